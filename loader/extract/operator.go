package extract

// maxContent bounds how deep the act under an operator is looked for.
const maxContent = 4

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

// governed is the root of what operator i governs: its objects, its clauses,
// then whatever else hangs from it. Orders are carried out by who gets them, so
// of their clauses only participles count ("ordered them jailed"), and whom one
// asks to do a thing is no party to it.
func (c *coder) governed(i int, op string, depth int) string {
	lists := [][]int{c.patients(i), c.clauses(i), c.children(i, "obl", "nmod", "compound", "amod", "acl", "ccomp")}
	switch op {
	case "order":
		lists = [][]int{c.participles(i), c.patients(i)}
	case "ask":
		lists = [][]int{c.patients(i), c.markedBelow(i, "for")}
	case "talk":
		lists = [][]int{c.clauses(i)}
	case "light", "give":
		lists[1] = c.children(i, "xcomp", "ccomp")
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
