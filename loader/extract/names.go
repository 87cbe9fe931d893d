package extract

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// allNames are what the gazetteer knows, demonyms included, and besides what
// the parser found: a list is surer than a guess. Weak names of one word are
// left out, since they may be anything.
func allNames(s *schema.Sentence, titles []wordRange) []schema.Name {
	var names []schema.Name
	for _, m := range gazetteer.Default().MatchAll(s.Tokens) {
		if !m.Weak || m.Last-m.First > 1 {
			names = append(names, schema.Name{First: m.First, Last: m.Last, Type: m.Entry.Type, ID: m.Entry.ID})
		}
	}
	known := len(names)
	for _, n := range s.Names {
		if n = trimmed(s.Tokens, n, titles); n.First < n.Last && !clashes(names[:known], n) && !gazetteer.Default().JoinsNames(s.Tokens[n.First:n.Last]) {
			names = append(names, n)
		}
	}
	return names
}

// trimmed is a name that the parser found without the title in front of it and
// with the first half of a hyphened name; it is empty where it is only a common
// noun or part of a title. What follows a title is a person.
func trimmed(tokens []schema.Token, n schema.Name, titles []wordRange) schema.Name {
	for _, w := range titles {
		switch {
		case w.First <= n.First && n.First < w.Last:
			n.First = w.Last
			if n.First < n.Last {
				n.Type = schema.Person
			}
		case n.First < w.First && w.Last < n.Last && n.Type != schema.Person:
			n.First, n.Type = w.Last, schema.Person // "Greek Prime Minister Alexis Tsipras"
		case n.First < w.First && w.First < n.Last && n.Last <= w.Last:
			n.Last = w.First // "Saudi Crown" of "Saudi Crown Prince"
		}
	}
	if n.Type == schema.Person {
		for n.First > 1 && tokens[n.First-1].Form == "-" && isCapitalised(tokens[n.First-2].Form) && touches(tokens, n.First-2) {
			n.First -= 2
		}
		for n.Last > n.First && n.Last+1 < len(tokens) && tokens[n.Last].Form == "-" && touches(tokens, n.Last-1) {
			n.Last += 2
		}
	}
	if n.Last-n.First == 1 && nouns.known(strings.ToLower(tokens[n.First].Form)) {
		n.Last = n.First
	}
	return n
}

// touches reports whether tokens i, i+1 and i+2 stand without space between.
func touches(tokens []schema.Token, i int) bool {
	return tokens[i].Span.End == tokens[i+1].Span.Start && tokens[i+1].Span.End == tokens[i+2].Span.Start
}

// clashes reports whether a name overlaps a known one without holding all of
// it and more.
func clashes(known []schema.Name, n schema.Name) bool {
	return slices.ContainsFunc(known, func(k schema.Name) bool {
		overlaps := n.First < k.Last && k.First < n.Last
		larger := n.First <= k.First && k.Last <= n.Last && n.Last-n.First > k.Last-k.First
		return overlaps && !larger
	})
}
