package ask

import (
	"fmt"
	"strings"
)

// Declined tells why a question is not answered.
type Declined struct {
	Word   string   // what could not be read, "" for the question as a whole
	Reason string   // why, in a clause without a full stop
	Near   []string // what may have been meant, or can be asked instead
}

func (d *Declined) Error() string {
	var b strings.Builder
	b.WriteString("not understood: ")
	if d.Word != "" {
		fmt.Fprintf(&b, "%q: ", d.Word)
	}
	b.WriteString(d.Reason)
	if len(d.Near) > 0 {
		b.WriteString("; did you mean " + strings.Join(d.Near, ", ") + "?")
	}
	return b.String()
}

func decline(word, format string, args ...any) error {
	return &Declined{Word: word, Reason: fmt.Sprintf(format, args...)}
}
