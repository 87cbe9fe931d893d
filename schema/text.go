package schema

// Span is a half-open range [Start, End) of bytes of an article's text. The
// zero Span is empty and covers nothing.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes covered.
func (s Span) Len() int { return s.End - s.Start }

// Covers reports whether o lies wholly within s.
func (s Span) Covers(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Text is the part of text that s covers. It panics where s is out of range,
// as slicing does.
func (s Span) Text(text string) string { return text[s.Start:s.End] }

// Token is one syntactic word as CoNLL-U has it. Span covers its bytes in the
// article; the parts of a multiword token ("do" and "n't" of "don't") each
// cover their own bytes.
type Token struct {
	Span   Span
	Form   string // the word as written
	Lemma  string // dictionary form, lower case but for proper nouns
	UPOS   string // universal part of speech: NOUN, PROPN, VERB, …
	XPOS   string // Penn Treebank tag: NNP, VBD, …
	Feats  string // CoNLL-U features: "Mood=Ind|Tense=Past|VerbForm=Fin"; "" is none
	Head   int    // index of the head in Sentence.Tokens; -1 for the root
	DepRel string // universal dependency relation with its subtype: "nsubj:pass"
}

// Name is a proper name in a sentence: tokens [First, Last). Names may nest,
// never cross; they are sorted by First, longer first.
type Name struct {
	First, Last int
	Type        EntityType
	ID          string // gazetteer identifier where the name is known; "" else
}

// Sentence is one sentence of a document, within one block. Tokens are in text
// order and form one tree.
type Sentence struct {
	Span   Span
	Block  int // index in Document.Blocks
	Tokens []Token
	Names  []Name
}

// BlockKind says what part of an article a block is.
type BlockKind string

// The kinds of block.
const (
	Title     BlockKind = "title"     // the article's own headline
	Subtitle  BlockKind = "subtitle"  // a standfirst or heading inside the article
	Paragraph BlockKind = "paragraph" // running text
	Caption   BlockKind = "caption"   // the article's own picture caption
)

// Block is a run of article text that sentences do not cross. Its span may
// include line breaks inside a paragraph.
type Block struct {
	Span Span
	Kind BlockKind
}

// Drop is a run of text that was read but is not the article: a menu, a
// ticker, a list of other stories. It never becomes a claim.
type Drop struct {
	Span   Span   `json:"span"`
	Reason string `json:"reason"` // one word or short phrase: "menu", "ticker", "share count"
}

// Document is an article made ready for reading. Blocks and Dropped are in
// text order and do not overlap. Sentences is nil until a parser has filled it.
type Document struct {
	Article   Article
	Blocks    []Block
	Dropped   []Drop
	Sentences []Sentence
}

// Text is the part of the article that s covers.
func (d *Document) Text(s Span) string { return s.Text(d.Article.Text) }
