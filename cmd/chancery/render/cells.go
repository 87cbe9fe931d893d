package render

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// textCell is a cell as people read it; members of a list are joined by sep.
func textCell(cell any, sep string) string {
	switch c := cell.(type) {
	case nil:
		return ""
	case string:
		return c
	case float64:
		return strconv.FormatFloat(c, 'f', -1, 64)
	case []any:
		parts := make([]string, len(c))
		for i, member := range c {
			parts[i] = textCell(member, sep)
		}
		return strings.Join(parts, sep)
	case []string:
		return strings.Join(c, sep)
	}
	if v := reflect.ValueOf(cell); v.Kind() == reflect.String {
		return v.String() // a date, a status: a string with a name of its own
	}
	return fmt.Sprint(cell)
}

// cellAt is the cell of a column, nil where the row has none.
func cellAt(row []any, column int) any {
	if column < len(row) {
		return row[column]
	}
	return nil
}
