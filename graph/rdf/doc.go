// Package rdf reads and writes quads in the syntaxes of RDF: N-Quads,
// N-Triples, Turtle, TriG and JSON-LD both ways, RDF/XML written only. Those of
// the first four have the terms of RDF 1.2 too ([Triple]).
//
// What goes in is bytes or quads, what comes out quads or bytes. Readers are as
// strict as the W3C's suites ask: they read all that the grammar has and
// nothing else, keep literals byte for byte, and stop at the first error with
// its line and column. All but that of JSON-LD read as they go, and bound what
// they hold. Writers write valid text only, the same bytes for the same quads;
// what a syntax cannot hold is an error, never left out.
//
// The syntaxes of triples (N-Triples, Turtle, RDF/XML) have no named graphs:
// their writers leave the label away, their readers give quads without one.
//
// The package knows nothing of claims. It fetches nothing: JSON-LD contexts
// must stand in the document.
package rdf
