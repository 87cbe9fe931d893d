package postgres

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"

	"github.com/chancery-kg/chancery/graph/postgres/postgrestest"
)

var ctx = context.Background()

func open(t testing.TB, address string, opt Options) *Store {
	t.Helper()
	s, err := Open(ctx, address, opt)
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Cayley's own suite for its backends. It is told of no deviation, only that
// comparisons are planned here.
func TestCayleysSuiteForBackends(t *testing.T) {
	postgrestest.Server(t)
	bringCayleysData(t)
	graphtest.TestAll(t, func(t testing.TB) (cgraph.QuadStore, cgraph.Options) {
		return open(t, postgrestest.Empty(t), Options{}).QuadStore(), nil
	}, &graphtest.Config{OptimizesComparison: true})
}

// bringCayleysData lays the suite's graph where it looks for it, above the
// working directory.
func bringCayleysData(t *testing.T) {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cayleygraph/cayley").Output()
	must(t, err)
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "data", "testdata.nq"))
	must(t, err)
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "data"), 0o755))
	must(t, os.WriteFile(filepath.Join(dir, "data", "testdata.nq"), data, 0o644))
	t.Chdir(dir)
}
