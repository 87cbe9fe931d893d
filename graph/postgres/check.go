package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// used counts how often quads have each value.
const used = `(SELECT hash, COUNT(*) AS n FROM (
	SELECT subject_hash AS hash FROM quads UNION ALL SELECT predicate_hash FROM quads UNION ALL
	SELECT object_hash FROM quads UNION ALL SELECT label_hash FROM quads WHERE label_hash IS NOT NULL) AS all_uses
	GROUP BY hash) AS used`

// checks are what must not be found, each with what it means.
var checks = []struct{ count, means string }{
	{`SELECT COUNT(*) FROM ` + used + ` WHERE hash NOT IN (SELECT hash FROM nodes)`, "values of quads are not in the dictionary"},
	{`SELECT COUNT(*) FROM nodes WHERE hash NOT IN (SELECT hash FROM ` + used + `)`, "values of the dictionary are in no quad"},
	{`SELECT COUNT(*) FROM nodes JOIN ` + used + ` USING (hash) WHERE refs <> n`, "values are counted wrongly"},
	{`SELECT COUNT(*) FROM quads WHERE origin = 0`, "quads are kept by nobody"},
	{`SELECT COUNT(*) FROM (SELECT 1 FROM quads GROUP BY subject_hash, predicate_hash, object_hash, label_hash HAVING COUNT(*) > 1) AS twice`, "quads are there twice"},
}

// Check compares the quads with the dictionary and its counts, and each value
// with its name. It reports what does not fit as an error, nil where all does.
// The indexes are PostgreSQL's to check.
func (s *Store) Check(ctx context.Context) error {
	return s.read(ctx, func(tx pgx.Tx) error {
		for _, c := range checks {
			var n int
			if err := tx.QueryRow(ctx, c.count).Scan(&n); err != nil {
				return err
			}
			if n > 0 {
				return fmt.Errorf("%d %s", n, c.means)
			}
		}
		all, err := values(ctx, tx)
		if err != nil {
			return err
		}
		for h, v := range all {
			if hashOf(v) != h {
				return fmt.Errorf("value %v has the name of another", v)
			}
		}
		return nil
	})
}

// Rebuild counts anew, takes out what nobody keeps or uses and makes the
// indexes again. It tells how many quads are kept, and how many are lost
// because a value of theirs is in no dictionary or has the name of another.
func (s *Store) Rebuild(ctx context.Context) (kept, lost int, err error) {
	err = s.write(ctx, func(tx pgx.Tx) error {
		if err := dropMisnamed(ctx, tx); err != nil {
			return err
		}
		gone, err := tx.Exec(ctx, `DELETE FROM quads WHERE EXISTS (
			SELECT 1 FROM unnest(ARRAY[subject_hash, predicate_hash, object_hash, label_hash]) AS h
			WHERE h IS NOT NULL AND NOT EXISTS (SELECT 1 FROM nodes WHERE hash = h))`)
		if err != nil {
			return err
		}
		lost = int(gone.RowsAffected())
		for _, step := range []string{
			`DELETE FROM quads WHERE origin = 0`,
			`DELETE FROM quads AS a USING quads AS b WHERE a.horizon > b.horizon AND a.subject_hash = b.subject_hash
				AND a.predicate_hash = b.predicate_hash AND a.object_hash = b.object_hash AND a.label_hash IS NOT DISTINCT FROM b.label_hash`,
			`DELETE FROM nodes WHERE hash NOT IN (SELECT hash FROM ` + used + `)`,
			`UPDATE nodes SET refs = n FROM ` + used + ` WHERE nodes.hash = used.hash AND refs <> n`,
			`REINDEX TABLE quads`, `REINDEX TABLE nodes`,
		} {
			if _, err := tx.Exec(ctx, step); err != nil {
				return err
			}
		}
		return tx.QueryRow(ctx, `SELECT COUNT(*) FROM quads`).Scan(&kept)
	})
	return kept, lost, err
}

// dropMisnamed takes values out that cannot be read or have the name of
// another.
func dropMisnamed(ctx context.Context, tx pgx.Tx) error {
	rows, err := tx.Query(ctx, "SELECT hash, "+valueColumns+" FROM nodes")
	if err != nil {
		return err
	}
	var wrong [][]byte
	var name []byte
	var n node
	_, err = pgx.ForEachRow(rows, append([]any{&name}, n.targets()...), func() error {
		v, err := n.quadValue()
		if h := hashOf(v); err != nil || string(h[:]) != string(name) {
			wrong = append(wrong, append([]byte(nil), name...))
		}
		return nil
	})
	if err == nil {
		_, err = tx.Exec(ctx, "DELETE FROM nodes WHERE hash = ANY($1)", wrong)
	}
	return err
}
