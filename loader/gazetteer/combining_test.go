package gazetteer

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestNamesJoinedByAHyphenAreTwo(t *testing.T) {
	for _, c := range []struct {
		words string
		want  bool
	}{
		{"UK - France", true},
		{"Franco - German", true},
		{"Guinea - Bissau", false},
		{"France", false},
		{"Mehr - France", false},
		{"UK France", false},
	} {
		var tokens []schema.Token
		for w := range strings.FieldsSeq(c.words) {
			tokens = append(tokens, schema.Token{Form: w})
		}
		if got := Default().JoinsNames(tokens); got != c.want {
			t.Errorf("%s: %v", c.words, got)
		}
	}
}

func TestACombiningFormNamesItsStateBeforeAHyphenOnly(t *testing.T) {
	for words, want := range map[string]string{"Sino - Indian": "china india", "General Franco ruled": "", "Indo - chine": ""} {
		var tokens []schema.Token
		for w := range strings.FieldsSeq(words) {
			tokens = append(tokens, schema.Token{Form: w})
		}
		var got []string
		for _, m := range Default().Match(tokens) {
			got = append(got, m.Entry.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}
