package graph

import (
	"maps"
	"slices"
)

// The lists of records of a store.
const (
	readingsList = "readings" // article IRI → reading
	viewList     = "view"     // first subject → part of the quads that the readings make
	importedList = "imported" // first subject → part of the quads that users imported
	metaList     = "meta"
)

var lists = []string{readingsList, viewList, importedList, metaList}

// records is the truth of a store: named lists of keys and values.
type records interface {
	// each visits the records of a list in the order of keys until fn fails.
	// The value is fn's to keep only until it returns.
	each(list string, fn func(key string, value []byte) error) error
	get(list, key string) ([]byte, error)
	// apply makes all changes or none.
	apply(changes []change) error
	close() error
}

// change sets a record, or removes it where value is nil.
type change struct {
	list, key string
	value     []byte
}

// memoryRecords keeps records for as long as the process runs.
type memoryRecords map[string]map[string][]byte

func newMemoryRecords() memoryRecords {
	m := memoryRecords{}
	for _, list := range lists {
		m[list] = map[string][]byte{}
	}
	return m
}

func (m memoryRecords) each(list string, fn func(string, []byte) error) error {
	for _, key := range slices.Sorted(maps.Keys(m[list])) {
		if err := fn(key, m[list][key]); err != nil {
			return err
		}
	}
	return nil
}

func (m memoryRecords) get(list, key string) ([]byte, error) { return m[list][key], nil }

func (m memoryRecords) apply(changes []change) error {
	for _, c := range changes {
		if c.value == nil {
			delete(m[c.list], c.key)
			continue
		}
		m[c.list][c.key] = c.value
	}
	return nil
}

func (m memoryRecords) close() error { return nil }
