package extract

import "github.com/chancery-kg/chancery/schema"

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
	if len(s) != 1 || t.upos(s[0]) != "NOUN" || !nouns.in("resolution", t.lemma[s[0]]) {
		return -1
	}
	return s[0]
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
