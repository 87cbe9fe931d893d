// Package conllu reads and writes sentences in CoNLL-U, the format of
// Universal Dependencies (https://universaldependencies.org/format.html).
//
// In and out: [Sentence]. Reading checks what a reader can: ten columns, ids
// in sequence, heads within the sentence; errors name the line. Empty nodes
// (8.1) and enhanced dependencies are not kept. Writing what was read gives
// the same words, tags, trees, comments and MISC.
package conllu

import "github.com/chancery-kg/chancery/schema"

// Sentence is one sentence as the format has it. Token spans are zero where
// the sentence was read: the format has no offsets.
type Sentence struct {
	Comments []string // lines that begin with #, without the line end
	Tokens   []schema.Token
	Misc     []string // column ten of each token; "" is none
	Joined   []Joined // multiword tokens, in order
}

// Joined is a multiword token: the surface word that covers the tokens
// [First, Last).
type Joined struct {
	First, Last int
	Form        string
	Misc        string
}

// Comment is the value of the comment "# key = value", and whether there is
// such a comment.
func (s *Sentence) Comment(key string) (string, bool) {
	for _, c := range s.Comments {
		if k, v, ok := cutComment(c); ok && k == key {
			return v, true
		}
	}
	return "", false
}

// Has reports whether there is a comment that begins with key, with or
// without a value.
func (s *Sentence) Has(key string) bool {
	for _, c := range s.Comments {
		if k, _, _ := cutComment(c); k == key {
			return true
		}
	}
	return false
}
