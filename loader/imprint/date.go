package imprint

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// Stamp is a calendar date found in a string, and the bytes it takes up there.
type Stamp struct {
	Date schema.Date
	Span schema.Span
}

// Find lists the dates in s, leftmost first and not overlapping: ISO 8601 days,
// days with a named month in either order, a named month with its year,
// numeric days with a four-digit year, and a named month with a day alone
// (which has no year: "--10-11"). Days that are not in the calendar are not
// dates. It is nil where there is none.
func Find(s string) []Stamp {
	if !hasDigit(s) {
		return nil
	}
	var found []Stamp
	parts := cut(s)
	for i := 0; i < len(parts); {
		d, n := dateAt(parts, i)
		if n == 0 {
			i++
			continue
		}
		found = append(found, Stamp{d, schema.Span{Start: parts[i].start, End: parts[i+n-1].end}})
		i += n
	}
	return found
}

// Date reads a field that should hold one date: all that [Find] knows, and
// also a year or a year and month alone, the compact ISO day 20211011 and Unix
// time in seconds or milliseconds (its day in UTC). It is false for anything
// else, and for a field that holds two different dates.
func Date(field string) (schema.Date, bool) {
	field = strings.TrimSpace(field)
	if d, ok := bare(field); ok {
		return d, true
	}
	found := Find(field)
	if len(found) == 0 {
		return "", false
	}
	for _, f := range found[1:] {
		if f.Date != found[0].Date {
			return "", false
		}
	}
	return found[0].Date, true
}

// bare reads fields of digits and hyphens alone.
func bare(field string) (schema.Date, bool) {
	switch n := len(field); {
	case n == 4, n == 7:
		return checked(field)
	case n >= 8 && digits(field[:8]) && (n == 8 || field[8] == 'T'):
		return checked(field[:4] + "-" + field[4:6] + "-" + field[6:8])
	case (n == 10 || n == 13) && digits(field):
		sec, _ := strconv.ParseInt(field[:10], 10, 64)
		return checked(time.Unix(sec, 0).UTC().Format(time.DateOnly))
	}
	return "", false
}

func checked(s string) (schema.Date, bool) {
	d := schema.Date(s)
	if d.Validate() != nil || d.HasYear() && !plausible(d.Year()) {
		return "", false
	}
	return d, true
}

// plausible reports a year in which a news article can have been published.
func plausible(year string) bool { return len(year) == 4 && year >= "1800" && year < "2200" }

func day(year string, month, day int) (schema.Date, bool) {
	if year == "" {
		return checked(fmt.Sprintf("--%02d-%02d", month, day))
	}
	return checked(fmt.Sprintf("%s-%02d-%02d", year, month, day))
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
