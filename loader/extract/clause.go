package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// mendModifyingClauses hangs a clause that modifies the noun before its comma
// on that noun: a relative clause ("the union, which is led by …") and a
// participle ("the union, led by …"), where the tree coordinates them with the
// main verb though no conjunction does.
func mendModifyingClauses(tokens []schema.Token) {
	for i := 2; i < len(tokens); i++ {
		t := &tokens[i]
		stray := t.DepRel == "acl:relcl" || t.DepRel == "conj" || t.DepRel == "parataxis" || t.DepRel == "advcl" || t.DepRel == "ccomp" || t.DepRel == "acl" && t.Head >= 0 && tokens[t.Head].UPOS == "VERB"
		if t.UPOS != "VERB" || t.Head < 0 || !stray {
			continue
		}
		start, rel := i, "acl"
		switch relative := relativePronoun(tokens, i); {
		case relative >= 0:
			start, rel = relative, "acl:relcl"
		case t.XPOS == "VBN" && !hasDependent(tokens, i, "cc", "aux", "nsubj") && tokens[min(i+1, len(tokens)-1)].Form == "by":
		default:
			continue
		}
		if noun := nounBeforeComma(tokens, start); noun >= 0 && noun != i && !hangsFrom(tokens, noun, i) {
			for tokens[noun].DepRel == "flat" {
				noun = tokens[noun].Head
			}
			t.Head, t.DepRel = noun, rel
		}
	}
}

// agreeingVerbs coordinates a finite verb that the tree has coordinated with a
// gerund under a finite verb with that: in "denied that it was building it and
// [proposed] talks" the two past forms go together.
func agreeingVerbs(tokens []schema.Token) {
	for v := range tokens {
		t := &tokens[v]
		if t.DepRel != "conj" || t.Head < 0 || t.Head > v || tokens[t.Head].XPOS != "VBG" || hasDependent(tokens, v, "nsubj", "aux") {
			continue
		}
		h := t.Head
		up := tokens[h].Head
		if up < 0 || tokens[h].DepRel != "ccomp" || !hasDependent(tokens, h, "aux") || !isFinite(&tokens[up]) || t.XPOS != "VBN" && !isFinite(t) {
			continue
		}
		t.Head = up
		if t.XPOS == "VBN" {
			t.XPOS = "VBD"
		}
		for k := v + 1; k < len(tokens); k++ { // what is said after it is said by it
			if (tokens[k].Head == h || tokens[k].Head == up) && tokens[k].DepRel == "ccomp" && hasDependent(tokens, k, "mark") {
				tokens[k].Head = v
			}
		}
	}
}

// afterComma makes a gerund after a comma, without subject or conjunction, a
// circumstance of its verb, not what that says: "sued Chile, [demanding] talks".
func afterComma(tokens []schema.Token, v int) {
	t := &tokens[v]
	if t.DepRel == "ccomp" && t.XPOS == "VBG" && v > 1 && tokens[v-1].Form == "," && t.Head >= 0 && t.Head < v && !hasDependent(tokens, v, "nsubj", "aux", "mark", "cop") {
		t.DepRel = "advcl"
	}
}

// mendBrackets takes what stands outside brackets from what stands inside
// them: in "the union (EAEU) and Iran" it is the union that is coordinated.
func mendBrackets(tokens []schema.Token) {
	open := -1
	for i := range tokens {
		switch tokens[i].Form {
		case "(", "[":
			open = i
		case ")", "]":
			if open >= 0 {
				leaveBrackets(tokens, open, i)
			}
			open = -1
		}
	}
}

// leaveBrackets hangs the dependents after the closing bracket of tokens
// between the brackets on the governor outside of them.
func leaveBrackets(tokens []schema.Token, open, shut int) {
	for i := shut + 1; i < len(tokens); i++ {
		h := tokens[i].Head
		for steps := 0; open < h && h < shut && steps < shut-open; steps++ {
			h = tokens[h].Head
		}
		if h >= 0 && h != i {
			tokens[i].Head = h
		}
	}
}

func relativePronoun(tokens []schema.Token, verb int) int {
	for i := range tokens[:verb] {
		if tokens[i].Head == verb && (strings.HasPrefix(tokens[i].DepRel, "nsubj") || tokens[i].DepRel == "obj") {
			switch strings.ToLower(tokens[i].Form) {
			case "which", "who":
				return i
			}
		}
	}
	return -1
}

func hasDependent(tokens []schema.Token, head int, rels ...string) bool {
	for i := range tokens {
		if tokens[i].Head != head {
			continue
		}
		for _, r := range rels {
			if tokens[i].DepRel == r || strings.HasPrefix(tokens[i].DepRel, r+":") {
				return true
			}
		}
	}
	return false
}

// nounBeforeComma is the noun before the comma before token i, past what
// stands in brackets between them, or -1.
func nounBeforeComma(tokens []schema.Token, i int) int {
	j := i - 1
	if j < 1 || tokens[j].Form != "," && tokens[j].Form != "—" && tokens[j].Form != "–" && tokens[j].Form != "--" {
		return -1
	}
	j--
	if tokens[j].Form == ")" {
		for j > 0 && tokens[j].Form != "(" {
			j--
		}
		j--
	}
	if j >= 0 && (tokens[j].UPOS == "NOUN" || tokens[j].UPOS == "PROPN") {
		return j
	}
	return -1
}
