package network

import (
	"encoding/xml"
	"io"
	"strconv"
)

// The elements of GraphML (graphml.graphdrawing.org), as far as they are used.
type (
	graphML struct {
		XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
		Keys    []xmlKey `xml:"key"`
		Graph   xmlGraph `xml:"graph"`
	}
	xmlKey struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	}
	xmlGraph struct {
		ID      string    `xml:"id,attr"`
		Default string    `xml:"edgedefault,attr"`
		Nodes   []xmlNode `xml:"node"`
		Edges   []xmlEdge `xml:"edge"`
	}
	xmlNode struct {
		ID   string    `xml:"id,attr"`
		Data []xmlData `xml:"data"`
	}
	xmlEdge struct {
		ID       string    `xml:"id,attr"`
		Source   string    `xml:"source,attr"`
		Target   string    `xml:"target,attr"`
		Directed string    `xml:"directed,attr,omitempty"`
		Data     []xmlData `xml:"data"`
	}
	xmlData struct {
		Key  string `xml:"key,attr"`
		Text string `xml:",chardata"`
	}
)

var graphMLKeys = []xmlKey{
	{"n_label", "node", "label", "string"},
	{"n_type", "node", "type", "string"},
	{"n_mentions", "node", "mentions", "int"},
	{"n_articles", "node", "articles", "int"},
	{"e_label", "edge", "label", "string"},
	{"e_type", "edge", "type", "string"},
	{"e_stage", "edge", "stage", "string"},
	{"e_change", "edge", "change", "string"},
	{"e_status", "edge", "status", "string"},
	{"e_date", "edge", "date", "string"},
	{"e_claim", "edge", "claim", "string"},
	{"e_articles", "edge", "articles", "int"},
}

// GraphML writes the network as GraphML 1.0; what is unknown has no data
// element.
func (n Network) GraphML(w io.Writer) error {
	doc := graphML{Keys: graphMLKeys, Graph: xmlGraph{ID: "chancery", Default: "directed"}}
	for _, v := range n.Nodes {
		doc.Graph.Nodes = append(doc.Graph.Nodes, xmlNode{v.ID, data(
			"n_label", v.Label, "n_type", v.Type, "n_mentions", strconv.Itoa(v.Mentions), "n_articles", strconv.Itoa(v.Articles),
		)})
	}
	for i, e := range n.Edges {
		directed := ""
		if e.Undirected {
			directed = "false"
		}
		doc.Graph.Edges = append(doc.Graph.Edges, xmlEdge{"e" + strconv.Itoa(i), e.Source, e.Target, directed, data(
			"e_label", e.Label, "e_type", string(e.Type), "e_stage", string(e.Stage), "e_change", string(e.Change),
			"e_status", string(e.Status), "e_date", string(e.Date), "e_claim", e.Claim, "e_articles", strconv.Itoa(e.Articles),
		)})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	enc := xml.NewEncoder(w)
	enc.Indent("", " ")
	if err := enc.Encode(doc); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// data makes data elements of keys and values in turn, without empty ones.
func data(pairs ...string) []xmlData {
	var out []xmlData
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, xmlData{pairs[i], pairs[i+1]})
		}
	}
	return out
}
