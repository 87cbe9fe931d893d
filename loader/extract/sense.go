package extract

import "strings"

// coder reads what the words of one sentence say that one does to another. The
// parties' own words say nothing: who frees "the detained leaders" detains
// nobody.
type coder struct {
	*tree
	party []bool
}

// maxContent bounds how deep the act under an operator is looked for.
const maxContent = 4

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
	return friendly[root] && !t.isNoun(i) && t.negated(i)
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
	return t.going(i) || t.toBeDone(i) && t.head(i) >= 0
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

// operate is what an operator makes of a root; "" where it makes nothing of it.
func operate(op, root string) string {
	good := friendly[root]
	switch op {
	case "light", "give", "order":
		return root
	case "end":
		return endOf(root)
	case "talk":
		return pick(root == "SUPPORT" || root == "ACCUSE" || root == "REQUEST", root, "")
	case "fail":
		return pick(good, "REJECT", "")
	case "ask":
		return pick(material[root] || root == "ACCUSE", "ACCUSE", "")
	}
	switch {
	case op == "promise" && root == "SUPPORT":
		return root // who promises support supports
	case good:
		return "AGREE"
	}
	return pick(material[root], "THREATEN", root)
}

func endOf(root string) string {
	switch {
	case root == "":
		return ""
	case friendly[root]:
		return "SANCTION"
	}
	return "YIELD"
}

func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
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

// governed is the root of what operator i governs: its clauses, its objects,
// then whatever else hangs from it. Orders are carried out by who gets them, so
// of their clauses only participles count ("ordered them jailed"), and whom one
// asks to do a thing is no party to it.
func (c *coder) governed(i int, op string, depth int) string {
	lists := [][]int{c.clauses(i), c.patients(i), c.children(i, "obl", "nmod", "compound", "amod", "acl", "ccomp")}
	switch op {
	case "order":
		lists = [][]int{c.participles(i), c.patients(i)}
	case "ask":
		lists = [][]int{c.patients(i), c.markedBelow(i, "for")}
	case "talk":
		lists = [][]int{c.clauses(i)}
	case "light", "give":
		lists[0], lists[1] = c.patients(i), c.children(i, "xcomp", "ccomp")
	}
	for _, list := range lists {
		for _, k := range list {
			if k == i || c.inTime(k) {
				continue
			}
			for _, m := range c.conjuncts(k) {
				if root := c.below(m, op, depth); root != "" {
					return root
				}
			}
		}
	}
	return ""
}

func (t *tree) participles(i int) []int {
	var out []int
	for _, k := range append(t.children(i, "xcomp", "ccomp"), t.patients(i)...) {
		if t.isVerb(k) && t.xpos(k) == "VBN" {
			out = append(out, k)
		}
		for _, a := range t.children(k, "acl") {
			if t.xpos(a) == "VBN" {
				out = append(out, a)
			}
		}
	}
	return out
}

// below is the root of token i under an operator, or else of what hangs from
// it: the ban in "the ban on flights", the travel in "travel restrictions".
func (c *coder) below(i int, op string, depth int) string {
	if c.party[i] {
		return ""
	}
	if root := c.inClause(i, c.sense(i, op, depth+1)); root != "" {
		return root
	}
	if depth >= maxContent || !c.isNoun(i) {
		return ""
	}
	for _, k := range c.children(i, "compound", "amod", "nmod", "acl") {
		if root := c.below(k, op, depth+1); root != "" {
			return root
		}
	}
	return ""
}
