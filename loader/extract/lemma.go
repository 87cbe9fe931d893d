package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/chancery-kg/chancery/schema"
)

//go:embed irregular.tsv
var irregularData string

// irregular is the base of each irregular past form.
var irregular = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, line := range strings.Split(irregularData, "\n") {
		if base, forms, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			for _, form := range strings.Fields(forms) {
				out[form] = base
			}
		}
	}
	return out
})

var verbPrefixes = []string{"", "over", "under", "with", "re", "out", "fore", "mis", "up", "un", "be"}

// irregularBase is the base verb of a past form, "" where it is regular:
// "overthrow" of "overthrew".
func irregularBase(form string) string {
	for _, prefix := range verbPrefixes {
		if rest, ok := strings.CutPrefix(form, prefix); ok && irregular()[rest] != "" {
			return prefix + irregular()[rest]
		}
	}
	return ""
}

// lemmaOf is the lemma of a token in lower case. A verb whose lemma no table
// knows, but one that its form is an inflection of, is that one: the lemmas of
// rare verbs are guesses ("ruled" from "rul").
func lemmaOf(t *schema.Token) string {
	lemma := strings.ToLower(t.Lemma)
	if t.UPOS != "VERB" {
		return lemma
	}
	base := irregularBase(strings.ToLower(t.Form))
	switch {
	case base != "" && (t.XPOS == "VBD" || t.XPOS == "VBN"):
		return base
	case knownVerbs()[lemma]:
		return lemma
	case base != "":
		return base
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
