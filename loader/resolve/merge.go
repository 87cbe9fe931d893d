package resolve

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/chancery-kg/chancery/loader/gazetteer"
	"github.com/chancery-kg/chancery/schema"
)

// Merge puts readings together into one graph: entities get one identity
// across articles, equal claims and statements become one with all their
// evidence. It is a pure function of the set of readings: their order does not
// matter, and of readings of one article (equal [schema.Article.Key]) one
// counts. The graph holds the entities that claims and statements refer to;
// Merges says why entities of different articles, and claims, were taken for
// one. The readings are not changed.
func Merge(readings []schema.Reading) schema.Graph { return (*Links)(nil).Merge(readings) }

// Merge is [Merge], except that of the names that l links those that are the
// same mean one entity, and those that are apart mean two.
func (l *Links) Merge(readings []schema.Reading) schema.Graph {
	w := newWorld(readings)
	w.links = l
	w.identify()
	claims, merges := w.claims()
	g := schema.Graph{Claims: claims, Statements: w.statements(), Merges: slices.Concat(w.reasons(), w.linkReasons(), merges)}
	for _, r := range w.readings {
		g.Articles = append(g.Articles, r.Article)
	}
	g.Entities = w.entities(&g)
	w.label(&g)
	slices.SortFunc(g.Articles, func(a, b schema.Article) int { return cmp.Compare(a.IRI(), b.IRI()) })
	g.Merges = keepKnown(g.Merges, &g)
	return g
}

// world is all that the readings know of entities.
type world struct {
	gaz      *gazetteer.Gazetteer
	readings []schema.Reading
	iris     []schema.IRI // of the articles
	clusters []*cluster
	of       []map[string]*cluster // reading → local identifier → cluster

	links  *Links
	linked []linked

	publishers map[schema.IRI]string
	titles     headlines
	published  map[schema.IRI]schema.Date
}

// node is an entity of one reading.
type node struct {
	reading int
	entity  *schema.LocalEntity
}

// cluster is the entities of readings that are taken for one.
type cluster struct {
	id      string
	known   bool
	kind    schema.EntityType
	label   string
	members []node
	reason  string
	person  *profile
	pact    *pactProfile
}

func newWorld(readings []schema.Reading) *world {
	w := &world{gaz: gazetteer.Default(), readings: canonical(readings)}
	w.publishers = make(map[schema.IRI]string, len(w.readings))
	w.titles, w.published = make(headlines, len(w.readings)), make(map[schema.IRI]schema.Date, len(w.readings))
	w.of = make([]map[string]*cluster, len(w.readings))
	for i := range w.readings {
		w.of[i] = map[string]*cluster{}
		w.iris = append(w.iris, w.readings[i].Article.IRI())
		w.publishers[w.iris[i]] = w.readings[i].Article.Publisher
		w.published[w.iris[i]] = w.readings[i].Article.Date
		w.titles.add(w.iris[i], w.readings[i].Article.Title)
	}
	return w
}

// canonical sorts readings by the identity of their articles and keeps one of
// each; where two readings of one article differ, the choice depends on their
// content alone.
func canonical(in []schema.Reading) []schema.Reading {
	type keyed struct {
		key     string // may be the digest of the whole text
		reading *schema.Reading
	}
	all := make([]keyed, len(in))
	for i := range in {
		all[i] = keyed{in[i].Article.Key(), &in[i]}
	}
	slices.SortFunc(all, func(a, b keyed) int {
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return bytes.Compare(content(a.reading), content(b.reading))
	})
	all = slices.CompactFunc(all, func(a, b keyed) bool { return a.key == b.key })
	out := make([]schema.Reading, len(all))
	for i, k := range all {
		out[i] = *k.reading
	}
	return out
}

// content is all that a reading says, as bytes; it is asked for only where an
// article was read twice.
func content(r *schema.Reading) []byte {
	out, err := json.Marshal(r)
	if err != nil { // a confidence that is no number
		return []byte(err.Error())
	}
	return out
}

// put adds a node to a cluster.
func (w *world) put(c *cluster, n node) {
	c.members = append(c.members, n)
	w.of[n.reading][n.entity.ID] = c
}

func (w *world) newCluster(kind schema.EntityType, reason string) *cluster {
	c := &cluster{kind: kind, reason: reason}
	w.clusters = append(w.clusters, c)
	return c
}

// identify puts every entity of every reading into a cluster and names the
// clusters.
func (w *world) identify() {
	var people, pacts []node
	byKey := map[string]*cluster{}
	for r := range w.readings {
		for i := range w.readings[r].Entities {
			n := node{r, &w.readings[r].Entities[i]}
			switch {
			case n.entity.Known:
				w.put(w.knownCluster(byKey, n), n)
			case n.entity.Type == schema.Person:
				people = append(people, n)
			case n.entity.Type == schema.Agreement:
				pacts = append(pacts, n)
			default:
				w.put(w.namedCluster(byKey, n), n)
			}
		}
	}
	w.joinPeople(people)
	w.link()
	w.nameClusters()
	w.joinPacts(pacts)
	w.link()
	w.nameClusters()
}

func (w *world) knownCluster(byKey map[string]*cluster, n node) *cluster {
	key := "known " + n.entity.ID
	if byKey[key] == nil {
		c := w.newCluster(n.entity.Type, "")
		c.id, c.known, c.label = n.entity.ID, true, n.entity.Label
		byKey[key] = c
	}
	return byKey[key]
}

// namedCluster joins bodies, places and groups by their name. A description
// without a name ("the protesters") holds within its article only.
func (w *world) namedCluster(byKey map[string]*cluster, n node) *cluster {
	key := "name " + string(n.entity.Type) + " " + schema.Slug(n.entity.Label)
	if !hasName(n.entity.Label) {
		key += " in " + string(w.iris[n.reading])
	}
	if byKey[key] == nil {
		byKey[key] = w.newCluster(n.entity.Type, "same name")
	}
	return byKey[key]
}

func hasName(label string) bool { return strings.ToLower(label) != label }

// global is the identity of a reading's entity; the cluster is nil for an
// identifier that the reading does not list.
func (w *world) global(reading int, local string) *cluster { return w.of[reading][local] }

// states are the countries among the owners of a reading's entity.
func (w *world) states(n node) []string {
	var out []string
	for _, id := range n.entity.Of {
		if e := w.gaz.Entry(id); e != nil && e.Type == schema.Country {
			out = append(out, id)
		}
	}
	return sorted(out)
}

// reasons explain the clusters that more than one article supports.
func (w *world) reasons() []schema.Merge {
	var out []schema.Merge
	for _, c := range w.clusters {
		if c.known || len(c.members) < 2 {
			continue
		}
		for _, n := range c.members {
			out = append(out, schema.Merge{
				Into: c.id, From: string(w.iris[n.reading]) + "#" + n.entity.ID,
				Reason: c.reason + ": " + n.entity.Label,
			})
		}
	}
	return out
}

func keepKnown(merges []schema.Merge, g *schema.Graph) []schema.Merge {
	known := map[string]bool{}
	for i := range g.Entities {
		known[g.Entities[i].ID] = true
	}
	for i := range g.Claims {
		known[g.Claims[i].ID] = true
	}
	merges = slices.DeleteFunc(merges, func(m schema.Merge) bool { return !known[m.Into] })
	slices.SortFunc(merges, func(a, b schema.Merge) int {
		return cmp.Or(strings.Compare(a.Into, b.Into), strings.Compare(a.From, b.From), strings.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(merges)
}
