package extract

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// roleSpec says where a role stands: alternatives, each the sum of slots. In
// the codebook it is a string: "subj + with | between".
type roleSpec []([]slot)

// slot is one place in the tree seen from the word that evokes the frame:
//
//	subj      who does it (across passive, control, coordination, relatives)
//	obj       whom or what it is done to
//	iobj      the indirect object
//	poss      the possessor of a noun
//	owner     who a thing is of, by or from, the nearest in its phrase
//	mod       an adjective or compound that names an actor ("Russian", "U.S.")
//	carrier   the subject of the verb that carries an event noun ("held talks")
//	doer      the same, where the verb makes its subject the one who does it ("launched an attack", not "demanded one")
//	announcer who announces a passive deed whose doer is not named ("Peru said that two envoys had been expelled")
//	undergone whom or what a passive without doer is done to ("their troops were moved")
//	sufferer  whom an event noun befalls ("faces sanctions", "came under attack")
//	attr      an adjective or a noun that says what kind a noun is of ("joint", "missile")
//	manner    an adverb ("jointly", "together")
//	content   a participle that tells what a text says ("a resolution condemning Chad")
//	verb      the verb whose object or complement the word is
//	clause    a dependent clause (object role only)
//	infinitive such a clause with "to"
//	subjunctive such a clause that says what has to be done ("that Chad withdraw", "that Chad should withdraw")
//	condition the clause after "if" or "unless" under a verb
//	appos     an apposition
//	attendee  who does something at, during, in or after what the noun names ("after talks with Chad, Mali agreed")
//	stance    whose stance a noun with "in" tells ("voted in favour of it")
//	receiver  who answers what the noun names ("rejected the offer")
//	pred      what a verb says its object is ("called it illegal", "described it as a mistake")
//	main      the subject of the clause that the noun is the forerunner of ("signed after talks")
//	head      the noun that the word itself modifies or belongs to
//	with, …   the nominal marked by that preposition ("out_of" is "out of")
//
// A path leads over several: "obj/poss" is the possessor of the object.
//
// A class in angle brackets limits what may stand there: a noun class of
// nouns.tsv, or "any". Without one, actors and targets must be able to act, and
// objects may be anything.
type slot struct {
	path  []string
	class string
}

var treeSlots = words(`subj obj iobj poss mod carrier doer announcer undergone sufferer attr manner content verb clause infinitive
	subjunctive condition appos head self main owner pred stance receiver attendee`)

var prepositionSlots = words(`with between among to against from of by on upon over in into for at toward towards about out_of away_from
	under alongside as off after behind near around within inside through onto across before via involving including outside such_as like along`)

// UnmarshalYAML reads a role from its string.
func (r *roleSpec) UnmarshalYAML(n *yaml.Node) error {
	var s string
	if err := n.Decode(&s); err != nil {
		return err
	}
	spec, err := parseRole(s)
	if err != nil {
		return fmt.Errorf("line %d: %w", n.Line, err)
	}
	*r = spec
	return nil
}

// String writes a role as the codebook has it.
func (r roleSpec) String() string {
	var alternatives []string
	for _, alt := range r {
		var sum []string
		for _, s := range alt {
			sum = append(sum, s.String())
		}
		alternatives = append(alternatives, strings.Join(sum, " + "))
	}
	return strings.Join(alternatives, " | ")
}

func (s slot) String() string {
	path := strings.ReplaceAll(strings.Join(s.path, "/"), " ", "_")
	if s.class == "" {
		return path
	}
	return path + "<" + s.class + ">"
}

func parseRole(s string) (roleSpec, error) {
	var spec roleSpec
	for _, alt := range strings.Split(s, "|") {
		var sum []slot
		for _, part := range strings.Split(alt, "+") {
			sl, err := parseSlot(strings.TrimSpace(part))
			if err != nil {
				return nil, err
			}
			sum = append(sum, sl)
		}
		spec = append(spec, sum)
	}
	return spec, nil
}

func parseSlot(s string) (slot, error) {
	name, class, limited := strings.Cut(strings.TrimSuffix(s, ">"), "<")
	path := strings.Split(strings.ReplaceAll(name, "_", " "), "/")
	for _, step := range path {
		if !treeSlots[step] && !prepositionSlots[step] {
			return slot{}, fmt.Errorf("unknown slot %q", s)
		}
	}
	if limited && !shapeClasses[class] && nouns[class] == nil {
		return slot{}, fmt.Errorf("unknown noun class %q in slot %q", class, s)
	}
	return slot{path: path, class: class}, nil
}

// shapeClasses are the classes that are not lists of nouns.
var shapeClasses = words("any actor definite office org orgname placename person state name")
