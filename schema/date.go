package schema

import (
	"fmt"
	"time"
)

// Date is an ISO 8601 calendar date as precise as it is known: "2021-03-27",
// "2021-03" or "2021"; without a year, as XML Schema writes it, "--03-27" or
// "--03". "" is unknown.
type Date string

// HasYear reports whether the date names its year.
func (d Date) HasYear() bool { return len(d) >= 4 && d[0] != '-' }

// Year is the year as four digits, or "".
func (d Date) Year() string {
	if !d.HasYear() {
		return ""
	}
	return string(d[:4])
}

// MonthDay is the date without its year ("--03-27", "--03"), or "" where
// no month is known.
func (d Date) MonthDay() Date {
	switch {
	case !d.HasYear():
		return d
	case len(d) > 4:
		return "-" + d[4:]
	}
	return ""
}

// WithYear gives a date that lacks a year the year y (four digits); any other
// date is returned as it is.
func (d Date) WithYear(y string) Date {
	if d == "" || d.HasYear() {
		return d
	}
	return Date(y) + d[1:]
}

// Compatible reports whether both dates can be dates of one day: one is a
// prefix of the other, or they agree where one has no year. The unknown date
// is compatible with all.
func (d Date) Compatible(o Date) bool {
	if d.HasYear() != o.HasYear() {
		d, o = d.MonthDay(), o.MonthDay()
	}
	if len(d) > len(o) {
		d, o = o, d
	}
	return o[:len(d)] == d
}

var dateLayouts = map[int]string{10: "2006-01-02", 7: "2006-01", 4: "2006"}

// Validate reports a date that is not of the calendar or not of this form.
func (d Date) Validate() error {
	if d == "" {
		return nil
	}
	full := d
	if !d.HasYear() {
		full = d.WithYear("2000") // a leap year: --02-29 is a date
	}
	layout, ok := dateLayouts[len(full)]
	if !ok || len(d) < 4 {
		return fmt.Errorf("date %q is not of the form 2006-01-02, 2006-01, 2006, --01-02 or --01", string(d))
	}
	if _, err := time.Parse(layout, string(full)); err != nil {
		return fmt.Errorf("date %q is not in the calendar", string(d))
	}
	return nil
}

// Time is the first instant of the date in UTC; false where it has no year or
// is not valid.
func (d Date) Time() (time.Time, bool) {
	layout, ok := dateLayouts[len(d)]
	if !ok || !d.HasYear() {
		return time.Time{}, false
	}
	t, err := time.Parse(layout, string(d))
	return t, err == nil
}
