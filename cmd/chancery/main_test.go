package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/chancery-kg/chancery/cmd/chancery/samples"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"chancery": main})
}

// TestScripts runs each scenario of testdata/script in a folder of its own,
// with the sample articles in articles/.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: os.Getenv("UPDATE_GOLDEN") != "",
		Setup: func(env *testscript.Env) error {
			dir := filepath.Join(env.WorkDir, "articles")
			if err := os.Mkdir(dir, 0o755); err != nil {
				return err
			}
			_, err := samples.Write(dir)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"longer":  longer,
			"bytes":   bytesTo,
			"claimof": claimOf,
			"spoil":   spoil,
		},
	})
}

// exits runs a command that must end with the given status: exits 2 chancery …
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			ts.Fatalf("%v", err)
		}
		got = ended.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// spoil changes the last byte of each file of a folder that has any.
func spoil(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: spoil FOLDER")
	}
	names, err := filepath.Glob(ts.MkAbs(filepath.Join(args[0], "*")))
	ts.Check(err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		ts.Check(err)
		if len(data) > 0 {
			data[len(data)-1] ^= 0xFF
			ts.Check(os.WriteFile(name, data, 0o644))
		}
	}
}

// longer makes a file of one line of so many megabytes: longer FILE MEGABYTES
func longer(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: longer FILE MEGABYTES")
	}
	megabytes, err := strconv.Atoi(args[1])
	ts.Check(err)
	file, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	block := []byte(strings.Repeat("talks and ", 1<<20/10+1)[:1<<20])
	for range megabytes {
		_, err := file.Write(block)
		ts.Check(err)
	}
	ts.Check(file.Close())
}

// bytesTo writes what a quoted Go string stands for: bytes FILE '"\x00"'
func bytesTo(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE QUOTED")
	}
	text, err := strconv.Unquote(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// claimOf sets the variable CLAIM to the id of the first record on the last
// standard output, JSON lines, that holds all the words: claimof WORD…
func claimOf(ts *testscript.TestScript, neg bool, args []string) {
	for line := range strings.SplitSeq(ts.ReadFile("stdout"), "\n") {
		fits := line != ""
		for _, word := range args {
			fits = fits && strings.Contains(line, word)
		}
		if fits {
			id, _, _ := strings.Cut(strings.TrimPrefix(line, `{"id":"`), `"`)
			ts.Setenv("CLAIM", id)
			return
		}
	}
	if !neg {
		ts.Fatalf("no claim with %q", args)
	}
}
