package queries

import "strings"

// header is what the leading comment of a script tells of it:
//
//	// What is asked? The first paragraph is the question.
//	//
//	// Notes, as many paragraphs as needed.
//	//
//	// param year: what it means
//	// param status = actual: what it means, and its default
//	// example: chancery query …
//	// columns: agreement, parties, date
type header struct {
	question string
	notes    []string
	params   []Param
	example  string
	columns  []string
	length   int // bytes of the script that it takes, its last line end among them
}

func parseHeader(script string) header {
	var h header
	var paragraph []string
	flush := func() {
		text := strings.Join(paragraph, " ")
		paragraph = nil
		switch {
		case text == "":
		case h.question == "":
			h.question = text
		default:
			h.notes = append(h.notes, text)
		}
	}
	for line := range strings.Lines(script) {
		text, isComment := strings.CutPrefix(strings.TrimSpace(line), "//")
		if !isComment {
			break
		}
		h.length += len(line)
		text = strings.TrimSpace(text)
		if text == "" || h.field(text) {
			flush()
			continue
		}
		paragraph = append(paragraph, text)
	}
	flush()
	return h
}

// field takes a line that is a field of the header.
func (h *header) field(line string) bool {
	key, value, ok := strings.Cut(line, ":")
	if !ok {
		return false
	}
	value = strings.TrimSpace(value)
	switch name, isParam := strings.CutPrefix(key, "param "); {
	case isParam:
		name, byDefault, _ := strings.Cut(name, "=")
		h.params = append(h.params, Param{strings.TrimSpace(name), value, strings.TrimSpace(byDefault)})
	case key == "example":
		h.example = value
	case key == "columns":
		for column := range strings.SplitSeq(value, ",") {
			if column = strings.TrimSpace(column); column != "" {
				h.columns = append(h.columns, column)
			}
		}
	default:
		return false
	}
	return true
}
