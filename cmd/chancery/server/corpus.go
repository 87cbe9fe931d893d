package server

import (
	"context"
	"errors"
	"net/http"

	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/read"
	"github.com/chancery-kg/chancery/schema"
)

// Corpus changes which articles are in the store.
type Corpus interface {
	// Add reads articles into the store and tells how many it has read. Where
	// the context ends early, those finished are kept and the error is
	// [context.Canceled].
	Add(ctx context.Context, articles []read.Stream, progress func(done int)) (loader.Report, graph.Change, error)
	// Remove takes an article out again.
	Remove(ctx context.Context, article schema.IRI) (graph.Change, error)
}

// Failure is something that could not be read.
type Failure struct {
	Source string `json:"source"` // the file, as it was given
	Place  string `json:"place"`  // in the file, "" where it is all of it
	Stage  string `json:"stage"`
	Reason string `json:"reason"`
}

func failuresOf(errs []error) []Failure {
	out := make([]Failure, len(errs))
	for i, err := range errs {
		var reading *read.Failure
		var later *loader.Failure
		switch {
		case errors.As(err, &reading):
			out[i] = Failure{reading.Source, reading.Place, reading.Stage, reading.Reason.Error()}
		case errors.As(err, &later):
			out[i] = Failure{later.Source, "", later.Stage, later.Reason.Error()}
		default:
			out[i] = Failure{Reason: err.Error()}
		}
	}
	return out
}

// Built is what a build did.
type Built struct {
	Articles   int                      `json:"articles"`   // read
	Duplicates int                      `json:"duplicates"` // given twice
	Claims     map[schema.ClaimType]int `json:"claims"`     // by type, before merging
	Statements int                      `json:"statements"`
	Dropped    int                      `json:"dropped"` // bytes left out as not the article
	Added      []schema.IRI             `json:"added"`
	Replaced   []schema.IRI             `json:"replaced"`
	Unchanged  []schema.IRI             `json:"unchanged"`
}

func builtOf(r *loader.Report, c *graph.Change) *Built {
	list := func(iris []schema.IRI) []schema.IRI { return append([]schema.IRI{}, iris...) }
	return &Built{r.Articles, r.Duplicates, r.Claims, r.Statements, r.Dropped, list(c.Added), list(c.Replaced), list(c.Unchanged)}
}

// remove takes an article out and answers when that shows.
func (s *Server) remove(c *call) error {
	key := c.PathValue("key")
	iri, ok := c.rev.ArticleIRI(key)
	if !ok {
		return noArticle(key)
	}
	if !s.jobs.writing.TryLock() {
		return refuse(http.StatusServiceUnavailable, "articles are being read at the moment").hint("wait until building is false in /api/v1/status").later(5)
	}
	defer s.jobs.writing.Unlock()
	ctx := context.WithoutCancel(c.Context()) // whole or not at all, whoever waits for it
	change, err := s.opt.Corpus.Remove(ctx, iri)
	if err == nil {
		err = s.Refresh(ctx)
	}
	if err != nil {
		return err
	}
	return c.reply(map[string][]schema.IRI{"removed": append([]schema.IRI{}, change.Removed...)})
}

func noArticle(key string) error {
	return refuse(http.StatusNotFound, "there is no article %q", key).
		hint("articles are named by key or IRI, percent-encoded: /api/v1/articles lists them")
}
