package ask

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-kg/chancery/schema"
)

//go:embed data/roles.tsv
var rolesFile string

// slot is a parameter that a name may fill.
type slot struct {
	param    string
	only     []schema.EntityType // empty for any
	never    []schema.EntityType
	text     bool // takes words that are no name
	together int  // slots of one number are filled once
}

// roles are the slots by query and cue.
var roles = sync.OnceValue(func() map[[2]string][]slot {
	all := map[[2]string][]slot{}
	for _, fields := range table(rolesFile) {
		slots := parseSlots(fields[2])
		for cue := range strings.SplitSeq(fields[1], ",") {
			all[[2]string{fields[0], cue}] = slots
		}
	}
	return all
})

func parseSlots(text string) []slot {
	var out []slot
	for i, group := range strings.Fields(text) {
		for item := range strings.SplitSeq(group, "|") {
			param, conditions, _ := strings.Cut(strings.TrimSuffix(item, ")"), "(")
			s := slot{param: param, together: i}
			for condition := range strings.SplitSeq(conditions, ",") {
				s.add(condition)
			}
			out = append(out, s)
		}
	}
	return out
}

func (s *slot) add(condition string) {
	kind, not := strings.CutPrefix(condition, "!")
	switch {
	case condition == "":
	case condition == "text":
		s.text = true
	case not:
		s.never = append(s.never, schema.EntityType(kind))
	default:
		s.only = append(s.only, schema.EntityType(kind))
	}
}

// takes tells whether an argument can fill the slot.
func (s slot) takes(a argument) bool {
	if a.class != className {
		return s.text
	}
	fits := func(t schema.EntityType) bool { return a.types[t] }
	if len(s.only) > 0 {
		return slices.ContainsFunc(s.only, fits)
	}
	return len(s.never) == 0 || !slices.ContainsFunc(s.never, fits)
}

// fill gives the arguments to the parameters of a query; an argument that it
// cannot take is an error.
func fill(query string, params map[string]string, args []argument) (map[string]string, error) {
	out := maps.Clone(params)
	for _, a := range surestFirst(query, args) {
		if !place(query, out, a) {
			return nil, unplaced(query, a)
		}
	}
	if out["with"] != "" && out["party"] == "" && query == "agreements" {
		out["party"] = out["with"]
		delete(out, "with")
	}
	return out, nil
}

// surestFirst puts what can be a member or its organisation last: "Did the SCO
// admit Iran", "the EU's membership of the UN".
func surestFirst(query string, args []argument) []argument {
	out := slices.Clone(args)
	if query == "members" {
		slices.SortStableFunc(out, func(a, b argument) int { return unsure(a) - unsure(b) })
	}
	return out
}

func unsure(a argument) int {
	switch {
	case a.types[schema.Country] || a.types[schema.Person]:
		return 0
	case a.cue == cueModifier || a.cue == cuePossessor:
		return 2
	}
	return 1
}

func place(query string, out map[string]string, a argument) bool {
	slots := roles()[[2]string{query, a.cue}]
	taken := map[int]bool{}
	for _, s := range slots {
		taken[s.together] = taken[s.together] || out[s.param] != ""
	}
	for _, s := range slots {
		if !taken[s.together] && s.takes(a) {
			out[s.param] = a.value()
			return true
		}
	}
	return false
}

func (a argument) value() string {
	if a.class == className {
		return a.name
	}
	return a.text
}

func unplaced(query string, a argument) error {
	how := map[string]string{
		cueSubject: "as who acts", cueObject: "as what is acted upon", cueModifier: "before a noun", cueAlone: "without a word that says how",
		cuePossessor: "as a possessor", cuePredicate: "after \"is\"", cueTopic: "as a subject matter", cueOffice: "by office; name the person instead",
	}[a.cue]
	if how == "" {
		how = fmt.Sprintf("after %q", a.cue)
	}
	return decline(a.text, "a question about %s takes no such name %s", query, how)
}
