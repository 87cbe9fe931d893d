// Command chancery-train makes a model of the English analyser from treebanks.
//
//	chancery-train -o MODEL [-dev FILE,…] TREEBANK…
//	chancery-train -accurate -o MODEL [-dev FILE,…] TREEBANK…
//	chancery-train -score [-accurate] -dev FILE,… [-names FILE]
//
// Treebanks are CoNLL-U files. The same files in the same order, the same
// seed and epochs give the same bytes. Scores on the dev files, which are
// never trained on, are printed after each epoch.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/train"
)

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "chancery-train:", err)
		os.Exit(1)
	}
}

func run(args []string, log io.Writer) error {
	flags := flag.NewFlagSet("chancery-train", flag.ContinueOnError)
	out := flags.String("o", "", "write the model to this `file`")
	dev := flags.String("dev", "", "treebank `files` to score on, divided by commas")
	scoring := flags.Bool("score", false, "score the model in this binary on the dev files instead of training")
	ner := flags.String("names", "", "`file` of the Universal NER project to score names on")
	o := train.Options{Log: log}
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of the order of sentences")
	flags.IntVar(&o.TagEpochs, "tag-epochs", 0, "rounds of training for the tagger; 0 is the default")
	flags.IntVar(&o.ArcEpochs, "arc-epochs", 0, "rounds of training for the parser; 0 is the default")
	accurate := flags.Bool("accurate", false, "train the accurate model's parser, which searches with a beam")
	flags.BoolVar(&o.Small, "small", false, "keep every feature, as a treebank of few sentences needs")
	flags.IntVar(&o.Beam, "beam", 0, "width of the accurate parser's beam; 0 is the default")
	flags.IntVar(&o.Voters, "voters", 0, "runs of the parser that are added up; 0 is the default")
	flags.IntVar(&o.NameEpochs, "name-epochs", 0, "rounds of training for names; 0 is the default")
	flags.IntVar(&o.Folds, "folds", 0, "parts for jackknifed tags; 0 is the default")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *scoring {
		load := parse.Default
		if *accurate {
			load = parse.Accurate
		}
		return report(load, fields(*dev), *ner, os.Stdout)
	}
	if *out == "" || flags.NArg() == 0 {
		return errors.New("usage: chancery-train -o MODEL [-dev FILE,…] TREEBANK…")
	}
	treebank, err := read(flags.Args())
	if err != nil {
		return err
	}
	for _, path := range fields(*dev) {
		s, err := read([]string{path})
		if err != nil {
			return err
		}
		name, _, _ := strings.Cut(filepath.Base(path), "-")
		o.Dev = append(o.Dev, train.Dev{Name: name, Sentences: s})
	}
	learn := train.Model
	if *accurate {
		learn = train.Accurate
	}
	model, err := learn(treebank, o)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "%s: %d bytes\n", *out, len(model))
	return os.WriteFile(*out, model, 0o644)
}

// fields cuts a list at its commas.
func fields(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

func read(paths []string) ([]conllu.Sentence, error) {
	var out []conllu.Sentence
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		s, err := conllu.ReadAll(f)
		_ = f.Close() // only read
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, s...)
	}
	return out, nil
}
