package postgres

import (
	"context"
	"fmt"
	"iter"
	"maps"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-kg/chancery/graph/ordered"
)

// isQuad is a condition in SQL that a row is the quad with these values; the
// label may be none.
func isQuad(s, p, o, l string) string {
	return fmt.Sprintf("subject_hash = %s AND predicate_hash = %s AND object_hash = %s AND label_hash IS NOT DISTINCT FROM %s::BYTEA", s, p, o, l)
}

// Put together once: SQL that brings staged quads into the tables, and out.
const (
	keepToo = `UPDATE quads SET origin = origin | $1 FROM stage_quads
WHERE subject_hash = s AND predicate_hash = p AND object_hash = o AND origin & $1 = 0 AND `
	labelled   = `label_hash = l`
	unlabelled = `label_hash IS NULL AND l IS NULL`

	changed = `, uses AS (
	SELECT hash, COUNT(*) AS n FROM (
		SELECT subject_hash AS hash FROM changed UNION ALL SELECT predicate_hash FROM changed UNION ALL
		SELECT object_hash FROM changed UNION ALL SELECT label_hash FROM changed WHERE label_hash IS NOT NULL) AS u
	GROUP BY hash)`
	insert = `WITH changed AS (
	INSERT INTO quads (subject_hash, predicate_hash, object_hash, label_hash, ts, origin)
	SELECT s, p, o, l, now(), $1 FROM stage_quads ON CONFLICT DO NOTHING
	RETURNING subject_hash, predicate_hash, object_hash, label_hash)` + changed + `, done AS (
	INSERT INTO nodes (hash, refs, ` + valueColumns + `)
	SELECT hash, n, ` + valueColumns + ` FROM uses JOIN stage_nodes USING (hash)
	ON CONFLICT (hash) DO UPDATE SET refs = nodes.refs + EXCLUDED.refs)
SELECT COUNT(*) FROM changed`
	release = `UPDATE quads SET origin = origin & ~$1::SMALLINT FROM stage_quads
WHERE subject_hash = s AND predicate_hash = p AND object_hash = o AND `
	drop = `WITH changed AS (
	DELETE FROM quads USING stage_quads
	WHERE subject_hash = s AND predicate_hash = p AND object_hash = o AND label_hash IS NOT DISTINCT FROM l AND origin = 0
	RETURNING subject_hash, predicate_hash, object_hash, label_hash)` + changed + `, done AS (
	UPDATE nodes SET refs = refs - n FROM uses WHERE nodes.hash = uses.hash)
SELECT COUNT(*) FROM changed`
)

// apply makes an origin keep what is to be added, and others what is gone no
// longer; it tells how many quads are new and how many are there no longer.
func (c *change) apply(ctx context.Context, tx pgx.Tx, by, from ordered.Origin) (added, gone int, err error) {
	if gone, err = c.takeOut(ctx, tx, from); err != nil || len(c.add) == 0 {
		return 0, gone, err
	}
	var empty bool
	if err = tx.QueryRow(ctx, "SELECT NOT EXISTS (SELECT 1 FROM quads)").Scan(&empty); err != nil {
		return 0, 0, err
	}
	if err = c.stage(ctx, tx, c.added, c.used()); err != nil {
		return 0, 0, err
	}
	steps := []string{keepToo + labelled, keepToo + unlabelled}
	if empty { // sorting all at once is several times faster than one by one
		_, err = tx.Exec(ctx, dropIndexes)
		steps = nil
	}
	for _, step := range steps {
		if err == nil {
			_, err = tx.Exec(ctx, step, int16(by))
		}
	}
	if err == nil {
		err = tx.QueryRow(ctx, insert, int16(by)).Scan(&added)
	}
	if err == nil && empty {
		_, err = tx.Exec(ctx, makeIndexes)
	}
	if err == nil && len(c.add) >= 1000 {
		_, err = tx.Exec(ctx, "ANALYZE nodes; ANALYZE quads;")
	}
	return added, gone, err
}

// used is the values of the quads to add.
func (c *change) used() map[hash]quad.Value {
	used := map[hash]quad.Value{}
	for q := range c.add {
		for _, h := range q {
			if v := c.values[h]; v != nil {
				used[h] = v
			}
		}
	}
	return used
}

// takeOut takes out what an origin keeps no longer, with the values that no
// quad has any more.
func (c *change) takeOut(ctx context.Context, tx pgx.Tx, by ordered.Origin) (gone int, err error) {
	if len(c.gone) == 0 {
		return 0, nil
	}
	if err = c.stage(ctx, tx, maps.Keys(c.gone), nil); err != nil {
		return 0, err
	}
	for _, step := range []string{release + labelled, release + unlabelled} {
		if _, err = tx.Exec(ctx, step, int16(by)); err != nil {
			return 0, err
		}
	}
	if err = tx.QueryRow(ctx, drop).Scan(&gone); err == nil {
		_, err = tx.Exec(ctx, "DELETE FROM nodes WHERE refs <= 0")
	}
	return gone, err
}

// stage lays quads and values down in the stages, in the place of others.
func (c *change) stage(ctx context.Context, tx pgx.Tx, quads iter.Seq[quadHash], values map[hash]quad.Value) error {
	if _, err := tx.Exec(ctx, "TRUNCATE stage_quads, stage_nodes"); err != nil {
		return err
	}
	next, stop := iter.Pull(quads)
	defer stop()
	_, err := tx.CopyFrom(ctx, pgx.Identifier{"stage_quads"}, []string{"s", "p", "o", "l"}, pgx.CopyFromFunc(func() ([]any, error) {
		if h, ok := next(); ok {
			return h.columns(), nil
		}
		return nil, nil
	}))
	if err == nil {
		err = stageNodes(ctx, tx, values)
	}
	if err == nil {
		_, err = tx.Exec(ctx, "ANALYZE stage_quads; ANALYZE stage_nodes;")
	}
	return err
}

func stageNodes(ctx context.Context, tx pgx.Tx, values map[hash]quad.Value) error {
	next, stop := iter.Pull2(maps.All(values))
	defer stop()
	columns := []string{"hash", "value", "value_string", "datatype", "language", "iri", "bnode", "value_int", "value_bool", "value_float", "value_time"}
	_, err := tx.CopyFrom(ctx, pgx.Identifier{"stage_nodes"}, columns, pgx.CopyFromFunc(func() ([]any, error) {
		h, v, ok := next()
		if !ok {
			return nil, nil
		}
		n, err := nodeOf(v)
		return append([]any{h.bytes()}, n.columns()...), err
	}))
	return err
}
