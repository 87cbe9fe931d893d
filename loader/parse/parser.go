package parse

import (
	_ "embed"
	"fmt"
	"maps"
	"sync"

	"github.com/chancery-kg/chancery/loader/parse/internal/arc"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
	"github.com/chancery-kg/chancery/loader/parse/internal/morph"
	"github.com/chancery-kg/chancery/loader/parse/internal/name"
	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
	"github.com/chancery-kg/chancery/loader/parse/internal/segment"
	"github.com/chancery-kg/chancery/loader/parse/internal/tag"
	"github.com/chancery-kg/chancery/schema"
)

//go:embed model/english.bin
var english []byte

// Parser analyses documents. It is read-only and safe for concurrent use.
type Parser struct {
	tagger *tag.Tagger
	feats  *morph.Guesser
	lemmas *morph.Guesser
	arcs   *arc.Committee
	marks  *punct.Attacher
	names  *name.Finder
}

var loadDefault = sync.OnceValues(func() (*Parser, error) { return Load(english) })

// Default is the parser with the model in the binary, loaded once. The error
// is not nil only where the binary is damaged.
func Default() (*Parser, error) { return loadDefault() }

// Load makes a parser of the bytes of model files; the parts of a later one
// take the place of those of an earlier. The error says whether they are no
// model, one of another version, or a damaged one. The parser keeps no
// reference to the bytes.
func Load(files ...[]byte) (*Parser, error) {
	parts := map[string][]byte{}
	for _, b := range files {
		more, err := modelfile.Unpack(b)
		if err != nil {
			return nil, fmt.Errorf("parse: %w", err)
		}
		maps.Copy(parts, more)
	}
	p := &Parser{}
	for _, read := range []func() error{
		func() (err error) { p.tagger, err = tag.Read(parts); return err },
		func() (err error) { p.feats, err = morph.Read(parts, "feats"); return err },
		func() (err error) { p.lemmas, err = morph.Read(parts, "lemma"); return err },
		func() (err error) { p.marks, err = punct.Read(parts); return err },
		func() (err error) { p.names, err = name.Read(parts); return err },
		func() (err error) { p.arcs, err = arc.Read(parts); return err },
	} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("parse: %w", err)
		}
	}
	return p, nil
}

// Parse fills doc.Sentences from doc.Blocks: what was there is replaced.
// Blocks beyond the text are left out.
func (p *Parser) Parse(doc *schema.Document) {
	p.Cut(doc)
	for i := range doc.Sentences {
		p.Annotate(&doc.Sentences[i], doc.Article.Text)
	}
}

// Cut fills doc.Sentences as Parse does, with words only.
func (p *Parser) Cut(doc *schema.Document) {
	doc.Sentences = nil
	text := doc.Article.Text
	for i, block := range doc.Blocks {
		words := segment.Words(text, block.Span)
		for _, r := range segment.Sentences(text, words) {
			doc.Sentences = append(doc.Sentences, sentence(text, words[r[0]:r[1]], i))
		}
	}
}

func sentence(text string, words []schema.Span, block int) schema.Sentence {
	s := schema.Sentence{
		Span:   schema.Span{Start: words[0].Start, End: words[len(words)-1].End},
		Block:  block,
		Tokens: make([]schema.Token, len(words)),
	}
	for i, w := range words {
		s.Tokens[i] = schema.Token{Span: w, Form: w.Text(text)}
	}
	return s
}

// Annotate replaces all annotation of a sentence whose tokens have their
// forms: tags, features, lemmas, tree and names. Spans stay as they are. Text
// is the article's text and may be "" where the tokens have no spans.
func (p *Parser) Annotate(s *schema.Sentence, text string) {
	if len(s.Tokens) == 0 {
		s.Names = nil
		return
	}
	w := workspaces.Get().(*workspace)
	defer workspaces.Put(w)
	p.tagger.Tag(s.Tokens, &w.tag)
	tagInitials(s.Tokens)
	p.lemmas.SetLemmas(s.Tokens, &w.morph)
	p.arcs.Parse(s.Tokens, &w.arc)
	p.marks.Attach(s.Tokens, &w.punct)
	markAgents(s.Tokens)
	p.feats.SetFeats(s.Tokens, &w.morph)
	s.Names = p.names.Find(s.Tokens, &w.name)
}

// workspace is the memory that one sentence is worked on in.
type workspace struct {
	tag   tag.Scratch
	morph morph.Scratch
	arc   arc.Scratch
	punct punct.Scratch
	name  name.Scratch
}

var workspaces = sync.Pool{New: func() any { return new(workspace) }}
