// Package imprint reads what a text says about its own publication, as a
// printer's imprint does: header lines, YAML front matter, and dates as
// newspapers, agencies and file formats write them.
//
// In: strings of articles and of their fields. Out: a [Header] with the bytes
// it takes up, and [schema.Date] values as precise as the words are.
//
// Guarantees: it never guesses. A date that can be read in two ways
// ("10/11/2021") is given only as precisely as both readings agree; two-digit
// years are not read. Dates are as written: no time zone is applied. No clock
// is read. It does not know which date of a page is that page's own; that is
// the work of the stages that call it.
package imprint
