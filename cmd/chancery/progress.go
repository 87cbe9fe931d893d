package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows how many articles are read.
type progress interface {
	set(done int)
	done()
}

// newProgress shows a bar on a terminal, or as asked: "lines" for programs, a
// JSON object a line on standard error, or "none".
func newProgress(c *console, as string) progress {
	switch {
	case as == "lines":
		return &progressLines{out: c.err}
	case as == "none", !c.errTerminal, c.quiet:
		return noProgress{}
	}
	return progressBar{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(c.err),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionSetItsString("articles"),
		progressbar.OptionShowIts(), progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

type progressBar struct{ bar *progressbar.ProgressBar }

// set shows how many are done. A terminal that cannot be written to is no
// reason to stop.
func (p progressBar) set(done int) { _ = p.bar.Set(done) }

func (p progressBar) done() { _ = p.bar.Finish() }

// progressLines tells a program, at most ten times a second and at the end.
type progressLines struct {
	out        io.Writer
	read, told int
	last       time.Time
}

func (p *progressLines) set(done int) {
	p.read = done
	if now := time.Now(); now.Sub(p.last) > 100*time.Millisecond {
		p.last = now
		p.done()
	}
}

func (p *progressLines) done() {
	if p.read > p.told {
		p.told = p.read
		fmt.Fprintf(p.out, "{\"read\":%d}\n", p.read)
	}
}

type noProgress struct{}

func (noProgress) set(int) {}

func (noProgress) done() {}
