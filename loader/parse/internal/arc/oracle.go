package arc

// oracle tells how many arcs of the tree each transition puts out of reach
// (Goldberg and Nivre 2013).
type oracle struct {
	heads []int32
	kids  [][]int32
}

func (o *oracle) set(heads []int32) {
	o.heads = heads
	for i := range o.kids {
		o.kids[i] = o.kids[i][:0]
	}
	for len(o.kids) <= len(heads) {
		o.kids = append(o.kids, nil)
	}
	for i, h := range heads {
		o.kids[h] = append(o.kids[h], int32(i))
	}
}

// costs gives the loss of shift, left and right; those not allowed have no
// meaning.
func (o *oracle) costs(s *state) (c [3]int) {
	if s.next < s.n {
		c[shift] = o.shiftCost(s)
	}
	if len(s.stack) == 0 {
		return c
	}
	top := s.peek(0)
	lost := 0 // dependents of the top that are still in the buffer
	for _, k := range o.kids[top] {
		if int(k) >= s.next {
			lost++
		}
	}
	head := int(o.heads[top])
	c[left], c[right] = lost, lost
	if head != s.next && (head > s.next || head == s.peek(1)) {
		c[left]++
	}
	if head >= s.next {
		c[right]++
	}
	return c
}

// shiftCost counts the arcs between the next word and the stack that shifting
// it loses: its head below the top, and its dependents on the stack.
func (o *oracle) shiftCost(s *state) int {
	cost := 0
	head := int(o.heads[s.next])
	for i := range s.stack {
		w := int(s.stack[i])
		if w == head && i < len(s.stack)-1 {
			cost++
		}
		if int(o.heads[w]) == s.next {
			cost++
		}
	}
	return cost
}
