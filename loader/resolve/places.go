package resolve

import "github.com/chancery-kg/chancery/schema"

// fillPlace resolves where the event took place: the first place phrase that
// names one, else the city that is named as where a visit or an attack went.
func (a *article) fillPlace(d *draft) {
	for _, p := range d.c.Places {
		if f := a.placeOf(p); f != nil {
			d.place = f
			return
		}
	}
	switch d.c.Type {
	case schema.Visit, schema.Assault, schema.Mobilize:
		for _, p := range d.c.Targets {
			f := a.placeOf(p)
			if f == nil || a.ent(f.ent).Type != schema.Place {
				continue
			}
			d.place = f
			a.stateForPlace(d, f)
			return
		}
	}
}

// stateForPlace makes the state a city belongs to what a visit went to.
func (a *article) stateForPlace(d *draft, f *filler) {
	state := a.ent(f.ent).state
	for k, t := range d.targets {
		if t.ent == f.ent && state >= 0 && d.c.Type == schema.Visit {
			d.targets[k] = filler{state, f.sentence, f.first, f.last, "state of " + a.ent(f.ent).Label}
		}
	}
}

// placeOf is the place that a phrase names, nil for none: of a capital the
// city, not its state.
func (a *article) placeOf(p schema.Phrase) *filler {
	s := &a.sents[p.Sentence]
	m := s.at(p.Head)
	if m == nil {
		return nil
	}
	e := m.ent
	if m.place != nil {
		e = a.known(m.place)
	}
	switch a.ent(e).Type {
	case schema.Place, schema.Country:
		return &filler{e, s.index, m.first, m.last, "place: " + a.ent(e).Label}
	}
	return nil
}
