package clean

import (
	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// page is one text on its way to a document.
type page struct {
	text   string
	title  string // as the article's own fields give it
	header imprint.Header
	lines  []line

	body    [2]int      // lines [first, last) of the running text
	heading int         // line of the title, -1 if none
	place   schema.Date // the date of the first dateline
	own     vocabulary  // stems of the content words of the story
}

// Sizes, in words. A body that comments or legal lines can close has at least
// plentyBody words, or enoughBody where they are a quarter of the page. A text
// resumes after a list of other stories with resumeWords in two paragraphs, or
// with one that shares its words.
const (
	enoughBody  = 40
	plentyBody  = 100
	resumeWords = 30
	tickerLines = 15
)

// sections marks the lines that belong to a label above them: running
// headlines, lists of other stories, comments and what comes after them.
func (p *page) sections() {
	var label *section
	said, sentences, all := 0, 0, p.proseWords()
	for i := range p.lines {
		l := &p.lines[i]
		if l.rule != nil && p.labels(l.rule, said, sentences, all) && (label == nil || label.effect != endOfPage) {
			label = &section{l.rule, i, sentences == 0}
			continue
		}
		if label != nil && p.over(label, i) {
			label = nil
		}
		switch {
		case label != nil:
			l.swallowed = label.reason
		case l.kind == prose:
			said += len(l.words)
			sentences++
			p.remember(l)
		}
	}
}

// labels reports that a rule claims lines below its own.
func (p *page) labels(r *rule, said, sentences, all int) bool {
	switch r.effect {
	case startRun, startList:
		return true
	case endOfPage:
		return sentences > 1 && (said >= plentyBody || said >= enoughBody && 4*said >= all)
	}
	return false
}

// proseWords counts the words of all sentences on the page.
func (p *page) proseWords() (n int) {
	for i := range p.lines {
		if p.lines[i].kind == prose {
			n += len(p.lines[i].words)
		}
	}
	return n
}

// section is the lines below a label. One that stands above all text, among
// menus and running headlines, ends at a gap.
type section struct {
	*rule
	since int
	above bool
}

// over reports that line i no longer belongs to the section.
func (p *page) over(s *section, i int) bool {
	if s.effect == endOfPage && s.reason != "site information" {
		return false
	}
	if (s.above || s.effect == startRun) && p.lines[i].gap && i > s.since+1 {
		return true
	}
	if s.effect == startRun {
		return i-s.since > tickerLines && p.resumes(i)
	}
	return p.resumes(i)
}

// resumes reports that the running text goes on at line i.
func (p *page) resumes(i int) bool {
	l := &p.lines[i]
	if l.kind != prose || l.bulleted() {
		return false
	}
	next := p.after(i)
	twice := next != nil && next.kind == prose && !next.bulleted()
	akin := p.kinship(l)
	switch {
	case len(p.own) == 0:
		return twice && len(l.words) >= 12 && len(l.words)+len(next.words) >= resumeWords
	case twice:
		return len(l.words)+len(next.words) >= resumeWords && max(akin, p.kinship(next)) >= 0.2
	case next == nil || next.kind == ruled:
		return len(l.words) >= 15 && akin >= 0.35
	}
	return len(l.words) >= 30 && akin >= 0.4
}

// after is the next line that is not a credit or advertisement.
func (p *page) after(i int) *line {
	for i++; i < len(p.lines); i++ {
		if r := p.lines[i].rule; r == nil || r.effect != isCredit && r.reason != "advertisement" {
			return &p.lines[i]
		}
	}
	return nil
}
