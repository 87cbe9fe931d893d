package ask

import (
	"slices"
	"strings"
)

// settle decides what words are that can be several things, by their
// neighbours.
func settle(chunks []chunk) {
	for i := range chunks {
		chunks[i].class = settled(chunks, i)
	}
	if !anyOf(chunks, classNoun, classVerb) {
		doing(chunks)
	}
}

func settled(chunks []chunk, i int) class {
	c := chunks[i]
	switch {
	case len(c.hits) < 2:
		return c.class
	case c.is(classThing) && c.is(classVerb), c.is(classThing) && c.is(classNoun):
		if asksFor(at(chunks, neighbour(chunks, i, -1)).class) || c.is(classNoun) && !c.is(classVerb) {
			return classThing
		}
		return classVerb
	case c.is(classNoun) && (c.is(classVerb) || c.is(classLight)):
		if actsHere(chunks, i) {
			return verbOrLight(chunks, i)
		}
		return classNoun
	case c.is(classVerb) && c.is(classLight):
		return verbOrLight(chunks, i)
	case c.is(classAux) && c.is(classLight):
		return classAux
	case c.is(classPrep) && c.is(classVerb):
		if slices.ContainsFunc(chunks, func(c chunk) bool { return c.low() == "how" }) {
			return classVerb // "how is Armenia related to the SCO"
		}
		return classPrep
	case c.is(classPrep):
		return classPrep
	}
	return c.class
}

// asksFor tells whether what follows a chunk of this class can be what is asked
// for: "which states", "with how many states".
func asksFor(k class) bool {
	return k == classWh || k == classCount || k == classCommand || k == classStop || k == ""
}

// actsHere tells whether a word that can be a noun is a verb: a name follows
// it, or an auxiliary waits for one.
func actsHere(chunks []chunk, i int) bool {
	p := at(chunks, i-1)
	if p.class == classStop && p.text != "that" || p.class == classTopic || p.possessive {
		return false
	}
	next := at(chunks, neighbour(chunks, i, +1))
	if next.class == className || next.class == classQuote {
		return p.class != classPrep
	}
	h, _ := chunks[i].as(classVerb)
	for j := i - 1; j >= 0; j-- {
		c := chunks[j]
		switch {
		case isVerb(c), c.class == classNoun:
			return false
		case c.class == classAux || c.class == classModal || c.class == classStatus && strings.HasSuffix(c.low(), " to"):
			return h.form == base && j < i-1
		case c.class == classBe:
			return h.form == past || h.form == ing
		}
	}
	return h.form == past
}

// verbOrLight tells whether a verb that can go with a noun of its own ("hold
// talks", "strike a deal") does so here.
func verbOrLight(chunks []chunk, i int) class {
	if !chunks[i].is(classLight) {
		return classVerb
	}
	for j, c := range chunks {
		if j != i && c.is(classNoun) && settled(chunks, j) == classNoun {
			return classLight
		}
	}
	if chunks[i].is(classVerb) {
		return classVerb
	}
	return classLight
}

// doing makes the verb of "what did Iran do" one.
func doing(chunks []chunk) {
	for i, c := range chunks {
		if c.class == classAux && strings.HasPrefix(c.low(), "do") && i > 0 && chunks[i-1].class == className {
			e, _ := parseEntry(classVerb, "do", "acts")
			chunks[i] = chunk{class: classVerb, text: c.text, hits: []hit{{e, base}}}
		}
	}
}

func anyOf(chunks []chunk, classes ...class) bool {
	for _, c := range chunks {
		for _, k := range classes {
			if c.class == k {
				return true
			}
		}
	}
	return false
}
