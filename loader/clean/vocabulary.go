package clean

// vocabulary counts for each stem of a content word the lines of the story
// that have it.
type vocabulary map[string]count

type count struct {
	lines int
	last  *line
}

// remember takes the content words of a line for those of the story.
func (p *page) remember(l *line) {
	l.own = true
	for _, w := range l.words {
		s := stem(w)
		if c := p.own[s]; s != "" && c.last != l {
			p.own[s] = count{c.lines + 1, l}
		}
	}
}

// kinship is the share of a line's content words that other lines of the story
// have.
func (p *page) kinship(l *line) float64 {
	self := 0
	if l.own {
		self = 1
	}
	all, shared := 0, 0
	for _, w := range l.words {
		if s := stem(w); s != "" {
			all++
			if p.own[s].lines > self {
				shared++
			}
		}
	}
	return float64(shared) / float64(max(all, 1))
}

// stem is the beginning of a content word, so that Iran and Iranian, sign and
// signed agree; "" for function words and short ones.
func stem(w string) string {
	if len(w) < 4 || lex().function[w] {
		return ""
	}
	return w[:4]
}
