package main

import (
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

// sentenceOf is a sentence of a document as CoNLL-U has it.
func sentenceOf(doc *schema.Document, i int) conllu.Sentence { return parse.ToCoNLLU(doc, i) }
