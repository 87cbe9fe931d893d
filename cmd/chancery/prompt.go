package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/queries"
)

const promptHelp = `Type a Gizmo query; it runs when its brackets are closed. Arrows bring back earlier lines.
  :queries       the canned questions        :show NAME   the script of one
  :help          this                        :quit        the end (so does Ctrl-D)
`

// prompt asks for queries on a terminal and answers them until the end of
// input.
func prompt(ctx context.Context, c *console, session *queries.Session, form tabular) error {
	fd := int(os.Stdin.Fd())
	state, err := term.MakeRaw(fd)
	if err != nil {
		return fmt.Errorf("gizmo: terminal: %w", err)
	}
	defer term.Restore(fd, state) //nolint:errcheck // nothing is left to do about it
	screen := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{c.in, os.Stdout}, "gizmo> ")
	if c.width > 0 {
		_ = screen.SetSize(c.width, 24)
	}
	fmt.Fprint(screen, promptHelp)
	p := prompter{ctx: ctx, out: screen, width: c.width, session: session, format: form.Format.Or(true)}
	for ctx.Err() == nil {
		line, err := screen.ReadLine()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("gizmo: terminal: %w", err)
		}
		if p.take(line) {
			return nil
		}
		screen.SetPrompt(p.prompt())
	}
	return nil
}

// prompter gathers lines into queries and answers them.
type prompter struct {
	ctx     context.Context //nolint:containedctx // lives as long as the prompt
	out     io.Writer
	width   int
	session *queries.Session
	format  render.Format
	pending string
}

func (p *prompter) prompt() string {
	if p.pending != "" {
		return "  ...> "
	}
	return "gizmo> "
}

// take handles one line; it is true at the end.
func (p *prompter) take(line string) (quit bool) {
	command, argument, _ := strings.Cut(strings.TrimSpace(line), " ")
	switch {
	case p.pending == "" && command == "":
	case command == ":quit" || command == ":q":
		return true
	case command == ":help":
		fmt.Fprint(p.out, promptHelp)
	case command == ":queries":
		for _, q := range queries.Catalogue() {
			fmt.Fprintf(p.out, "  %-12s %s\n", q.Name, q.Question)
		}
	case command == ":show":
		p.show(strings.TrimSpace(argument))
	default:
		p.gather(line)
	}
	return false
}

func (p *prompter) show(name string) {
	q, err := findQuery(name)
	if err != nil {
		fmt.Fprintln(p.out, err)
		return
	}
	fmt.Fprintln(p.out, strings.TrimRight(q.Script, "\n"))
}

// gather adds a line and runs what has been gathered once all its brackets
// are closed, or at an empty line.
func (p *prompter) gather(line string) {
	p.pending += line + "\n"
	if depth(p.pending) > 0 && strings.TrimSpace(line) != "" {
		return
	}
	script := p.pending
	p.pending = ""
	table, err := p.session.Gizmo(p.ctx, script)
	if err != nil {
		fmt.Fprintln(p.out, oneLine(err.Error()))
		return
	}
	var b bytes.Buffer
	if err := render.Rows(&b, p.format, table.Columns, table.Rows, p.width); err != nil {
		fmt.Fprintln(p.out, err)
		return
	}
	fmt.Fprint(p.out, b.String())
}

// depth is how many brackets are open at the end of a script, not counting
// those within strings.
func depth(script string) int {
	open := 0
	var quote, last rune
	for _, r := range script {
		switch {
		case quote != 0:
			if r == quote && last != '\\' {
				quote = 0
			}
		case strings.ContainsRune("\"'`", r):
			quote = r
		case strings.ContainsRune("([{", r):
			open++
		case strings.ContainsRune(")]}", r):
			open--
		}
		last = r
	}
	return open
}
