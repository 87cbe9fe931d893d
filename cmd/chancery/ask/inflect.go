package ask

import "strings"

// form is how a word of the lexicon is inflected.
type form int

const (
	base form = iota
	present
	past // or participle
	ing
	plural
)

// verbForms are the inflected forms of a verb; its first word is inflected.
// Irregular ones are listed, with commas between them, and then replace the
// regular past, or the -ing form where they end so.
func verbForms(lemma, irregular string) map[string]form {
	head, rest, _ := strings.Cut(lemma, " ")
	if rest != "" {
		rest = " " + rest
	}
	forms := map[string]form{ending(head, "s") + rest: present, ending(head, "ing") + rest: ing}
	hasPast := false
	if irregular != "" {
		for text := range strings.SplitSeq(irregular, ",") {
			text = strings.TrimPrefix(text, "~")
			forms[text] = past
			if first, _, _ := strings.Cut(text, " "); strings.HasSuffix(first, "ing") {
				forms[text] = ing
				continue
			}
			hasPast = true
		}
	}
	if !hasPast {
		forms[ending(head, "ed")+rest] = past
	}
	if doubles[head] {
		forms[head+head[len(head)-1:]+"ing"+rest] = ing
	}
	return forms
}

// doubles are the verbs of the lexicon that double their last letter and need
// no list of irregular forms otherwise.
var doubles = map[string]bool{"quit": true, "put": true, "get": true, "set": true}

func ending(head, end string) string {
	last := head[len(head)-1:]
	switch {
	case end == "s" && (strings.HasSuffix(head, "s") || strings.HasSuffix(head, "sh") || strings.HasSuffix(head, "ch") || last == "x" || last == "o"):
		return head + "es"
	case last == "y" && !strings.ContainsAny(head[len(head)-2:len(head)-1], "aeiou") && end != "ing":
		return head[:len(head)-1] + map[string]string{"s": "ies", "ed": "ied"}[end]
	case last == "e" && end == "ed":
		return head + "d"
	case last == "e" && end == "ing" && !strings.HasSuffix(head, "ee"):
		return head[:len(head)-1] + "ing"
	}
	return head + end
}

// plurals are the plural forms of a noun: those listed, else the regular one of
// its last word, or of the word before "of", "to" or "between".
func plurals(lemma, irregular string) map[string]form {
	forms := map[string]form{}
	if irregular != "" {
		for text := range strings.SplitSeq(irregular, ",") {
			forms[text] = plural
		}
		return forms
	}
	words := strings.Fields(lemma)
	at := len(words) - 1
	for i, w := range words {
		if i > 0 && (w == "of" || w == "to" || w == "between" || w == "held") {
			at = i - 1
			break
		}
	}
	words[at] = ending(words[at], "s")
	forms[strings.Join(words, " ")] = plural
	return forms
}
