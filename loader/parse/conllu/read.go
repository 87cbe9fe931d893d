package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// MaxLine is the longest line that is read, in bytes.
const MaxLine = 1 << 20

// MaxTokens is the longest sentence that is read.
const MaxTokens = 20000

// Read gives the sentences of r in order. It stops at the first error, which
// names the line.
func Read(r io.Reader) iter.Seq2[Sentence, error] {
	return func(yield func(Sentence, error) bool) {
		lines := bufio.NewScanner(r)
		lines.Buffer(make([]byte, 0, 1<<16), MaxLine)
		p := parser{}
		for lines.Scan() {
			p.line++
			done, err := p.read(strings.TrimSuffix(lines.Text(), "\r"))
			if err != nil {
				yield(Sentence{}, fmt.Errorf("conllu: line %d: %w", p.line, err))
				return
			}
			if done && !yield(p.take(), nil) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(Sentence{}, fmt.Errorf("conllu: line %d: %w", p.line+1, err))
			return
		}
		if len(p.now.Tokens) > 0 {
			if err := p.check(); err != nil {
				yield(Sentence{}, fmt.Errorf("conllu: line %d: %w", p.line, err))
				return
			}
			yield(p.take(), nil)
		}
	}
}

// ReadAll reads all sentences of r.
func ReadAll(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	for s, err := range Read(r) {
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

type parser struct {
	line int
	now  Sentence
}

func (p *parser) take() Sentence {
	s := p.now
	p.now = Sentence{}
	return s
}

// read takes one line; done says that it ended a sentence.
func (p *parser) read(line string) (done bool, err error) {
	switch {
	case strings.TrimSpace(line) == "":
		if len(p.now.Tokens) == 0 {
			return false, nil
		}
		return true, p.check()
	case line[0] == '#':
		p.now.Comments = append(p.now.Comments, line)
		return false, nil
	}
	fields := strings.Split(line, "\t")
	if len(fields) != 10 {
		return false, fmt.Errorf("%d columns instead of 10", len(fields))
	}
	switch {
	case strings.Contains(fields[0], "."):
		return false, nil
	case strings.Contains(fields[0], "-"):
		return false, p.joined(fields)
	}
	return false, p.token(fields)
}

func (p *parser) token(f []string) error {
	if f[0] != strconv.Itoa(len(p.now.Tokens)+1) {
		return fmt.Errorf("id %q where %d is due", f[0], len(p.now.Tokens)+1)
	}
	if len(p.now.Tokens) >= MaxTokens {
		return fmt.Errorf("sentence of more than %d words", MaxTokens)
	}
	head := 0
	if f[6] != "_" {
		n, err := strconv.Atoi(f[6])
		if err != nil || n < 0 {
			return fmt.Errorf("head %q is not a number", f[6])
		}
		head = n
	}
	p.now.Tokens = append(p.now.Tokens, schema.Token{
		Form: f[1], Lemma: f[2], UPOS: given(f[3]), XPOS: given(f[4]), Feats: given(f[5]), Head: head - 1, DepRel: given(f[7]),
	})
	p.now.Misc = append(p.now.Misc, given(f[9]))
	return nil
}

func given(s string) string {
	if s == "_" {
		return ""
	}
	return s
}

func (p *parser) joined(f []string) error {
	a, b, _ := strings.Cut(f[0], "-")
	first, err1 := strconv.Atoi(a)
	last, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || first != len(p.now.Tokens)+1 || last < first {
		return fmt.Errorf("id %q is not a range that begins here", f[0])
	}
	p.now.Joined = append(p.now.Joined, Joined{first - 1, last, f[1], given(f[9])})
	return nil
}

func (p *parser) check() error {
	n := len(p.now.Tokens)
	for i, t := range p.now.Tokens {
		if t.Head >= n {
			return fmt.Errorf("word %d has head %d in a sentence of %d words", i+1, t.Head+1, n)
		}
	}
	for i, j := range p.now.Joined {
		if j.Last > n || i > 0 && j.First < p.now.Joined[i-1].Last {
			return errors.New("a multiword token reaches beyond its words")
		}
	}
	return nil
}

func cutComment(c string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(strings.TrimSpace(strings.TrimPrefix(c, "#")), "=")
	return strings.TrimSpace(key), strings.TrimSpace(value), ok
}
