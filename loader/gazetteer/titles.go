package gazetteer

import "github.com/chancery-kg/chancery/schema"

// Titles finds the offices of one document, in which some titles may be
// surnames ("Julie Bishop", "John King"). The zero Titles finds none.
type Titles struct {
	gaz      *Gazetteer
	surnames map[string]bool // titles borne as surnames in the document
}

// TitlesOf reads which titles are surnames in a document.
func (g *Gazetteer) TitlesOf(sentences []schema.Sentence) Titles {
	t := Titles{g, map[string]bool{}}
	for i := range sentences {
		tokens := sentences[i].Tokens
		for k := 1; k < len(tokens); k++ {
			if titleSurnames[tokens[k].Form] && g.IsFirstName(tokens[k-1].Form) && endsName(tokens, k) {
				t.surnames[tokens[k].Form] = true
			}
		}
	}
	return t
}

// At is like [Gazetteer.Office], without what is a surname.
func (t Titles) At(tokens []schema.Token, i int) (office Office, n int, ok bool) {
	if t.gaz == nil {
		return Office{}, 0, false
	}
	office, n, ok = t.gaz.Office(tokens, i)
	if ok && n == 1 && t.surnames[tokens[i].Form] && endsName(tokens, i) {
		return Office{}, 0, false
	}
	return office, n, ok
}

// endsName reports whether nothing capitalised follows token i: a title before
// a name is none of its words ("Britain's King Charles").
func endsName(tokens []schema.Token, i int) bool {
	return i+1 == len(tokens) || !isUpper(tokens[i+1].Form)
}

// titleSurnames are the titles that are borne as surnames as well.
var titleSurnames = map[string]bool{
	"Abbot": true, "Baron": true, "Bishop": true, "Chancellor": true, "Dean": true, "Duke": true, "Earl": true, "Emir": true,
	"Imam": true, "Judge": true, "King": true, "Major": true, "Marshal": true, "Mufti": true, "Pope": true, "Prince": true,
	"Rabbi": true, "Shah": true, "Sultan": true,
}
