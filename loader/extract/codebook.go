package extract

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/chancery-kg/chancery/schema"
)

//go:embed codebook/*.yaml
var codebookFiles embed.FS

// Frame is one rule of the codebook: the words that evoke a claim and the
// places in the tree where its roles stand.
type Frame struct {
	ID     string           `yaml:"id"`
	Type   schema.ClaimType `yaml:"type"`
	Stage  schema.Stage     `yaml:"stage"`
	Change schema.Change    `yaml:"change"`
	Former bool             `yaml:"former"`
	Status schema.Status    `yaml:"status"` // what the words themselves say ("refuse"); "" leaves it to the clause
	Plover string           `yaml:"plover"`

	Verbs      string `yaml:"verbs"` // lemmas that evoke it; "pull_out" is a verb with its particle
	Nouns      string `yaml:"nouns"`
	Adjectives string `yaml:"adjectives"`

	Actor  roleSpec `yaml:"actor"`
	Target roleSpec `yaml:"target"`
	Object roleSpec `yaml:"object"`
	Place  roleSpec `yaml:"place"`
	Needs  string   `yaml:"needs"` // roles without which it does not hold: "actor object"

	Requires roleSpec `yaml:"requires"` // what must stand beside it: into<force>
	Unless   roleSpec `yaml:"unless"`   // what must not

	Reason string `yaml:"reason"`
	Match  string `yaml:"match"` // a sentence in which it holds
	Not    string `yaml:"not"`   // one in which it does not

	line int
	file string
}

// Codebook is the frames by the word that evokes them. It is not changed once
// it is made, and safe for concurrent use.
type Codebook struct {
	frames     []*Frame
	own        []*Frame // those that a user added
	digest     string
	verbs      map[string][]*Frame
	nouns      map[string][]*Frame
	adjectives map[string][]*Frame
}

// defaultCodebook is the embedded codebook, read at its first use.
var defaultCodebook = sync.OnceValue(func() *Codebook { return mustCodebook(codebookFiles) })

func mustCodebook(files fs.FS) *Codebook {
	cb, err := loadCodebook(files)
	if err != nil {
		panic(err)
	}
	return cb
}

// loadCodebook reads all codebook/*.yaml of files. All errors of all files are
// reported together, each with file and line.
func loadCodebook(files fs.FS) (*Codebook, error) {
	names, err := fs.Glob(files, "codebook/*.yaml")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	cb := newCodebook()
	var errs []error
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		frames, err := parseFrames(name, data)
		errs = append(errs, err)
		cb.frames = append(cb.frames, frames...)
	}
	errs = append(errs, cb.index())
	return cb, errors.Join(errs...)
}

// parseFrames reads one file: a list of frames.
func parseFrames(name string, data []byte) ([]*Frame, error) {
	var nodes []yaml.Node
	if err := yaml.Unmarshal(data, &nodes); err != nil {
		return nil, placed(name, 1, err)
	}
	var frames []*Frame
	var errs []error
	for i := range nodes {
		f := &Frame{line: nodes[i].Line, file: name}
		if err := f.decode(&nodes[i]); err != nil {
			errs = append(errs, placed(name, nodes[i].Line, err))
			continue
		}
		frames = append(frames, f)
	}
	return frames, errors.Join(errs...)
}

func (f *Frame) check() error {
	switch {
	case f.ID == "":
		return errors.New("frame without id")
	case !slices.Contains(schema.ClaimTypes, f.Type):
		return fmt.Errorf("frame %s: no type %q", f.ID, f.Type)
	case f.Stage != "" && (f.Type != schema.AgreementClaim || !slices.Contains(schema.Stages, f.Stage)):
		return fmt.Errorf("frame %s: no stage %q of %s", f.ID, f.Stage, f.Type)
	case f.Change != "" && !slices.Contains(schema.Changes, f.Change):
		return fmt.Errorf("frame %s: no change %q", f.ID, f.Change)
	case f.Status != "" && !knownStatus(f.Status):
		return fmt.Errorf("frame %s: no status %q", f.ID, f.Status)
	case f.Plover != "" && (!isActCode(f.Plover) || operator[f.Plover]):
		return fmt.Errorf("frame %s: no root %q of PLOVER", f.ID, f.Plover)
	case f.Verbs+f.Nouns+f.Adjectives == "":
		return fmt.Errorf("frame %s: no word evokes it", f.ID)
	case f.Match == "" || f.Not == "" || f.Reason == "":
		return fmt.Errorf("frame %s: needs a reason, a sentence that matches and one that does not", f.ID)
	}
	return nil
}

var frameKeys = words(`id type stage change former status plover verbs nouns adjectives actor target object place needs requires unless
	reason match not`)

// decode reads a frame and refuses keys that no frame has.
func (f *Frame) decode(n *yaml.Node) error {
	for k := 0; k+1 < len(n.Content); k += 2 {
		if key := n.Content[k]; n.Kind == yaml.MappingNode && !frameKeys[key.Value] {
			return fmt.Errorf("line %d: unknown key %q", key.Line, key.Value)
		}
	}
	if err := n.Decode(f); err != nil {
		return err
	}
	return f.check()
}

// index files each frame under its words; the order of files and frames is the
// order of preference among equals.
func (cb *Codebook) index() error {
	seen := map[string]*Frame{}
	var errs []error
	for _, f := range cb.frames {
		if o := seen[f.ID]; o != nil {
			errs = append(errs, fmt.Errorf("%s:%d: frame %s is already at %s:%d", f.file, f.line, f.ID, o.file, o.line))
		}
		seen[f.ID] = f
		file(cb.verbs, f.Verbs, f)
		file(cb.nouns, f.Nouns, f)
		file(cb.adjectives, f.Adjectives, f)
	}
	return errors.Join(errs...)
}

func file(index map[string][]*Frame, list string, f *Frame) {
	for _, w := range strings.Fields(list) {
		w = strings.ReplaceAll(w, "_", " ")
		index[w] = append(index[w], f)
	}
}

// evokedBy are the frames that token i of the tree may evoke.
func (cb *Codebook) evokedBy(t *tree, i int) []*Frame {
	switch t.upos(i) {
	case "VERB", "AUX":
		if f := cb.verbs[t.predicate(i)]; len(f) > 0 {
			return f
		}
		return cb.inflected(t, i)
	case "NOUN":
		if n := t.nameAt(i); n != nil && n.ID != "" && n.Last-n.First > 1 && n.Type == schema.Organization {
			return nil // "Rapid Support Forces" support nobody
		}
		return cb.nouns[t.lemma[i]]
	case "PROPN":
		if t.headline { // elsewhere a capital makes it part of a name
			return cb.nouns[strings.ToLower(t.form(i))]
		}
	case "ADJ":
		if f := cb.adjectives[t.lemma[i]]; len(f) > 0 {
			return f
		}
		return cb.verbs[t.lemma[i]]
	}
	return nil
}

// inflected are the frames of a verb whose lemma is not in the codebook but
// whose form is a regular inflection of one that is: lemmas of rare verbs are
// guesses.
func (cb *Codebook) inflected(t *tree, i int) []*Frame {
	for _, stem := range stems(t.lower(i)) {
		if f := cb.verbs[stem]; len(f) > 0 {
			return f
		}
	}
	return nil
}

// stems are the base forms that a regular verb form can come from: "expelled"
// from "expell", "expelle" or "expel".
func stems(form string) []string {
	for _, ending := range []string{"ied", "ies", "ed", "ing", "es", "s"} {
		base, ok := strings.CutSuffix(form, ending)
		if !ok || len(base) < 3 {
			continue
		}
		if ending[0] == 'i' && ending != "ing" {
			return []string{base + "y"}
		}
		out := []string{base, base + "e"}
		if n := len(base); base[n-1] == base[n-2] {
			out = append(out, base[:n-1])
		}
		return out
	}
	return nil
}
