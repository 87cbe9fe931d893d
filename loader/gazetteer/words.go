package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// word is a name's or a text's smallest part: tokens are cut at hyphens, so
// that "Guinea-Bissau" is the same in one token, in three, and written apart.
type word struct {
	key        string // lower case, without marks
	form       string // as written, without marks
	token      int
	head, tail bool // whether the token starts, ends with it
}

// appendWords appends the words of one token.
func appendWords(out []word, form string, token int) []word {
	first := len(out)
	form = undotted(fold(form))
	for form != "" {
		part, rest := nextPart(form)
		if part != "" {
			out = append(out, word{key: strings.ToLower(part), form: part, token: token})
		}
		form = rest
	}
	if len(out) > first {
		out[first].head, out[len(out)-1].tail = true, true
	}
	return out
}

// nextPart cuts form after its first part; a hyphen parts and vanishes, "+",
// "/" and "," are parts of their own, "&" reads "and".
func nextPart(form string) (part, rest string) {
	i := strings.IndexFunc(form, parts)
	if i < 0 {
		return form, ""
	}
	if i > 0 {
		return form[:i], form[i:]
	}
	r, size := utf8.DecodeRuneInString(form)
	switch r {
	case '+', '/', ',':
		return form[:size], form[size:]
	case '&':
		return "and", form[size:]
	}
	return "", form[size:]
}

// parts reports whether a token is cut at r.
func parts(r rune) bool {
	switch r {
	case '-', '‐', '‑', '–', '+', '/', ',', '&':
		return true
	}
	return false
}

// nameWords are the words of a name of the tables, cut as a tokenizer for
// English would: the possessive ending and commas stand apart.
func nameWords(name string) []word {
	var out []word
	for i, f := range strings.Fields(fold(name)) {
		f = strings.Trim(f, "()")
		stem, ending := possessive(f)
		out = appendWords(out, stem, i)
		if ending != "" {
			out = appendWords(out, ending, i)
		}
	}
	return out
}

func possessive(f string) (stem, ending string) {
	if s, ok := strings.CutSuffix(f, "'s"); ok && s != "" {
		return s, "'s"
	}
	if s, ok := strings.CutSuffix(f, "s'"); ok {
		return s + "s", "'"
	}
	return f, ""
}

// undotted takes the full stops from an abbreviation: "U.S.", "St.", "D.C".
func undotted(form string) string {
	if !strings.Contains(form, ".") {
		return form
	}
	bare := strings.ReplaceAll(form, ".", "")
	letters := bare != "" && strings.IndexFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0
	if letters && (strings.HasSuffix(form, ".") || len(form) == 2*len(bare)-1) {
		return bare
	}
	return form
}

var folding = strings.NewReplacer("’", "'", "‘", "'", "ʻ", "'", "ʼ", "'", "`", "'",
	"ı", "i", "ø", "o", "Ø", "O", "ł", "l", "Ł", "L", "đ", "d", "Đ", "D", "ß", "ss", "æ", "ae", "Æ", "Ae", "ə", "e", "Ə", "E", "þ", "th", "ð", "d")

// fold takes marks from letters and makes one of all apostrophes. Invalid
// UTF-8 passes as it is.
func fold(s string) string {
	if isASCII(s) {
		return s
	}
	s = folding.Replace(s)
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
