package resolve

import (
	"strings"
	"sync"
	"unicode"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// sentence is a sentence with its tree made walkable and the mentions found in
// it.
type sentence struct {
	index    int
	kind     schema.BlockKind
	tokens   []schema.Token
	names    []schema.Name
	kids     [][]int
	lemmas   []string
	titles   []title
	mentions []mention           // sorted by first, longer first
	cover    []int               // token → index of the shortest mention over it, -1 for none
	times    func() []when.Range // its time expressions, found once
}

func newSentence(doc *schema.Document, index int) sentence {
	s := &doc.Sentences[index]
	out := sentence{
		index: index, tokens: s.Tokens, names: properNames(s), kind: schema.Paragraph,
		kids: make([][]int, len(s.Tokens)), lemmas: make([]string, len(s.Tokens)),
		times: sync.OnceValue(func() []when.Range { return when.Find(s.Tokens) }),
	}
	if s.Block >= 0 && s.Block < len(doc.Blocks) {
		out.kind = doc.Blocks[s.Block].Kind
	}
	for i, t := range s.Tokens {
		out.lemmas[i] = strings.ToLower(t.Lemma)
		if t.Lemma == "" || t.Lemma == "_" {
			out.lemmas[i] = strings.ToLower(t.Form)
		}
		if t.Head >= 0 && t.Head < len(s.Tokens) && t.Head != i {
			out.kids[t.Head] = append(out.kids[t.Head], i)
		}
	}
	return out
}

func (s *sentence) form(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].Form
}

func (s *sentence) lemma(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.lemmas[i]
}

// lower is the form of token i in lower case, typographic apostrophes made
// plain; "" out of range.
func (s *sentence) lower(i int) string {
	return strings.ReplaceAll(strings.ToLower(s.form(i)), "’", "'")
}

func (s *sentence) upos(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].UPOS
}

// head is the head of token i, or -1 for the root and out of range.
func (s *sentence) head(i int) int {
	if i < 0 || i >= len(s.tokens) || s.tokens[i].Head >= len(s.tokens) {
		return -1
	}
	return s.tokens[i].Head
}

// is reports whether token i has one of the universal relations; a relation
// with a subtype is compared with it.
func (s *sentence) is(i int, rels ...string) bool {
	if i < 0 || i >= len(s.tokens) {
		return false
	}
	full := s.tokens[i].DepRel
	base, _, _ := strings.Cut(full, ":")
	for _, r := range rels {
		if r == full || r == base {
			return true
		}
	}
	return false
}

// child is the first dependent of i with one of the relations, or -1; i may be -1.
func (s *sentence) child(i int, rels ...string) int {
	if i < 0 {
		return -1
	}
	for _, k := range s.kids[i] {
		if s.is(k, rels...) {
			return k
		}
	}
	return -1
}

// capital reports whether token i begins with an upper-case letter.
func (s *sentence) capital(i int) bool {
	for _, r := range s.form(i) {
		return unicode.IsUpper(r)
	}
	return false
}

// possessive reports whether token i is a genitive mark.
func (s *sentence) possessive(i int) bool {
	f := s.lower(i)
	return f == "'s" || f == "'" && s.upos(i) != "PUNCT"
}

// plural reports whether noun i is plural.
func (s *sentence) plural(i int) bool {
	if i < 0 || i >= len(s.tokens) {
		return false
	}
	t := &s.tokens[i]
	return t.XPOS == "NNS" || t.XPOS == "NNPS" || strings.Contains(t.Feats, "Number=Plur")
}

// hyphen reports whether token i is a hyphen inside a word.
func (s *sentence) hyphen(i int) bool { return s.form(i) == "-" }

// span is the bytes of tokens [first, last).
func (s *sentence) span(first, last int) schema.Span {
	return schema.Span{Start: s.tokens[first].Span.Start, End: s.tokens[last-1].Span.End}
}

// text is the words of tokens [first, last) as written, white space made
// single blanks.
func (a *article) text(s *sentence, first, last int) string {
	if first < 0 || last > len(s.tokens) || first >= last {
		return ""
	}
	return tidy(a.doc.Text(s.span(first, last)))
}

func tidy(text string) string { return strings.Join(strings.Fields(text), " ") }

// governor is the head of the clause that token i belongs to: the nearest
// ancestor that heads a clause. It is -1 where there is none.
func (s *sentence) governor(i int) int {
	for range s.tokens {
		if i < 0 || s.is(i, "root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj") {
			return i
		}
		if s.is(i, "conj") && (s.upos(i) == "VERB" || s.child(i, "nsubj", "cop", "aux") >= 0) {
			return i
		}
		i = s.head(i)
	}
	return -1
}

// climb is the first token from i up that does not stand in the relation to
// its head.
func (s *sentence) climb(i int, rel string) int {
	for range s.tokens {
		if !s.is(i, rel) {
			break
		}
		i = s.head(i)
	}
	return i
}

// subjectOf is the subject of clause head v, or -1.
func (s *sentence) subjectOf(v int) int {
	if v < 0 {
		return -1
	}
	return s.child(v, "nsubj")
}

// root is the token without a head, or -1.
func (s *sentence) root() int {
	for i := range s.tokens {
		if s.tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// properNames are the names that the parser found, without those made of
// common nouns alone that a capital made a name of ("the Republic",
// "Comprehensive Cooperation") and without two names joined ("UK-France").
func properNames(s *schema.Sentence) []schema.Name {
	var out []schema.Name
	for _, n := range s.Names {
		if n.First >= 0 && n.Last <= len(s.Tokens) && n.First < n.Last && !allCommon(s.Tokens[n.First:n.Last]) && !gazetteer.Default().JoinsNames(s.Tokens[n.First:n.Last]) {
			out = append(out, n)
		}
	}
	return out
}

func allCommon(tokens []schema.Token) bool {
	for _, t := range tokens {
		if !isA(strings.ToLower(t.Form), "country", "body", "agreement", "group", "generic", "ministry", "pair", "broad") {
			return false
		}
	}
	return true
}
