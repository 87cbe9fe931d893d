package network

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Looks of the drawing: shape and colour of a node by its type, line of an
// edge by its status.
var (
	nodeLook = map[string]string{
		"country":      `shape=box style="filled,rounded" fillcolor="#cfe3f5"`,
		"organization": `shape=box style=filled fillcolor="#d9ead3"`,
		"person":       `shape=ellipse style=filled fillcolor="#fff2cc"`,
		"agreement":    `shape=note style=filled fillcolor="#f4cccc"`,
		"place":        `shape=plain`,
		"office":       `shape=plain`,
	}
	edgeLook = map[schema.Status]string{
		schema.Actual:   `color="#333333"`,
		schema.Planned:  `color="#1f6fb5" style=dashed`,
		schema.Possible: `color="#888888" style=dotted`,
		schema.Denied:   `color="#b22222" style=dashed arrowhead=tee`,
	}
)

const otherLook = `shape=ellipse`

// DOT writes the network in Graphviz's language. Entities that no edge joins
// are left out; planned edges are dashed, possible ones dotted, denied ones
// end in a bar.
func (n Network) DOT(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "digraph chancery {")
	fmt.Fprintln(out, `  rankdir=LR; node [fontname="Helvetica" fontsize=11]; edge [fontname="Helvetica" fontsize=9];`)
	joined := n.joined()
	for _, v := range n.Nodes {
		if !joined[v.ID] {
			continue
		}
		look, ok := nodeLook[v.Type]
		if !ok {
			look = otherLook
		}
		fmt.Fprintf(out, "  %s [label=%s %s];\n", dotString(v.ID), dotString(wrap(v.Label, 24)), look)
	}
	for _, e := range n.Edges {
		fmt.Fprintf(out, "  %s -> %s [label=%s %s%s];\n", dotString(e.Source), dotString(e.Target), dotString(dotLabel(e)), edgeLook[e.Status], direction(e))
	}
	fmt.Fprintln(out, "}")
	return out.Flush()
}

func (n Network) joined() map[string]bool {
	joined := map[string]bool{}
	for _, e := range n.Edges {
		joined[e.Source], joined[e.Target] = true, true
	}
	return joined
}

func direction(e Edge) string {
	if e.Undirected {
		return " dir=none"
	}
	return ""
}

func dotLabel(e Edge) string {
	label := wrap(e.Label, 24)
	if e.Date != "" {
		label += "\n" + string(e.Date)
	}
	if e.Status != schema.Actual {
		label += "\n(" + string(e.Status) + ")"
	}
	return label
}

var dotEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", " ")

func dotString(s string) string { return `"` + dotEscapes.Replace(s) + `"` }

// wrap breaks s at spaces into lines of about width bytes.
func wrap(s string, width int) string {
	var b strings.Builder
	line := 0
	for word := range strings.FieldsSeq(s) {
		switch {
		case b.Len() == 0:
		case line+len(word) >= width:
			b.WriteByte('\n')
			line = 0
		default:
			b.WriteByte(' ')
			line++
		}
		b.WriteString(word)
		line += len(word)
	}
	return b.String()
}
