package resolve

import (
	"slices"

	"github.com/chancery-kg/chancery/schema"
)

// linked is a node that a user's link has put where it is.
type linked struct {
	into *cluster
	node node
	line string
}

// link does what the user's links say with the clusters found so far: it joins
// those that "same" names, then takes from each what "apart" keeps from it.
// What the gazetteer tells apart stays so, and links between entities of two
// types are without effect.
func (w *world) link() {
	if w.links == nil {
		return
	}
	for _, l := range w.links.same {
		w.joinLinked(l)
	}
	for _, l := range w.links.apart {
		w.partLinked(l)
	}
	w.clusters = slices.DeleteFunc(w.clusters, func(c *cluster) bool { return len(c.members) == 0 })
}

// joinLinked makes one cluster of all that a link names.
func (w *world) joinLinked(l link) {
	var into *cluster
	for _, c := range w.clusters {
		if w.names(c, l.a) || w.names(c, l.b) {
			if into == nil || c.known && !into.known {
				into = c
			}
		}
	}
	for _, c := range w.clusters {
		if c == into || into == nil || c.known || c.kind != into.kind || !w.names(c, l.a) && !w.names(c, l.b) {
			continue
		}
		for _, n := range c.members {
			w.putLinked(into, n, l)
		}
		c.members = nil
	}
}

// partLinked gives the nodes of the link's second name a cluster of their own
// where they are in one with nodes of the first.
func (w *world) partLinked(l link) {
	for _, c := range slices.Clone(w.clusters) {
		var rest, out []node
		first := false
		for _, n := range c.members {
			a, b := w.isNamed(n, l.a), w.isNamed(n, l.b)
			first = first || a
			if b && !a {
				out = append(out, n)
			} else {
				rest = append(rest, n)
			}
		}
		if !first || len(out) == 0 {
			continue
		}
		other := w.newCluster(c.kind, c.reason)
		other.person, other.pact = c.person, c.pact
		c.members = rest
		for _, n := range out {
			w.putLinked(other, n, l)
		}
	}
}

// putLinked puts a node where a link wants it; of several links the last counts.
func (w *world) putLinked(c *cluster, n node, l link) {
	w.put(c, n)
	w.linked = slices.DeleteFunc(w.linked, func(old linked) bool { return old.node == n })
	w.linked = append(w.linked, linked{c, n, l.line})
}

// names reports whether a node of the cluster has the name.
func (w *world) names(c *cluster, r bearer) bool {
	return slices.ContainsFunc(c.members, func(n node) bool { return w.isNamed(n, r) })
}

func (w *world) isNamed(n node, r bearer) bool {
	if r.article != "" {
		a := &w.readings[n.reading].Article
		if r.article != a.Source && r.article != a.ID && r.article != a.URL && r.article != string(w.iris[n.reading]) {
			return false
		}
	}
	return schema.Slug(n.entity.Label) == r.name || slices.ContainsFunc(n.entity.Names, func(name string) bool { return schema.Slug(name) == r.name })
}

// linkReasons explain what the user's links did.
func (w *world) linkReasons() []schema.Merge {
	var out []schema.Merge
	for _, l := range w.linked {
		out = append(out, schema.Merge{
			Into: l.into.id, From: string(w.iris[l.node.reading]) + "#" + l.node.entity.ID,
			Reason: "the user's links say " + l.line,
		})
	}
	return out
}
