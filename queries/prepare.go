package queries

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/dlclark/regexp2"
	"github.com/dop251/goja"
)

//go:embed prelude.js
var preludeScript string

//go:embed guard.js
var guardScript string

var (
	prelude = goja.MustCompile("prelude.js", preludeScript, false)
	guard   = goja.MustCompile("guard.js", guardScript, false)
)

// longestMatch bounds the time that one match of a pattern may take, where the
// pattern is of the kind that can try all ways through a text.
const longestMatch = 5 * time.Second

// boundMatches sets it for all patterns to come; the interpreter has no setting
// of its own.
var boundMatches = sync.OnceFunc(func() { regexp2.DefaultMatchTimeout = longestMatch })

// maxCalls is how deep functions may call each other.
const maxCalls = 2000

// prepare puts the helpers into the interpreter, and the function that runs
// the program.
func (e *engine) prepare(ctx context.Context, names *nameIndex, program *goja.Program) error {
	global, err := globalObject(ctx, e.gizmo)
	if err != nil {
		return err
	}
	var prepared error
	err = global.Set("prepare", func(_ goja.FunctionCall, vm *goja.Runtime) goja.Value {
		e.vm = vm
		vm.SetMaxCallStackSize(maxCalls)
		prepared = e.define(ctx, names, program)
		return goja.Undefined()
	})
	if err != nil {
		return err
	}
	_, err = ownScript(ctx, e.gizmo, "prepare()")
	return errors.Join(err, prepared)
}

func (e *engine) define(ctx context.Context, names *nameIndex, program *goja.Program) error {
	nodes := &nodeReader{e.store, map[any]string{}}
	for name, value := range map[string]any{
		"node":    nodes.read,
		"lookUp":  func(name string) ([]any, error) { return names.lookUp(ctx, name) },
		"maxText": e.limits.Memory / 8,
		"main":    e.guarded(program),
	} {
		if err := e.vm.Set(name, value); err != nil {
			return err
		}
	}
	for _, p := range []*goja.Program{prelude, guard} {
		if _, err := e.vm.RunProgram(p); err != nil {
			return err
		}
	}
	return e.vm.GlobalObject().Delete("prepare")
}

// globalObject is the global object of Gizmo's interpreter, of which Gizmo
// gives nothing out but the values of scripts: a function, in this case.
func globalObject(ctx context.Context, s *gizmo.Session) (*goja.Object, error) {
	v, err := ownScript(ctx, s, "(function () { return this })")
	if err != nil {
		return nil, err
	}
	self, ok := v.(func(goja.FunctionCall) goja.Value)
	if !ok {
		return nil, fmt.Errorf("the interpreter gave %T for a function", v)
	}
	global, ok := self(goja.FunctionCall{This: goja.Undefined()}).(*goja.Object)
	if !ok {
		return nil, errors.New("the interpreter has no global object")
	}
	return global, nil
}

// ownScript runs a script of ours to its end and gives its value. The iterator
// is not closed, as that would interrupt the next script.
func ownScript(ctx context.Context, s *gizmo.Session, script string) (any, error) {
	it, err := s.Execute(ctx, script, query.Options{Collation: query.Raw})
	if err != nil {
		return nil, err
	}
	var value any
	for it.Next(ctx) {
		if r, ok := it.Result().(*gizmo.Result); ok && r.Meta {
			value = r.Val
		}
	}
	return value, it.Err()
}
