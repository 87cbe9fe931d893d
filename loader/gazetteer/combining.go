package gazetteer

import (
	"io/fs"

	"github.com/chancery-kg/chancery/schema"
)

// Two peoples in one adjective or two states in one name: "Sino-Indian",
// "UK-France".

// readCombining reads the first halves of such adjectives.
func (g *Gazetteer) readCombining(data fs.FS) error {
	t, err := readTable(data, "combining.tsv", "form", "state")
	if err != nil {
		return err
	}
	g.combining = map[string]*Entry{}
	for _, r := range t.rows {
		e := g.Entry(r.get("state"))
		if e == nil {
			return r.errorf("no state %q", r.get("state"))
		}
		g.combining[r.get("form")] = e
	}
	return nil
}

// combiningAt is the state whose combining form token i is: a hyphen and a
// capital must follow. nil for none.
func (g *Gazetteer) combiningAt(tokens []schema.Token, i int) *Entry {
	e := g.combining[tokens[i].Form]
	if e == nil || i+2 >= len(tokens) || !joinsForms(tokens[i+1].Form) || !startsUpper(tokens[i+2].Form) {
		return nil
	}
	return e
}

// JoinsNames reports whether the tokens are known names, at least two, with
// hyphens between them, and so no name of their own: "UK-France",
// "Franco-German", but not "Guinea-Bissau".
func (g *Gazetteer) JoinsNames(tokens []schema.Token) bool {
	at, n := 0, 0
	for _, m := range g.Match(tokens) {
		if n > 0 && (m.First != at+1 || !joinsForms(tokens[at].Form)) || n == 0 && m.First != 0 {
			return false
		}
		at, n = m.Last, n+1
	}
	return n > 1 && at == len(tokens)
}

func joinsForms(form string) bool {
	switch form {
	case "-", "‐", "‑", "–", "/":
		return true
	}
	return false
}

func startsUpper(form string) bool { return form != "" && form[0] >= 'A' && form[0] <= 'Z' }
