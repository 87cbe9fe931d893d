package clean

import (
	"errors"

	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// ErrNoArticle says that a page holds no running text.
var ErrNoArticle = errors.New("no article on this page")

// Document finds the article in a.Text. Where it finds none the error is
// ErrNoArticle, and the document has everything in Dropped.
func Document(a schema.Article) (schema.Document, error) {
	p := newPage(&a)
	p.findBody()
	if p.body[1] == 0 {
		p.barest()
	}
	p.findTitle()
	p.judge()
	p.trim()
	doc := schema.Document{Article: a}
	p.assemble(&doc)
	p.describe(&doc)
	if p.body[1] == 0 {
		return doc, ErrNoArticle
	}
	return doc, nil
}

// newPage cuts an article's text into measured lines, its header set apart.
func newPage(a *schema.Article) *page {
	p := &page{text: a.Text, title: a.Title, own: vocabulary{}}
	lines := cutLines(a.Text)
	if h, ok := imprint.Head(a.Text); ok {
		p.header = h
		for len(lines) > 0 && lines[0].span.Start < h.Span.End {
			lines = lines[1:]
		}
	}
	p.lines = paragraphs(a.Text, lines)
	return p
}

// barest takes a text of a line or two for an article where it reads like a
// sentence although it is not closed, or is a very short one.
func (p *page) barest() {
	if len(p.lines) > 2 {
		return
	}
	for i := range p.lines {
		l := &p.lines[i]
		open := (l.kind == head || l.kind == weak) && len(l.words) >= 6 && l.share() >= 0.2
		if open || l.kind <= head && l.closed() && len(l.words) >= 2 {
			l.kind = prose
			p.body = [2]int{i, i + 1}
			return
		}
	}
}
