package resolve

import (
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// title is an office title in a sentence.
type title struct {
	run
	office gazetteer.Office
}

// officeName is a title with all that the words around it say: whose office,
// who holds it.
type officeName struct {
	run             // with owners before and after it
	title   title   // the title alone
	owners  []owner // states and bodies it belongs to
	holder  int     // the person named with it, -1 for none
	former  bool
	article byte // 'd' definite, 'i' indefinite, 'p' possessive pronoun, 0 none
	plural  bool
}

// owner is what an office belongs to: of a state, in a body of it; -1 for
// unknown.
type owner struct{ of, body int }

// holding is a person in an office, as one sentence of the article says.
type holding struct {
	person   int
	post     post
	sentence int
}

func (a *article) titles(s *sentence) []title {
	var out []title
	for i := 0; i < len(s.tokens); i++ {
		if office, n, ok := a.gaz.Office(s.tokens, i); ok && n > 0 && !s.insideName(i, i+n) {
			out = append(out, title{run{i, i + n}, office})
			i += n - 1
		}
	}
	return out
}

// insideName reports whether a word that looks like a title is part of a
// hyphenated name ("Amir-Abdollahian").
func (s *sentence) insideName(first, last int) bool {
	return last-first == 1 && s.capital(first) && s.hyphen(last) && s.touching(first, last) && s.capital(last+1)
}

// noteOffices reads all office titles: first those with a holder, from the
// whole article, then those that only describe one.
func (a *article) noteOffices(raw []findings) {
	for i := range a.sents {
		s := &a.sents[i]
		for _, t := range raw[i].titles {
			o := a.readOffice(s, t)
			for k := t.first; k < t.last; k++ {
				a.offices[spot{i, k}] = o
			}
			if o.holder >= 0 {
				a.hold(s, o)
				s.note(mention{first: o.first, last: o.last, ent: o.holder, kind: titular, note: "title of " + a.ent(o.holder).Label})
			}
		}
		a.notePossessed(s)
		s.settle()
	}
	for i := range a.sents {
		a.noteCounterparts(&a.sents[i])
	}
	for i := range a.sents {
		a.describeOffices(&a.sents[i], raw[i].titles)
	}
}

// noteCounterparts gives a named counterpart ("met his Russian counterpart
// Sergei Lavrov") the office of the one whose counterpart it is.
func (a *article) noteCounterparts(s *sentence) {
	for i := range s.tokens {
		if s.lemma(i) != "counterpart" || s.plural(i) {
			continue
		}
		m := s.starting(i+1, personal)
		if m == nil && s.form(i+1) == "," {
			m = s.starting(i+2, personal)
		}
		state := s.ending(i, demonym, named)
		if m == nil || state == nil || a.ent(state.ent).Type != schema.Country {
			continue
		}
		p := schema.Phrase{Sentence: s.index, First: state.first, Last: i + 1, Head: i}
		if office := a.officeOfPossessor(s, p); office != "" {
			a.addPost(m.ent, post{office: office, of: state.ent, body: -1, public: true}, s.index)
		}
	}
}

// hold records that the holder named with an office holds it.
func (a *article) hold(s *sentence, o *officeName) {
	owners := o.owners
	if len(owners) == 0 {
		owners = []owner{{-1, -1}}
	}
	a.setGender(o.holder, o.title, s)
	for _, w := range owners {
		a.addPost(o.holder, post{office: o.title.office.Name, of: w.of, body: w.body, former: o.former, public: isPublic(o.title.office)}, s.index)
	}
}

// isPublic reports whether the holder of an office acts for the state that the
// office is of: not so in parliaments, courts, churches and parties.
func isPublic(o gazetteer.Office) bool {
	switch o.Body {
	case "state", "government", "ministry", "forces", "mission", "any":
		return true
	}
	return false
}

// addPost records an office of a person; an office whose owner is unknown says
// nothing where the same office is known.
func (a *article) addPost(person int, p post, sentence int) {
	e := a.ent(person)
	p.public = p.public && p.of >= 0 && a.ent(p.of).Type == schema.Country
	for i, old := range e.posts {
		if old.office != p.office || old.former != p.former {
			continue
		}
		if p.of < 0 || old == p {
			return
		}
		if old.of < 0 {
			e.posts[i] = p
			a.holdings = append(a.holdings, holding{person, p, sentence})
			return
		}
	}
	e.posts = append(e.posts, p)
	a.holdings = append(a.holdings, holding{person, p, sentence})
}

func (a *article) setGender(person int, t title, s *sentence) {
	for i := t.first; i < t.last; i++ {
		if isA(s.lower(i), "womanly") {
			a.ent(person).gender = 'f'
		}
	}
}

// readOffice reads the words around a title.
func (a *article) readOffice(s *sentence, t title) *officeName {
	o := &officeName{run: t.run, title: t, holder: -1, plural: s.plural(t.last - 1)}
	a.ownersBefore(s, o)
	a.ownersAfter(s, o)
	if state := a.byStyle(t.office.Name); len(o.owners) == 0 && state >= 0 {
		o.owners = []owner{{of: state, body: -1}}
	}
	if !o.plural {
		o.holder = a.holderOf(s, o)
	}
	return o
}

// byStyle is the state whose style the office is, -1 where many states have it.
func (a *article) byStyle(office string) int {
	states := styles[office]
	if len(states) == 0 {
		return -1
	}
	chosen := states[0]
	for i := len(states) - 1; i >= 0; i-- {
		if a.speaksOf(states[i]) {
			chosen = states[i]
		}
	}
	entry := a.gaz.Entry(chosen)
	if entry == nil {
		return -1
	}
	return a.known(entry)
}

// ownersBefore reads leftwards from the title: "Iran's new", "the former
// Lebanese", "Russian Foreign Ministry", "Brazilian and South Korean".
func (a *article) ownersBefore(s *sentence, o *officeName) {
	for i := o.first - 1; i >= 0; i = o.first - 1 {
		if m := s.ending(i+1, ministry, named, demonym, city); m != nil && !s.is(m.last-1, "nsubj") {
			o.owners = append([]owner{a.ownerOf(m.ent)}, o.owners...)
			o.first = m.first
			if !o.plural || !s.coordinated(m.first) {
				break
			}
			o.first-- // over "and"
			continue
		}
		if !a.officeModifier(s, i, o) {
			break
		}
	}
	if len(o.owners) > 0 && s.upos(o.first-1) == "DET" {
		a.officeModifier(s, o.first-1, o)
	}
	for len(o.owners) > 0 && isFormer(s.lower(o.first-1)) {
		o.former, o.first = true, o.first-1
	}
}

// coordinated reports whether "and" or a comma stands before token i with a
// name before it.
func (s *sentence) coordinated(i int) bool {
	w := s.lower(i - 1)
	return (w == "and" || w == ",") && s.ending(i-1, named, demonym, city) != nil
}

// officeModifier takes token i into the office's phrase where it modifies it.
func (a *article) officeModifier(s *sentence, i int, o *officeName) bool {
	word := s.lower(i)
	switch {
	case isFormer(word):
		o.former = true
	case s.possessive(i):
	case s.hyphen(i) && isFormer(s.lower(i-1)):
	case s.upos(i) == "DET" || word == "the":
		o.article = 'd'
		if word == "a" || word == "an" || word == "another" || word == "some" {
			o.article = 'i'
		}
		o.first = i
		return false
	case s.is(i, "nmod:poss") && s.upos(i) == "PRON":
		o.article, o.first = 'p', i
		return false
	case s.upos(i) == "ADJ" || s.upos(i) == "NUM":
	default:
		return false
	}
	o.first = i
	return true
}

func isFormer(word string) bool {
	switch word {
	case "former", "ex", "ex-", "late", "then", "then-", "deposed", "ousted", "onetime", "ex-president":
		return true
	}
	return false
}

// ownersAfter reads "of Russia and Iran", "for Iran's foreign ministry", "to
// the UN" after the title. A second owner after one before the title is the
// body the office is in: "Iran's ambassador to the UN".
func (a *article) ownersAfter(s *sentence, o *officeName) {
	switch s.lower(o.title.last) {
	case "of", "for", "to", "at", "from", "in":
	default:
		return
	}
	i := skipModifiers(s, o.title.last+1)
	m := a.longestFrom(s, i)
	if m == nil {
		return
	}
	after := []owner{a.ownerOf(m.ent)}
	o.last = m.last
	for o.plural && s.lower(o.last) == "and" {
		next := a.longestFrom(s, skipModifiers(s, o.last+1))
		if next == nil {
			break
		}
		after, o.last = append(after, a.ownerOf(next.ent)), next.last
	}
	if len(o.owners) == 0 {
		o.owners = after
		return
	}
	for i := range o.owners {
		if o.owners[i].body < 0 && after[0].of != o.owners[i].of {
			o.owners[i].body = max(after[0].of, after[0].body)
		}
	}
}

func skipModifiers(s *sentence, i int) int {
	for s.upos(i) == "DET" || s.lower(i) == "the" || s.upos(i) == "ADJ" && s.at(i) == nil {
		i++
	}
	return i
}

// longestFrom is the mention of a state or body that begins at token i; a
// genitive or demonym is only the front of a ministry's name.
func (a *article) longestFrom(s *sentence, i int) *mention {
	if m := s.starting(i, ministry); m != nil {
		return m
	}
	m := s.starting(i, named, city)
	if m == nil || s.possessive(m.last) {
		return nil
	}
	return m
}

// ownerOf makes an owner of a state, a body of a state, or an organisation.
func (a *article) ownerOf(e int) owner {
	if a.ent(e).Type == schema.Organization && a.ent(e).state >= 0 {
		return owner{of: a.ent(e).state, body: e}
	}
	return owner{of: e, body: -1}
}

// holderOf is the person named with the office: "Foreign Minister Li Zhaoxing",
// "foreign minister, Kamal Kharazi,", "Medvedev, the President of Russia".
func (a *article) holderOf(s *sentence, o *officeName) int {
	for _, at := range []int{o.title.last, o.last} {
		if m := s.starting(skipHonorifics(s, at), personal); m != nil {
			return m.ent
		}
	}
	if s.lower(o.first-1) == "as" {
		return a.inCapacity(s, o)
	}
	if s.form(o.last) == "," {
		m := s.starting(skipHonorifics(s, o.last+1), personal)
		if m != nil && a.apposed(s, o, m) {
			return m.ent
		}
	}
	if s.form(o.first-1) == "," {
		m := s.ending(o.first-1, personal)
		if m != nil && a.apposed(s, o, m) {
			return m.ent
		}
	}
	return -1
}

// inCapacity is the person of "as envoy, Blair could" and "Rice, on her first
// trip as secretary of state, said": the name right after it, else the subject
// of the clause; -1 for none.
func (a *article) inCapacity(s *sentence, o *officeName) int {
	if m := s.starting(o.last+1, personal); m != nil && s.form(o.last) == "," {
		return m.ent
	}
	n := s.subjectOf(s.governor(s.head(top(s, o.title.run))))
	if m := s.at(n); m != nil && m.kind == personal {
		return m.ent
	}
	return -1
}

func skipHonorifics(s *sentence, i int) int {
	for isA(s.lower(i), "honorific", "woman") || s.form(i) == "." && isA(s.lower(i-1), "honorific", "woman") {
		i++
	}
	return i
}

// apposed reports whether the tree, or the comma that closes the second of
// them, makes title and name one.
func (a *article) apposed(s *sentence, o *officeName, m *mention) bool {
	t, n := top(s, o.title.run), top(s, run{m.first, m.last})
	if s.head(t) == n && s.is(t, "appos", "nmod:desc", "flat", "compound", "parataxis") ||
		s.head(n) == t && s.is(n, "appos", "nmod:desc", "flat", "compound", "parataxis") {
		return true
	}
	later := n
	end := m.last
	if m.first < o.first {
		later, end = t, o.last
	}
	closed := end >= len(s.tokens) || s.form(end) == "," || s.form(end) == "." || s.form(end) == ")"
	return closed && !s.is(later, "nsubj", "obj", "obl", "conj", "root", "iobj")
}

// top is the token of a range that the others depend on.
func top(s *sentence, r run) int {
	for i := r.first; i < r.last; i++ {
		if h := s.head(i); h < r.first || h >= r.last {
			return i
		}
	}
	return r.last - 1
}

// notePossessed reads "Russia's Vladimir Putin": a person of that state.
func (a *article) notePossessed(s *sentence) {
	for _, m := range s.mentions {
		if m.kind != personal || !s.possessive(m.first-1) {
			continue
		}
		if c := s.ending(m.first-1, named); c != nil && a.ent(c.ent).Type == schema.Country && a.ent(m.ent).state < 0 {
			a.ent(m.ent).state = c.ent
		}
	}
}

// describeOffices resolves the titles that stand without a name.
func (a *article) describeOffices(s *sentence, titles []title) {
	for _, t := range titles {
		o := a.offices[spot{s.index, t.first}]
		if o.holder >= 0 || o.plural {
			continue
		}
		w := owner{-1, -1}
		if len(o.owners) > 0 {
			w = o.owners[0]
		}
		if e, note := a.occupant(s, o, w); e >= 0 {
			o.holder = e
			s.note(mention{first: o.first, last: o.last, ent: e, kind: titular, note: note})
		}
	}
	s.settle()
}

// occupant is who holds the office for the owner, according to the article: a
// person named as its holder, else whoever holds it. -1 where the words do not
// tell.
func (a *article) occupant(s *sentence, o *officeName, w owner) (e int, note string) {
	if o.former {
		return -1, ""
	}
	if w.of < 0 {
		return a.lastHolder(s, o)
	}
	name := localOffice(o.title.office.Name, a.ent(w.of))
	if o.article == 'i' {
		return a.spokenFor(name, w)
	}
	switch found := a.holders(name, w); len(found) {
	case 0:
		return a.unnamed(name, w, isPublic(o.title.office)), "whoever holds the office"
	case 1:
		return found[0], "holder of the office in this article"
	}
	return -1, ""
}

// localOffice is what a state calls the office that its counterparts elsewhere
// have: the American foreign minister is the secretary of state.
func localOffice(office string, of *entity) string {
	if of.Type != schema.Country {
		return office
	}
	switch office {
	case "foreign minister", "foreign secretary", "secretary of state", "foreign policy chief":
		switch of.ID {
		case "united-states":
			return "secretary of state"
		case "united-kingdom":
			return "foreign secretary"
		}
		return "foreign minister"
	case "defence minister", "defence secretary":
		if of.ID == "united-states" || of.ID == "united-kingdom" {
			return "defence secretary"
		}
		return "defence minister"
	}
	return office
}

// spokenFor is the body or state for which an unnamed spokesman speaks.
func (a *article) spokenFor(office string, w owner) (e int, note string) {
	if !isSpokesman(office) {
		return -1, ""
	}
	return max(w.body, -1), "speaks through an unnamed " + office
}

func isSpokesman(office string) bool {
	return strings.HasSuffix(office, "spokesperson")
}

// holders are the persons the article names as holders of the office, present
// ones only.
func (a *article) holders(office string, w owner) []int {
	var out []int
	for _, h := range a.holdings {
		if h.post.office != office || h.post.former || slices.Contains(out, h.person) {
			continue
		}
		if h.post.of == w.of && (w.body < 0 || h.post.body < 0 || h.post.body == w.body) {
			out = append(out, h.person)
		}
	}
	return out
}

// lastHolder resolves "the president", "the spokesman": the only holder of such
// an office in the article, else the last one named in this sentence or the two
// before.
func (a *article) lastHolder(s *sentence, o *officeName) (e int, note string) {
	if o.article != 'd' {
		return -1, ""
	}
	name := o.title.office.Name
	var all []int
	first := s.index + 1
	for _, h := range a.holdings {
		if h.post.office != name || h.post.former {
			continue
		}
		first = min(first, h.sentence)
		if !slices.Contains(all, h.person) {
			all = append(all, h.person)
		}
	}
	if len(all) == 1 && first <= s.index {
		return all[0], "the only " + name + " of the article"
	}
	for n := s.index; n >= 0 && n >= s.index-2; n-- {
		for _, m := range slices.Backward(a.sents[n].mentions) {
			if (n < s.index || m.last <= o.first) && slices.Contains(all, m.ent) {
				return m.ent, "the last " + name + " named before"
			}
		}
	}
	return -1, ""
}

// unnamed is the holder of an office whom the article does not name.
func (a *article) unnamed(office string, w owner, public bool) int {
	owned := w.of
	if w.body >= 0 && isSpokesman(office) {
		owned = w.body
	}
	label := a.adjective(owned) + " " + office
	if a.ent(owned).Type != schema.Country {
		label = a.ent(owned).Label + " " + office
	}
	key := "office:" + office + ":" + a.ent(w.of).ID + a.ent(w.of).Label + ":" + schema.Slug(label)
	return a.table.keyed(key, func() int {
		i := a.table.add(schema.Person, "")
		a.ent(i).Label = label
		a.ent(i).posts = []post{{office: office, of: w.of, body: w.body, public: public && a.ent(w.of).Type == schema.Country}}
		return i
	})
}
