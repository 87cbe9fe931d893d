package server

import (
	"net/http"

	"github.com/chancery-kg/chancery/cmd/chancery/card"
	"github.com/chancery-kg/chancery/cmd/chancery/near"
	"github.com/chancery-kg/chancery/cmd/chancery/server/view"
	"github.com/chancery-kg/chancery/schema"
)

// How many items a list has where the request does not say, and at most.
const (
	someItems  = 50
	mostItems  = 1000
	someNodes  = 100
	mostNodes  = 500
	mostHops   = 3
	mostSearch = 100
)

// Status is what the server has and does.
type Status struct {
	Version  string `json:"version"`
	Ready    bool   `json:"ready"` // the store has been read
	Articles int    `json:"articles"`
	Entities int    `json:"entities"`
	Claims   int    `json:"claims"`
	Quads    int64  `json:"quads"`
	Writable bool   `json:"writable"`
	Building bool   `json:"building"`
}

func (s *Server) status(c *call) error {
	status := Status{Version: s.opt.Version, Writable: s.opt.Corpus != nil, Building: s.jobs.busy()}
	if rev := s.latest.take(); rev != nil {
		defer s.release(rev)
		g := rev.Graph()
		status.Ready, status.Quads = true, rev.quads
		status.Articles, status.Entities, status.Claims = len(g.Articles), len(g.Entities), len(g.Claims)
	}
	return c.reply(status)
}

func (s *Server) search(c *call) error {
	of, err := c.entityType()
	if err != nil {
		return err
	}
	limit, err := c.number("limit", 10, mostSearch)
	if err != nil {
		return err
	}
	return c.reply(c.rev.Search(c.text("q"), of, limit))
}

func (c *call) entityType() (schema.EntityType, error) {
	types, err := chosen(c, "type", schema.EntityTypes)
	switch {
	case err != nil || len(types) == 0:
		return "", err
	case len(types) > 1:
		return "", refuse(http.StatusBadRequest, "type: want one type of entity")
	}
	return types[0], nil
}

func (s *Server) entities(c *call) error {
	of, err := c.entityType()
	if err != nil {
		return err
	}
	return replyPage(c, func(after string, limit int) (view.Page[view.Entity], bool) { return c.rev.Entities(of, after, limit) })
}

// replyPage answers with the part of a list that the request wants.
func replyPage[T any](c *call, page func(after string, limit int) (view.Page[T], bool)) error {
	limit, err := c.number("limit", someItems, mostItems)
	if err != nil {
		return err
	}
	p, ok := page(c.text("after"), limit)
	if !ok {
		return refuse(http.StatusBadRequest, "after=%s: the list has no such item", c.text("after")).
			hint("it may have gone with a change of the store; begin again")
	}
	return c.reply(p)
}

func (s *Server) entity(c *call) error {
	id := c.PathValue("id")
	if e := c.rev.Entity(id); e != nil {
		return c.reply(e)
	}
	return refuse(http.StatusNotFound, "there is no entity %q", id).hint("search finds entities by name: /api/v1/search?q=")
}

// filter reads the parameters that choose claims.
func (c *call) filter() (f view.Filter, err error) {
	if f.Types, err = chosen(c, "type", schema.ClaimTypes); err != nil {
		return f, err
	}
	if f.Statuses, err = chosen(c, "status", schema.Statuses); err != nil {
		return f, err
	}
	if f.Stages, err = chosen(c, "stage", schema.Stages); err != nil {
		return f, err
	}
	if err := c.times(&f); err != nil {
		return f, err
	}
	f.Source = c.text("source")
	if name := c.text("entity"); name != "" {
		if f.Entities = c.rev.Named(name); f.Entities == nil {
			return f, refuse(http.StatusNotFound, "nothing is called %q%s", name, near.Hint(name, card.Names(c.rev.Graph())))
		}
	}
	return f, nil
}

func (c *call) times(f *view.Filter) (err error) {
	if f.From, err = c.date("from"); err != nil {
		return err
	}
	if f.To, err = c.date("to"); err != nil {
		return err
	}
	year, err := c.date("year")
	switch {
	case err != nil || year == "":
		return err
	case len(year) != len("2021"):
		return refuse(http.StatusBadRequest, "year=%s: want four digits", year)
	case f.From != "" || f.To != "":
		return refuse(http.StatusBadRequest, "give a year, or from and to")
	}
	f.From, f.To = year, year
	return nil
}

func (s *Server) claims(c *call) error {
	f, err := c.filter()
	if err != nil {
		return err
	}
	return replyPage(c, func(after string, limit int) (view.Page[*schema.Claim], bool) { return c.rev.Claims(&f, after, limit) })
}

func (s *Server) claim(c *call) error {
	id := c.PathValue("id")
	claim, more := c.rev.Claim(id)
	if claim == nil {
		return refuse(http.StatusNotFound, "there is no claim %q", id)
	}
	both, err := joined(claim, more)
	if err != nil {
		return err
	}
	return c.reply(both)
}

func (s *Server) articles(c *call) error {
	return replyPage(c, func(after string, limit int) (view.Page[view.Article], bool) { return c.rev.Articles(after, limit) })
}

func (s *Server) article(c *call) error {
	key := c.PathValue("key")
	a, ok, err := c.rev.Article(key)
	switch {
	case err != nil:
		return err
	case !ok:
		return noArticle(key)
	}
	return c.reply(a)
}

func (s *Server) graph(c *call) error {
	f, err := c.filter()
	if err != nil {
		return err
	}
	hops, err := c.number("hops", 1, mostHops)
	if err != nil {
		return err
	}
	limit, err := c.number("limit", someNodes, mostNodes)
	if err != nil {
		return err
	}
	return c.reply(c.rev.Network(&f, hops, limit))
}

func (s *Server) timeline(c *call) error {
	f, err := c.filter()
	if err != nil {
		return err
	}
	return replyPage(c, func(after string, limit int) (view.Page[view.Moment], bool) { return c.rev.Timeline(&f, after, limit) })
}

// Vocabulary is what scripts can be written with.
type Vocabulary struct {
	Items    []Term            `json:"items"`
	Prefixes map[string]string `json:"prefixes"`
}

// Term is a term of the graph. Domain and Range are none where it is no
// property or takes any.
type Term struct {
	Term    string          `json:"term"` // with its prefix
	Kind    schema.TermKind `json:"kind"`
	Label   string          `json:"label"`
	Comment string          `json:"comment"`
	Domain  []string        `json:"domain"`
	Range   []string        `json:"range"`
}

func (s *Server) vocabulary(c *call) error {
	v := Vocabulary{Items: []Term{}, Prefixes: map[string]string{}}
	for _, n := range schema.Namespaces {
		v.Prefixes[n.Prefix] = string(n.IRI)
	}
	for _, d := range schema.Vocabulary() {
		v.Items = append(v.Items, Term{short(d.Term)[0], d.Kind, d.Label, d.Comment, short(d.Domain...), short(d.Range...)})
	}
	return c.reply(v)
}

func short(terms ...schema.Term) []string {
	out := make([]string, len(terms))
	for i, t := range terms {
		out[i] = schema.Namespaces.Compact(t)
	}
	return out
}
