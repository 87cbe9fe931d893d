package ask

import (
	"context"
	"maps"
	"slices"

	"github.com/chancery-kg/chancery/queries"
)

// Answer asks the session. The rows are those of the query; of other forms than
// List they are:
//
//   - Count: one row, one column "count"; of members and officials, how many
//     different ones the rows name
//   - Whether: a column "answer" before the others: yes, or the status of what
//     is only planned, possible or denied where nothing is actual; one row "not
//     said" where no article says anything of it
//   - When, Where: the column "date" or "place" first
func (a Asked) Answer(ctx context.Context, s *queries.Session) (queries.Table, error) {
	table, err := a.run(ctx, s)
	if err != nil {
		return table, err
	}
	switch a.Form {
	case Count:
		return queries.Table{Columns: []string{"count"}, Rows: [][]any{{a.count(table)}}}, nil
	case When:
		return columnFirst(table, "date"), nil
	case Where:
		return columnFirst(table, "place"), nil
	case Whether:
		return a.whether(ctx, s, table)
	}
	return table, nil
}

func (a Asked) run(ctx context.Context, s *queries.Session) (queries.Table, error) {
	q, _ := queries.Lookup(a.Query)
	return q.Run(ctx, s, a.Params)
}

// counted are the columns whose names are counted, where rows are claims that
// may name several.
var counted = map[string]string{"members": "member", "officials": "person"}

func (a Asked) count(table queries.Table) int {
	column := slices.Index(table.Columns, counted[a.Query])
	if column < 0 {
		return len(table.Rows)
	}
	different := map[any]bool{}
	for _, row := range table.Rows {
		for _, name := range listOf(row[column]) {
			different[name] = true
		}
	}
	return len(different)
}

func listOf(cell any) []any {
	switch cell := cell.(type) {
	case []any:
		return cell
	case []string:
		out := make([]any, len(cell))
		for i, v := range cell {
			out[i] = v
		}
		return out
	}
	return []any{cell}
}

// columnFirst puts a column before the others.
func columnFirst(table queries.Table, name string) queries.Table {
	i := slices.Index(table.Columns, name)
	if i < 0 {
		return table
	}
	move := func(n int) []int {
		return append([]int{i}, slices.DeleteFunc(numbers(n), func(j int) bool { return j == i })...)
	}
	out := queries.Table{}
	for _, j := range move(len(table.Columns)) {
		out.Columns = append(out.Columns, table.Columns[j])
	}
	for _, row := range table.Rows {
		var moved []any
		for _, j := range move(len(row)) {
			moved = append(moved, row[j])
		}
		out.Rows = append(out.Rows, moved)
	}
	return out
}

func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// whether looks for claims of any status where none is actual.
func (a Asked) whether(ctx context.Context, s *queries.Session, table queries.Table) (queries.Table, error) {
	q, _ := queries.Lookup(a.Query)
	if len(table.Rows) == 0 && a.Params["status"] == "" && takes(q, "status") {
		wider := a
		wider.Params = maps.Clone(a.Params)
		wider.Params["status"] = queries.All
		var err error
		if table, err = wider.run(ctx, s); err != nil {
			return table, err
		}
	}
	return verdicts(table), nil
}

// verdicts puts the column "answer" before the others.
func verdicts(table queries.Table) queries.Table {
	out := queries.Table{Columns: append([]string{"answer"}, table.Columns...)}
	status := slices.Index(table.Columns, "status")
	former := slices.Index(table.Columns, "former")
	for _, row := range table.Rows {
		answer := any("yes")
		if former >= 0 && row[former] == true {
			answer = "no longer"
		}
		if status >= 0 && row[status] != "actual" {
			answer = row[status]
		}
		out.Rows = append(out.Rows, append([]any{answer}, row...))
	}
	if len(table.Rows) == 0 {
		out.Rows = [][]any{append([]any{"not said"}, make([]any, len(table.Columns))...)}
	}
	return out
}
