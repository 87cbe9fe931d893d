package clean

import "github.com/chancery-kg/chancery/schema"

// trim cuts datelines off the paragraphs that have one, and keeps the first
// date among them.
func (p *page) trim() {
	paragraphs, transcript := 0, p.isTranscript()
	for i := range p.lines {
		l := &p.lines[i]
		if l.keep != schema.Paragraph || l.lead > 0 {
			continue
		}
		paragraphs++
		n, date := dateline(l.text(p.text), paragraphs <= 2 && !transcript)
		if n == 0 || n >= l.span.Len()-l.tail {
			continue
		}
		l.lead, l.why = n, "dateline"
		if p.place == "" {
			p.place = date
		}
		if paragraphs <= maxStandfirst {
			p.aboveDateline(i)
			paragraphs = maxStandfirst + 1
		}
	}
}

// maxStandfirst is how many paragraphs may stand above the dateline.
const maxStandfirst = 4

// aboveDateline takes what stands above the dateline for what it is: captions
// where they have a credit, else a standfirst.
func (p *page) aboveDateline(i int) {
	for j := range i {
		switch l := &p.lines[j]; {
		case l.keep == schema.Paragraph && l.tail > 0:
			l.keep = schema.Caption
		case l.keep == schema.Paragraph:
			l.keep = schema.Subtitle
		}
	}
}

// isTranscript reports speakers in capitals before several paragraphs.
func (p *page) isTranscript() bool {
	speakers := 0
	for i := p.body[0]; i < p.body[1]; i++ {
		if n := colonAt(p.lines[i].text(p.text)); n > 0 {
			speakers++
		}
	}
	return speakers > 1
}

// colonAt is where a label in capitals ends in its colon, 0 if there is none.
func colonAt(s string) int {
	for i := range min(len(s), 40) {
		switch c := s[i]; {
		case c == ':':
			return i
		case c >= 'a' && c <= 'z':
			return 0
		}
	}
	return 0
}

// assemble writes blocks and dropped runs of the document.
func (p *page) assemble(doc *schema.Document) {
	w := writer{text: p.text, doc: doc}
	w.header(p)
	for i := range p.lines {
		l := &p.lines[i]
		if l.keep == "" {
			w.drop(schema.Span{Start: min(l.span.Start, startOf(l)), End: l.span.End}, l.reason)
			continue
		}
		w.drop(l.marker, "list mark")
		inner := schema.Span{Start: l.span.Start + l.lead, End: l.span.End - l.tail}
		w.drop(schema.Span{Start: l.span.Start, End: inner.Start}, l.why)
		w.block(inner, l.keep)
		w.drop(schema.Span{Start: inner.End, End: l.span.End}, l.whyEnd)
	}
}

func startOf(l *line) int {
	if l.bulleted() {
		return l.marker.Start
	}
	return l.span.Start
}

// writer puts spans into a document in text order.
type writer struct {
	text string
	doc  *schema.Document
	last bool // the last thing written was dropped
}

// header drops the lines above a text, all but the words of the title.
func (w *writer) header(p *page) {
	h := p.header
	if h.TitleSpan.Len() == 0 {
		w.drop(h.Span, "header")
		return
	}
	w.drop(schema.Span{Start: h.Span.Start, End: h.TitleSpan.Start}, "header")
	w.block(h.TitleSpan, schema.Title)
	w.drop(schema.Span{Start: h.TitleSpan.End, End: h.Span.End}, "header")
}

func (w *writer) block(s schema.Span, kind schema.BlockKind) {
	if s = trimSpace(w.text, s); s.Len() > 0 {
		w.doc.Blocks = append(w.doc.Blocks, schema.Block{Span: s, Kind: kind})
		w.last = false
	}
}

// drop writes a dropped run, or lengthens the one before it where the reason
// is the same and only white space lies between.
func (w *writer) drop(s schema.Span, reason string) {
	if s = trimSpace(w.text, s); s.Len() == 0 {
		return
	}
	runs := w.doc.Dropped
	if n := len(runs); w.last && n > 0 && runs[n-1].Reason == reason {
		runs[n-1].Span.End = s.End
		return
	}
	w.doc.Dropped = append(w.doc.Dropped, schema.Drop{Span: s, Reason: reason})
	w.last = true
}
