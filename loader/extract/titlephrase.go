package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Titled names: the state or body, the office and the name right after it are
// one noun phrase whose head is the name ("Burmese [President] [Thein Sein]",
// "UN [Secretary-General] [Ban Ki-moon]"). Where the tree has it in pieces, the
// name takes the place of the first piece that has one outside.

// mendTitledNames does this for all titles that a person's name follows.
func mendTitledNames(tokens []schema.Token, names []schema.Name, titles []wordRange) {
	for _, w := range titles {
		if w.plural {
			continue
		}
		for _, n := range names {
			if n.Type == schema.Person && n.First == w.Last && n.Last <= len(tokens) {
				uniteTitled(tokens, bodyStart(names, w.First), n)
			}
		}
	}
}

// bodyStart is where the name of the state or body right before token i starts
// that is an adjective or a compound there, else i.
func bodyStart(names []schema.Name, i int) int {
	start := i
	for _, n := range names {
		if n.Last == i && n.First < start && (n.Type == schema.Country || n.Type == schema.Organization) {
			start = n.First
		}
	}
	return start
}

// uniteTitled makes the phrase [first, n.Last) one whose head is name n.
func uniteTitled(tokens []schema.Token, first int, n schema.Name) {
	head := topWithin(tokens, n.First, n.Last)
	verbOverRoot(tokens, first, n.Last)
	out := outerPiece(tokens, first, n.Last)
	if out < 0 || hangsFrom(tokens, tokens[out].Head, head) && out != head {
		return
	}
	if out != head {
		tokens[head].Head, tokens[head].DepRel = tokens[out].Head, tokens[out].DepRel
	}
	for i := first; i < n.Last; i++ {
		outside := tokens[i].Head < first || tokens[i].Head >= n.Last
		if i == head || !outside && i != out || tokens[i].UPOS == "PUNCT" {
			continue
		}
		tokens[i].Head, tokens[i].DepRel = head, "compound"
	}
	for i := range tokens {
		inside := first <= i && i < n.Last
		if h := tokens[i].Head; !inside && h != head && first <= h && h < n.Last && (tokens[i].DepRel == "case" || i > n.Last) {
			tokens[i].Head = head
		}
	}
}

// verbOverRoot makes the verb root whose subject one piece of the phrase is,
// where another piece is the root: "[Secretary] Blinken will visit" is no noun
// phrase.
func verbOverRoot(tokens []schema.Token, first, last int) {
	root, v := -1, -1
	for i := first; i < last; i++ {
		switch h := tokens[i].Head; {
		case h < 0:
			root = i
		case h >= last && strings.HasPrefix(tokens[i].DepRel, "nsubj"):
			v = h
		}
	}
	if root < 0 || v < 0 {
		return
	}
	for i := range tokens {
		if tokens[i].Head == root && i >= last && i != v {
			tokens[i].Head = v
		}
	}
	tokens[v].Head, tokens[v].DepRel = -1, "root"
	tokens[root].Head, tokens[root].DepRel = v, "dep"
}

// outerPiece is the first word of [first, last) that has a role outside, -1
// for none; one that only modifies what follows gives way to one with a role.
func outerPiece(tokens []schema.Token, first, last int) int {
	out := -1
	for i := first; i < last; i++ {
		if h := tokens[i].Head; first <= h && h < last || tokens[i].UPOS == "PUNCT" {
			continue
		}
		if out < 0 || isInnerModifier(&tokens[out]) {
			out = i
		}
	}
	return out
}

// topWithin is the first word of [first, last) whose head stands outside.
func topWithin(tokens []schema.Token, first, last int) int {
	for i := first; i < last; i++ {
		if h := tokens[i].Head; h < first || h >= last {
			return i
		}
	}
	return first
}
