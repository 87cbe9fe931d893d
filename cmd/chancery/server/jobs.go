package server

import (
	"context"
	"errors"
	"net/http"
	"os"
	"slices"
	"strconv"
	"sync"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/read"
)

// State is how far a job has come.
type State string

// The states of a job, in order; the last three are ends.
const (
	Queued  State = "queued"
	Running State = "running"
	Done    State = "done"
	Failed  State = "failed"  // the store could not be written
	Stopped State = "stopped" // the server was; what was finished is kept
)

// Job is a build of articles that were sent.
type Job struct {
	ID       string    `json:"id"`
	State    State     `json:"state"`
	Done     int       `json:"done"`  // articles read so far
	Total    int       `json:"total"` // of them; 0 while it is not known
	Failures []Failure `json:"failures"`
	Report   *Built    `json:"report,omitempty"` // at the end
	Reason   string    `json:"reason,omitempty"` // why it failed
}

const (
	mostJobs   = 100 // that are remembered
	mostQueued = 8
)

// jobs runs builds one after the other.
type jobs struct {
	mu      sync.Mutex
	all     []*Job
	begun   int
	pending int // queued or running
	queue   chan *work
	writing sync.Mutex // held by who changes the store
}

// work is what a job has to do.
type work struct {
	job    *Job
	folder string // that its files are in, which goes with it
	inputs []read.Stream
}

func (w *work) clear() error { return os.RemoveAll(w.folder) }

// add queues work; it is false where too much is waiting already.
func (j *jobs) add(w *work) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.pending > mostQueued {
		return false
	}
	j.pending++
	j.begun++
	w.job.ID, w.job.State, w.job.Failures = strconv.Itoa(j.begun), Queued, []Failure{}
	j.all = append(j.all, w.job)
	if len(j.all) > mostJobs {
		j.all = slices.Delete(j.all, 0, 1)
	}
	j.queue <- w // never waits: the queue has room for all that may be pending
	return true
}

// change changes a job that others may be looking at.
func (j *jobs) change(do func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	do()
}

func (j *jobs) find(id string) (Job, bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, job := range j.all {
		if job.ID == id {
			return *job, true
		}
	}
	return Job{}, false
}

// lastFailures are those of the latest build that ended.
func (j *jobs) lastFailures() []Failure {
	j.mu.Lock()
	defer j.mu.Unlock()
	for _, job := range slices.Backward(j.all) {
		if job.State != Queued && job.State != Running {
			return job.Failures
		}
	}
	return []Failure{}
}

func (j *jobs) busy() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.pending > 0
}

// work runs jobs until stop is closed and the queue is empty. When the context
// ends, the job that runs keeps what it has finished, and the others are told
// to the log.
func (s *Server) work(ctx context.Context, stop <-chan struct{}) {
	for {
		select {
		case w := <-s.jobs.queue:
			s.run(ctx, w)
			continue
		default:
		}
		select {
		case w := <-s.jobs.queue:
			s.run(ctx, w)
		case <-stop:
			return
		}
	}
}

func (s *Server) run(ctx context.Context, w *work) {
	s.jobs.change(func() { w.job.State = Running })
	report, change, err := s.add(ctx, w)
	err = errors.Join(err, w.clear())
	s.jobs.change(func() {
		s.jobs.pending--
		w.job.Failures = failuresOf(report.Failures)
		w.job.Report = builtOf(&report, &change)
		w.job.Done = report.Articles + report.Duplicates + len(report.Failures)
		w.job.Total = w.job.Done
		w.job.State, w.job.Reason = ending(err)
	})
	s.metrics.builds.WithLabelValues(string(w.job.State)).Inc()
	s.log.Print("build %s: %s, %d articles, %d failures", w.job.ID, w.job.State, report.Articles, len(report.Failures))
	if err != nil {
		s.log.Print("build %s: %v", w.job.ID, err)
	}
}

// add builds, and answers from what came of it from then on.
func (s *Server) add(ctx context.Context, w *work) (loader.Report, graph.Change, error) {
	s.jobs.writing.Lock()
	defer s.jobs.writing.Unlock()
	report, change, err := s.opt.Corpus.Add(ctx, w.inputs, func(done int) { s.jobs.change(func() { w.job.Done = done }) })
	if fresh := s.Refresh(context.WithoutCancel(ctx)); fresh != nil {
		s.log.Print("build %s: read: %v", w.job.ID, fresh)
	}
	return report, change, err
}

func ending(err error) (State, string) {
	switch {
	case err == nil:
		return Done, ""
	case errors.Is(err, context.Canceled):
		return Stopped, "the server was stopped; send the same files again for the rest"
	}
	return Failed, "the store could not be written; the server's log has more"
}

func (s *Server) job(c *call) error {
	job, ok := s.jobs.find(c.PathValue("id"))
	if !ok {
		return refuse(http.StatusNotFound, "there is no job %q", c.PathValue("id"))
	}
	return c.reply(job)
}

func (s *Server) failures(c *call) error {
	failures := s.jobs.lastFailures()
	return c.reply(struct {
		Items []Failure `json:"items"`
		Total int       `json:"total"`
	}{failures, len(failures)})
}
