package loader

import (
	"fmt"

	"github.com/chancery-kg/chancery/loader/clean"
	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// Work is what the stages before the last make of an article.
type Work struct {
	Document   schema.Document
	Extraction schema.Extraction
	Evoked     [][]schema.ClaimType // for each sentence what its words evoke, with or without roles
}

// Trace reads an article with the embedded codebook and keeps what each stage
// made of it, for whoever asks which of them lost a fact. It is an error where
// Load would report a failure.
func Trace(a schema.Article) (w Work, err error) {
	stage := "clean"
	defer func() {
		if p := recover(); p != nil {
			err = &Failure{a.Source, stage, fmt.Errorf("internal error: %v", p)}
		}
	}()
	parser, err := parse.Default()
	if err != nil {
		return w, fmt.Errorf("load language model: %w", err)
	}
	if w.Document, err = clean.Document(a); err != nil {
		return w, &Failure{a.Source, stage, err}
	}
	stage = "parse"
	parser.Parse(&w.Document)
	stage = "extract"
	w.Extraction = extract.Document(&w.Document)
	w.Evoked = extract.Default().Evoked(&w.Document)
	return w, nil
}
