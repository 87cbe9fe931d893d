package when

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// tokens cuts a test sentence as a tokenizer in the manner of UD does.
func tokens(sentence string) []schema.Token {
	var out []schema.Token
	for _, f := range strings.Fields(sentence) {
		for _, part := range strings.SplitAfter(strings.NewReplacer("-", "\x00-\x00", ",", "\x00,", "'s", "\x00's", "(", "(\x00", ")", "\x00)").Replace(f), "\x00") {
			if part = strings.Trim(part, "\x00"); part != "" {
				out = append(out, schema.Token{Form: part})
			}
		}
	}
	return out
}

// found writes the expressions of a sentence: "text=date", "text=date/end",
// "text=?" for one without a date, with "*" where it is attributive.
func found(sentence string, ctx Context) string {
	ts := tokens(sentence)
	p := newParser(ts, false)
	var out []string
	for _, r := range Find(ts) {
		first, last := 0, 0
		for k, w := range p.words {
			if w.token < r.First {
				first = k + 1
			}
			if w.token < r.Last {
				last = k + 1
			}
		}
		s := p.text(first, last) + "="
		v, ok := Resolve(ts[r.First:r.Last], ctx)
		switch {
		case !ok:
			s += "?"
		case v.End != "":
			s += string(v.Date + "/" + v.End)
		default:
			s += string(v.Date)
		}
		if r.Attributive {
			s += "*"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

type row struct{ sentence, want string }

func check(t *testing.T, ctx Context, rows []row) {
	t.Helper()
	for _, r := range rows {
		if got := found(r.sentence, ctx); got != r.want {
			t.Errorf("%s\n  got  %s\n  want %s", r.sentence, got, r.want)
		}
	}
}

func TestDatesThatNeedNoContext(t *testing.T) {
	check(t, Context{}, []row{
		{"They signed it on 27 March 2021 in Tehran", "27 March 2021=2021-03-27"},
		{"They signed it on March 27th, 2021", "March 27th, 2021=2021-03-27"},
		{"They signed it on March 27 2021", "March 27 2021=2021-03-27"},
		{"on the 27th of March, 2021", "the 27th of March, 2021=2021-03-27"},
		{"on the 27th of March 2021", "the 27th of March 2021=2021-03-27"},
		{"on Saturday, March 27, 2021, in Tehran", "Saturday, March 27, 2021=2021-03-27"},
		{"Monday 11 October 2021", "Monday 11 October 2021=2021-10-11"},
		{"Mon, 11 Oct 2021", "Mon, 11 Oct 2021=2021-10-11"},
		{"dated 2021-10-11", "2021-10-11=2021-10-11"},
		{"dated 27/03/2021", "27/03/2021=2021-03-27"},
		{"dated 03/27/2021", "03/27/2021=2021-03-27"},
		{"dated 11/10/2021", "11/10/2021=2021"},
		{"dated 10/10/2021", "10/10/2021=2021-10-10"},
		{"dated 27.3.2021", "27.3.2021=2021-03-27"},
		{"dated 30/02/2021", ""},
		{"in September 2021", "September 2021=2021-09"},
		{"in September, 2021", "September, 2021=2021-09"},
		{"in September of 2021", "September of 2021=2021-09"},
		{"in Sept. 2021", "Sept. 2021=2021-09"},
		{"in 2018", "2018=2018"},
		{"since 1979", "1979=1979"},
		{"by 2030", "2030=2030"},
		{"the year 2018", "2018=2018"},
		{"after the war (1988)", "1988=1988"},
		{"during the 1990s", "the 1990s=1990/1999"},
		{"in the late 1980s", "the late 1980s=1980/1989"},
		{"in the nineties", "the nineties=1990/1999"},
		{"in late September 2021", "late September 2021=2021-09"},
		{"in mid-2015", "mid-2015=2015"},
		{"at the end of 2021", "the end of 2021=2021"},
		{"at the beginning of March 2020", "the beginning of March 2020=2020-03"},
		{"the first quarter of 2021", "the first quarter of 2021=2021-01/2021-03"},
		{"in the second half of 2022", "the second half of 2022=2022-07/2022-12"},
		{"in the last quarter of 2022", "the last quarter of 2022=2022-10/2022-12"},
		{"in the first half of October 2020", "the first half of October 2020=2020-10"},
		{"in spring 2014", "spring 2014=2014"},
		{"in the summer of 2014", "the summer of 2014=2014"},
		{"the war of 1979-1981", "1979-1981=1979/1981"},
		{"in 1979-81", "1979-81=1979/1981"},
		{"from 1979 to 1981", "from 1979 to 1981=1979/1981"},
		{"between 1979 and 1981", "between 1979 and 1981=1979/1981"},
		{"7-9 December 2021", "7-9 December 2021=2021-12-07/2021-12-09"},
		{"from 7 to 9 December 2021", "from 7 to 9 December 2021=2021-12-07/2021-12-09"},
		{"between 7 and 9 December 2021", "between 7 and 9 December 2021=2021-12-07/2021-12-09"},
		{"on November 22-23, 2021", "November 22-23, 2021=2021-11-22/2021-11-23"},
		{"on November 22 and 23, 2021", "November 22 and 23, 2021=2021-11-22/2021-11-23"},
		{"on November 22 and 26, 2021", "November 22 and 26, 2021=2021-11"},
		{"from November 28 to December 3, 2021", "from November 28 to December 3, 2021=2021-11-28/2021-12-03"},
		{"from December 28 to January 3, 2021", "from December 28 to January 3, 2021=2020-12-28/2021-01-03"},
		{"28 November - 3 December 2021", "28 November-3 December 2021=2021-11-28/2021-12-03"},
		{"in March or April of 2005", "March or April of 2005=2005-03/2005-04"},
		{"from October 2020 to March 2021", "from October 2020 to March 2021=2020-10/2021-03"},
		{"between March and May 2020", "between March and May 2020=2020-03/2020-05"},
		{"on 5 May 1992 and again on 6 June 1994", "5 May 1992=1992-05-05; 6 June 1994=1994-06-06"},
	})
}

func TestDatesWithoutAYearStayWithoutOne(t *testing.T) {
	check(t, Context{}, []row{
		{"On March 27, Iran signed it", "March 27=--03-27"},
		{"On Wednesday, March 29th, they met", "Wednesday, March 29th=--03-29"},
		{"In September, Tehran joined", "September=--09"},
		{"on November 22-23", "November 22-23=--11-22/--11-23"},
		{"from 7 to 9 December", "from 7 to 9 December=--12-07/--12-09"},
		{"on February 29", "February 29=--02-29"},
		{"on February 30", "February 30=?"},
		{"They met on Monday", "Monday=?"},
		{"They met yesterday", "yesterday=?"},
		{"They met last week", "last week=?"},
		{"three days ago", "three days ago=?"},
		{"a year later", "a year later=?"},
	})
}

func TestPastAgainstAMonday(t *testing.T) {
	check(t, Context{Published: "2021-10-11", Tense: schema.PastTense}, []row{
		{"He arrived today", "today=2021-10-11"},
		{"He arrived yesterday morning", "yesterday morning=2021-10-10"},
		{"He arrived the day before yesterday", "the day before yesterday=2021-10-09"},
		{"He arrived last night", "last night=2021-10-10"},
		{"He arrived this morning", "this morning=2021-10-11"},
		{"He spoke earlier today", "earlier today=2021-10-11"},
		{"He spoke on Monday", "Monday=2021-10-11"},
		{"He spoke late on Friday", "late on Friday=2021-10-08"},
		{"He spoke Friday evening", "Friday evening=2021-10-08"},
		{"He spoke last Monday", "last Monday=2021-10-04"},
		{"He spoke last Friday", "last Friday=2021-10-08"},
		{"He spoke this past Sunday", "this past Sunday=2021-10-10"},
		{"They met on Saturday and Sunday", "Saturday and Sunday=2021-10-09/2021-10-10"},
		{"They met from Thursday to Saturday", "Thursday to Saturday=2021-10-07/2021-10-09"},
		{"They met on Monday and Friday", "Monday=2021-10-11; Friday=2021-10-08"},
		{"after Sunday's talks", "Sunday=2021-10-10*"},
		{"after last week's meeting", "last week=2021-10-04/2021-10-10*"},
		{"They met this week", "this week=2021-10-11/2021-10-17"},
		{"They met earlier this week", "earlier this week=2021-10-11/2021-10-17"},
		{"They met last month", "last month=2021-09"},
		{"They met earlier this month", "earlier this month=2021-10"},
		{"They met last year", "last year=2020"},
		{"They met early this year", "early this year=2021"},
		{"They met late last year", "late last year=2020"},
		{"They met at the end of last year", "the end of last year=2020"},
		{"They met over the weekend", "the weekend=2021-10-09/2021-10-10"},
		{"a weekend of talks", ""},
		{"They met on Saturday & Sunday", "Saturday & Sunday=2021-10-09/2021-10-10"},
		{"They met last weekend", "last weekend=2021-10-09/2021-10-10"},
		{"They met three days ago", "three days ago=2021-10-08"},
		{"They met a week ago", "a week ago=2021-10-04/2021-10-10"},
		{"They met two weeks ago", "two weeks ago=2021-09-27/2021-10-03"},
		{"They met seven months ago", "seven months ago=2021-03"},
		{"They met half a year ago", "half a year ago=2021-04"},
		{"They met a year ago", "a year ago=2020"},
		{"They met 25 years ago", "25 years ago=1996"},
		{"They met more than three years ago", "more than three years ago=?"},
		{"They met about two months ago", "about two months ago=?"},
		{"They met decades ago", "decades ago=?"},
		{"They met several months ago", "several months ago=?"},
		{"It grew in recent years", "recent years=?"},
		{"It grew in the past two weeks", "the past two weeks=?"},
		{"On March 27, Iran signed it", "March 27=2021-03-27"},
		{"On November 22 they met", "November 22=2020-11-22"},
		{"On October 12 they met", "October 12=2021-10-12"},
		{"In September, Tehran joined", "September=2021-09"},
		{"In October they met", "October=2021-10"},
		{"In November they met", "November=2020-11"},
		{"In late September they met", "late September=2021-09"},
		{"in March last year", "March last year=2020-03"},
		{"on April 14 of last year", "April 14 of last year=2020-04-14"},
		{"on 7-9 December", "7-9 December=2020-12-07/2020-12-09"},
		{"on Wednesday, October 6", "Wednesday, October 6=2021-10-06"},
		{"on Tuesday, October 6", "Tuesday, October 6=2020-10-06"},
		{"on Sunday, October 6", "Sunday, October 6=2021-10-06"},
		{"the first half of this year", "the first half of this year=2021-01/2021-06"},
		{"this summer they met", "this summer=2021"},
		{"last summer they met", "last summer=?"},
	})
}

func TestFutureAgainstAMonday(t *testing.T) {
	check(t, Context{Published: "2021-10-11", Tense: schema.FutureTense}, []row{
		{"They will meet tomorrow", "tomorrow=2021-10-12"},
		{"They will meet the day after tomorrow", "the day after tomorrow=2021-10-13"},
		{"They will meet on Friday", "Friday=2021-10-15"},
		{"They will meet on Monday", "Monday=2021-10-11"},
		{"They will meet on Sunday", "Sunday=2021-10-17"},
		{"They will meet next Monday", "next Monday=2021-10-18"},
		{"They will meet next Friday", "next Friday=2021-10"},
		{"They will meet this coming Friday", "this coming Friday=2021-10-15"},
		{"They will meet next week", "next week=2021-10-18/2021-10-24"},
		{"They will meet later this week", "later this week=2021-10-11/2021-10-17"},
		{"They will meet next month", "next month=2021-11"},
		{"They will meet later this month", "later this month=2021-10"},
		{"They will meet next year", "next year=2022"},
		{"They will meet at the end of the year", "the end of the year=2021"},
		{"They will meet by the end of the month", "the end of the month=2021-10"},
		{"They will meet at the weekend", "the weekend=2021-10-16/2021-10-17"},
		{"They will meet in three days", "in three days=2021-10-14"},
		{"They will meet in two weeks", "in two weeks=?"},
		{"They will meet in the coming months", "the coming months=?"},
		{"They will meet in the next few days", "the next few days=?"},
		{"They will meet on March 27", "March 27=2022-03-27"},
		{"They will meet on November 22", "November 22=2021-11-22"},
		{"They will meet in October", "October=2021-10"},
		{"They will meet in September", "September=2022-09"},
		{"They will meet on 7-9 December", "7-9 December=2021-12-07/2021-12-09"},
		{"They will meet from 28 December to 3 January", "from 28 December to 3 January=2021-12-28/2022-01-03"},
		{"They will meet in October next year", "October next year=2022-10"},
	})
}

func TestWithoutTense(t *testing.T) {
	check(t, Context{Published: "2021-10-11"}, []row{
		{"a summit on November 22", "November 22=2021-11-22"},
		{"the March 27 agreement", "March 27=2021-03-27*"},
		{"the September summit", "September=2021-09*"},
		{"the Monday meeting", "Monday=2021-10-11*"},
		{"the 2015 deal", "2015=2015*"},
		{"its 2015 nuclear deal", "2015=2015*"},
		{"Iran's 2015 nuclear deal", "2015=2015*"},
		{"the 1980-1988 war", "1980-1988=1980/1988*"},
	})
}

func TestAgainstLessPreciseDates(t *testing.T) {
	check(t, Context{Published: "2021-10", Tense: schema.PastTense}, []row{
		{"on Monday", "Monday=?"},
		{"yesterday", "yesterday=?"},
		{"today", "today=2021-10"},
		{"last month", "last month=2021-09"},
		{"last year", "last year=2020"},
		{"last week", "last week=?"},
		{"on March 27", "March 27=2021-03-27"},
		{"on October 20", "October 20=2021-10-20"},
		{"on November 3", "November 3=2020-11-03"},
	})
	check(t, Context{Published: "2021", Tense: schema.PastTense}, []row{
		{"last month", "last month=?"},
		{"last year", "last year=2020"},
		{"on March 27", "March 27=--03-27"},
		{"in September", "September=--09"},
		{"in March last year", "March last year=2020-03"},
	})
}

func TestAgainstTheDateSpokenOf(t *testing.T) {
	check(t, Context{Published: "2021-10-11", Reference: "2018-05-08", Tense: schema.PastTense}, []row{
		{"The same day he left", "The same day=2018-05-08"},
		{"That day he left", "That day=2018-05-08"},
		{"The next day he left", "The next day=2018-05-09"},
		{"The following day he left", "The following day=2018-05-09"},
		{"He had left the previous day", "the previous day=2018-05-07"},
		{"He had left the day before", "the day before=2018-05-07"},
		{"He had left a day earlier", "a day earlier=2018-05-07"},
		{"A year later he left", "A year later=2019"},
		{"Two months later he left", "Two months later=2018-07"},
		{"Ten days later he left", "Ten days later=2018-05-18"},
		{"The following month he left", "The following month=2018-06"},
		{"The same year he left", "The same year=2018"},
		{"That month he left", "That month=2018-05"},
		{"a week later", "a week later=2018-05-14/2018-05-20"},
	})
	check(t, Context{Published: "2021-10-11", Reference: "2018"}, []row{
		{"A year later he left", "A year later=2019"},
		{"The next day he left", "The next day=?"},
		{"Two months later he left", "Two months later=?"},
	})
}

func TestNumbersAndWordsThatAreNoDates(t *testing.T) {
	check(t, Context{Published: "2021-10-11"}, []row{
		{"resolution 1701 of the Security Council", ""},
		{"2022 people were hurt", ""},
		{"in 2022 villages", ""},
		{"the 2015 people", ""},
		{"a 25-year cooperation agreement", ""},
		{"for two weeks", ""},
		{"a five-day visit", ""},
		{"they may march today", "today=2021-10-11"},
		{"May told him", ""},
		{"March on the capital", ""},
		{"Theresa May said", ""},
		{"every Monday", ""},
		{"the September 11 attacks", ""},
		{"a sun and a sat", ""},
		{"he is 1990 metres tall", ""},
		{"No. 2231", ""},
		{"a second half", ""},
		{"the second quarter", ""},
		{"Apr", ""},
	})
}

func TestMayAndMarchAsMonths(t *testing.T) {
	check(t, Context{Published: "2021-10-11", Tense: schema.PastTense}, []row{
		{"in May", "May=2021-05"},
		{"since March", "March=2021-03"},
		{"last May", "last May=2021-05"},
		{"last October", "last October=2020-10"},
		{"next October", "next October=2022-10"},
		{"this March", "this March=2021-03"},
		{"the August board meeting", "August=2021-08*"},
		{"the March on the capital", ""},
		{"in early May", "early May=2021-05"},
		{"on May 12", "May 12=2021-05-12"},
		{"May 2018", "May 2018=2018-05"},
	})
}

func TestADayAloneIsTheNearestOfThatNumber(t *testing.T) {
	past := Context{Published: "2015-03-19", Tense: schema.PastTense}
	check(t, past, []row{
		{"They marched in Accra on the 12th", "the 12th=2015-03-12"},
		{"They marched in Accra on the 30th and left", "the 30th=2015-01-30"},
		{"on the 12th and 13th of March", "12th and 13th of March=2015-03-12/2015-03-13"},
		{"the 21st summit was held", ""},
		{"The visit is set for the 8th of next month", "the 8th of next month=2015-04-08"},
		{"by the 31st of last month", "the 31st of last month=?"},
		{"for the last year", "the last year=?"},
		{"the last week of the talks", "the last week=?"},
	})
	check(t, Context{Published: "2015-03-19", Tense: schema.FutureTense}, []row{{"They will march on the 12th", "the 12th=2015-04-12"}})
	check(t, Context{}, []row{{"They marched on the 12th", "the 12th=?"}})
}
