package morph

import (
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
)

// Sections gives the guesser as parts of a model file, under a name.
func (g *Guesser) Sections(name string) ([]modelfile.Section, error) {
	table, err := g.Table.AppendBinary(nil)
	return []modelfile.Section{
		{Name: name + ".values", Data: []byte(strings.Join(g.Values, "\n"))},
		{Name: name + ".table", Data: table},
	}, err
}

// Read makes a guesser of the parts of a model file.
func Read(parts map[string][]byte, name string) (*Guesser, error) {
	table, err := linear.ReadTable(parts[name+".table"])
	if err != nil {
		return nil, err
	}
	g := &Guesser{Values: strings.Split(string(parts[name+".values"]), "\n"), Table: table}
	return g, table.Check(func(v uint32) bool { return int(v) < len(g.Values) })
}
