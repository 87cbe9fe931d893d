package score

import "github.com/chancery-kg/chancery/schema"

// Names counts the outermost names that agree in words and type. Types are
// compared as the field does, in four: person, organisation, place (of which
// countries are some), and the rest.
func Names(gold, system []schema.Name) Counts {
	gold, system = outer(gold), outer(system)
	c := Counts{Gold: len(gold), System: len(system)}
	for _, s := range system {
		for _, g := range gold {
			if g.First == s.First && g.Last == s.Last && Coarse(g.Type) == Coarse(s.Type) {
				c.Correct++
				break
			}
		}
	}
	return c
}

// Coarse is the type as CoNLL 2003 writes it: PER, ORG, LOC or MISC.
func Coarse(t schema.EntityType) string {
	switch t {
	case schema.Person:
		return "PER"
	case schema.Organization:
		return "ORG"
	case schema.Country, schema.Place:
		return "LOC"
	}
	return "MISC"
}

// outer keeps names that lie in no other.
func outer(names []schema.Name) []schema.Name {
	var out []schema.Name
	for i, n := range names {
		within := false
		for k, o := range names {
			within = within || k != i && o.First <= n.First && n.Last <= o.Last && (o.First != n.First || o.Last != n.Last)
		}
		if !within {
			out = append(out, n)
		}
	}
	return out
}
