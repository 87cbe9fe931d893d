package ordered

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	cgraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"
	"github.com/cayleygraph/cayley/graph/graphtest/testutil"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// Cayley's own suite for its backends, in memory and on disk. It is told of no
// deviation, only that comparisons are planned here.
func TestCayleysSuiteForBackends(t *testing.T) {
	bringCayleysData(t)
	config := &graphtest.Config{OptimizesComparison: true}
	t.Run("in memory", func(t *testing.T) {
		graphtest.TestAll(t, generator(Options{FS: vfs.NewMem()}), config)
	})
	t.Run("on disk", func(t *testing.T) {
		graphtest.TestAll(t, generator(Options{}), config)
	})
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

func generator(opt Options) testutil.DatabaseFunc {
	return func(t testing.TB) (cgraph.QuadStore, cgraph.Options) {
		return open(t, t.TempDir(), opt), nil
	}
}

func open(t testing.TB, dir string, opt Options) *Store {
	t.Helper()
	s, err := Open(dir, opt)
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
