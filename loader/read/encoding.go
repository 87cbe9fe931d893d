package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var utf8Mark = []byte("\ufeff")

// wideEncoding is UTF-16 where the bytes begin with its mark, or where every
// second byte of the beginning is zero, as English text has it; nil else.
func wideEncoding(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}) && len(head) > 3:
		if zeros(head, 1) == 0 {
			return nil // two stray bytes, not a mark
		}
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}) && len(head) > 3 && zeros(head, 0) > 0:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	head = head[:min(len(head), 512)&^1]
	even, odd := zeros(head, 0), zeros(head, 1)
	switch most := len(head) * 3 / 8; {
	case len(head) < 8:
	case even == 0 && odd > most:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case odd == 0 && even > most:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// zeros counts the zero bytes of every second position from start.
func zeros(b []byte, start int) (n int) {
	for i := start; i < len(b); i += 2 {
		if b[i] == 0 {
			n++
		}
	}
	return n
}

// decode makes text of bytes as a browser does. What is not UTF-8 is read in
// the encoding the page declares, else as windows-1252, else, where most of it
// is good UTF-8, with U+FFFD for each bad byte. The error says that bytes were
// guessed or replaced, and where the first of them stands.
func decode(b []byte, page bool) (string, string, error) {
	if utf8.Valid(b) && (!page || hasHigh(b) || !declares(b)) {
		return string(b), "", nil
	}
	place := fmt.Sprintf("byte %d", firstBad(b))
	if page && declares(b) {
		enc, name, _ := charset.DetermineEncoding(b, "text/html")
		s, err := enc.NewDecoder().Bytes(b)
		if err != nil || bytes.ContainsRune(s, utf8.RuneError) {
			return strings.ToValidUTF8(string(s), "\ufffd"), place, fmt.Errorf("%w: not %s throughout, bad bytes replaced", ErrEncoding, name)
		}
		return string(s), "", nil
	}
	if mostlyUTF8(b) {
		return strings.ToValidUTF8(string(b), "\ufffd"), place, fmt.Errorf("%w: invalid UTF-8, bad bytes replaced", ErrEncoding)
	}
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return "", place, err
	}
	return string(s), place, fmt.Errorf("%w: invalid UTF-8, read as windows-1252", ErrEncoding)
}

// declares reports that the head of a page names its encoding.
func declares(b []byte) bool {
	head := bytes.ToLower(b[:min(len(b), 1024)])
	return bytes.Contains(head, []byte("charset"))
}

func hasHigh(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

func firstBad(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

// mostlyUTF8 reports that good sequences outnumber bad bytes: such a file was
// UTF-8 before it was damaged.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > bad
}
