package queries

import (
	"runtime"
	"runtime/metrics"
	"time"
)

// memoryPeriod is how often memory is looked at: a script that doubles a
// string again and again must not get far beyond the limit meanwhile.
const memoryPeriod = 2 * time.Millisecond

// watchMemory calls over once the memory of the process has grown by more than
// limit bytes, until the function it returns is called. What a collection of
// garbage would free does not count, unless it has come to twice the limit.
func watchMemory(limit int64, over func()) (stop func()) {
	w := &memoryWatch{limit: limit, allowed: limit, base: memoryInUse(), collected: make(chan struct{}, 1)}
	quit, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		ticker := time.NewTicker(memoryPeriod)
		defer ticker.Stop()
		for !w.over() {
			select {
			case <-quit:
				return
			case <-ticker.C:
			}
		}
		over()
	}()
	return func() { close(quit); <-gone }
}

// memoryWatch compares memory with what it was.
type memoryWatch struct {
	limit, allowed, base int64
	collecting           bool
	collected            chan struct{}
}

// over has garbage collected, meanwhile, before it says that there is too much.
func (w *memoryWatch) over() bool {
	now := memoryInUse()
	w.base = min(w.base, now) // what was garbage at the start has been freed
	grown := now - w.base
	select {
	case <-w.collected:
		w.collecting = false
		w.allowed = max(w.limit, grown+w.limit/2)
		return grown > w.limit
	default:
	}
	if grown > w.allowed && !w.collecting {
		w.collecting = true
		go func() { runtime.GC(); w.collected <- struct{}{} }()
	}
	return grown > 2*w.limit
}

// memoryInUse is the bytes of heap objects, dead ones not yet freed among
// them, and of stacks.
func memoryInUse() int64 {
	samples := []metrics.Sample{
		{Name: "/memory/classes/heap/objects:bytes"},
		{Name: "/memory/classes/heap/stacks:bytes"},
	}
	metrics.Read(samples)
	var sum int64
	for _, s := range samples {
		sum += int64(s.Value.Uint64())
	}
	return sum
}
