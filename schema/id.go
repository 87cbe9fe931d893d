package schema

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"slices"
	"strconv"
	"strings"
)

var idEncoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// contentID is a name of 16 letters and digits for a sequence of strings: the
// first 80 bits of the SHA-256 of their lengths and bytes.
func contentID(parts ...string) string {
	h := sha256.New()
	var size [8]byte
	for _, p := range parts {
		binary.BigEndian.PutUint64(size[:], uint64(len(p)))
		h.Write(size[:])
		h.Write([]byte(p))
	}
	return idEncoding.EncodeToString(h.Sum(nil)[:10])
}

// ClaimID names a claim by what it states: type, stage, change, former, who
// takes part in which role, object, place, dates, status and speaker. Order
// of participants, labels of entities, confidence and evidence do not enter,
// so that the same fact from another article has the same id.
func ClaimID(c *Claim) string {
	speaker := ""
	if c.Speaker != nil {
		speaker = c.Speaker.ID
	}
	return contentID("claim", string(c.Type), string(c.Stage), string(c.Change),
		strconv.FormatBool(c.Former), participantKey(c.Actors), participantKey(c.Targets),
		thingKey(c.Object), thingKey(c.Place),
		string(c.Date), string(c.DateEnd), string(c.Status), speaker)
}

// RepeatID names a claim that states in the same words another event than the
// claim of that id: one without a date, first reported on that day.
func RepeatID(id string, reported Date) string { return contentID("repeat", id, string(reported)) }

func participantKey(ps []Participant) string {
	ids := make([]string, len(ps))
	for i, p := range ps {
		ids[i] = p.ID
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), "\n")
}

func thingKey(t *Thing) string {
	switch {
	case t == nil:
		return ""
	case t.ID != "":
		return "id " + t.ID
	}
	return "label " + strings.ToLower(t.Label)
}

// EvidenceID names a piece of evidence by all it holds; claims that rest on
// the same words by the same rule share it.
func EvidenceID(e *Evidence) string {
	parts := []string{
		"evidence", string(e.Article), strconv.Itoa(e.Sentence),
		strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Quote,
		e.Rule, string(e.Date), e.DateNote,
	}
	for i := range e.Mentions {
		parts = append(parts, MentionID(e.Article, &e.Mentions[i]))
	}
	slices.Sort(parts[9:])
	return contentID(parts...)
}

// MentionID names a phrase of an article by its place and what it was taken
// for; the claims of an article share its mentions.
func MentionID(article IRI, m *Mention) string {
	return contentID("mention", string(article), strconv.Itoa(m.Span.Start),
		strconv.Itoa(m.Span.End), m.Text, m.Entity, m.Note)
}

// StatementID names an act of saying by its speaker, its words and where they
// stand.
func StatementID(s *Statement) string {
	return contentID("statement", string(s.Evidence.Article), strconv.Itoa(s.Evidence.Start),
		strconv.Itoa(s.Evidence.End), s.Speaker.ID, s.Content)
}

func mergeID(m Merge) string { return contentID("merge", m.Into, m.From, m.Reason) }
