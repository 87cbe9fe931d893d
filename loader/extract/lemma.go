package extract

import (
	"strings"
	"sync"

	"github.com/chancery-kg/chancery/schema"
)

// lemmaOf is the lemma of a token in lower case. A verb whose lemma no table
// knows, but one that its form is a regular inflection of, is that one: the
// lemmas of rare verbs are guesses ("ruled" from "rul").
func lemmaOf(t *schema.Token) string {
	lemma := strings.ToLower(t.Lemma)
	if t.UPOS != "VERB" || knownVerbs()[lemma] {
		return lemma
	}
	for _, stem := range stems(strings.ToLower(t.Form)) {
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
