package server

import (
	"context"
	"net"
	"net/http"
	"runtime"
	"sync"
	"time"
)

// patience is how long a request waits for its turn before it is refused.
const patience = 5 * time.Second

// perClient is how many requests of a client that is not on this machine are
// answered at a time.
const perClient = 32

// gates let only so many requests of a weight do their work at a time.
type gates struct {
	of map[weight]chan struct{}

	mu      sync.Mutex
	clients map[string]int
}

func newGates() *gates {
	cores := runtime.GOMAXPROCS(0)
	return &gates{
		of: map[weight]chan struct{}{
			query: make(chan struct{}, 2*cores), script: make(chan struct{}, max(1, cores/2)),
			heavy: make(chan struct{}, max(1, cores/2)), large: make(chan struct{}, 16),
		},
		clients: map[string]int{},
	}
}

// enter waits for its turn; leave must be called when the work is done.
func (g *gates) enter(ctx context.Context, w weight) (leave func(), err error) {
	gate := g.of[w]
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

// count counts a request of a client until leave is called.
func (g *gates) count(client string) (leave func(), err error) {
	if ip := net.ParseIP(client); ip == nil || ip.IsLoopback() {
		return func() {}, nil
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.clients[client] >= perClient {
		return nil, refuse(http.StatusTooManyRequests, "more than %d requests at a time", perClient).later(1)
	}
	g.clients[client]++
	return func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		if g.clients[client]--; g.clients[client] == 0 {
			delete(g.clients, client)
		}
	}, nil
}
