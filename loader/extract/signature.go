package extract

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Signatures of predicates: what follows for the infinitive or the event noun
// that depends on a word, after the implicative and factive verbs of the
// linguistic literature (Karttunen 1971; Nairn, Condoravdi and Karttunen 2006).

//go:embed signatures.tsv
var signatureData string

var signatures = mustSignatures(signatureData)

// signature is what predicate p makes of the infinitive under it; Actual means
// that the infinitive is as actual as the predicate itself.
func signature(p string) schema.Status {
	s, _ := clauseSignature(p)
	return s
}

// clauseSignature also tells whether p is known to have one.
func clauseSignature(p string) (schema.Status, bool) {
	s, ok := signatures["clause"][p]
	if !ok {
		return schema.Actual, false
	}
	return s, true
}

// nounSignature is what predicate p makes of the event noun under it.
func nounSignature(p string) (schema.Status, bool) {
	s, ok := signatures["noun"][p]
	return s, ok
}

func mustSignatures(data string) map[string]map[string]schema.Status {
	t, err := parseSignatures(data)
	if err != nil {
		panic(err)
	}
	return t
}

// parseSignatures reads lines of a level (clause or noun), a status and
// predicates, set apart by tabs.
func parseSignatures(data string) (map[string]map[string]schema.Status, error) {
	t := map[string]map[string]schema.Status{"clause": {}, "noun": {}}
	for n, line := range strings.Split(data, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, "\t", 3)
		if len(f) != 3 || t[f[0]] == nil || !knownStatus(schema.Status(f[1])) {
			return nil, fmt.Errorf("signatures.tsv:%d: want clause or noun, a status, predicates", n+1)
		}
		for p := range words(f[2]) {
			t[f[0]][p] = schema.Status(f[1])
		}
	}
	return t, nil
}

func knownStatus(s schema.Status) bool {
	switch s {
	case schema.Actual, schema.Planned, schema.Possible, schema.Denied:
		return true
	}
	return false
}
