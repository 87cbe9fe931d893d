package network

import (
	"encoding/csv"
	"io"
	"strconv"
)

// NodesCSV writes one line a node, after a header.
func (n Network) NodesCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	lines := [][]string{{"id", "label", "type", "mentions", "articles"}}
	for _, v := range n.Nodes {
		lines = append(lines, []string{v.ID, v.Label, v.Type, strconv.Itoa(v.Mentions), strconv.Itoa(v.Articles)})
	}
	return out.WriteAll(lines)
}

// EdgesCSV writes one line an edge, after a header.
func (n Network) EdgesCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	lines := [][]string{{"source", "target", "label", "type", "stage", "change", "status", "date", "claim", "articles", "directed"}}
	for _, e := range n.Edges {
		lines = append(lines, []string{
			e.Source, e.Target, e.Label, string(e.Type), string(e.Stage), string(e.Change), string(e.Status),
			string(e.Date), e.Claim, strconv.Itoa(e.Articles), strconv.FormatBool(!e.Undirected),
		})
	}
	return out.WriteAll(lines)
}
