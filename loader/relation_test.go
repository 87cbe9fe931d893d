package loader

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// between codes a sentence in which the source stands in [brackets] and the
// target in {braces}.
func between(t *testing.T, marked string) extract.Relation {
	t.Helper()
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(marked)
	doc := schema.Document{
		Article: schema.Article{Text: text},
		Blocks:  []schema.Block{{Span: schema.Span{End: len(text)}, Kind: schema.Paragraph}},
	}
	p.Parse(&doc)
	return extract.Between(&doc, markedSpan(text, marked, "[", "]"), markedSpan(text, marked, "{", "}"))
}

func markedSpan(text, marked, left, right string) schema.Span {
	_, rest, _ := strings.Cut(marked, left)
	party, _, found := strings.Cut(rest, right)
	if !found {
		return schema.Span{}
	}
	start := strings.Index(text, party)
	return schema.Span{Start: start, End: start + len(party)}
}

func TestAnActIsCodedWithTheRootOfPlover(t *testing.T) {
	for _, c := range []struct{ root, sentence, why string }{
		{"AGREE", "[Kenya] agreed to supply grain to {Somalia}.", "agreeing to help is agreeing"},
		{"AGREE", "[Kenya] will release the {Somali} sailors.", "a concession to come is a promise"},
		{"SUPPORT", "[Kenya] and {Somalia} reached a fishing agreement.", "an agreement that both make is final"},
		{"SUPPORT", "[Ghana] recognized the government of {Kosovo}.", "recognition"},
		{"CONSULT", "[The envoy] met {President Banda} on Tuesday.", "meeting"},
		{"CONSULT", "[The envoy] held talks with {President Banda}.", "the act of a light verb is its object"},
		{"COOPERATE", "[Peru] shared intelligence with {Chile}.", "what is shared tells cooperation"},
		{"AID", "[Qatar] provided tents to {Sudan}.", "material help"},
		{"YIELD", "[Serbia] released two {Kosovar} prisoners.", "setting free"},
		{"YIELD", "[Japan] lifted its embargo on {Myanmar}.", "ending hostility yields"},
		{"REQUEST", "[The council] urged {Chad} to open the border.", "urging"},
		{"REQUEST", "[The minister] said {Chad} must open the border.", "what somebody has to do is asked of him"},
		{"ACCUSE", "[Spain] condemned {the generals}.", "finding fault"},
		{"ACCUSE", "[Prosecutors] opened an investigation into {the ministry}.", "looking into"},
		{"ACCUSE", "[Spain] said {the generals} had attacked villages.", "telling of another's violence accuses him"},
		{"REJECT", "[Oman] refused to meet {the envoy}.", "refusing"},
		{"REJECT", "[Oman] will not help {the rebels}.", "help that is not given is refused"},
		{"THREATEN", "[Eritrea] threatened to bomb {Djibouti}.", "threatening"},
		{"THREATEN", "[Eritrea] will bomb {Djibouti}.", "violence to come is a threat"},
		{"PROTEST", "[Students] marched against {the government}.", "marching"},
		{"SANCTION", "[Togo] expelled {Benin}'s ambassador.", "relations are reduced"},
		{"SANCTION", "[Togo] suspended aid to {Benin}.", "ending what was good is a sanction"},
		{"MOBILIZE", "[Kenya] deployed troops along the border with {Somalia}.", "posture"},
		{"COERCE", "[Police] arrested {the editor}.", "arrest"},
		{"ASSAULT", "[The rebels] shelled {the town}.", "violence"},
		{"ASSAULT", "[The rebels] rejected the offer and attacked {the town}.", "a coordinated clause has its own act"},
		{"SUPPORT", "[The chancellor] called {President Banda} to congratulate him.", "a call is what is said by it"},
		{"AID", "[The peacekeepers] arrived in {Bangui}.", "who keeps the peace comes to help"},
		{"YIELD", "[The court] ordered the release of {the editor}.", "what authority orders it does"},
		{"ACCUSE", "[The envoy] called for sanctions against {the generals}.", "asking for hostility is no request of its target"},
		{"ACCUSE", "[Spain] said {the generals} were responsible for the raids.", "holding to account"},
		{"REJECT", "[The union] will not end its strike against {the ministry}.", "a concession that is refused"},
		{"REJECT", "[The president] said he would not travel to Harare to meet {the rebels}.", "a purpose falls with its clause"},
		{"AGREE", "[Qatar] is willing to do more for {Sudan}.", "willingness, whatever for"},
		{"SANCTION", "[Togo] halted gas supplies to {Benin}.", "what flowed between the two ends"},
		{"", "[Peru] lies west of {Brazil}.", "nothing is done"},
	} {
		if got := between(t, c.sentence); got.Root != c.root {
			t.Errorf("%s: %q by %q (%s), want %q: %s", c.sentence, got.Root, got.Word, got.Rank, c.root, c.why)
		}
	}
}

func TestTheStatusOfACodedActIsThatOfItsRoot(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     schema.Status
	}{
		{"[Kenya] helped {Somalia}.", schema.Actual},
		{"[Kenya] did not help {Somalia}.", schema.Actual}, // the refusal happened
		{"[Kenya] will help {Somalia}.", schema.Planned},
		{"[Kenya] may bomb {Somalia}.", schema.Possible},
		{"[Kenya] did not bomb {Somalia}.", schema.Denied},
	} {
		if got := between(t, c.sentence); got.Status != c.want {
			t.Errorf("%s: %s is %s, want %s", c.sentence, got.Root, got.Status, c.want)
		}
	}
}

func TestAPartysOwnWordsSayNothing(t *testing.T) {
	if got := between(t, "[Serbia] released {the detained sailors}."); got.Root != "YIELD" {
		t.Errorf("%+v, want YIELD: their detention is another's", got)
	}
}

func TestAPartyMayBeLeftOpen(t *testing.T) {
	if got := between(t, "[The governor] lifted the curfew."); got.Root != "YIELD" {
		t.Errorf("without a target: %+v, want YIELD", got)
	}
}
