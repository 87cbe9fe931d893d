package name

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// agreementHeads are the words that make a name that of an agreement.
var agreementHeads = map[string]bool{
	"treaty": true, "agreement": true, "accord": true, "accords": true, "pact": true, "convention": true, "protocol": true,
	"memorandum": true, "agreements": true, "entente": true, "armistice": true, "truce": true,
}

// identify looks the name up and decides what the classifier leaves open.
func identify(tokens []schema.Token, n *schema.Name) {
	if n.Type != schema.Person {
		if m := gazetteer.Default().Lookup(words(tokens[n.First:n.Last])); len(m) > 0 {
			adopt(n, m)
		}
	}
	if n.ID == "" && n.Type != schema.Person && n.Type != schema.Place && hasAgreementHead(tokens[n.First:n.Last]) {
		n.Type = schema.Agreement
	}
}

// adopt takes id and type from the sense that agrees with the type found,
// else from the first.
func adopt(n *schema.Name, senses []gazetteer.Match) {
	best := senses[0]
	for _, s := range senses {
		if s.Entry.Type == n.Type && !s.Weak {
			best = s
			break
		}
	}
	if best.Weak || best.Kind == gazetteer.Demonym || best.Kind == gazetteer.DemonymNoun {
		return
	}
	if placed, ok := asName(best); ok {
		n.Type, n.ID = placed.Type, placed.ID
	}
}

func hasAgreementHead(tokens []schema.Token) bool {
	for i := range tokens {
		if w := strings.ToLower(tokens[i].Form); w == "of" || w == "on" || w == "for" {
			return i > 0 && agreementHeads[strings.ToLower(tokens[i-1].Form)]
		}
	}
	return agreementHeads[strings.ToLower(tokens[len(tokens)-1].Form)]
}

// words joins forms as they are written: no blank about hyphens and before
// clitics.
func words(tokens []schema.Token) string {
	var b strings.Builder
	for i := range tokens {
		f := tokens[i].Form
		glued := i == 0 || f == "-" || tokens[i-1].Form == "-" || strings.HasPrefix(f, "'") || strings.HasPrefix(f, "’")
		if !glued {
			b.WriteByte(' ')
		}
		b.WriteString(f)
	}
	return b.String()
}
