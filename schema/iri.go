package schema

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// IRI is an absolute IRI (RFC 3987) without angle brackets.
type IRI string

// Namespaces of our own: terms, and things named by us.
const (
	TermNS  = "https://chancery-kg.github.io/ns#"
	ThingNS = "https://chancery-kg.github.io/id/"
)

// EntityIRI names an entity. Ids are escaped where RFC 3987 asks for it, here
// and in the names of all other things of a graph.
func EntityIRI(id string) IRI { return IRI(ThingNS + "entity/" + escapePath(id)) }

// ClaimIRI names a claim.
func ClaimIRI(id string) IRI { return IRI(ThingNS + "claim/" + escapePath(id)) }

// EvidenceIRI names one sentence of evidence.
func EvidenceIRI(id string) IRI { return IRI(ThingNS + "evidence/" + escapePath(id)) }

// MentionIRI names a mention of an entity.
func MentionIRI(id string) IRI { return IRI(ThingNS + "mention/" + escapePath(id)) }

// StatementIRI names an act of saying.
func StatementIRI(id string) IRI { return IRI(ThingNS + "statement/" + escapePath(id)) }

// ArticleIRI names an article without a URL.
func ArticleIRI(id string) IRI { return IRI(ThingNS + "article/" + escapePath(id)) }

// SelectorIRI names what finds words of an article: a quotation or a position.
func SelectorIRI(id string) IRI { return IRI(ThingNS + "selector/" + escapePath(id)) }

// MergeIRI names a record of what was put together.
func MergeIRI(id string) IRI { return IRI(ThingNS + "merge/" + escapePath(id)) }

// BlankIRI names a blank node of an imported input, which has no name of its
// own: scope tells the input from others, label the node within it.
func BlankIRI(scope, label string) IRI {
	return IRI(ThingNS + "blank/" + escapePath(scope) + "-" + escapePath(label))
}

// CleanIRI makes an absolute IRI of a URL as pages give it: characters that no
// IRI may hold are percent-encoded, the rest is kept byte for byte. What has no
// scheme becomes an article name of ours.
func CleanIRI(raw string) IRI {
	raw = strings.TrimSpace(raw)
	u, err := url.Parse(raw)
	if err != nil || u.Scheme == "" {
		return ArticleIRI(raw)
	}
	return IRI(escapeWith(raw, isIRIChar))
}

func escapePath(s string) string { return escapeWith(s, isPathChar) }

func escapeWith(s string, keep func(rune) bool) string {
	const hexDigits = "0123456789ABCDEF"
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		part := s[:size]
		s = s[size:]
		if keep(r) {
			b.WriteString(part)
			continue
		}
		for _, c := range []byte(part) {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
	return b.String()
}

func isIRIChar(r rune) bool {
	if r <= ' ' || r == 0x7f || r == unicode.ReplacementChar || unicode.IsSpace(r) || unicode.IsControl(r) {
		return false
	}
	return !strings.ContainsRune("<>\"{}|\\^`", r)
}

func isPathChar(r rune) bool {
	return isIRIChar(r) && !strings.ContainsRune("/?#%[]", r)
}

// Slug makes a readable identifier of a name: lower case, marks removed,
// everything else than letters and digits a single hyphen ("Amir-Abdollahian,
// Hossein" → "amir-abdollahian-hossein"). It is "" where the name has neither.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’' || r == '.':
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return norm.NFC.String(b.String())
}
