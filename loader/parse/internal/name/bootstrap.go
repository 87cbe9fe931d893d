package name

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Bootstrap guesses the names of sentences without entity annotation: where
// they are is read off gold tags and trees, what they are is what the finder
// says most often of these words in all the sentences. Seen are the same
// tokens with the tags that the finder is used to.
func (f *Finder) Bootstrap(gold, seen [][]schema.Token) []Example {
	var s Scratch
	votes := map[string]*tally{}
	for i, tokens := range gold {
		s.view.fill(seen[i])
		for k := range tokens {
			if headsName(tokens, k) {
				key := headKey(tokens, k)
				if votes[key] == nil {
					votes[key] = new(tally)
				}
				f.vote(k, &s, votes[key])
			}
		}
	}
	out := make([]Example, len(gold))
	for i, tokens := range gold {
		out[i] = Example{Tokens: seen[i], Names: fromTree(tokens, votes)}
	}
	return out
}

// tally counts votes for each of Types.
type tally [5]int

func fromTree(tokens []schema.Token, votes map[string]*tally) []schema.Name {
	var out []schema.Name
	for i := range tokens {
		if !headsName(tokens, i) {
			continue
		}
		typ := Types[0]
		v := votes[headKey(tokens, i)]
		for t := range Types {
			if v[t] > v[slices.Index(Types, typ)] {
				typ = Types[t]
			}
		}
		first, last := nameSpan(tokens, mention{first: 0, last: ownEnd(tokens, i)}, i, typ)
		if t, ok := typeByWords(tokens[first:last]); ok {
			typ = t
		}
		out = append(out, schema.Name{First: first, Last: last, Type: typ})
	}
	return outermost(out)
}

// headKey is the name's head with what is written before and after it as part
// of the name.
func headKey(tokens []schema.Token, i int) string {
	first, last := nameSpan(tokens, mention{first: 0, last: i + 1}, i, schema.Organization)
	return strings.ToLower(words(tokens[first:last]))
}

// ownEnd is where the words that belong to i end, before its conjuncts,
// appositions and clauses.
func ownEnd(tokens []schema.Token, i int) int {
	end := i + 1
	for end < len(tokens) && belongs(tokens, end, i) {
		end++
	}
	return end
}

func belongs(tokens []schema.Token, k, i int) bool {
	for range tokens {
		if k == i {
			return true
		}
		switch tokens[k].DepRel {
		case "conj", "appos", "acl", "acl:relcl", "parataxis", "punct":
			if tokens[k].XPOS != "HYPH" {
				return false
			}
		}
		if k = tokens[k].Head; k < 0 {
			return false
		}
	}
	return false
}

// headsName reports whether token i is the head of a proper name: a proper
// noun that is not part of another's name, nor a people or a time.
func headsName(tokens []schema.Token, i int) bool {
	t := &tokens[i]
	if t.UPOS != "PROPN" || t.XPOS == "NNPS" || calendar[t.Lemma] || !isCapital(t.Form) {
		return false
	}
	if t.Head < 0 || tokens[t.Head].UPOS != "PROPN" {
		return true
	}
	switch t.DepRel {
	case "flat", "compound", "nmod:desc", "goeswith":
		return false
	}
	return true
}

var calendar = map[string]bool{
	"January": true, "February": true, "March": true, "April": true, "May": true, "June": true, "July": true, "August": true,
	"September": true, "October": true, "November": true, "December": true, "Monday": true, "Tuesday": true, "Wednesday": true,
	"Thursday": true, "Friday": true, "Saturday": true, "Sunday": true, "EST": true, "PST": true, "CST": true, "GMT": true,
	"Jan.": true, "Feb.": true, "Mar.": true, "Apr.": true, "Jun.": true, "Jul.": true, "Aug.": true, "Sept.": true, "Sep.": true,
	"Oct.": true, "Nov.": true, "Dec.": true, "Jan": true, "Feb": true, "Mar": true, "Apr": true, "Jun": true, "Jul": true, "Aug": true,
	"Sept": true, "Sep": true, "Oct": true, "Nov": true, "Dec": true, "Mon": true, "Tue": true, "Wed": true, "Thu": true, "Fri": true, "Sat": true, "Sun": true,
	"Christmas": true, "Easter": true, "Thanksgiving": true, "Ramadan": true,
}

// vote adds the finder's scores for a name that has token i.
func (f *Finder) vote(i int, s *Scratch, votes *tally) {
	s.keys = s.view.features(s.keys[:0], i, outside)
	scores := f.Weights.Score(s.keys, &s.scores)
	best := 0
	for typ := range Types {
		if max(scores[begin(typ)], scores[inside(typ)]) > max(scores[begin(best)], scores[inside(best)]) {
			best = typ
		}
	}
	votes[best]++
}
