package graph

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/graph/rdf"
	"github.com/chancery-kg/chancery/schema"
)

// Terms of VoID (W3C Interest Group Note of 3 March 2011).
const (
	voidNS    = "http://rdfs.org/ns/void#"
	provNS    = "http://www.w3.org/ns/prov#"
	datasetNS = schema.ThingNS + "dataset"
)

// void writes what the store holds, in numbers, as a description in Turtle:
// triples, subjects and articles, how many nodes there are of each class and
// how many triples of each property; and how it came about: from which
// articles, by which program.
func (e *exporter) void() error {
	quads, err := e.quads()
	if err != nil {
		return err
	}
	d := describe(quads)
	if err := e.manifest(d); err != nil {
		return err
	}
	turtle, _ := rdf.FormatNamed("turtle")
	return turtle.Write(e.w, d.quads)
}

// manifest tells of the run that made the graph, and the digest of what it is
// as canonical N-Quads, by which two copies can be compared.
func (e *exporter) manifest(d *description) error {
	digest := sha256.New()
	lines, _ := rdf.FormatNamed("nquads")
	whole := *e
	whole.w = bufio.NewWriter(digest)
	if err := errors.Join(whole.rdf(lines), whole.w.Flush()); err != nil {
		return err
	}
	g, err := e.graph()
	if err != nil {
		return err
	}
	const run, program = schema.IRI(datasetNS + "#run"), schema.IRI(datasetNS + "#program")
	d.add(datasetNS, schema.SchemaSHA256, quad.String(fmt.Sprintf("%x", digest.Sum(nil))))
	d.add(datasetNS, provNS+"wasGeneratedBy", run.Value())
	d.add(run, schema.RDFType, quad.IRI(provNS+"Activity"))
	for i := range g.Articles {
		d.add(run, provNS+"used", g.Articles[i].IRI().Value())
	}
	if e.opt.Generator != "" {
		d.add(run, provNS+"wasAssociatedWith", program.Value())
		d.add(program, schema.RDFType, quad.IRI(provNS+"SoftwareAgent"))
		d.add(program, "http://www.w3.org/2000/01/rdf-schema#label", quad.String(e.opt.Generator))
	}
	if e.opt.Issued != "" {
		d.add(datasetNS, "http://purl.org/dc/terms/issued", e.opt.Issued.Value())
	}
	return nil
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
		name := strconv.Itoa(i + 1)
		if iri, ok := key.(quad.IRI); ok {
			if short := schema.Namespaces.Compact(schema.IRI(iri)); short != string(iri) {
				name = strings.ReplaceAll(short, ":", "-")
			}
		}
		part := schema.IRI(datasetNS+"#"+string(of)+"-") + schema.IRI(name)
		d.add(datasetNS, voidNS+partition, part.Value())
		d.add(part, voidNS+of, key)
		d.count(part, voidNS+unit, counts[key])
	}
}
