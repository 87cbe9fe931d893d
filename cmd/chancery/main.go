// Command chancery reads diplomatic and political news and builds a knowledge
// graph in which every claim says whether it happened, who says so, when, and
// on which bytes of which article it rests.
//
// Data goes to standard output, words to standard error. The exit status is 0
// when all was done, 1 when it ran but something failed (each failure is one
// line on standard error), and 2 when it was called wrongly.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := interruptible(context.Background())
	code := run(ctx, os.Args[1:], newConsole(os.Stdin, os.Stdout, os.Stderr))
	stop()
	os.Exit(code)
}

// interruptible is a context that ends at the first interrupt or termination
// signal; a second one ends the process.
func interruptible(parent context.Context) (context.Context, func()) {
	ctx, cancel := signal.NotifyContext(parent, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, cancel)
	return ctx, cancel
}
