// Package queries asks a graph: canned questions by name, and any script in
// Gizmo, Cayley's query language.
//
// In comes a [graph.QuadStore] of Cayley that holds the quads of a
// [schema.Graph]; out comes a [Table]. A [Session] runs scripts over a store
// within [Limits]. The canned questions ([Catalogue]) are scripts too, one
// file each, with a header that tells the question, its parameters and its
// columns; a header is understood in any script.
//
// From the start of a session the prefixes of [schema.Namespaces] stand for
// their namespaces, so that
//
//	g.V("<ent:iran>").out("<ch:signed>").all()
//
// works as it is; what a script reads back has the same short form. Beyond
// Gizmo a script has the helpers of prelude.js (named, node, claims, answer …),
// themselves written in Gizmo but for two that read names and nodes.
//
// Guarantees: a script ends, with an error if need be, at the deadline, at the
// largest number of rows, or soon after it has taken more memory than it may;
// a panic in the interpreter or the store is an error of that script. The rows
// of canned questions are sorted by date and then by identifier, whatever the
// store. Nothing is ever written to the store.
//
// What a single built-in function of JavaScript does, nobody can stop; those that
// could take long or much are bounded before they begin (guard.js), and matches
// of patterns by time.
package queries
