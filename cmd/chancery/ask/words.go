package ask

import (
	"strings"
	"unicode"
)

// word is one word of a question.
type word struct {
	text       string // without punctuation around it and without 's
	raw        string // with 's
	possessive bool
	quoted     bool // a phrase between quotation marks
	comma      bool // a comma follows
}

func (w word) low() string { return strings.ToLower(w.text) }

// split cuts a question into words. Contractions come apart ("who's", "didn't"),
// a possessive stays with its noun, what stands in double quotation marks is
// one word.
func split(question string) []word {
	question = straight.Replace(strings.ToValidUTF8(question, "\uFFFD"))
	var words []word
	for i, part := range strings.Split(question, `"`) {
		if i%2 == 1 {
			if text := strings.TrimSpace(part); text != "" {
				words = append(words, word{text: text, raw: text, quoted: true})
			}
			continue
		}
		for _, field := range strings.FieldsFunc(part, isGap) {
			words = append(words, wordsOf(field)...)
		}
	}
	return words
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "«", `"`, "»", `"`, "–", "-", "—", " - ", ",", ", ", "/", " / ")

func isGap(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// wordsOf are the words of what stands between two spaces.
func wordsOf(field string) []word {
	bare := strings.TrimLeft(field, `([{'`)
	trimmed := strings.TrimRight(bare, `?!,;:)]}`)
	comma := strings.ContainsAny(bare[len(trimmed):], ",;:")
	if strings.Count(trimmed, ".") == 1 {
		trimmed = strings.TrimSuffix(trimmed, ".")
	}
	if trimmed == "" || trimmed == "-" || trimmed == "." {
		return nil
	}
	words := contraction(trimmed)
	words[len(words)-1].comma = comma
	return words
}

// contracted are the ends of contractions and what they stand for. A 'd may be
// had as well, which none of the questions understood needs.
var contracted = []struct{ end, full string }{
	{"n't", "not"}, {"'re", "are"}, {"'ve", "have"}, {"'ll", "will"}, {"'d", "would"}, {"'m", "am"},
}

// beforeIs are the words after which 's is a verb.
var beforeIs = map[string]bool{"who": true, "what": true, "where": true, "when": true, "how": true, "that": true, "there": true, "it": true}

func contraction(text string) []word {
	for _, c := range contracted {
		if head, ok := cutEnd(text, c.end); ok {
			switch strings.ToLower(head) {
			case "wo":
				head = "will"
			case "ca":
				head = "can"
			}
			return []word{plain(head), plain(c.full)}
		}
	}
	if head, ok := cutEnd(text, "'s"); ok {
		if beforeIs[strings.ToLower(head)] {
			return []word{plain(head), plain("is")}
		}
		return []word{{text: head, raw: text, possessive: true}}
	}
	if head, ok := cutEnd(text, "'"); ok {
		return []word{{text: head, raw: text, possessive: true}}
	}
	return []word{plain(text)}
}

// cutEnd takes an end of ASCII off a text, in any letter case; it leaves
// something.
func cutEnd(text, end string) (head string, ok bool) {
	n := len(text) - len(end)
	if n <= 0 || !strings.EqualFold(text[n:], end) {
		return "", false
	}
	return text[:n], true
}

func plain(text string) word { return word{text: text, raw: text} }
