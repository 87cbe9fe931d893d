package graph

import (
	"bufio"
	"fmt"
	"maps"
	"math/rand"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chancery-kg/chancery/schema"
)

// writerEnv names the store that a process of this test writes to until it is
// killed; killsEnv is how often the test kills one.
const (
	writerEnv = "CHANCERY_TEST_WRITER"
	killsEnv  = "CHANCERY_TEST_KILLS"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerEnv); path != "" {
		writeUntilKilled(path)
	}
	os.Exit(m.Run())
}

// writeUntilKilled adds and removes articles for ever, through the log or, in
// every other process, as sorted files. It tells each step before and after it
// is done.
func writeUntilKilled(path string) {
	s, err := Open(ctx, path, Options{Wait: 10 * time.Second, bulk: os.Getpid() % 2})
	for step := 0; err == nil; step++ {
		there := articlesOf(s)
		name := fmt.Sprint("n", step*7%10)
		fmt.Println("begin", name)
		if there[name] {
			_, err = s.Remove(ctx, []string{name + ".txt"}, mergeByName)
		} else {
			_, err = s.Add(ctx, []schema.Reading{news(name)}, mergeByName)
		}
		if err == nil {
			fmt.Println("end", name)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func articlesOf(s *Store) map[string]bool {
	there := map[string]bool{}
	for r, err := range s.Readings(ctx) {
		if err != nil {
			panic(err)
		}
		there[strings.TrimSuffix(r.Article.Source, ".txt")] = true
	}
	return there
}

// Whenever the process is ended, what it said was written is there, of what it
// had begun all or nothing, and the indexes fit.
func TestNothingIsLostHoweverOftenTheProcessIsKilled(t *testing.T) {
	kills := 12
	if n, err := strconv.Atoi(os.Getenv(killsEnv)); err == nil {
		kills = n
	} else if testing.Short() {
		kills = 2
	}
	path, there := storePath(t), map[string]bool{}
	random := rand.New(rand.NewSource(1)) //nolint:gosec // any moments will do
	for range kills {
		begun := killed(t, path, time.Duration(random.Intn(60_000))*time.Microsecond, there)
		there = afterKill(t, path, there, begun)
	}
}

// killed runs a writer, kills it after a while, and follows what it said it
// did; it gives the name of what was begun and not done, if any.
func killed(t *testing.T, path string, after time.Duration, there map[string]bool) (begun string) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), writerEnv+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if after > 0 { // it has begun
			time.AfterFunc(after, func() { cmd.Process.Kill() })
			after = 0
		}
		switch what, name, _ := strings.Cut(lines.Text(), " "); what {
		case "begin":
			begun = name
		case "end":
			there[name], begun = !there[name], ""
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.ExitCode() == 1 {
		t.Fatalf("the writer ended by itself: %v", err)
	}
	return begun
}

// afterKill opens what is left and gives the articles there are.
func afterKill(t *testing.T, path string, there map[string]bool, begun string) map[string]bool {
	t.Helper()
	s, err := Open(ctx, path, Options{})
	must(t, err)
	defer s.Close()
	must(t, s.Check(ctx))
	got := articlesOf(s)
	maps.DeleteFunc(there, func(_ string, is bool) bool { return !is })
	if begun != "" && got[begun] != there[begun] {
		if there[begun] {
			delete(there, begun)
		} else {
			there[begun] = true
		}
	}
	if !maps.Equal(got, there) {
		t.Fatalf("there are %v, want %v; begun was %q", got, there, begun)
	}
	fresh := mustOpen(t, Memory)
	for _, name := range slices.Sorted(maps.Keys(got)) {
		add(t, fresh, news(name))
	}
	if nquads(t, s) != nquads(t, fresh) {
		t.Fatal("the quads are not what the articles say")
	}
	return got
}
