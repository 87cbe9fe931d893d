package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// core cuts the inside of a chunk at marks that stand between words, and each
// piece at its clitics.
func (c *cutter) core(start, end int) {
	if isNumberLike(c.text[start:end]) {
		c.emit(start, end)
		return
	}
	from := start
	for i := start; i < end; {
		n := c.separator(from, i, end)
		if n == 0 {
			_, size := utf8.DecodeRuneInString(c.text[i:end])
			i += size
			continue
		}
		c.piece(from, i)
		c.emit(i, i+n)
		i += n
		from = i
	}
	c.piece(from, end)
}

// separator is the length of the separator at i, 0 where the text goes on.
// [from, i) is the piece before it, end the end of the core.
func (c *cutter) separator(from, i, end int) int {
	n := markLen(c.text[i:end])
	if n == 0 {
		return 0
	}
	mark, next := c.text[i:i+n], c.text[i+n:end]
	switch mark {
	case "-", "‐", "‑":
		if c.keepsHyphen(c.text[from:i], next) {
			return 0
		}
	case "'", "’", "`", "&", "_", "@":
		return 0
	case ".":
		if !startsSentence(c.text[from:i], next) {
			return 0
		}
	case ",", ":":
		if digitEdge(c.text[from:i], next) {
			return 0
		}
	case "/":
		if digitEdge(c.text[from:i], next) || i-from <= 1 && len(next) <= 2 {
			return 0
		}
	case "$", "£", "€", "¥":
		if i-from <= 3 && currencyLen(c.text[from:end]) > 0 {
			return 0
		}
	case "+", "=", "#", "*", "~", "^":
		if i == from {
			return 0
		}
	}
	return n
}

// keepsHyphen reports whether a hyphen between left and right is part of a
// word: after a bound prefix, in telephone numbers and dates.
func (c *cutter) keepsHyphen(left, right string) bool {
	if left == "" || right == "" {
		return left == "" && right != ""
	}
	if prefixes[strings.ToLower(left)] {
		r, _ := utf8.DecodeRuneInString(right)
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return false
}

func digitEdge(left, right string) bool {
	return left != "" && right != "" && isDigit(left[len(left)-1]) && isDigit(right[0])
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// startsSentence reports whether a full stop inside a chunk ends a sentence
// whose blank was forgotten: "talks.The".
func startsSentence(left, right string) bool {
	if utf8.RuneCountInString(left) < 3 || strings.Contains(left, ".") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(left)
	first, size := utf8.DecodeRuneInString(right)
	second, _ := utf8.DecodeRuneInString(right[size:])
	return unicode.IsLower(last) && unicode.IsUpper(first) && (unicode.IsLower(second) || size == len(right) || second == ' ')
}

// isNumberLike reports figures with their inner marks, which stay whole:
// "2021-10-11", "713-853-3989", "1/2", "3,500.5", but not the range "10-12".
func isNumberLike(s string) bool {
	dashes := 0
	for i := range len(s) {
		switch b := s[i]; {
		case isDigit(b):
		case b == '-' && i > 0:
			dashes++
		case b == '/' || b == '.' || b == ',' || b == ':' || b == '+' && i == 0 || b == '-':
		default:
			return false
		}
	}
	return s != "" && (dashes >= 2 || dashes == 1 && len(s) == 8 && s[3] == '-' || dashes == 0)
}

// piece emits one piece between separators, its unit or clitic apart.
func (c *cutter) piece(start, end int) {
	if start >= end {
		return
	}
	if n := figureLen(c.text[start:end]); n > 0 {
		c.emit(start, start+n)
		start += n
	}
	if n := currencyLen(c.text[start:end]); n > 0 {
		c.emit(start, start+n)
		start += n
	}
	for _, cut := range clitics(c.text[start:end]) {
		c.emit(start, start+cut)
		start += cut
	}
	c.emit(start, end)
}

var units = map[string]bool{
	"am": true, "pm": true, "a.m.": true, "p.m.": true, "km": true, "m": true, "cm": true, "mm": true, "kg": true, "g": true, "mg": true,
	"ft": true, "mph": true, "kmh": true, "k": true, "bn": true, "mn": true, "tn": true, "mw": true, "gw": true, "kw": true, "mwh": true, "hz": true, "ghz": true,
	"mhz": true, "gb": true, "mb": true, "tb": true, "kb": true, "lb": true, "lbs": true, "oz": true, "min": true, "hrs": true, "c": true, "f": true, "x": true, "b": true,
}

// figureLen is the length of the figure in "5km", "9am", 0 where s is not a
// figure and a unit.
func figureLen(s string) int {
	i := 0
	for i < len(s) && (isDigit(s[i]) || i > 0 && (s[i] == '.' || s[i] == ',' || s[i] == ':') && i+1 < len(s) && isDigit(s[i+1])) {
		i++
	}
	if i == 0 || !units[strings.ToLower(s[i:])] {
		return 0
	}
	return i
}

// currencyLen is the length of "US$" and the like before a figure.
func currencyLen(s string) int {
	i := strings.IndexAny(s, "$£€¥")
	if i < 1 || i > 3 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	if i+n >= len(s) || !isDigit(s[i+n]) {
		return 0
	}
	return i + n
}
