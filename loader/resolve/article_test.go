package resolve

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

const (
	pactSigned = `
Norway    Norway   PROPN 4 nsubj
and       and      CCONJ 3 cc
Iceland   Iceland  PROPN 1 conj
signed    sign     VERB  0 root
a         a        DET   7 det
fisheries fishery  NOUN  7 compound Plur
agreement agreement NOUN 4 obj
on        on       ADP   9 case
Monday    Monday   PROPN 4 obl
.         .        PUNCT 4 punct`

	documentRatified = `
The      the      DET   2 det
document document NOUN  5 nsubj:pass
will     will     AUX   5 aux
be       be       AUX   5 aux:pass
signed   sign     VERB  0 root
.        .        PUNCT 5 punct`

	clausesFinished = `
Norway    Norway    PROPN 7 nsubj
the       the       DET   3 det
clauses   clause    NOUN  7 obj Plur
of        of        ADP   6 case
the       the       DET   6 det
document  document  NOUN  3 nmod
finished  finish    VERB  0 root
.         .         PUNCT 7 punct`

	ministerSaid = `
Norwegian Norwegian ADJ   3 amod
Foreign   foreign   ADJ   3 amod
Minister  minister  NOUN  4 nmod:desc
Ine       Ine       PROPN 7 nsubj NE=PER
Berg      Berg      PROPN 4 flat NE=PER
sharply   sharply   ADV   7 advmod
condemned condemn   VERB  0 root
Iceland   Iceland   PROPN 7 obj
.         .         PUNCT 7 punct`

	weSaid = `
"       "       PUNCT 3 punct NoSpace
We      we      PRON  3 nsubj
back    back    VERB  8 ccomp
Sweden  Sweden  PROPN 3 obj NoSpace
,       ,       PUNCT 8 punct NoSpace
"       "       PUNCT 3 punct
she     she     PRON  8 nsubj
said    say     VERB  0 root
.       .       PUNCT 8 punct`

	vargaTravels = `
Iceland  Iceland PROPN 4 nmod:poss NoSpace
's       's      PART  1 case
foreign  foreign ADJ   4 amod
minister minister NOUN 6 nsubj
will     will    AUX   6 aux
visit    visit   VERB  0 root
Oslo     Oslo    PROPN 6 obj
.        .       PUNCT 6 punct`
)

// line shows a claim in one line for comparison.
func line(c schema.Claim) string {
	object, place, speaker := "", "", ""
	if c.Object != nil {
		object = c.Object.Label
	}
	if c.Place != nil {
		place = " in " + c.Place.Label
	}
	if c.Speaker != nil {
		speaker = " said " + c.Speaker.Label
	}
	return strings.TrimSpace(fmt.Sprintf("%s %s %s → %s: %s%s %s%s (%d)", c.Type, c.Stage, who(c.Actors), who(c.Targets), object, place, c.Date, speaker, len(c.Evidence)))
}

func TestCandidatesBecomeClaims(t *testing.T) {
	agreed := func(sentence int, status schema.Status, object schema.Phrase, actors ...schema.Phrase) schema.Candidate {
		return schema.Candidate{Rule: "sign", Sentence: sentence, Trigger: 3, Type: schema.AgreementClaim, Stage: schema.Signed, Status: status, Actors: actors, Object: &object, Confidence: 0.8}
	}
	onMonday := agreed(0, schema.Actual, np(0, 5, 7, 7), np(0, 1, 1, 1), np(0, 3, 3, 3))
	onMonday.Times, onMonday.Tense = []schema.Phrase{np(0, 8, 9, 9)}, schema.PastTense

	for _, tt := range []struct {
		name  string
		texts []string
		ex    schema.Extraction
		want  []string
	}{
		{
			"parties, kind and date of an agreement",
			[]string{pactSigned},
			schema.Extraction{Candidates: []schema.Candidate{onMonday}},
			[]string{"agreement signed Iceland/Norway → : fisheries agreement 2021-10-11 (1)"},
		},
		{"the document is the agreement before, with its parties", []string{pactSigned, documentRatified}, schema.Extraction{Candidates: []schema.Candidate{
			agreed(0, schema.Planned, np(0, 5, 7, 7), np(0, 1, 1, 1), np(0, 3, 3, 3)), agreed(1, schema.Planned, np(1, 1, 2, 2)),
		}}, []string{"agreement signed Iceland/Norway → : fisheries agreement  (2)"}},
		{"a document of nobody is dropped", []string{documentRatified}, schema.Extraction{Candidates: []schema.Candidate{agreed(0, schema.Planned, np(0, 1, 2, 2))}}, nil},
		{"a minister condemns for the state", []string{ministerSaid}, schema.Extraction{Candidates: []schema.Candidate{{
			Rule: "condemn", Type: schema.Criticize, Status: schema.Actual, Trigger: 6, Actors: []schema.Phrase{np(0, 1, 5, 4)}, Targets: []schema.Phrase{np(0, 8, 8, 8)}, Confidence: 0.8,
		}}}, []string{"criticize  Ine Berg/Norway → Iceland:   (1)"}},
		{"we are the state of the speaker", []string{ministerSaid, weSaid}, schema.Extraction{
			Candidates: []schema.Candidate{{
				Rule: "back", Sentence: 1, Type: schema.Support, Status: schema.Actual, Trigger: 2, Actors: []schema.Phrase{np(1, 2, 2, 2)}, Targets: []schema.Phrase{np(1, 4, 4, 4)},
				Speaker: ref(np(1, 7, 7, 7)), Confidence: 0.8,
			}},
			Sayings: []schema.Saying{{Sentence: 1, Speaker: np(1, 7, 7, 7), Verb: "say", Quoted: true, Content: schema.Span{Start: -1}}}, // set below
		}, []string{"support  Norway → Sweden:   said Ine Berg (1)"}},
		{"a visit to a capital is a visit to its state", []string{vargaTravels}, schema.Extraction{Candidates: []schema.Candidate{{
			Rule: "visit", Type: schema.Visit, Status: schema.Planned, Trigger: 5, Actors: []schema.Phrase{np(0, 1, 4, 4)}, Targets: []schema.Phrase{np(0, 7, 7, 7)}, Confidence: 0.8,
		}}}, []string{"visit  Icelandic foreign minister → Norway:  in Oslo  (1)"}},
		{"who holds an office, of the state in the title", []string{ministerSaid}, schema.Extraction{Candidates: []schema.Candidate{{
			Rule: "office", Type: schema.HoldsOffice, Status: schema.Actual, Trigger: 2, Actors: []schema.Phrase{np(0, 4, 5, 4)}, Object: ref(np(0, 2, 3, 3)), Confidence: 0.9,
		}}}, []string{"holds_office  Ine Berg → Norway: foreign minister  (1)"}},
		{"clauses of the document are the agreement's", []string{pactSigned, clausesFinished}, schema.Extraction{Candidates: []schema.Candidate{
			agreed(0, schema.Planned, np(0, 5, 7, 7), np(0, 1, 1, 1), np(0, 3, 3, 3)), agreed(1, schema.Planned, np(1, 2, 6, 3), np(1, 1, 1, 1)),
		}}, []string{"agreement signed Iceland/Norway → : fisheries agreement  (2)"}},
		{"an agreement without object is the one before with these parties", []string{pactSigned, pactSigned}, schema.Extraction{Candidates: []schema.Candidate{
			agreed(0, schema.Planned, np(0, 5, 7, 7), np(0, 1, 1, 1), np(0, 3, 3, 3)),
			{Rule: "sign", Sentence: 1, Trigger: 3, Type: schema.AgreementClaim, Stage: schema.Ratified, Status: schema.Actual, Actors: []schema.Phrase{np(1, 1, 1, 1), np(1, 3, 3, 3)}, Confidence: 0.8},
		}}, []string{"agreement signed Iceland/Norway → : fisheries agreement  (1)", "agreement ratified Iceland/Norway → : fisheries agreement  (1)"}},
		{"an actor who does not resolve drops the claim", []string{weSaid}, schema.Extraction{Candidates: []schema.Candidate{{
			Rule: "back", Type: schema.Support, Status: schema.Actual, Trigger: 2, Actors: []schema.Phrase{np(0, 2, 2, 2)}, Targets: []schema.Phrase{np(0, 4, 4, 4)}, Confidence: 0.8,
		}}}, nil},
		{"one act told twice is one claim", []string{ministerSaid, ministerSaid}, schema.Extraction{Candidates: []schema.Candidate{
			{Rule: "condemn", Sentence: 0, Type: schema.Criticize, Status: schema.Actual, Trigger: 6, Actors: []schema.Phrase{np(0, 1, 5, 4)}, Targets: []schema.Phrase{np(0, 8, 8, 8)}, Confidence: 0.8},
			{Rule: "condemn", Sentence: 1, Type: schema.Criticize, Status: schema.Actual, Trigger: 6, Actors: []schema.Phrase{np(1, 1, 5, 4)}, Targets: []schema.Phrase{np(1, 8, 8, 8)}, Confidence: 0.8},
		}}, []string{"criticize  Ine Berg/Norway → Iceland:   (2)"}},
		{"positions outside the document are passed over", []string{weSaid}, schema.Extraction{
			Candidates: []schema.Candidate{{Rule: "x", Sentence: 7, Type: schema.Support}, {Rule: "x", Type: schema.Support, Actors: []schema.Phrase{np(0, 3, 90, 4)}}},
			Sayings:    []schema.Saying{{Sentence: 9, Speaker: np(9, 1, 1, 1)}},
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := text(t, schema.Article{ID: "x", Source: "x.txt", Date: "2021-10-13"}, tt.texts...)
			for i := range tt.ex.Sayings {
				if y := &tt.ex.Sayings[i]; y.Content.Start < 0 {
					toks := doc.Sentences[y.Sentence].Tokens
					y.Content = schema.Span{Start: toks[1].Span.Start, End: toks[3].Span.End}
				}
			}
			r := Article(doc, tt.ex)
			var got []string
			for _, c := range r.Claims {
				got = append(got, line(c))
				for _, e := range c.Evidence {
					if err := e.ValidateAgainst(doc.Article.Text); err != nil {
						t.Error(err)
					}
				}
			}
			if g, w := strings.Join(got, "\n"), strings.Join(tt.want, "\n"); g != w {
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
}

func TestEvidenceTellsHowNamesWereResolved(t *testing.T) {
	doc := text(t, schema.Article{ID: "x", Source: "x.txt"}, ministerSaid)
	r := Article(doc, schema.Extraction{Candidates: []schema.Candidate{{
		Rule: "condemn", Type: schema.Criticize, Status: schema.Actual, Trigger: 6, Actors: []schema.Phrase{np(0, 1, 5, 4)}, Targets: []schema.Phrase{np(0, 8, 8, 8)}, Confidence: 0.8,
	}}})
	if len(r.Claims) != 1 {
		t.Fatalf("%d claims", len(r.Claims))
	}
	e := r.Claims[0].Evidence[0]
	if e.Quote != "Norwegian Foreign Minister Ine Berg sharply condemned Iceland ." || e.Rule != "condemn" {
		t.Errorf("quote %q by %q", e.Quote, e.Rule)
	}
	notes := map[string]string{}
	for _, m := range e.Mentions {
		notes[label(r, m.Entity)+" as "+m.Text] = m.Note
	}
	for _, want := range []string{"Ine Berg as Ine Berg", "Norway as Norwegian", "Iceland as Iceland"} {
		if notes[want] == "" {
			t.Errorf("no note for %s among %v", want, notes)
		}
	}
}

func TestSayingsBecomeStatements(t *testing.T) {
	doc := text(t, schema.Article{ID: "x", Source: "x.txt"}, ministerSaid, weSaid)
	toks := doc.Sentences[1].Tokens
	r := Article(doc, schema.Extraction{Sayings: []schema.Saying{{
		Sentence: 1, Speaker: np(1, 7, 7, 7), Verb: "say", Quoted: true, Content: schema.Span{Start: toks[1].Span.Start, End: toks[3].Span.End},
	}}})
	if len(r.Statements) != 1 {
		t.Fatalf("%d statements", len(r.Statements))
	}
	s := r.Statements[0]
	if label(r, s.Speaker.ID) != "Ine Berg" || s.Content != "We back Sweden" || !s.Quoted || s.Verb != "say" {
		t.Errorf("%+v", s)
	}
}

func TestBrokenTreesDoNotHang(t *testing.T) {
	loop := `
He   he   PRON 2 nsubj
and  and  VERB 3 conj
her  her  PRON 1 nmod:poss
both both DET  9 det
it   it   PRON 5 obj`
	doc := text(t, schema.Article{ID: "x"}, loop, loop)
	p := []schema.Phrase{np(1, 1, 1, 1), np(1, 3, 5, 4), np(1, 5, 5, 5)}
	Article(doc, schema.Extraction{Candidates: []schema.Candidate{{Rule: "x", Sentence: 1, Type: schema.Meet, Status: schema.Actual, Actors: p, Object: &p[2]}}})
	Article(&schema.Document{}, schema.Extraction{})
}
