package clean

// findBody finds the running text: the run of lines with the largest sum of
// weights, prose counting its words and furniture counting against.
func (p *page) findBody() {
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
	p.own = map[string]bool{}
	for i := p.body[0]; i < p.body[1]; i++ {
		if l := &p.lines[i]; l.kind == prose && l.swallowed == "" {
			p.remember(l)
		}
	}
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
	}
	return -4
}

// demote takes sentences among headlines for headlines: no neighbour is a
// sentence and most lines around are headlines.
func (p *page) demote() {
	var demoted []int
	for i := range p.lines {
		if l := &p.lines[i]; l.kind == prose && l.swallowed == "" && len(l.words) <= 32 && p.amongHeads(i) {
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
		if l.kind == head || l.kind == weak || l.kind == scrap || l.kind == item {
			heads++
		}
	}
	return around >= 5 && heads >= around-1
}
