package resolve

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// profile is what tells a person apart: the keys of the name, states and
// offices. Nodes with equal profiles are one from the start.
type profile struct {
	keys    []string
	states  []string
	owners  []string
	offices []string
	nodes   []node
	reason  string
	dates   []time.Time // of the articles, where known
}

// joinPeople identifies persons across articles: full names first, then
// surnames, then holders of offices whom an article does not name.
func (w *world) joinPeople(nodes []node) {
	p := people{w: w, index: map[string][]*profile{}}
	full, short, unnamed := w.profiles(nodes)
	p.fullNames(full)
	p.variants()
	p.shortNames(short)
	p.officeHolders(unnamed)
	for _, m := range p.list {
		c := w.newCluster(schema.Person, m.reason)
		c.person = m
		for _, n := range m.nodes {
			w.put(c, n)
		}
	}
}

// people are the persons told apart so far, findable by each key of the name.
type people struct {
	w     *world
	list  []*profile
	index map[string][]*profile
}

// profiles collects nodes with the same name, states and offices.
func (w *world) profiles(nodes []node) (full, short, unnamed []*profile) {
	all := map[string]*profile{}
	var order []string
	for _, n := range nodes {
		m := &profile{states: w.states(n), owners: n.entity.Of, offices: n.entity.Offices, reason: "same name"}
		if len(n.entity.Names) > 0 {
			m.keys = nameKeys(nameWords(n.entity.Label))
		}
		key := strings.Join(m.keys, " ") + "|" + strings.Join(m.owners, " ") + "|" + strings.Join(m.offices, " ")
		if len(m.keys) == 0 {
			key += "|" + w.readings[n.reading].Article.Date.Year()
		}
		if all[key] == nil {
			all[key] = m
			order = append(order, key)
		}
		all[key].take(w, n)
	}
	slices.Sort(order)
	for _, k := range order {
		switch m := all[k]; len(m.keys) {
		case 0:
			unnamed = append(unnamed, m)
		case 1:
			short = append(short, m)
		default:
			full = append(full, m)
		}
	}
	return full, short, unnamed
}

func (m *profile) take(w *world, n node) {
	m.nodes = append(m.nodes, n)
	if t, ok := w.readings[n.reading].Article.Date.Time(); ok {
		m.dates = append(m.dates, t)
	}
}

// absorb makes o part of m.
func (p *people) absorb(m, o *profile, reason string) {
	m.states = sorted(slices.Concat(m.states, o.states))
	m.owners = sorted(slices.Concat(m.owners, o.owners))
	m.offices = sorted(slices.Concat(m.offices, o.offices))
	m.nodes = append(m.nodes, o.nodes...)
	m.dates = append(m.dates, o.dates...)
	if m.reason == "same name" || m.reason == "" {
		m.reason = reason
	}
}

func (p *people) add(m *profile) {
	p.list = append(p.list, m)
	for _, k := range sorted(slices.Clone(m.keys)) {
		p.index[k] = append(p.index[k], m)
	}
}

// fullNames joins equal names: those of a common state, then those without a
// state where only one person has the name.
func (p *people) fullNames(full []*profile) {
	slices.SortStableFunc(full, func(a, b *profile) int { return cmp.Compare(len(b.states), len(a.states)) })
	for _, m := range full {
		var fits []*profile
		for _, o := range p.index[m.keys[len(m.keys)-1]] {
			if slices.Equal(o.keys, m.keys) && agree(o.states, m.states) {
				fits = append(fits, o)
			}
		}
		switch {
		case len(fits) == 1:
			p.absorb(fits[0], m, "same name")
		case len(fits) > 1 && len(m.states) > 0:
			p.bridge(fits, m)
		default:
			p.add(m)
		}
	}
}

// bridge puts together persons of one name whom m shows to be one: m serves
// states of them all.
func (p *people) bridge(fits []*profile, m *profile) {
	p.absorb(fits[0], m, "same name")
	for _, o := range fits[1:] {
		p.absorb(fits[0], o, "same name")
		p.remove(o)
	}
}

func (p *people) remove(o *profile) {
	is := func(m *profile) bool { return m == o }
	p.list = slices.DeleteFunc(p.list, is)
	for _, k := range o.keys {
		p.index[k] = slices.DeleteFunc(p.index[k], is)
	}
}

// agree reports whether two sets do not contradict: one is empty or they have
// a common member.
func agree(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// variants joins names of which one leaves words out ("George Bush", "George
// Walker Bush"), where only one longer name fits.
func (p *people) variants() {
	byLength := slices.Clone(p.list)
	slices.SortStableFunc(byLength, func(a, b *profile) int {
		return cmp.Or(cmp.Compare(len(a.keys), len(b.keys)), slices.Compare(a.keys, b.keys))
	})
	for _, m := range byLength {
		var fits []*profile
		for _, o := range p.index[m.keys[len(m.keys)-1]] {
			if len(o.keys) > len(m.keys) && sameName(o.keys, m.keys) && agree(o.states, m.states) {
				fits = append(fits, o)
			}
		}
		if len(fits) == 1 {
			p.absorb(fits[0], m, "a shorter form of the name")
			p.remove(m)
		}
	}
}

// shortNames joins surnames that an article gives alone, where only one person
// of that surname fits by state.
func (p *people) shortNames(short []*profile) {
	slices.SortStableFunc(short, func(a, b *profile) int { return cmp.Compare(len(b.states), len(a.states)) })
	for _, m := range short {
		var fits []*profile
		for _, o := range p.index[m.keys[0]] {
			if nameEnds(o.keys, m.keys[0]) && agree(o.states, m.states) {
				fits = append(fits, o)
			}
		}
		if len(fits) == 1 {
			p.absorb(fits[0], m, "surname of the only person who fits")
			continue
		}
		p.add(m)
	}
}

// nameEnds reports whether key is the surname of the name: its last word, or
// its first where the family name comes first.
func nameEnds(keys []string, key string) bool {
	return keys[len(keys)-1] == key || keys[0] == key && len(keys) > 1
}

// officeHolders joins those whom articles know by their office alone with the
// one person who is named as holding it at the time.
func (p *people) officeHolders(unnamed []*profile) {
	holders := map[string][]*profile{}
	for _, m := range p.list {
		for _, o := range m.offices {
			holders[o] = append(holders[o], m)
		}
	}
	for _, m := range unnamed {
		if fit := holderAt(holders, m); fit != nil {
			p.absorb(fit, m, "named in other articles as the holder of the office")
			continue
		}
		p.list = append(p.list, m)
	}
}

// holderAt is the only person named as holding the office of m at the time of
// its articles, nil for none or several.
func holderAt(holders map[string][]*profile, m *profile) *profile {
	if len(m.offices) != 1 || len(m.states) == 0 {
		return nil
	}
	var all, timely []*profile
	for _, o := range holders[m.offices[0]] {
		if len(o.states) == 0 || !containsAll(o.owners, m.owners) {
			continue
		}
		all = append(all, o)
		if timeless(o, m) || closeInTime(o.dates, m.dates) {
			timely = append(timely, o)
		}
	}
	if len(timely) == 1 && (len(all) == 1 || !timeless(timely[0], m)) {
		return timely[0]
	}
	return nil
}

func timeless(a, b *profile) bool { return len(a.dates) == 0 || len(b.dates) == 0 }

// closeInTime reports whether all dates of b lie within, or up to a year from,
// those of a.
func closeInTime(a, b []time.Time) bool {
	first, last := slices.MinFunc(a, time.Time.Compare), slices.MaxFunc(a, time.Time.Compare)
	for _, t := range b {
		if t.Before(first.AddDate(-1, 0, 0)) || t.After(last.AddDate(1, 0, 0)) {
			return false
		}
	}
	return true
}
