package imprint

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/schema"
)

// part is a run of digits or a run of letters, and what stood before it.
type part struct {
	text, gap  string
	start, end int
}

// cut splits s into its runs of digits and of letters.
func cut(s string) []part {
	var parts []part
	last, start, kind := 0, 0, 0
	for i, r := range s + " " {
		k := kindOf(r)
		if k == kind {
			continue
		}
		if kind != 0 {
			parts = append(parts, part{s[start:i], s[last:start], start, i})
			last = i
		}
		start, kind = i, k
	}
	return parts
}

func kindOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return 1
	case unicode.IsLetter(r):
		return 2
	}
	return 0
}

func (p part) number() int {
	if len(p.text) > 4 || !digits(p.text) {
		return -1
	}
	n, _ := strconv.Atoi(p.text)
	return n
}

func (p part) isYear() bool { return len(p.text) == 4 && digits(p.text) && plausible(p.text) }

func (p part) isDay() bool {
	n := p.number()
	return len(p.text) <= 2 && n >= 1 && n <= 31
}

// near reports whether only what may stand inside a date stands before p.
func (p part) near() bool {
	return p.gap != "" && len(p.gap) <= 4 && strings.Trim(p.gap, " \t\u00a0,.-–/") == ""
}

// dateAt reads one date that starts at part i and says how many parts it took;
// 0 is none. Longer forms are tried first.
func dateAt(parts []part, i int) (schema.Date, int) {
	for _, form := range forms {
		if d, n := form(parts[i:]); n > 0 && clear(parts, i, n) {
			return d, n
		}
	}
	return "", 0
}

// clear reports that a date is not cut out of a longer number or word, nor the
// rest of a day that is not in the calendar.
func clear(parts []part, i, n int) bool {
	if i > 0 && cutOff(parts[i-1], parts[i]) {
		return false
	}
	if i > 0 && parts[i-1].isDay() && parts[i].near() && month(parts[i].text) > 0 {
		return false
	}
	if i+n == len(parts) {
		return true
	}
	next := parts[i+n]
	return next.text == "T" && next.gap == "" || !cutOff(parts[i+n-1], next)
}

// cutOff reports that b goes on with the number or word a.
func cutOff(a, b part) bool {
	return b.gap == "" || (b.gap == "." || b.gap == "-" || b.gap == "/") && digits(a.text) && digits(b.text)
}

var forms = []func([]part) (schema.Date, int){yearFirst, dayFirst, monthFirst, numeric}

// yearFirst reads 2021-10-11, 2021/10/11, 2021.10.11 and 2021-Oct-11.
func yearFirst(p []part) (schema.Date, int) {
	if len(p) < 3 || !p[0].isYear() || !isDateGap(p[1].gap) || p[2].gap != p[1].gap {
		return "", 0
	}
	m := p[1].number()
	if name := month(p[1].text); name > 0 {
		m = name
	}
	if d, ok := day(p[0].text, m, p[2].number()); ok && p[2].isDay() {
		return d, 3
	}
	return "", 0
}

// dayFirst reads 11 October 2021, 11th of Oct., 2021, 11-Oct-2021, 11 October.
func dayFirst(p []part) (schema.Date, int) {
	if !p[0].isDay() {
		return "", 0
	}
	n := 1 + ordinal(p, 1)
	if n < len(p) && p[n].text == "of" {
		n++
	}
	if n >= len(p) || !p[n].near() && p[n].gap != "" || month(p[n].text) == 0 {
		return "", 0
	}
	year, took := yearAt(p, n+1)
	if d, ok := day(year, month(p[n].text), p[0].number()); ok {
		return d, n + 1 + took
	}
	return "", 0
}

// monthFirst reads October 11, 2021; Oct. 11th 2021; Oct 11 17:14:00 2021;
// October 2021; October 11.
func monthFirst(p []part) (schema.Date, int) {
	m := month(p[0].text)
	if m == 0 || len(p) < 2 || !p[1].near() {
		return "", 0
	}
	if p[1].isYear() {
		d, ok := checked(p[1].text + "-" + twoDigits(m))
		return d, when(ok, 2)
	}
	if !p[1].isDay() {
		return "", 0
	}
	n := 2 + ordinal(p, 2)
	year, took := yearAt(p, n)
	if took == 0 {
		year, took = yearAfterClock(p, n)
	}
	d, ok := day(year, m, p[1].number())
	return d, when(ok, n+took)
}

// numeric reads 11.10.2021 as the day first, and 11/10/2021 and 11-10-2021
// only as far as both orders agree.
func numeric(p []part) (schema.Date, int) {
	if len(p) < 3 || !p[0].isDay() || !p[1].isDay() || !p[2].isYear() || p[1].gap != p[2].gap {
		return "", 0
	}
	year, a, b := p[2].text, p[0].number(), p[1].number()
	switch p[1].gap {
	case ".":
		d, ok := day(year, b, a)
		return d, when(ok, 3)
	case "/", "-":
		return eitherOrder(year, a, b), 3
	}
	return "", 0
}

func eitherOrder(year string, a, b int) schema.Date {
	one, okOne := day(year, a, b)
	two, okTwo := day(year, b, a)
	switch {
	case okOne && (!okTwo || one == two):
		return one
	case okTwo && !okOne:
		return two
	}
	return schema.Date(year)
}

// ordinal is 1 where part n is the ending of an ordinal ("11th"), else 0.
func ordinal(p []part, n int) int {
	if n >= len(p) || p[n].gap != "" {
		return 0
	}
	switch strings.ToLower(p[n].text) {
	case "st", "nd", "rd", "th":
		return 1
	}
	return 0
}

func yearAt(p []part, n int) (string, int) {
	if n < len(p) && p[n].isYear() && (p[n].near() || strings.Trim(p[n].gap, ", ") == "'") {
		return p[n].text, 1
	}
	return "", 0
}

// yearAfterClock finds the year in the order of Unix's date command: a time of
// day, perhaps a zone, and the year.
func yearAfterClock(p []part, n int) (string, int) {
	if n+2 >= len(p) || p[n+1].gap != ":" {
		return "", 0
	}
	for k := n + 2; k < min(n+6, len(p)); k++ {
		if p[k].isYear() && p[k].near() {
			return p[k].text, k - n + 1
		}
	}
	return "", 0
}

func twoDigits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

func when(ok bool, n int) int {
	if ok {
		return n
	}
	return 0
}

// isDateGap reports what stands between the numbers of a date.
func isDateGap(gap string) bool { return gap == "-" || gap == "/" || gap == "." }
