package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Default is the embedded codebook.
func Default() *Codebook { return defaultCodebook() }

// maxCodebook bounds a user's codebook, in bytes.
const maxCodebook = 4 << 20

// With is the codebook with the frames of a user's file, YAML of the same form
// as the embedded files. A frame with the id of another takes its place; all
// others are tried before those that were there. Every error of the file is
// reported, each with name and line. The receiver is left as it was.
func (cb *Codebook) With(name string, data []byte) (*Codebook, error) {
	if len(data) > maxCodebook {
		return nil, fmt.Errorf("%s: longer than %d bytes", name, maxCodebook)
	}
	own, err := parseFrames(name, data)
	if err != nil {
		return nil, err
	}
	if len(own) == 0 {
		return nil, fmt.Errorf("%s: no frame", name)
	}
	sum := sha256.Sum256(append([]byte(cb.digest), data...))
	out := newCodebook()
	out.own, out.digest = own, hex.EncodeToString(sum[:])
	out.frames = overridden(own, cb.frames)
	return out, out.index()
}

// overridden is the frames of a user and those they leave in place.
func overridden(own, others []*Frame) []*Frame {
	replaced := map[string]bool{}
	for _, f := range own {
		replaced[f.ID] = true
	}
	return append(slices.Clone(own), slices.DeleteFunc(slices.Clone(others), func(f *Frame) bool { return replaced[f.ID] })...)
}

func newCodebook() *Codebook {
	return &Codebook{verbs: map[string][]*Frame{}, nouns: map[string][]*Frame{}, adjectives: map[string][]*Frame{}}
}

// Evoked are, for each sentence of a parsed document, the types of the frames
// that its words evoke, whether or not their roles are filled.
func (cb *Codebook) Evoked(doc *schema.Document) [][]schema.ClaimType {
	out := make([][]schema.ClaimType, len(doc.Sentences))
	for n, t := range newReader(doc, cb).trees {
		for i := range t.Tokens {
			for _, f := range cb.evokedBy(t, i) {
				if !slices.Contains(out[n], f.Type) {
					out[n] = append(out[n], f.Type)
				}
			}
		}
	}
	return out
}

// Digest tells codebooks apart: the SHA-256 of what users added, in hex; "" for
// the embedded one.
func (cb *Codebook) Digest() string { return cb.digest }

// Frames are copies of all frames, in the order in which they are tried.
func (cb *Codebook) Frames() []Frame { return copied(cb.frames) }

// Own are copies of the frames that users added.
func (cb *Codebook) Own() []Frame { return copied(cb.own) }

func copied(frames []*Frame) []Frame {
	out := make([]Frame, len(frames))
	for i, f := range frames {
		out[i] = *f
	}
	return out
}

// Origin is where a frame was read: "my.yaml:12".
func (f *Frame) Origin() string { return fmt.Sprintf("%s:%d", f.file, f.line) }

// Words are all that evoke a frame, by part of speech, as the codebook has them.
func (f *Frame) Words() string {
	return told("verbs", f.Verbs, "nouns", f.Nouns, "adjectives", f.Adjectives)
}

// Roles tells where its roles stand, as the codebook has it.
func (f *Frame) Roles() string {
	return told("actor", f.Actor.String(), "target", f.Target.String(), "object", f.Object.String(), "place", f.Place.String(),
		"needs", f.Needs, "requires", f.Requires.String(), "unless", f.Unless.String())
}

// told writes the pairs of names and values that have a value.
func told(pairs ...string) string {
	var parts []string
	for pair := range slices.Chunk(pairs, 2) {
		if value := strings.Join(strings.Fields(pair[1]), " "); value != "" {
			parts = append(parts, pair[0]+": "+value)
		}
	}
	return strings.Join(parts, "; ")
}

var lineOf = regexp.MustCompile(`line (\d+): `)

// placed gives an error the name of its file, and its line where it tells one.
func placed(name string, line int, err error) error {
	text := err.Error()
	if m := lineOf.FindStringSubmatchIndex(text); m != nil {
		if n, bad := strconv.Atoi(text[m[2]:m[3]]); bad == nil {
			line, text = n, text[m[1]:]
		}
	}
	return errors.New(name + ":" + strconv.Itoa(line) + ": " + text)
}
