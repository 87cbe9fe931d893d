package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/schema"
)

// call is a request being answered.
type call struct {
	http.ResponseWriter
	*http.Request
	server *Server
	route  *route
	rev    *revision // nil for routes that need none
	query  url.Values
}

// problem is an error that the client is told.
type problem struct {
	Status int    `json:"status"`
	Reason string `json:"reason"`
	Hint   string `json:"hint,omitempty"`
	Line   int    `json:"line,omitempty"` // of a script, from 1
	Column int    `json:"column,omitempty"`

	retryAfter int // seconds
}

func (p *problem) Error() string { return p.Reason }

func refuse(status int, format string, args ...any) *problem {
	return &problem{Status: status, Reason: fmt.Sprintf(format, args...)}
}

func (p *problem) hint(format string, args ...any) *problem {
	p.Hint = fmt.Sprintf(format, args...)
	return p
}

// later makes a refusal one that holds for now.
func (p *problem) later(seconds int) *problem {
	p.retryAfter = seconds
	return p
}

// fail tells the client of an error. What is no problem of the request's is
// told to the log alone.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	var p *problem
	if !errors.As(err, &p) {
		if r.Context().Err() == nil {
			s.log.Print("%s %s: %v", r.Method, r.URL.EscapedPath(), err)
		}
		p = refuse(http.StatusInternalServerError, "something went wrong here; the server's log has more")
	}
	if p.retryAfter > 0 {
		w.Header().Set("Retry-After", strconv.Itoa(p.retryAfter))
	}
	writeJSON(w, p.Status, map[string]*problem{"error": p})
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	body, err := encode(v)
	if err != nil {
		status, body = http.StatusInternalServerError, []byte(`{"error":{"status":500,"reason":"the answer cannot be written"}}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body) //nolint:errcheck // the client has gone
}

// encode writes JSON with a line end, and leaves <, > and & as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}

// joined is one JSON object with the members of two.
func joined(a, b any) (json.RawMessage, error) {
	first, err := encode(a)
	if err != nil {
		return nil, err
	}
	second, err := encode(b)
	if err != nil {
		return nil, err
	}
	first, second = bytes.TrimSpace(first), bytes.TrimSpace(second)
	return slices.Concat(first[:len(first)-1], []byte(","), second[1:]), nil
}

func (c *call) reply(v any) error {
	body, err := encode(v)
	if err != nil {
		return err
	}
	c.Header().Set("Content-Type", "application/json; charset=utf-8")
	c.Header().Set("Content-Length", strconv.Itoa(len(body)))
	c.Write(body) //nolint:errcheck // the client has gone
	return nil
}

// Header is that of the answer.
func (c *call) Header() http.Header { return c.ResponseWriter.Header() }

// Write writes to the answer.
func (c *call) Write(b []byte) (int, error) { return c.ResponseWriter.Write(b) }

// check reports parameters that the route does not take, and those that are
// given twice but no list.
func (c *call) check() error {
	if strings.Contains(c.URL.RawQuery, ";") {
		return refuse(http.StatusBadRequest, "the query of the URL has a semicolon").hint("write & between parameters, and %%3B for a semicolon")
	}
	var err error
	if c.query, err = url.ParseQuery(c.URL.RawQuery); err != nil {
		return refuse(http.StatusBadRequest, "the query of the URL cannot be read")
	}
	for name, values := range c.query {
		switch {
		case c.route.anyParam:
		case !slices.Contains(c.route.params, name):
			return refuse(http.StatusBadRequest, "there is no parameter %q%s", name, near.Hint(name, c.route.params)).
				hint("parameters: %s", strings.Join(c.route.params, ", "))
		case len(values) > 1 && !slices.Contains(lists, name):
			return refuse(http.StatusBadRequest, "the parameter %q is given twice", name)
		}
	}
	return nil
}

// lists are the parameters of which several may be given, in turn or separated
// by commas.
var lists = []string{"type", "status", "stage"}

func (c *call) text(name string) string { return strings.TrimSpace(c.query.Get(name)) }

// number is a whole number from 1 to most, or the default where it is not
// given.
func (c *call) number(name string, byDefault, most int) (int, error) {
	text := c.text(name)
	if text == "" {
		return byDefault, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > most {
		return 0, refuse(http.StatusBadRequest, "%s=%s: want a number from 1 to %d", name, text, most)
	}
	return n, nil
}

func (c *call) date(name string) (schema.Date, error) {
	d := schema.Date(c.text(name))
	if d != "" && (!d.HasYear() || d.Validate() != nil) {
		return "", refuse(http.StatusBadRequest, "%s=%s: want a date such as 2021-10-11, 2021-10 or 2021", name, d)
	}
	return d, nil
}

// chosen are the values given of a controlled list, nil for none.
func chosen[T ~string](c *call, name string, allowed []T) (out []T, err error) {
	for _, given := range c.query[name] {
		for value := range strings.SplitSeq(given, ",") {
			value := T(strings.TrimSpace(value))
			switch {
			case value == "" || value == "all":
			case !slices.Contains(allowed, value):
				return nil, refuse(http.StatusBadRequest, "%s=%s: there is no such %s", name, value, name).hint("want of: %s", joinedNames(allowed))
			default:
				out = append(out, value)
			}
		}
	}
	return out, nil
}

func joinedNames[T ~string](values []T) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return strings.Join(names, ", ")
}
