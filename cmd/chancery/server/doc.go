// Package server answers over HTTP what the verbs of the command answer on the
// command line, and serves the page of the explorer.
//
// In comes an open store and, as a file system, the page; out comes a
// [Server]. Reading is done on one state of the store ([view.View]), made at
// the start and anew after each write, so that answers are quick, fit each
// other, and never wait for a build. What cannot be answered yet, or is too
// much at a time, is refused with 503 and Retry-After.
//
// It is safe by default: it reads only, unless told otherwise; it answers to
// no Host but those it is told, takes nothing from pages of other origins, and
// bounds what a request may send, take and wait for. See docs/serve.md.
//
// It does not know how articles are read nor how the page is made.
package server
