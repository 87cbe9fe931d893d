package extract

import "strings"

// stands reports whether what an act asks for stands around token i.
func (t *tree) stands(i int, a act) bool {
	for _, w := range a.words {
		if !t.governs(i, w) {
			return false
		}
	}
	if a.within != "" && !t.dominates(i, a.within, 0) {
		return false
	}
	return a.object == "" || t.hasObject(i, a.object)
}

// adverbial are the words that are part of a verb as its particle only, not as
// the preposition of what it governs.
var adverbial = words("in up down off over back away aside")

// governs reports a word that belongs to i: a dependent, or the preposition of
// one that tells no time. Modifiers of nouns may stand before them.
func (t *tree) governs(i int, word string) bool {
	if adverbial[word] && i+1 < len(t.Tokens) && t.lower(i+1) == word {
		return true
	}
	for _, k := range t.kids[i] {
		if (k > i || t.isNoun(i)) && (t.lower(k) == word || t.lemma[k] == word) {
			return true
		}
		if adverbial[word] || k < i || t.inTime(k) {
			continue
		}
		for _, m := range t.children(k, "case", "mark", "fixed", "advmod") {
			if t.lower(m) == word {
				return true
			}
		}
	}
	return false
}

// dominates reports a lemma anywhere under token i.
func (t *tree) dominates(i int, lemma string, depth int) bool {
	for _, k := range t.kids[i] {
		if t.lemma[k] == lemma || depth < maxDepth && t.dominates(k, lemma, depth+1) {
			return true
		}
	}
	return false
}

// hasObject reports whether what i is done to is the noun, or of the class, also
// as part of a number ("dozens of troops").
func (t *tree) hasObject(i int, noun string) bool {
	for _, o := range t.patients(i) {
		for _, c := range t.conjuncts(o) {
			if t.isKind(c, noun) {
				return true
			}
			for _, part := range t.markedBelow(c, "of") {
				if quantities[t.lemma[c]] && t.isKind(part, noun) {
					return true
				}
			}
		}
	}
	return false
}

var quantities = words("some all most many more several half part rest dozen score hundred thousand million number lot majority group handful two three four five ten")

func (t *tree) isKind(i int, noun string) bool {
	if class, ok := strings.CutPrefix(noun, "<"); ok {
		class = strings.TrimSuffix(class, ">")
		return class == "person" && t.isNamed(i, class) || nouns.in(class, t.lemma[i])
	}
	return strings.EqualFold(t.lemma[i], noun)
}
