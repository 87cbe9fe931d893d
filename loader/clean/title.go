package clean

import "strings"

// titleReach is how many lines above the body the title is sought.
const titleReach = 30

// findTitle finds the line of the article's title: the one that the article's
// own fields give, else the headline above the body that tells most of what
// the body is about.
func (p *page) findTitle() {
	if p.heading = p.titleLine(); p.heading >= 0 {
		p.remember(&p.lines[p.heading])
	}
}

func (p *page) titleLine() int {
	if p.header.TitleSpan.Len() > 0 {
		return -1
	}
	if p.title != "" {
		if i := p.given(); i >= 0 {
			return i
		}
	}
	best, found := 0.75, -1
	for i := p.body[0] - 1; i >= max(0, p.body[0]-titleReach); i-- {
		if score := p.headline(i); score > best {
			best, found = score, i
		}
	}
	if found < 0 {
		return p.onlyHead()
	}
	return found
}

// onlyHead is the line above the body that alone looks like a headline, -1 if
// there is none or more than one.
func (p *page) onlyHead() int {
	found := -1
	for i := range p.body[0] {
		l := &p.lines[i]
		if l.kind != head || l.swallowed != "" || len(l.words) < 4 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// given is the line that says the title which the article's fields give.
func (p *page) given() int {
	want := keyOf(p.title)
	for i := range p.lines {
		if l := &p.lines[i]; len(l.words) > 0 && l.key == want {
			return i
		}
	}
	for i := range p.body[0] {
		l := &p.lines[i]
		if len(l.words) >= 4 && (strings.HasPrefix(want, l.key) || strings.HasPrefix(l.key, want)) {
			return i
		}
	}
	return -1
}

// headline scores line i as the title; 0 is none. The share of its words that
// the body has counts most, then repetition, a gap below, length, nearness.
func (p *page) headline(i int) float64 {
	l := &p.lines[i]
	if l.swallowed != "" || l.bulleted() || len(l.words) < 3 || len(l.words) > 30 || l.opens() {
		return 0
	}
	if l.kind != head && l.kind != weak && (l.kind != prose || l.last == '.') {
		return 0
	}
	score := p.kinship(l) - 0.02*float64(p.body[0]-i)
	if p.repeated(i) {
		score += 0.4
	}
	if i+1 == len(p.lines) || p.lines[i+1].gap {
		score += 0.2
	}
	if len(l.words) >= 5 {
		score += 0.2
	}
	return score
}

func (p *page) repeated(i int) bool {
	for j := max(0, i-8); j < min(len(p.lines), i+8); j++ {
		if j != i && p.lines[j].key == p.lines[i].key {
			return true
		}
	}
	return false
}

// keyOf is how a text compares with others: its words in lower case.
func keyOf(s string) string {
	var l line
	l.span.End = len(s)
	l.measure(s)
	return l.key
}
