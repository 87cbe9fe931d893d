package ask

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/queries"
)

// frames are the queries that the nouns and verbs of a question can ask for
// together, likeliest first, with what they set.
func frames(chunks []chunk) ([]sense, error) {
	var all []sense
	var heads []chunk
	for _, c := range chunks {
		if c.class != classNoun && c.class != classVerb {
			continue
		}
		heads = append(heads, c)
		h, _ := c.as(c.class)
		if all == nil {
			all = h.senses
		} else if all = joined(all, h.senses); all == nil {
			return nil, decline(c.text, "it does not go with %q in one question here", heads[len(heads)-2].text)
		}
	}
	return all, nil
}

// joined are the senses that two words have together.
func joined(some, others []sense) []sense {
	var out []sense
	for _, a := range some {
		for _, b := range others {
			if a.query == b.query && compatible(a.params, b.params) {
				params := maps.Clone(a.params)
				maps.Copy(params, b.params)
				out = append(out, sense{a.query, params, cmp.Or(a.of, b.of)})
			}
		}
	}
	return out
}

func compatible(a, b map[string]string) bool {
	for param, value := range a {
		if other, ok := b[param]; ok && other != value {
			return false
		}
	}
	return true
}

// read finds the first frame that takes all that the question gives.
func (r *reader) frame(chunks []chunk, asked Asked, args []argument) (Asked, error) {
	all, err := frames(chunks)
	if err != nil {
		return Asked{}, err
	}
	if all == nil {
		all = withoutHead(chunks, args)
	}
	if all == nil {
		return Asked{}, r.noFrame(chunks, args)
	}
	var reason error
	for _, s := range all {
		q, err := s.complete(asked, args)
		if err == nil {
			return q, nil
		}
		if reason == nil {
			reason = err
		}
	}
	return Asked{}, reason
}

// withoutHead reads questions whose only noun is an office or a person: "who is
// the foreign minister of Iran", "who is Zarif".
func withoutHead(chunks []chunk, args []argument) []sense {
	who := slices.ContainsFunc(chunks, func(c chunk) bool { return strings.HasPrefix(c.low(), "who ") || c.low() == "who" })
	for _, a := range args {
		if a.cue == cueOffice || a.class == classOffice {
			return []sense{{query: "officials"}}
		}
		if who && len(args) == 1 && a.types["person"] && a.class == className {
			return []sense{{query: "officials"}}
		}
	}
	return copular(chunks, args)
}

// copular reads questions whose verb is "be" and whose preposition tells the
// rest: "is Iran in the SCO", "who is against the JCPOA", "who has been to
// Vienna".
func copular(chunks []chunk, args []argument) []sense {
	if !anyOf(chunks, classBe) {
		return nil
	}
	for _, a := range args {
		switch {
		case a.class != className:
		case a.cue == "in" && a.types["organization"]:
			return []sense{{query: "members", params: map[string]string{"role": "member"}}}
		case a.cue == "against":
			return []sense{{query: "positions", params: map[string]string{"position": "reject"}}}
		case a.cue == "for":
			return []sense{{query: "positions", params: map[string]string{"position": "support"}}}
		case a.cue == "to":
			return []sense{{query: "visits"}}
		}
	}
	return nil
}

// complete gives a frame what the question says beside names, then the names.
func (s sense) complete(asked Asked, args []argument) (Asked, error) {
	q, _ := queries.Lookup(s.query)
	params := map[string]string{}
	maps.Copy(params, s.params)
	for param, value := range asked.Params {
		if !takes(q, param) {
			return Asked{}, decline(cmp.Or(asked.words[param], value), "the answers of the query %s cannot be chosen by %s", s.query, param)
		}
		if before, ok := params[param]; ok && before != value {
			return Asked{}, decline(cmp.Or(asked.words[param], value), "the question says %s as well", before)
		}
		params[param] = value
	}
	args = s.turned(offices(s.query, params, args))
	params, err := fill(s.query, params, args)
	if err != nil {
		return Asked{}, err
	}
	if s.query == "path" && (params["actor"] == "" || params["target"] == "") {
		return Asked{}, decline("", "a connection is asked for between two names")
	}
	asked.Query, asked.Params, asked.words = s.query, params, nil
	return asked.shaped(q)
}

// shaped sees that the answer has the column that the form is about.
func (a Asked) shaped(q queries.Query) (Asked, error) {
	column := map[Form]string{When: "date", Where: "place"}[a.Form]
	switch {
	case column == "" || slices.Contains(q.Columns, column):
		return a, nil
	case a.Query == "conflicts": // "where do sources disagree?"
		a.Form = List
		return a, nil
	}
	return a, decline(string(a.Form), "the answers of the query %s have no %s", a.Query, column)
}

// offices gives the query of officials the office that is asked for.
func offices(query string, params map[string]string, args []argument) []argument {
	if query != "officials" {
		return args
	}
	return slices.DeleteFunc(slices.Clone(args), func(a argument) bool {
		if a.class != classOffice || params["office"] != "" {
			return false
		}
		params["office"] = a.text
		return true
	})
}

// turned gives what follows "of" the part that it has after this noun.
func (s sense) turned(args []argument) []argument {
	out := slices.Clone(args)
	for i, a := range out {
		if a.cue == "of" && s.of != "" {
			out[i].cue = s.of
		}
	}
	return out
}

func takes(q queries.Query, param string) bool {
	return slices.ContainsFunc(q.Params, func(p queries.Param) bool { return p.Name == param })
}
