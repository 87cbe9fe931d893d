package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

type parseCmd struct {
	File      string `arg:"" optional:"" help:"A text; without it, standard input."`
	Tokenized bool   `help:"The input is CoNLL-U: keep its sentences and words, replace every annotation."`
	Accurate  bool   `help:"Search with a beam: better trees, several times slower."`
	Format    string `enum:"conllu,tree" default:"conllu" placeholder:"FORMAT" help:"conllu, or tree to look at."`
}

// Help is what parse --help adds.
func (parseCmd) Help() string {
	return `Sentences, words, lemmas, tags, trees and names. Paragraphs end at empty lines.

Examples:
  echo "Iran signed an agreement with China." | chancery parse
  chancery parse speech.txt > speech.conllu
  chancery parse --tokenized --accurate gold.conllu > ours.conllu
  chancery parse --format tree speech.txt`
}

// maxText is how long a text may be, in bytes.
const maxText = 64 << 20

// Run analyses.
func (p *parseCmd) Run(c *console) error {
	text, err := p.text(c)
	if err != nil {
		return err
	}
	load := parse.Default
	if p.Accurate {
		load = parse.Accurate
	}
	parser, err := load()
	if err != nil {
		return fmt.Errorf("parse: model: %w", err)
	}
	if p.Tokenized {
		return p.reannotate(c, parser, text)
	}
	doc := plainDocument(text)
	parser.Parse(&doc)
	for i := range doc.Sentences {
		s := sentenceOf(&doc, i)
		if err := p.write(c, &s); err != nil {
			return err
		}
	}
	return nil
}

// reannotate reads CoNLL-U and keeps its words.
func (p *parseCmd) reannotate(c *console, parser *parse.Parser, text string) error {
	for s, err := range conllu.Read(strings.NewReader(text)) {
		if err != nil {
			return fmt.Errorf("parse: read: %w", err)
		}
		parser.Reannotate(&s)
		if err := p.write(c, &s); err != nil {
			return err
		}
	}
	return nil
}

func (p *parseCmd) write(c *console, s *conllu.Sentence) error {
	if p.Format == "tree" {
		return parse.WriteTree(c.out, &schema.Sentence{Tokens: s.Tokens})
	}
	return conllu.Write(c.out, s)
}

func (p *parseCmd) text(c *console) (string, error) {
	from, name := c.in, "standard input"
	if p.File != "" && p.File != "-" {
		file, err := os.Open(p.File)
		if err != nil {
			return "", fmt.Errorf("parse: read: %w", err)
		}
		defer file.Close()
		from, name = file, p.File
	}
	data, err := io.ReadAll(io.LimitReader(from, maxText+1))
	if err != nil {
		return "", fmt.Errorf("%s: read: %w", name, err)
	}
	if len(data) > maxText {
		return "", fmt.Errorf("%s: read: longer than %d bytes", name, maxText)
	}
	return strings.ToValidUTF8(string(data), "\uFFFD"), nil
}

// plainDocument makes a document of bare text: each paragraph is a block.
func plainDocument(text string) schema.Document {
	doc := schema.Document{Article: schema.Article{Source: "-", Text: text}}
	start := 0
	for start < len(text) {
		length := strings.Index(text[start:], "\n\n")
		if length < 0 {
			length = len(text) - start
		}
		part := text[start : start+length]
		if trimmed := strings.TrimSpace(part); trimmed != "" {
			from := start + strings.Index(part, trimmed)
			doc.Blocks = append(doc.Blocks, schema.Block{Span: schema.Span{Start: from, End: from + len(trimmed)}, Kind: schema.Paragraph})
		}
		start += length + 2
	}
	return doc
}
