package main

import (
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

// entityTags are the tags of names in MISC.
var entityTags = map[schema.EntityType]string{
	schema.Person: "PER", schema.Organization: "ORG", schema.Country: "LOC", schema.Place: "LOC",
}

// otherTag marks names of any other type.
const otherTag = "MISC"

// sentenceOf is a sentence of a document as CoNLL-U has it.
func sentenceOf(doc *schema.Document, i int) conllu.Sentence {
	s := &doc.Sentences[i]
	out := conllu.Sentence{
		Comments: []string{"# sent_id = " + strconv.Itoa(i+1), "# text = " + oneLine(doc.Text(s.Span))},
		Tokens:   s.Tokens,
		Misc:     make([]string, len(s.Tokens)),
	}
	tags := nameTags(s)
	for t := range s.Tokens {
		var misc []string
		if tags[t] != "" {
			misc = append(misc, "NE="+tags[t])
		}
		if t+1 < len(s.Tokens) && s.Tokens[t].Span.End == s.Tokens[t+1].Span.Start {
			misc = append(misc, "SpaceAfter=No")
		}
		out.Misc[t] = strings.Join(misc, "|")
	}
	return out
}

// nameTags marks the outermost names: B- at the first token, I- at the others.
func nameTags(s *schema.Sentence) []string {
	tags := make([]string, len(s.Tokens))
	for _, name := range s.Names {
		if tags[name.First] != "" {
			continue // within a longer name
		}
		tag, ok := entityTags[name.Type]
		if !ok {
			tag = otherTag
		}
		for t := name.First; t < name.Last; t++ {
			tags[t] = "I-" + tag
		}
		tags[name.First] = "B-" + tag
	}
	return tags
}
