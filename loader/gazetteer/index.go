package gazetteer

import (
	"io/fs"
	"slices"
	"strings"
)

// spelling is a pair of ways to write the same words in a name, with the
// spaces around them.
type spelling struct{ from, to string }

// readSpellings reads the pairs; both directions hold.
func readSpellings(data fs.FS) ([]spelling, error) {
	t, err := readTable(data, "spellings.tsv", "one", "other", "reason")
	if err != nil {
		return nil, err
	}
	var out []spelling
	for _, r := range t.rows {
		one, other := r.get("one"), r.get("other")
		if other == "" || r.get("reason") == "" {
			return nil, r.errorf("a spelling needs both ways and a reason")
		}
		one, other = " "+one+" ", " "+other+" "
		out = append(out, spelling{one, other}, spelling{other, one})
	}
	return out, nil
}

// index enters all names, in all their spellings, into the trie.
func (g *Gazetteer) index(spellings []spelling) {
	for _, e := range g.entries {
		for _, n := range e.Names {
			g.names.add(nameWords(n.Text), Sense{Entry: e, Kind: n.Kind, Weak: n.Weak})
		}
	}
	for _, e := range g.entries {
		for _, n := range e.Names {
			for _, text := range ways(n.Text, spellings)[1:] {
				g.names.add(nameWords(text), Sense{Entry: e, Kind: n.Kind, Weak: n.Weak})
			}
		}
	}
}

// ways are all spellings of a name, itself first: at most one exchange for
// each pair, several pairs together.
func ways(name string, pairs []spelling) []string {
	if !strings.Contains(name, " ") {
		return []string{name}
	}
	out := []string{" " + name + " "}
	for _, p := range pairs {
		for _, w := range out {
			if strings.Contains(w, p.from) {
				if s := strings.ReplaceAll(w, p.from, p.to); !slices.Contains(out, s) {
					out = append(out, s)
				}
			}
		}
	}
	for i, w := range out {
		out[i] = strings.TrimSpace(w)
	}
	return out
}
