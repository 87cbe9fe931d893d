package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// subjectBeforeSpeech gives a verb its subject back where a clause of speaking
// stands between the two: in "Mali, he said, had withdrawn" the tree often has
// Mali beside "he" under "said", and nobody who withdrew.
func subjectBeforeSpeech(tokens []schema.Token) {
	for v := range tokens {
		say := tokens[v].Head
		if say < 0 || say > v || tokens[v].DepRel != "ccomp" || !isFiniteClause(tokens, v) || hasSubject(tokens, v) || !speaks(&tokens[say]) {
			continue
		}
		unclosedApposition(tokens, say)
		if noun := setOffBefore(tokens, say); noun >= 0 && commaBetween(tokens, say, v) {
			tokens[noun].Head, tokens[noun].DepRel = v, "nsubj"
		}
	}
}

// speechBetween makes a clause of speaking between commas after a subject a
// parenthesis of that subject's verb, where the tree has it as a clause about
// the subject: "the rebels, Banda said, attacked".
func speechBetween(tokens []schema.Token) {
	for i := range tokens {
		noun := tokens[i].Head
		if tokens[i].DepRel != "acl:relcl" || !speaks(&tokens[i]) || noun < 0 || relativePronoun(tokens, i) >= 0 || hasDependent(tokens, i, "obj", "ccomp", "obl") {
			continue
		}
		v := tokens[noun].Head
		if v > i && strings.HasPrefix(tokens[noun].DepRel, "nsubj") && commaBetween(tokens, noun, i) && commaBetween(tokens, i, v) {
			tokens[i].Head, tokens[i].DepRel = v, "parataxis"
		}
	}
}

// bareContent makes a clause right after a verb of speaking what is said, where
// the tree has it beside the main verb: "has been cautious and has warned [the
// move could fail]" needs no "that".
func bareContent(tokens []schema.Token) {
	for v := range tokens {
		if tokens[v].DepRel != "parataxis" || !isFiniteClause(tokens, v) {
			continue
		}
		first := v
		for i := range tokens[:v] {
			if hangsFrom(tokens, i, v) {
				first = i
				break
			}
		}
		say := first - 1
		if say < 0 || first == v || say == tokens[v].Head || !hasSubject(tokens, v) || tokens[say].UPOS != "VERB" || !speaks(&tokens[say]) || hasDependent(tokens, say, "obj", "ccomp") {
			continue
		}
		tokens[v].Head, tokens[v].DepRel = say, "ccomp"
	}
}

// unclosedApposition makes what the tree has as apposition to the subject of a
// verb of speaking the subject itself, where no comma closes it before the verb
// as one would an apposition: "Mali, [the ministry] said, had withdrawn".
func unclosedApposition(tokens []schema.Token, say int) {
	for i := range tokens[:say] {
		if tokens[i].DepRel != "appos" || commaBetween(tokens, i, say) {
			continue
		}
		if x := tokens[i].Head; x < i && tokens[x].Head == say && tokens[x].DepRel == "nsubj" && commaBetween(tokens, x, i) {
			tokens[i].Head, tokens[i].DepRel = say, "nsubj"
			return
		}
	}
}

// setOffBefore is the head of the noun phrase that stands with a comma before
// the subject of a verb of speaking, hanging loosely from the verb; -1 for none.
func setOffBefore(tokens []schema.Token, say int) int {
	subject := -1
	for i := range tokens[:say] {
		if tokens[i].Head == say && tokens[i].DepRel == "nsubj" {
			subject = i
		}
	}
	for i := range tokens[:max(subject, 0)] {
		t := &tokens[i]
		if t.Head == say && isNominalToken(t) && !hasDependent(tokens, i, "case") && loose[t.DepRel] && commaBetween(tokens, i, subject) {
			return i
		}
	}
	return -1
}

// loose are the relations that a tree gives a noun phrase that it knows no
// place for.
var loose = words("nsubj vocative dep dislocated parataxis obl:unmarked discourse")

// isFiniteClause reports a predicate that has a subject in English: a finite
// verb, or what stands with a finite auxiliary or copula.
func isFiniteClause(tokens []schema.Token, v int) bool {
	return isFinite(&tokens[v]) || hasDependent(tokens, v, "aux", "cop") && !hasCase(tokens, v, "to")
}

func speaks(t *schema.Token) bool { return reporting[strings.ToLower(t.Lemma)] }
