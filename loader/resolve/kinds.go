package resolve

import (
	"strings"
	"unicode"
)

// kind is what the words for an agreement say of its subject.
type kind struct {
	topics    map[string]bool // "trade", "nuclear", "ceasefire"
	broad     map[string]bool // "strategic", "cooperation": of a partnership at large
	term      string          // "25-year"
	interim   bool
	permanent bool
}

// kindWords keeps the words of a phrase that tell kinds of agreement apart, in
// their order, with the word for agreement itself.
func kindWords(words []string) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		w := strings.Trim(words[i], ".,;:'\"“”‘’()-–")
		if isNumber(w) && i+2 < len(words) && words[i+1] == "-" && strings.HasPrefix(words[i+2], "year") {
			w, i = w+"-year", i+2
		}
		if w == "" || w == "s" || w == "'s" || w == "’s" || isNumber(w) {
			continue
		}
		out = union2(out, []string{w})
	}
	return out
}

func isNumber(w string) bool {
	for _, r := range w {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return w != ""
}

// synonyms of words that say the same of an agreement.
var kindSynonyms = map[string]string{
	"truce": "ceasefire", "armistice": "ceasefire", "cease-fire": "ceasefire", "commercial": "trade", "economic": "trade",
	"atomic": "nuclear", "defense": "defence", "military": "defence", "co-operation": "cooperation", "alliances": "alliance",
	"partnerships": "partnership", "loans": "loan", "guarantees": "guarantee", "borders": "border", "peacemaking": "peace",
}

// readKind reads the words of kindWords.
func readKind(words []string) kind {
	k := kind{topics: map[string]bool{}, broad: map[string]bool{}}
	for _, w := range words {
		if s, ok := kindSynonyms[w]; ok {
			w = s
		}
		switch {
		case strings.HasSuffix(w, "-year"):
			k.term = w
		case isA(w, "interim"):
			k.interim = true
		case w == "permanent" || w == "lasting":
			k.permanent = true
		case isA(w, "broad"):
			k.broad[w] = true
		case !isA(w, "generic"):
			k.topics[w] = true
		}
	}
	return k
}

// compatible reports whether both can be said of one agreement: nothing
// contradicts, and where both say what is agreed they have some of it in
// common. What says nothing of its subject is compatible with all.
func (k kind) compatible(o kind) bool {
	switch {
	case k.term != "" && o.term != "" && k.term != o.term:
		return false
	case k.interim && (o.permanent || o.broad["comprehensive"]) || o.interim && (k.permanent || k.broad["comprehensive"]):
		return false
	case k.empty() || o.empty():
		return true
	case len(k.topics) == 0 && len(o.topics) == 0:
		return true
	}
	return meets(k.topics, o.topics) || meets(k.broad, o.broad)
}

func (k kind) empty() bool { return len(k.topics)+len(k.broad) == 0 }

func meets(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}
