package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphs puts lines together that are one paragraph: lines broken at a
// margin, and sentences broken in the middle.
func paragraphs(text string, lines []line) []line {
	lines = unwrap(text, lines)
	for i := range lines {
		lines[i].measure(text)
	}
	return mend(text, lines)
}

// Margins at which plain text is broken, in characters.
const narrow, wide = 45, 120

// unwrap joins the lines of groups that were broken at a margin: every line
// but the last would have run over it with the next line's first word. Groups
// of four lines and more tell the margin of the text, shorter ones are held
// against it.
func unwrap(text string, lines []line) []line {
	margin := 0
	for group := range groups(lines) {
		if m := widest(text, group); len(group) > 3 && isWrapped(text, group, m) {
			margin = max(margin, m)
		}
	}
	if margin == 0 {
		return lines
	}
	out := make([]line, 0, len(lines))
	for group := range groups(lines) {
		if m := widest(text, group); len(group) > 1 && m <= margin && isWrapped(text, group, margin) {
			group[0].span.End = group[len(group)-1].span.End
			group = group[:1]
		}
		out = append(out, group...)
	}
	return out
}

// groups gives runs of lines without gaps and list marks inside.
func groups(lines []line) func(func([]line) bool) {
	return func(yield func([]line) bool) {
		for i := 0; i < len(lines); {
			j := i + 1
			for j < len(lines) && !lines[j].gap && !lines[j].bulleted() {
				j++
			}
			if !yield(lines[i:j]) {
				return
			}
			i = j
		}
	}
}

func widest(text string, group []line) (margin int) {
	for i := range group {
		margin = max(margin, utf8.RuneCountInString(group[i].text(text)))
	}
	return margin
}

func isWrapped(text string, group []line, margin int) bool {
	if margin < narrow || margin > wide {
		return false
	}
	forced, midway := 0, 0
	for i := range group[:len(group)-1] {
		here, next := group[i].text(text), group[i+1].text(text)
		word, _, _ := strings.Cut(next, " ")
		if utf8.RuneCountInString(here)+1+utf8.RuneCountInString(word) > margin {
			forced++
		}
		if last, _ := closing(here); unicode.IsLetter(last) || last == ',' {
			midway++
		}
	}
	breaks := len(group) - 1
	return forced*10 >= breaks*9 && midway*2 >= breaks
}

// mend joins a line with the next where the sentence plainly goes on: it is
// not closed, and the next line begins in lower case or the line ends in a
// word that needs another. Lists keep their lines.
func mend(text string, lines []line) []line {
	out := lines[:0]
	listed := false
	var end line // the last piece of what is joined
	for i := range lines {
		l := lines[i]
		if n := len(out); n > 0 && !listed && goesOn(text, &end, &l) {
			out[n-1].span.End = l.span.End
			out[n-1].mended = true
			end = l
			continue
		}
		listed = l.opens() || listed && !l.gap && !l.closed()
		out = append(out, l)
		end = l
	}
	for i := range out {
		if out[i].mended {
			out[i].measure(text)
		}
	}
	return out
}

func goesOn(text string, a, b *line) bool {
	if a.rule != nil || b.rule != nil || b.bulleted() || a.kind == stamp || b.kind == stamp || len(a.words) < 4 || len(b.words) < 3 {
		return false
	}
	if !unicode.IsLetter(a.last) && !unicode.IsDigit(a.last) && a.last != ',' || a.bracketed && a.last == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b.text(text))
	if unicode.IsLower(first) {
		return a.function > 0
	}
	return dangling[a.words[len(a.words)-1]] && a.function > 1 && b.closed()
}

// dangling are words that no sentence and no headline ends with.
var dangling = map[string]bool{
	"a": true, "an": true, "the": true, "of": true, "to": true, "with": true, "and": true, "or": true, "that": true,
	"between": true, "from": true, "for": true, "into": true, "its": true, "their": true, "his": true, "her": true,
}
