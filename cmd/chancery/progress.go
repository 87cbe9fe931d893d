package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows on a terminal how many articles are read; elsewhere nothing.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(c *console) progress {
	if !c.errTerminal || c.quiet {
		return progress{}
	}
	return progress{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(c.err),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionSetItsString("articles"),
		progressbar.OptionShowIts(), progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// set shows how many are done. A terminal that cannot be written to is no
// reason to stop.
func (p progress) set(done int) {
	if p.bar != nil {
		_ = p.bar.Set(done)
	}
}

func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
