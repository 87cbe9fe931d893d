package loader

import (
	"fmt"

	"github.com/chancery-kg/chancery/schema"
)

// Failure is an article that a stage could not handle.
type Failure struct {
	Source string // the article, as its user names it
	Stage  string // read, clean, parse, …
	Reason error
}

// Error is one line: source, stage, reason.
func (f *Failure) Error() string { return fmt.Sprintf("%s: %s: %v", f.Source, f.Stage, f.Reason) }

// Unwrap gives the reason.
func (f *Failure) Unwrap() error { return f.Reason }

// Report is what a load did.
type Report struct {
	Articles   int                      // read into readings
	Duplicates int                      // given twice and read once
	Failures   []error                  // in the order of the input
	Claims     map[schema.ClaimType]int // candidates kept, by type, before merging
	Statements int
	Dropped    int // bytes of text left out as not the article
}

func (r *Report) add(reading *schema.Reading) {
	r.Articles++
	r.Statements += len(reading.Statements)
	for i := range reading.Claims {
		r.Claims[reading.Claims[i].Type]++
	}
	for _, d := range reading.Dropped {
		r.Dropped += d.Span.Len()
	}
}
