package server

import (
	"context"
	"net/http"
	"runtime"
	"time"
)

// patience is how long a request waits for its turn before it is refused.
const patience = 5 * time.Second

// gates let only so many requests of a weight do their work at a time.
type gates map[weight]chan struct{}

func newGates() gates {
	cores := runtime.GOMAXPROCS(0)
	return gates{query: make(chan struct{}, 2*cores), heavy: make(chan struct{}, max(1, cores/2))}
}

// enter waits for its turn; leave must be called when the work is done.
func (g gates) enter(ctx context.Context, w weight) (leave func(), err error) {
	gate := g[w]
	if gate == nil {
		return func() {}, nil
	}
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case gate <- struct{}{}:
		return func() { <-gate }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-timer.C:
		return nil, refuse(http.StatusServiceUnavailable, "too many are asking at the moment").later(2)
	}
}
