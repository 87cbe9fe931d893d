// Package graph keeps what articles say and gives it back.
//
// What goes in is the readings of articles ([schema.Reading]); what comes out
// is the graph they make together, as a Cayley quad store to query, as
// [schema.Graph], and in the formats of [Formats].
//
// A store is two things. The truth is the readings, one record an article, and
// the quads users imported. The view is the quads of merge(readings), kept in
// Cayley for queries. Every change writes the truth, with the view it asks for,
// in one transaction, and then brings Cayley from the old view to the new by
// writing the difference alone. A change that is interrupted between the two
// is seen when the store is opened next, and the view is written anew. So a
// store holds whole articles only, adding what is there changes nothing, and
// taking an article out leaves exactly what building without it gives.
//
// On disk a store is a folder with the file readings.bolt (bbolt) and the
// folder quads (Cayley's layout in LevelDB). One process may write at a time,
// or any number read. In memory ("memory:") it is the same without the files.
//
// The package does not read articles and does not know how readings are
// merged: the merge is a function it is given.
package graph
