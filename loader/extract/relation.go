package extract

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// Relation is what one party does to another, coded as a root of PLOVER's
// ontology (Halterman et al. 2023).
type Relation struct {
	Root   string        // "AGREE" … "ASSAULT"; "" where nothing is said of the two
	Status schema.Status // whether the act of that root happened: who did not agree has rejected
	Word   string        // the lemma that evokes it
	Rank   string        // how the word stands to the two: frame, path, beside, above, near, form
}

// Between codes what the party at source does to the one at target, spans in
// bytes of the document's text. Words count that stand on the path between the
// two in the tree, from the source on; then those beside that path, those above
// it, any others, and at last forms of verbs that the tagger took for nouns. What a word means is in the lexicon of acts; where that
// is silent, in the frame that binds both. A party whose span is empty is not
// named.
func Between(doc *schema.Document, source, target schema.Span) Relation {
	p := newPair(newReader(doc, Default()), source, target)
	for _, rank := range []struct {
		name   string
		places func() []place
	}{{"path", p.path}, {"beside", p.beside}, {"above", p.above}, {"near", p.near}} {
		for _, at := range rank.places() {
			if root := p.root(at); root != "" {
				return p.relation(at, root, rank.name)
			}
		}
	}
	for _, at := range p.near() {
		if root := at.misread(at.token); root != "" {
			return Relation{Root: root, Status: schema.Actual, Word: at.lower(at.token), Rank: "form"}
		}
	}
	return Relation{}
}

func (p *pair) relation(at place, root, rank string) Relation {
	r := Relation{Root: root, Status: at.status(at.token), Word: at.lemma[at.token], Rank: rank}
	if at.isRejection(at.token, at.sense(at.token, "", 0)) {
		r.Status = schema.Actual
	}
	if p.frame(at) != nil {
		r.Rank = "frame"
	}
	return r
}

// root is the root of a place, as between the two.
func (p *pair) root(at place) string {
	if p.isDuty(at) {
		return "REQUEST"
	}
	root := at.coder.root(at.token)
	if f := p.frame(at); root == "" && f != nil {
		root = at.inClause(at.token, f.Plover)
	}
	switch {
	case p.joint() && !(root == "AGREE" && len(at.clauses(at.token)) > 0): // to agree to do a thing is to promise it
		return mutual(root)
	case material[root] && p.isCharge(at):
		return "ACCUSE"
	case (root == "MOBILIZE" || root == "CONSULT") && p.keepsPeace():
		return "AID"
	}
	return root
}

// keepsPeace reports a source whose moves help: peacekeepers.
func (p *pair) keepsPeace() bool {
	s := p.source
	return s.coder != nil && (s.lemma[s.token] == "peacekeeper" || s.dominates(s.token, "peacekeeper", 0) || s.dominates(s.token, "peacekeeping", 0))
}

// mutual is the root of what two do together: an agreement that both make is
// final (SUPPORT in PLOVER), forces that both move are exercises.
func mutual(root string) string {
	switch root {
	case "AGREE":
		return "SUPPORT"
	case "MOBILIZE":
		return "COOPERATE"
	}
	return root
}

var duties = words("must should ought")

// isDuty reports a clause by which the source says what the target has to do:
// "the ministers said Mali must withdraw".
func (p *pair) isDuty(at place) bool {
	return p.inOne(at) && slices.Contains(at.clauseSubject(at.token), p.target.token) &&
		slices.ContainsFunc(at.auxiliaries(at.token), func(k int) bool { return duties[at.lower(k)] })
}

// isCharge reports a clause in which the source says what the target does.
func (p *pair) isCharge(at place) bool {
	if !p.inOne(at) || at.isNoun(at.token) {
		return false
	}
	doers := at.subjectOf(at.token)
	return slices.Contains(doers, p.target.token) && !slices.Contains(doers, p.source.token)
}

// inOne reports whether both parties stand in the sentence of a place.
func (p *pair) inOne(at place) bool {
	return at.coder == p.source.coder && p.target.coder == p.source.coder
}

// frame is the frame of the codebook that holds at a place and binds both
// parties, the source as actor, or nil.
func (p *pair) frame(at place) *Frame {
	b := at.best(at.token)
	if b == nil || !at.covers(b.actors, p.source) || !at.covers(slices.Concat(b.targets, b.object, b.actors), p.target) {
		return nil
	}
	return b.frame
}

// covers reports whether one of the phrases with these heads holds the party.
func (c *coder) covers(heads []int, party place) bool {
	return slices.ContainsFunc(heads, func(h int) bool {
		f := c.phrase(h)
		return party.coder == c && f.First <= party.token && party.token < f.Last
	})
}
