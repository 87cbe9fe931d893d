package server

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"sync/atomic"
	"time"

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
	Write   Writer        // nil refuses to write
	Wait    time.Duration // how long a query may run; 0 is 30 s
}

// Writer changes the store.
type Writer interface{}

// Server answers. It is made by [New].
type Server struct {
	opt    Options
	log    *log
	latest latest
	gates  gates
	mux    *http.ServeMux
	busy   atomic.Bool // a build is running
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
	s := &Server{opt: opt, log: &log{w: opt.Log}, gates: newGates(), mux: http.NewServeMux()}
	for _, r := range routes() {
		s.mux.HandleFunc(r.method+" "+r.path, s.handle(&r))
	}
	s.mux.Handle("/", page)
	return s, nil
}

// Refresh reads the store as it is now and answers from that from then on.
func (s *Server) Refresh(ctx context.Context) error {
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

func (s *Server) building() bool { return s.busy.Load() }

// Handler answers requests.
func (s *Server) Handler() http.Handler { return s.guarded(s.mux) }

// How long a client may take to send a request, and the server to answer it.
const (
	headerTime = 5 * time.Second
	bodyTime   = 2 * time.Minute
	idleTime   = 2 * time.Minute
	stopTime   = 20 * time.Second
)

// Serve answers on a listener until the context ends; then it lets the
// requests under way finish, for a while, and returns nil.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	web := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: headerTime, ReadTimeout: bodyTime, IdleTimeout: idleTime,
		MaxHeaderBytes: 16 << 10, ErrorLog: s.log.standard(),
	}
	reading := make(chan error, 1)
	go func() { reading <- s.Refresh(ctx) }()
	serving := make(chan error, 1)
	go func() { serving <- web.Serve(listener) }()
	var err error
	select {
	case err = <-serving:
	case <-ctx.Done():
	case err = <-reading:
		reading <- nil
		if err == nil {
			select {
			case err = <-serving:
			case <-ctx.Done():
			}
		}
	}
	return errors.Join(err, s.stop(web), ended(<-reading), s.latest.set(nil))
}

// stop lets requests finish, and ends those that do not.
func (s *Server) stop(web *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), stopTime)
	defer cancel()
	if err := web.Shutdown(ctx); err != nil {
		return web.Close()
	}
	return nil
}

func ended(err error) error {
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}
