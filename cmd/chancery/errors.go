package main

import (
	"errors"
	"fmt"
	"strings"
)

// Exit statuses.
const (
	exitDone   = 0
	exitFailed = 1 // it ran but something failed
	exitUsage  = 2 // it was called wrongly
)

// errReported ends a verb whose failures have been told already.
var errReported = errors.New("some of it failed")

// usageError is a mistake of the caller.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

func misuse(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// exitOf is the exit status of a verb that ended with err, which is told
// unless it has been.
func exitOf(c *console, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &usage):
		c.fail(err)
		return exitUsage
	}
	c.fail(err)
	return exitFailed
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
