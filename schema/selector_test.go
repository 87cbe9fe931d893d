package schema

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Web Annotation counts code points: the dove is one, é is one or two as it is
// written, and each letter of the Arabic name is one; in bytes they are more.
func TestASelectorCountsCharactersWhereEvidenceCountsBytes(t *testing.T) {
	text := "🕊 Café e\u0301: سازمان. Aland met Borduria — at last."
	start := strings.Index(text, "Aland")
	got := selectorOf(text, start, start+len("Aland met Borduria"))
	want := &Selector{Start: 19, End: 37, Prefix: "🕊 Café e\u0301: سازمان. ", Suffix: " — at last."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestASelectorFindsTheWordsAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		runes := []rune(text)
		from := rapid.IntRange(0, len(runes)).Draw(t, "from")
		to := rapid.IntRange(from, len(runes)).Draw(t, "to")
		start, quote := len(string(runes[:from])), string(runes[from:to])
		s := selectorOf(text, start, start+len(quote))
		if s.Start != from || s.End != to {
			t.Fatalf("characters %d to %d, want %d to %d", s.Start, s.End, from, to)
		}
		if !strings.Contains(text, s.Prefix+quote+s.Suffix) || utf8.RuneCountInString(s.Prefix) != min(around, from) {
			t.Fatalf("%q, %q do not stand around %q", s.Prefix, s.Suffix, quote)
		}
	})
}

func TestBytesThatATextDoesNotHaveHaveNoSelector(t *testing.T) {
	for _, span := range [][2]int{{-1, 2}, {2, 1}, {0, 4}} {
		if s := selectorOf("abc", span[0], span[1]); s != nil {
			t.Errorf("%v: %v", span, s)
		}
	}
}

// Two rules that read one sentence share the nodes that find it.
func TestEvidenceOfTheSameWordsSharesItsSelectors(t *testing.T) {
	g := sampleGraph()
	other := g.Claims[0].Evidence[0]
	other.Rule = "another"
	g.Claims[0].Evidence = append(g.Claims[0].Evidence, other)
	selectors := map[string]int{}
	for _, q := range g.Quads() {
		if q.Predicate == RDFType.Value() && (q.Object == OAQuoteSelector.Value() || q.Object == OAPositionSelector.Value()) {
			selectors[q.Object.String()]++
		}
	}
	want := map[string]int{OAQuoteSelector.Value().String(): 3, OAPositionSelector.Value().String(): 3}
	if diff := cmp.Diff(want, selectors); diff != "" {
		t.Error(diff)
	}
}
