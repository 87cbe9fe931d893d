package schema

import (
	"crypto/sha256"
	"encoding/hex"
)

// Article is one published text and what is known of its publication. Text is
// UTF-8; for a plain file it is the whole file as decoded, for JSON or CSV the
// text field, for HTML the text taken from the page.
type Article struct {
	ID        string `json:"id,omitempty"` // as given by the input; "" is none
	URL       string `json:"url,omitempty"`
	Source    string `json:"source"` // the path, or the id where the input gave one: how a user names it
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Date      Date   `json:"date,omitempty"` // publication date; "" is unknown
	Text      string `json:"text"`
	SHA256    string `json:"sha256,omitempty"` // digest of Text where Text itself is not at hand
}

// Digest is the SHA-256 of the article's text in lower-case hexadecimal. Where
// the text is not at hand it is the digest recorded in SHA256, if any.
func (a *Article) Digest() string {
	if a.Text == "" && a.SHA256 != "" {
		return a.SHA256
	}
	sum := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(sum[:])
}

// Key is what identifies the article: its id, else its URL, else its content.
// Two articles with the same key are the same article.
func (a *Article) Key() string {
	switch {
	case a.ID != "":
		return "id:" + a.ID
	case a.URL != "":
		return "url:" + a.URL
	}
	return "sha256:" + a.Digest()
}

// IRI names the article in the graph: its URL where that is what identifies
// it, else a name of ours from its id or content.
func (a *Article) IRI() IRI {
	switch {
	case a.ID != "":
		return ArticleIRI(validText(a.ID))
	case a.URL != "":
		return CleanIRI(validText(a.URL))
	}
	digest := a.Digest()
	return ArticleIRI("sha256-" + digest[:min(32, len(digest))])
}
