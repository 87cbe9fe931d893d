package ordered

import (
	"cmp"
	"slices"
)

// Records are changes of records. The zero value has none, and nil too.
type Records struct{ all map[recordName][]byte }

type recordName struct{ list, key string }

// Record is a record that changes: to be removed where its value is nil.
type Record struct {
	List, Key string
	Value     []byte
}

// Set keeps a record, or removes it where the value is nil.
func (r *Records) Set(list, key string, value []byte) {
	if r.all == nil {
		r.all = map[recordName][]byte{}
	}
	r.all[recordName{list, key}] = value
}

// All lists the changes by list and key.
func (r *Records) All() (out []Record) {
	if r == nil {
		return nil
	}
	for name, value := range r.all {
		out = append(out, Record{name.list, name.key, value})
	}
	slices.SortFunc(out, func(a, b Record) int { return cmp.Or(cmp.Compare(a.List, b.List), cmp.Compare(a.Key, b.Key)) })
	return out
}

func (r *Records) sorted() (out []record) {
	for _, c := range r.All() {
		out = append(out, record{string(recordKey(c.List, c.Key)), c.Value})
	}
	slices.SortFunc(out, func(a, b record) int { return cmp.Compare(a.key, b.key) })
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
