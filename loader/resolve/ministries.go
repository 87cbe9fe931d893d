package resolve

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// noteMinistries finds ministries: "the Iranian Foreign Ministry", "Ministry
// of Defence of Russia", "Iran's Foreign Affairs", and bare "the foreign
// ministry" or "the ministry" where the text tells whose it is.
func (a *article) noteMinistries(s *sentence) {
	for i := range s.tokens {
		f, ok := a.ministryAt(s, i)
		if !ok {
			continue
		}
		note := "ministry of " + f.how
		if f.state < 0 {
			f.state, f.portfolio, note = a.ministryOf(s, i, f.portfolio)
		}
		if f.state < 0 || f.portfolio == "" {
			continue
		}
		e := a.ministry(f.state, f.portfolio)
		a.ent(e).Mentions++
		if f.first < f.head {
			a.ent(e).names[a.text(s, f.first, f.last)] = true
		}
		s.mentions = slices.DeleteFunc(s.mentions, func(m mention) bool {
			return m.kind == named && m.first >= f.first && m.last <= f.last && !a.ent(m.ent).Known
		})
		s.note(mention{first: f.first, last: f.last, ent: e, kind: ministry, note: note})
	}
}

// ministryName is a ministry as the words give it.
type ministryName struct {
	run
	head      int
	portfolio string // "foreign"; "" where only "the ministry" is said
	state     int    // -1 where the words do not say
	how       string
}

func (a *article) ministryAt(s *sentence, i int) (ministryName, bool) {
	f := ministryName{run: run{i, i + 1}, head: i, state: -1}
	switch {
	case isA(s.lemma(i), "ministry") && !s.plural(i):
		a.portfolioBefore(s, &f)
		if f.portfolio == "" {
			portfolioAfter(s, &f)
		}
		if f.portfolio == "" && s.lemma(i) == "department" {
			return f, false
		}
	case s.form(i) == "Affairs" && s.form(i-1) == "Foreign" && !a.titleNear(s, i):
		f.first, f.portfolio = i-1, "foreign"
	default:
		return f, false
	}
	if s.at(i) != nil && a.ent(s.at(i).ent).Known {
		return f, false // the gazetteer knows it
	}
	a.ownerOfMinistry(s, &f)
	return f, s.form(i) != "Affairs" || f.state >= 0 || a.gaz.IsOfficeHead(s.lemma(i+1))
}

// titleNear reports whether "Foreign Affairs" ending at i belongs to an office
// or a ministry named otherwise.
func (a *article) titleNear(s *sentence, i int) bool {
	before := s.lower(i - 2)
	return before == "of" || before == "for" && isA(s.lemma(i-3), "ministry") ||
		isA(s.lemma(i+1), "ministry") || s.lemma(i+1) == "minister" || s.lemma(i+1) == "committee"
}

// portfolioBefore reads the words between the owner and "ministry": "Foreign",
// "Defence", "Economic Development".
func (a *article) portfolioBefore(s *sentence, f *ministryName) {
	var words []string
	for i := f.head - 1; i >= 0 && len(words) < 4; i-- {
		if s.ending(i+1, named, demonym, city) != nil || !isPortfolioWord(s, i) {
			break
		}
		words = append([]string{s.lower(i)}, words...)
		f.first = i
	}
	for len(words) > 0 && words[0] == "and" {
		words, f.first = words[1:], f.first+1
	}
	f.portfolio = portfolio(words)
}

func isPortfolioWord(s *sentence, i int) bool {
	if isA(s.lower(i), "vague") {
		return false
	}
	switch s.upos(i) {
	case "ADJ", "NOUN", "PROPN":
		return !s.possessive(i)
	}
	return s.lower(i) == "and" && s.capital(i+1) && s.capital(i-1)
}

// portfolioAfter reads "of Foreign Affairs" after the head.
func portfolioAfter(s *sentence, f *ministryName) {
	i := f.head + 1
	if s.lower(i) != "of" && s.lower(i) != "for" {
		return
	}
	var words []string
	for i++; i < len(s.tokens) && len(words) < 5; i++ {
		w := s.lower(i)
		if w != "the" && w != "and" && !s.capital(i) && !isA(w, "portfolio") || w == "and" && !s.capital(i+1) && !isA(s.lower(i+1), "portfolio") {
			break
		}
		words = append(words, w)
	}
	if len(words) > 0 && s.ending(i, named, city) == nil {
		f.portfolio, f.last = portfolio(words), i
	}
}

// portfolio is the normal form of what a ministry is for: "foreign",
// "defence", "interior", else its words joined by hyphens.
func portfolio(words []string) string {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "the" || w == "and" || w == "affairs" })
	if len(words) == 0 {
		return ""
	}
	switch words[0] {
	case "foreign", "external":
		return "foreign"
	case "defence", "defense":
		return "defence"
	case "interior", "internal", "home":
		return "interior"
	}
	return schema.Slug(strings.Join(words, " "))
}

// ownerOfMinistry reads the state before or after the name.
func (a *article) ownerOfMinistry(s *sentence, f *ministryName) {
	i := f.first
	for i > 0 && (s.possessive(i-1) || s.upos(i-1) == "ADJ" && s.ending(i, demonym) == nil) {
		i--
	}
	if m := s.ending(i, named, demonym, city); m != nil && a.ent(m.ent).Type == schema.Country {
		f.first, f.state, f.how = m.first, m.ent, a.ent(m.ent).Label
		return
	}
	if s.lower(f.last) != "of" && s.lower(f.last) != "in" {
		return
	}
	j := f.last + 1
	if s.lower(j) == "the" {
		j++
	}
	if m := s.starting(j, named, city); m != nil && a.ent(m.ent).Type == schema.Country {
		f.last, f.state, f.how = m.last, m.ent, a.ent(m.ent).Label
	}
}

// ministry gives the ministry of a state with that portfolio.
func (a *article) ministry(state int, portfolio string) int {
	id := a.ent(state).ID + "-" + portfolio + "-ministry"
	name := titleCase(strings.ReplaceAll(portfolio, "-", " ")) + " Ministry"
	e := a.composed(id, schema.Organization, a.adjective(state)+" "+name, state)
	a.portfolios[e] = portfolio
	return e
}

// adjective is the demonym of a state, else its name.
func (a *article) adjective(state int) string {
	if entry := a.gaz.Entry(a.ent(state).ID); entry != nil {
		for _, n := range entry.Names {
			if n.Kind == gazetteer.Demonym {
				return n.Text
			}
		}
	}
	return a.ent(state).Label
}

func titleCase(words string) string {
	out := []rune(words)
	for i, r := range out {
		if i == 0 || out[i-1] == ' ' {
			out[i] = unicode.ToUpper(r)
		}
	}
	return string(out)
}
