// Package when reads the time expressions of news English.
//
// In come the tokens of a sentence; [Find] gives the ranges that are time
// expressions, and [Resolve] the dates of one of them, as precise as its words
// are, against the day of publication, the tense of its clause and the date
// that the text spoke of last. Dates are those of the proleptic Gregorian
// calendar in ISO 8601; a week runs from Monday to Sunday.
//
// Nothing is guessed: an expression that says nothing of the calendar ("in
// recent years"), or that could mean days far apart, has no date; one whose
// year nothing tells has a date without a year. Words, not annotation, decide:
// only Form is read, and UPOS where it is set, so that it works before and
// after tagging. Durations ("for two weeks", "a 25-year pact"), ages, feasts
// and hours are not read. Input never panics; equal input gives equal output.
package when
