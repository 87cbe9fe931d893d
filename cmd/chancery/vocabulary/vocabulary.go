// Package vocabulary describes the terms that package schema lists, as a
// table, as an OWL ontology and as shapes of SHACL.
//
// What a term is comes from [schema.Vocabulary] alone; alignment.tsv says how
// ours stand to those of other vocabularies, shapes.tsv what each kind of node
// holds. Terms of others are used as their owners define them.
package vocabulary

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Term is one term as it is shown, names with their prefix. Domain and Range
// are classes or, for direct edges, roles of the claim, separated by " or "; ""
// is any.
type Term struct {
	Name          string
	Kind          schema.TermKind
	Domain, Range string
	Comment       string
}

// Terms lists the terms of our own namespace, in the order of
// [schema.Vocabulary].
func Terms() []Term {
	var out []Term
	for _, d := range schema.Vocabulary() {
		if !d.Ours() {
			continue
		}
		t := Term{short(d.Term), d.Kind, names(d.Domain), names(d.Range), d.Comment}
		if d.Kind == schema.DirectEdge {
			t.Domain, t.Range = ends(d.Term)
		}
		out = append(out, t)
	}
	return out
}

func short(term schema.Term) string { return schema.Namespaces.Compact(term) }

// names joins what a property may have; what all entities are is one word.
func names(classes []schema.Term) string {
	const entities = "entity"
	var all []string
	for _, c := range classes {
		all = append(all, short(c))
	}
	text := strings.Join(all, " or ")
	if every := strings.Join(nodeClasses["Entity"], " or "); strings.HasSuffix(text, every) {
		return strings.TrimSuffix(text, every) + entities
	}
	return text
}

// ends are the roles between which an edge runs.
func ends(edge schema.Term) (from, to string) {
	var begins, goes []string
	for _, r := range schema.EdgeRules {
		if schema.TermNS+schema.Term(r.Predicate) == edge {
			begins, goes = append(begins, string(r.From)), append(goes, string(r.To))
		}
	}
	return distinct(begins), distinct(goes)
}

func distinct(roles []string) string {
	slices.Sort(roles)
	return strings.Join(slices.Compact(roles), " or ")
}

// row is a line of a table.
type row struct {
	line   int
	fields []string
}

// table reads tab-separated lines of at least so many fields.
func table(file, data string, least int) (rows []row, err error) {
	n := 0
	for line := range strings.SplitSeq(strings.TrimRight(data, "\n"), "\n") {
		n++
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) < least || fields[0] == "" {
			return nil, fmt.Errorf("%s:%d: want %d fields", file, n, least)
		}
		rows = append(rows, row{n, fields})
	}
	return rows, nil
}
