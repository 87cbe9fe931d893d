package ask

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/queries"
)

// Form is what kind of answer a question wants.
type Form string

// The forms of answers.
const (
	List    Form = "list"    // the rows
	Count   Form = "count"   // how many there are
	Whether Form = "whether" // whether there are any
	When    Form = "when"    // their dates first
	Where   Form = "where"   // their places first
)

// Asked is a question as it was read.
type Asked struct {
	Query  string            // of the catalogue
	Params map[string]string // those that differ from the defaults
	Form   Form

	words map[string]string // what of the question set a parameter
}

// Command is the command line that asks the same.
func (a Asked) Command() string {
	var b strings.Builder
	b.WriteString("chancery query " + a.Query)
	q, _ := queries.Lookup(a.Query)
	for _, p := range q.Params {
		if value, ok := a.Params[p.Name]; ok {
			fmt.Fprintf(&b, " --%s %s", p.Name, shellWord(value))
		}
	}
	return b.String()
}

func shellWord(s string) string {
	safe := strings.IndexFunc(s, func(r rune) bool {
		return !strings.ContainsRune("-_./:+@", r) && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}) < 0
	if safe && s != "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// maxQuestion is how long a question may be, in bytes.
const maxQuestion = 1000

// reader reads one question.
type reader struct {
	ctx   context.Context //nolint:containedctx // it lives as long as the call
	names Names
}

// Read reads a question. One that is not understood gives a [*Declined]; any
// other error is of the names.
func Read(ctx context.Context, question string, names Names) (Asked, error) {
	if len(question) > maxQuestion {
		return Asked{}, decline("", "a question has at most %d bytes", maxQuestion)
	}
	words := split(question)
	if len(words) == 0 {
		return Asked{}, decline("", "there is no question")
	}
	r := &reader{ctx, names}
	chunks, err := r.chunks(words)
	if err != nil {
		return Asked{}, err
	}
	chunks = untitled(chunks)
	settle(chunks)
	if err := answerable(chunks); err != nil {
		return Asked{}, err
	}
	asked, err := outline(chunks)
	if err != nil {
		return Asked{}, err
	}
	return r.frame(chunks, asked, arguments(chunks))
}

// untitled takes titles off persons: "Iranian President Raisi" is Raisi.
func untitled(chunks []chunk) []chunk {
	for i := 1; i < len(chunks); i++ {
		if chunks[i-1].class != classOffice || chunks[i].class != className || !chunks[i].types["person"] {
			continue
		}
		from := i - 1
		if from > 0 && chunks[from-1].class == className {
			from--
		}
		chunks = slices.Delete(chunks, from, i)
		i = from
	}
	return chunks
}

// answerable declines what no query can tell.
func answerable(chunks []chunk) error {
	for i, c := range chunks {
		switch {
		case c.class == className && c.absent:
			return decline(c.text, "nothing in this graph is about it")
		case c.class == classDeclined && !connects(chunks, i):
			return decline(c.text, "%s", c.hits[0].value)
		}
	}
	return nil
}

// connects tells whether "how" asks how two actors are connected.
func connects(chunks []chunk, i int) bool {
	return chunks[i].low() == "how" && slices.ContainsFunc(chunks, func(c chunk) bool {
		return c.class == classVerb && c.hits[0].senses != nil && c.hits[0].senses[0].query == "path"
	})
}

// noFrame declines a question in which nothing says what it is about.
func (r *reader) noFrame(chunks []chunk, args []argument) error {
	for _, c := range chunks {
		if c.class == classLight || c.class == classThing {
			return decline(c.text, "nothing here says which claims are asked for: agreements, visits, sanctions …")
		}
	}
	if len(args) > 0 && args[0].class == className {
		return &Declined{Word: args[0].text, Reason: "nothing here says what of it is asked for", Near: []string{"timeline of " + args[0].text, "everything about " + args[0].text}}
	}
	return decline("", "nothing here says what is asked for: agreements, members, officials, meetings, visits, sanctions …")
}
