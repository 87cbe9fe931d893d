package extract

import (
	"strings"
	"testing"
)

func TestTheLexiconOfActsNamesEveryRootOfPlover(t *testing.T) {
	found := map[string]int{}
	for _, byLemma := range defaultActs() {
		for _, acts := range byLemma {
			for _, a := range acts {
				found[a.code]++
			}
		}
	}
	for code := range words("AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT") {
		if found[code] < 5 {
			t.Errorf("%s has %d words", code, found[code])
		}
	}
}

func TestNoWordOfTheLexiconStandsTwiceForOneRoot(t *testing.T) {
	for pos, byLemma := range defaultActs() {
		for lemma, acts := range byLemma {
			seen := map[string]bool{}
			for _, a := range acts {
				key := a.code + " " + lemma + "_" + strings.Join(a.words, "_") + "+" + a.object + "~" + a.within
				if seen[key] {
					t.Errorf("%s %s", pos, key)
				}
				seen[key] = true
			}
		}
	}
}

func TestABrokenLexiconIsToldWithItsLine(t *testing.T) {
	for data, want := range map[string]string{
		"# words\nAGREE\tverb\tagree":        "acts.tsv:2: want",
		"PRAISE\tverb\tpraise\tpraise":       "acts.tsv:1: want",
		"AGREE\tadverb\tagree\tagree":        "acts.tsv:1: want",
		"\nAGREE\tverb\treach\treach+<goal>": "acts.tsv:2: unknown noun class",
	} {
		if _, err := parseActs(data); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", data, err, want)
		}
	}
}

func TestNarrowPatternsComeBeforeOperatorsAndThoseBeforeRoots(t *testing.T) {
	acts, err := parseActs("YIELD\tverb\tx\tlift\nend\tverb\tx\tlift\nSANCTION\tverb\tx\tlift+<force>\nAID\tverb\tx\tlift+troop")
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, a := range acts["verb"]["lift"] {
		order = append(order, a.code)
	}
	if got := strings.Join(order, " "); got != "AID SANCTION end YIELD" {
		t.Errorf("order %s", got)
	}
}
