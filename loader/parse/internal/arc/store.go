package arc

import (
	"errors"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
)

const maxWidth = 64

// Sections gives the parser as parts of a model file, whose names say how it
// reads.
func (p *Parser) Sections() ([]modelfile.Section, error) {
	prefix := greedy
	switch {
	case p.Backward:
		prefix = backward
	case p.Width > 1:
		prefix = forward
	}
	weights, err := p.Weights.AppendBinary(nil)
	return []modelfile.Section{
		{Name: prefix + ".labels", Data: []byte(strings.Join(p.Labels, "\n"))},
		{Name: prefix + ".width", Data: []byte{byte(max(1, p.Width))}},
		{Name: prefix + ".weights", Data: weights},
	}, err
}

// What the names of the parts of each parser begin with: one that takes the
// best transition at once, and those with a beam that read forward and
// backward.
const (
	greedy   = "arc"
	forward  = "beam"
	backward = "back"
)

// Read makes a committee of the parsers among the parts of a model file, of
// which there must be one at least.
func Read(parts map[string][]byte) (*Committee, error) {
	c := &Committee{}
	for _, prefix := range []string{forward, backward, greedy} { // the most trusted first
		if _, ok := parts[prefix+".labels"]; !ok {
			continue
		}
		p, err := read(parts, prefix)
		if err != nil {
			return nil, err
		}
		c.Parsers = append(c.Parsers, p)
	}
	if len(c.Parsers) == 0 {
		return nil, errors.New("arc: the model has no parser")
	}
	return c, nil
}

func read(parts map[string][]byte, prefix string) (*Parser, error) {
	weights, err := linear.Read(parts[prefix+".weights"])
	if err != nil {
		return nil, err
	}
	p := &Parser{Labels: strings.Split(string(parts[prefix+".labels"]), "\n"), Weights: weights}
	width := parts[prefix+".width"]
	if len(width) != 1 || width[0] < 1 || width[0] > maxWidth {
		return nil, errors.New("arc: no beam width that can be used")
	}
	p.Width, p.Backward = int(width[0]), prefix == backward
	p.prepare()
	if weights.Classes() != p.actions() {
		return nil, errors.New("arc: labels and weights do not agree")
	}
	return p, nil
}
