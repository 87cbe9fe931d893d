package server

import (
	"fmt"
	"io"
	stdlog "log"
	"strings"
	"sync"
)

// log writes lines, each whole and without control characters.
type log struct {
	mu sync.Mutex
	w  io.Writer
}

// Print writes a line.
func (l *log) Print(format string, args ...any) {
	line := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.TrimSpace(fmt.Sprintf(format, args...)))
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintln(l.w, line)
}

// standard is the log for package net/http.
func (l *log) standard() *stdlog.Logger { return stdlog.New(lines{l}, "", 0) }

type lines struct{ *log }

// Write writes a line.
func (l lines) Write(b []byte) (int, error) {
	l.Print("%s", b)
	return len(b), nil
}
