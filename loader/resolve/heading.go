package resolve

import (
	"regexp"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/when"
	"github.com/chancery-kg/chancery/schema"
)

// headlineWords are the words above the text, or of its title where that is
// not part of the text, in lower case.
func (a *article) headlineWords() []string {
	text := a.doc.Article.Title
	if lead := a.lead(); lead > 0 {
		text += " " + a.doc.Article.Text[a.doc.Sentences[0].Span.Start:a.doc.Sentences[lead].Span.Start]
	}
	return strings.Fields(strings.ToLower(text))
}

// lead is the first sentence of the text below the headlines, -1 for none.
func (a *article) lead() int {
	for i := range a.doc.Sentences {
		if k := a.doc.Blocks[a.doc.Sentences[i].Block].Kind; k != schema.Title && k != schema.Subtitle {
			return i
		}
	}
	return -1
}

// yearOfHeading is the year of the meeting that the headline of an article
// without a date names ("Lima Dialogue 2014"), "" where there is none.
func (a *article) yearOfHeading() string {
	if a.doc.Article.Date != "" {
		return ""
	}
	words := a.headlineWords()
	if !slices.ContainsFunc(words, func(w string) bool { return isA(w, "occasion-meet") }) {
		return ""
	}
	words = slices.DeleteFunc(words, func(w string) bool { return !fullYear.MatchString(w) })
	if len(words) == 0 || slices.Min(words) != slices.Max(words) {
		return ""
	}
	return words[0]
}

var fullYear = regexp.MustCompile(`^(19|20)\d\d$`)

// headedOf dates a candidate of the lead by the date in the article's title
// where that names the same act: "Banda Travel to Iraq November 22-23" above
// "Banda will travel to Iraq". It is empty where the title is part of the text,
// which is read like the rest of it.
func (a *article) headedOf(c *schema.Candidate) when.Value {
	s := &a.sents[c.Sentence]
	v := s.mainVerb()
	if len(c.Times) > 0 || lastsByType(c.Type) || c.Sentence != a.lead() || c.Sentence > 0 || v < 0 || !s.tellsOf(c.Trigger) || len(s.times()) > 0 {
		return when.Value{}
	}
	words := a.headlineWords()
	if !slices.Contains(words, s.lemma(c.Trigger)) && !slices.ContainsFunc(words, func(w string) bool { return isA(w, "occasion-"+string(c.Type)) }) {
		return when.Value{}
	}
	tokens := titleTokens(a.doc.Article.Title)
	found := when.Find(tokens)
	if len(found) != 1 {
		return when.Value{}
	}
	d, ok := when.Resolve(tokens[found[0].First:found[0].Last], when.Context{Published: a.doc.Article.Date, Tense: c.Tense})
	if !ok || len(d.Date.MonthDay()) < len("--01-02") {
		return when.Value{}
	}
	d.Note += ", in the title"
	return d
}

// titleTokens are the words, numbers and marks of a title.
func titleTokens(title string) []schema.Token {
	var tokens []schema.Token
	for _, form := range titleToken.FindAllString(title, -1) {
		tokens = append(tokens, schema.Token{Form: form})
	}
	return tokens
}

var titleToken = regexp.MustCompile(`\pL[\pL'’.]*|\d+|[^\s\pL\d]`)
