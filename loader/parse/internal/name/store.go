package name

import (
	"errors"

	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
)

// Sections gives the finder as parts of a model file.
func (f *Finder) Sections() ([]modelfile.Section, error) {
	weights, err := f.Weights.AppendBinary(nil)
	return []modelfile.Section{{Name: "name.weights", Data: weights}}, err
}

// Read makes a finder of the parts of a model file.
func Read(parts map[string][]byte) (*Finder, error) {
	weights, err := linear.Read(parts["name.weights"])
	if err != nil {
		return nil, err
	}
	if weights.Classes() != labels() {
		return nil, errors.New("name: types and weights do not agree")
	}
	return &Finder{weights}, nil
}
