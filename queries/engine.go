package queries

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/dop251/goja"
)

// grace is how long a script that was told to stop may take to do so before
// it is left behind.
const grace = 2 * time.Second

// engine is an interpreter for one script.
//
// Gizmo runs scripts in a goroutine of its own, where a panic of the
// interpreter or the store would end the process. So the script that Gizmo is
// given is only the call of a Go function, which runs the real one and catches
// whatever comes of it.
type engine struct {
	gizmo  *gizmo.Session
	vm     *goja.Runtime // Gizmo's own
	store  prefixed
	limits Limits

	done  chan struct{} // closed when the script has ended
	value any           // of its last expression
	err   error
}

// run runs a script in an interpreter of its own and gives what it emitted.
func (s *Session) run(ctx context.Context, program *goja.Program) (results []any, err error) {
	defer func() { err = errors.Join(err, caught(recover())) }()
	ctx, cancel := context.WithTimeoutCause(ctx, s.limits.Deadline, s.limits.deadlineError())
	defer cancel()
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)

	store := prefixed{s.qs, ctx}
	e := &engine{gizmo: gizmo.NewSession(store), store: store, limits: s.limits, done: make(chan struct{})}
	if err := e.prepare(ctx, s.names, program); err != nil {
		return nil, err
	}
	defer watchMemory(s.limits.Memory, func() { stop(s.limits.memoryError()) })()
	return e.run(ctx)
}

// guarded is the function that Gizmo calls. It never panics.
func (e *engine) guarded(program *goja.Program) func(goja.FunctionCall) goja.Value {
	return func(goja.FunctionCall) goja.Value {
		defer close(e.done)
		e.value, e.err = e.evaluate(program)
		return goja.Undefined()
	}
}

func (e *engine) evaluate(program *goja.Program) (value any, err error) {
	defer func() { err = errors.Join(err, caught(recover())) }()
	v, err := e.vm.RunProgram(program)
	if err != nil || v == nil {
		return nil, err
	}
	value = v.Export()
	if !small(value) {
		return nil, errLargeValue
	}
	return value, nil
}

// run runs the script and waits for its end.
func (e *engine) run(ctx context.Context) ([]any, error) {
	it, err := e.gizmo.Execute(ctx, "main()", query.Options{Collation: query.Raw})
	if err != nil {
		return nil, err
	}
	results, err := e.collect(ctx, it)
	closing := it.Close() // stops the script where it still runs
	if !e.ended() {
		return results, errors.Join(err, errors.New("script: a single step of it takes too long; it was left behind"))
	}
	switch {
	case err != nil:
		return results, err
	case e.err != nil:
		return results, scriptError(e.err)
	case len(results) == 0:
		return lastValue(e.value)
	}
	return results, closing
}

// collect takes what the script emits until it has ended or must end.
func (e *engine) collect(ctx context.Context, it query.Iterator) ([]any, error) {
	var results []any
	for it.Next(ctx) {
		r, ok := it.Result().(*gizmo.Result)
		if !ok || r.Meta {
			continue
		}
		if len(results) == e.limits.Results {
			return results, e.limits.resultsError()
		}
		row, err := e.row(r)
		if err != nil {
			return results, fmt.Errorf("script: read: %w", err)
		}
		results = append(results, row)
	}
	if ctx.Err() != nil {
		return results, context.Cause(ctx)
	}
	return results, it.Err()
}

// row gives a result its names.
func (e *engine) row(r *gizmo.Result) (any, error) {
	if !small(r.Val) {
		return nil, errLargeValue
	}
	if r.Tags == nil {
		return r.Val, nil
	}
	row := make(map[string]any, len(r.Tags))
	for tag, ref := range r.Tags {
		v, err := e.store.NameOf(ref)
		if err != nil {
			return nil, err
		}
		row[tag] = v
	}
	return row, nil
}

func (e *engine) ended() bool {
	select {
	case <-e.done:
		return true
	case <-time.After(grace):
		return false
	}
}

// lastValue is the answer of a script that emits nothing.
func lastValue(value any) ([]any, error) {
	switch v := value.(type) {
	case nil:
		return nil, nil
	case []any:
		return v, nil
	}
	if fmt.Sprintf("%T", value) == "*gizmo.pathObject" {
		return nil, &ScriptError{Reason: errors.New("it ends with a path that nobody walks; add .all()")}
	}
	return []any{value}, nil
}

var errLargeValue = errors.New("a value of the answer holds more than a million others")

// small reports whether a value holds few enough others, counting again what
// it holds twice, as it is written.
func small(v any) bool {
	left := 1 << 20
	return countDown(v, &left)
}

func countDown(v any, left *int) bool {
	if *left--; *left < 0 {
		return false
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if !countDown(item, left) {
				return false
			}
		}
	case map[string]any:
		for _, item := range v {
			if !countDown(item, left) {
				return false
			}
		}
	}
	return true
}

// caught makes an error of what recover gave.
func caught(panicked any) error {
	switch p := panicked.(type) {
	case nil:
		return nil
	case error:
		return p
	}
	return fmt.Errorf("%v", panicked)
}
