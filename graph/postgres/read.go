package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-kg/chancery/graph/ordered"
)

// eachRow visits the quads that one of these keeps, in no useful order.
func eachRow(ctx context.Context, tx pgx.Tx, by ordered.Origin, do func(quadHash) error) error {
	rows, err := tx.Query(ctx, "SELECT subject_hash, predicate_hash, object_hash, label_hash FROM quads WHERE origin & $1 <> 0", int16(by&anyone))
	if err != nil {
		return err
	}
	var s, p, o, l []byte
	_, err = pgx.ForEachRow(rows, []any{&s, &p, &o, &l}, func() error {
		var h quadHash
		for i, b := range [][]byte{s, p, o, l} {
			copy(h[i][:], b)
		}
		return do(h)
	})
	return err
}

// values reads all values by name.
func values(ctx context.Context, tx pgx.Tx) (map[hash]quad.Value, error) {
	rows, err := tx.Query(ctx, "SELECT hash, "+valueColumns+" FROM nodes")
	if err != nil {
		return nil, err
	}
	all := map[hash]quad.Value{}
	var name []byte
	var n node
	_, err = pgx.ForEachRow(rows, append([]any{&name}, n.targets()...), func() error {
		v, err := n.quadValue()
		if err != nil || len(name) != quad.HashSize {
			return errDamaged("a value")
		}
		all[hash(name)] = v
		return nil
	})
	return all, err
}

func errDamaged(what string) error {
	return fmt.Errorf("%s in the database is damaged; chancery check mends it", what)
}

// Quads visits the quads that one of these keeps, in no useful order, as they
// are at the beginning, whatever is written meanwhile.
func (v *view) Quads(by ordered.Origin, do func(q quad.Quad) error) error {
	ctx := context.Background()
	return v.read(ctx, func(tx pgx.Tx) error {
		all, err := values(ctx, tx)
		if err != nil {
			return err
		}
		return eachRow(ctx, tx, by, func(h quadHash) error {
			var q quad.Quad
			for i, d := range quad.Directions {
				value := all[h[i]]
				if value == nil && h[i] != (hash{}) {
					return errDamaged("a quad")
				}
				q.Set(d, value)
			}
			return do(q)
		})
	})
}

// Records visits the records of a list in the order of their keys until do
// fails.
func (v *view) Records(list string, do func(key string, value []byte) error) error {
	ctx := context.Background()
	return v.read(ctx, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, "SELECT key, value FROM chancery_records WHERE list = $1 ORDER BY key", list)
		if err != nil {
			return err
		}
		var key string
		var value []byte
		_, err = pgx.ForEachRow(rows, []any{&key, &value}, func() error { return do(key, value) })
		return err
	})
}

// Record is one record, nil where there is none.
func (v *view) Record(list, key string) (value []byte, err error) {
	ctx := context.Background()
	err = v.read(ctx, func(tx pgx.Tx) error {
		return tx.QueryRow(ctx, "SELECT value FROM chancery_records WHERE list = $1 AND key = $2", list, key).Scan(&value)
	})
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	return value, err
}

// WriteLines writes each quad as a line: the texts of its values, a space after
// each, and a full stop. Lines are in byte order, each once. All of them are
// held in memory. A value in a place where it is not allowed is an error.
func (v *view) WriteLines(ctx context.Context, w io.Writer, texts ordered.Texts) error {
	var lines []string
	err := v.read(ctx, func(tx pgx.Tx) error {
		all, err := values(ctx, tx)
		if err != nil {
			return err
		}
		l := liner{all: all, written: map[hash]string{}, texts: texts}
		return eachRow(ctx, tx, anyone, func(h quadHash) error {
			line, err := l.line(h)
			lines = append(lines, line)
			return err
		})
	})
	if err != nil {
		return err
	}
	slices.Sort(lines)
	for _, line := range slices.Compact(lines) {
		if _, err := io.WriteString(w, line); err != nil {
			return err
		}
	}
	return nil
}

// liner writes quads as lines.
type liner struct {
	all     map[hash]quad.Value
	written map[hash]string
	texts   ordered.Texts
}

func (l *liner) line(h quadHash) (string, error) {
	var line []byte
	for i, d := range quad.Directions {
		if h[i] == (hash{}) {
			continue
		}
		value := l.all[h[i]]
		if value == nil {
			return "", errDamaged("a quad")
		}
		if !l.texts.Allowed(value, d) {
			return "", fmt.Errorf("RDF has no such %v: %s", d, l.text(h[i]))
		}
		line = append(append(line, l.text(h[i])...), ' ')
	}
	return string(append(line, '.', '\n')), nil
}

func (l *liner) text(h hash) string {
	text, ok := l.written[h]
	if !ok {
		text = string(l.texts.Append(nil, l.all[h]))
		l.written[h] = text
	}
	return text
}
