package rdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The character classes of the Turtle and N-Quads grammars.

// nameBase is PN_CHARS_BASE beyond ASCII.
var nameBase = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0xC0, Hi: 0xD6, Stride: 1},
		{Lo: 0xD8, Hi: 0xF6, Stride: 1},
		{Lo: 0xF8, Hi: 0x2FF, Stride: 1},
		{Lo: 0x370, Hi: 0x37D, Stride: 1},
		{Lo: 0x37F, Hi: 0x1FFF, Stride: 1},
		{Lo: 0x200C, Hi: 0x200D, Stride: 1},
		{Lo: 0x2070, Hi: 0x218F, Stride: 1},
		{Lo: 0x2C00, Hi: 0x2FEF, Stride: 1},
		{Lo: 0x3001, Hi: 0xD7FF, Stride: 1},
		{Lo: 0xF900, Hi: 0xFDCF, Stride: 1},
		{Lo: 0xFDF0, Hi: 0xFFFD, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x10000, Hi: 0xEFFFF, Stride: 1}},
}

// isNameStart is PN_CHARS_BASE.
func isNameStart(r rune) bool {
	if r <= unicode.MaxASCII {
		return isLetter(r)
	}
	return unicode.Is(nameBase, r)
}

// isNameRune is PN_CHARS.
func isNameRune(r rune) bool {
	switch {
	case isNameStart(r) || isDigit(r):
		return true
	case r == '_' || r == '-' || r == 0xB7 || r == 0x203F || r == 0x2040:
		return true
	}
	return r >= 0x300 && r <= 0x36F
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isAlphaNumeric(r rune) bool { return isLetter(r) || isDigit(r) }

func hexValue(r rune) int {
	switch {
	case isDigit(r):
		return int(r - '0')
	case r >= 'a' && r <= 'f':
		return int(r-'a') + 10
	case r >= 'A' && r <= 'F':
		return int(r-'A') + 10
	}
	return -1
}

// isIRIRune reports whether IRIREF of the grammars admits r as it is.
func isIRIRune(r rune) bool {
	switch r {
	case '<', '>', '"', '{', '}', '|', '^', '`', '\\':
		return false
	}
	return r > ' '
}

func isNoIRIRune(r rune) bool { return !isIRIRune(r) }

// isAbsolute reports whether an IRI begins with a scheme.
func isAbsolute(iri string) bool {
	scheme, _, ok := strings.Cut(iri, ":")
	for i, r := range scheme {
		if !isLetter(r) && (i == 0 || !isDigit(r) && !strings.ContainsRune("+-.", r)) {
			return false
		}
	}
	return ok && scheme != ""
}

// isIRI reports whether a name is an absolute IRI as IRIREF admits it.
func isIRI(name string) bool { return isAbsolute(name) && isIRIText(name) }

// isIRIText reports whether IRIREF admits all characters of a text, all of
// which it forbids are ASCII.
func isIRIText(text string) bool {
	ascii := true
	for i := range len(text) {
		if noIRIByte[text[i]] {
			return false
		}
		ascii = ascii && text[i] < utf8.RuneSelf
	}
	return ascii || utf8.ValidString(text)
}

var noIRIByte = func() (no [256]bool) {
	for b := range utf8.RuneSelf {
		no[b] = !isIRIRune(rune(b))
	}
	return no
}()

// shortEscapes are the characters that ECHAR stands for.
var shortEscapes = map[rune]rune{
	'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\'': '\'', '\\': '\\',
}

// isLanguage reports whether a tag is a LANGTAG without its "@", or the
// LANG_DIR of RDF 1.2, which may end in a direction.
func isLanguage(tag string) bool {
	for i, part := range strings.Split(baseLanguage(tag), "-") {
		if part == "" || strings.ContainsFunc(part, func(r rune) bool { return !isLetter(r) && (i == 0 || !isDigit(r)) }) {
			return false
		}
	}
	return true
}
