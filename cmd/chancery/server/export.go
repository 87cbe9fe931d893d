package server

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"slices"
	"strconv"

	"github.com/chancery-kg/chancery/graph"
)

// exportKinds are the media types of exports by the endings of their files.
var exportKinds = map[string]string{
	".nq": "application/n-quads", ".nt": "application/n-triples", ".ttl": "text/turtle; charset=utf-8",
	".trig": "application/trig; charset=utf-8", ".rdf": "application/rdf+xml", ".jsonld": "application/ld+json",
	".jsonl": "application/x-ndjson; charset=utf-8", ".tsv": "text/tab-separated-values; charset=utf-8",
	".zip": "application/zip", ".graphml": "application/graphml+xml", ".gexf": "application/gexf+xml",
	".json": "application/json; charset=utf-8", ".dot": "text/vnd.graphviz; charset=utf-8",
}

// export answers with the store, or a part of it, in a format. It is written
// to a temporary file first, so that a slow client keeps nobody waiting and no
// answer is cut off without a word.
func (s *Server) export(c *call) error {
	opt, err := c.exportOptions()
	if err != nil {
		return err
	}
	all := graph.Formats()
	i := slices.IndexFunc(all, func(f graph.Format) bool { return f.Name == c.text("format") })
	if i < 0 {
		var names []string
		for _, f := range all {
			names = append(names, f.Name)
		}
		return refuse(http.StatusBadRequest, "there is no format %q", c.text("format")).hint("want one of: %s", joinedNames(names))
	}
	file, err := os.CreateTemp("", "chancery-export-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) //nolint:errcheck // it is in the folder for temporary files
	defer file.Close()           //nolint:errcheck // it was only read since
	if err := s.writeExport(c, file, all[i].Name, opt); err != nil {
		return err
	}
	return c.send(file, all[i])
}

func (c *call) exportOptions() (opt graph.ExportOptions, err error) {
	f, err := c.filter()
	if err != nil {
		return opt, err
	}
	hops, err := c.number("hops", 1, mostHops)
	opt.Filter = graph.Filter{
		Statuses: f.Statuses, Types: f.Types, From: f.From, To: f.To, Source: f.Source, Entities: f.Entities, Hops: hops,
	}
	return opt, err
}

// writeExport writes to the file while it has the gate of heavy work.
func (s *Server) writeExport(c *call, file *os.File, format string, opt graph.ExportOptions) error {
	leave, err := s.gates.enter(c.Context(), heavy)
	if err != nil {
		return err
	}
	defer leave()
	return c.rev.State().Export(c.Context(), file, format, opt)
}

func (c *call) send(file *os.File, format graph.Format) error {
	size, err := file.Seek(0, io.SeekCurrent)
	if _, back := file.Seek(0, io.SeekStart); err != nil || back != nil {
		return errors.Join(err, back)
	}
	kind := exportKinds[format.Extension]
	if kind == "" {
		kind = "application/octet-stream"
	}
	c.Header().Set("Content-Type", kind)
	c.Header().Set("Content-Length", strconv.FormatInt(size, 10))
	c.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{
		"filename": fmt.Sprintf("chancery-%s%s", format.Name, format.Extension),
	}))
	io.Copy(c.ResponseWriter, file) //nolint:errcheck // the client has gone
	return nil
}
