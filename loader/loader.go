package loader

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sort"
	"sync"

	"github.com/chancery-kg/chancery/loader/clean"
	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/read"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// Options of a load. The zero value reads with all cores and default limits.
type Options struct {
	Jobs     int               // workers; 0 is the number of cores
	MaxBytes int64             // size limit of one article; 0 is the reader's default
	Stdin    io.Reader         // what "-" reads; nil is empty
	Streams  []read.Stream     // read after the paths
	AsOf     schema.Date       // the date that articles without one are read against; "" leaves them undated
	Codebook *extract.Codebook // the frames that make claims; nil is the embedded ones
	Progress func(done int)
}

// Load reads the articles that the paths name. The error is for what stops the
// whole load: a model that cannot be loaded, or a cancelled context; then the
// readings finished so far are returned with it.
func Load(ctx context.Context, paths []string, opt Options) ([]schema.Reading, Report, error) {
	parser, err := parse.Default()
	if err != nil {
		return nil, Report{}, fmt.Errorf("load language model: %w", err)
	}
	if opt.Codebook == nil {
		opt.Codebook = extract.Default()
	}
	l := &load{parser: parser, opt: opt}
	readings, report := l.collect(l.start(ctx, paths))
	return readings, report, ctx.Err()
}

// load is one run. Workers share the parser, which is read-only.
type load struct {
	parser *parse.Parser
	opt    Options
}

// job is one article, or what failed instead, by its number in the input.
type job struct {
	number  int
	article schema.Article
	reading *schema.Reading
	err     error
}

// start runs reader and workers; the channel is closed when all is done.
func (l *load) start(ctx context.Context, paths []string) <-chan job {
	jobs := l.opt.Jobs
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	in, out := make(chan job, jobs), make(chan job, jobs)
	go l.read(ctx, paths, in)
	var workers sync.WaitGroup
	for range jobs {
		workers.Go(func() {
			for j := range in {
				if j.err == nil {
					j.reading, j.err = l.article(j.article)
				}
				out <- j
			}
		})
	}
	go func() {
		workers.Wait()
		close(out)
	}()
	return out
}

func (l *load) read(ctx context.Context, paths []string, in chan<- job) {
	defer close(in)
	n := 0
	for a, err := range read.Articles(ctx, paths, read.Options{MaxBytes: l.opt.MaxBytes, Stdin: l.opt.Stdin, Streams: l.opt.Streams}) {
		select {
		case in <- job{number: n, article: a, err: err}:
			n++
		case <-ctx.Done():
			return
		}
	}
}

// article takes one article through the stages. A stage that panics is a
// defect of ours; the article is reported and the others go on.
func (l *load) article(a schema.Article) (reading *schema.Reading, err error) {
	stage := "clean"
	defer func() {
		if p := recover(); p != nil {
			reading, err = nil, &Failure{a.Source, stage, fmt.Errorf("internal error: %v", p)}
		}
	}()
	doc, err := clean.Document(a)
	if err != nil {
		return nil, &Failure{a.Source, stage, err}
	}
	if doc.Article.Date == "" {
		doc.Article.Date = l.opt.AsOf
	}
	stage = "parse"
	l.parser.Parse(&doc)
	stage = "extract"
	found := l.opt.Codebook.Document(&doc)
	stage = "resolve"
	r := resolve.Article(&doc, found)
	r.Codebook = l.opt.Codebook.Digest()
	return &r, nil
}

// collect brings the results back into the order of the input, keeps one of
// articles given twice, and sorts the readings by key.
func (l *load) collect(results <-chan job) ([]schema.Reading, Report) {
	var all []job
	for j := range results {
		all = append(all, j)
		if l.opt.Progress != nil {
			l.opt.Progress(len(all))
		}
	}
	sort.Slice(all, func(a, b int) bool { return all[a].number < all[b].number })
	report := Report{Claims: map[schema.ClaimType]int{}}
	chosen := map[string]*schema.Reading{}
	for _, j := range all {
		if j.err != nil {
			report.Failures = append(report.Failures, j.err)
			continue
		}
		key := j.reading.Article.Key()
		if old := chosen[key]; old != nil {
			report.Duplicates++
			if !before(&j.reading.Article, &old.Article) {
				continue
			}
		}
		chosen[key] = j.reading
	}
	return sorted(chosen, &report), report
}

// before orders articles with one key, so that which of them is kept does not
// depend on the order of the input.
func before(a, b *schema.Article) bool {
	if a.Source != b.Source {
		return a.Source < b.Source
	}
	return a.Digest() < b.Digest()
}

func sorted(chosen map[string]*schema.Reading, report *Report) []schema.Reading {
	keys := make([]string, 0, len(chosen))
	for k := range chosen {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	readings := make([]schema.Reading, 0, len(keys))
	for _, k := range keys {
		report.add(chosen[k])
		readings = append(readings, *chosen[k])
	}
	return readings
}
