// Package name finds the names in tagged sentences: a linear classifier marks
// the words of each outermost name with its type, with what the gazetteer
// knows among its features; names within names come from the gazetteer alone
// ("Iran" in "Ministry of Foreign Affairs of Iran").
//
// In: tokens with tags. Out: schema.Name values, sorted, nested but never
// crossing, with the gazetteer's id where the words are a name that it knows.
// A [Finder] is read-only and safe for concurrent use; [Train] makes one.
package name

import "github.com/chancery-kg/chancery/schema"

// Types are the types that the classifier tells apart. What is an agreement or
// a country is decided afterwards, by head word and gazetteer.
var Types = []schema.EntityType{schema.Person, schema.Organization, schema.Place, schema.Event, schema.Other}

// Labels of words: outside, and the first and the other words of each type.
const outside = 0

func begin(typ int) int       { return 1 + 2*typ }
func inside(typ int) int      { return 2 + 2*typ }
func typeOf(label int) int    { return (label - 1) / 2 }
func isInside(label int) bool { return label != outside && label%2 == 0 }

// follows reports whether label can come after last.
func follows(label, last int) bool {
	return !isInside(label) || last != outside && typeOf(last) == typeOf(label)
}

func labels() int { return 1 + 2*len(Types) }
