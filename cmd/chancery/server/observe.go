package server

import (
	"errors"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// writeTime is how long a client may take to take the next part of an answer.
const writeTime = 30 * time.Second

// observed logs and counts each request, and sees to it that a defect in one
// is an error of that one alone.
func (s *Server) observed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.calls.Add(1)
		defer s.calls.Done()
		began := time.Now()
		rec := &recorder{ResponseWriter: w, control: http.NewResponseController(w)}
		rec.allowTime()
		s.metrics.inFlight.Inc()
		defer s.metrics.inFlight.Dec()
		defer func() {
			p := recover()
			if err, ok := p.(error); p != nil && (!ok || !errors.Is(err, http.ErrAbortHandler)) {
				s.log.Print("%s %s: internal error: %v %s", r.Method, r.URL.EscapedPath(), p, debug.Stack())
				p = http.ErrAbortHandler
				if rec.status == 0 {
					s.fail(rec, r, refuse(http.StatusInternalServerError, "something went wrong here; the server's log has more"))
					p = nil
				}
			}
			s.record(r, rec, time.Since(began))
			if p != nil {
				panic(p)
			}
		}()
		next.ServeHTTP(rec, r)
	})
}

// record tells the log and the metrics of a request. Neither has its query,
// its headers or its body: they may be nobody's business.
func (s *Server) record(r *http.Request, rec *recorder, took time.Duration) {
	_, route, _ := strings.Cut(r.Pattern, " ")
	if route == "" {
		route = "page"
	}
	status := strconv.Itoa(max(rec.status, http.StatusOK))
	s.metrics.requests.WithLabelValues(route, knownMethod(r.Method), status).Inc()
	s.metrics.seconds.WithLabelValues(route).Observe(took.Seconds())
	s.log.Print("%s %s %s %s %s %d %.1fms", time.Now().UTC().Format(time.RFC3339), clientOf(r), r.Method,
		r.URL.EscapedPath(), status, rec.bytes, float64(took.Microseconds())/1000)
}

// knownMethod is the method of a request, or a word for those that nobody
// needs, so that clients cannot make up counters.
func knownMethod(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	control *http.ResponseController
	status  int
	bytes   int
}

// WriteHeader remembers the status.
func (r *recorder) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
	r.ResponseWriter.WriteHeader(status)
}

// Write gives the client time for each part.
func (r *recorder) Write(b []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	r.allowTime()
	n, err := r.ResponseWriter.Write(b)
	r.bytes += n
	return n, err
}

func (r *recorder) allowTime() {
	_ = r.control.SetWriteDeadline(time.Now().Add(time.Minute + writeTime)) // not all connections have one
}

// Unwrap gives the writer below.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// metrics count what the server does, for Prometheus.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
	inFlight prometheus.Gauge
	builds   *prometheus.CounterVec
}

func (s *Server) newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "chancery_http_requests_total", Help: "Requests answered, by route, method and status.",
		}, []string{"route", "method", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "chancery_http_request_seconds", Help: "How long requests took, by route.",
			Buckets: []float64{.001, .005, .02, .1, .5, 2, 10, 60},
		}, []string{"route"}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{Name: "chancery_http_requests_in_flight", Help: "Requests being answered."}),
		builds: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "chancery_builds_total", Help: "Builds of uploaded articles, by how they ended.",
		}, []string{"state"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, m.inFlight, m.builds, collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for name, of := range map[string]func(*revision) float64{
		"articles": func(r *revision) float64 { return float64(len(r.Graph().Articles)) },
		"entities": func(r *revision) float64 { return float64(len(r.Graph().Entities)) },
		"claims":   func(r *revision) float64 { return float64(len(r.Graph().Claims)) },
		"quads":    func(r *revision) float64 { return float64(r.quads) },
	} {
		m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "chancery_store_" + name, Help: "How many " + name + " the store has.",
		}, func() float64 { return s.measure(of) }))
	}
	return m
}

// measure asks the latest revision, 0 where there is none yet.
func (s *Server) measure(of func(*revision) float64) float64 {
	rev := s.latest.take()
	if rev == nil {
		return 0
	}
	defer s.release(rev)
	return of(rev)
}

// alive answers those who look after the process.
func (s *Server) alive(c *call) error { return c.reply(map[string]string{"status": "ok"}) }

func (s *Server) measured(c *call) error {
	promhttp.HandlerFor(s.metrics.registry, promhttp.HandlerOpts{}).ServeHTTP(c.ResponseWriter, c.Request)
	return nil
}
