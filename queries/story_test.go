package queries

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/kv/btree"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

// Stories are in testdata/*.story. A story is one sentence that says why, facts
// of its own if it needs any beyond those at the head of the file, a question
// and the rows expected:
//
//	entity iran country "Iran" "Tehran" "IRI"            id, type, label, aliases
//	article one 2021-10-11 "The Gazette" "Title"         id, date or -, publisher, title
//	claim c1 agreement actors=iran,china stage=signed object=pact date=2021-03-27 in=one,two
//	said s1 lavrov "words" verb=say date=2021-10-06 in=one
//	story An alias asks the same as the name.
//	ask agreements --party tehran --year 2021
//	expect agreement | parties | date
//	Pact | China, Iran | 2021-03-27
//
// The columns expected are those to compare; rows must be all there are, in
// order. "expect error" is followed by a part of the error.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	asked := map[string]int{}
	for _, file := range files {
		for _, s := range readStories(t, file) {
			asked[s.query]++
			t.Run(strings.TrimSuffix(filepath.Base(file), ".story")+"/"+s.name, s.check)
		}
	}
	for _, q := range Catalogue() {
		if asked[q.Name] < 3 {
			t.Errorf("%s has %d stories, want at least 3", q.Name, asked[q.Name])
		}
	}
}

type story struct {
	name, place, query string
	graph              *schema.Graph
	args               map[string]string
	columns            []string
	rows               [][]string
	err                string
}

func (s *story) check(t *testing.T) {
	q, ok := Lookup(s.query)
	if !ok {
		t.Fatalf("%s: no query %s", s.place, s.query)
	}
	for name, qs := range stores(t, s.graph.Quads()) {
		t.Run(name, func(t *testing.T) { s.checkOn(t, q, qs) })
	}
}

// stores are the same quads in different stores of Cayley; an answer is the
// same from all.
func stores(t *testing.T, quads []quad.Quad) map[string]graph.QuadStore {
	t.Helper()
	db := btree.New()
	if err := kv.Init(db, nil); err != nil {
		t.Fatal(err)
	}
	keyValue, err := kv.New(db, nil)
	if err != nil {
		t.Fatal(err)
	}
	deltas := make([]graph.Delta, len(quads))
	for i, q := range quads {
		deltas[i] = graph.Delta{Quad: q, Action: graph.Add}
	}
	if err := keyValue.ApplyDeltas(deltas, graph.IgnoreOpts{}); err != nil {
		t.Fatal(err)
	}
	reversed := slices.Clone(quads)
	slices.Reverse(reversed)
	return map[string]graph.QuadStore{
		"memory": memstore.New(quads...), "reversed": memstore.New(reversed...), "keyvalue": keyValue,
	}
}

func (s *story) checkOn(t *testing.T, q Query, qs graph.QuadStore) {
	table, err := q.Run(context.Background(), New(qs, Limits{}), s.args)
	if s.err != "" {
		if err == nil || !strings.Contains(err.Error(), s.err) {
			t.Fatalf("%s: error %v, want %q", s.place, err, s.err)
		}
		return
	}
	if err != nil {
		t.Fatalf("%s: %v", s.place, err)
	}
	if strings.Join(table.Columns, ",") != strings.Join(q.Columns, ",") {
		t.Errorf("%s: columns %v, want %v as the header says", s.place, table.Columns, q.Columns)
	}
	got, want := pick(table, s.columns), s.rows
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s:\n got %s\nwant %s", s.place, lines(got), lines(want))
	}
}

func pick(t Table, columns []string) [][]string {
	var out [][]string
	for _, row := range t.Rows {
		var cells []string
		for _, c := range columns {
			cells = append(cells, cellText(t, row, c))
		}
		out = append(out, cells)
	}
	return out
}

func cellText(t Table, row []any, column string) string {
	for i, c := range t.Columns {
		if c != column {
			continue
		}
		switch v := row[i].(type) {
		case nil:
			return ""
		case []any:
			var parts []string
			for _, p := range v {
				parts = append(parts, fmt.Sprint(p))
			}
			return strings.Join(parts, ", ")
		default:
			return fmt.Sprint(v)
		}
	}
	return "no column " + column
}

func lines(rows [][]string) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString("\n\t" + strings.Join(r, " | "))
	}
	return b.String()
}

func readStories(t *testing.T, file string) []*story {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := &storyReader{t: t, file: file, head: &schema.Graph{}}
	for scan := bufio.NewScanner(f); scan.Scan(); {
		r.line++
		if line := strings.TrimSpace(scan.Text()); line != "" && !strings.HasPrefix(line, "#") {
			r.take(line)
		}
	}
	return r.stories
}

// storyReader reads a file of stories line by line.
type storyReader struct {
	t       *testing.T
	file    string
	line    int
	head    *schema.Graph // the facts before the first story
	stories []*story
}

func (r *storyReader) take(line string) {
	word, rest, _ := strings.Cut(line, " ")
	g := r.head
	var now *story
	if len(r.stories) > 0 {
		now = r.stories[len(r.stories)-1]
		g = now.graph
	}
	switch word {
	case "story":
		own := *r.head
		own.Claims = append([]schema.Claim(nil), own.Claims...)
		r.stories = append(r.stories, &story{name: rest, graph: &own})
	case "ask":
		fields := quoted(rest)
		now.place, now.query, now.args = fmt.Sprintf("%s:%d", r.file, r.line), fields[0], map[string]string{}
		for i := 1; i+1 < len(fields); i += 2 {
			now.args[strings.TrimPrefix(fields[i], "--")] = fields[i+1]
		}
	case "expect":
		if after, isError := strings.CutPrefix(rest, "error "); isError {
			now.err = after
		} else {
			now.columns = cells(rest)
		}
	default:
		if now != nil && now.columns != nil {
			now.rows = append(now.rows, cells(line))
			return
		}
		if !fact(g, word, quoted(rest)) {
			r.t.Fatalf("%s:%d: what is %q?", r.file, r.line, word)
		}
	}
}

func cells(line string) []string {
	parts := strings.Split(line, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// quoted splits at spaces but for those in quotation marks.
func quoted(s string) []string {
	var out []string
	inside, open := false, false
	for _, r := range s {
		switch {
		case r == '"':
			inside = !inside
			if inside && !open {
				out, open = append(out, ""), true
			}
		case r == ' ' && !inside:
			open = false
		default:
			if !open {
				out, open = append(out, ""), true
			}
			out[len(out)-1] += string(r)
		}
	}
	return out
}

func fact(g *schema.Graph, word string, f []string) bool {
	switch word {
	case "entity":
		g.Entities = append(g.Entities, schema.Entity{
			ID: f[0], Type: schema.EntityType(f[1]), Label: f[2], Aliases: f[3:],
			Sightings: []schema.Sighting{{Article: articleIRI("one"), Mentions: 1}},
		})
	case "article":
		date := schema.Date(strings.TrimPrefix(f[1], "-"))
		g.Articles = append(g.Articles, schema.Article{ID: f[0], Source: f[0] + ".txt", Date: date, Publisher: f[2], Title: f[3], Text: f[0]})
	case "claim":
		g.Claims = append(g.Claims, claimOf(f))
	case "said":
		g.Statements = append(g.Statements, statementOf(f))
	default:
		return false
	}
	return true
}

func articleIRI(id string) schema.IRI {
	a := schema.Article{ID: id}
	return a.IRI()
}

func claimOf(f []string) schema.Claim {
	c := schema.Claim{ID: f[0], Type: schema.ClaimType(f[1]), Status: schema.Actual, Confidence: 1}
	for _, field := range f[2:] {
		key, value, _ := strings.Cut(field, "=")
		switch key {
		case "actors":
			c.Actors = participants(value)
		case "targets":
			c.Targets = participants(value)
		case "object":
			c.Object = &schema.Thing{ID: value, Label: value}
		case "words":
			c.Object = &schema.Thing{Label: value}
		case "place":
			c.Place = &schema.Thing{ID: value, Label: value}
		case "where":
			c.Place = &schema.Thing{Label: value}
		case "speaker":
			c.Speaker = &participants(value)[0]
		case "in":
			c.Evidence = evidence(f[0], value)
		case "former":
			c.Former = true
		default:
			setText(&c, key, value)
		}
	}
	if c.Evidence == nil {
		c.Evidence = evidence(f[0], "one")
	}
	return c
}

func setText(c *schema.Claim, key, value string) {
	switch key {
	case "stage":
		c.Stage = schema.Stage(value)
	case "change":
		c.Change = schema.Change(value)
	case "status":
		c.Status = schema.Status(value)
	case "date":
		c.Date = schema.Date(value)
	case "end":
		c.DateEnd = schema.Date(value)
	default:
		panic("what is " + key + "?")
	}
}

func participants(ids string) []schema.Participant {
	var out []schema.Participant
	for id := range strings.SplitSeq(ids, ",") {
		out = append(out, schema.Participant{ID: id})
	}
	return out
}

func evidence(claim, articles string) []schema.Evidence {
	var out []schema.Evidence
	for id := range strings.SplitSeq(articles, ",") {
		out = append(out, schema.Evidence{Article: articleIRI(id), Source: id + ".txt", Quote: "It says " + claim + ".", End: 4, Rule: "test"})
	}
	return out
}

func statementOf(f []string) schema.Statement {
	s := schema.Statement{ID: f[0], Speaker: schema.Participant{ID: f[1]}, Content: f[2], Evidence: evidence(f[0], "one")[0]}
	for _, field := range f[3:] {
		key, value, _ := strings.Cut(field, "=")
		switch key {
		case "verb":
			s.Verb = value
		case "date":
			s.Date = schema.Date(value)
		case "in":
			s.Evidence = evidence(f[0], value)[0]
		case "quoted":
			s.Quoted = true
		}
	}
	return s
}
