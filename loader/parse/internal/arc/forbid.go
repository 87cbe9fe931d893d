package arc

import (
	"math"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
)

// never is a score that no transition has by its weights.
const never = math.MinInt32 / 4

// headFirst are the relations whose head stands before, by the rules of
// Universal Dependencies.
var headFirst = map[string]bool{"conj": true, "fixed": true, "flat": true, "goeswith": true, "appos": true}

// prepare sets what follows from the labels and the direction. Marks are
// attached by package punct, so that no word is to be one.
func (p *Parser) prepare() {
	p.groups = groups(p.Labels)
	towards := left // takes a head that is read later
	if p.Backward {
		towards = right
	}
	for i, label := range p.Labels {
		base, _, _ := strings.Cut(label, ":")
		if headFirst[base] {
			p.forbidden = append(p.forbidden, action(towards, uint8(i)))
		}
		if base == punct.Relation {
			p.forbidden = append(p.forbidden, action(left, uint8(i)), action(right, uint8(i)))
		}
	}
}

// forbid rules out transitions that no tree may have.
func (p *Parser) forbid(scores []int32) {
	for _, a := range p.forbidden {
		scores[a] = never
	}
}
