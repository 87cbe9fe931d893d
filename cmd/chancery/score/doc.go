// Package score compares claims with facts that people annotated.
//
// In come the gold facts of a folder (one <doc>.gold.jsonl per document) and
// claim records as `export --format claims` gives them; out come precision,
// recall and the accuracy of status, date and speaker on what matched. A claim
// is counted in every document that its evidence names. Within a document a
// fact and a claim match one to one: strictly where type, stage and change
// agree and the participants match, relaxedly where the participants do.
//
// Participants match when at least one actor does and, where the gold names
// targets, at least one target does; for the symmetric types actors and targets
// are pooled and two must match. Names match when any normal form of the one
// is a normal form of the other.
//
// The figures are those of the scoring tool of the corpora; a test holds the
// two together where the corpora are at hand.
package score
