package when

import (
	"fmt"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

func dayDate(t time.Time) schema.Date { return schema.Date(t.Format("2006-01-02")) }

func monthDate(year, month int) schema.Date {
	return schema.Date(fmt.Sprintf("%04d-%02d", year, month))
}

func yearDate(year int) schema.Date { return schema.Date(fmt.Sprintf("%04d", year)) }

// parts are a date's numbers, 0 where it does not say.
func parts(d schema.Date) (year, month, day int) {
	if d.HasYear() {
		_, _ = fmt.Sscanf(string(d), "%d-%d-%d", &year, &month, &day) // what is missing stays 0
	} else if d != "" {
		_, _ = fmt.Sscanf(string(d), "--%d-%d", &month, &day)
	}
	return year, month, day
}

// dayOf is the instant of a date that is precise to the day.
func dayOf(d schema.Date) (time.Time, bool) {
	if len(d) != len("2006-01-02") {
		return time.Time{}, false
	}
	return d.Time()
}

// addMonths is the month n after one.
func addMonths(year, month, n int) schema.Date {
	t := time.Date(year, time.Month(month+n), 1, 0, 0, 0, 0, time.UTC)
	return monthDate(t.Year(), int(t.Month()))
}

// weekday counts from Monday, 1, to Sunday, 7.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// week is Monday and Sunday of the week of t.
func week(t time.Time) (first, last schema.Date) {
	monday := t.AddDate(0, 0, 1-weekday(t))
	return dayDate(monday), dayDate(monday.AddDate(0, 0, 6))
}

var weekdayNames = [...]string{"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// YearsWith lists the years from..to, as four digits in order, in which the
// day of a date without year ("--03-29") is that weekday ("Wednesday", in any
// case). It is nil where either is not one.
func YearsWith(weekday string, monthDay schema.Date, from, to int) []string {
	day := weekdays[lower(weekday)]
	_, month, dom := parts(monthDay)
	if day == 0 || month == 0 || dom == 0 || monthDay.Validate() != nil {
		return nil
	}
	var out []string
	for y := max(from, 1); y <= min(to, 9999); y++ {
		if onWeekday(y, month, dom, day) {
			out = append(out, fmt.Sprintf("%04d", y))
		}
	}
	return out
}

// onWeekday reports whether a day exists and is that weekday.
func onWeekday(year, month, day, wanted int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t.Day() == day && weekday(t) == wanted
}
