package clean

import "github.com/chancery-kg/chancery/schema"

// judge decides the fate of every line, in order.
func (p *page) judge() {
	said := map[string]*line{} // what is kept, by its words
	if p.header.TitleSpan.Len() > 0 {
		said[keyOf(p.header.Title)] = &line{}
	}
	if p.heading >= 0 {
		said[p.lines[p.heading].key] = &p.lines[p.heading]
	}
	for i := range p.lines {
		l := &p.lines[i]
		first := said[l.key]
		switch {
		case i == p.heading:
			l.keep = schema.Title
		case len(l.words) >= 4 && first != nil:
			l.reason = "repeat"
			first.repeatedBy(l)
		case i < p.body[0] && i < p.lead():
			l.reason = p.before(l)
		case i < p.body[0]:
			p.standfirst(i)
		case i >= p.body[1]:
			l.reason = p.behind(l)
		default:
			p.within(i)
		}
		if l.keep != "" {
			said[l.key] = l
		}
	}
}

// lead is the first line that may belong to the article: the title, or where
// the title stands elsewhere, a few lines above the body.
func (p *page) lead() int {
	switch {
	case p.heading >= 0:
		return p.heading
	case p.header.TitleSpan.Len() > 0:
		return 0
	case p.title != "":
		return p.body[0] - 3
	}
	return p.body[0]
}

// repeatedBy takes a line for a caption that the page repeats with its credit.
func (l *line) repeatedBy(again *line) {
	if again.photo && l.keep != schema.Title && l.keep != "" {
		l.keep = schema.Caption
	}
}

// before is why a line above the title goes.
func (p *page) before(l *line) string {
	switch {
	case l.kind == stamp && l.swallowed == "":
		return "dateline"
	case (l.rule == nil || l.rule.effect == startList) && l.kind != prose && l.swallowed != "ticker" && (l.bulleted() || len(l.words) < 3):
		return "menu"
	case l.rule != nil:
		return l.rule.reason
	case l.swallowed != "":
		return l.swallowed
	case l.kind == prose || l.kind == weak:
		return "not of the article"
	}
	return "menu"
}

// behind is why a line after the body goes.
func (p *page) behind(l *line) string {
	switch {
	case l.rule != nil:
		return l.rule.reason
	case l.swallowed != "":
		return l.swallowed
	case l.kind == stamp:
		return "dateline"
	case l.kind == item || l.kind == scrap:
		return "tag list"
	}
	return "not of the article"
}

// standfirst judges a line between the title and the body.
func (p *page) standfirst(i int) {
	l := &p.lines[i]
	switch {
	case l.rule != nil && l.rule.effect == isCredit && p.isCaption(l):
		l.keep = schema.Caption
	case l.rule != nil || l.swallowed != "" || l.kind == stamp:
		l.reason = p.before(l)
	case l.photo:
		p.caption(l)
	case l.kind == prose && p.kinship(l) >= 0.3:
		l.keep = schema.Subtitle
	case l.kind == head && !l.bulleted() && (i == p.heading+1 || p.kinship(l) >= 0.5):
		l.keep = schema.Subtitle
	default:
		l.reason = p.before(l)
	}
}

// crosshead is the longest heading, in words, that is taken for the article's
// own; longer ones are headlines of other stories.
const crosshead = 5

// within judges a line of the body.
func (p *page) within(i int) {
	l := &p.lines[i]
	switch {
	case l.rule != nil && l.rule.effect == isCredit && p.isCaption(l):
		l.keep = schema.Caption
	case l.rule != nil:
		l.reason = l.rule.reason
	case l.swallowed != "":
		l.reason = l.swallowed
	case l.photo:
		p.caption(l)
	case l.kind == prose && p.isHeadingQuestion(i):
		l.keep = schema.Subtitle
	case l.kind == prose:
		l.keep = schema.Paragraph
	case l.kind == stamp:
		l.reason = "dateline"
	case l.listed:
		l.keep = schema.Paragraph
	case l.kind == weak && p.kinship(l) >= 0.3:
		l.keep = schema.Paragraph
	case (l.kind == head || l.kind == scrap) && p.isCrosshead(i):
		l.keep = schema.Subtitle
	case l.kind == head || l.kind == weak:
		l.reason = "headline of another story"
	case l.kind == item:
		l.reason = "list item"
	default:
		l.reason = "scrap"
	}
}

// isCrosshead reports a short heading between two paragraphs.
func (p *page) isCrosshead(i int) bool {
	l := &p.lines[i]
	if i == p.body[0] || i+1 >= p.body[1] || l.span.Len() < 5 || len(l.words) > crosshead || l.bulleted() {
		return false
	}
	above, below := &p.lines[i-1], &p.lines[i+1]
	return below.keepsText() && (above.keepsText() || above.listed || above.kind == ruled)
}

// isHeadingQuestion reports a short question that stands alone.
func (p *page) isHeadingQuestion(i int) bool {
	l := &p.lines[i]
	return l.last == '?' && len(l.words) <= 2*crosshead && l.gap && i+1 < len(p.lines) && p.lines[i+1].gap
}

// keepsText reports a line of running text.
func (l *line) keepsText() bool { return l.kind == prose && l.swallowed == "" }

// caption judges a line that ends in a picture's credit.
func (p *page) caption(l *line) {
	if p.isCaption(l) {
		l.keep = schema.Caption
		return
	}
	l.reason = "photo credit"
}

// isCaption reports words that say something about this story.
func (p *page) isCaption(l *line) bool {
	return len(l.words) >= 6 && l.function > 0 && p.kinship(l) >= 0.2
}
