package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Repairs of attribution: trees that hide who says what.

// sourceOfClause hangs "according to X" on the verb of the clause, where the
// tree has it modify a noun: it is no noun that is so according to somebody.
func sourceOfClause(tokens []schema.Token) {
	for i := range tokens {
		if !strings.EqualFold(tokens[i].Form, "according") || tokens[i].Head < i {
			continue
		}
		source := tokens[i].Head
		clause := tokens[source].Head
		for steps := 0; clause >= 0 && tokens[clause].UPOS != "VERB" && tokens[clause].Head >= 0 && steps < len(tokens); steps++ {
			clause = tokens[clause].Head
		}
		if clause >= 0 && clause != tokens[source].Head && tokens[clause].UPOS == "VERB" {
			tokens[source].Head, tokens[source].DepRel = clause, "obl"
		}
	}
}

// tagAfterQuotation makes the name between a closing quotation mark and a verb
// of saying the subject of the verb, where the tree takes it for a part of the
// quotation: in "“… in Mali”, Keita told reporters" it is Keita who speaks.
func tagAfterQuotation(tokens []schema.Token) {
	for i := range tokens {
		if !strings.ContainsAny(tokens[i].Form, "”\"") && tokens[i].Form != "''" {
			continue
		}
		first, verb := nameThenVerb(tokens, i+1)
		if verb < 0 || hasSubjectWithin(tokens, verb, first) {
			continue
		}
		for j := first; j < verb; j++ {
			if h := tokens[j].Head; j > first && (h < first || h >= verb) {
				tokens[j].Head, tokens[j].DepRel = first, "flat"
			}
		}
		for j := verb + 1; j < len(tokens); j++ {
			if tokens[j].Head == verb && tokens[j].DepRel == "nsubj" {
				tokens[j].DepRel = "obj"
			}
		}
		tokens[first].Head, tokens[first].DepRel = verb, "nsubj"
	}
}

// nameThenVerb is the first token of a name that starts at i, after a comma,
// and the verb of saying right after the name; -1 where they are not there.
func nameThenVerb(tokens []schema.Token, i int) (first, verb int) {
	for i < len(tokens) && tokens[i].Form == "," {
		i++
	}
	first = i
	for i < len(tokens) && (tokens[i].UPOS == "PROPN" || i > first && tokens[i].Form == "-") {
		i++
	}
	if i == first || i >= len(tokens) || !reporting[strings.ToLower(tokens[i].Lemma)] || !isFinite(&tokens[i]) {
		return first, -1
	}
	return first, i
}

// hasSubjectWithin reports whether the verb has a subject among the tokens from
// first to itself.
func hasSubjectWithin(tokens []schema.Token, verb, first int) bool {
	for i := first; i < verb; i++ {
		if tokens[i].Head == verb && strings.HasPrefix(tokens[i].DepRel, "nsubj") {
			return true
		}
	}
	return false
}

// tagAfterClause makes a clause of saying that ends a sentence after a comma
// one beside it, whatever the tree calls it: "…, the ministry said on Monday."
func tagAfterClause(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "dep" && t.DepRel != "conj" && t.DepRel != "appos" && t.DepRel != "acl" || t.Head < 0 || t.Head > i {
			continue
		}
		if !reporting[strings.ToLower(t.Lemma)] || !isFinite(t) || hasDependent(tokens, i, "cc", "obj", "ccomp", "mark") {
			continue
		}
		if s := subjectBefore(tokens, i); s > 0 && tokens[s-1].Form == "," {
			t.DepRel = "parataxis"
		}
	}
}

// subjectBefore is the first token of the subject before verb i, or -1.
func subjectBefore(tokens []schema.Token, i int) int {
	subject := -1
	for j := range tokens[:i] {
		if tokens[j].Head == i && strings.HasPrefix(tokens[j].DepRel, "nsubj") {
			subject = j
		}
	}
	if subject < 0 {
		return -1
	}
	first := subject
	for j := subject - 1; j >= 0 && hangsFrom(tokens, j, subject) && tokens[j].Form != ","; j-- {
		first = j
	}
	return first
}

// nameBeforeVerb makes a name between a comma and a finite verb the subject of
// the verb, where the tree takes it for a part of the phrase before the comma
// and the verb for one without a subject of its own: "During talks with Mali,
// Ghana said …".
func nameBeforeVerb(tokens []schema.Token, names []schema.Name) {
	for _, n := range names {
		if n.First < 2 || n.Last >= len(tokens) || tokens[n.First-1].Form != "," || tokens[n.Last].UPOS != "VERB" || !isFinite(&tokens[n.Last]) {
			continue
		}
		top := n.First
		for i := n.First; i < n.Last; i++ {
			if h := tokens[i].Head; h < n.First || h >= n.Last {
				top = i
			}
		}
		inside := strings.HasPrefix(tokens[top].DepRel, "flat") || tokens[top].DepRel == "appos" || tokens[top].DepRel == "conj" || tokens[top].DepRel == "compound"
		if !inside || tokens[top].Head >= n.First || hasDependent(tokens, top, "cc") || !freeOfSubject(tokens, n.Last) {
			continue
		}
		tokens[top].Head, tokens[top].DepRel = n.Last, "nsubj"
	}
}

// freeOfSubject reports whether a verb has no subject, and makes one that
// begins with a preposition the oblique that it is.
func freeOfSubject(tokens []schema.Token, verb int) bool {
	for i := range tokens[:verb] {
		if tokens[i].Head != verb || !strings.HasPrefix(tokens[i].DepRel, "nsubj") {
			continue
		}
		first := i
		for first > 0 && hangsFrom(tokens, first-1, i) {
			first--
		}
		if tokens[first].UPOS != "ADP" {
			return false
		}
		tokens[i].DepRel = "obl"
	}
	return true
}

// toldThat makes a that-clause that the tree hangs on who is told what is said:
// in "told the agency that Chad had recalled its envoy" it is no agency that
// Chad recalled.
func toldThat(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if !strings.HasPrefix(t.DepRel, "acl") || t.Head < 0 || t.Head > i || tokens[t.Head].Head < 0 {
			continue
		}
		told := tokens[t.Head]
		verb := &tokens[told.Head]
		if told.DepRel != "obj" && told.DepRel != "iobj" || verb.UPOS != "VERB" || !reporting[strings.ToLower(verb.Lemma)] {
			continue
		}
		if marksThat(tokens, i) && hasDependent(tokens, i, "nsubj") {
			t.Head, t.DepRel = told.Head, "ccomp"
			continue
		}
		if that := t.Head + 1; informing[strings.ToLower(verb.Lemma)] && strings.EqualFold(tokens[that].Form, "that") && tokens[that].Head == i && hasDependent(tokens, i, "nsubj") {
			t.Head, t.DepRel = told.Head, "ccomp"
			tokens[that].DepRel = "mark"
		}
	}
}

// informing are the verbs that tell somebody that something is so.
var informing = words("tell inform assure notify remind")

// marksThat reports whether "that" introduces clause i without a role in it.
func marksThat(tokens []schema.Token, i int) bool {
	for j := range tokens[:i] {
		if tokens[j].Head == i && tokens[j].DepRel == "mark" && strings.EqualFold(tokens[j].Form, "that") {
			return true
		}
	}
	return false
}
