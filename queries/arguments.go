package queries

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// ArgumentError tells of an argument that a query cannot take.
type ArgumentError struct {
	Query, Param string
	Reason       error
}

func (e *ArgumentError) Error() string {
	return fmt.Sprintf("%s: --%s: %v", e.Query, e.Param, e.Reason)
}

// Unwrap gives the reason.
func (e *ArgumentError) Unwrap() error { return e.Reason }

// With is the script that answers the question for these arguments, complete:
// it runs as it is in [Session.Gizmo]. Arguments are data in it, never code.
func (q Query) With(args map[string]string) (string, error) {
	values := q.defaults()
	for _, name := range slices.Sorted(maps.Keys(args)) {
		if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == name }) {
			return "", &ArgumentError{q.Name, name, errors.New("there is no such parameter")}
		}
		value := strings.TrimSpace(args[name])
		if check := checks[name]; check != nil && value != "" {
			if err := check(value); err != nil {
				return "", &ArgumentError{q.Name, name, err}
			}
		}
		values[name] = value
	}
	return q.script(values), nil
}

func (q Query) defaults() map[string]string {
	values := map[string]string{}
	for _, p := range q.Params {
		values[p.Name] = p.Default
	}
	return values
}

// script puts the values after the header, in the order of the parameters.
func (q Query) script(values map[string]string) string {
	var b bytes.Buffer
	length := parseHeader(q.file).length
	b.WriteString(q.file[:length])
	b.WriteString("\nvar params = {")
	for i, p := range q.Params {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "\n  %s: %s", literal(p.Name), literal(values[p.Name]))
	}
	b.WriteString("\n};\n")
	b.WriteString(q.file[length:])
	return b.String()
}

// literal is a string as JavaScript reads it: JSON, in which encoding/json
// escapes the line separators that JavaScript would not have in a string.
func literal(s string) string {
	out, err := json.Marshal(strings.ToValidUTF8(s, "\uFFFD"))
	if err != nil {
		panic(err) // a string always has a JSON form
	}
	return string(out)
}

// All stands for any value of a controlled list.
const All = "all"

// checks say which arguments a parameter can take; those not listed are names.
var checks = map[string]func(string) error{
	"status": oneOf(schema.Statuses),
	"stage":  oneOf(schema.Stages, "concluded"),
	"year":   checkYear,
	"from":   checkDate,
	"to":     checkDate,
	"limit":  checkLimit,

	"type":     oneOf(schema.ClaimTypes),
	"position": oneOf([]schema.ClaimType{schema.Support, schema.Reject, schema.Criticize, schema.Protest}),
	"role":     oneOf([]string{"member", "leads"}),
	"change":   oneOf([]schema.Change{schema.Join, schema.Leave, schema.Apply, schema.Accept, schema.Suspend}),
	"action":   oneOf([]string{"imposed", "lifted"}),
	"former":   oneOf([]string{"true", "false"}),
}

func oneOf[T ~string](values []T, more ...string) func(string) error {
	allowed := append(slices.Clone(more), All)
	for _, v := range values {
		allowed = append(allowed, string(v))
	}
	return func(value string) error {
		if slices.Contains(allowed, value) {
			return nil
		}
		return fmt.Errorf("%q is none of %s", value, strings.Join(allowed, ", "))
	}
}

func checkYear(value string) error {
	if len(value) != 4 || checkDate(value) != nil {
		return fmt.Errorf("%q is not a year of four digits", value)
	}
	return nil
}

func checkDate(value string) error {
	d := schema.Date(value)
	if err := d.Validate(); err != nil {
		return err
	}
	if !d.HasYear() {
		return fmt.Errorf("%q has no year", value)
	}
	return nil
}

func checkLimit(value string) error {
	if n, err := strconv.Atoi(value); err != nil || n < 1 {
		return fmt.Errorf("%q is not a number of rows", value)
	}
	return nil
}
