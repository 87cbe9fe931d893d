package view

import (
	"cmp"
	"context"
	"slices"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/schema"
)

// Article is an article of the corpus and what it contributed.
type Article struct {
	Key       string      `json:"key"`
	IRI       schema.IRI  `json:"iri"`
	Title     string      `json:"title"`
	Publisher string      `json:"publisher"`
	Date      schema.Date `json:"date"`
	URL       string      `json:"url"`
	Source    string      `json:"source"`
	Claims    int         `json:"claims"`
	Sentences int         `json:"sentences"`
	Dropped   int         `json:"dropped"` // bytes left out as not the article
}

// articles are those of the corpus, by publication date and key, the latest
// first.
type articles struct {
	list  []Article
	byKey map[string]int
	byIRI map[schema.IRI]int
	marks map[schema.IRI][]mark // in the order of the text
}

// mark is a piece of evidence of a claim.
type mark struct {
	claim    *schema.Claim
	evidence *schema.Evidence
}

func (v *View) indexArticles(ctx context.Context) error {
	a := articles{byKey: map[string]int{}, byIRI: map[schema.IRI]int{}, marks: map[schema.IRI][]mark{}}
	for i := range v.graph.Claims {
		c := &v.graph.Claims[i]
		for j := range c.Evidence {
			e := &c.Evidence[j]
			a.marks[e.Article] = append(a.marks[e.Article], mark{c, e})
		}
	}
	for _, list := range a.marks {
		slices.SortStableFunc(list, func(a, b mark) int {
			return cmp.Or(cmp.Compare(a.evidence.Start, b.evidence.Start), cmp.Compare(a.evidence.End, b.evidence.End))
		})
	}
	for r, err := range v.state.Readings(ctx) {
		if err != nil {
			return err
		}
		a.list = append(a.list, summary(&r, a.marks[r.Article.IRI()]))
	}
	slices.SortStableFunc(a.list, func(a, b Article) int { return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.Key, b.Key)) })
	for i := range a.list {
		a.byKey[a.list[i].Key], a.byIRI[a.list[i].IRI] = i, i
	}
	v.articles = a
	return nil
}

func summary(r *schema.Reading, marks []mark) Article {
	a := &r.Article
	claims := map[string]bool{}
	for _, m := range marks {
		claims[m.claim.ID] = true
	}
	dropped := 0
	for _, d := range r.Dropped {
		dropped += d.Span.Len()
	}
	return Article{a.Key(), a.IRI(), a.Title, a.Publisher, a.Date, a.URL, a.Source, len(claims), r.Sentences, dropped}
}

// Articles lists the articles, the latest first and those without a date last,
// from the one after the key on. It is false where there is no such article.
func (v *View) Articles(after string, limit int) (Page[Article], bool) {
	return paged(v.articles.list, after, limit, func(a Article) string { return a.Key }, func(a Article) Article { return a })
}

// Place is a part of an article's text: bytes, and the units of UTF-16 in
// which JavaScript counts.
type Place struct {
	Start     int `json:"start"`
	End       int `json:"end"`
	StartChar int `json:"start_char"`
	EndChar   int `json:"end_char"`
}

// Drop is a part of the text that is not the article.
type Drop struct {
	Place
	Reason string `json:"reason"`
	Text   string `json:"text"`
}

// Mark is a sentence on which a claim rests.
type Mark struct {
	Place
	Claim  string           `json:"claim"`
	Type   schema.ClaimType `json:"type"`
	Status schema.Status    `json:"status"`
	Label  string           `json:"label"` // the claim in a line
}

// FullArticle is an article with its text and what was made of each part.
type FullArticle struct {
	Article
	Text     string `json:"text"`
	Drops    []Drop `json:"drops"`
	Evidence []Mark `json:"evidence"`
}

// ArticleIRI is the IRI of the article with this key or IRI; false where there
// is none.
func (v *View) ArticleIRI(key string) (schema.IRI, bool) {
	if i, ok := v.articles.byKey[key]; ok {
		return v.articles.list[i].IRI, true
	}
	_, ok := v.articles.byIRI[schema.IRI(key)]
	return schema.IRI(key), ok
}

// Article is all of the article with this key or IRI; false where there is
// none.
func (v *View) Article(key string) (*FullArticle, bool, error) {
	iri, ok := v.ArticleIRI(key)
	if !ok {
		return nil, false, nil
	}
	known := v.articles.list[v.articles.byIRI[iri]]
	r, ok, err := v.state.Reading(known.IRI)
	if !ok || err != nil {
		return nil, false, err
	}
	full := &FullArticle{Article: known, Text: r.Article.Text, Drops: []Drop{}, Evidence: []Mark{}}
	at := places(full.Text)
	for _, d := range r.Dropped {
		full.Drops = append(full.Drops, Drop{at(d.Span.Start, d.Span.End), d.Reason, d.Span.Text(full.Text)})
	}
	for _, m := range v.articles.marks[known.IRI] {
		full.Evidence = append(full.Evidence, Mark{at(m.evidence.Start, m.evidence.End), m.claim.ID, m.claim.Type, m.claim.Status, card.Gloss(m.claim)})
	}
	return full, true, nil
}

// places makes places of bytes of the text.
func places(text string) func(start, end int) Place {
	units := make([]int, len(text)+1) // UTF-16 units before each byte
	n := 0
	for i, r := range text {
		units[i] = n
		n += 1 + boolInt(r > 0xFFFF)
		for j := i + 1; j < i+utf8.RuneLen(r) && j < len(units); j++ {
			units[j] = n
		}
	}
	units[len(text)] = n
	return func(start, end int) Place { return Place{start, end, units[start], units[end]} }
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
