package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"sync"

	cgraph "github.com/cayleygraph/cayley/graph"
	graphlog "github.com/cayleygraph/cayley/graph/log"
	"github.com/cayleygraph/cayley/graph/refs"
	csql "github.com/cayleygraph/cayley/graph/sql"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"github.com/chancery-kg/chancery/graph/bound"
)

// driverName is the name of our driver and of our dialect in Cayley.
const driverName = "chancery-postgres"

var register = sync.OnceFunc(func() {
	sql.Register(driverName, snapshots{})
	csql.Register(driverName, csql.Registration{
		Driver: driverName,
		QueryDialect: csql.QueryDialect{
			FieldQuote:  func(name string) string { return pgx.Identifier{name}.Sanitize() },
			Placeholder: func(n int) string { return fmt.Sprintf("$%d", n) },
		},
		Error: func(err error) error { return err },
		Estimated: func(table string) string {
			return "SELECT GREATEST(reltuples::BIGINT, 1) FROM pg_class WHERE oid = '" + table + "'::regclass"
		},
		RunTx: func(*sql.Tx, []graphlog.NodeUpdate, []graphlog.QuadUpdate, cgraph.IgnoreOpts) error {
			return errReadOnly // quadStore writes itself
		},
	})
})

// snapshots is pgx as a driver of database/sql whose connections may all be in
// one snapshot: a name is that of the snapshot, a line's end, and the address.
type snapshots struct{}

func (snapshots) Open(name string) (driver.Conn, error) {
	snapshot, address, _ := strings.Cut(name, "\n")
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, err
	}
	begin := stdlib.OptionAfterConnect(func(ctx context.Context, c *pgx.Conn) error {
		if snapshot == "" {
			return nil
		}
		_, err := c.PgConn().Exec(ctx, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET TRANSACTION SNAPSHOT '"+snapshot+"'").ReadAll()
		return err
	})
	c, err := stdlib.GetConnector(*config, begin).Connect(context.Background())
	if err != nil || snapshot == "" {
		return c, err
	}
	return inSnapshot{c.(*stdlib.Conn)}, nil
}

// inSnapshot is a connection that stays in its transaction.
type inSnapshot struct{ *stdlib.Conn }

func (inSnapshot) ResetSession(context.Context) error { return nil }

// quadStore is Cayley's SQL backend, with its own way to write and plans that
// mean here what they mean elsewhere.
type quadStore struct {
	*csql.QuadStore
	store *Store // nil for a state

	planning sync.Mutex
	planner  *csql.Optimizer
}

func newQuadStore(address, snapshot string, store *Store) (*quadStore, error) {
	register()
	qs, err := csql.New(driverName, snapshot+"\n"+address, nil)
	if err != nil {
		return nil, err
	}
	sqlStore, ok := qs.(*csql.QuadStore)
	if !ok {
		return nil, fmt.Errorf("the backend is a %T", qs)
	}
	return &quadStore{QuadStore: sqlStore, store: store, planner: csql.NewOptimizer()}, nil
}

// ValueOf is the reference of a value, nil where no quad has it.
func (q *quadStore) ValueOf(v quad.Value) (refs.Ref, error) {
	if v == nil {
		return nil, nil
	}
	name := csql.HashOf(v)
	found := counting("nodes")
	found.WhereEq("", "hash", name)
	var n int
	if err := q.QueryRow(context.Background(), found).Scan(&n); err != nil || n == 0 {
		return nil, err
	}
	return name, nil
}

// OptimizeShape has Cayley plan in SQL.
func (q *quadStore) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	return bound.Plan(ctx, planner{q}, q.QuadStore, s)
}

// planner is Cayley's, for one question at a time, without what it would answer
// otherwise than in Go.
type planner struct{ q *quadStore }

func (p planner) OptimizeShape(ctx context.Context, s shape.Shape) (shape.Shape, bool) {
	if f, ok := s.(shape.Filter); ok && !sameInSQL(f) {
		return s, false
	}
	p.q.planning.Lock()
	defer p.q.planning.Unlock()
	return p.q.planner.OptimizeShape(ctx, s)
}

// sameInSQL reports whether all that a filter asks means the same in SQL.
// Cayley compares texts with a language or type with values of any kind.
func sameInSQL(f shape.Filter) bool {
	for _, test := range f.Filters {
		c, ok := test.(shape.Comparison)
		if !ok {
			return false
		}
		switch c.Val.(type) {
		case quad.Int, quad.Float, quad.Time, quad.String, quad.IRI, quad.BNode:
		default:
			return false
		}
	}
	return true
}

// Stats tells how many values and quads there are.
func (q *quadStore) Stats(ctx context.Context, exact bool) (st cgraph.Stats, err error) {
	if !exact {
		return q.QuadStore.Stats(ctx, false)
	}
	st.Nodes.Exact, st.Quads.Exact = true, true
	st.Nodes.Value, err = q.count(ctx, "nodes")
	if err == nil {
		st.Quads.Value, err = q.count(ctx, "quads")
	}
	return st, err
}

func (q *quadStore) count(ctx context.Context, table string) (n int64, err error) {
	err = q.QueryRow(ctx, counting(table)).Scan(&n)
	return n, err
}

// counting asks how many rows a table has.
func counting(table string) csql.Select {
	return csql.Select{Fields: []csql.Field{{Name: "COUNT(*)", Raw: true}}, From: []csql.Source{csql.Table{Name: table}}}
}

// ApplyDeltas makes changes in their order, all of them or, where one fails,
// none.
func (q *quadStore) ApplyDeltas(deltas []cgraph.Delta, opt cgraph.IgnoreOpts) error {
	if q.store == nil {
		return errReadOnly
	}
	return q.store.apply(context.Background(), deltas, opt)
}

// NewQuadWriter loads quads in bulk.
func (q *quadStore) NewQuadWriter() (quad.WriteCloser, error) {
	if q.store == nil || q.store.opt.ReadOnly {
		return nil, errReadOnly
	}
	return &bulkWriter{q.store}, nil
}

type bulkWriter struct{ store *Store }

func (w *bulkWriter) WriteQuad(q quad.Quad) error {
	_, err := w.WriteQuads([]quad.Quad{q})
	return err
}

func (w *bulkWriter) WriteQuads(quads []quad.Quad) (int, error) {
	_, err := w.store.Load(context.Background(), each(quads), byDefault)
	if err != nil {
		return 0, err
	}
	return len(quads), nil
}

func (w *bulkWriter) Close() error { return nil }

var errNoQuad = errors.New("a quad without subject, predicate or object")
