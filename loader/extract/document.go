package extract

import (
	"slices"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// Document extracts candidates and sayings from a parsed document with the
// embedded codebook.
func Document(doc *schema.Document) schema.Extraction { return Default().Document(doc) }

// Document extracts candidates and sayings from a parsed document, whose trees
// it mends (see repair.go) so that whoever reads them next sees the same.
// Candidates are in the order of their sentences. A document without sentences gives an empty
// extraction.
func (cb *Codebook) Document(doc *schema.Document) schema.Extraction {
	r := newReader(doc, cb)
	for _, t := range r.trees {
		r.frames(t)
		r.judgements(t)
		r.standings(t)
		r.exhortations(t)
		r.offices(t)
	}
	return schema.Extraction{Candidates: r.candidates, Sayings: r.sayings}
}

// reader is the state of reading one document.
type reader struct {
	doc        *schema.Document
	trees      []*tree
	speech     [][]int // for each token of each sentence the saying it is part of, or -1
	sayings    []schema.Saying
	length     []int // of each saying's content, in tokens
	candidates []schema.Candidate
}

func newReader(doc *schema.Document, book *Codebook) *reader {
	r := &reader{doc: doc}
	offices := gazetteer.Default().TitlesOf(doc.Sentences)
	for i := range doc.Sentences {
		kind := doc.Blocks[doc.Sentences[i].Block].Kind
		t := newTree(&doc.Sentences[i], offices, i, kind == schema.Title || kind == schema.Subtitle)
		t.book = book
		doc.Sentences[i].Tokens = t.Tokens
		r.trees = append(r.trees, t)
	}
	surnames(r.trees)
	r.findSpeech()
	return r
}

// frames adds the candidates that the codebook finds in a sentence.
func (r *reader) frames(t *tree) {
	bindings := map[int]*binding{}
	for i := range t.Tokens {
		if b := t.best(i); b != nil {
			bindings[i] = b
		}
	}
	dropNamesOfPacts(bindings)
	t.dropWished(bindings)
	times := t.timesOf(bindings)
	for i := range t.Tokens {
		if b := bindings[i]; b != nil && !t.isRequested(i, bindings) {
			r.add(t, i, b, times[i])
		}
	}
}

// isRequested reports whether what token i says is only what a request above it
// asks for: that is the object of the request, not a claim beside it. What two
// sides do together is one all the same, as a possible event of theirs: the
// agreement, the meeting, the visit somebody is asked to.
func (t *tree) isRequested(i int, bindings map[int]*binding) bool {
	if s := t.status(i); bindings[i].frame.Type.IsSymmetric() || bindings[i].frame.Type == schema.Visit || s != schema.Possible && s != schema.Planned {
		return false
	}
	for h := i; h >= 0 && t.is(h, "xcomp", "ccomp", "acl", "advcl", "conj", "obj", "obl") && !t.is(h, "acl:relcl"); {
		if h = t.head(h); h >= 0 && bindings[h] != nil && bindings[h].frame.Type == schema.Request {
			return true
		}
	}
	return false
}

// dropNamesOfPacts drops the nouns that only name what another binding is
// about: in "signed a cooperation agreement" only the signing is a fact, in
// "imposed sanctions" the sanctions are those imposed.
func dropNamesOfPacts(bindings map[int]*binding) {
	for _, b := range bindings {
		for _, o := range b.object {
			inner := bindings[o]
			if inner == nil || inner == b {
				continue
			}
			if b.frame.Type == schema.AgreementClaim || b.frame.Type == inner.frame.Type && !b.frame.Type.IsSymmetric() {
				delete(bindings, o)
			}
		}
	}
}

// dropWished drops the deeds that another binding asks for, threatens with or
// proposes: in "urged Mali to free the hostages" nobody frees anybody yet, and
// the request already says what is wanted.
func (t *tree) dropWished(bindings map[int]*binding) {
	for i, b := range bindings {
		if deeds[b.frame.Type] && t.isWished(i) || b.frame.Type == schema.Support && t.isRefusedTo(i) {
			delete(bindings, i)
		}
	}
	for _, b := range bindings {
		if !wishes[b.frame.Type] {
			continue
		}
		for _, o := range b.object {
			first, last := t.subtree(o)
			for i := first; i < last; i++ {
				if inner := bindings[i]; inner != nil && deeds[inner.frame.Type] && t.statusIn(inner.frame, i) != schema.Actual {
					delete(bindings, i)
				}
			}
		}
	}
}

// isRefusedTo reports an infinitive that names what somebody refuses to do.
func (t *tree) isRefusedTo(i int) bool {
	h := t.head(i)
	return h >= 0 && t.isVerb(i) && t.hasTo(i) && t.is(i, "xcomp", "acl") && refusing[t.lemma[h]]
}

var refusing = words("refuse decline refusal")

// isWished reports an infinitive under a verb of asking, also one that no
// request could be read from, and a gerund that somebody is for or against.
func (t *tree) isWished(i int) bool {
	h := t.head(i)
	if h < 0 || !t.isVerb(i) || !t.is(i, "xcomp", "ccomp", "advcl", "acl") {
		return false
	}
	return t.hasTo(i) && asking[t.lemma[h]] || t.xpos(i) == "VBG" && i == h+1 && favouring[t.lemma[h]]
}

var favouring = words("support back favor favour oppose advocate consider suggest recommend discuss propose reject contemplate urge")

var asking = words("ask urge call request demand require implore beg press appeal encourage invite advise instruct pressure push exhort")

var (
	wishes = map[schema.ClaimType]bool{schema.Request: true, schema.Threaten: true, schema.Propose: true}
	deeds  = map[schema.ClaimType]bool{
		schema.Aid: true, schema.Appoint: true, schema.Assault: true, schema.Coerce: true, schema.Cooperate: true, schema.Decide: true,
		schema.MemberOf: true, schema.Mobilize: true, schema.Protest: true, schema.Resign: true, schema.Sanction: true, schema.Support: true,
		schema.Yield: true,
	}
)

// best is the binding of the frame that fits token i best, or nil.
func (t *tree) best(i int) *binding {
	var best *binding
	for _, f := range t.book.evokedBy(t, i) {
		if b := t.bind(f, i); b != nil && (best == nil || b.weight() > best.weight()) {
			best = b
		}
	}
	return best
}

func (r *reader) add(t *tree, i int, b *binding, times []schema.Phrase) {
	f := b.frame
	c := schema.Candidate{
		Rule: f.ID, Sentence: t.index, Trigger: i, Type: f.Type, Stage: f.Stage, Change: f.Change, Former: f.Former,
		Actors: t.phrases(b.actors), Targets: t.phrases(b.targets), Places: t.phrases(t.placesOf(i, b)),
		Times: times, Tense: t.tense(i), Status: t.statusIn(f, i), Speaker: r.speakerOf(t, i), Plover: f.Plover,
		Confidence: 0.8,
	}
	if b.text >= 0 {
		if c.Actors = r.authors(t, b.text); len(c.Actors) == 0 {
			return
		}
	}
	if t.is(i, "amod") {
		c.Speaker = r.stater(t, i)
	}
	if c.Speaker == nil && reportable[f.Type] {
		c.Speaker = t.announcer(i)
	}
	if f.Status != "" {
		c.Status = combine(f.Status, c.Status)
	}
	if len(b.object) > 0 {
		p := t.objectPhrase(b.object[0])
		c.Object = &p
		if len(c.Targets) == 0 && stances[f.Type] {
			c.Targets = r.ownerBefore(t, b.object[0])
		}
	}
	r.candidates = append(r.candidates, split(r.recast(t, i, c))...)
}

// announcer is who tells of event noun i by a verb of telling that has it as
// object: "Mali announced a pact with Chad" has the pact from Mali. It is nil
// for other words and verbs.
func (t *tree) announcer(i int) *schema.Phrase {
	v := t.head(i)
	if v < 0 || !t.isNoun(i) || !t.is(i, "obj") || !telling[t.lemma[v]] {
		return nil
	}
	for _, who := range t.subjects(v) {
		if said := t.voice(who); said >= 0 {
			p := t.phrase(said)
			return &p
		}
	}
	return nil
}

// reportable are the types of what one tells of; to announce one of the others,
// as sanctions or a resignation, is rather to do it.
var reportable = map[schema.ClaimType]bool{
	schema.AgreementClaim: true, schema.Assault: true, schema.Cooperate: true, schema.Meet: true, schema.Negotiate: true, schema.Visit: true,
}

// telling are the verbs by whose object somebody is told of an event.
var telling = words("announce confirm claim allege report reveal disclose acknowledge admit")

// stances are the types that are taken towards somebody by way of what is his.
var stances = map[schema.ClaimType]bool{schema.Support: true, schema.Reject: true, schema.Criticize: true}

// split makes one candidate for each place of a visit: a tour is many visits.
func split(c schema.Candidate) []schema.Candidate {
	if c.Type != schema.Visit || len(c.Targets) < 2 {
		return []schema.Candidate{c}
	}
	var out []schema.Candidate
	for _, target := range c.Targets {
		one := c
		one.Targets = []schema.Phrase{target}
		out = append(out, one)
	}
	return out
}

func (t *tree) phrases(heads []int) []schema.Phrase {
	var out []schema.Phrase
	for _, h := range heads {
		out = append(out, t.phrase(h))
	}
	return out
}

// objectPhrase is a noun phrase, or for a clause all its words.
func (t *tree) objectPhrase(h int) schema.Phrase {
	if t.isNominal(h) {
		return t.withPlan(h)
	}
	first, last := t.subtree(h, "punct")
	return schema.Phrase{Sentence: t.index, First: first, Last: last, Head: h}
}

// withPlan is the noun phrase of head h, for a proposal with the words of what
// is proposed: "a proposal to hold talks".
func (t *tree) withPlan(h int) schema.Phrase {
	p := t.phrase(h)
	if !nouns.in("proposal", t.lemma[h]) {
		return p
	}
	for _, k := range t.children(h, "acl") {
		if !t.hasTo(k) {
			continue
		}
		p.Last = max(p.Last, k+1)
		for _, o := range t.children(k, "obj") {
			p.Last = max(p.Last, t.phrase(o).Last)
		}
	}
	return p
}

// placesOf are where the event of token i took place: what the frame found,
// else names of places with "in" or "at" under it or under its carrier.
func (t *tree) placesOf(i int, b *binding) []int {
	if len(b.places) > 0 {
		return b.places
	}
	var out []int
	for _, prep := range []string{"in", "at"} {
		found := t.marked(i, prep)
		if t.isVerb(i) {
			found = t.markedBelow(i, prep) // what lies in its object is no place of the event
		}
		for _, k := range found {
			if t.isNamed(k, "placename") && !slices.Contains(b.actors, k) && !slices.Contains(b.targets, k) {
				out = append(out, k)
			}
		}
	}
	return out
}
