// Package resolve says who and what is meant: within one article, and across
// articles.
//
// [Article] takes a parsed document and what extraction found in it. It turns
// phrases into entities (names, titles and offices, governments and
// ministries, "the two countries", pronouns whose antecedent is clear), time
// expressions into dates, and candidates into claims with evidence. Out comes
// a [schema.Reading], whose identifiers hold within the article.
//
// [Merge] puts readings together: entities get one identity across articles,
// and equal claims become one claim with all their sources. Out comes a
// [schema.Graph].
//
// Guarantees: both are pure functions of their arguments and of the embedded
// gazetteer. Merge does not depend on the order of the readings, and a reading
// given twice counts once. A phrase is left unresolved rather than guessed; a
// claim whose required roles do not resolve is dropped. Every identification
// says how it was made, in a mention's note or in [schema.Merge].
//
// It does not find events or decide whether they happened (extraction does),
// and it does not judge which of two conflicting claims is true.
package resolve
