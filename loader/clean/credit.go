package clean

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// bareCredit is the rule for a line that is a credit and nothing else.
var bareCredit = &rule{reason: "photo credit", effect: isCredit}

// captionLabel is what pages write before a caption.
var captionLabel = regexp.MustCompile(`^(?i:(?:image|media|photo|picture) caption,?|caption:|file (?:photo|picture|image)[:;,]?|file ?[-–—:]|pictured(?: above| here)?:|photo:)\s+`)

// cutCredits measures what is to be cut off a line: the label of a caption,
// and the credit of a picture or agency behind it.
func (l *line) cutCredits(s string) {
	l.lead, l.tail, l.photo, l.why, l.whyEnd = 0, 0, false, "", ""
	if mark := s[:min(len(s), 2)]; strings.ContainsAny(mark, "iImMpPcCfF") {
		if label := captionLabel.FindString(s); len(label) < len(s) && label != "" {
			l.lead, l.why, l.photo = len(label), "caption label", true
		}
	}
	start, photo := creditStart(s[l.lead:])
	if start < 0 {
		return
	}
	l.tail, l.whyEnd = len(s)-l.lead-start, "photo credit"
	l.photo = l.photo || photo
}

// maxCredit is the longest credit in words.
const maxCredit = 10

// creditStart is where the credit at the end of s begins, -1 if there is none,
// and whether it is a picture's.
func creditStart(s string) (int, bool) {
	if i := strings.LastIndexByte(s, '|'); i >= 0 && few(s[i:]) && (photoWord.MatchString(s[i:]) || hasAgency(s[i:])) {
		return trimEnd(s, i), true
	}
	if i := bracket(s); i >= 0 {
		return creditBracket(s, i)
	}
	if loc := lastCredit(s); loc >= 0 {
		return trimEnd(s, loc), true
	}
	return -1, false
}

var (
	photoWord = regexp.MustCompile(`(?i)\b(?:photo|photos|photograph|picture|image|images|credit|courtesy|file|handout|supplied|via|getty)\b`)
	// a credit that stands behind the end of a sentence
	endCredit = regexp.MustCompile(`(?:^|[.!?”"’)\]|–—-])\s*((?:(?i:photo(?:graph|s)?|picture|image|credit|courtesy)(?i: by| credit| courtesy of| source)?\s?[:/©]|(?i:photo(?:graph)?|picture|image)s? (?i:by|courtesy of) |©\s*[A-Z]|[A-Z][\w&' -]{1,40} via [A-Z])[^.!?]*)\.?$`)
	slashed   = regexp.MustCompile(`(?:^|\s)([A-Z][A-Za-z-]+)/[A-Z@][^.!?]*$`)
)

// lastCredit is where an unbracketed credit begins, -1 if there is none.
func lastCredit(s string) int {
	from := max(0, len(s)-120)
	for from > 0 && from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	end := s[from:]
	if !strings.ContainsAny(end, ":/©") && !strings.Contains(end, " by ") && !strings.Contains(end, " via ") && !strings.Contains(end, "ourtesy") {
		return -1
	}
	if m := endCredit.FindStringSubmatchIndex(end); m != nil && few(end[m[2]:]) {
		return from + m[2]
	}
	if i := behindSlash(end); i >= 0 {
		return from + i
	}
	if m := slashed.FindStringSubmatchIndex(end); m != nil && lex().agency[end[m[2]:m[3]]] && few(end[m[2]:]) {
		return from + m[2]
	}
	return -1
}

// behindSlash is where a credit "Name Name/Agency" at the end of s begins, -1
// if there is none.
func behindSlash(s string) int {
	i := strings.LastIndexByte(s, '/')
	if i < 0 || !lex().agency[strings.TrimSpace(s[i+1:])] {
		return -1
	}
	for range 2 {
		j := strings.LastIndexByte(strings.TrimRight(s[:i], " "), ' ') + 1
		if r, _ := utf8.DecodeRuneInString(s[j:]); !unicode.IsUpper(r) {
			break
		}
		i = j
	}
	return i
}

// bracket is where the bracket that closes s opens, -1 if none closes it.
func bracket(s string) int {
	t := strings.TrimRight(s, ". ")
	if t == "" {
		return -1
	}
	switch t[len(t)-1] {
	case ')':
		return strings.LastIndexByte(t, '(')
	case ']':
		return strings.LastIndexByte(t, '[')
	}
	return -1
}

// creditBracket tells a credit in brackets from an acronym in brackets: the
// acronym spells the words before it, or the sentence goes on to its full stop.
func creditBracket(s string, i int) (int, bool) {
	inside := strings.Trim(s[i:], "()[]. ")
	photo := strings.Contains(inside, "/") || photoWord.MatchString(inside)
	switch {
	case !few(inside):
		return -1, false
	case hasAgency(inside) && (photo || !strings.HasSuffix(s, ".") && !spells(inside, s[:i])):
		closed, _ := closing(s[:i])
		return trimEnd(s, i), photo || closed != '.'
	case photo && labelled.MatchString(inside):
		return trimEnd(s, i), true
	}
	return -1, false
}

var labelled = regexp.MustCompile(`^(?i:photo|photograph|picture|image|credit|courtesy|file|supplied)\b`)

// spells reports that the initials of the words before it make the acronym.
func spells(acronym, before string) bool {
	words := strings.Fields(before)
	n := len(acronym)
	if n > len(words) {
		return false
	}
	initials := ""
	for _, w := range words[len(words)-n:] {
		r, _ := utf8.DecodeRuneInString(w)
		initials += string(unicode.ToUpper(r))
	}
	return strings.EqualFold(initials, acronym)
}

// hasAgency reports that a part of s names a news or picture agency.
func hasAgency(s string) bool {
	agencies := lex().agency
	s = strings.Trim(s, "| ()[]")
	if agencies[s] {
		return true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/,;|:", r) })
	for _, part := range parts {
		part = strings.TrimSpace(part)
		first, rest, _ := strings.Cut(part, " ")
		if agencies[part] || agencies[first] || agencies[rest] {
			return true
		}
		if i := strings.LastIndex(part, "via "); i >= 0 && agencies[part[i+4:]] {
			return true
		}
	}
	return false
}

func few(s string) bool {
	n := 0
	for range eachWord(s) {
		if n++; n > maxCredit {
			return false
		}
	}
	return n > 0
}

// trimEnd moves i back over white space and bars.
func trimEnd(s string, i int) int { return len(strings.TrimRight(s[:i], " \t\u00a0|")) }
