package arc

import "github.com/chancery-kg/chancery/loader/parse/internal/linear"

var seeds = func() (s [160]uint32) {
	for i := range s {
		s[i] = linear.Seed(i)
	}
	return s
}()

var noNode = node{head: none, left1: none, left2: none, right1: none, right2: none}

func (s *state) node(i int) *node {
	if i < 0 {
		return &noNode
	}
	return &s.words[i]
}

// label is the label of a word already attached, 255 for none.
func (s *state) label(i int32) uint32 {
	if i < 0 {
		return 255
	}
	return uint32(s.words[i].label)
}

func (v *view) at(i int) *seen {
	if i >= len(v.words)-1 {
		return &v.words[0]
	}
	return &v.words[i+1]
}

// features appends the features of a state.
func (p *Parser) features(k []uint32, v *view, s *state) []uint32 {
	k = v.common(k, s)
	if p.Width > 1 {
		k = v.rich(k, s)
	}
	return k
}

// common appends the features that all parsers have: words and tags at the top of the
// stack and the front of the buffer, their dependents, how far apart they are
// and what stands between.
//
//nolint:funlen // one list of feature templates, which reads best in one piece
func (v *view) common(k []uint32, s *state) []uint32 {
	i0, i1, i2, b := s.peek(0), s.peek(1), s.peek(2), s.next
	s0, s1, s2 := v.at(i0), v.at(i1), v.at(i2)
	b0, b1, b2, b3 := v.at(b), v.at(b+1), v.at(b+2), v.at(b+3)
	n0, n1, nb := s.node(i0), s.node(i1), s.node(b)
	s0l, s0r, s1l, s1r, b0l, b0l2 := v.at(int(n0.left1)), v.at(int(n0.right1)), v.at(int(n1.left1)), v.at(int(n1.right1)), v.at(int(nb.left1)), v.at(int(nb.left2))
	one := func(t int, a uint32) { k = append(k, linear.Mix(seeds[t], a)) }
	two := func(t int, a, c uint32) { k = append(k, linear.Mix(linear.Mix(seeds[t], a), c)) }
	three := func(t int, a, c, d uint32) {
		k = append(k, linear.Mix(linear.Mix(linear.Mix(seeds[t], a), c), d))
	}
	four := func(t int, a, c, d, e uint32) {
		k = append(k, linear.Mix(linear.Mix(linear.Mix(linear.Mix(seeds[t], a), c), d), e))
	}
	one(0, s0.w)
	one(1, s0.p)
	one(2, s0.wp)
	one(3, s1.w)
	one(4, s1.p)
	one(5, s1.wp)
	one(6, s2.p)
	one(7, b0.w)
	one(8, b0.p)
	one(9, b0.wp)
	one(10, b1.w)
	one(11, b1.p)
	one(12, b1.wp)
	one(13, b2.wp)
	two(15, s0.wp, b0.p)
	two(16, s0.p, b0.wp)
	two(17, s0.p, b0.p)
	two(20, s1.wp, s0.p)
	two(21, s1.p, s0.wp)
	two(22, s1.p, s0.p)
	two(24, s1.p, b0.p)
	two(26, b0.w, b1.p)
	two(27, b0.p, b1.p)
	two(28, s0.w, b1.p)
	three(29, s0.p, b0.p, b1.p)
	three(30, b0.p, b1.p, b2.p)
	three(31, s1.p, s0.p, b0.p)
	three(32, s2.p, s1.p, s0.p)
	three(33, s1.w, s0.p, b0.p)
	three(34, s1.p, s0.w, b0.p)
	three(35, s1.p, s0.p, b0.w)
	three(38, s0.p, s0l.p, b0.p)
	three(39, s0.p, s0r.p, b0.p)
	three(40, s0.p, b0.p, b0l.p)
	three(41, s1.p, s1r.p, s0.p)
	three(42, s1.p, s1l.p, s0.p)
	three(43, s1.p, s0.p, s0l.p)
	three(44, s1.p, s0.p, s0r.p)
	d0, d1 := uint32(min(b-i0, 6)), uint32(min(i0-i1, 6))
	three(49, d0, s0.p, b0.p)
	three(50, d1, s1.p, s0.p)
	two(51, d0, s0.w)
	two(52, d1, s1.w)
	two(53, d0, b0.w)
	two(54, d1, s0.w)
	m0, m1 := v.between(i0, b), v.between(i1, i0)
	three(55, m0, s0.p, b0.p)
	three(56, m1, s1.p, s0.p)
	two(57, m0, s0.w)
	two(58, m1, s1.w)
	l0l, l0r, l0r2 := s.label(n0.left1), s.label(n0.right1), s.label(n0.right2)
	l1l, l1r, l1r2, lbl, lbl2 := s.label(n1.left1), s.label(n1.right1), s.label(n1.right2), s.label(nb.left1), s.label(nb.left2)
	three(59, s0.p, l0l|l0r<<8, b0.p)
	three(60, s0.w, l0l, uint32(n0.lefts))
	three(61, s0.w, l0r, l0r2)
	three(62, s1.p, l1r|l1r2<<8, s0.p)
	three(63, s1.w, l1r, s0.p)
	three(64, s1.p, l1l|l1r<<8, s0.p)
	three(65, b0.p, lbl|lbl2<<8, s0.p)
	two(66, b0.w, lbl)
	three(67, s0.p, uint32(n0.lefts)|uint32(n0.rights)<<4, b0.p)
	three(68, s1.p, uint32(n1.lefts)|uint32(n1.rights)<<4, s0.p)
	three(69, b0.p, uint32(nb.lefts), s0.p)
	four(71, b0.p, b1.p, b2.p, b3.p)
	three(72, s0.w, s1.p, l1r)
	three(73, s2.p, s1.p, b0.p)
	two(74, s0.w, b0l.w)
	two(75, s1.w, b0l.w)
	three(76, s0.p, b0l.w, b0.p)
	three(77, s1.p, s0.p, b0l.w)
	three(78, s1.w, b0l.w, b0.w)
	three(79, s0.w, b0l.w, b0.w)
	two(80, s1.w, s0l.w)
	three(81, s1.p, s0l.w, s0.p)
	three(82, s1.p, s0l.w, s0.w)
	three(83, s0.p, n0.leftSet, b0.p)
	three(84, s0.w, n0.leftSet, n0.rightSet)
	three(85, b0.p, nb.leftSet, s0.p)
	two(86, b0.w, nb.leftSet)
	three(87, s1.p, n1.rightSet, s0.p)
	three(88, s1.w, n1.rightSet, s0.p)
	four(89, s0.p, n0.leftSet, nb.leftSet, b0.p)
	four(90, s1.p, n1.leftSet, n0.leftSet, s0.p)
	four(91, s1.p, s0.p, b0.p, nb.leftSet)
	three(92, s0.p, n0.rightSet, b0.p)
	three(93, s2.w, b0l.w, b0.p)
	three(97, s1.p, s1r.w, s0.p)
	three(98, s0.p, b0l2.w, b0.p)
	m0a, m0b, m1a := v.before(i0), v.before(b), v.before(i0+1)
	three(103, s0.p, b0.p, m0b)
	four(104, s1.p, s0.p, m0a, m0b)
	three(105, b0.p, b1.p, v.before(b+1))
	two(106, s0.w, m0b)
	four(107, s0.p, b0.p, m0b, v.before(b+1))
	three(108, s0.p, b0.p, m1a)
	three(109, s1.p, s0.p, v.before(i1+1))
	two(110, b0.w, m0b)
	four(111, s1.p, s0.p, b0.p, m0b)
	three(112, s0.p, n0.rightSet, m0b)
	return k
}
