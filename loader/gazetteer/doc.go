// Package gazetteer knows the names of world politics: states with their
// peoples, capitals and everyday metonyms, organisations, armed actors, state
// bodies and media, agreements, places, the titles of offices, and the given
// names and spellings of persons.
//
// In come token forms, out come the entries they name, the office titles they
// form, or a key under which spellings of a person's name agree. Matching is
// leftmost-longest and minds case: "US" is a state and "us" a pronoun. A name
// that needs context ("the Congress", "the nuclear deal") is weak and matched
// only by [Gazetteer.MatchAll]; that context is for the caller to judge, as is
// whether "Washington" is a city, a government or a person.
//
// All facts are embedded tables under data/, compiled by hand for this project.
// They are read once; a malformed table stops the program with file and line.
// A [Gazetteer] never changes after that and is safe for concurrent use. The
// same tokens always give the same matches in the same order.
package gazetteer
