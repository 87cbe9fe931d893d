package segment

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

func cutWords(text string) []string {
	var out []string
	for _, w := range Words(text, schema.Span{Start: 0, End: len(text)}) {
		out = append(out, w.Text(text))
	}
	return out
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"clitics are words", "They don't think it's Iran's.", "They do n't think it 's Iran 's ."},
		{"typographic apostrophes cut alike", "They don’t. It’s the minister’s.", "They do n’t . It ’s the minister ’s ."},
		{"plural possessive", "the parties' envoys", "the parties ' envoys"},
		{"a quotation closes with its own mark", "a 'joint statement' now", "a ' joint statement ' now"},
		{"cannot is two words", "We cannot wait", "We can not wait"},
		{"compounds are cut at hyphens", "a 25-year Iran-Russia pact", "a 25 - year Iran - Russia pact"},
		{"bound prefixes are not", "anti-ship and non-aligned co-chairs", "anti-ship and non-aligned co-chairs"},
		{"abbreviations keep their stop", "Sen. Ames met U.S. envoys at 5 p.m. today.", "Sen. Ames met U.S. envoys at 5 p.m. today ."},
		{"initials keep theirs", "J. B. Moro spoke.", "J. B. Moro spoke ."},
		{"No. only before a figure", "Resolution No. 7? He said no.", "Resolution No. 7 ? He said no ."},
		{"money and percent", "$5bn, US$20,000 and 10%", "$ 5 bn , US$ 20,000 and 10 %"},
		{"figures stay whole", "1,500.5 on 2021-10-11 at 10:30", "1,500.5 on 2021-10-11 at 10:30"},
		{"ranges are cut", "10-12 days", "10 - 12 days"},
		{"dashes are cut", "talks—again—failed", "talks — again — failed"},
		{"addresses stay whole", "See https://example.org/a-b?c=d, or mail a.b@example.org.", "See https://example.org/a-b?c=d , or mail a.b@example.org ."},
		{"a forgotten blank", "They held talks.The envoy left.", "They held talks . The envoy left ."},
		{"brackets and quotes", `("Yes," he said.)`, `( " Yes , " he said . )`},
		{"repeated marks are one", "What?! No... wait", "What ?! No ... wait"},
		{"alternatives", "and/or", "and / or"},
		{"invisible characters belong to no word", "a\u200bb\u00adc", "a b c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(cutWords(c.text), " "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func cutSentences(text string) []string {
	words := Words(text, schema.Span{Start: 0, End: len(text)})
	var out []string
	for _, r := range Sentences(text, words) {
		out = append(out, text[words[r[0]].Start:words[r[1]-1].End])
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"full stops", "They met. They talked! Why?", []string{"They met.", "They talked!", "Why?"}},
		{"titles do not end one", "Dr. Vale met Gen. Orso. Both left.", []string{"Dr. Vale met Gen. Orso.", "Both left."}},
		{"an abbreviation before a name goes on", "The U.S. Embassy closed.", []string{"The U.S. Embassy closed."}},
		{"an abbreviation before a start ends one", "He left the U.S. The talks went on.", []string{"He left the U.S.", "The talks went on."}},
		{"initials", "A note by J. K. Lind was read. It was short.", []string{"A note by J. K. Lind was read.", "It was short."}},
		{"quotes close after the stop", `"We agree." He left. "Yes," she said.`, []string{`"We agree."`, "He left.", `"Yes," she said.`}},
		{"a quoted exclamation goes on", `"Enough!" he said.`, []string{`"Enough!" he said.`}},
		{"an empty line ends one", "Talks resume\n\nEnvoys met.", []string{"Talks resume", "Envoys met."}},
		{"a bullet begins one", "Points:\n• Trade\n• Water", []string{"Points:", "• Trade", "• Water"}},
		{"a wrapped line goes on", "The two\nsides met.", []string{"The two\nsides met."}},
		{"decimal points", "It rose 3.5 percent. Then it fell.", []string{"It rose 3.5 percent.", "Then it fell."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := cutSentences(c.text); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func FuzzWordsCoverTheText(f *testing.F) {
	for _, s := range []string{"It's 5pm. (Yes.)", "US$5-$6 a/b 'x' \"y\"...", "\xff\xfe.—٣ 中文。", "http://a.b/c?d=e). [1]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := Words(text, schema.Span{Start: 0, End: len(text)})
		at := 0
		for _, w := range words {
			if w.Start < at || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("word %v after %d", w, at)
			}
			onlyGaps(t, text[at:w.Start])
			at = w.End
		}
		onlyGaps(t, text[at:])
		next := 0
		for _, r := range Sentences(text, words) {
			if r[0] != next || r[1] <= r[0] || r[1]-r[0] > MaxWords {
				t.Fatalf("sentence %v after word %d", r, next)
			}
			next = r[1]
		}
		if next != len(words) {
			t.Fatalf("sentences end at word %d of %d", next, len(words))
		}
	})
}

func onlyGaps(t *testing.T, s string) {
	t.Helper()
	for i, r := range s {
		if _, n := utf8.DecodeRuneInString(s[i:]); !isGap(r) && !(r == utf8.RuneError && n <= 1) {
			t.Fatalf("%q belongs to no word", s)
		}
	}
}
