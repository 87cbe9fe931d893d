// Package graph keeps what articles say and gives it back.
//
// What goes in is the readings of articles ([schema.Reading]); what comes out
// is the graph they make together, as a Cayley quad store to query, as
// [schema.Graph], and in the formats of [Formats].
//
// The truth of a store is the readings, one record an article, and the quads
// users imported. Beside them stand the quads of merge(readings), indexed for
// queries. Every change writes the records and the quads that change in one
// transaction, so a store holds whole articles only, whenever it is
// interrupted; adding what is there changes nothing, and taking an article out
// leaves exactly what building without it gives.
//
// On disk a store is a folder with a database ([ordered]), the version of its
// format, and a seal that tells damage from a crash. One process may write at a
// time, or any number read. In memory ("memory:") it is the same database on
// files in memory.
//
// The package does not read articles and does not know how readings are
// merged: the merge is a function it is given.
package graph
