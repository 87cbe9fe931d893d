package resolve

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// Links is what a user knows of who is who, beside what articles tell. The nil
// and the zero value know nothing.
type Links struct {
	same, apart []link
}

// link says that two names mean one entity, or two.
type link struct {
	a, b bearer
	line string // as written
}

// bearer is who has a name, in one article or, where article is "", in all.
type bearer struct{ name, article string }

// ParseLinks reads a file of links, a line each:
//
//	same: NAME | NAME …
//	apart: NAME | NAME …
//
// A name is a label or another name of an entity, as articles write it; "@"
// and the source, id, URL or IRI of an article after it hold it to that
// article. Names of one line are all linked, or all kept apart, pairwise.
// Empty lines and what follows a blank and "#" are passed over. Errors name the file and
// the line.
func ParseLinks(file string, data []byte) (*Links, error) {
	l := &Links{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(" "+lines.Text(), " #")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := l.add(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return l, nil
}

// maxLinked bounds the names of a line, since each pair of them is a link.
const maxLinked = 100

func (l *Links) add(line string) error {
	verb, rest, _ := strings.Cut(line, ":")
	list := map[string]*[]link{"same": &l.same, "apart": &l.apart}[strings.TrimSpace(verb)]
	if list == nil {
		return fmt.Errorf("%q: want \"same:\" or \"apart:\" and names", line)
	}
	var refs []bearer
	for part := range strings.SplitSeq(rest, "|") {
		name, article, _ := strings.Cut(part, "@")
		if schema.Slug(name) == "" {
			return fmt.Errorf("%q: a name is empty", line)
		}
		refs = append(refs, bearer{schema.Slug(name), strings.TrimSpace(article)})
	}
	if len(refs) < 2 || len(refs) > maxLinked {
		return fmt.Errorf("%q: want two to %d names, with | between them", line, maxLinked)
	}
	for i := range refs {
		for j := i + 1; j < len(refs); j++ {
			*list = append(*list, link{refs[i], refs[j], line})
		}
	}
	return nil
}
