package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/cmd/chancery/samples"
)

// consoleBlock is a fenced block of commands, each after "$ ", with what they
// print.
var consoleBlock = regexp.MustCompile("(?s)```console\n(.*?)```\n")

// fileBlock is a fenced block that names a file after its language.
var fileBlock = regexp.MustCompile("(?s)```[a-z]+ ([a-z.]+)\n(.*?)```\n")

// TestTheReadmeTellsTheTruth runs the commands of the README, and of guides, in
// a folder with the sample articles and the files they show, and compares what
// they print. With UPDATE_GOLDEN set it writes what they print instead.
func TestTheReadmeTellsTheTruth(t *testing.T) {
	for _, name := range []string{"README.md", "docs/codebook.md", "docs/coding.md"} {
		t.Run(name, func(t *testing.T) { tellsTheTruth(t, filepath.Join("..", "..", filepath.FromSlash(name))) })
	}
}

func tellsTheTruth(t *testing.T, path string) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash to run commands with")
	}
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	program(t, dir)
	if err := os.Mkdir(filepath.Join(dir, "articles"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := samples.Write(filepath.Join(dir, "articles")); err != nil {
		t.Fatal(err)
	}
	for _, file := range fileBlock.FindAllSubmatch(readme, -1) {
		if err := os.WriteFile(filepath.Join(dir, string(file[1])), file[2], 0o600); err != nil {
			t.Fatal(err)
		}
	}
	commands := 0
	got := consoleBlock.ReplaceAllFunc(readme, func(block []byte) []byte {
		var b bytes.Buffer
		b.WriteString("```console\n")
		for line := range strings.Lines(string(block)) {
			if command, ok := strings.CutPrefix(line, "$ "); ok {
				commands++
				b.WriteString(line + output(t, bash, dir, command))
			}
		}
		b.WriteString("```\n")
		return b.Bytes()
	})
	if commands == 0 {
		t.Errorf("%s has %d commands", path, commands)
	}
	if os.Getenv("UPDATE_GOLDEN") != "" {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(readme), string(got)); diff != "" {
		t.Errorf("%s says -, it is +; UPDATE_GOLDEN=1 go test -run Readme writes it:\n%s", path, diff)
	}
}

// output is all that a command prints, words and data.
func output(t *testing.T, bash, dir, command string) string {
	t.Helper()
	cmd := exec.Command(bash, "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+dir+string(os.PathListSeparator)+os.Getenv("PATH"), "CHANCERY_DB=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", strings.TrimSpace(command), err, out)
	}
	return string(out)
}
