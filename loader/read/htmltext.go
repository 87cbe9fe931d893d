package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unseen are elements whose content a reader of the page does not read as part
// of its text.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true,
	atom.Head: true, atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Button: true,
	atom.Select: true, atom.Textarea: true, atom.Iframe: true, atom.Object: true, atom.Video: true, atom.Audio: true,
	atom.Canvas: true, atom.Math: true, atom.Dialog: true, atom.Datalist: true, atom.Option: true,
}

// gaps tells how many line ends stand around an element that begins a line.
var gaps = map[atom.Atom]int{
	atom.P: 2, atom.Div: 2, atom.Section: 2, atom.Article: 2, atom.Main: 2, atom.Header: 2, atom.Blockquote: 2,
	atom.H1: 2, atom.H2: 2, atom.H3: 2, atom.H4: 2, atom.H5: 2, atom.H6: 2, atom.Figure: 2, atom.Figcaption: 2,
	atom.Ul: 2, atom.Ol: 2, atom.Dl: 2, atom.Table: 2, atom.Pre: 2, atom.Hr: 2, atom.Address: 2, atom.Caption: 2,
	atom.Details: 2, atom.Summary: 2, atom.Li: 1, atom.Dt: 1, atom.Dd: 1, atom.Tr: 1, atom.Br: 1, atom.Center: 2,
}

// flatten writes the text below a node: paragraphs with an empty line between
// them, list items with a bullet on lines of their own, the cells of a row on
// one line.
func flatten(n *html.Node) string {
	var w textWriter
	w.node(n)
	return w.b.String()
}

type textWriter struct {
	b      strings.Builder
	breaks int    // line ends owed before the next word
	space  bool   // a space owed before the next word
	lead   string // what the next word's line begins with
}

func (w *textWriter) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
		if unseen[n.DataAtom] || hidden(n) {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	gap := gaps[n.DataAtom]
	w.gap(gap)
	switch n.DataAtom {
	case atom.Li:
		w.lead = "• "
	case atom.Td, atom.Th:
		w.cell()
	}
	for c := range n.ChildNodes() {
		w.node(c)
	}
	w.gap(gap)
}

// hidden reports an element that the page says not to show.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return false
}

func (w *textWriter) gap(n int) {
	if n > w.breaks {
		w.breaks = n
	}
}

// cell sets the cells of a row apart.
func (w *textWriter) cell() {
	if w.breaks == 0 && w.b.Len() > 0 {
		w.text(" | ")
	}
}

// text writes words with single spaces between them.
func (w *textWriter) text(s string) {
	for len(s) > 0 {
		i := strings.IndexFunc(s, isBlank)
		if i < 0 {
			i = len(s)
		}
		if i > 0 {
			w.word(s[:i])
			s = s[i:]
			continue
		}
		rest := strings.TrimLeftFunc(s, isBlank)
		w.space = true
		s = rest
	}
}

func (w *textWriter) word(s string) {
	switch {
	case w.breaks > 0 && w.b.Len() > 0:
		w.b.WriteString("\n\n"[:w.breaks])
		w.b.WriteString(w.lead)
	case w.b.Len() == 0:
		w.b.WriteString(w.lead)
	case w.space:
		w.b.WriteByte(' ')
	}
	w.breaks, w.space, w.lead = 0, false, ""
	w.b.WriteString(s)
}

// isBlank is white space as a page lays it out, and what takes no room.
func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad', 0:
		return true
	}
	return r == '\u2028' || r == '\u2029'
}
