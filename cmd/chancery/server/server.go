package server

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"

	"golang.org/x/net/netutil"
	"golang.org/x/sync/errgroup"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/queries"
)

// Options are what a server serves and how. Store is needed; the zero values
// of the others read only and answer on loopback addresses alone.
type Options struct {
	Store   *graph.Store
	Page    fs.FS  // index.html and assets/; nil is a plain list of the API
	Version string // of the program, as told
	Log     io.Writer
	Corpus  Corpus        // changes the store; nil refuses to
	Wait    time.Duration // how long a query may run; 0 is 30 s

	Token  string   // that whoever asks must know; "" is none
	Hosts  []string // names by which it may be called, besides localhost
	Public bool     // it may be called by any address, not those of loopback alone
}

// Server answers. It is made by [New].
type Server struct {
	opt    Options
	log    *log
	latest latest
	fresh  sync.Mutex // held while latest is made anew
	gates  *gates
	keeper *keeper
	jobs   jobs
	calls  sync.WaitGroup // being answered

	metrics    *metrics
	refreshing chan struct{} // has an element while a refresh is wanted
	mux        *http.ServeMux
}

// New makes a server. It answers what needs the store once [Server.Refresh]
// has been called.
func New(opt Options) (*Server, error) {
	if opt.Wait <= 0 {
		opt.Wait = 30 * time.Second
	}
	if opt.Log == nil {
		opt.Log = io.Discard
	}
	page, err := newPage(opt.Page)
	if err != nil {
		return nil, err
	}
	s := &Server{opt: opt, log: &log{w: opt.Log}, gates: newGates(), mux: http.NewServeMux(), keeper: newKeeper(opt.Token)}
	s.metrics = s.newMetrics()
	s.refreshing = make(chan struct{}, 1)
	s.jobs.queue = make(chan *work, mostQueued+1)
	for _, r := range slices.Concat(routes(), cayleyRoutes()) {
		s.mux.HandleFunc(r.method+" "+r.path, s.handle(&r))
	}
	s.mux.Handle("/", page)
	return s, nil
}

// Refresh reads the store as it is now and answers from that from then on.
func (s *Server) Refresh(ctx context.Context) error {
	s.fresh.Lock() // so that a later state is never replaced by an earlier one
	defer s.fresh.Unlock()
	rev, err := newRevision(ctx, s.opt.Store, queries.Limits{Deadline: s.opt.Wait, Results: mostRows, Memory: 1 << 30})
	if err != nil {
		return err
	}
	return s.latest.set(rev)
}

func (s *Server) release(r *revision) {
	if err := s.latest.release(r); err != nil {
		s.log.Print("store: %v", err)
	}
}

// Handler answers requests.
func (s *Server) Handler() http.Handler { return s.observed(s.guarded(s.mux)) }

// How long a client may take to send a request, and the server to answer it.
const (
	headerTime = 5 * time.Second
	bodyTime   = 2 * time.Minute
	idleTime   = 2 * time.Minute
	stopTime   = 20 * time.Second
)

// mostConnections is how many connections are open at a time; others wait.
const mostConnections = 4096

// Serve answers on a listener until the context ends; then it lets the
// requests and builds under way finish, for a while, and returns nil.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	web := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 16 << 10, ErrorLog: s.log.standard(),
	}
	group, running := errgroup.WithContext(ctx)
	group.Go(func() error { return ended(s.Refresh(running)) })
	group.Go(func() error { return ended(web.Serve(netutil.LimitListener(listener, mostConnections))) })
	group.Go(func() error { return s.workUntil(running) })
	group.Go(func() error { return s.refreshUntil(running) })
	<-running.Done()
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	err := web.Shutdown(stopping)
	if err != nil {
		s.log.Print("stopping: requests that took longer than %s were cut off", stopTime)
		err = web.Close()
	}
	s.calls.Wait()
	return errors.Join(err, group.Wait(), s.latest.set(nil))
}

// refreshSoon has the store read anew; who asks meanwhile does not wait.
func (s *Server) refreshSoon() {
	select {
	case s.refreshing <- struct{}{}:
	default:
	}
}

func (s *Server) refreshUntil(ctx context.Context) error {
	for {
		select {
		case <-s.refreshing:
			if err := s.Refresh(ctx); err != nil {
				return ended(err)
			}
		case <-ctx.Done():
			return nil
		}
	}
}

// workUntil builds until the context ends and what was queued is done, or has
// been given its time.
func (s *Server) workUntil(ctx context.Context) error {
	building, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	context.AfterFunc(ctx, func() { time.AfterFunc(stopTime, cancel) })
	s.work(building, ctx.Done())
	return nil
}

// ended is nil for an end that was asked for.
func ended(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}
