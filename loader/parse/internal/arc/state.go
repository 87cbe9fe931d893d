package arc

// The kinds of transition; with labels they are numbered as action says.
const (
	shift = iota
	left  // the top of the stack becomes a dependent of the next word
	right // the top of the stack becomes a dependent of the word below it
)

// none stands for a word that is not there.
const none = -1

// state is a parse in progress. Word n, after the last, is the root.
type state struct {
	n     int
	next  int // first word of the buffer
	stack []int32
	words []node
}

// node is a word with what has been attached to it.
type node struct {
	head         int32
	label        uint8
	lefts        uint8 // dependents before it
	rights       uint8
	left1, left2 int32 // outermost and next-to-outermost left dependent
	right1       int32
	right2       int32
	leftSet      uint32 // groups of the relations of its left dependents
	rightSet     uint32
}

func (s *state) reset(n int) {
	s.n, s.next = n, 0
	s.stack = s.stack[:0]
	s.words = s.words[:0]
	for range n + 1 {
		s.words = append(s.words, node{head: none, left1: none, left2: none, right1: none, right2: none})
	}
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 0 }

// allowed reports whether a transition of this kind is possible.
func (s *state) allowed(kind int) bool {
	switch kind {
	case shift:
		return s.next < s.n
	case left:
		return len(s.stack) > 0 && (s.next < s.n || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

// do carries out a transition; group is the bit of the label's group.
func (s *state) do(kind int, label uint8, group uint32) {
	if kind == shift {
		s.stack = append(s.stack, int32(s.next))
		s.next++
		return
	}
	top := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	if kind == left {
		s.attach(top, int32(s.next), label)
		h := &s.words[s.next]
		h.lefts, h.leftSet = more(h.lefts), h.leftSet|group
		h.left2, h.left1 = h.left1, top
		return
	}
	below := s.stack[len(s.stack)-1]
	s.attach(top, below, label)
	h := &s.words[below]
	h.rights, h.rightSet = more(h.rights), h.rightSet|group
	h.right2, h.right1 = h.right1, top
}

func (s *state) attach(word, head int32, label uint8) {
	s.words[word].head, s.words[word].label = head, label
}

func more(n uint8) uint8 {
	if n < 3 {
		return n + 1
	}
	return n
}

// peek is the word at depth i of the stack, 0 the top; none where it is not
// that deep.
func (s *state) peek(i int) int {
	if i >= len(s.stack) {
		return none
	}
	return int(s.stack[len(s.stack)-1-i])
}
