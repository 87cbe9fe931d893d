package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// TestAnInterruptedBuildKeepsWholeArticles stops a build in the middle and
// compares the store with a build of just the articles that it holds.
func TestAnInterruptedBuildKeepsWholeArticles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const count = 400
	dir := t.TempDir()
	c := command{t, program(t, dir), dir}
	lines := manyArticles(count)
	c.write("many.jsonl", strings.Join(lines, ""))
	kept := c.interruptedInTheMiddle(lines)
	c.write("kept.jsonl", kept)
	c.run("build", "--quiet", "--db", "whole.db", "kept.jsonl")
	if got, want := c.run("export", "--db", "half.db", "--format", "nquads"), c.run("export", "--db", "whole.db", "--format", "nquads"); got != want {
		t.Error("the store is not that of the articles it holds")
	}
	c.run("build", "--quiet", "--db", "half.db", "many.jsonl")
	c.run("build", "--quiet", "--db", "all.db", "many.jsonl")
	if c.run("export", "--db", "half.db", "--format", "nquads") != c.run("export", "--db", "all.db", "--format", "nquads") {
		t.Error("the same command again does not do the rest")
	}
}

// TestABuildThatWaitsForInputCanBeInterrupted holds standard input open.
func TestABuildThatWaitsForInputCanBeInterrupted(t *testing.T) {
	dir := t.TempDir()
	c := command{t, program(t, dir), dir}
	cmd := c.command("build", "-")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second)
	interruptNow(t, cmd)
	if code := ended(t, cmd); code != exitFailed || !strings.Contains(stderr.String(), "interrupted") {
		t.Errorf("exit status %d, %s", code, stderr.String())
	}
}

// command runs the program in a folder.
type command struct {
	t       *testing.T
	program string
	dir     string
}

// program is this test binary under the name by which TestMain knows it.
func program(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "chancery")
	if err := os.Symlink(self, path); err != nil {
		t.Skipf("no links here: %v", err)
	}
	return path
}

func (c command) command(args ...string) *exec.Cmd {
	cmd := exec.Command(c.program, args...)
	cmd.Dir = c.dir
	return cmd
}

func (c command) run(args ...string) string {
	c.t.Helper()
	cmd := c.command(args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		c.t.Fatalf("chancery %s: %v\n%s", strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

func (c command) write(name, text string) {
	c.t.Helper()
	if err := os.WriteFile(filepath.Join(c.dir, name), []byte(text), 0o600); err != nil {
		c.t.Fatal(err)
	}
}

var articleID = regexp.MustCompile(`/id/article/(a\d{4})> `)

// interruptedInTheMiddle interrupts builds into half.db, later or earlier each
// time, until one is caught in the middle; it returns the lines of the
// articles that the store then holds.
func (c command) interruptedInTheMiddle(lines []string) string {
	wait := time.Second
	for range 10 {
		if err := os.RemoveAll(filepath.Join(c.dir, "half.db")); err != nil {
			c.t.Fatal(err)
		}
		cmd := c.command("build", "--quiet", "--db", "half.db", "many.jsonl")
		if err := cmd.Start(); err != nil {
			c.t.Fatal(err)
		}
		time.Sleep(wait)
		interruptNow(c.t, cmd)
		code := ended(c.t, cmd)
		ids := map[string]bool{}
		for _, m := range articleID.FindAllStringSubmatch(c.run("export", "--db", "half.db", "--format", "nquads"), -1) {
			ids[m[1]] = true
		}
		switch {
		case len(ids) == 0:
			wait *= 2
			continue
		case len(ids) == len(lines):
			wait = wait * 2 / 3
			continue
		case code != exitFailed:
			c.t.Fatalf("interrupted, exit status %d", code)
		}
		return keep(lines, ids)
	}
	c.t.Skip("no build could be caught in the middle")
	return ""
}

func keep(lines []string, ids map[string]bool) string {
	var b strings.Builder
	for _, line := range lines {
		if ids[line[len(`{"id":"`):len(`{"id":"a0000`)]] {
			b.WriteString(line)
		}
	}
	return b.String()
}

func interruptNow(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Logf("interrupt: %v", err)
	}
}

// ended waits for the end and gives the exit status.
func ended(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case <-done:
	case <-time.After(30 * time.Second):
		_ = cmd.Process.Kill()
		t.Fatal("it does not end")
	}
	return cmd.ProcessState.ExitCode()
}

// manyArticles are lines of JSON, each an article about two of ten states.
func manyArticles(count int) []string {
	names := []string{"Armenia", "Belarus", "China", "Denmark", "Egypt", "France", "Georgia", "Hungary", "India", "Japan"}
	lines := make([]string, count)
	for i := range lines {
		a, b := names[i%10], names[(i/10+1+i)%10]
		lines[i] = fmt.Sprintf(`{"id":"a%04d","date":"2021-10-11","title":"Talks number %d","text":"%s and %s signed a cooperation agreement on Monday.\n\n%s"}`+"\n",
			i, i, a, b, strings.Repeat("The two countries will hold further talks, a spokesman said. ", 20))
	}
	return lines
}
