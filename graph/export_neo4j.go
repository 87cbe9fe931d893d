package graph

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// neo4j writes the graph with its claims as files for neo4j-admin database
// import, with the header each column needs, and as a script of Cypher that
// loads the same files. Values of a list are separated by the character
// U+001F, which no name holds.
func (e *exporter) neo4j(create createFunc) error {
	g, err := e.graph()
	if err != nil {
		return err
	}
	_, edges, err := e.drawn()
	if err != nil {
		return err
	}
	roles, evidence := neoLinks(g)
	return errors.Join(
		writeTable(create, "entities.csv", ',', neoEntities, g.Entities),
		writeTable(create, "claims.csv", ',', neoClaims, g.Claims),
		writeTable(create, "articles.csv", ',', neoArticles, g.Articles),
		writeTable(create, "roles.csv", ',', neoRoles, roles),
		writeTable(create, "evidence.csv", ',', neoEvidence, evidence),
		writeTable(create, "edges.csv", ',', neoEdges, edges),
		writeText(create, "import.sh", neoImport),
		writeText(create, "load.cypher", cypher(roles, edges)),
	)
}

func writeText(create createFunc, name, text string) error {
	file, err := create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	_, err = io.WriteString(w, text)
	return errors.Join(err, w.Flush(), file.Close())
}

// neoLink joins a claim to an entity or an article.
type neoLink struct {
	claim, to, kind string
	evidence        *schema.Evidence
}

func neoLinks(g *schema.Graph) (roles, evidence []neoLink) {
	for i := range g.Claims {
		c := &g.Claims[i]
		add := func(kind, id string) {
			if id != "" {
				roles = append(roles, neoLink{claim: c.ID, to: id, kind: kind})
			}
		}
		for _, p := range c.Actors {
			add("ACTOR", p.ID)
		}
		for _, p := range c.Targets {
			add("TARGET", p.ID)
		}
		for _, thing := range []struct {
			kind string
			of   *schema.Thing
		}{{"OBJECT", c.Object}, {"PLACE", c.Place}} {
			if thing.of != nil {
				add(thing.kind, thing.of.ID)
			}
		}
		add("SPEAKER", speakerID(c))
		for j := range c.Evidence {
			evidence = append(evidence, neoLink{claim: c.ID, to: string(c.Evidence[j].Article), evidence: &c.Evidence[j]})
		}
	}
	return roles, evidence
}

var (
	neoEntities = []column[schema.Entity]{
		{"id:ID(Entity)", "string", "", func(e schema.Entity) string { return e.ID }},
		{"label", "string", "", func(e schema.Entity) string { return e.Label }},
		{"type", "string", "", func(e schema.Entity) string { return string(e.Type) }},
		{"aliases:string[]", "string", "", func(e schema.Entity) string { return neoList(e.Aliases) }},
		{"same_as:string[]", "string", "", func(e schema.Entity) string { return neoList(e.SameAs) }},
		{"mentions:int", "int", "", func(e schema.Entity) string { return strconv.Itoa(e.Mentions) }},
		{"articles:int", "int", "", func(e schema.Entity) string { return strconv.Itoa(e.Articles) }},
		{":LABEL", "string", "", func(e schema.Entity) string { return "Entity\x1f" + capital(string(e.Type)) }},
	}
	neoClaims = []column[schema.Claim]{
		{"id:ID(Claim)", "string", "", func(c schema.Claim) string { return c.ID }},
		{"type", "string", "", func(c schema.Claim) string { return string(c.Type) }},
		{"status", "string", "", func(c schema.Claim) string { return string(c.Status) }},
		{"stage", "string", "", func(c schema.Claim) string { return string(c.Stage) }},
		{"change", "string", "", func(c schema.Claim) string { return string(c.Change) }},
		{"former:boolean", "boolean", "", func(c schema.Claim) string { return strconv.FormatBool(c.Former) }},
		{"object", "string", "", func(c schema.Claim) string { return labelOf(c.Object) }},
		{"place", "string", "", func(c schema.Claim) string { return labelOf(c.Place) }},
		{"date", "string", "", func(c schema.Claim) string { return string(c.Date) }},
		{"date_end", "string", "", func(c schema.Claim) string { return string(c.DateEnd) }},
		{"plover", "string", "", func(c schema.Claim) string { return c.Plover }},
		{"confidence:double", "double", "", func(c schema.Claim) string { return confidenceOf(&c) }},
		{":LABEL", "string", "", func(schema.Claim) string { return "Claim" }},
	}
	neoArticles = []column[schema.Article]{
		{"iri:ID(Article)", "string", "", func(a schema.Article) string { return string(a.IRI()) }},
		{"source", "string", "", func(a schema.Article) string { return a.Source }},
		{"url", "string", "", func(a schema.Article) string { return a.URL }},
		{"title", "string", "", func(a schema.Article) string { return a.Title }},
		{"publisher", "string", "", func(a schema.Article) string { return a.Publisher }},
		{"date", "string", "", func(a schema.Article) string { return string(a.Date) }},
		{":LABEL", "string", "", func(schema.Article) string { return "Article" }},
	}
	neoRoles = []column[neoLink]{
		{":START_ID(Claim)", "string", "", func(l neoLink) string { return l.claim }},
		{":END_ID(Entity)", "string", "", func(l neoLink) string { return l.to }},
		{":TYPE", "string", "", func(l neoLink) string { return l.kind }},
	}
	neoEvidence = []column[neoLink]{
		{":START_ID(Claim)", "string", "", func(l neoLink) string { return l.claim }},
		{":END_ID(Article)", "string", "", func(l neoLink) string { return l.to }},
		{"sentence:int", "int", "", func(l neoLink) string { return strconv.Itoa(l.evidence.Sentence) }},
		{"start:int", "int", "", func(l neoLink) string { return strconv.Itoa(l.evidence.Start) }},
		{"end:int", "int", "", func(l neoLink) string { return strconv.Itoa(l.evidence.End) }},
		{"quote", "string", "", func(l neoLink) string { return l.evidence.Quote }},
		{"rule", "string", "", func(l neoLink) string { return l.evidence.Rule }},
		{":TYPE", "string", "", func(neoLink) string { return "EVIDENCE" }},
	}
	neoEdges = []column[drawnEdge]{
		{":START_ID(Entity)", "string", "", func(e drawnEdge) string { return e.From }},
		{":END_ID(Entity)", "string", "", func(e drawnEdge) string { return e.To }},
		{"claim", "string", "", func(e drawnEdge) string { return e.claim.ID }},
		{"date", "string", "", func(e drawnEdge) string { return string(e.claim.Date) }},
		{"articles:int", "int", "", func(e drawnEdge) string { return strconv.Itoa(len(e.claim.Sources())) }},
		{":TYPE", "string", "", neoRelation},
	}
)

func neoList(values []string) string {
	return strings.Join(rows(values, func(v *string) string { return strings.ReplaceAll(*v, "\x1f", " ") }), "\x1f")
}

func neoRelation(e drawnEdge) string { return strings.ToUpper(e.relation()) }

func capital(s string) string { return strings.ToUpper(s[:min(1, len(s))]) + s[min(1, len(s)):] }

const neoImport = `#!/bin/sh
# Makes a new database "neo4j" of the files beside this script. The server must
# be stopped. The options are those of Neo4j 5.
cd "$(dirname "$0")" || exit
exec neo4j-admin database import full neo4j --overwrite-destination \
  --array-delimiter=U+001F --multiline-fields=true \
  --nodes=entities.csv --nodes=claims.csv --nodes=articles.csv \
  --relationships=roles.csv --relationships=evidence.csv --relationships=edges.csv
`

// cypher is the script that loads the files into a database that runs. Types
// of relationships cannot be variables there, so each has its own statement.
func cypher(roles []neoLink, edges []drawnEdge) string {
	var b strings.Builder
	b.WriteString("// Loads the files beside this script, which must lie in the import folder of\n// the server: cypher-shell -f load.cypher\n")
	for _, label := range []string{"Entity", "Claim", "Article"} {
		fmt.Fprintf(&b, "CREATE CONSTRAINT IF NOT EXISTS FOR (n:%s) REQUIRE n.%s IS UNIQUE;\n", label, keyOf(label))
	}
	cypherNodes(&b, "entities.csv", "Entity", neoEntities)
	cypherNodes(&b, "claims.csv", "Claim", neoClaims)
	cypherNodes(&b, "articles.csv", "Article", neoArticles)
	cypherLinks(&b, "roles.csv", "Claim", "Entity", neoRoles, typesIn(roles, func(l neoLink) string { return l.kind }))
	cypherLinks(&b, "evidence.csv", "Claim", "Article", neoEvidence, []string{"EVIDENCE"})
	cypherLinks(&b, "edges.csv", "Entity", "Entity", neoEdges, typesIn(edges, neoRelation))
	return b.String()
}

func keyOf(label string) string {
	if label == "Article" {
		return "iri"
	}
	return "id"
}

func typesIn[T any](links []T, kind func(T) string) []string {
	var kinds []string
	for _, l := range links {
		kinds = append(kinds, kind(l))
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

func cypherNodes[T any](b *strings.Builder, file, label string, columns []column[T]) {
	fmt.Fprintf(b, "\nLOAD CSV WITH HEADERS FROM 'file:///%s' AS row\nMERGE (n:%s {%s: row.`%s`})\nSET %s;\n",
		file, label, keyOf(label), columns[0].name, assignments("n", columns[1:]))
}

func cypherLinks[T any](b *strings.Builder, file, from, to string, columns []column[T], kinds []string) {
	for _, kind := range kinds {
		fmt.Fprintf(b, "\nLOAD CSV WITH HEADERS FROM 'file:///%s' AS row\nWITH row WHERE row.`:TYPE` = %s\n", file, cypherText(kind))
		fmt.Fprintf(b, "MATCH (a:%s {%s: row.`%s`}), (b:%s {%s: row.`%s`})\nCREATE (a)-[r:`%s`]->(b)", from, keyOf(from), columns[0].name,
			to, keyOf(to), columns[1].name, strings.ReplaceAll(kind, "`", "``"))
		if set := assignments("r", columns[2:]); set != "" {
			fmt.Fprintf(b, "\nSET %s", set)
		}
		b.WriteString(";\n")
	}
}

func cypherText(s string) string {
	text, _ := json.Marshal(s) // a string can be written
	return string(text)
}

// assignments sets the properties of n to the fields of a row.
func assignments[T any](n string, columns []column[T]) string {
	var all []string
	for _, c := range columns {
		name, kind, _ := strings.Cut(c.name, ":")
		field := "row.`" + c.name + "`"
		switch cmp.Or(kind, "string") {
		case "int":
			field = "toInteger(" + field + ")"
		case "double":
			field = "toFloat(" + field + ")"
		case "boolean":
			field = "toBoolean(" + field + ")"
		case "string[]":
			field = "split(" + field + ", '\\u001F')"
		}
		if name != "" {
			all = append(all, n+"."+name+" = "+field)
		}
	}
	return strings.Join(all, ", ")
}
