package house

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/chancery-kg/chancery"

// rooms says for every room which other rooms it may import, directly or not.
// A room is the longest listed prefix of a package's path; what a room may
// import, its subfolders may too, and they may import each other.
var rooms = map[string][]string{
	"schema":           {},
	"loader/gazetteer": {"schema"},
	"loader/when":      {"schema"},
	"loader/imprint":   {"schema"},
	"loader/read":      {"schema", "loader/imprint"},
	"loader/clean":     {"schema", "loader/imprint", "loader/when"},
	"loader/parse":     {"schema", "loader/gazetteer", "loader/when"},
	"loader/extract":   {"schema", "loader/gazetteer", "loader/when"},
	"loader/resolve":   {"schema", "loader/gazetteer", "loader/when"},
	"loader": {
		"schema", "loader/gazetteer", "loader/when", "loader/imprint", "loader/read",
		"loader/clean", "loader/parse", "loader/extract", "loader/resolve", "internal/compose",
	},
	"graph/rdf":      {"schema"},
	"graph":          {"schema", "graph/rdf"},
	"queries":        {"schema", "graph", "graph/rdf"},
	"internal/house": {"schema"},
	// What benchmarks read.
	"internal/compose": {"schema", "loader/gazetteer"},
}

// outside says which rooms may import modules that are heavy or particular to
// one task, so that they do not spread.
var outside = map[string][]string{
	"github.com/cayleygraph/cayley":          {"graph", "queries", "cmd"},
	"github.com/alecthomas/kong":             {"cmd"},
	"github.com/schollz/progressbar/v3":      {"cmd"},
	"github.com/jedib0t/go-pretty/v6":        {"cmd"},
	"golang.org/x/term":                      {"cmd"},
	"codeberg.org/readeck/go-readability/v2": {"loader/read", "loader/clean"},
	"github.com/parquet-go/parquet-go":       {"graph", "loader/read"},
	"github.com/piprate/json-gold":           {"graph/rdf"},
	"github.com/cockroachdb/pebble/v2":       {"graph"},
	"github.com/gofrs/flock":                 {"graph"},
	"github.com/jackc/pgx/v5":                {"graph"},
}

type pkg struct {
	ImportPath                 string
	Imports, TestImports, Deps []string
	Error                      *struct{ Err string }
}

func TestDependenciesRunOneWay(t *testing.T) {
	for _, p := range listPackages(t) {
		from := room(p.ImportPath)
		if from == "" || strings.HasPrefix(from, "cmd") {
			continue // cmd sees all
		}
		for _, dep := range p.Deps {
			to := room(dep)
			if to != "" && to != from && !slices.Contains(rooms[from], to) {
				t.Errorf("%s depends on %s: room %s may only see %v", p.ImportPath, dep, from, rooms[from])
			}
		}
	}
}

func TestTestsKeepTheDirectionToo(t *testing.T) {
	for _, p := range listPackages(t) {
		from := room(p.ImportPath)
		if from == "" || strings.HasPrefix(from, "cmd") {
			continue
		}
		for _, dep := range p.TestImports {
			to := room(dep)
			if to != "" && to != from && !slices.Contains(rooms[from], to) {
				t.Errorf("tests of %s import %s: room %s may only see %v", p.ImportPath, dep, from, rooms[from])
			}
		}
	}
}

func TestEveryPackageHasARoom(t *testing.T) {
	for _, p := range listPackages(t) {
		if room(p.ImportPath) == "" {
			t.Errorf("%s belongs to no room: name it in rooms, with what it may import", p.ImportPath)
		}
	}
}

func TestHeavyModulesStayInTheirRooms(t *testing.T) {
	for _, p := range listPackages(t) {
		for _, dep := range p.Imports {
			for mod, allowed := range outside {
				if within(dep, mod) && !slices.ContainsFunc(allowed, func(r string) bool { return within(short(p.ImportPath), r) }) {
					t.Errorf("%s imports %s, which only %v may", p.ImportPath, dep, allowed)
				}
			}
		}
	}
}

// listPackages asks the go command for every package of the module.
func listPackages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Imports,TestImports,Deps,Error", module+"/...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var list []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	if len(list) < 2 {
		t.Fatalf("go list found %d packages, want the whole module", len(list))
	}
	return list
}

func short(path string) string {
	if path == module {
		return "."
	}
	rest, ok := strings.CutPrefix(path, module+"/")
	if !ok {
		return ""
	}
	return rest
}

// room is the room a package of ours belongs to, "" for all other packages
// and for those that nobody has given a room.
func room(path string) string {
	name := short(path)
	if within(name, "cmd") {
		return "cmd"
	}
	best := ""
	for r := range rooms {
		if within(name, r) && len(r) > len(best) {
			best = r
		}
	}
	return best
}

func within(path, prefix string) bool {
	return path == prefix || strings.HasPrefix(path, prefix+"/")
}
