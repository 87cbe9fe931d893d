package graph

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"iter"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// A list of quads is kept in records of some hundred quads each. Where a record
// begins is up to the subject that it begins with, not to how many quads come
// before, so a change to some subjects leaves the records of all others as they
// are. A record's key is the subject that it begins with, which keeps records
// in the order of the quads.

const (
	// subjectsPerRecord is how many subjects a record holds on average.
	subjectsPerRecord = 64
	// maxRecordKey bounds a key, in bytes.
	maxRecordKey = 1024
)

// quadRecords cuts sorted quads into records, by key.
func quadRecords(quads []quad.Quad) iter.Seq2[string, []quad.Quad] {
	return func(yield func(string, []quad.Quad) bool) {
		for len(quads) > 0 {
			key, n := recordKey(quads[0]), 1
			for n < len(quads) && !beginsRecord(quads[n-1], quads[n], key) {
				n++
			}
			if !yield(key, quads[:n]) {
				return
			}
			quads = quads[n:]
		}
	}
}

// beginsRecord reports whether a record begins with q, which comes after
// before in a record of that key.
func beginsRecord(before, q quad.Quad, key string) bool {
	if q.Subject == before.Subject {
		return false
	}
	h := fnv.New32a()
	h.Write([]byte(subjectText(q)))
	return h.Sum32()%subjectsPerRecord == 0 && recordKey(q) > key
}

func recordKey(q quad.Quad) string {
	key := "<" + subjectText(q)
	return key[:min(len(key), maxRecordKey)]
}

func subjectText(q quad.Quad) string {
	iri, _ := q.Subject.(quad.IRI)
	return string(iri)
}

// readQuads reads a list of quads back.
func readQuads(r records, list string) (quads []quad.Quad, err error) {
	err = r.each(list, func(key string, packed []byte) error {
		text, err := unpack(packed)
		if err != nil {
			return fmt.Errorf("%s %s: %w", list, key, err)
		}
		n := len(quads)
		if quads, err = appendParsed(quads, text); err != nil {
			return fmt.Errorf("%s %s: %w", list, key, err)
		}
		if n > 0 && n < len(quads) && schema.CompareQuads(quads[n-1], quads[n]) >= 0 {
			return fmt.Errorf("%s %s: the record is out of order", list, key)
		}
		return nil
	})
	return quads, err
}

func appendParsed(quads []quad.Quad, text []byte) ([]quad.Quad, error) {
	for q, err := range rdf.ReadNQuads(bytes.NewReader(text)) {
		if err != nil {
			return quads, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}
