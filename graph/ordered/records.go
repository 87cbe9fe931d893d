package ordered

import (
	"maps"
	"slices"
)

// Records are changes of records, by list and key. The zero value has none,
// and nil too.
type Records struct{ byKey map[string][]byte }

// Set keeps a record, or removes it where the value is nil.
func (r *Records) Set(list, key string, value []byte) {
	if r.byKey == nil {
		r.byKey = map[string][]byte{}
	}
	r.byKey[string(recordKey(list, key))] = value
}

func (r *Records) sorted() (out []record) {
	if r == nil {
		return nil
	}
	for _, key := range slices.Sorted(maps.Keys(r.byKey)) {
		out = append(out, record{key, r.byKey[key]})
	}
	return out
}

// Records visits the records of a list in the order of their keys until do
// fails. Key and value are do's to keep only until it returns.
func (v *view) Records(list string, do func(key string, value []byte) error) error {
	prefix := recordPrefix(list)
	it, err := v.iterator(prefix, after(prefix))
	if err != nil {
		return err
	}
	for ok := it.First(); ok; ok = it.Next() {
		if err := do(string(it.Key()[len(prefix):]), it.Value()); err != nil {
			return firstError(err, v.release(it))
		}
	}
	return firstError(it.Error(), v.release(it))
}

// Record is one record, nil where there is none.
func (v *view) Record(list, key string) ([]byte, error) { return v.get(recordKey(list, key)) }
