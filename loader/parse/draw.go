package parse

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// WriteTree draws the tree of a sentence for people: a word a line, each below
// its head and further in, with relation and tag; words stand in the order of
// the text among those with the same head.
func WriteTree(w io.Writer, s *schema.Sentence) error {
	d := drawer{Writer: bufio.NewWriter(w), tokens: s.Tokens, kids: make([][]int, len(s.Tokens))}
	for i, t := range s.Tokens {
		if t.Head >= 0 && t.Head < len(s.Tokens) && t.Head != i {
			d.kids[t.Head] = append(d.kids[t.Head], i)
		}
	}
	for i, t := range s.Tokens {
		if t.Head < 0 {
			d.draw(i)
		}
	}
	d.WriteByte('\n')
	return d.Flush()
}

type drawer struct {
	*bufio.Writer
	tokens []schema.Token
	kids   [][]int
}

// draw writes the subtree of root; deep trees do not deepen the call stack.
func (d *drawer) draw(root int) {
	type place struct {
		token  int
		indent string
		last   bool
	}
	stack := []place{{root, "", true}}
	for len(stack) > 0 {
		p := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		branch, below := "├─ ", "│  "
		if p.last {
			branch, below = "└─ ", "   "
		}
		t := &d.tokens[p.token]
		fmt.Fprintf(d, "%s%s%s  %s %s\n", p.indent, branch, t.Form, t.UPOS, t.DepRel)
		kids := d.kids[p.token]
		for k := len(kids) - 1; k >= 0; k-- {
			stack = append(stack, place{kids[k], cut(p.indent) + below, k == len(kids)-1})
		}
	}
}

// cut bounds the indentation of very deep trees.
func cut(indent string) string {
	const most = 240
	if len(indent) > most {
		return strings.Repeat("   ", 20)
	}
	return indent
}
