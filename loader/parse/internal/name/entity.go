package name

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

// mention is one entry of GUM's entity layer: tokens [first, last), those of
// its minimal span, and what kind of thing it is.
type mention struct {
	first, last int
	core        []int
	kind        string
}

// head is the core token that no other core token governs.
func (m *mention) head(tokens []schema.Token) int {
	for _, i := range m.core {
		if i < len(tokens) && !slices.Contains(m.core, tokens[i].Head) {
			return i
		}
	}
	return m.first
}

// FromEntities reads the names off GUM's entity annotation in MISC: mentions
// whose head is a proper noun, cut to the words of the name; peoples are none. Only the
// outermost of names within names are given. Tokens need gold tags and trees.
func FromEntities(tokens []schema.Token, misc []string) []schema.Name {
	var out []schema.Name
	for _, m := range mentions(misc) {
		typ, ok := typeOfKind(m.kind)
		head := m.head(tokens)
		if !ok || head >= len(tokens) || tokens[head].UPOS != "PROPN" || tokens[head].XPOS == "NNPS" && typ == schema.Person {
			continue
		}
		first, last := nameSpan(tokens, m, head, typ)
		out = append(out, schema.Name{First: first, Last: last, Type: typ})
	}
	return outermost(out)
}

func typeOfKind(kind string) (schema.EntityType, bool) {
	switch kind {
	case "person", "animal":
		return schema.Person, true
	case "organization":
		return schema.Organization, true
	case "place":
		return schema.Place, true
	case "event":
		return schema.Event, true
	case "abstract", "object", "plant", "substance":
		return schema.Other, true
	}
	return "", false
}

// mentions reads the brackets of the Entity field of each token.
func mentions(misc []string) []mention {
	var out []mention
	open := map[string][]int{} // group → indices in out, innermost last
	for i, field := range misc {
		for _, piece := range brackets(entityField(field)) {
			id, rest, _ := strings.Cut(strings.Trim(piece, "()"), "-")
			if piece[0] == '(' {
				parts := strings.Split(rest, "-")
				m := mention{first: i, last: i + 1, kind: parts[0]}
				if len(parts) > 4 {
					m.core = numbers(parts[4], i-1)
				}
				open[id] = append(open[id], len(out))
				out = append(out, m)
			}
			if k := len(open[id]); piece[len(piece)-1] == ')' && k > 0 {
				out[open[id][k-1]].last = i + 1
				open[id] = open[id][:k-1]
			}
		}
	}
	return out
}

// numbers reads "1,2" as token indices counted from base.
func numbers(list string, base int) []int {
	var out []int
	for f := range strings.SplitSeq(list, ",") {
		if n, err := strconv.Atoi(f); err == nil && n > 0 {
			out = append(out, base+n)
		}
	}
	return out
}

func entityField(misc string) string {
	for f := range strings.SplitSeq(misc, "|") {
		if v, ok := strings.CutPrefix(f, "Entity="); ok {
			return v
		}
	}
	return ""
}

// brackets cuts "(1-person…(2-place…)3)" into its openings and closings; an
// opening that closes at once keeps its ")".
func brackets(s string) []string {
	var out []string
	for s != "" {
		n := strings.IndexAny(s[1:], "()") + 1
		switch {
		case n == 0:
			n = len(s)
		case s[n] == ')':
			n++
		}
		out, s = append(out, s[:n]), s[n:]
	}
	return out
}

// nameSpan finds the words of the name within a mention.
func nameSpan(tokens []schema.Token, m mention, head int, typ schema.EntityType) (first, last int) {
	first, last = head, head+1
	for first > m.first && joinsLeft(tokens, first-1, first, typ) {
		first--
	}
	for last < min(m.last, len(tokens)) {
		n := joinsRight(tokens, last, head, typ)
		if n == 0 || last+n > m.last {
			break
		}
		last += n
	}
	return first, last
}

// joinsLeft reports whether token i, before a name that starts at first, is
// part of it.
func joinsLeft(tokens []schema.Token, i, first int, typ schema.EntityType) bool {
	t := &tokens[i]
	switch {
	case t.XPOS == "HYPH":
		return i > 0
	case typ == schema.Person:
		return t.UPOS == "PROPN" && (t.DepRel == "flat" || t.DepRel == "compound" || tokens[first].DepRel == "flat")
	}
	switch t.DepRel {
	case "compound", "amod", "flat", "nummod":
		return isCapital(t.Form) && t.Head >= first
	}
	return strings.HasSuffix(t.Form, ".") && isCapital(t.Form) && t.Head == first // "St." of St. Petersburg
}

// joinsRight is how many tokens from i continue a name with that head.
func joinsRight(tokens []schema.Token, i, head int, typ schema.EntityType) int {
	t := &tokens[i]
	flat := t.DepRel == "flat" || t.UPOS == "PROPN" && (t.DepRel == "compound" || t.DepRel == "flat" || t.DepRel == "nummod")
	switch {
	case flat && isCapital(t.Form), t.DepRel == "flat" && t.Head == head:
		return 1
	case t.XPOS == "HYPH" && i+1 < len(tokens) && isCapital(tokens[i+1].Form):
		return 2
	case typ == schema.Person:
		return 0
	}
	return continues(tokens, i)
}

// continues is how many tokens "of the Foreign …" take up to and with the
// next proper noun of a name; 0 where the name is over.
func continues(tokens []schema.Token, i int) int {
	switch strings.ToLower(tokens[i].Form) {
	case "of", "for", "and", "&", "de", "du", "on":
	default:
		return 0
	}
	n := 1
	for i+n < len(tokens) && n < 5 {
		t := &tokens[i+n]
		if t.UPOS == "PROPN" && isCapital(t.Form) {
			return n + 1
		}
		if !isCapital(t.Form) && t.Form != "the" {
			return 0
		}
		n++
	}
	return 0
}

func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// outermost keeps the longest of names that overlap.
func outermost(names []schema.Name) []schema.Name {
	slices.SortStableFunc(names, func(a, b schema.Name) int {
		return cmp.Or(cmp.Compare(b.Last-b.First, a.Last-a.First), cmp.Compare(a.First, b.First))
	})
	var out []schema.Name
	for _, n := range names {
		if !slices.ContainsFunc(out, func(o schema.Name) bool { return o.First < n.Last && n.First < o.Last }) {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, func(a, b schema.Name) int { return a.First - b.First })
	return out
}
