package extract

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Words for acts between two parties, each with the root of PLOVER's ontology
// that it is coded as, or with an operator on the act that it governs.

//go:embed acts.tsv
var actData string

// act is a root or an operator with a pattern of what must stand with the
// word: its particle, prepositions and modifiers, the noun it has as object, or
// a noun anywhere under it.
type act struct {
	code   string
	words  []string // after the lemma: "call_for" has [for]
	object string   // a noun, or a class of nouns in angle brackets
	within string   // a lemma anywhere under the word
}

// isOperator reports whether the act is whatever stands under the word.
func (a act) isOperator() bool { return a.code == strings.ToLower(a.code) }

// actWords are the acts by part of speech and lemma, narrower patterns first,
// then operators, then roots.
type actWords map[string]map[string][]act

var defaultActs = sync.OnceValue(func() actWords {
	acts, err := parseActs(actData)
	if err != nil {
		panic(err)
	}
	return acts
})

// roots of PLOVER, by whether they are good for whom they are done to.
var (
	friendly = words("AGREE CONSULT SUPPORT COOPERATE AID YIELD")
	material = words("PROTEST SANCTION MOBILIZE COERCE ASSAULT")
	hostile  = words("ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT")
	operator = words("light talk give end promise plan order ask fail")
)

// parseActs reads lines of a root or operator, a part of speech, what the words
// have in common, and the words, set apart by tabs.
func parseActs(data string) (actWords, error) {
	acts := actWords{"verb": {}, "noun": {}, "adj": {}, "object": {}}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || acts[f[1]] == nil || !isActCode(f[0]) {
			return nil, fmt.Errorf("acts.tsv:%d: want a root or operator, a part of speech, a reason, words", n+1)
		}
		for _, pattern := range strings.Fields(f[3]) {
			lemma, a, err := parseAct(f[0], pattern)
			if err != nil {
				return nil, fmt.Errorf("acts.tsv:%d: %w", n+1, err)
			}
			acts[f[1]][lemma] = append(acts[f[1]][lemma], a)
		}
	}
	for _, byLemma := range acts {
		for lemma := range byLemma {
			narrowFirst(byLemma[lemma])
		}
	}
	return acts, nil
}

func isActCode(code string) bool {
	return friendly[code] || hostile[code] || operator[code] || code == "REQUEST"
}

// parseAct reads "lemma", "lemma_word_word", "lemma+noun" or "lemma~noun".
func parseAct(code, pattern string) (lemma string, a act, err error) {
	verb, object, _ := strings.Cut(pattern, "+")
	verb, within, _ := strings.Cut(verb, "~")
	parts := strings.Split(verb, "_")
	if class, ok := strings.CutPrefix(object, "<"); ok && class != "person>" && nouns[strings.TrimSuffix(class, ">")] == nil {
		return "", act{}, fmt.Errorf("unknown noun class in %q", pattern)
	}
	return parts[0], act{code: code, words: parts[1:], object: object, within: within}, nil
}

// narrowFirst orders acts by how much they ask for; among equals operators
// come first, then the order of the file.
func narrowFirst(acts []act) {
	slices.SortStableFunc(acts, func(a, b act) int { return b.weight() - a.weight() })
}

func (a act) weight() int {
	w := 2 * len(a.words)
	switch {
	case a.within != "" || a.object != "" && a.object[0] != '<':
		w += 5
	case a.object != "":
		w += 4
	}
	if a.isOperator() {
		w++
	}
	return w
}
