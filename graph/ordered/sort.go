package ordered

// chains are the ways in which the orders come from each other: sorting the
// rows of the order before by one more place, those that are equal in it left
// as they were. Each chain begins with rows in the first order.
var chains = [...][]link{
	{{order: 0}, {order: 3, by: label}, {order: 5, by: object}},
	{{order: 2, by: object}, {order: 1, by: predicate}, {order: 4, by: label}},
}

// link is an order, and the place by which rows of the order before are sorted
// to come to it; the first order needs none.
type link struct{ order, by int }

// sortRows gives rows sorted in the first order, and may overwrite them.
func sortRows(rows []owned) []owned {
	spare := make([]owned, len(rows))
	for p := places - 1; p >= 0; p-- {
		rows, spare = sortBy(rows, spare, p)
	}
	return rows
}

// sortBy sorts rows by one place, byte by byte from the last, and leaves equal
// ones as they were. Spare is room for as many; what is not the result is spare
// again. Bytes that are the same in all rows take no time.
func sortBy(rows, spare []owned, place int) (sorted, other []owned) {
	if len(rows) == 0 {
		return rows, spare
	}
	var differ id
	for i := range rows {
		differ |= rows[i].row[place] ^ rows[0].row[place]
	}
	for shift := 0; differ>>shift != 0; shift += 8 {
		if byte(differ>>shift) == 0 {
			continue
		}
		var at [256]int
		for i := range rows {
			at[byte(rows[i].row[place]>>shift)]++
		}
		sum := 0
		for b, n := range at {
			at[b], sum = sum, sum+n
		}
		for i := range rows {
			b := byte(rows[i].row[place] >> shift)
			spare[at[b]] = rows[i]
			at[b]++
		}
		rows, spare = spare, rows
	}
	return rows, spare
}
