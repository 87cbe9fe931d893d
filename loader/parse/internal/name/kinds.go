package name

import (
	_ "embed"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

//go:embed kinds.tsv
var kindsFile string

// kinds are the words that tell what a name is of.
var kinds = func() map[string]schema.EntityType {
	out := map[string]schema.EntityType{}
	for line := range strings.Lines(kindsFile) {
		typ, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || line[0] == '#' || typ == "type" {
			continue
		}
		for w := range strings.FieldsSeq(list) {
			out[w] = schema.EntityType(typ)
		}
	}
	return out
}()

// kindOf holds them by the hash of the word.
var kindOf = func() map[uint32]uint32 {
	out := map[uint32]uint32{}
	for w, typ := range kinds {
		out[lexeme.Of(w).Lower] = linear.Hash(string(typ))
	}
	return out
}()

// typeByWords is what the words of a name tell of it: the gazetteer knows it,
// its head word is one of kinds, or it begins with a given name.
func typeByWords(tokens []schema.Token) (schema.EntityType, bool) {
	n := schema.Name{First: 0, Last: len(tokens)}
	if m := gazetteer.Default().Lookup(words(tokens)); len(m) > 0 {
		if adopt(&n, m); n.ID != "" {
			return learnt(n.Type), true
		}
	}
	if len(tokens) < 2 {
		return "", false
	}
	if typ, ok := kinds[strings.ToLower(tokens[headWord(tokens)].Form)]; ok {
		return typ, true
	}
	return schema.Person, gazetteer.Default().IsFirstName(tokens[0].Form) && len(tokens) < 4
}

// learnt is the type among Types that stands for a gazetteer's.
func learnt(t schema.EntityType) schema.EntityType {
	switch t {
	case schema.Country:
		return schema.Place
	case schema.Agreement:
		return schema.Other
	}
	return t
}

// headWord is the word before "of", "on" or "for", else the last.
func headWord(tokens []schema.Token) int {
	for i := range tokens {
		if w := strings.ToLower(tokens[i].Form); i > 0 && (w == "of" || w == "on" || w == "for") {
			return i - 1
		}
	}
	return len(tokens) - 1
}
