package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// coder reads what the words of one sentence say that one does to another. The
// parties' own words say nothing: who frees "the detained leaders" detains
// nobody.
type coder struct {
	*tree
	party []bool
}

// root is the root that token i evokes in its clause, "" is none.
func (c *coder) root(i int) string { return c.inClause(i, c.sense(i, "", 0)) }

// inClause is a root under the negation and the time of its clause: what is
// friendly and not done is rejected, what is friendly and to come is promised,
// material hostility to come is threatened (the contextual rules of PLOVER's
// codebook).
func (c *coder) inClause(i int, root string) string {
	switch {
	case c.isRejection(i, root):
		return "REJECT"
	case !c.isFuture(i):
		return root
	case friendly[root]:
		return "AGREE"
	case material[root]:
		return "THREATEN"
	}
	return root
}

// isRejection reports that the clause of token i says no to a friendly act.
func (t *tree) isRejection(i int, root string) bool {
	return friendly[root] && (!t.isNoun(i) && t.negated(i) || t.isVerb(i) && t.status(i) == schema.Denied)
}

// isFuture reports a verb with "will", "shall", "is going to", "is to", or a
// "would" on no condition.
func (t *tree) isFuture(i int) bool {
	if !t.isVerb(i) {
		return false
	}
	for _, k := range t.auxiliaries(i) {
		if w := t.lower(k); planModals[w] || w == "would" && !t.isConditional(i) {
			return true
		}
	}
	return t.going(i) || t.toBeDone(i)
}

func (t *tree) isConditional(i int) bool {
	for _, k := range t.children(i, "advcl") {
		if t.has(k, "mark", "if", "unless") {
			return true
		}
	}
	return false
}

// sense is the root of token i by itself and what it governs, under an operator or
// none.
func (c *coder) sense(i int, op string, depth int) string {
	if depth > maxContent {
		return ""
	}
	for _, a := range c.actsOf(i, op) {
		if !c.stands(i, a) {
			continue
		}
		if !a.isOperator() {
			return a.code
		}
		if root := operate(a.code, c.governed(i, a.code, depth)); root != "" {
			return root
		}
	}
	return ""
}

// actsOf are the acts of token i's lemma as the part of speech it is.
func (t *tree) actsOf(i int, op string) []act {
	acts := defaultActs()
	switch t.upos(i) {
	case "VERB", "AUX":
		return t.verbActs(acts["verb"], i)
	case "PROPN":
		if t.nameAt(i) == nil {
			return acts["noun"][t.lower(i)]
		}
	case "NOUN":
		lemma := strings.ToLower(t.lemma[i])
		if found := acts["noun"][lemma]; len(found) > 0 || op != "end" && op != "give" {
			return found
		}
		return acts["object"][lemma]
	case "ADJ":
		if found := acts["adj"][t.lemma[i]]; len(found) > 0 {
			return found
		}
		if w := t.lower(i); strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") {
			return t.verbActs(acts["verb"], i)
		}
	}
	return nil
}

// verbActs are those of the lemma, or of a stem that the form is a regular
// inflection of.
func (t *tree) verbActs(verbs map[string][]act, i int) []act {
	if found := verbs[t.lemma[i]]; len(found) > 0 {
		return found
	}
	for _, stem := range stems(t.lower(i)) {
		if found := verbs[stem]; len(found) > 0 {
			return found
		}
	}
	return nil
}

// misread is the root of a noun that may be a verb in its third person ("envoy
// meets rebels"), "" is none.
func (t *tree) misread(i int) string {
	if !t.isNoun(i) || t.nameAt(i) != nil || !strings.HasSuffix(t.lower(i), "s") {
		return ""
	}
	for _, stem := range stems(t.lower(i)) {
		for _, a := range defaultActs()["verb"][stem] {
			if !a.isOperator() && a.weight() == 0 {
				return a.code
			}
		}
	}
	return ""
}
