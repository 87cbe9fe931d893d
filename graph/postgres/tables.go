package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// format is the version of the tables; another one is refused.
const format = "1"

// tables are Cayley's, without its foreign keys, with texts in byte order and
// with a column that says who keeps a quad; and two of ours. Cayley's own SQL
// backend can read them, and write them as imports.
const tables = `
CREATE TABLE chancery_store (format TEXT NOT NULL);
INSERT INTO chancery_store VALUES ('` + format + `');
CREATE TABLE chancery_records (
	list TEXT COLLATE "C" NOT NULL,
	key TEXT COLLATE "C" NOT NULL,
	value BYTEA NOT NULL,
	PRIMARY KEY (list, key));
CREATE TABLE nodes (
	hash BYTEA PRIMARY KEY,
	refs INT NOT NULL,
	value BYTEA,
	value_string TEXT COLLATE "C",
	datatype TEXT,
	language TEXT,
	iri BOOLEAN,
	bnode BOOLEAN,
	value_int BIGINT,
	value_bool BOOLEAN,
	value_float DOUBLE PRECISION,
	value_time TIMESTAMP WITH TIME ZONE);
CREATE TABLE quads (
	horizon BIGSERIAL PRIMARY KEY,
	subject_hash BYTEA NOT NULL,
	predicate_hash BYTEA NOT NULL,
	object_hash BYTEA NOT NULL,
	label_hash BYTEA,
	ts TIMESTAMP,
	origin SMALLINT NOT NULL DEFAULT 1);
` + makeIndexes

// The indexes of quads, which are made anew where all quads are.
const (
	makeIndexes = `
CREATE UNIQUE INDEX spo_unique ON quads (subject_hash, predicate_hash, object_hash) WHERE label_hash IS NULL;
CREATE UNIQUE INDEX spol_unique ON quads (subject_hash, predicate_hash, object_hash, label_hash) WHERE label_hash IS NOT NULL;
CREATE INDEX pos_index ON quads (predicate_hash, object_hash, subject_hash);
CREATE INDEX osp_index ON quads (object_hash, subject_hash, predicate_hash);
CREATE INDEX label_index ON quads (label_hash);`
	dropIndexes = `DROP INDEX spo_unique, spol_unique, pos_index, osp_index, label_index;`
)

// stages are tables of a connection in which changes are laid down.
const stages = `
CREATE TEMPORARY TABLE stage_quads (s BYTEA, p BYTEA, o BYTEA, l BYTEA);
CREATE TEMPORARY TABLE stage_nodes (hash BYTEA, value BYTEA, value_string TEXT, datatype TEXT, language TEXT,
	iri BOOLEAN, bnode BOOLEAN, value_int BIGINT, value_bool BOOLEAN, value_float DOUBLE PRECISION, value_time TIMESTAMP WITH TIME ZONE);`

// ErrNoStore tells of a database without a store in it.
var ErrNoStore = errors.New("there is no store in the database; make one with: chancery build")

// prepare sees to it that the database has our tables, and makes them where it
// has none and make is set.
func prepare(ctx context.Context, c *pgx.Conn, make bool) error {
	there, err := existing(ctx, c)
	if err != nil {
		return err
	}
	switch {
	case there["chancery_store"]:
		return checkFormat(ctx, c)
	case there["nodes"] || there["quads"] || there["chancery_records"]:
		return errors.New("the database has tables named like ours that Chancery did not make; name another database, or a schema of its own: ?search_path=NAME")
	case !make:
		return ErrNoStore
	}
	return pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, tables)
		return err
	})
}

func existing(ctx context.Context, c *pgx.Conn) (map[string]bool, error) {
	there := map[string]bool{}
	for _, name := range []string{"chancery_store", "chancery_records", "nodes", "quads"} {
		var found bool
		if err := c.QueryRow(ctx, "SELECT to_regclass($1) IS NOT NULL", name).Scan(&found); err != nil {
			return nil, err
		}
		there[name] = found
	}
	return there, nil
}

func checkFormat(ctx context.Context, c *pgx.Conn) error {
	var version string
	if err := c.QueryRow(ctx, "SELECT format FROM chancery_store").Scan(&version); err != nil {
		return err
	}
	if version != format {
		return fmt.Errorf("the store in the database has format %q and this program reads %q", version, format)
	}
	return nil
}
