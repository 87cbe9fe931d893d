package queries

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
)

// Table is an answer: named columns and rows of as many cells. A cell is a
// string, int64, float64, bool, nil where the row has no such value, or a list
// ([]any) of cells. IRIs stand in their short form ("ent:iran"), literals
// without their type. The zero Table has no columns and no rows.
type Table struct {
	Columns []string
	Rows    [][]any
}

// valueColumn is the column of results that are not objects.
const valueColumn = "value"

// tableOf makes a table of results, each an object by column or a bare value.
// It has the columns given; where none are, all there are: "id" first, the
// rest in byte order.
func tableOf(results []any, columns []string) Table {
	rows := make([]map[string]any, len(results))
	seen := map[string]bool{}
	for i, r := range results {
		rows[i] = columnsOf(r)
		for column := range rows[i] {
			seen[column] = true
		}
	}
	if len(columns) == 0 {
		columns = inOrder(seen)
	}
	t := Table{Columns: slices.Clone(columns), Rows: make([][]any, len(rows))}
	for i, row := range rows {
		t.Rows[i] = make([]any, len(t.Columns))
		for j, column := range t.Columns {
			t.Rows[i][j] = cell(row[column], 0)
		}
	}
	return t
}

func columnsOf(result any) map[string]any {
	if row, ok := result.(map[string]any); ok {
		return row
	}
	return map[string]any{valueColumn: result}
}

func inOrder(columns map[string]bool) []string {
	out := slices.Sorted(maps.Keys(columns))
	if i := slices.Index(out, "id"); i > 0 {
		out = slices.Insert(slices.Delete(out, i, i+1), 0, "id")
	}
	return out
}

// maxNesting is how deep the lists and objects of a cell go.
const maxNesting = 16

// cell makes a cell of what a script emitted or the store holds.
func cell(v any, depth int) any {
	switch v := v.(type) {
	case nil, bool, int64:
		return v
	case int:
		return int64(v)
	case float64:
		return number(v)
	case string:
		return textOf(scripted(v))
	case quad.Value:
		return textOf(v)
	case []any:
		return listCell(v, depth)
	case map[string]any:
		return objectCell(v, depth)
	case error:
		return v.Error()
	}
	return fmt.Sprint(v)
}

// number gives whole numbers as such; JSON has no infinities.
func number(f float64) any {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		return nil
	case f == math.Trunc(f) && math.Abs(f) < 1<<53:
		return int64(f)
	}
	return f
}

func listCell(list []any, depth int) any {
	if depth >= maxNesting {
		return "…"
	}
	out := make([]any, len(list))
	for i, member := range list {
		out[i] = cell(member, depth+1)
	}
	return out
}

// objectCell lists the members of an object as "key: value", sorted.
func objectCell(object map[string]any, depth int) any {
	if depth >= maxNesting {
		return "…"
	}
	out := make([]any, 0, len(object))
	for key, value := range object {
		out = append(out, fmt.Sprintf("%s: %v", key, cell(value, depth+1)))
	}
	slices.SortFunc(out, func(a, b any) int { return strings.Compare(a.(string), b.(string)) })
	return out
}

// scripted tells what a string of a script stands for: Gizmo gives IRIs as
// "<iri>" and typed literals as "\"text\"^^<type>", all else is text.
func scripted(s string) quad.Value {
	if iri, ok := bracketed(s); ok {
		return quad.IRI(iri)
	}
	if text, datatype, ok := strings.Cut(s, `"^^`); ok && strings.HasPrefix(text, `"`) {
		if iri, ok := bracketed(datatype); ok {
			return quad.TypedString{Value: quad.String(text[1:]), Type: quad.IRI(iri)}
		}
	}
	return quad.String(s)
}

func bracketed(s string) (string, bool) {
	if len(s) < 3 || s[0] != '<' || s[len(s)-1] != '>' {
		return "", false
	}
	iri := s[1 : len(s)-1]
	return iri, strings.Contains(iri, ":") && !strings.ContainsAny(iri, " \t\r\n<>\"{}|^`\\")
}

// textOf is a value as people read it.
func textOf(v quad.Value) any {
	switch v := compact(v).(type) {
	case nil:
		return nil
	case quad.IRI:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.LangString:
		return string(v.Value)
	default:
		return quad.ToString(v)
	}
}
