package extract

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Quotations: text between quotation marks, across sentences and paragraphs,
// and who is quoted.

// quotation is a run of quoted tokens, by sentence.
type quotation struct {
	parts []part
}

// part is the quoted tokens [first, last) of one sentence.
type part struct{ sentence, first, last int }

// minQuotation is how many tokens make a quotation something said; fewer are
// a title or a word set apart.
const minQuotation = 4

// findQuotations marks the quoted tokens of all sentences and collects their
// runs. A quotation left open ends with its paragraph; where the next
// paragraph opens with a mark again, that is a quotation of its own.
func (r *reader) findQuotations() []quotation {
	var all []quotation
	var open *quotation
	for s, t := range r.trees {
		if open != nil && s > 0 && r.trees[s-1].Block != t.Block {
			all, open = append(all, *open), nil
		}
		start := 0
		for i := range t.Tokens {
			opens, closes := t.quoteMark(i, open != nil)
			switch {
			case opens && open == nil:
				open, start = &quotation{}, i+1
			case closes && open != nil:
				open.add(t, start, i)
				all, open = append(all, *open), nil
			}
		}
		if open != nil {
			open.add(t, start, len(t.Tokens))
		}
	}
	if open != nil {
		all = append(all, *open)
	}
	return all
}

func (q *quotation) add(t *tree, first, last int) {
	if last <= first {
		return
	}
	for i := first; i < last; i++ {
		t.quoted[i] = true
	}
	q.parts = append(q.parts, part{t.index, first, last})
}

func (q *quotation) len() int {
	n := 0
	for _, p := range q.parts {
		n += p.last - p.first
	}
	return n
}

// quoteMark says whether token i opens or closes a quotation. A straight mark
// opens where a space stands before it and none after, closes where it is the
// other way round, and else does whichever is due.
func (t *tree) quoteMark(i int, open bool) (opens, closes bool) {
	switch form := t.form(i); {
	case form == "\"":
		before := i == 0 || t.Tokens[i-1].Span.End < t.Tokens[i].Span.Start
		after := i+1 == len(t.Tokens) || t.Tokens[i].Span.End < t.Tokens[i+1].Span.Start
		if before != after {
			return before, after
		}
		return !open, open
	case form == "``" || strings.ContainsAny(form, "“«"):
		return true, false
	case form == "''" || strings.ContainsAny(form, "”»"):
		return false, true
	}
	return false, false
}

// quotations gives every quotation its speaker: who is said to say a part of
// it, else who speaks in the same sentence outside it, else who spoke just
// before.
func (r *reader) quotations(all []quotation) {
	last := -1 // the saying of the quotation before
	for n := range all {
		q := &all[n]
		if len(q.parts) == 0 || q.len() < minQuotation {
			continue
		}
		said := r.sayingOf(q, last)
		if said < 0 {
			continue
		}
		for _, p := range q.parts {
			r.mark(p, said)
		}
		last = said
	}
}

// mark attributes the quoted tokens that nothing closer is attributed to, and
// makes a saying of the part where it is not within what was said already.
func (r *reader) mark(p part, said int) {
	t := r.trees[p.sentence]
	all := make([]int, 0, p.last-p.first)
	for i := p.first; i < p.last; i++ {
		all = append(all, i)
	}
	first, last := t.extent(all)
	if first >= last {
		return
	}
	s := r.sayings[said]
	content := schema.Span{Start: t.Tokens[first].Span.Start, End: t.Tokens[last-1].Span.End}
	if !s.Content.Covers(content) {
		s.Content, s.Quoted = content, true
		said = len(r.sayings)
		r.sayings, r.length = append(r.sayings, s), append(r.length, len(all))
	}
	for _, i := range all {
		if r.speech[p.sentence][i] < 0 {
			r.speech[p.sentence][i] = said
		}
	}
}

// sayingOf finds the saying that quotation q belongs to, or -1.
func (r *reader) sayingOf(q *quotation, before int) int {
	for _, p := range q.parts {
		for i := p.first; i < p.last; i++ {
			if n := r.speech[p.sentence][i]; n >= 0 && !r.speakerQuoted(n, q) {
				return n
			}
		}
	}
	for _, p := range []part{q.parts[len(q.parts)-1], q.parts[0]} {
		if n := r.saysOutside(p.sentence); n >= 0 {
			return n
		}
	}
	if n := r.introduced(q.parts[0]); n >= 0 {
		return n
	}
	return r.spokeBefore(q, before)
}

// introduced is a saying for the clause that a colon ends right before the
// quotation, whatever its verb: "A diplomat hit back: …"; -1 for none.
func (r *reader) introduced(p part) int {
	t := r.trees[p.sentence]
	colon := p.first - 1
	for colon > 0 && t.form(colon) != ":" && t.upos(colon) == "PUNCT" {
		colon--
	}
	if colon < 1 || t.form(colon) != ":" {
		return -1
	}
	for i := range t.Tokens[:colon] {
		if s := t.grammaticalSubject(i); s >= 0 && s < colon && t.canAct(s) {
			return r.newSaying(t, i, s)
		}
	}
	return -1
}

// speakerQuoted reports whether the speaker of saying n stands within q: then
// it is said inside the quotation and does not tell who is quoted.
func (r *reader) speakerQuoted(n int, q *quotation) bool {
	s := r.sayings[n]
	for _, p := range q.parts {
		if p.sentence == s.Speaker.Sentence && p.first <= s.Speaker.Head && s.Speaker.Head < p.last {
			return true
		}
	}
	return false
}

// isQuotedSpeaker reports whether the speaker of saying n stands within
// quotation marks himself: he is spoken of, and does not speak on.
func (r *reader) isQuotedSpeaker(n int) bool {
	p := r.sayings[n].Speaker
	return r.trees[p.Sentence].quoted[p.Head]
}

// saysOutside is a saying for the verb of saying that stands outside
// quotation marks in the sentence, or -1.
func (r *reader) saysOutside(sentence int) int {
	t := r.trees[sentence]
	for i := range t.Tokens {
		if !t.isVerb(i) || t.quoted[i] || !reporting[t.predicate(i)] {
			continue
		}
		if who := t.sayer(i); who >= 0 && !t.quoted[who] {
			return r.newSaying(t, i, who)
		}
	}
	return -1
}

// spokeBefore is the saying of the sentence before the quotation where it
// stands in the same paragraph or ends with a colon, or the one before where a
// quoted paragraph follows a quoted paragraph.
func (r *reader) spokeBefore(q *quotation, before int) int {
	s := q.parts[0].sentence
	if s == 0 {
		return -1
	}
	prev := r.trees[s-1]
	same := prev.Block == r.trees[s].Block
	if same || endsWithColon(prev) {
		if n := r.lastSaying(s - 1); n >= 0 && !r.isQuotedSpeaker(n) {
			return n
		}
		if n := r.saysOutside(s - 1); n >= 0 {
			return n
		}
	}
	if before >= 0 && prev.quoted[len(prev.quoted)-1] || same {
		return before
	}
	if q.parts[0].first <= 1 && q.isWhole(r) {
		return r.lastSaying(s - 1)
	}
	return -1
}

// isWhole reports whether the quotation is all there is in its last sentence:
// then the paragraph names no speaker and goes on with the one before.
func (q *quotation) isWhole(r *reader) bool {
	p := q.parts[len(q.parts)-1]
	return p.last >= len(r.trees[p.sentence].Tokens)-2
}

// lastSaying is the last saying of sentence s, or -1.
func (r *reader) lastSaying(s int) int {
	for n := len(r.sayings) - 1; n >= 0; n-- {
		if r.sayings[n].Sentence == s {
			return n
		}
	}
	return -1
}

func endsWithColon(t *tree) bool {
	n := len(t.Tokens)
	return n > 0 && t.form(n-1) == ":"
}
