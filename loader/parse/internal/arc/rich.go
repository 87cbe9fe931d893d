package arc

import "github.com/chancery-kg/chancery/loader/parse/internal/linear"

// rich appends features that only parsers with a beam have, for they cost
// time: pairs of words, the dependents' words, and sets of dependents beside
// universal tags.
func (v *view) rich(k []uint32, s *state) []uint32 {
	i0, i1, b := s.peek(0), s.peek(1), s.next
	s0, s1, b0 := v.at(i0), v.at(i1), v.at(b)
	n0, n1, nb := s.node(i0), s.node(i1), s.node(b)
	s0l, s0r, s1l, s1r := v.at(int(n0.left1)), v.at(int(n0.right1)), v.at(int(n1.left1)), v.at(int(n1.right1))
	b0l, b0l2 := v.at(int(nb.left1)), v.at(int(nb.left2))
	add := func(t int, values ...uint32) {
		h := seeds[t]
		for _, value := range values {
			h = linear.Mix(h, value)
		}
		k = append(k, h)
	}
	add(113, s0.wp, b0.wp)
	add(114, s0.w, b0.w)
	add(115, s1.w, s0.w)
	add(116, s1.wp, s0.wp)
	add(117, s1.w, b0.w)
	add(118, s0l.wp)
	add(119, s0r.wp)
	add(120, s1r.wp)
	add(121, b0l.wp)
	add(122, s1l.wp)
	add(123, s0.w, s.label(n0.right1))
	add(124, s0.p, s0r.wp)
	add(125, s1.p, s1r.wp, s0.p)
	add(126, b0.p, b0l.p, b0l2.p)
	add(140, s1.u, s0.u, b0.u, n0.leftSet)
	add(141, s1.u, s0.u, b0.u, n0.rightSet)
	add(142, s1.u, s0.u, b0.u, n1.rightSet)
	add(143, s1.u, s0.u, b0.u, n1.leftSet)
	add(144, s0.u, b0.u, nb.leftSet, n0.rightSet)
	return k
}
