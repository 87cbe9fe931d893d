// Package ask reads plain English questions into canned queries.
//
// In come a question and the names that a store knows; out comes the query of
// the catalogue that answers it, with its parameters and the form of the
// answer (a list, a count, yes or no, when, where), or a [*Declined] that says
// which word could not be read, or what a graph of claims does not hold.
//
// Reading goes in steps: words ([split]), chunks of them that are names, dates
// or words of the lexicon (data/lexicon.tsv), the part that each name has by
// the preposition before it or its place about the verb, and last the query
// whose parameters can take all of these (data/roles.tsv).
//
// Guarantees: no word that means something is passed over. Each is taken by a
// parameter, by the choice of the query or by the form of the answer, or is
// listed as adding nothing; else the question is declined and the word named.
// The same question over the same names always reads the same. No clock is
// read: "last year" is declined. Input never panics.
//
// It answers nothing that the catalogue does not, and it does not guess at
// words it does not know, beyond saying which ones are near.
package ask
