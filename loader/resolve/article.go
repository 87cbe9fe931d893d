package resolve

import (
	"slices"
	"sync"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// article is what is known of one article while it is read.
type article struct {
	doc        *schema.Document
	iri        schema.IRI // of the article
	gaz        *gazetteer.Gazetteer
	titlesOf   gazetteer.Titles
	sents      []sentence
	table      table
	people     map[string][]int // by key of any word of the name
	acronyms   map[string]int   // introduced in brackets
	portfolios map[int]string   // of the ministries named
	offices    map[spot]*officeName
	holdings   []holding
	says       []schema.Saying
	resolved   map[schema.Phrase][]filler
	pronouns   map[spot][]filler
	nouns      map[string][]spot           // by what they can be taken up as; made at the first use
	saysIn     map[int][]int               // sentence → sayings with words in it
	joint      map[int][]*schema.Candidate // by sentence what several did together
	pacts      []pactMention
	proposals  []proposal
	dated      []datedSentence
	events     []event
	publisher  func() int // publisherState, found once
}

// spot is a token of the document.
type spot struct{ sentence, token int }

// Article resolves what extraction found in doc: who each phrase stands for,
// when each event took place, and which candidates state the same fact. The
// document must be the one that ex was made from; positions outside of it are
// ignored. The reading lists all entities the article names, those of the
// gazetteer under its identifiers, others as "e0", "e1", … in order of first
// mention.
func Article(doc *schema.Document, ex schema.Extraction) schema.Reading {
	a := newArticle(doc)
	ex = a.inside(ex)
	a.hear(ex.Sayings)
	a.survey()
	a.statedOffices(ex.Candidates)
	a.noteDescriptions()
	a.noteJoint(ex.Candidates)
	a.notePronouns()
	clear(a.resolved) // what was asked before the pronouns were known
	drafts := a.drafts(ex.Candidates)
	sayings := a.attributed(ex.Sayings)
	r := schema.Reading{
		Article: doc.Article, Entities: a.publish(),
		Dropped: doc.Dropped, Sentences: len(doc.Sentences),
	}
	r.Claims = a.record(drafts)
	r.Statements = a.statements(sayings)
	return r
}

func newArticle(doc *schema.Document) *article {
	a := &article{
		doc: doc, iri: doc.Article.IRI(), gaz: gazetteer.Default(),
		people: map[string][]int{}, acronyms: map[string]int{}, portfolios: map[int]string{},
		offices: map[spot]*officeName{}, resolved: map[schema.Phrase][]filler{},
	}
	a.titlesOf = a.gaz.TitlesOf(doc.Sentences)
	a.publisher = sync.OnceValue(a.publisherState)
	a.table.index = map[string]int{}
	a.sents = make([]sentence, len(doc.Sentences))
	for i := range doc.Sentences {
		a.sents[i] = newSentence(doc, i)
	}
	return a
}

// inside keeps what lies within the document, in text order.
func (a *article) inside(ex schema.Extraction) schema.Extraction {
	var out schema.Extraction
	for _, c := range ex.Candidates {
		if a.holds(c.Sentence, c.Trigger) && a.holdAll(c.Actors, c.Targets, c.Places, c.Times) &&
			(c.Object == nil || a.holdAll([]schema.Phrase{*c.Object})) &&
			(c.Speaker == nil || a.holdAll([]schema.Phrase{*c.Speaker})) {
			out.Candidates = append(out.Candidates, c)
		}
	}
	for _, s := range ex.Sayings {
		content := s.Content.Start >= 0 && s.Content.Start <= s.Content.End && s.Content.End <= len(a.doc.Article.Text)
		if content && a.holdAll([]schema.Phrase{s.Speaker}, s.Times) {
			out.Sayings = append(out.Sayings, s)
		}
	}
	slices.SortStableFunc(out.Candidates, func(x, y schema.Candidate) int { return x.Sentence - y.Sentence })
	return out
}

// hear notes which sentences hold words of which sayings.
func (a *article) hear(says []schema.Saying) {
	a.says, a.saysIn = says, map[int][]int{}
	for n := range says {
		first, _ := slices.BinarySearchFunc(a.doc.Sentences, says[n].Content.Start+1, func(s schema.Sentence, start int) int { return s.Span.End - start })
		for i := first; i < len(a.doc.Sentences) && a.doc.Sentences[i].Span.Start < says[n].Content.End; i++ {
			a.saysIn[i] = append(a.saysIn[i], n)
		}
	}
}

func (a *article) holds(sentence, token int) bool {
	return sentence >= 0 && sentence < len(a.sents) && token >= 0 && token < len(a.sents[sentence].tokens)
}

func (a *article) holdAll(lists ...[]schema.Phrase) bool {
	for _, list := range lists {
		for _, p := range list {
			if !a.holds(p.Sentence, p.First) || !a.holds(p.Sentence, p.Last-1) || p.First >= p.Last || p.Head < p.First || p.Head >= p.Last {
				return false
			}
		}
	}
	return true
}

// statedOffices adds the offices that whole clauses state ("Lavrov is foreign
// minister of Russia") to what titles tell.
func (a *article) statedOffices(candidates []schema.Candidate) {
	for i := range candidates {
		c := &candidates[i]
		if c.Type != schema.HoldsOffice || c.Status != schema.Actual || len(c.Actors) != 1 {
			continue
		}
		who := a.named(c.Actors[0])
		if who < 0 || a.ent(who).Type != schema.Person {
			continue
		}
		var owners []int
		for _, p := range c.Targets {
			owners = append(owners, a.named(p))
		}
		for _, p := range a.postsOf(c, owners) {
			a.addPost(who, p, c.Sentence)
		}
	}
}

// named is the entity that the head of a phrase names outright, -1 for none.
func (a *article) named(p schema.Phrase) int {
	if m := a.personOf(&a.sents[p.Sentence], p); m != nil {
		return m.ent
	}
	if m := a.sents[p.Sentence].at(p.Head); m != nil {
		return m.ent
	}
	return -1
}
