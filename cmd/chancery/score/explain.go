package score

import (
	"cmp"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/schema"
)

// Loss is a gold fact that no claim matches, or one matched by a claim that
// says otherwise when, whether or by whom, with the stage that lost it.
type Loss struct {
	Doc  string
	Fact Fact
	Stage
	Detail string
}

// Stage is where a fact was lost.
type Stage string

// The stages, in the order of the work.
const (
	NoText  Stage = "text"
	Cleaned Stage = "clean"
	NoFrame Stage = "frame"
	Unbound Stage = "unbound"
	Roles   Stage = "roles"
	Refers  Stage = "refers"
	Resolve Stage = "resolve"
	Type    Stage = "type"
	Kind    Stage = "kind"
	Shared  Stage = "shared"
	Status  Stage = "status"
	Date    Stage = "date"
	Speaker Stage = "speaker"
)

// Stages are all stages, in the order of the work.
var Stages = []Stage{NoText, Cleaned, NoFrame, Unbound, Roles, Refers, Resolve, Type, Kind, Shared, Status, Date, Speaker}

var meanings = map[Stage]string{
	NoText:  "its words stand nowhere in the article",
	Cleaned: "its sentence was left out as not the article",
	NoFrame: "no word of its sentence evokes its type",
	Unbound: "a word evokes its type, but its roles are not filled",
	Roles:   "found, but other words fill the roles",
	Refers:  "found, but a pronoun or description stands for a party",
	Resolve: "found with the right words, then dropped or taken for others",
	Type:    "claimed of the right parties as another type",
	Kind:    "claimed with another stage or change",
	Shared:  "the claim that fits was matched to another fact",
	Status:  "matched, but the status differs",
	Date:    "matched, but the date differs",
	Speaker: "matched, but the speaker differs",
}

// Meaning says what a loss by the stage is.
func (s Stage) Meaning() string { return meanings[s] }

// Explain tells for one document which stage lost each fact, in the order of
// the facts. Claims are all that name the document in their evidence.
func Explain(doc string, facts []Fact, claims []schema.Claim, w *loader.Work) []Loss {
	e := &explainer{work: w, claims: claims, sides: sides(claims, claimSide)}
	golds := sides(facts, goldSide)
	matched := map[int]int{}
	for _, p := range pairUp(golds, e.sides, strictly) {
		matched[p.fact] = p.claim
	}
	var out []Loss
	for i, f := range facts {
		if j, ok := matched[i]; ok {
			for _, l := range differences(golds[i], e.sides[j]) {
				out = append(out, Loss{doc, f, l.Stage, l.Detail})
			}
			continue
		}
		l := e.lost(f, golds[i])
		out = append(out, Loss{doc, f, l.Stage, l.Detail})
	}
	return out
}

// differences are what a strict match has otherwise.
func differences(g, c side) []Loss {
	var out []Loss
	if g.status != c.status {
		out = append(out, Loss{Stage: Status, Detail: c.status + ", not " + g.status})
	}
	if fits, known := sameDate(g.date, c.date); known && !fits {
		out = append(out, Loss{Stage: Date, Detail: cmp.Or(c.date, "none") + ", not " + g.date})
	}
	if len(g.speaker) > 0 && !share(g.speaker, c.speaker) {
		out = append(out, Loss{Stage: Speaker, Detail: cmp.Or(first(c.speaker), "nobody") + ", not " + first(g.speaker)})
	}
	return out
}

func first(n names) string {
	if len(n) == 0 {
		return ""
	}
	return n[0]
}

// explainer looks for one document's facts in what its stages made.
type explainer struct {
	work   *loader.Work
	claims []schema.Claim
	sides  []side
}

// lost is where a fact without a match was lost: from the claims back to the
// text.
func (e *explainer) lost(f Fact, g side) Loss {
	for _, c := range e.sides {
		switch {
		case strictly(g, c):
			return Loss{Stage: Shared}
		case g.kind == c.kind && relaxedly(g, c):
			return Loss{Stage: Kind, Detail: strings.TrimSpace(c.stage+" "+c.change) + ", not " + strings.TrimSpace(g.stage+" "+g.change)}
		}
	}
	sentences := e.sentencesOf(f, g)
	if len(sentences) == 0 {
		return e.unread(f)
	}
	if evoked := e.evoked(f.Type, sentences); len(evoked) > 0 {
		return e.unbound(g, evoked)
	}
	for i, c := range e.sides {
		if rule := e.ruleIn(e.claims[i], sentences); rule != "" && relaxedly(g, c) {
			return Loss{Stage: Type, Detail: c.kind + ", by " + rule}
		}
	}
	for _, n := range sentences {
		if slices.Contains(e.work.Evoked[n], schema.ClaimType(f.Type)) {
			return Loss{Stage: Unbound, Detail: e.text(n)}
		}
	}
	return Loss{Stage: NoFrame, Detail: e.text(sentences[0])}
}

// sentencesOf are the sentences that the cue of a fact stands in: those that
// name a participant, or all where none does.
func (e *explainer) sentencesOf(f Fact, g side) []int {
	var with, without []int
	cue := normal(f.Cue)
	for i := range e.work.Document.Sentences {
		text := normal(e.text(i))
		switch {
		case !hasWords(text, cue):
		case slices.ContainsFunc(slices.Concat(g.actors, g.targets), func(n names) bool { return named(text, n) }):
			with = append(with, i)
		default:
			without = append(without, i)
		}
	}
	if len(with) > 0 {
		return with
	}
	return without
}

func (e *explainer) text(sentence int) string {
	return oneLine(e.work.Document.Text(e.work.Document.Sentences[sentence].Span))
}

func (e *explainer) unread(f Fact) Loss {
	for _, d := range e.work.Document.Dropped {
		if hasWords(normal(e.work.Document.Text(d.Span)), normal(f.Cue)) {
			return Loss{Stage: Cleaned, Detail: d.Reason}
		}
	}
	return Loss{Stage: NoText, Detail: f.Cue}
}

// evoked are the candidates of a type in sentences.
func (e *explainer) evoked(kind string, sentences []int) []schema.Candidate {
	var out []schema.Candidate
	for _, c := range e.work.Extraction.Candidates {
		if string(c.Type) == kind && slices.Contains(sentences, c.Sentence) {
			out = append(out, c)
		}
	}
	return out
}

// unbound tells candidates whose words are the right ones from those that
// refer to them and those that are others.
func (e *explainer) unbound(g side, evoked []schema.Candidate) Loss {
	loss := Loss{Stage: Roles}
	for _, c := range evoked {
		if relaxedly(g, e.bound(c, g)) {
			return Loss{Stage: Resolve, Detail: c.Rule}
		}
		if loss.Detail == "" {
			loss.Detail = c.Rule + ": " + e.phrases(c)
		}
		if slices.ContainsFunc(slices.Concat(c.Actors, c.Targets), e.describes) {
			loss.Stage = Refers
		}
	}
	return loss
}

// bound is a candidate as a side: each phrase has the names of the participants
// that it spells.
func (e *explainer) bound(c schema.Candidate, g side) side {
	spelt := func(phrases []schema.Phrase) parties {
		var out parties
		for _, p := range phrases {
			text := normal(e.phrase(p))
			for _, n := range slices.Concat(g.actors, g.targets) {
				if named(text, n) {
					out = append(out, n)
				}
			}
		}
		return out
	}
	return side{kind: string(c.Type), actors: spelt(c.Actors), targets: spelt(c.Targets)}
}

// describes reports a phrase that names nobody: "he", "the two sides".
func (e *explainer) describes(p schema.Phrase) bool {
	upos := e.work.Document.Sentences[p.Sentence].Tokens[p.Head].UPOS
	return upos == "PRON" || upos == "NOUN" || upos == "DET" || upos == "NUM"
}

func (e *explainer) phrases(c schema.Candidate) string {
	var parts []string
	for _, p := range slices.Concat(c.Actors, c.Targets) {
		parts = append(parts, e.phrase(p))
	}
	return strings.Join(parts, " | ")
}

func (e *explainer) phrase(p schema.Phrase) string {
	tokens := e.work.Document.Sentences[p.Sentence].Tokens[p.First:p.Last]
	if len(tokens) == 0 {
		return ""
	}
	return oneLine(e.work.Document.Text(schema.Span{Start: tokens[0].Span.Start, End: tokens[len(tokens)-1].Span.End}))
}

// ruleIn is the rule that made a claim in one of the sentences, "" where none did.
func (e *explainer) ruleIn(c schema.Claim, sentences []int) string {
	article := e.work.Document.Article.IRI()
	for _, ev := range c.Evidence {
		if ev.Article == article && slices.Contains(sentences, ev.Sentence) {
			return ev.Rule
		}
	}
	return ""
}

// named reports whether a normal text has one of the names.
func named(text string, n names) bool {
	return slices.ContainsFunc(n, func(name string) bool { return hasWords(text, name) })
}

// hasWords reports whether the words of part stand one after the other in text,
// both in normal form.
func hasWords(text, part string) bool {
	return part != "" && strings.Contains(" "+text+" ", " "+part+" ")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
