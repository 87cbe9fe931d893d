// Package ordered is a Cayley quad store on ordered keys in Pebble.
//
// What goes in is quads, by [Store.Write] in transactions, by Cayley's
// ApplyDeltas, or by [Store.Load] in bulk; what comes out is Cayley's
// QuadStore, so that paths and Gizmo run on it as on any other, planned by
// OptimizeShape into scans of the index that fits.
//
// Values are numbered. The dictionary orders them by kind and then by value,
// so that ranges of strings, IRIs, integers and times are scans; the numbers
// of days, months, years and small integers are themselves in order, so that
// ranges of dates among the objects of a predicate are scans too. Quads are
// kept in six orders, which between them begin with any combination of
// subject, predicate, object and label. Beside them stand the counts of quads
// by each value in each place, which planning reads and which tell when a
// value is no longer used.
//
// A transaction is one batch: all of it is kept, synced, or none. One process
// writes at a time; any number of goroutines read meanwhile, each scan in the
// state of its beginning, and all of a [Snapshot] in one state.
//
// Beside quads a store keeps records of its user, named lists of keys and
// bytes, which change in the same transactions.
package ordered
