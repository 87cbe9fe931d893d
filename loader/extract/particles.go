package extract

import (
	"strings"
	"sync"

	"github.com/chancery-kg/chancery/schema"
)

// phrasalVerbs are the verbs of the codebook that have a particle, as "pull out".
var phrasalVerbs = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for verb := range defaultCodebook().verbs {
		if strings.Contains(verb, " ") {
			out[verb] = true
		}
	}
	return out
})

// mendParticles makes the word right after a verb its particle where the
// codebook knows both together and the tree has it as a preposition or adverb:
// "handed [over] the town", "pulled [out] of Mali". What it seemed to govern is
// the object, unless another preposition follows.
func mendParticles(tokens []schema.Token) {
	for i := range tokens[:max(len(tokens)-1, 0)] {
		p := &tokens[i+1]
		if tokens[i].UPOS != "VERB" || p.UPOS != "ADP" && p.UPOS != "ADV" || p.DepRel == "compound:prt" {
			continue
		}
		if !phrasalVerbs()[lemmaOf(&tokens[i])+" "+strings.ToLower(p.Form)] {
			continue
		}
		noun := p.Head
		governs := p.DepRel == "case" && noun > i+1 && tokens[noun].Head == i && !isPreposition(tokens, i+2)
		p.Head, p.DepRel = i, "compound:prt"
		if governs && !hasDependent(tokens, i, "obj") {
			tokens[noun].DepRel = "obj"
		}
	}
}

func isPreposition(tokens []schema.Token, i int) bool {
	return i < len(tokens) && tokens[i].UPOS == "ADP"
}

// infinitiveOfVerb hangs an infinitive that the tree has on the object of a
// verb that makes somebody do something on the verb: "ordered [the envoy] to
// leave".
func infinitiveOfVerb(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.DepRel != "acl" || t.Head < 0 || t.Head > i || !hasCase(tokens, i, "to") {
			continue
		}
		o := &tokens[t.Head]
		if _, takes := clauseSignature(strings.ToLower(o.Lemma)); takes || !strings.HasPrefix(o.DepRel, "obj") && o.DepRel != "iobj" {
			continue
		}
		if v := o.Head; v >= 0 && v < t.Head && objectControl[lemmaOf(&tokens[v])] {
			t.Head, t.DepRel = v, "xcomp"
		}
	}
}

// askedPlurals makes a noun again of what the tagger took for a verb between a
// verb of asking and its infinitive: "urged Gulf [states] to join".
func askedPlurals(tokens []schema.Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.XPOS != "VBZ" || t.DepRel != "ccomp" || t.Head < 0 || t.Head > i || !objectControl[lemmaOf(&tokens[t.Head])] || i < 1 {
			continue
		}
		mod, to := &tokens[i-1], infinitiveUnder(tokens, i)
		if to < 0 || mod.Head != i || mod.DepRel != "nsubj" || hasDependent(tokens, i, "obj", "aux", "mark") {
			continue
		}
		t.UPOS, t.XPOS, t.DepRel = "NOUN", "NNS", "obj"
		t.Lemma = strings.TrimSuffix(strings.ToLower(t.Form), "s")
		mod.DepRel = "compound"
		tokens[to].Head = t.Head
	}
}

// infinitiveUnder is the infinitive that hangs from token i, -1 for none.
func infinitiveUnder(tokens []schema.Token, i int) int {
	for k := i + 1; k < len(tokens); k++ {
		if tokens[k].Head == i && tokens[k].DepRel == "xcomp" && hasDependent(tokens, k, "mark") {
			return k
		}
	}
	return -1
}

// whoBecomesWhat parts the name from the office in "elected [Ada Obi]
// [president]", where the tree has the name as part of the office.
func whoBecomesWhat(tokens []schema.Token, names []schema.Name) {
	for _, n := range names {
		office := tokens[n.First].Head
		if n.Type != schema.Person || office < n.Last || office >= len(tokens) || tokens[office].DepRel != "obj" || tokens[office].UPOS != "NOUN" {
			continue
		}
		verb := tokens[office].Head
		if verb < 0 || verb >= n.First || !appointing[lemmaOf(&tokens[verb])] {
			continue
		}
		tokens[n.First].Head, tokens[n.First].DepRel = verb, "obj"
		tokens[office].DepRel = "xcomp"
	}
}

var appointing = words("appoint elect name nominate make crown declare proclaim designate choose call")
