package loader

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// FuzzArticle takes any text through all stages: nothing may panic, every
// claim must be well formed, and every quote the bytes it says it is.
func FuzzArticle(f *testing.F) {
	for _, s := range []string{
		"Chad's foreign minister, Ada Obi, met President Juan Paz of Peru in Lima on Monday and signed a treaty.",
		"\"We will not accept it,\" said the Kenyan government, which accused Mali, Chad and Togo of arming rebels.",
		"On Tuesday, Togo and Benin (ECOWAS) said that Ghana must withdraw its troops after rebels stormed Kidal.",
		"Secretary of State Ann Lee's aides — who visited Oslo last week — called the embargo's end \"a mistake\".",
		"Prime Minister\n\nof of the 's \" ( — ) and, the 12th of 13 who which that said", "", "\x00\xff", "A. B. C. U.S. U.N.'s EU-led",
	} {
		f.Add(s)
	}
	p, err := parse.Default()
	if err != nil {
		f.Fatal(err)
	}
	l := &load{parser: p, opt: Options{Codebook: extract.Default()}}
	f.Fuzz(func(t *testing.T, text string) {
		a := schema.Article{ID: "a", Source: "a.txt", Title: "Chad and Mali sign pact", Date: "2020-05-04", Text: text}
		r, err := l.article(a)
		if err != nil {
			if strings.Contains(err.Error(), "internal error") {
				t.Fatal(err)
			}
			return
		}
		for i := range r.Claims {
			if err := r.Claims[i].Validate(); err != nil {
				t.Error(err)
			}
			for _, e := range r.Claims[i].Evidence {
				if e.Start < 0 || e.End > len(r.Article.Text) || e.Start > e.End || r.Article.Text[e.Start:e.End] != e.Quote {
					t.Errorf("%q is not what stands at %d–%d", e.Quote, e.Start, e.End)
				}
			}
		}
	})
}
