package punct

import (
	"errors"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
)

// Sections gives the attacher as parts of a model file.
func (a *Attacher) Sections() ([]modelfile.Section, error) {
	weights, err := a.Weights.AppendBinary(nil)
	return []modelfile.Section{{Name: "punct.weights", Data: weights}}, err
}

// Read makes an attacher of the parts of a model file.
func Read(parts map[string][]byte) (*Attacher, error) {
	weights, err := linear.Read(parts["punct.weights"])
	if err != nil {
		return nil, err
	}
	if weights.Classes() != 1 {
		return nil, errors.New("punct: weights are of another kind")
	}
	return &Attacher{weights}, nil
}
