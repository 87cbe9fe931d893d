package queries

import (
	"context"
	"embed"
	"path"
	"slices"
	"strings"
	"sync"
)

// Query is a canned question.
type Query struct {
	Name     string // what one types: "agreements"
	Question string // what it asks, in one sentence
	Notes    string // what else a reader should know, "" for nothing
	Params   []Param
	Example  string   // a command line
	Columns  []string // of the answer, in this order
	Script   string   // with the defaults; runs as it is in [Session.Gizmo]

	file string
}

// Param is a parameter of a query; all are optional unless the help says so.
type Param struct {
	Name    string
	Help    string
	Default string // "" is none
}

//go:embed catalogue/*.gizmo
var catalogueFiles embed.FS

var catalogue = sync.OnceValue(func() []Query {
	names, err := catalogueFiles.ReadDir("catalogue")
	if err != nil {
		panic(err) // embedded: a folder that is not there does not compile
	}
	var all []Query
	for _, entry := range names {
		text, err := catalogueFiles.ReadFile("catalogue/" + entry.Name())
		if err != nil {
			panic(err)
		}
		all = append(all, parseQuery(strings.TrimSuffix(entry.Name(), path.Ext(entry.Name())), string(text)))
	}
	return all
})

func parseQuery(name, file string) Query {
	h := parseHeader(file)
	q := Query{
		Name: name, Question: h.question, Notes: strings.Join(h.notes, "\n\n"),
		Params: h.params, Example: h.example, Columns: h.columns, file: file,
	}
	q.Script = q.script(q.defaults())
	return q
}

// Catalogue lists all canned questions by name.
func Catalogue() []Query { return slices.Clone(catalogue()) }

// Lookup finds a canned question by its name.
func Lookup(name string) (Query, bool) {
	all := catalogue()
	i, ok := slices.BinarySearchFunc(all, name, func(q Query, name string) int { return strings.Compare(q.Name, name) })
	if !ok {
		return Query{}, false
	}
	return all[i], true
}

// Run asks the question with the arguments given, by parameter; a parameter
// that is left out has its default. An argument that does not fit gives an
// [*ArgumentError], a name that nothing has a [*NameError], and the script
// whatever [Session.Gizmo] gives.
func (q Query) Run(ctx context.Context, s *Session, args map[string]string) (Table, error) {
	script, err := q.With(args)
	if err != nil {
		return Table{}, err
	}
	return s.Gizmo(ctx, script)
}
