package ask

import (
	_ "embed"
	"fmt"
	"maps"
	"strings"
	"sync"
)

// class is what a word does in a question.
type class string

// The classes of the lexicon, and those that are found otherwise.
const (
	classNoun     class = "noun"
	classVerb     class = "verb"
	classLight    class = "light"
	classStop     class = "stop"
	classCommand  class = "command"
	classWh       class = "wh"
	classCount    class = "count"
	classThing    class = "thing"
	classBe       class = "be"
	classAux      class = "aux"
	classModal    class = "modal"
	classStatus   class = "status"
	classStage    class = "stage"
	classFormer   class = "former"
	classFirst    class = "first"
	classAnd      class = "and"
	classPrep     class = "prep"
	classTopic    class = "topic"
	classDeclined class = "declined"
	className     class = "name"
	classDate     class = "date"
	classOffice   class = "office"
	classQuote    class = "quote"
)

// entry is a line of the lexicon, for one of its words.
type entry struct {
	class  class
	lemma  string
	value  string
	senses []sense
}

// sense is one query that a noun or verb can ask for, with what it sets.
type sense struct {
	query  string
	params map[string]string
	of     string // the cue of what follows "of", "" for that of the preposition
}

// hit is a form of a word of the lexicon.
type hit struct {
	*entry
	form form
}

//go:embed data/lexicon.tsv
var lexiconFile string

// lexicon holds all forms of all words, in lower case.
var lexicon = sync.OnceValue(func() map[string][]hit {
	all := map[string][]hit{}
	for _, fields := range table(lexiconFile) {
		for item := range strings.SplitSeq(fields[1], ";") {
			e, forms := parseEntry(class(fields[0]), item, fields[2])
			for text, f := range forms {
				all[text] = append(all[text], hit{e, f})
			}
		}
	}
	return all
})

// parseEntry reads "word/irregular,irregular"; ~ says that there are no other forms.
func parseEntry(c class, item, meaning string) (*entry, map[string]form) {
	item, only := strings.CutPrefix(strings.ToLower(item), "~")
	lemma, irregular, _ := strings.Cut(item, "/")
	e := &entry{class: c, lemma: lemma, value: meaning}
	forms := map[string]form{lemma: base}
	switch {
	case only:
	case c == classVerb || c == classLight:
		maps.Copy(forms, verbForms(lemma, irregular))
	case c == classNoun || c == classThing:
		maps.Copy(forms, plurals(lemma, irregular))
	}
	if c == classNoun || c == classVerb {
		for part := range strings.SplitSeq(meaning, "|") {
			e.senses = append(e.senses, parseSense(part, lemma))
		}
	}
	return e, forms
}

func parseSense(text, lemma string) sense {
	fields := strings.Fields(text)
	s := sense{query: fields[0], params: map[string]string{}}
	for _, field := range fields[1:] {
		param, value, _ := strings.Cut(field, "=")
		if value == "*" {
			value = lemma
		}
		if param == "of" {
			s.of = value
			continue
		}
		s.params[param] = value
	}
	return s
}

// table reads lines of three columns, with # before comments and one line of
// headings.
func table(text string) [][]string {
	var out [][]string
	heading := true
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if heading {
			heading = false
			continue
		}
		fields := strings.Split(line, "\t")
		for len(fields) < 3 {
			fields = append(fields, "")
		}
		if len(fields) > 3 {
			panic(fmt.Sprintf("ask: %q has more than three columns", line)) // embedded: a test reads it
		}
		out = append(out, fields)
	}
	return out
}
