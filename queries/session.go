package queries

import (
	"context"
	"fmt"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
)

// Limits bound what one script may take. Zero stands for the default.
type Limits struct {
	Deadline time.Duration // how long it may run; 60 s
	Results  int           // how many rows it may give; 100,000
	Memory   int64         // by how many bytes the memory of the process may grow; 512 MiB
}

func (l Limits) orDefaults() Limits {
	if l.Deadline <= 0 {
		l.Deadline = time.Minute
	}
	if l.Results <= 0 {
		l.Results = 100_000
	}
	if l.Memory <= 0 {
		l.Memory = 512 << 20
	}
	return l
}

// Session asks one store. Each script starts afresh, with nothing of those
// before it but what the session knows of names. A session is not safe for
// concurrent use; sessions over one store are, as far as the store is.
type Session struct {
	qs     graph.QuadStore
	limits Limits
	names  *nameIndex
}

// New makes a session over a store, which stays the caller's to close, after
// the last script has ended. A store that is nil holds nothing.
func New(qs graph.QuadStore, limits Limits) *Session {
	boundMatches()
	if qs == nil {
		qs = memstore.New()
	}
	return &Session{qs: qs, limits: limits.orDefaults(), names: &nameIndex{qs: qs}}
}

// Gizmo runs a script. Its rows are what it emits (all, getLimit, g.emit), in
// that order; where it emits nothing, the value of its last expression. The
// columns are those its header names; without any, all there are, "id" first.
//
// A script that is not well formed or fails gives a [*ScriptError] with line
// and column; one that goes over a limit gives a [*LimitError], together with
// the rows so far.
func (s *Session) Gizmo(ctx context.Context, script string) (Table, error) {
	program, err := compile(script)
	if err != nil {
		return Table{}, err
	}
	results, err := s.run(ctx, program)
	return tableOf(results, parseHeader(script).columns), err
}

// ScriptError is a failure of a script. Line and Column count from 1 and are 0
// where the place is not known.
type ScriptError struct {
	Line, Column int
	Reason       error
}

func (e *ScriptError) Error() string {
	if e.Line == 0 {
		return "script: " + e.Reason.Error()
	}
	return fmt.Sprintf("script:%d:%d: %v", e.Line, e.Column, e.Reason)
}

// Unwrap gives the reason.
func (e *ScriptError) Unwrap() error { return e.Reason }

// LimitError tells which limit a script went over.
type LimitError struct {
	Limit string // "deadline", "results" or "memory"
	Value string // of the limit
	Hint  string
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("script: stopped at its %s limit (%s); %s", e.Limit, e.Value, e.Hint)
}

func (l Limits) deadlineError() error {
	return &LimitError{"deadline", l.Deadline.String(), "start from a named thing rather than g.V(), or ask for less"}
}

func (l Limits) resultsError() error {
	return &LimitError{"results", fmt.Sprint(l.Results), "limit(n) or a narrower question gives fewer rows"}
}

func (l Limits) memoryError() error {
	return &LimitError{"memory", fmt.Sprintf("%d MiB", l.Memory>>20), "ask for less at a time"}
}

// Values runs a script as [Session.Gizmo] does and gives its results as they
// are: what it emitted, or for each result of a path its tags with their
// values ([quad.Value], IRIs in their absolute form).
func (s *Session) Values(ctx context.Context, script string) ([]any, error) {
	program, err := compile(script)
	if err != nil {
		return nil, err
	}
	results, err := s.run(ctx, program)
	for _, r := range results {
		if row, ok := r.(map[string]any); ok {
			for tag, v := range row {
				if v, ok := v.(quad.Value); ok {
					row[tag] = expand(v)
				}
			}
		}
	}
	return results, err
}
