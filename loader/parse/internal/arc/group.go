package arc

import "strings"

// groupOf puts relations together that tell the same about their head: that
// its subject is found, that it is a clause, that it has its preposition.
var groupOf = map[string]uint32{
	"nsubj": 1 << 0, "csubj": 1 << 0, "expl": 1 << 0,
	"obj": 1 << 1, "iobj": 1 << 1, "ccomp": 1 << 1,
	"obl": 1 << 2, "nmod": 1 << 2,
	"aux": 1 << 3, "cop": 1 << 4, "mark": 1 << 5, "case": 1 << 6, "cc": 1 << 7, "conj": 1 << 8,
	"det": 1 << 9, "amod": 1 << 10, "nummod": 1 << 10, "advmod": 1 << 11, "punct": 1 << 12,
	"compound": 1 << 13, "flat": 1 << 13, "xcomp": 1 << 14, "appos": 1 << 15, "parataxis": 1 << 15,
	"acl": 1 << 16, "advcl": 1 << 17,
}

// groups gives the bit of each label's group; 0 for labels of none.
func groups(labels []string) []uint32 {
	out := make([]uint32, len(labels))
	for i, l := range labels {
		base, _, _ := strings.Cut(l, ":")
		out[i] = groupOf[base]
	}
	return out
}
