// Package schema says what can be said: the types that every other package of
// Chancery speaks, and nothing that reads, stores or shows them.
//
// The whole system in a page:
//
//	bytes ── read ──▶ Article ── clean ──▶ Document ── parse ──▶ Document with trees
//	      ── extract ──▶ []Candidate ── resolve ──▶ Reading ── merge ──▶ Graph
//	      ── quads ──▶ store ── queries, export ──▶ answers
//
// An [Article] is one text as somebody published it. A [Document] is that text
// with the parts that are not the article marked as dropped and the rest cut
// into blocks, sentences and tokens. Every position in it is a [Span]: a
// half-open range of bytes of Article.Text, the same bytes from the first stage
// to the last, so that a claim can always quote what it rests on.
//
// A [Candidate] is what one rule saw in one sentence: a claim type and the
// phrases that fill its roles. A [Reading] is what one article says, after its
// phrases have been resolved to entities and its dates to the calendar. A
// [Graph] is what all articles say together: entities with one identity across
// articles, and claims with all their sources. It is a pure function of a set
// of readings, in any order, so taking an article out again is building the
// graph without its reading.
//
// Guarantees: this package imports nothing else of ours; identifiers are
// hashes or slugs of content; no clock, randomness or map order reaches any
// value. It does not judge whether a claim is true, only whether it is well
// formed ([Claim.Validate]).
//
// Terms follow the field: NIF and spaCy for text, CoNLL-U for annotation,
// PLOVER for events, PROV-O for provenance, SKOS for names, RDF for the graph.
package schema
