package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// Repairs: trees that cannot be right, set right before they are read. Each
// rule rests on what every English sentence must have or what a known name
// cannot be; none looks at particular words.

// repaired is the sentence with its tree mended; the original is left as it is.
func repaired(s *schema.Sentence, names []schema.Name, titles []wordRange, headline bool) *schema.Sentence {
	out := *s
	out.Tokens = append([]schema.Token(nil), s.Tokens...)
	tokens := out.Tokens
	mendBrackets(tokens)
	times := when.Find(tokens)
	mendDates(tokens, times)
	inTime := timeWords(times)
	twoPrepositions(tokens)
	mendCapitals(tokens, names)
	mendNames(tokens, names)
	mendTitledNames(tokens, names, titles)
	mendPossessives(tokens)
	mendLists(tokens, inTime)
	personsWithPersons(tokens, names)
	mendPlurals(tokens)
	timeSubjects(tokens, inTime)
	titleParticiples(tokens)
	mendMainVerbs(tokens)
	mendComplements(tokens, names)
	mendHyphens(tokens, names)
	whoBecomesWhat(tokens, names)
	mendPrepositions(tokens)
	mendNounPhrases(tokens, phraseEnds(inTime, names))
	mendReach(tokens, names, inTime)
	mendModifyingClauses(tokens)
	thatClauses(tokens)
	agreeingVerbs(tokens)
	mendSubordinates(tokens)
	mendSubjects(tokens)
	subjectAfterClause(tokens)
	nameSubjects(tokens, names)
	speechBetween(tokens)
	oneSubject(tokens)
	twoObjects(tokens)
	namedWhat(tokens)
	speechBeside(tokens)
	nameBeforeVerb(tokens, names)
	toldThat(tokens)
	sourceOfClause(tokens)
	tagAfterQuotation(tokens)
	tagAfterClause(tokens)
	infinitiveOfNoun(tokens)
	infinitiveOfVerb(tokens)
	if !headline && endsLikeSentence(tokens) {
		auxiliaryOfNoun(tokens)
		nounHoldsClause(tokens, names)
		finiteParticiple(tokens)
		verbAsRoot(tokens)
		joinedSubjects(tokens)
		subjectBeforeSpeech(tokens)
	}
	bareContent(tokens)
	passiveSubjects(tokens)
	if !isTree(tokens) {
		return s
	}
	return &out
}

// isTree reports whether the way up from each token ends at a root.
func isTree(tokens []schema.Token) bool {
	for i := range tokens {
		h := i
		for steps := 0; h >= 0; steps++ {
			if steps > len(tokens) {
				return false
			}
			h = tokens[h].Head
		}
	}
	return true
}

// mendNames makes one phrase of a name of several words: where the tree gives
// two of them a place outside of the name, the first with a role of its own
// keeps it and takes the others along.
func mendNames(tokens []schema.Token, names []schema.Name) {
	for _, n := range names {
		verbOverRoot(tokens, n.First, n.Last)
		top := -1
		for i := n.First; i < n.Last; i++ {
			switch {
			case n.First <= tokens[i].Head && tokens[i].Head < n.Last || tokens[i].UPOS == "PUNCT":
			case top < 0:
				top = i
			case isInnerModifier(&tokens[top]) && !hangsFrom(tokens, i, top):
				tokens[top].Head, tokens[top].DepRel, top = i, "compound", i
			case !hangsFrom(tokens, top, i):
				tokens[i].Head, tokens[i].DepRel = top, "flat"
			}
		}
	}
}

// isInnerModifier reports whether a word has only the role of one within a
// noun phrase.
func isInnerModifier(t *schema.Token) bool {
	switch t.DepRel {
	case "amod", "compound", "advmod", "det", "flat", "dep", "nummod", "nmod:desc":
		return true
	}
	return false
}

// hangsFrom reports whether token i is token j, or stands somewhere under it.
func hangsFrom(tokens []schema.Token, i, j int) bool {
	for steps := 0; i >= 0 && steps <= len(tokens); steps++ {
		if i == j {
			return true
		}
		i = tokens[i].Head
	}
	return false
}

// mendPrepositions hangs a preposition from the noun it governs where the tree
// has it on a word before that noun that only modifies it: in "by Prime
// Minister Abadi" the preposition is the name's, not the title's.
func mendPrepositions(tokens []schema.Token) {
	for i := range tokens {
		if tokens[i].DepRel != "case" {
			continue
		}
		h := tokens[i].Head
		for steps := 0; h > i && modifiesNext(tokens, h) && steps < len(tokens); steps++ {
			h = tokens[h].Head
		}
		if !reachesLeft(tokens, h, i) { // "Secretary [of] State Rice" has it inside
			tokens[i].Head = h
		}
	}
}

// reachesLeft reports whether a word before token i hangs from h.
func reachesLeft(tokens []schema.Token, h, i int) bool {
	for j := range tokens[:i] {
		if hangsFrom(tokens, j, h) {
			return true
		}
	}
	return false
}

// modifiesNext reports whether token i is part of the noun phrase of a head
// that follows it.
func modifiesNext(tokens []schema.Token, i int) bool {
	switch tokens[i].DepRel {
	case "nmod:desc", "compound", "amod", "nummod", "det":
		return tokens[i].Head > i
	}
	return false
}

// timeWords tells which tokens are part of a time expression.
func timeWords(times []when.Range) func(int) bool {
	in := map[int]bool{}
	for _, r := range times {
		for i := r.First; i < r.Last; i++ {
			in[i] = true
		}
	}
	return func(i int) bool { return in[i] }
}

// phraseEnds tells where a base noun phrase ends early: at a time expression,
// and where the name of a person starts.
func phraseEnds(inTime func(int) bool, names []schema.Name) func(int) bool {
	starts := map[int]bool{}
	for _, n := range names {
		if n.Type == schema.Person {
			starts[n.First] = true
		}
	}
	return func(i int) bool { return inTime(i) || starts[i] }
}

// thatClauses makes a clause after "that" the complement of the verb that the
// tree has it beside or as a circumstance of: "said it was ready and that Mali
// was not", "told Mali that it was wrong". "So that" is another word.
func thatClauses(tokens []schema.Token) {
	for i := 2; i < len(tokens); i++ {
		if strings.ToLower(tokens[i].Form) != "that" || tokens[i].DepRel != "mark" || strings.ToLower(tokens[i-1].Form) == "so" {
			continue
		}
		c := &tokens[tokens[i].Head]
		if (c.DepRel == "conj" || c.DepRel == "advcl") && c.Head >= 0 && c.Head < i && tokens[c.Head].UPOS == "VERB" {
			c.DepRel = "ccomp"
		}
	}
}

func endsLikeSentence(tokens []schema.Token) bool {
	for i := len(tokens) - 1; i >= 0; i-- {
		if f := tokens[i].Form; strings.ContainsAny(f, ".!?") {
			return true
		} else if tokens[i].UPOS != "PUNCT" {
			return false
		}
	}
	return false
}

// finiteParticiple makes the participle after a sentence's first noun phrase
// its verb where the sentence has no finite verb: "The council [called for a
// truce]" is no noun phrase, since a sentence needs a verb.
func finiteParticiple(tokens []schema.Token) {
	root := -1
	for i := range tokens {
		switch {
		case isFinite(&tokens[i]):
			return
		case tokens[i].Head < 0:
			root = i
		}
	}
	if root < 0 || tokens[root].UPOS == "VERB" {
		return
	}
	for i := root + 1; i < len(tokens); i++ {
		t := &tokens[i]
		if t.Head < 0 || !strings.HasPrefix(t.DepRel, "acl") || t.XPOS != "VBN" {
			continue
		}
		apposed := tokens[t.Head].Head == root && tokens[t.Head].DepRel == "appos"
		afterAppos := t.Head == root && tokens[i-1].Form == "," && hasDependent(tokens[:i], root, "appos")
		if t.Head == root && tokens[i-1].Form != "," || afterAppos || apposed && tokens[i-1].Form == "," && hasDependent(tokens, i, "obj") {
			promote(tokens, root, i)
			return
		}
	}
}

func isFinite(t *schema.Token) bool {
	switch t.XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// promote makes verb the root and the old root its subject; what followed the
// verb goes with it.
func promote(tokens []schema.Token, root, verb int) {
	tokens[verb].Head, tokens[verb].DepRel, tokens[verb].XPOS = -1, "root", "VBD"
	tokens[root].Head, tokens[root].DepRel = verb, "nsubj"
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.Head == root && i > verb:
			t.Head = verb
		case t.Head == verb && t.DepRel == "obl:agent" && !hasCase(tokens, i, "by"):
			t.DepRel = "obl"
		}
	}
}

func hasCase(tokens []schema.Token, i int, form string) bool {
	for j := range tokens[:i] {
		if tokens[j].Head == i && strings.EqualFold(tokens[j].Form, form) {
			return true
		}
	}
	return false
}

// nameSubjects makes a name that stands as an adverb before a verb without
// subject its subject: no state is an adverb.
func nameSubjects(tokens []schema.Token, names []schema.Name) {
	for _, n := range names {
		for i := n.First; i < n.Last; i++ {
			t := &tokens[i]
			if t.UPOS != "ADV" && t.UPOS != "INTJ" && t.UPOS != "VERB" || t.Head < n.Last {
				continue
			}
			t.UPOS, t.XPOS, t.Lemma = "PROPN", "NNP", t.Form
			if !hasSubject(tokens, t.Head) {
				t.DepRel = "nsubj"
			}
		}
	}
}

func hasSubject(tokens []schema.Token, verb int) bool { return hasDependent(tokens, verb, "nsubj") }
