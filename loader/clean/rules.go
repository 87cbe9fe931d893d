package clean

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/rules.tsv
var rulesFile string

//go:embed data/function_words.txt
var functionWordsFile string

//go:embed data/agencies.txt
var agenciesFile string

// effect is what a rule does beyond its own line.
type effect string

const (
	lineOnly  effect = "line"
	isCredit  effect = "credit"
	startList effect = "list"
	startRun  effect = "ticker"
	endOfPage effect = "end"
)

// rule is one phrase of page furniture.
type rule struct {
	reason  string
	effect  effect
	match   string
	most    int // words a line may have; 0 is no limit
	phrase  []string
	labeled bool
}

// lexicon is the stage's data, indexed.
type lexicon struct {
	whole    map[string]*rule   // by the whole phrase
	starts   map[string][]*rule // by the first word
	has      map[string][]*rule // by the first word
	function map[string]bool
	agency   map[string]bool
}

// words is the data, parsed once; a fault in it is a fault of the program.
var lex = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		whole: map[string]*rule{}, starts: map[string][]*rule{}, has: map[string][]*rule{},
		function: map[string]bool{}, agency: map[string]bool{},
	}
	for n, line := range strings.Split(rulesFile, "\n") {
		if err := l.addRule(line); err != nil {
			panic(fmt.Sprintf("rules.tsv:%d: %v", n+1, err))
		}
	}
	for _, line := range entries(functionWordsFile) {
		for _, w := range strings.Fields(line) {
			l.function[w] = true
		}
	}
	for _, name := range entries(agenciesFile) {
		l.agency[name] = true
		l.agency[strings.ToUpper(name)] = true
	}
	return l
})

// entries are the lines of a data file that are not comments.
func entries(file string) (lines []string) {
	for _, line := range strings.Split(file, "\n") {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			lines = append(lines, line)
		}
	}
	return lines
}

func (l *lexicon) addRule(line string) error {
	if line == "" || strings.HasPrefix(line, "# ") {
		return nil
	}
	f := strings.Split(line, "\t")
	if len(f) != 5 {
		return fmt.Errorf("%d columns, want 5", len(f))
	}
	most, err := strconv.Atoi(f[3])
	r := &rule{reason: f[0], effect: effect(f[1]), match: f[2], most: most, phrase: strings.Fields(f[4])}
	if err != nil || r.reason == "" || len(r.phrase) == 0 {
		return fmt.Errorf("unfit rule %q", line)
	}
	switch r.effect {
	case lineOnly, isCredit, startList, startRun, endOfPage:
	default:
		return fmt.Errorf("unknown effect %q", f[1])
	}
	first := r.phrase[0]
	switch r.match {
	case "is":
		l.whole[f[4]] = r
	case "label":
		r.labeled = true
		l.starts[first] = append(l.starts[first], r)
	case "starts":
		l.starts[first] = append(l.starts[first], r)
	case "has":
		l.has[first] = append(l.has[first], r)
	default:
		return fmt.Errorf("unknown match %q", f[2])
	}
	return nil
}

// find is the rule that a line falls under, nil where there is none. words are
// the line's words with "#" for numbers, text the line itself.
func (l *lexicon) find(words []string, text string) *rule {
	if len(words) == 0 || len(words) > maxRuleWords {
		return nil
	}
	if r := l.whole[strings.Join(words, " ")]; r != nil {
		return r
	}
	for _, r := range l.starts[words[0]] {
		if r.fits(words, 0) && (!r.labeled || isLabel(text, len(r.phrase))) {
			return r
		}
	}
	for i, w := range words {
		for _, r := range l.has[w] {
			if r.fits(words, i) {
				return r
			}
		}
	}
	return nil
}

// maxRuleWords is the longest line that any rule looks at.
const maxRuleWords = 60

func (r *rule) fits(words []string, at int) bool {
	if r.most > 0 && len(words) > r.most || at+len(r.phrase) > len(words) {
		return false
	}
	for i, w := range r.phrase {
		if words[at+i] != w {
			return false
		}
	}
	return true
}

// isLabel reports that a colon, bar or dash follows the first n words of text.
func isLabel(text string, n int) bool {
	rest := text
	for range n {
		rest = strings.TrimLeftFunc(rest, func(r rune) bool { return !isWordRune(r) })
		rest = strings.TrimLeftFunc(rest, isWordRune)
	}
	rest = strings.TrimLeft(rest, " \u00a0)")
	for _, mark := range []string{":", "|", "- ", "–", "—", "/", "©"} {
		if strings.HasPrefix(rest, mark) {
			return true
		}
	}
	return rest == ""
}
