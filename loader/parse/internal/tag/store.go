package tag

import (
	"errors"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/loader/parse/internal/modelfile"
)

// Sections gives the tagger as parts of a model file.
func (t *Tagger) Sections() ([]modelfile.Section, error) {
	var names []string
	for _, p := range t.Tags {
		names = append(names, p.UPOS+" "+p.XPOS)
	}
	lexicon, err1 := t.Lexicon.AppendBinary(nil)
	weights, err2 := t.Weights.AppendBinary(nil)
	return []modelfile.Section{
		{Name: "tag.names", Data: []byte(strings.Join(names, "\n"))},
		{Name: "tag.lexicon", Data: lexicon},
		{Name: "tag.weights", Data: weights},
	}, errors.Join(err1, err2)
}

// Read makes a tagger of the parts of a model file.
func Read(parts map[string][]byte) (*Tagger, error) {
	t := &Tagger{}
	for line := range strings.SplitSeq(string(parts["tag.names"]), "\n") {
		upos, xpos, _ := strings.Cut(line, " ")
		t.Tags = append(t.Tags, Pair{upos, xpos})
	}
	t.name = slices.Index(t.Tags, properName)
	t.closed = map[uint32]int{}
	for word, pair := range closedWords {
		if id := slices.Index(t.Tags, pair); id >= 0 {
			t.closed[lexeme.Of(word).Lower] = id
		}
	}
	var err1, err2 error
	t.Lexicon, err1 = linear.ReadTable(parts["tag.lexicon"])
	t.Weights, err2 = linear.Read(parts["tag.weights"])
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	if t.Weights.Classes() != len(t.Tags) {
		return nil, errors.New("tag: names and weights do not agree")
	}
	return t, t.Lexicon.Check(func(v uint32) bool { return !entry(v).isSure() || entry(v).sure() < len(t.Tags) })
}
