package postgres

import (
	"context"
	"errors"
	"fmt"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// lockKey is the advisory lock of PostgreSQL that a writer holds.
const lockKey = 0x6368616e63657279

// Options are how a store is opened. The zero value writes.
type Options struct {
	ReadOnly bool // opens without writing anything
}

// Store is an open store. Its methods may be called from several goroutines;
// writes wait for each other.
type Store struct {
	view
	opt Options

	writing sync.Mutex
	writer  *pgx.Conn // nil before the first write
}

// Open opens the store in a database, named by a URL or by PostgreSQL's keywords
// and values. Where the database has no such tables it makes them, unless the
// store is to be read only.
func Open(ctx context.Context, address string, opt Options) (_ *Store, err error) {
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, err
	}
	s := &Store{opt: opt}
	s.address = address
	if s.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, err
	}
	if err = s.begin(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (s *Store) begin(ctx context.Context) error {
	err := s.pool.AcquireFunc(ctx, func(c *pgxpool.Conn) error { return prepare(ctx, c.Conn(), !s.opt.ReadOnly) })
	if err != nil {
		return err
	}
	s.cayley, err = newQuadStore(s.address, "", s)
	return err
}

// Close lets go of the store.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	var err error
	if s.writer != nil {
		err = s.writer.Close(context.Background())
		s.writer = nil
	}
	return errors.Join(err, s.view.close())
}

// Hold keeps other processes from writing until it is let go of. Writes
// without it hold the store for themselves.
func (s *Store) Hold(ctx context.Context) (release func() error, err error) {
	if s.opt.ReadOnly {
		return nil, errReadOnly
	}
	s.writing.Lock()
	if err := s.connect(ctx); err != nil {
		s.writing.Unlock()
		return nil, err
	}
	if _, err := s.writer.Exec(ctx, "SELECT pg_advisory_lock($1)", int64(lockKey)); err != nil {
		s.writing.Unlock()
		return nil, err
	}
	return func() error {
		defer s.writing.Unlock()
		_, err := s.writer.Exec(context.Background(), "SELECT pg_advisory_unlock($1)", int64(lockKey))
		return err
	}, nil
}

// connect sees to it that there is a connection for writing.
func (s *Store) connect(ctx context.Context) (err error) {
	if s.writer != nil && !s.writer.IsClosed() {
		return nil
	}
	if s.writer, err = pgx.Connect(ctx, s.address); err != nil {
		return err
	}
	_, err = s.writer.Exec(ctx, stages)
	return err
}

var errReadOnly = errors.New("the store is open for reading only")

// State is the store as it is now, whatever is written meanwhile. It must be
// closed, before the store is.
func (s *Store) State(ctx context.Context) (*State, error) {
	tx, err := s.pool.BeginTx(ctx, atOnce)
	if err != nil {
		return nil, err
	}
	st := &State{view: view{address: s.address, pool: s.pool}, keeps: tx}
	if err = tx.QueryRow(ctx, "SELECT pg_export_snapshot()").Scan(&st.snapshot); err == nil {
		st.cayley, err = newQuadStore(s.address, st.snapshot, nil)
	}
	if err != nil {
		return nil, errors.Join(err, tx.Rollback(ctx))
	}
	return st, nil
}

// State is a store at one moment, for reading.
type State struct {
	view
	keeps pgx.Tx // the transaction that keeps the snapshot
}

// Close lets go of the state.
func (s *State) Close() error {
	return errors.Join(s.cayley.Close(), s.keeps.Rollback(context.Background()))
}

// atOnce are transactions that read one state.
var atOnce = pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}

// view reads a store, as it is or in a snapshot.
type view struct {
	address  string
	pool     *pgxpool.Pool
	snapshot string // "" for the latest
	cayley   *quadStore
}

// QuadStore is what there is in Cayley. It must not be closed.
func (v *view) QuadStore() cgraph.QuadStore { return v.cayley }

// read runs do in one state.
func (v *view) read(ctx context.Context, do func(pgx.Tx) error) error {
	return pgx.BeginTxFunc(ctx, v.pool, atOnce, func(tx pgx.Tx) error {
		if v.snapshot != "" {
			if _, err := tx.Exec(ctx, fmt.Sprintf("SET TRANSACTION SNAPSHOT '%s'", v.snapshot)); err != nil {
				return err
			}
		}
		return do(tx)
	})
}

func (v *view) close() (err error) {
	if v.cayley != nil {
		err = v.cayley.Close()
	}
	if v.pool != nil {
		v.pool.Close()
	}
	return err
}
