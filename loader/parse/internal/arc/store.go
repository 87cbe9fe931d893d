package arc

import (
	"errors"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
)

const maxWidth = 64

// Sections gives the parser as parts of a model file.
func (p *Parser) Sections() ([]modelfile.Section, error) {
	weights, err := p.Weights.AppendBinary(nil)
	return []modelfile.Section{
		{Name: "arc.labels", Data: []byte(strings.Join(p.Labels, "\n"))},
		{Name: "arc.width", Data: []byte{byte(max(1, p.Width))}},
		{Name: "arc.weights", Data: weights},
	}, err
}

// Read makes a parser of the parts of a model file.
func Read(parts map[string][]byte) (*Parser, error) {
	weights, err := linear.Read(parts["arc.weights"])
	if err != nil {
		return nil, err
	}
	p := &Parser{Labels: strings.Split(string(parts["arc.labels"]), "\n"), Weights: weights}
	p.groups = groups(p.Labels)
	width, ok := parts["arc.width"]
	if !ok {
		width = []byte{1}
	}
	if len(width) != 1 || width[0] < 1 || width[0] > maxWidth {
		return nil, errors.New("arc: no beam width that can be used")
	}
	p.Width = int(width[0])
	if weights.Classes() != p.actions() {
		return nil, errors.New("arc: labels and weights do not agree")
	}
	return p, nil
}
