package main

import (
	"fmt"
	"io"
	"math/rand"
)

// Names of the generated graph.
const (
	namespace = "https://bench.example/"
	actor     = namespace + "term/actor"
	stage     = namespace + "term/stage"
	when      = namespace + "term/date"
	kind      = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
	agreement = namespace + "term/Agreement"
	xsd       = "http://www.w3.org/2001/XMLSchema#"
)

const (
	parties          = 400
	claimsPerArticle = 9
)

func party(n int) string   { return fmt.Sprintf("%sentity/party-%d", namespace, n) }
func article(n int) string { return fmt.Sprintf("%sarticle/%08x", namespace, n*2654435761) }

// claim is the IRI of the n-th claim; as those of claims are, it is a digest.
func claim(n int) string {
	return fmt.Sprintf("%sclaim/%016x", namespace, uint64(n+1)*0x9E3779B97F4A7C15)
}

var (
	kinds  = []string{"Agreement", "Meeting", "Visit", "Sanction", "Support", "Criticism", "Proposal", "Membership"}
	stages = []string{"proposed", "negotiating", "agreed", "signed", "ratified", "in_force"}
)

// generate writes N-Quads like those of news: claims of a dozen quads each,
// labelled with their article, about parties of which few are in most of them.
func generate(w io.Writer, quads int) {
	r := rand.New(rand.NewSource(1)) //nolint:gosec // the graph must be the same each time
	crowd := rand.NewZipf(r, 1.1, 4, parties-1)
	for n, written := 0, 0; written < quads; n++ {
		written += writeClaim(w, n, r, crowd)
	}
}

func writeClaim(w io.Writer, n int, r *rand.Rand, crowd *rand.Zipf) int {
	subject, label := claim(n), article(n/claimsPerArticle)
	quote := subject + "/evidence"
	year, month, day := 2003+r.Intn(21), 1+r.Intn(12), 1+r.Intn(28)
	lines := []string{
		fmt.Sprintf("<%s> <%s> <%sterm/%s>", subject, kind, namespace, kinds[r.Intn(len(kinds))]),
		fmt.Sprintf("<%s> <%sterm/status> \"actual\"", subject, namespace),
		fmt.Sprintf("<%s> <%s> \"%s\"", subject, stage, stages[r.Intn(len(stages))]),
		fmt.Sprintf("<%s> <%s> <%s>", subject, actor, party(int(crowd.Uint64()))),
		fmt.Sprintf("<%s> <%s> <%s>", subject, actor, party(r.Intn(parties))),
		fmt.Sprintf("<%s> <%s> \"%04d-%02d-%02d\"^^<%sdate>", subject, when, year, month, day, xsd),
		fmt.Sprintf("<%s> <%sterm/confidence> \"0.%02d\"^^<%sdecimal>", subject, namespace, 50+r.Intn(50), xsd),
		fmt.Sprintf("<%s> <%sterm/evidence> <%s>", subject, namespace, quote),
		fmt.Sprintf("<%s> <%sterm/quote> \"Ministers of %d states met on day %d and spoke of matter %d.\"", quote, namespace, r.Intn(40), n%4000, r.Intn(1_000_000)),
		fmt.Sprintf("<%s> <%sterm/start> \"%d\"^^<%sinteger>", quote, namespace, r.Intn(6000), xsd),
		fmt.Sprintf("<%s> <%sterm/end> \"%d\"^^<%sinteger>", quote, namespace, 6000+r.Intn(600), xsd),
		fmt.Sprintf("<%s> <%sterm/rule> \"frame-%d\"", quote, namespace, r.Intn(90)),
	}
	for _, line := range lines {
		fmt.Fprintf(w, "%s <%s> .\n", line, label)
	}
	return len(lines)
}
