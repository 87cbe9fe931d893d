package loader

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// datesIn are the dates of the claims of a type that a text of one paragraph
// makes, "-" for none, in text order; the article appeared on Thursday, 19
// March 2015.
func datesIn(t *testing.T, kind schema.ClaimType, text string) string {
	t.Helper()
	return datesOf(t, schema.Article{Text: text, Date: "2015-03-19"}, kind)
}

func datesOf(t *testing.T, a schema.Article, kind schema.ClaimType) string {
	t.Helper()
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc := schema.Document{Article: a, Blocks: []schema.Block{{Span: schema.Span{End: len(a.Text)}, Kind: schema.Paragraph}}}
	p.Parse(&doc)
	var out []string
	for _, c := range resolve.Article(&doc, extract.Document(&doc)).Claims {
		if c.Type == kind {
			out = append(out, string(max(c.Date, "-")))
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestAnEventHasTheDateThatTheTextGivesIt(t *testing.T) {
	for _, c := range []struct {
		why, text string
		kind      schema.ClaimType
		want      string
	}{
		{"a date and what follows it are two phrases", "On March 10, Chadian soldiers attacked Mali.", schema.Assault, "2015-03-10"},
		{"a weekday at the head of a sentence dates its verb", "Tuesday, in Lima, President Ollanta Humala accused Chile of espionage.", schema.Criticize, "2015-03-17"},
		{"a date belongs to what stands before the conjunction", "Protesters marched against Togo in Accra on the 12th and have more marches in mind.", schema.Protest, "2015-03-12"},
		{"a date before two verbs is that of both", "On Monday Niger began a review of its borders and expelled the ambassador of Benin.", schema.Coerce, "2015-03-16"},
		{"what is before another time is not at that time", "The president of Ghana will visit Togo on Friday before his return to Accra on Sunday.", schema.Visit, "2015-03-20"},
		{"a participle dates the meeting that it modifies", "The summit, held on 3 March in Quito, was attended by Peru and Bolivia.", schema.Meet, "2015-03-03"},
		{"a year after an event noun dates it", "The dispute surrounding the invasion of Mali in 2013 by Chad goes on.", schema.Assault, "2013"},
		{"a summit of next month dates who meets there", "Peru and Chile are due to meet at next month's summit in Lima.", schema.Meet, "2015-04"},

		{"a participle goes on with its verb", "On Monday the African Union adopted a resolution calling for an immediate truce between Mali and Chad.", schema.Request, "2015-03-16"},
		{"a pronoun goes on with the sentence before", "The foreign minister of Peru visited Quito on Monday. He also criticised Chile.", schema.Criticize, "2015-03-16"},
		{"a sentence of its own does not", "The foreign minister of Peru visited Quito on Monday. Chile criticised Bolivia.", schema.Criticize, "-"},
		{"nor does one that says when", "The foreign minister of Peru visited Quito on Monday. He previously criticised Chile.", schema.Criticize, "-"},
		{"nor does the perfect", "The foreign minister of Peru visited Quito on Monday. He has criticised Chile.", schema.Criticize, "-"},
		{"what is taken up later is dated there", "Chile held a naval exercise. The exercise was held on Tuesday off Arica.", schema.Mobilize, "2015-03-17"},
		{"another one is not", "Chile held a naval exercise. An exercise was held on Tuesday by Peru.", schema.Mobilize, "- 2015-03-17"},
		{"news in the perfect is of these weeks", "Nigeria has expelled the ambassador of Chad.", schema.Coerce, "2015-03"},
		{"what has often been done is not", "Nigeria has often expelled the ambassadors of Chad.", schema.Coerce, "-"},
		{"what the news is about came before", "Nigeria has rejected a proposal by Chad.", schema.Propose, "-"},
		{"so is what is being done once", "Nigeria is expelling the ambassador of Chad.", schema.Coerce, "2015-03"},
		{"what goes on for long is not", "Nigeria is negotiating a treaty with Chad.", schema.AgreementClaim, "-"},
		{"the past without a time has none", "Nigeria expelled the ambassador of Chad.", schema.Coerce, "-"},
		{"nor has what is told below the lead", "Rain fell in Abuja. Nigeria has expelled the ambassador of Chad.", schema.Coerce, "-"},
		{"what is done at the meeting is of its day", "Peru and Chile met on Monday in Quito. The mood was bad. At the meeting, Chile criticised Peru.", schema.Criticize, "2015-03-16"},
		{"what is done at another meeting is not", "Peru and Chile met on Monday in Quito. The mood was bad. At a meeting, Chile criticised Peru.", schema.Criticize, "-"},
		{"what was done long before is not", "Peru and Chile met on Monday in Quito. At the meeting, Chile spoke of 2009. Chile previously criticised Peru.", schema.Criticize, "-"},
		{"a span of time is no date", "Nigeria has been a member of the African Union for the last year.", schema.MemberOf, "-"},
	} {
		t.Run(c.why, func(t *testing.T) {
			if got := datesIn(t, c.kind, c.text); got != c.want {
				t.Errorf("dates %q, want %q", got, c.want)
			}
		})
	}
}

func TestAHeadlineInThePresentMakesThePastNews(t *testing.T) {
	for _, c := range []struct{ why, title, published, text, want string }{
		{"what the headline tells in the present has just happened", "Ghana expels the ambassador of Chad", "2015-03-19", "Ghana expelled the ambassador of Chad.", "2015-03"},
		{"another deed of the lead need not have", "Ghana and Chad at odds", "2015-03-19", "Ghana expelled the ambassador of Chad.", "-"},
		{"at the turn of a month the month is not known", "Ghana expels the ambassador of Chad", "2015-03-02", "Ghana expelled the ambassador of Chad.", "-"},
		{"a date in the title dates what the title names", "Ambassador expelled: Ghana to expel envoy May 3", "2015-03-19", "Ghana will expel the ambassador of Chad.", "2015-05-03"},
		{"an article without a date has the year of its meeting", "Lima Dialogue 2014", "", "Ghana expelled the ambassador of Chad on 3 May.", "2014-05-03"},
		{"a year of something else is not the article's", "The war of 2014", "", "Ghana expelled the ambassador of Chad on 3 May.", "--05-03"},
	} {
		t.Run(c.why, func(t *testing.T) {
			a := schema.Article{Title: c.title, Date: schema.Date(c.published), Text: c.text}
			if got := datesOf(t, a, schema.Coerce); got != c.want {
				t.Errorf("date %q, want %q", got, c.want)
			}
		})
	}
}
