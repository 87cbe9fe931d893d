package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/cmd/chancery/render"
	"github.com/chancery-kg/chancery/queries"
)

// Table is the answer of a query. A cell is a string, a number, true, false,
// null, or a list of cells.
type Table struct {
	Columns   []string `json:"columns"`
	Rows      [][]any  `json:"rows"`
	Truncated bool     `json:"truncated"` // there are more rows
}

// Question is a canned query.
type Question struct {
	Name       string      `json:"name"`
	Question   string      `json:"question"`
	Notes      string      `json:"notes"`
	Example    string      `json:"example"`
	Columns    []string    `json:"columns"`
	Script     string      `json:"script"`
	Parameters []Parameter `json:"parameters"`
}

// Parameter is a parameter of a canned query.
type Parameter struct {
	Name    string `json:"name"`
	Help    string `json:"help"`
	Default string `json:"default"`
	Kind    string `json:"kind"` // entity, status, stage, year, date, number or text
}

// kinds are the parameters that are no names of entities.
var kinds = map[string]string{
	"status": "status", "stage": "stage", "year": "year", "from": "date", "to": "date", "limit": "number",
	"source": "text", "place": "text", "about": "text",
	"office": "text", "type": "text", "position": "text", "role": "text", "change": "text", "action": "text", "former": "text",
}

func kindOf(parameter string) string {
	if kind := kinds[parameter]; kind != "" {
		return kind
	}
	return "entity"
}

func (s *Server) questions(c *call) error {
	p := struct {
		Items []Question `json:"items"`
		Total int        `json:"total"`
	}{Items: []Question{}}
	for _, q := range queries.Catalogue() {
		item := Question{Name: q.Name, Question: q.Question, Notes: q.Notes, Example: q.Example, Columns: q.Columns, Script: q.Script, Parameters: []Parameter{}}
		for _, param := range q.Params {
			item.Parameters = append(item.Parameters, Parameter{param.Name, param.Help, param.Default, kindOf(param.Name)})
		}
		p.Items = append(p.Items, item)
	}
	p.Total = len(p.Items)
	return c.reply(p)
}

// contentTypes of the formats of tables.
var contentTypes = map[render.Format]string{
	render.JSON:  "application/json; charset=utf-8",
	render.JSONL: "application/x-ndjson; charset=utf-8",
	render.CSV:   "text/csv; charset=utf-8; header=present",
	render.TSV:   "text/tab-separated-values; charset=utf-8",
}

func (s *Server) question(c *call) error {
	name := c.PathValue("name")
	q, ok := queries.Lookup(name)
	if !ok {
		var names []string
		for _, q := range queries.Catalogue() {
			names = append(names, q.Name)
		}
		return refuse(http.StatusNotFound, "there is no question %q%s", name, near.Hint(name, names))
	}
	format := render.Format(c.text("format"))
	if format != "" && contentTypes[format] == "" {
		return refuse(http.StatusBadRequest, "format=%s: want json, jsonl, csv or tsv", format)
	}
	args, err := c.arguments(q)
	if err != nil {
		return err
	}
	session, done := c.rev.session()
	defer done()
	table, err := q.Run(c.Context(), session, args)
	truncated, err := scriptProblem(err)
	if err != nil {
		return err
	}
	return c.table(table, truncated, format, name)
}

// arguments are the parameters of a question that are given.
func (c *call) arguments(q queries.Query) (map[string]string, error) {
	args := map[string]string{}
	var names []string
	for _, p := range q.Params {
		names = append(names, p.Name)
	}
	for name, values := range c.query {
		switch {
		case name == "format":
		case len(values) > 1:
			return nil, refuse(http.StatusBadRequest, "the parameter %q is given twice", name)
		case !slices.Contains(names, name):
			return nil, refuse(http.StatusBadRequest, "the question %s takes no parameter %q%s", q.Name, name, near.Hint(name, names)).
				hint("it takes: %s", strings.Join(names, ", "))
		default:
			args[name] = values[0]
		}
	}
	return args, nil
}

// table answers with a table: as one object, or as a file in a format.
func (c *call) table(t queries.Table, truncated bool, format render.Format, name string) error {
	if format == "" {
		return c.reply(Table{append([]string{}, t.Columns...), append([][]any{}, t.Rows...), truncated})
	}
	var b bytes.Buffer
	if err := render.Rows(&b, format, t.Columns, t.Rows, 0); err != nil {
		return err
	}
	c.Header().Set("Content-Type", contentTypes[format])
	c.Header().Set("Content-Disposition", fmt.Sprintf(`attachment; filename="%s.%s"`, name, format))
	c.Write(b.Bytes()) //nolint:errcheck // the client has gone
	return nil
}

// scriptProblem tells what came of a script: that its rows were cut off, or an
// error for the client.
func scriptProblem(err error) (truncated bool, _ error) {
	var name *queries.NameError
	var argument *queries.ArgumentError
	var script *queries.ScriptError
	var limit *queries.LimitError
	switch {
	case err == nil:
		return false, nil
	case errors.As(err, &limit) && limit.Limit == "results":
		return true, nil
	case errors.As(err, &limit):
		return false, refuse(http.StatusServiceUnavailable, "%v", limit).hint("%s", limit.Hint).later(5)
	case errors.As(err, &name):
		return false, refuse(http.StatusNotFound, "%v", name)
	case errors.As(err, &argument):
		return false, refuse(http.StatusBadRequest, "%s: %v", argument.Param, argument.Reason)
	case errors.As(err, &script):
		p := refuse(http.StatusBadRequest, "%v", script)
		p.Line, p.Column = script.Line, script.Column
		return false, p
	}
	return false, err
}

// Script is a query in Gizmo.
type Script struct {
	Script string `json:"script"`
	Limit  int    `json:"limit"` // of rows; 0 is the default
}

// Rows that a script gives where it does not say, and at most.
const (
	someRows = 1000
	mostRows = 10_000
)

func (s *Server) gizmo(c *call) error {
	var script Script
	if err := c.body(&script); err != nil {
		return err
	}
	if script.Limit < 0 || script.Limit > mostRows {
		return refuse(http.StatusBadRequest, "limit: want a number from 1 to %d", mostRows)
	}
	if script.Limit == 0 {
		script.Limit = someRows
	}
	session, done := c.rev.session()
	defer done()
	table, err := session.Gizmo(c.Context(), script.Script)
	truncated, err := scriptProblem(err)
	if err != nil {
		return err
	}
	if len(table.Rows) > script.Limit {
		table.Rows, truncated = table.Rows[:script.Limit], true
	}
	return c.table(table, truncated, "", "gizmo")
}

// maxJSON is how long a body of JSON may be.
const maxJSON = 1 << 20

// body reads a body of JSON, which must be one object with members that are
// known.
func (c *call) body(into any) error {
	if kind, _, err := mime.ParseMediaType(c.Request.Header.Get("Content-Type")); err != nil || kind != "application/json" {
		return refuse(http.StatusUnsupportedMediaType, "want Content-Type: application/json")
	}
	d := json.NewDecoder(http.MaxBytesReader(c.ResponseWriter, c.Body, maxJSON))
	d.DisallowUnknownFields()
	err := d.Decode(into)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = errors.New("something follows the object")
		}
	}
	return bodyProblem(err)
}

func bodyProblem(err error) error {
	var tooLarge *http.MaxBytesError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &tooLarge):
		return refuse(http.StatusRequestEntityTooLarge, "the body is longer than %d bytes", tooLarge.Limit)
	}
	return refuse(http.StatusBadRequest, "the body cannot be read: %s", strings.TrimPrefix(err.Error(), "json: "))
}
