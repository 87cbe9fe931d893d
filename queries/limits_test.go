package queries

import (
	"context"
	"runtime"
	"testing"
	"time"
)

// What a native function does in one step nobody can stop, so none may be made
// to take long or much.
func TestNoStepOfAScriptTakesLongOrMuch(t *testing.T) {
	limits := Limits{Deadline: 500 * time.Millisecond, Memory: 64 << 20}
	for name, script := range map[string]string{
		"a pattern that tries all ways":    `/^(?=a)(a+)+$/.test("a".repeat(50) + "b")`,
		"a list of endless length":         `Array.prototype.indexOf.call({length: Math.pow(2, 53) - 1}, 1)`,
		"a long list, sorted":              `new Array(4294967295).sort()`,
		"a long list, reversed":            `Array.prototype.reverse.call({length: 4294967295})`,
		"arguments from a long list":       `Math.max.apply(null, {length: 1e9})`,
		"arguments by reflection":          `Reflect.apply(Math.max, null, {length: 1e9})`,
		"lists in lists as JSON":           `var a = ["x"]; for (var i = 0; i < 40; i++) a = [a, a]; JSON.stringify(a)`,
		"lists in lists as text":           `var a = ["x"]; for (var i = 0; i < 40; i++) a = [a, a]; String(a)`,
		"lists in lists, flat":             `var a = ["x"]; for (var i = 0; i < 40; i++) a = [a, a]; a.flat(Infinity).length`,
		"lists in lists as the answer":     `var a = ["x"]; for (var i = 0; i < 40; i++) a = [a, a]; a`,
		"lists in lists, emitted":          `var a = ["x"]; for (var i = 0; i < 40; i++) a = [a, a]; g.emit(a)`,
		"characters of a long text":        `"x".repeat(8e6).split("")`,
		"matches in a long text":           `"x".repeat(8e6).match(/./g).length`,
		"texts doubled in an object's key": `var o = {}, s = "x"; for (;;) { s += s; o[s] = s }`,
		"a map that grows":                 `var m = new Map(), i = 0; for (;;) m.set(i++, "x" + i)`,
		"an object spread again and again": `var o = {}; for (var i = 0; i < 1e5; i++) o["k" + i] = i; var all = []; for (;;) all.push({...o})`,
		"a list that is sorted for ever":   `[3, 1, 2].sort(function () { for (;;) {} })`,
	} {
		t.Run(name, func(t *testing.T) {
			before := runtime.NumGoroutine()
			start := time.Now()
			if _, err := New(smallStore(), limits).Gizmo(context.Background(), script); err == nil {
				t.Error("no error")
			} else {
				t.Log(err)
			}
			if took := time.Since(start); took > 15*time.Second {
				t.Errorf("it took %v", took)
			}
			for wait := 0; runtime.NumGoroutine() > before+1 && wait < 50; wait++ {
				time.Sleep(100 * time.Millisecond)
			}
			if n := runtime.NumGoroutine(); n > before+1 {
				t.Errorf("%d goroutines are left, %d before", n, before)
			}
		})
	}
}
