package graph

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// Terms of VoID (W3C Interest Group Note of 3 March 2011).
const (
	voidNS    = "http://rdfs.org/ns/void#"
	datasetNS = schema.ThingNS + "dataset"
)

// void writes what the store holds, in numbers, as a description in Turtle:
// triples, subjects and articles, how many nodes there are of each class and
// how many triples of each property. It tells no time, so that the same store
// has the same description.
func (e *exporter) void() error {
	quads, err := e.quads()
	if err != nil {
		return err
	}
	d := describe(quads)
	turtle, _ := rdf.FormatNamed("turtle")
	return turtle.Write(e.w, d.quads)
}

// description is the triples about a dataset.
type description struct{ quads []quad.Quad }

func (d *description) add(subject schema.IRI, predicate schema.Term, object quad.Value) {
	d.quads = append(d.quads, quad.Quad{Subject: subject.Value(), Predicate: predicate.Value(), Object: object})
}

func (d *description) count(subject schema.IRI, predicate schema.Term, n int) {
	d.add(subject, predicate, quad.TypedString{Value: quad.String(strconv.Itoa(n)), Type: quad.IRI(schema.XSDInteger)})
}

func describe(quads []quad.Quad) *description {
	slices.SortFunc(quads, func(a, b quad.Quad) int {
		a.Label, b.Label = nil, nil
		return schema.CompareQuads(a, b)
	})
	subjects, graphs, properties, classes := map[quad.Value]int{}, map[quad.Value]int{}, map[quad.Value]int{}, map[quad.Value]int{}
	triples := 0
	for i, q := range quads {
		graphs[q.Label]++
		if i > 0 && sameTriple(quads[i-1], q) {
			continue // said in another graph too
		}
		triples++
		subjects[q.Subject]++
		properties[q.Predicate]++
		if q.Predicate == schema.RDFType.Value() {
			classes[q.Object]++
		}
	}
	delete(graphs, nil)
	d := &description{}
	d.add(datasetNS, schema.RDFType, quad.IRI(voidNS+"Dataset"))
	d.add(datasetNS, schema.RDFType, quad.IRI("http://www.w3.org/ns/dcat#Dataset"))
	d.add(datasetNS, "http://purl.org/dc/terms/title", quad.String("A knowledge graph of diplomacy"))
	d.add(datasetNS, voidNS+"uriSpace", quad.String(schema.ThingNS))
	d.add(datasetNS, voidNS+"vocabulary", quad.IRI(schema.TermNS))
	d.count(datasetNS, voidNS+"triples", triples)
	d.count(datasetNS, voidNS+"distinctSubjects", len(subjects))
	d.count(datasetNS, voidNS+"properties", len(properties))
	d.count(datasetNS, voidNS+"classes", len(classes))
	d.count(datasetNS, voidNS+"documents", len(graphs))
	d.partition("class", "classPartition", "entities", classes)
	d.partition("property", "propertyPartition", "triples", properties)
	return d
}

func sameTriple(a, b quad.Quad) bool {
	return a.Subject == b.Subject && a.Predicate == b.Predicate && a.Object == b.Object
}

// partition tells the parts of the dataset that have one class or property.
func (d *description) partition(of schema.Term, partition, unit schema.Term, counts map[quad.Value]int) {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b quad.Value) int { return cmp.Compare(quad.StringOf(a), quad.StringOf(b)) })
	for i, key := range keys {
		part := schema.IRI(datasetNS + "#" + string(of) + "-" + strconv.Itoa(i+1))
		d.add(datasetNS, voidNS+partition, part.Value())
		d.add(part, voidNS+of, key)
		d.count(part, voidNS+unit, counts[key])
	}
}
