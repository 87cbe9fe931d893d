package parse_test

import (
	"bytes"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

func document(blocks ...string) *schema.Document {
	doc := &schema.Document{}
	for _, b := range blocks {
		start := len(doc.Article.Text)
		doc.Article.Text += b
		doc.Blocks = append(doc.Blocks, schema.Block{Span: schema.Span{Start: start, End: start + len(b)}, Kind: schema.Paragraph})
		doc.Article.Text += "\n\n"
	}
	return doc
}

func parsed(t testing.TB, blocks ...string) *schema.Document {
	t.Helper()
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc := document(blocks...)
	p.Parse(doc)
	return doc
}

func TestRelationsOfNews(t *testing.T) {
	for _, c := range []struct{ name, text, word, rel, head string }{
		{"subject", "Ruritania signed the treaty on Monday.", "Ruritania", "nsubj", "signed"},
		{"object", "Ruritania signed the treaty on Monday.", "treaty", "obj", "signed"},
		{"passive subject", "The treaty was signed by both ministers.", "treaty", "nsubj:pass", "signed"},
		{"agent of the passive", "The treaty was signed by both ministers.", "ministers", "obl:agent", "signed"},
		{"passive auxiliary", "The treaty was signed by both ministers.", "was", "aux:pass", "signed"},
		{"reported speech", "The spokesman said that talks would resume.", "resume", "ccomp", "said"},
		{"possessive", "The minister rejected Ruritania's proposal.", "Ruritania", "nmod:poss", "proposal"},
		{"negation", "The government did not sign the agreement.", "not", "advmod", "sign"},
		{"coordinated subjects", "Iran and Russia held talks.", "Russia", "conj", "Iran"},
		{"a preposition that is rare", "Amid protests, the minister resigned.", "Amid", "case", "protests"},
		{"copula", "Iran is a member of the organization.", "is", "cop", "member"},
		{"modal", "The president will visit Moscow.", "will", "aux", "visit"},
		{"relative clause", "The deal, which was signed in May, collapsed.", "signed", "acl:relcl", "deal"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tokens := parsed(t, c.text).Sentences[0].Tokens
			for _, tok := range tokens {
				if tok.Form != c.word {
					continue
				}
				head := "root"
				if tok.Head >= 0 {
					head = tokens[tok.Head].Form
				}
				if tok.DepRel != c.rel || head != c.head {
					t.Errorf("%s is %s of %s, want %s of %s", c.word, tok.DepRel, head, c.rel, c.head)
				}
				return
			}
			t.Fatalf("no word %q", c.word)
		})
	}
}

func TestFeaturesAndLemmas(t *testing.T) {
	for _, c := range []struct{ text, word, lemma, feats string }{
		{"The envoys met in Geneva.", "met", "meet", "Tense=Past"},
		{"The treaty was signed.", "signed", "sign", "Voice=Pass"},
		{"They are holding talks.", "holding", "hold", "VerbForm=Part"},
		{"They want to withdraw.", "withdraw", "withdraw", "VerbForm=Inf"},
		{"The parties agreed.", "parties", "party", "Number=Plur"},
		{"Talks were held.", "were", "be", "VerbForm=Fin"},
	} {
		t.Run(c.text+" "+c.word, func(t *testing.T) {
			for _, tok := range parsed(t, c.text).Sentences[0].Tokens {
				if tok.Form == c.word && (tok.Lemma != c.lemma || !strings.Contains(tok.Feats, c.feats)) {
					t.Errorf("lemma %q, features %q; want %q and %s", tok.Lemma, tok.Feats, c.lemma, c.feats)
				}
			}
		})
	}
}

func TestEverySentenceIsOneTreeWithinItsBlock(t *testing.T) {
	long := strings.Repeat("word and ", 12000)
	doc := parsed(t, "", "Talks Resume In Geneva", `"We agree," he said. (Nobody else did.)`, "• Water\n• Trade", "...", "?!", "«»", "الوزير قال", long, "\xff\xfe\x00")
	for i := range doc.Sentences {
		checkSentence(t, doc, &doc.Sentences[i])
	}
	if len(doc.Sentences) < 15 {
		t.Errorf("%d sentences", len(doc.Sentences))
	}
}

// checkSentence holds a sentence to what the package promises.
func checkSentence(t testing.TB, doc *schema.Document, s *schema.Sentence) {
	t.Helper()
	if len(s.Tokens) == 0 || !doc.Blocks[s.Block].Span.Covers(s.Span) {
		t.Fatalf("sentence %v of %d tokens in block %v", s.Span, len(s.Tokens), doc.Blocks[s.Block].Span)
	}
	roots, at := 0, s.Span.Start
	for i, tok := range s.Tokens {
		if tok.Span.Start < at || !s.Span.Covers(tok.Span) || doc.Text(tok.Span) != tok.Form {
			t.Fatalf("token %q at %v", tok.Form, tok.Span)
		}
		at = tok.Span.End
		if tok.Head < 0 {
			roots++
		}
		if (tok.Head < 0) != (tok.DepRel == "root") || tok.UPOS == "" || tok.Lemma == "" || tok.DepRel == "" {
			t.Fatalf("token %+v", tok)
		}
		up := i
		for steps := 0; up >= 0; steps++ {
			if up >= len(s.Tokens) || steps > len(s.Tokens) {
				t.Fatalf("token %d hangs on a cycle or on nothing", i)
			}
			up = s.Tokens[up].Head
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots", roots)
	}
	checkNames(t, s)
}

func checkNames(t testing.TB, s *schema.Sentence) {
	t.Helper()
	for i, a := range s.Names {
		if a.First < 0 || a.Last <= a.First || a.Last > len(s.Tokens) || a.Type == "" {
			t.Fatalf("name %+v", a)
		}
		for _, b := range s.Names[i+1:] {
			if b.First < a.First || b.First == a.First && b.Last > a.Last || b.First < a.Last && b.Last > a.Last {
				t.Fatalf("names %+v and %+v", a, b)
			}
		}
	}
}

func TestTheSameTextGivesTheSameTrees(t *testing.T) {
	text := "Ruritanian Foreign Minister Anna Vale met her counterpart in Geneva on Friday, officials said."
	want := parsed(t, text)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			if got := parsed(t, "Something else first.", text); !reflect.DeepEqual(got.Sentences[1].Names, want.Sentences[0].Names) || !sameTrees(&got.Sentences[1], &want.Sentences[0]) {
				t.Error("another analysis of the same text")
			}
		})
	}
	wait.Wait()
}

func sameTrees(a, b *schema.Sentence) bool {
	for i := range a.Tokens {
		x, y := a.Tokens[i], b.Tokens[i]
		x.Span, y.Span = schema.Span{}, schema.Span{}
		if x != y {
			return false
		}
	}
	return len(a.Tokens) == len(b.Tokens)
}

func TestNamesOfNews(t *testing.T) {
	for _, c := range []struct {
		text, name string
		typ        schema.EntityType
		id         string
	}{
		{"The talks were held in Moscow, Iran said.", "Iran", schema.Country, "iran"},
		{"President Maria Keller arrived.", "Maria Keller", schema.Person, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := parsed(t, c.text)
			s := &doc.Sentences[0]
			for _, n := range s.Names {
				span := schema.Span{Start: s.Tokens[n.First].Span.Start, End: s.Tokens[n.Last-1].Span.End}
				if doc.Text(span) == c.name && n.Type == c.typ && (c.id == "" || n.ID == c.id) {
					return
				}
			}
			t.Errorf("%s not among %+v", c.name, s.Names)
		})
	}
}

func TestCoNLLUKeepsWordsAndSpaces(t *testing.T) {
	doc := parsed(t, "They don't agree, Iran's minister said.", "Talks (private) failed.")
	var b bytes.Buffer
	if err := parse.WriteCoNLLU(&b, doc); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "2-3\tdon't\t") || !strings.Contains(b.String(), "NE=B-LOC") {
		t.Errorf("no multiword token or name in\n%s", b.String())
	}
	sentences, err := conllu.ReadAll(&b)
	if err != nil {
		t.Fatal(err)
	}
	raw := strings.Fields(score.Raw(sentences))
	if want := strings.Fields(doc.Article.Text); !slices.Equal(raw, want) {
		t.Errorf("got %q, want %q", raw, want)
	}
}

func TestGivenWordsAreKept(t *testing.T) {
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	given := "# sent_id = a-1\n1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdu\t_\tX\t_\t_\t2\tdep\t_\tSpaceAfter=No|X=1\n2\tnno\t_\tX\t_\t_\t0\troot\t_\t_\n\n"
	s, err := conllu.ReadAll(strings.NewReader(given))
	if err != nil {
		t.Fatal(err)
	}
	p.Reannotate(&s[0])
	if s[0].Comments[0] != "# sent_id = a-1" || s[0].Joined[0].Form != "dunno" || s[0].Misc[0] != "SpaceAfter=No" {
		t.Errorf("%+v", s[0])
	}
	if s[0].Tokens[0].Form != "du" || s[0].Tokens[0].XPOS == "" || s[0].Tokens[0].Lemma == "_" {
		t.Errorf("%+v", s[0].Tokens)
	}
}

func TestTreesAreDrawnByHead(t *testing.T) {
	s := schema.Sentence{Tokens: []schema.Token{
		{Form: "Talks", UPOS: "NOUN", Head: 1, DepRel: "nsubj"}, {Form: "resume", UPOS: "VERB", Head: -1, DepRel: "root"}, {Form: "soon", UPOS: "ADV", Head: 1, DepRel: "advmod"},
	}}
	var b strings.Builder
	if err := parse.WriteTree(&b, &s); err != nil {
		t.Fatal(err)
	}
	if want := "└─ resume  VERB root\n   ├─ Talks  NOUN nsubj\n   └─ soon  ADV advmod\n\n"; b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestADamagedModelIsRefused(t *testing.T) {
	model, err := os.ReadFile("model/english.bin")
	if err != nil {
		t.Fatal(err)
	}
	bent := bytes.Clone(model)
	bent[len(bent)/2] ^= 1
	other := bytes.Clone(model)
	other[8] = 200
	for _, c := range []struct {
		name, want string
		b          []byte
	}{
		{"another file", "not a Chancery parser model", []byte("PK\x03\x04")},
		{"half a file", "checksum", model[:len(model)/2]},
		{"a changed bit", "checksum", bent},
		{"another version", "version 200", other},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := parse.Load(c.b); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"Iran's FM met Mr. Lavrov.", "A\n\nB", "\xff.\"(", "ضيف 東京 🇮🇷!", strings.Repeat("a-", 50)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := parsed(t, text)
		for i := range doc.Sentences {
			checkSentence(t, doc, &doc.Sentences[i])
		}
		if err := parse.WriteCoNLLU(&bytes.Buffer{}, doc); err != nil {
			t.Fatal(err)
		}
	})
}
