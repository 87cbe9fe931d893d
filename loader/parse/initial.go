package parse

import "github.com/chancery-kg/chancery/schema"

// tagInitials makes an initial within a name a name where the tagger takes it
// for the label of a list item, which only stands at the beginning of a
// sentence or after punctuation: "Foreign Minister D. Tsogtbaatar".
func tagInitials(tokens []schema.Token) {
	for i := 1; i < len(tokens); i++ {
		if t := &tokens[i]; t.XPOS == "LS" && tokens[i-1].UPOS != "PUNCT" && tokens[i-1].UPOS != "X" {
			t.UPOS, t.XPOS = "PROPN", "NNP"
		}
	}
}
