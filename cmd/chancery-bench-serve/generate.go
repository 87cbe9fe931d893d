package main

import (
	"fmt"
	"io"
	"math/rand"
	"strings"

	"github.com/chancery-kg/chancery/loader/read"
)

var states = strings.Split("Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium "+
	"Bolivia Brazil Bulgaria Cambodia Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Estonia Ethiopia "+
	"Finland France Georgia Germany Ghana Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan "+
	"Kazakhstan Kenya Kuwait Kyrgyzstan Laos Latvia Lebanon Lithuania Malaysia Malta Mexico Moldova Mongolia Morocco Nepal "+
	"Netherlands Nigeria Norway Oman Pakistan Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda "+
	"Serbia Singapore Slovakia Slovenia Spain Sudan Sweden Switzerland Syria Tajikistan Thailand Tunisia Turkey Turkmenistan "+
	"Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe", " ")

// sentences are what articles say: of states a and b, on a day, about matter n.
var sentences = []func(a, b, day string, n int) string{
	func(a, b, day string, n int) string {
		return fmt.Sprintf("%s and %s signed a trade agreement on %s.", a, b, day)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("The presidents of %s and %s met on %s.", a, b, day)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("%s imposed sanctions on %s on %s.", a, b, day)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("%s will hold talks with %s on border crossing %d.", a, b, n)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("%s denied that it had signed gas contract %d with %s.", a, n, b)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("%s criticized %s on %s over resolution %d.", a, b, day, n)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("%s may send aid to %s, an official said on %s.", a, b, day)
	},
	func(a, b, day string, n int) string {
		return fmt.Sprintf("The parliament of %s ratified transit treaty %d with %s on %s.", a, n, b, day)
	},
}

// stream is the n-th made-up article, always the same: twelve sentences about
// states, of which few are in most of them.
func stream(n int) read.Stream {
	r := rand.New(rand.NewSource(int64(n))) //nolint:gosec // the articles must be the same each time
	crowd := rand.NewZipf(r, 1.2, 8, uint64(len(states)-1))
	day := fmt.Sprintf("%d %s %d", 1+r.Intn(28), []string{"January", "March", "May", "June", "October"}[r.Intn(5)], 2003+r.Intn(21))
	var b strings.Builder
	fmt.Fprintf(&b, "Title: Report %d\nURL: https://bench.example/%d\nPublisher: Outlet %d\n\n", n, n, n%40)
	for i := range 12 {
		a, other := states[crowd.Uint64()], states[r.Intn(len(states))]
		b.WriteString(sentences[r.Intn(len(sentences))](a, other, day, n*12+i))
		b.WriteString(" ")
	}
	text := b.String()
	return read.Stream{Name: fmt.Sprintf("report-%d.txt", n), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}
}
