package extract

import (
	"bufio"
	_ "embed"
	"fmt"
	"strings"
)

//go:embed nouns.tsv
var nounData string

// nounClasses says of noun lemmas what kind of thing they name.
type nounClasses map[string]map[string]bool

var nouns = mustNouns(nounData)

// in reports whether a noun is of a class. Nouns used mostly in the plural may
// have it as their lemma ("troops").
func (c nounClasses) in(class, lemma string) bool {
	return c[class][lemma] || c[class][strings.TrimSuffix(lemma, "s")]
}

// known reports whether a noun is of any class.
func (c nounClasses) known(lemma string) bool {
	for class := range c {
		if c[class][lemma] {
			return true
		}
	}
	return false
}

// mustNouns reads lines of a class, a tab and lemmas. The data is embedded, so
// an error in it is an error of the program.
func mustNouns(data string) nounClasses {
	c, err := parseNouns(data)
	if err != nil {
		panic(err)
	}
	return c
}

func parseNouns(data string) (nounClasses, error) {
	c := nounClasses{}
	sc := bufio.NewScanner(strings.NewReader(data))
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		class, list, ok := strings.Cut(line, "\t")
		if !ok || strings.TrimSpace(list) == "" {
			return nil, fmt.Errorf("nouns.tsv:%d: want a class, a tab and lemmas", n)
		}
		if c[class] == nil {
			c[class] = map[string]bool{}
		}
		for l := range words(list) {
			c[class][l] = true
		}
	}
	return c, sc.Err()
}
