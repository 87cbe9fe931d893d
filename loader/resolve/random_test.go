package resolve

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/chancery-kg/chancery/schema"
)

// vocabulary holds words that the rules turn on, so that random sentences set
// them off.
var vocabulary = strings.Fields(`Iran Russia Russian Tehran the The two both countries foreign minister Minister ministers ministry
	Foreign Affairs of for Lavrov Sergei Mr. he she it they their our We I counterpart his signed agreement document treaty deal
	nuclear draft between and , . " ( ) UN SCO - 's president President former spokesman government organization Council as with
	said Ana Amir Kofi Monday 2019 parts provisions titled charter Charter troops rebels country`)

func randomDocument(t *rapid.T) *schema.Document {
	doc := &schema.Document{Article: schema.Article{ID: "x", Source: "x", Date: "2019-03-04"}}
	var b strings.Builder
	tags := []string{"NOUN", "PROPN", "VERB", "PRON", "ADJ", "DET", "ADP", "PUNCT", "X", ""}
	rels := []string{"nsubj", "obj", "obl", "nmod", "nmod:poss", "amod", "compound", "flat", "appos", "conj", "case", "root", "ccomp", "parataxis", "det"}
	for i := range rapid.IntRange(1, 4).Draw(t, "sentences") {
		var s schema.Sentence
		start := b.Len()
		n := rapid.IntRange(1, 14).Draw(t, "tokens")
		for range n {
			form := rapid.SampledFrom(vocabulary).Draw(t, "form")
			tok := schema.Token{
				Form: form, Lemma: strings.ToLower(strings.TrimSuffix(form, "s")), UPOS: rapid.SampledFrom(tags).Draw(t, "tag"),
				Head: rapid.IntRange(-1, n).Draw(t, "head"), DepRel: rapid.SampledFrom(rels).Draw(t, "rel"),
				Span: schema.Span{Start: b.Len(), End: b.Len() + len(form)},
			}
			if strings.HasSuffix(form, "s") {
				tok.XPOS = "NNS"
			}
			b.WriteString(form + rapid.SampledFrom([]string{" ", ""}).Draw(t, "blank"))
			s.Tokens = append(s.Tokens, tok)
		}
		if rapid.Bool().Draw(t, "named") {
			first := rapid.IntRange(0, n-1).Draw(t, "first")
			s.Names = []schema.Name{{First: first, Last: rapid.IntRange(first+1, n).Draw(t, "last"), Type: rapid.SampledFrom(schema.EntityTypes).Draw(t, "type")}}
		}
		s.Span, s.Block = schema.Span{Start: start, End: s.Tokens[n-1].Span.End}, i
		doc.Sentences = append(doc.Sentences, s)
		doc.Blocks = append(doc.Blocks, schema.Block{Span: s.Span, Kind: rapid.SampledFrom([]schema.BlockKind{schema.Title, schema.Paragraph, schema.Caption}).Draw(t, "kind")})
		b.WriteByte('\n')
	}
	doc.Article.Text = b.String()
	return doc
}

func randomPhrase(t *rapid.T, doc *schema.Document) schema.Phrase {
	p := schema.Phrase{Sentence: rapid.IntRange(0, len(doc.Sentences)-1).Draw(t, "sentence")}
	n := len(doc.Sentences[p.Sentence].Tokens)
	p.First = rapid.IntRange(0, n-1).Draw(t, "from")
	p.Last = rapid.IntRange(p.First+1, n).Draw(t, "to")
	p.Head = rapid.IntRange(p.First, p.Last-1).Draw(t, "headword")
	return p
}

func randomExtraction(t *rapid.T, doc *schema.Document) schema.Extraction {
	var ex schema.Extraction
	phrases := func(name string) []schema.Phrase {
		var out []schema.Phrase
		for range rapid.IntRange(0, 2).Draw(t, name) {
			out = append(out, randomPhrase(t, doc))
		}
		return out
	}
	for range rapid.IntRange(0, 5).Draw(t, "candidates") {
		at, object, speaker := randomPhrase(t, doc), randomPhrase(t, doc), randomPhrase(t, doc)
		c := schema.Candidate{
			Rule: "r", Sentence: at.Sentence, Trigger: at.Head, Type: rapid.SampledFrom(schema.ClaimTypes).Draw(t, "claim"),
			Status: rapid.SampledFrom(schema.Statuses).Draw(t, "status"), Confidence: 0.5,
			Actors: phrases("actors"), Targets: phrases("targets"), Places: phrases("places"), Times: phrases("times"), Object: &object, Speaker: &speaker,
		}
		if c.Type == schema.AgreementClaim {
			c.Stage = schema.Signed
		}
		ex.Candidates = append(ex.Candidates, c)
	}
	for range rapid.IntRange(0, 2).Draw(t, "sayings") {
		p := randomPhrase(t, doc)
		ex.Sayings = append(ex.Sayings, schema.Saying{Sentence: p.Sentence, Speaker: p, Verb: "say", Quoted: true, Content: doc.Sentences[rapid.IntRange(0, len(doc.Sentences)-1).Draw(t, "quoted")].Span})
	}
	return ex
}

func TestAnyTreesGiveSoundReadings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := randomDocument(t)
		r := Article(doc, randomExtraction(t, doc))
		known := map[string]bool{}
		for _, e := range r.Entities {
			if known[e.ID] {
				t.Fatalf("two entities are called %s", e.ID)
			}
			known[e.ID] = true
		}
		for _, c := range r.Claims {
			if err := c.Validate(); err != nil {
				t.Fatal(err)
			}
			for _, id := range c.EntityIDs() {
				if !known[id] {
					t.Fatalf("claim %s speaks of %s, which the reading does not list", c.ID, id)
				}
			}
			for _, e := range c.Evidence {
				if err := e.ValidateAgainst(doc.Article.Text); err != nil {
					t.Fatal(err)
				}
			}
		}
		g := Merge([]schema.Reading{r})
		if diff := cmp.Diff(g.Claims, g.Normal().Claims, cmpopts.IgnoreFields(schema.Evidence{}, "Selector")); diff != "" {
			t.Fatalf("claims are not in the form that the store keeps:\n%s", diff)
		}
	})
}
