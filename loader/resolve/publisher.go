package resolve

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// organWords are what a state's own publications are named by, beside the
// state: "UK Government", "Office of the President of Ghana".
var organWords = map[string]bool{
	"government": true, "ministry": true, "department": true, "presidency": true, "embassy": true, "office": true, "mission": true, "parliament": true,
}

// publisherState is the state that publishes the article itself, by its
// government or one of its ministries; -1 where a newspaper or agency does. Who
// says "we" there in nobody's name is that state.
func (a *article) publisherState() int {
	var tokens []schema.Token
	organ := false
	for _, w := range strings.Fields(a.doc.Article.Publisher) {
		tokens = append(tokens, schema.Token{Form: w})
		organ = organ || organWords[strings.ToLower(w)]
	}
	for _, m := range a.gaz.Match(tokens) {
		if state := a.stateOfOrgan(m.Entry, organ); state >= 0 {
			return state
		}
	}
	return -1
}

// stateOfOrgan is a state whose organ an entry is, or the state itself where
// the words around it name an organ; -1 for none.
func (a *article) stateOfOrgan(e *gazetteer.Entry, organ bool) int {
	switch {
	case e.Type == schema.Country && organ:
		return a.known(e)
	case e.Class == "body" && e.Country != "" && a.gaz.Entry(e.Country) != nil:
		return a.known(a.gaz.Entry(e.Country))
	}
	return -1
}
