package ask

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// The ways in which a name can stand in a question, beside those of
// prepositions.
const (
	cueSubject   = "subject"
	cueObject    = "object"
	cuePossessor = "possessor"
	cueModifier  = "modifier"
	cuePredicate = "predicate" // "who is Zarif"
	cueAlone     = "alone"
	cueTopic     = "topic"
	cueOffice    = "office"
)

// argument is a name or other words that the query is to be given, and how they
// stand in the question.
type argument struct {
	chunk
	cue string
}

// arguments finds how each name stands.
func arguments(chunks []chunk) []argument {
	var out []argument
	cues := map[int]string{}
	for i, c := range chunks {
		switch c.class {
		case className, classQuote, classOffice:
			cues[i] = cueOf(chunks, i, cues)
		case classTopic:
			cues[i] = cueTopic
		default:
			continue
		}
		out = append(out, argument{c, cues[i]})
	}
	return out
}

func cueOf(chunks []chunk, i int, cues map[int]string) string {
	before, after := neighbour(chunks, i, -1), neighbour(chunks, i, +1)
	p, n := at(chunks, before), at(chunks, after)
	if joined := joinedTo(chunks, i, before); joined >= 0 && cues[joined] != "" && !chunks[i].possessive {
		return cues[joined]
	}
	switch {
	case p.class == classPrep:
		return prepOf(p)
	case chunks[i].class == classOffice:
		return cueOffice
	case chunks[i].possessive:
		return cuePossessor
	case p.is(classLight) && p.hits[0].lemma == "give":
		return "to"
	case modifies(chunks, i):
		return cueModifier
	}
	return aboutVerb(chunks, i, before, p, n)
}

func prepOf(c chunk) string {
	h, _ := c.as(classPrep)
	return h.value
}

// aboutVerb is the part of a name that has no sign of it but its place.
func aboutVerb(chunks []chunk, i, before int, p, n chunk) string {
	following := slices.IndexFunc(chunks[i+1:], isVerb)
	switch {
	case isVerb(p) && p.class == classVerb:
		return cueObject
	case following >= 0:
		if passive(chunks, i+1+following) {
			return cueObject
		}
		return cueSubject
	case owns(chunks, i):
		return cuePossessor
	case p.class == classLight:
		return cueObject
	case p.class == classBe && n.class == "":
		return cuePredicate
	case p.class == classBe, p.class == classAux, p.class == classModal, p.class == classStatus && before > 0:
		return cueSubject
	}
	return cueAlone
}

// owns tells whether the verb of a name is "have": "what agreements does Iran
// have with China".
func owns(chunks []chunk, i int) bool {
	return slices.ContainsFunc(chunks[i+1:], func(c chunk) bool { return c.low() == "have" || c.low() == "had" || c.low() == "has" })
}

func isVerb(c chunk) bool { return c.class == classVerb || c.class == classLight }

// passive tells whether a verb has "be" for its auxiliary.
func passive(chunks []chunk, v int) bool {
	h, _ := chunks[v].as(chunks[v].class)
	if h.form != past {
		return false
	}
	for i := v - 1; i >= 0; i-- {
		switch chunks[i].class {
		case classBe:
			return true
		case classAux, classModal, classVerb, classLight:
			return false
		}
	}
	return false
}

// modifies tells whether a name stands before a noun that it modifies: "Iranian
// trade agreements", "SCO members", "Iran-China agreements".
func modifies(chunks []chunk, i int) bool {
	if at(chunks, i+1).class == classOffice && chunks[i].types[schema.Person] {
		return false // "was Zarif foreign minister"
	}
	for _, c := range chunks[i+1:] {
		switch c.class {
		case classTopic, classStatus, classFormer, classAnd, className:
			if c.class == className && !c.modifierLike() {
				return false
			}
		case classVerb:
			if h, _ := c.as(classVerb); h.form != past {
				return false
			}
			return nounFollows(chunks, c)
		case classNoun, classOffice, classThing:
			return true
		default:
			return false
		}
	}
	return false
}

// modifierLike tells whether a name can be one of several before a noun.
func (c chunk) modifierLike() bool { return !c.possessive && !c.comma }

// nounFollows tells whether a participle stands right before a noun: "signed
// agreements".
func nounFollows(chunks []chunk, participle chunk) bool {
	i := slices.IndexFunc(chunks, func(c chunk) bool { return c.class == participle.class && c.text == participle.text })
	return i+1 < len(chunks) && chunks[i+1].class == classNoun
}

// joinedTo is the name that "and" or a comma joins another one to, -1 for none.
func joinedTo(chunks []chunk, i, before int) int {
	if before < 0 {
		return -1
	}
	if chunks[before].class == classAnd {
		before = neighbour(chunks, before, -1)
	} else if !chunks[before].comma {
		return -1
	}
	if before >= 0 && chunks[before].class == className && before < i {
		return before
	}
	return -1
}

// neighbour is the next chunk in a direction that adds something, -1 for none.
func neighbour(chunks []chunk, i, step int) int {
	for i += step; i >= 0 && i < len(chunks); i += step {
		if chunks[i].class != classStop {
			return i
		}
	}
	return -1
}

func at(chunks []chunk, i int) chunk {
	if i < 0 || i >= len(chunks) {
		return chunk{}
	}
	return chunks[i]
}
