package tag

import (
	"github.com/chancery-kg/chancery/loader/parse/internal/lexeme"
	"github.com/chancery-kg/chancery/loader/parse/internal/linear"
	"github.com/chancery-kg/chancery/schema"
)

// margin is how many words beyond the sentence the features look at.
const margin = 2

// edgeTag stands for the tag before the first word.
const edgeTag = 0xfffe

var edges = [margin]lexeme.Word{{Lower: 3, Form: 3, Shape: 3}, {Lower: 5, Form: 5, Shape: 5}}

// context is a sentence while it is tagged: its words with a margin on both
// sides, and the two tags given last.
type context struct {
	tokens       []schema.Token
	words        []lexeme.Word
	entries      []entry
	style        uint32
	last, before uint32
}

func (c *context) push(id int) { c.before, c.last = c.last, uint32(id) }

var seeds = func() (s [64]uint32) {
	for i := range s {
		s[i] = linear.Seed(i)
	}
	return s
}()

// features appends the features of word i.
func (c *context) features(k []uint32, i int) []uint32 {
	i += margin
	w, l1, l2, r1, r2 := &c.words[i], &c.words[i-1], &c.words[i-2], &c.words[i+1], &c.words[i+2]
	a, b1, b2 := c.entries[i].class(), c.entries[i+1].class(), c.entries[i+2].class()
	shape := linear.Mix(w.Shape, c.style)
	if i == margin {
		shape++
	}
	one := func(t int, v uint32) { k = append(k, linear.Mix(seeds[t], v)) }
	two := func(t int, v, u uint32) { k = append(k, linear.Mix(linear.Mix(seeds[t], v), u)) }
	three := func(t int, v, u, x uint32) { k = append(k, linear.Mix(linear.Mix(linear.Mix(seeds[t], v), u), x)) }
	one(0, w.Lower)
	one(1, w.Form)
	one(2, w.Suffix[0])
	one(3, w.Suffix[1])
	one(4, w.Suffix[2])
	one(5, w.Suffix[3])
	one(6, w.Prefix[0])
	one(7, w.Prefix[1])
	one(8, w.Prefix[2])
	one(9, shape)
	two(10, shape, a)
	two(11, shape, w.Suffix[1])
	one(12, l1.Lower)
	one(13, l2.Lower)
	one(14, r1.Lower)
	one(15, r2.Lower)
	two(16, l1.Lower, w.Lower)
	two(17, w.Lower, r1.Lower)
	two(18, l1.Lower, r1.Lower)
	one(19, l1.Suffix[2])
	one(20, r1.Suffix[2])
	two(21, r1.Shape, shape)
	two(22, l1.Shape, shape)
	one(23, a)
	two(24, b1, b2)
	one(25, b1)
	one(26, c.last)
	two(27, c.last, c.before)
	two(28, c.last, w.Lower)
	two(29, c.last, a)
	two(30, c.last, w.Suffix[2])
	two(31, c.last, shape)
	two(32, a, b1)
	three(33, c.last, a, b1)
	three(34, c.last, c.before, a)
	three(35, a, b1, b2)
	two(36, c.last, b1)
	two(37, r1.Suffix[2], a)
	three(38, c.last, w.Suffix[1], b1)
	three(39, shape, c.entries[i-1].class(), b1)
	return k
}
