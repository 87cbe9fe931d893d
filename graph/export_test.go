package graph

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/chancery-kg/chancery/schema"
)

func exported(t *testing.T, s *Store, format string, opt ExportOptions) string {
	t.Helper()
	var b bytes.Buffer
	must(t, s.Export(ctx, &b, format, opt))
	return b.String()
}

func TestTheSameStoreGivesTheSameBytesInEveryFormat(t *testing.T) {
	eachBackend(t, func(t *testing.T, open func() *Store) {
		a, b := open(), open()
		add(t, a, news("a"), news("b"), news("c"))
		add(t, b, news("c"))
		add(t, b, news("b"), news("x"))
		remove(t, b, "x.txt")
		add(t, b, news("a"))
		for _, f := range Formats() {
			if x, y := exported(t, a, f.Name, ExportOptions{}), exported(t, b, f.Name, ExportOptions{}); x == "" || x != y {
				t.Errorf("%s differs or is empty", f.Name)
			}
		}
	})
}

func TestAnEmptyStoreCanBeExported(t *testing.T) {
	s := mustOpen(t, Memory)
	for _, f := range Formats() {
		exported(t, s, f.Name, ExportOptions{})
	}
}

func TestLinesOfNQuadsAreSortedAndDistinct(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	lines := strings.Split(strings.TrimSuffix(nquads(t, s), "\n"), "\n")
	if !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
		t.Error("they are not")
	}
}

func TestClaimsAreRecordsSortedByID(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	g, err := s.Graph(ctx)
	must(t, err)
	var got []schema.Claim
	for line := range strings.Lines(exported(t, s, "claims", ExportOptions{})) {
		var c schema.Claim
		must(t, json.Unmarshal([]byte(line), &c))
		got = append(got, c)
	}
	if diff := cmp.Diff(g.Claims, got, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	for _, c := range got {
		must(t, c.Validate())
	}
}

func TestEdgesOfTheTablesJoinNodesOfTheTables(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"), news("b"))
	dir := filepath.Join(t.TempDir(), "tables")
	must(t, s.ExportFolder(ctx, dir, "csv", ExportOptions{}))
	nodes, edges := table(t, mustRead(t, filepath.Join(dir, "nodes.csv"))), table(t, mustRead(t, filepath.Join(dir, "edges.csv")))
	ids := map[string]bool{}
	for _, n := range nodes {
		ids[n["id"]] = true
	}
	relations := map[string]int{}
	for _, e := range edges {
		if !ids[e["source"]] || !ids[e["target"]] {
			t.Errorf("%v joins what is no node", e)
		}
		relations[e["relation"]]++
	}
	if want := map[string]int{"signed": 2, "met": 4}; !cmp.Equal(relations, want) {
		t.Errorf("relations %v, want %v", relations, want)
	}
}

func table(t *testing.T, text []byte) (rows []map[string]string) {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	must(t, err)
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestTheArchiveHoldsTheSameTables(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"))
	dir := t.TempDir()
	must(t, s.ExportFolder(ctx, dir, "csv", ExportOptions{}))
	text := exported(t, s, "csv", ExportOptions{})
	archive, err := zip.NewReader(strings.NewReader(text), int64(len(text)))
	must(t, err)
	if len(archive.File) != 2 {
		t.Fatalf("%d files", len(archive.File))
	}
	for _, f := range archive.File {
		r, err := f.Open()
		must(t, err)
		got, err := io.ReadAll(r)
		must(t, err)
		if !bytes.Equal(got, mustRead(t, filepath.Join(dir, f.Name))) {
			t.Errorf("%s differs", f.Name)
		}
	}
}

func TestGraphMLIsWellFormedAndNamesItsNodes(t *testing.T) {
	s := mustOpen(t, Memory)
	r := news("a")
	r.Entities[0].Names = append(r.Entities[0].Names, "A & <B> \"C\" \x01")
	add(t, s, r)
	var doc struct {
		Graph struct {
			Nodes []struct {
				ID string `xml:"id,attr"`
			} `xml:"node"`
			Edges []struct {
				Source string `xml:"source,attr"`
				Target string `xml:"target,attr"`
			} `xml:"edge"`
		} `xml:"graph"`
	}
	must(t, xml.Unmarshal([]byte(exported(t, s, "graphml", ExportOptions{})), &doc))
	ids := map[string]bool{}
	for _, n := range doc.Graph.Nodes {
		ids[n.ID] = true
	}
	if len(doc.Graph.Edges) == 0 {
		t.Error("there are no edges")
	}
	for _, e := range doc.Graph.Edges {
		if !ids[e.Source] || !ids[e.Target] {
			t.Errorf("%v joins what is no node", e)
		}
	}
}

func TestWhatIsPlannedIsNoEdgeOfAnyDrawing(t *testing.T) {
	s := mustOpen(t, Memory)
	r := news("a")
	for i := range r.Claims {
		r.Claims[i].Status = schema.Planned
	}
	add(t, s, r)
	for _, format := range []string{"dot", "graphml"} {
		if got := exported(t, s, format, ExportOptions{}); strings.Contains(got, "->") || strings.Contains(got, "<edge ") {
			t.Errorf("%s draws it:\n%s", format, got)
		}
	}
	if strings.Contains(nquads(t, s), schema.TermNS+"signed>") {
		t.Error("it is a direct edge")
	}
}

func TestNamesCannotBreakOutOfADrawing(t *testing.T) {
	if got, want := dotQuoted("a\"b\\c\nd\x00"), `"a\"b\\c\nd"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAFormatThatThereIsNotIsAnErrorThatNamesThoseThereAre(t *testing.T) {
	err := mustOpen(t, Memory).Export(ctx, io.Discard, "docx", ExportOptions{})
	if err == nil || !strings.Contains(err.Error(), "graphml") {
		t.Errorf("error %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")

func TestAFullDiskIsReported(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, news("a"))
	for _, f := range Formats() {
		if err := s.Export(ctx, fullDisk{}, f.Name, ExportOptions{}); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v", f.Name, err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o644))
	if err := s.ExportFolder(ctx, filepath.Join(file, "x"), "csv", ExportOptions{}); err == nil {
		t.Error("tables were written into a file")
	}
}
