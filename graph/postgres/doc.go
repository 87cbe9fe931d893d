// Package postgres keeps quads in PostgreSQL, for a team that shares a store.
//
// What goes in is quads and records, with COPY, each change in one transaction;
// what comes out is the same again, and Cayley's QuadStore over its own SQL
// backend, whose tables these are. A value is named by the digest of its text,
// as Cayley does it, and a column of ours says who keeps a quad.
//
// Any number of processes may read, each scan or [State] as of one moment; who
// writes holds the store meanwhile ([Store.Hold]), others wait.
//
// Questions are put into SQL by Cayley but for comparisons of texts with a
// language or type, which mean something else there, and for patterns; these
// are tried in this process.
package postgres
