package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Texts that act: what a resolution urges, those urge who adopted it.

// spoken are the types of acts that a text can do for its authors.
var spoken = map[schema.ClaimType]bool{
	schema.Criticize: true, schema.Request: true, schema.Threaten: true, schema.Support: true, schema.Reject: true,
}

// textAt is the text that is the subject of verb i, -1 for none.
func (t *tree) textAt(f *Frame, i int) int {
	if !spoken[f.Type] || !t.isVerb(i) || t.isPassive(i) {
		return -1
	}
	s := t.subjects(i)
	if len(s) != 1 || !t.isText(s[0]) {
		return -1
	}
	return s[0]
}

// isText reports a noun for what bodies adopt, also as the name of one:
// "Resolution 1701".
func (t *tree) isText(i int) bool {
	return t.isNoun(i) && nouns.in("resolution", strings.ToLower(t.lemma[i]))
}

// authors are whose text noun n is: its owners, or who put out or adopted such a
// text before. None is known of a text that is only proposed.
func (r *reader) authors(t *tree, n int) []schema.Phrase {
	if t.modifierStatus(n) != schema.Actual {
		return nil
	}
	if own := t.actors(t.owners(n, 1)); len(own) > 0 {
		return t.phrases(own)
	}
	if v := t.head(n); v >= 0 && t.is(n, "obj") && t.isVerb(v) && adopting[t.lemma[v]] {
		return t.phrases(t.actors(t.allConjuncts(t.subjects(v))))
	}
	if !t.isDefinite(n) {
		return nil
	}
	for k := len(r.candidates) - 1; k >= 0; k-- {
		c := &r.candidates[k]
		if c.Sentence < t.index-reach {
			return nil
		}
		if c.Type == schema.Decide && c.Object != nil && r.trees[c.Sentence].lemma[c.Object.Head] == t.lemma[n] && c.Status != schema.Possible {
			return c.Actors
		}
	}
	return nil
}

// adopting are the verbs by which a text becomes a body's own.
var adopting = words("adopt pass approve issue release publish enact endorse")
