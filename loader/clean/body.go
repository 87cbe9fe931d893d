package clean

// findBody finds the running text: the run of lines with the largest sum of
// weights, prose counting its words and furniture counting against.
func (p *page) findBody() {
	p.announce()
	p.sections()
	p.demote()
	best, sum, start := 0, 0, 0
	for i := range p.lines {
		if sum <= 0 {
			sum, start = 0, i
		}
		sum += p.lines[i].weight()
		if sum > best {
			best = sum
			p.body = [2]int{start, i + 1}
		}
	}
	p.own = vocabulary{}
	for i := range p.lines {
		l := &p.lines[i]
		if l.own = false; i >= p.body[0] && i < p.body[1] && l.keepsText() {
			p.remember(l)
		}
	}
	p.cutStrangers()
}

// cutStrangers ends the body above a last sentence or two that stand apart and
// share no word with the rest, as notes on authors and owners do.
func (p *page) cutStrangers() {
	last := p.body[1] - 1
	i := last
	for i > p.body[0] && i > last-2 && p.lines[i].keepsText() && p.kinship(&p.lines[i]) < 0.1 {
		i--
	}
	if i == last || i <= p.body[0] {
		return
	}
	if l := &p.lines[i]; l.kind == prose || l.listed {
		return
	}
	for i > p.body[0] && !p.lines[i].keepsText() {
		i--
	}
	p.body[1] = i + 1
}

// Weights: a paragraph speaks for the text with its words, up to mostWords; a
// line of furniture speaks against it.
const mostWords = 50

func (l *line) weight() int {
	switch {
	case l.rule != nil && (l.rule.effect == endOfPage || l.rule.effect == startList || l.rule.effect == startRun):
		return -20
	case l.swallowed != "":
		return -6
	case l.kind == prose:
		return min(max(len(l.words), 6), mostWords)
	case l.kind == ruled:
		return -5
	case l.kind == weak:
		return 0
	case l.listed:
		return 2
	}
	return -4
}

// demote takes sentences among headlines for headlines: where no neighbour is
// a sentence and most lines around are headlines, and questions beside one.
func (p *page) demote() {
	var demoted []int
	for i := range p.lines {
		l := &p.lines[i]
		if l.kind != prose || l.swallowed != "" {
			continue
		}
		if len(l.words) <= 32 && p.amongHeads(i) || p.isQuestion(i) {
			demoted = append(demoted, i)
		}
	}
	for _, i := range demoted {
		p.lines[i].kind = head
	}
}

func (p *page) amongHeads(i int) bool {
	heads, around := 0, 0
	for j := max(0, i-3); j < min(len(p.lines), i+4); j++ {
		if j == i {
			continue
		}
		l := &p.lines[j]
		if l.kind == prose && l.swallowed == "" {
			return false
		}
		around++
		if l.kind < prose && !l.listed && l.swallowed == "" {
			heads++
		}
	}
	return around >= 5 && heads >= around-1
}

// isQuestion reports a short question next to a headline.
func (p *page) isQuestion(i int) bool {
	l := &p.lines[i]
	if l.last != '?' || len(l.words) > 14 || l.bulleted() {
		return false
	}
	isHead := func(j int) bool { return j >= 0 && j < len(p.lines) && p.lines[j].kind == head && !p.lines[j].listed }
	return isHead(i-1) || isHead(i+1)
}

// announce marks the lines of lists that a colon announces: what follows it up
// to a sentence without a list mark, or a gap where there are no marks.
func (p *page) announce() {
	for i := 1; i < len(p.lines); i++ {
		l, above := &p.lines[i], &p.lines[i-1]
		switch {
		case l.rule != nil:
		case above.opens() && above.kind == prose:
			l.listed = l.kind != prose || l.bulleted()
		case above.listed:
			l.listed = l.bulleted() || !l.gap && l.kind != prose
		}
	}
}
