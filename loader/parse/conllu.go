package parse

import (
	"io"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

// noSpace is the field of MISC that joins a word to the next.
const noSpace = "SpaceAfter=No"

// WriteCoNLLU writes the sentences of doc in CoNLL-U, each with its number and
// text; names as NE=B-PER and the like in MISC, the outermost of names within
// names, with the tags of CoNLL 2003 (PER ORG LOC MISC).
func WriteCoNLLU(w io.Writer, doc *schema.Document) error {
	for i := range doc.Sentences {
		s := ToCoNLLU(doc, i)
		if err := conllu.Write(w, &s); err != nil {
			return err
		}
	}
	return nil
}

// ToCoNLLU is sentence i of doc as CoNLL-U has it, with the multiword tokens
// that clitics make.
func ToCoNLLU(doc *schema.Document, i int) conllu.Sentence {
	s := &doc.Sentences[i]
	out := conllu.Sentence{
		Comments: []string{"# sent_id = " + strconv.Itoa(i+1), "# text = " + strings.Join(strings.Fields(doc.Text(s.Span)), " ")},
		Tokens:   s.Tokens,
		Misc:     make([]string, len(s.Tokens)),
		Joined:   joined(s.Tokens),
	}
	tags := NameTags(s)
	last := 0 // end of the multiword token that we are in
	for t := range s.Tokens {
		if len(out.Joined) > 0 {
			last = endOfJoined(out.Joined, t, last)
		}
		out.Misc[t] = misc(s.Tokens, tags, t, t+1 < last)
	}
	for k := range out.Joined {
		if end := out.Joined[k].Last; end < len(s.Tokens) && touches(s.Tokens, end-1) {
			out.Joined[k].Misc = noSpace
			out.Misc[end-1] = strings.TrimSuffix(strings.TrimSuffix(out.Misc[end-1], noSpace), "|")
		}
	}
	return out
}

func endOfJoined(all []conllu.Joined, t, last int) int {
	for _, j := range all {
		if j.First == t {
			return j.Last
		}
	}
	if t >= last {
		return 0
	}
	return last
}

func misc(tokens []schema.Token, tags []string, t int, within bool) string {
	var fields []string
	if tags[t] != "" {
		fields = append(fields, "NE="+tags[t])
	}
	if !within && t+1 < len(tokens) && touches(tokens, t) {
		fields = append(fields, noSpace)
	}
	return strings.Join(fields, "|")
}

// touches reports whether nothing stands between tokens t and t+1.
func touches(tokens []schema.Token, t int) bool {
	return tokens[t].Span.Len() > 0 && tokens[t].Span.End == tokens[t+1].Span.Start
}

// joined finds the multiword tokens: words that touch, the second a clitic.
func joined(tokens []schema.Token) []conllu.Joined {
	var out []conllu.Joined
	for t := 1; t < len(tokens); t++ {
		if !touches(tokens, t-1) || !isClitic(tokens[t-1].Form, &tokens[t]) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Last == t {
			out[n-1].Last, out[n-1].Form = t+1, out[n-1].Form+tokens[t].Form
			continue
		}
		out = append(out, conllu.Joined{First: t - 1, Last: t + 1, Form: tokens[t-1].Form + tokens[t].Form})
	}
	return out
}

func isClitic(before string, t *schema.Token) bool {
	if t.UPOS == "PUNCT" {
		return false
	}
	switch strings.ToLower(strings.ReplaceAll(t.Form, "’", "'")) {
	case "n't", "nt", "'s", "'m", "'d", "'re", "'ve", "'ll", "'":
		return true
	case "not":
		return strings.EqualFold(before, "can")
	case "na", "ta":
		return true
	}
	return false
}

// coarse are the tags of names in MISC.
var coarse = map[schema.EntityType]string{
	schema.Person: "PER", schema.Organization: "ORG", schema.Country: "LOC", schema.Place: "LOC",
}

// NameTags marks the outermost names of a sentence: B- and the type at the
// first token, I- at the others, "" outside.
func NameTags(s *schema.Sentence) []string {
	tags := make([]string, len(s.Tokens))
	for _, n := range s.Names {
		if n.First < 0 || n.Last > len(tags) || tags[n.First] != "" {
			continue // within a longer name
		}
		tag, ok := coarse[n.Type]
		if !ok {
			tag = "MISC"
		}
		for t := n.First; t < n.Last; t++ {
			tags[t] = "I-" + tag
		}
		tags[n.First] = "B-" + tag
	}
	return tags
}

// Reannotate replaces the annotation of a sentence in CoNLL-U and keeps its
// words, comments and multiword tokens, and of MISC what tells of spaces.
func (p *Parser) Reannotate(c *conllu.Sentence) {
	s := schema.Sentence{Tokens: c.Tokens}
	p.Annotate(&s, "")
	tags := NameTags(&s)
	for i := range c.Tokens {
		var fields []string
		if tags[i] != "" {
			fields = append(fields, "NE="+tags[i])
		}
		if i < len(c.Misc) && strings.Contains(c.Misc[i], noSpace) {
			fields = append(fields, noSpace)
		}
		c.Misc[i] = strings.Join(fields, "|")
	}
}
