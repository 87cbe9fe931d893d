package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/chancery-kg/chancery/schema"
)

//go:embed irregular.tsv
var irregularData string

// irregular gives the verb of an irregular form: "froze" is of "freeze".
var irregular = readIrregular(irregularData)

// readIrregular reads lines of a verb, a tab and its forms; other lines are
// comments.
func readIrregular(data string) map[string]string {
	verbs := map[string]string{}
	for line := range strings.SplitSeq(data, "\n") {
		if verb, forms, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			for form := range words(forms) {
				verbs[form] = verb
			}
		}
	}
	return verbs
}

// lemmaOf is the lemma of a token in lower case. A verb whose lemma no table
// knows, but one that its form is an inflection of, is that one: the lemmas of
// rare verbs are guesses ("ruled" from "rul", "froze" from "froz").
func lemmaOf(t *schema.Token) string {
	lemma := strings.ToLower(t.Lemma)
	if t.UPOS != "VERB" || knownVerbs()[lemma] {
		return lemma
	}
	form := strings.ToLower(t.Form)
	if verb := irregular[form]; verb != "" {
		return verb
	}
	for _, stem := range stems(form) {
		if knownVerbs()[stem] {
			return stem
		}
	}
	return lemma
}

// knownVerbs are the verbs of the codebook, of the signatures and of saying,
// without their particles.
var knownVerbs = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	add := func(verb string) {
		first, _, _ := strings.Cut(verb, " ")
		known[first] = true
	}
	for verb := range defaultCodebook().verbs {
		add(verb)
	}
	for _, level := range signatures {
		for verb := range level {
			add(verb)
		}
	}
	for verb := range reporting {
		add(verb)
	}
	return known
})
