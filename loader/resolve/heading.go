package resolve

import (
	"regexp"
	"slices"
	"strings"

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
	words := a.headlineWords()
	if a.doc.Article.Date != "" || !slices.ContainsFunc(words, func(w string) bool { return isA(w, "occasion-meet") }) {
		return ""
	}
	words = slices.DeleteFunc(words, func(w string) bool { return !fullYear.MatchString(w) })
	if len(words) == 0 || slices.Min(words) != slices.Max(words) {
		return ""
	}
	return words[0]
}

var fullYear = regexp.MustCompile(`^(19|20)\d\d$`)
