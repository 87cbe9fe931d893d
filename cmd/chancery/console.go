package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// console is where a verb reads and writes: data to out, words and failures
// to err.
type console struct {
	in          io.Reader
	out         *bufio.Writer
	err         io.Writer
	inTerminal  bool
	outTerminal bool
	errTerminal bool
	width       int  // characters a line, where out is a terminal; 0 else
	quiet       bool // no words, only failures
}

func newConsole(in, out, errs *os.File) *console {
	c := &console{in: in, out: bufio.NewWriter(out), err: errs}
	c.inTerminal = term.IsTerminal(int(in.Fd()))
	c.outTerminal = term.IsTerminal(int(out.Fd()))
	c.errTerminal = term.IsTerminal(int(errs.Fd()))
	if c.outTerminal {
		if width, _, err := term.GetSize(int(out.Fd())); err == nil {
			c.width = width
		}
	}
	return c
}

// words is where words go: nowhere when quiet.
func (c *console) words() io.Writer {
	if c.quiet {
		return io.Discard
	}
	return c.err
}

// say writes a line of words.
func (c *console) say(format string, args ...any) {
	fmt.Fprintf(c.words(), format+"\n", args...)
}

// fail writes a failure as one line, quiet or not.
func (c *console) fail(err error) {
	fmt.Fprintf(c.err, "chancery: %s\n", oneLine(err.Error()))
}
