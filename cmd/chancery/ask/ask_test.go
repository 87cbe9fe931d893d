package ask

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/queries"
	"github.com/chancery-kg/chancery/schema"
)

// world is a small store of names, each "type name|alias|…".
type world map[string][]queries.Entity

func newWorld(lines ...string) world {
	w := world{}
	for _, line := range lines {
		kind, rest, _ := strings.Cut(line, " ")
		all := strings.Split(rest, "|")
		for _, n := range all {
			slug := schema.Slug(n)
			w[slug] = append(w[slug], queries.Entity{IRI: schema.EntityIRI(schema.Slug(all[0])), Name: n, Type: schema.EntityType(kind)})
		}
	}
	return w
}

func (w world) Called(_ context.Context, name string) ([]queries.Entity, error) {
	return w[schema.Slug(name)], nil
}

func (w world) Near(_ context.Context, name string) ([]string, error) {
	var out []string
	for slug, things := range w {
		if strings.HasPrefix(slug, schema.Slug(name)) || strings.HasSuffix(slug, "-"+schema.Slug(name)) {
			out = append(out, things[0].Name)
		}
	}
	slices.Sort(out)
	return out, nil
}

var sample = newWorld(
	"country Iran|Tehran|IRI|Islamic Republic of Iran", "country Russia|Moscow|Kremlin", "country China|Beijing",
	"country United States|US|USA|Washington", "country Turkey|Ankara", "country Tajikistan|Dushanbe",
	"country Azerbaijan|Baku", "country Armenia", "country Turkmenistan", "country India", "country Saudi Arabia|Riyadh",
	"place Tehran", "place Moscow", "place Dushanbe", "place Vienna", "place Ashgabat",
	"person Sergey Lavrov|Lavrov|Sergei Lavrov", "person Mohammad Javad Zarif|Zarif|Javad Zarif",
	"person Ebrahim Raisi|Raisi", "person Vladimir Putin|Putin", "person Hossein Amir-Abdollahian|Amir-Abdollahian",
	"person Saeed Khatibzadeh|Khatibzadeh", "person Xi Jinping", "person Ilham Aliyev", "person Heydar Nejat", "person Reza Nejat",
	"organization Shanghai Cooperation Organization|SCO|Shanghai Cooperation Organisation",
	"organization Eurasian Economic Union|EAEU", "organization European Union|EU", "organization United Nations|UN",
	"organization International Atomic Energy Agency|IAEA", "organization World Health Organization|WHO",
	"agreement Joint Comprehensive Plan of Action|JCPOA|Iran nuclear deal|nuclear deal",
	"agreement 25-year cooperation agreement|25-year accord", "other 3+3 format|3+3", "other supporters", "other visit",
)

// read is the question as a line: the form, unless it is a list, and the
// command without its first two words.
func read(t *testing.T, question string) string {
	t.Helper()
	asked, err := Read(context.Background(), question, sample)
	if err != nil {
		return "declined: " + err.Error()
	}
	q, ok := queries.Lookup(asked.Query)
	if !ok {
		t.Fatalf("%s: there is no query %s", question, asked.Query)
	}
	if _, err := q.With(asked.Params); err != nil {
		t.Errorf("%s: %v", question, err)
	}
	line := strings.TrimPrefix(asked.Command(), "chancery query ")
	if asked.Form != List {
		line = string(asked.Form) + ": " + line
	}
	return line
}

func TestQuestionsAreReadIntoQueries(t *testing.T) {
	for _, c := range readings {
		t.Run(c.question, func(t *testing.T) {
			if got := read(t, c.question); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestQuestionsWithoutAnAnswerNameWhatIsInTheWay(t *testing.T) {
	for question, word := range refusals {
		t.Run(question, func(t *testing.T) {
			_, err := Read(context.Background(), question, sample)
			var d *Declined
			if !errors.As(err, &d) {
				t.Fatalf("err %v, want it declined", err)
			}
			if d.Word != word {
				t.Errorf("it names %q (%v), want %q", d.Word, d, word)
			}
		})
	}
}

// A paraphrase in letter case or punctuation asks the same, and no word that is
// put in passes unseen.
func TestEveryWordCounts(t *testing.T) {
	for _, c := range readings {
		if strings.Contains(c.want, "--about") {
			continue // what was said is looked for as it is typed
		}
		want := strings.ToLower(c.want)
		for _, same := range []string{strings.ToLower(c.question), c.question + " ?!", "please " + c.question} {
			if got := strings.ToLower(read(t, same)); got != want {
				t.Errorf("%s\n got %s\nwant %s", same, got, want)
			}
		}
		for _, other := range []string{c.question + " zebra", "zebra " + c.question, "why " + c.question, c.question + " not"} {
			if got := read(t, other); !strings.HasPrefix(got, "declined: ") {
				t.Errorf("%s: a word was passed over: %s", other, got)
			}
		}
	}
}

func FuzzQuestionsNeverPanic(f *testing.F) {
	for _, c := range readings {
		f.Add(c.question)
	}
	for question := range refusals {
		f.Add(question)
	}
	f.Fuzz(func(t *testing.T, question string) {
		asked, err := Read(context.Background(), question, sample)
		var d *Declined
		if err != nil && !errors.As(err, &d) {
			t.Fatal(err)
		}
		if err != nil {
			return
		}
		q, ok := queries.Lookup(asked.Query)
		if !ok {
			t.Fatalf("there is no query %q", asked.Query)
		}
		if _, err := q.With(asked.Params); err != nil {
			t.Fatal(err)
		}
	})
}
