package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/loader/imprint"
	"github.com/chancery-kg/chancery/schema"
)

// maxDateline is how far into a paragraph its dateline may reach, in bytes.
const maxDateline = 140

// separators stand between a dateline and the text, in the order they are
// tried.
var separators = []string{"--", "—", "–", " - ", "- ", "/.", "/ ", "): ", ":", ". "}

// dateline is the length of the dateline that a paragraph begins with ("VIENNA,
// March 3 (Agency) — "), 0 if none, and the date in it. A lead paragraph may
// have a bare place in capitals; others need a date or an agency as well.
func dateline(s string, isLead bool) (int, schema.Date) {
	window := s[:min(len(s), maxDateline)]
	for _, sep := range separators {
		i := strings.Index(window, sep)
		if i <= 0 {
			continue
		}
		n := i + len(sep)
		if d, ok := readDateline(strings.TrimRight(s[:n], ":-–—. "), sep, isLead); ok && begins(s[n:]) {
			return n, d
		}
	}
	return 0, ""
}

// begins reports that a sentence begins here, and more than a word of it.
func begins(s string) bool {
	s = strings.TrimLeft(s, " \u00a0\t\n\r-–—/")
	s = strings.TrimLeft(s, "\"“‘'[(«")
	r, _ := utf8.DecodeRuneInString(s)
	return (unicode.IsUpper(r) || unicode.IsDigit(r)) && strings.Contains(s, " ")
}

// readDateline reads s as place, date and agency.
func readDateline(s, sep string, isLead bool) (schema.Date, bool) {
	var date schema.Date
	found := imprint.Find(s)
	if len(found) > 0 {
		date = found[0].Date
	}
	agency := agencyMark(s)
	words, shouted := 0, 0
	for w := range eachWord(strings.TrimPrefix(s, "By ")) {
		words++
		switch {
		case isShouted(w):
			shouted++
		case !fitsDateline(w):
			return "", false
		}
	}
	if words == 0 || words > 14 {
		return "", false
	}
	bare := firstShouted(s) && sep != "/ " && (sep != ":" || words <= 3 && !isSpeaker(s))
	switch {
	case sep == ". ":
		return date, date != "" && firstShouted(s) && found[0].Span.End == len(s)
	case agency:
		return date, true
	case date != "":
		return date, sep != "/ " && (firstShouted(s) || !isLeadingDate(found, s))
	}
	return "", isLead && bare && shouted > 0
}

// agencyMark reports an agency in brackets, between slashes or commas.
func agencyMark(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("()[]/,.", r) }) {
		if part = strings.TrimSpace(part); part != s && lex().agency[part] {
			return true
		}
	}
	return false
}

func isLeadingDate(found []imprint.Stamp, s string) bool {
	return len(found) > 0 && found[0].Span.Start == 0 && found[0].Span.End < len(s)
}

// isShouted reports a word in capitals.
func isShouted(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}

// firstShouted reports that s begins with a place in capitals, longer than the
// acronyms of states.
func firstShouted(s string) bool {
	letters := 0
	for w := range eachWord(s) {
		if !isShouted(w) {
			break
		}
		letters += utf8.RuneCountInString(w)
	}
	return letters >= 4
}

// fitsDateline is a name, a number, or a small word of names.
func fitsDateline(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsLower(r) {
		return true
	}
	switch w {
	case "of", "the", "and", "de", "al", "el", "la", "el-", "st", "nd", "rd", "th", "via", "by":
		return true
	}
	return false
}

// isSpeaker reports a label of a transcript, which looks like a place followed
// by a colon.
func isSpeaker(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	switch strings.Trim(first, ".:") {
	case "QUESTION", "ANSWER", "MODERATOR", "OPERATOR", "SECRETARY", "MINISTER", "PRESIDENT", "AMBASSADOR", "SPOKESPERSON",
		"SPOKESMAN", "SPOKESWOMAN", "INTERVIEWER", "HOST", "ANCHOR", "CHAIRMAN", "CHAIR", "SENATOR", "GENERAL", "STAFF",
		"UPDATE", "EXCLUSIVE", "BREAKING", "CORRECTION", "WATCH", "VIDEO", "ANALYSIS", "OPINION", "FACTBOX", "EXPLAINER", "NOTE":
		return true
	}
	return false
}
