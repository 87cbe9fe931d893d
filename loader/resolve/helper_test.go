package resolve

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// text builds documents for tests out of annotated sentences. A sentence is
// CoNLL-U with the columns FORM LEMMA UPOS HEAD DEPREL and, where needed, MISC:
// NE=PER, NE=ORG, NE=LOC for names, Plur for plurals, NoSpace where no blank
// follows. Lines "# title" and "# caption" before a sentence say what it is.
func text(t *testing.T, a schema.Article, conllu ...string) *schema.Document {
	t.Helper()
	doc := &schema.Document{Article: a}
	var b strings.Builder
	for _, block := range conllu {
		addSentence(t, doc, &b, block)
	}
	doc.Article.Text = b.String()
	return doc
}

func addSentence(t *testing.T, doc *schema.Document, b *strings.Builder, block string) {
	t.Helper()
	kind := schema.Paragraph
	var s schema.Sentence
	start := b.Len()
	var tags []string
	for line := range strings.Lines(strings.TrimSpace(block)) {
		cols := strings.Fields(line)
		switch {
		case len(cols) == 2 && cols[0] == "#":
			kind = schema.BlockKind(cols[1])
			continue
		case len(cols) < 5:
			t.Fatalf("line %q has too few columns", line)
		}
		cols = append(cols, "")
		head, err := strconv.Atoi(cols[3])
		if err != nil {
			t.Fatal(err)
		}
		tok := schema.Token{Form: cols[0], Lemma: cols[1], UPOS: cols[2], Head: head - 1, DepRel: cols[4]}
		tok.Span = schema.Span{Start: b.Len(), End: b.Len() + len(cols[0])}
		if strings.Contains(cols[5], "Plur") {
			tok.Feats = "Number=Plur"
		}
		b.WriteString(cols[0])
		if !strings.Contains(cols[5], "NoSpace") {
			b.WriteByte(' ')
		}
		s.Tokens = append(s.Tokens, tok)
		tags = append(tags, nameTag(cols[5]))
	}
	s.Names = namesOf(tags)
	s.Block = len(doc.Blocks)
	s.Span = schema.Span{Start: start, End: s.Tokens[len(s.Tokens)-1].Span.End}
	doc.Blocks = append(doc.Blocks, schema.Block{Span: s.Span, Kind: kind})
	doc.Sentences = append(doc.Sentences, s)
	b.WriteByte('\n')
}

func nameTag(misc string) string {
	_, tag, _ := strings.Cut(misc, "NE=")
	return tag[:min(3, len(tag))]
}

func namesOf(tags []string) []schema.Name {
	types := map[string]schema.EntityType{"PER": schema.Person, "ORG": schema.Organization, "LOC": schema.Place}
	var out []schema.Name
	for i := 0; i < len(tags); i++ {
		if tags[i] == "" {
			continue
		}
		n := schema.Name{First: i, Type: types[tags[i]]}
		for i < len(tags) && tags[i] == tags[n.First] {
			i++
		}
		n.Last = i
		out = append(out, n)
	}
	return out
}

// np is the phrase of tokens first..last (from 1, both included) with the head.
func np(sentence, first, last, head int) schema.Phrase {
	return schema.Phrase{Sentence: sentence, First: first - 1, Last: last, Head: head - 1}
}

func ref(p schema.Phrase) *schema.Phrase { return &p }

// who names the participants of a claim, sorted by identity, with a slash.
func who(ps []schema.Participant) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Label)
	}
	return strings.Join(sorted(out), "/")
}

// label is the label of the entity with that identifier.
func label(r schema.Reading, id string) string {
	for _, e := range r.Entities {
		if e.ID == id {
			return e.Label
		}
	}
	return id
}
