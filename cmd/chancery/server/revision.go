package server

import (
	"context"
	"errors"
	"sync"

	"github.com/chancery-kg/chancery/cmd/chancery/server/view"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/queries"
)

// revision is a state of the store with what answers from it. It is closed
// when a newer one has taken its place and the last request has let go of it.
type revision struct {
	*view.View
	quads    int64
	sessions chan *queries.Session // that are idle
	limits   queries.Limits
	users    int // the place of the latest among them
}

func newRevision(ctx context.Context, store *graph.Store, limits queries.Limits) (*revision, error) {
	state, err := store.State(ctx)
	if err != nil {
		return nil, err
	}
	v, err := view.New(ctx, state)
	if err != nil {
		return nil, errors.Join(err, state.Close())
	}
	stats, err := state.QuadStore().Stats(ctx, true)
	if err != nil {
		return nil, errors.Join(err, state.Close())
	}
	return &revision{View: v, quads: stats.Quads.Value, sessions: make(chan *queries.Session, 64), limits: limits}, nil
}

// session is one that nobody else uses meanwhile; those used before know names
// already.
func (r *revision) session() (session *queries.Session, done func()) {
	select {
	case session = <-r.sessions:
	default:
		session = queries.New(r.State().QuadStore(), r.limits)
	}
	return session, func() {
		select {
		case r.sessions <- session:
		default:
		}
	}
}

// latest holds the latest revision.
type latest struct {
	mu  sync.Mutex
	rev *revision
}

// take is the latest revision, nil where there is none yet; it stays open
// until release.
func (l *latest) take() *revision {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.rev != nil {
		l.rev.users++
	}
	return l.rev
}

func (l *latest) release(r *revision) error {
	l.mu.Lock()
	r.users--
	last := r.users == 0
	l.mu.Unlock()
	if last {
		return r.State().Close()
	}
	return nil
}

// set puts a revision in the place of the one before; nil is none.
func (l *latest) set(r *revision) error {
	if r != nil {
		r.users = 1
	}
	l.mu.Lock()
	old := l.rev
	l.rev = r
	l.mu.Unlock()
	if old == nil {
		return nil
	}
	return l.release(old)
}
