package when

import "maps"

// openers are the words that time expressions begin with, numbers aside. Most
// words of a text are none, and no reader is tried there.
var openers = union(
	set("the from between in a an half that "+
		"early late mid earlier later midway very beginning start middle end close "+
		"last next this current coming past previous following recent few several "+
		"today tonight yesterday tomorrow "+
		"more less fewer at up about around some roughly nearly almost approximately over under barely"),
	keys(weekdays), keys(shortDays), keys(months), keys(shorts), keys(decadeNames), seasons, unitPlurals,
)

// opens reports whether a time expression can begin with word i.
func (p *parser) opens(i int) bool {
	w := &p.words[i]
	return w.number >= 0 || openers[w.key] || w.key != "" && isDigit(w.key[0])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func keys(numbers map[string]int) map[string]bool {
	out := map[string]bool{}
	for k := range numbers {
		out[k] = true
	}
	return out
}

func union(sets ...map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, s := range sets {
		maps.Copy(out, s)
	}
	return out
}
