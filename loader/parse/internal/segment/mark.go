package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isMark reports characters that are words of their own at the edge of a
// chunk.
func isMark(r rune) bool {
	switch r {
	case '$', '£', '€', '¥', '+', '=', '<', '>', '|', '~', '^', '`', '°', '¢', '%', '©', '®', '™', '→':
		return true
	}
	return unicode.IsPunct(r) || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sc, r)
}

// ellipses in brackets are one word.
const cutEllipsis = "[...]"

// markLen is the length of the mark that s begins with, 0 for none. Runs of
// full stops, of dashes and of other equal marks that writers repeat are one.
func markLen(s string) int {
	if strings.HasPrefix(s, cutEllipsis) {
		return len(cutEllipsis)
	}
	r, n := utf8.DecodeRuneInString(s)
	if !isMark(r) || r == utf8.RuneError && n <= 1 {
		return 0
	}
	for n < len(s) {
		next, size := utf8.DecodeRuneInString(s[n:])
		if !joins(r, next) {
			break
		}
		n += size
	}
	return n
}

// joins reports whether two neighbouring marks are one word.
func joins(a, b rune) bool {
	switch a {
	case '.', '!', '?':
		return b == '!' || b == '?' || a == b
	case '-', '*', '=', '_', '~', '<', '>', '\'', '`', '#', '•', '’', '‘':
		return a == b
	}
	return false
}

// lastMarkLen is the length of the mark that s ends with, 0 for none.
func lastMarkLen(s string) int {
	if strings.HasSuffix(s, cutEllipsis) {
		return len(cutEllipsis)
	}
	r, n := utf8.DecodeLastRuneInString(s)
	if !isMark(r) || r == utf8.RuneError && n <= 1 {
		return 0
	}
	for n < len(s) {
		prev, size := utf8.DecodeLastRuneInString(s[:len(s)-n])
		if !joins(prev, r) {
			break
		}
		r, n = prev, n+size
	}
	return n
}

var smileys = map[string]bool{":)": true, ":(": true, ":-)": true, ":-(": true, ";)": true, ";-)": true, ":D": true, ":P": true, "=)": true, "^_^": true, ":/": true, "<3": true}

func isSmiley(s string) bool { return len(s) <= 3 && smileys[s] }

// isAddress reports web and mail addresses, handles and file names.
func isAddress(s string) bool {
	lower := strings.ToLower(s)
	if strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.") || strings.HasPrefix(lower, "doi:") {
		return true
	}
	if at := strings.IndexByte(s, '@'); at >= 0 && at < len(s)-1 {
		return strings.IndexByte(s[at+1:], '/') < 0
	}
	return hasDomain(lower)
}

var domains = []string{
	".com", ".org", ".net", ".gov", ".edu", ".int", ".info", ".co.uk", ".ru", ".ir", ".cn", ".de", ".fr", ".eu",
	".doc", ".pdf", ".xls", ".txt", ".html", ".htm", ".jpg", ".png", ".zip",
}

func hasDomain(lower string) bool {
	if strings.HasPrefix(lower, ".") {
		return false
	}
	for _, d := range domains {
		if i := strings.Index(lower, d); i > 0 && (i+len(d) == len(lower) || lower[i+len(d)] == '/') {
			return !strings.ContainsAny(lower[:i], ",;()")
		}
	}
	return false
}
