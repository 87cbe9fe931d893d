package main

import (
	"cmp"
	"context"
	"errors"

	"github.com/alecthomas/kong"

	"github.com/chancery-kg/chancery/schema"
)

// cli is the whole command line: what holds everywhere, and a field a verb.
type cli struct {
	DB    string      `name:"db" env:"CHANCERY_DB" placeholder:"WHERE" help:"The store: a path, postgres://… for one that a team shares, or memory: for one that is forgotten (default: chancery.db)."`
	Jobs  int         `short:"j" placeholder:"N" help:"Articles read at a time (default: the cores)."`
	Quiet bool        `short:"q" help:"No progress and no words, only failures."`
	Links string      `env:"CHANCERY_LINKS" placeholder:"FILE" help:"Names that mean one and names that mean two, by your own knowledge, for build and remove (docs/links.md)."`
	AsOf  schema.Date `placeholder:"DATE" help:"Read articles without a date as of this one. Nothing else reads the clock."`

	Demo    demoCmd    `cmd:"" help:"Build a small graph of sample articles and ask it a question."`
	Build   buildCmd   `cmd:"" help:"Read articles and add their claims to the store."`
	Remove  removeCmd  `cmd:"" help:"Take articles' claims out of the store again."`
	Query   queryCmd   `cmd:"" help:"Ask a canned question; without a name, list them."`
	Ask     askCmd     `cmd:"" help:"Ask a question in plain English, and see the query that it is."`
	Gizmo   gizmoCmd   `cmd:"" help:"Run any Gizmo query, or ask at a prompt."`
	Export  exportCmd  `cmd:"" help:"Write the store as RDF, records or a network."`
	Import  importCmd  `cmd:"" help:"Add RDF of other tools to the store."`
	Show    showCmd    `cmd:"" help:"Tell all about one person, state, body or agreement."`
	Explain explainCmd `cmd:"" help:"Tell what one claim rests on, sentence by sentence."`
	Parse   parseCmd   `cmd:"" help:"Analyse a text into CoNLL-U."`
	Code    codeCmd    `cmd:"" help:"Code what one party does to another in each sentence of a table."`
	Check   checkCmd   `cmd:"" help:"Verify the store's indexes against each other and its articles, and repair."`
	Eval    evalCmd    `cmd:"" help:"Score the store's claims against facts that people annotated."`
	Schema  schemaCmd  `cmd:"" help:"List the vocabulary of the graph."`
	Serve   serveCmd   `cmd:"" help:"Open the explorer and the HTTP API on the store."`
}

// defaultStore is the store where none is named.
const defaultStore = "chancery.db"

const about = `Chancery reads diplomatic news and builds a knowledge graph you can check: every claim says whether it happened, is planned, possible or denied, who says so, when, and on which bytes of which article it rests.

Try "chancery demo" first. Every verb has examples: "chancery VERB --help".`

// run is the command with these arguments; it returns the exit status.
func run(ctx context.Context, args []string, c *console) int {
	var root cli
	parser, err := newParser(&root, c)
	if err != nil {
		return exitOf(c, err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	verb, done, err := parseArguments(parser, args)
	if done || err != nil {
		return exitOf(c, errors.Join(err, c.out.Flush()))
	}
	c.quiet = root.Quiet
	root.DB = cmp.Or(root.DB, defaultStore)
	verb.BindTo(ctx, (*context.Context)(nil))
	err = verb.Run(&root, c)
	return exitOf(c, errors.Join(err, c.out.Flush()))
}

// exited is how kong ends after printing help.
type exited int

// parseArguments reads the arguments; done is true where help was asked for and given.
func parseArguments(parser *kong.Kong, args []string) (verb *kong.Context, done bool, err error) {
	defer func() {
		if p := recover(); p != nil {
			if _, ok := p.(exited); !ok {
				panic(p)
			}
			done = true
		}
	}()
	if verb, err = parser.Parse(args); err != nil {
		err = misuse("%v (see chancery --help)", err)
	}
	return verb, false, err
}

func newParser(root *cli, c *console) (*kong.Kong, error) {
	root.Query.Plugins = queryParameters()
	return kong.New(root,
		kong.Name("chancery"), kong.Description(about),
		kong.Writers(c.out, c.err), kong.Vars{"export_formats": exportFormats(), "import_formats": importFormats()}, kong.Exit(func(code int) { panic(exited(code)) }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
}
