package read

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// DefaultMaxBytes is the size of article that is read where Options names none.
const DefaultMaxBytes = 32 << 20

// Options tells how to read. The zero value reads articles of up to
// DefaultMaxBytes and takes "-" for the process's standard input.
type Options struct {
	MaxBytes int64     // of one article as it stands in its file, decompressed; 0 is DefaultMaxBytes
	Stdin    io.Reader // what "-" reads; nil is os.Stdin
	Streams  []Stream  // read after the paths
}

// Stream is an input that is no file its user could name: an upload, or an
// entry of an archive. The ending of the name tells its format, as that of a
// file does.
type Stream struct {
	Name string
	Open func() (io.ReadCloser, error)
}

// What a Failure's reason may be; compare with errors.Is.
var (
	ErrEmpty    = errors.New("empty")
	ErrBinary   = errors.New("binary data, not text")
	ErrTooLong  = errors.New("too long")
	ErrNoText   = errors.New("no text")
	ErrNoMatch  = errors.New("no such file")
	ErrEncoding = errors.New("damaged encoding")     // the article is given all the same
	ErrDate     = errors.New("unknown form of date") // the article is given all the same, undated
	ErrBomb     = errors.New("expands out of all proportion")
)

// Failure is one thing that could not be read.
type Failure struct {
	Source string // the path, or the id of the record
	Place  string // "line 7", "byte 120", or ""
	Stage  string // always "read" here
	Reason error
}

// Error is one line: source, place, stage and reason.
func (f *Failure) Error() string {
	parts := []string{f.Source, f.Place, f.Stage, f.Reason.Error()}
	if f.Place == "" {
		parts = append(parts[:1], parts[2:]...)
	}
	return strings.Join(strings.Fields(strings.Join(parts, ": ")), " ")
}

// Unwrap is the reason.
func (f *Failure) Unwrap() error { return f.Reason }

// Articles reads all paths in their order. Each pair is an article and no
// error, or no article and a *Failure; reading goes on after a failure. A
// record that is usable but damaged gives both, the failure first. When ctx
// ends, the sequence ends, without a failure.
func Articles(ctx context.Context, paths []string, opt Options) iter.Seq2[schema.Article, error] {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.Stdin == nil {
		opt.Stdin = os.Stdin
	}
	return func(yield func(schema.Article, error) bool) {
		r := &reader{ctx: ctx, opt: opt, yield: yield}
		for _, p := range paths {
			r.path(p)
		}
		for _, s := range opt.Streams {
			r.named(s)
		}
	}
}

// reader carries one reading; once done it gives nothing more.
type reader struct {
	ctx   context.Context
	opt   Options
	yield func(schema.Article, error) bool
	quit  bool
}

// done reports that nobody wants more.
func (r *reader) done() bool { return r.quit || r.ctx.Err() != nil }

func (r *reader) give(a schema.Article) {
	if !r.done() {
		r.quit = !r.yield(a, nil)
	}
}

func (r *reader) fail(source, place string, reason error) {
	if !r.done() {
		r.quit = !r.yield(schema.Article{}, &Failure{source, place, "read", reason})
	}
}
