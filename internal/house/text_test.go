package house

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// forbidden are words that tie the tree to one machine. They are put together
// here from parts, so that this file does not hold them itself.
var forbidden = []struct {
	what    string
	pattern *regexp.Regexp
}{
	{"a path of one machine", regexp.MustCompile(`(^|[^\w.~-])/(` + strings.Join([]string{"ro" + "ot", "ho" + "me", "Us" + "ers", "wo" + "rk"}, "|") + `)/\w`)},
	{"a temporary folder of one machine", regexp.MustCompile(`(^|[^\w.~-])/(` + strings.Join([]string{"tm" + "p", "private/var"}, "|") + `)/\w`)},
	{"a module proxy", regexp.MustCompile(strings.Join([]string{"pro" + `xy\.golang`, "su" + `m\.golang\.org`, "go" + `proxy\.`}, "|"))},
	{"a package registry", regexp.MustCompile(strings.Join([]string{"py" + `pi\.org`, "pythonho" + "sted", "registry" + `\.npmjs`, "deb" + `\.debian`}, "|"))},
	{"a private host", regexp.MustCompile(`https?://(` + strings.Join([]string{`10\.\d+\.`, `192\.168\.`, `172\.(1[6-9]|2\d|3[01])\.`}, "|") + `)`)},
}

func TestNoFileNamesAMachineOrARegistry(t *testing.T) {
	for path, text := range treeTexts(t) {
		for _, f := range forbidden {
			if at := f.pattern.FindIndex(text); at != nil {
				line := 1 + bytes.Count(text[:at[0]], []byte("\n"))
				t.Errorf("%s:%d names %s: %q", path, line, f.what, text[at[0]:at[1]])
			}
		}
	}
}

func TestTheForbiddenPatternsFindWhatTheyForbid(t *testing.T) {
	join := func(parts ...string) string { return strings.Join(parts, "") }
	for _, bad := range []string{
		join("open(\"/ro", "ot/x\")"), join("cd /ho", "me/ann"), join("see /tm", "p/out.txt"),
		join("GOPROXY=https://pro", "xy.golang.org"), join("https://py", "pi.org/simple"), join("http://10", ".0.0.7:8081/"),
	} {
		found := false
		for _, f := range forbidden {
			found = found || f.pattern.MatchString(bad)
		}
		if !found {
			t.Errorf("%q is let through", bad)
		}
	}
	for _, good := range []string{"a/home/b", "framework/x", "root/", "https://schema.org/Person", "the /work of a day"} {
		for _, f := range forbidden {
			if f.pattern.MatchString(good) {
				t.Errorf("%q is taken for %s", good, f.what)
			}
		}
	}
}

func TestTextFilesEndWithANewline(t *testing.T) {
	for path, text := range treeTexts(t) {
		switch filepath.Ext(path) {
		case ".go", ".md", ".yml", ".gizmo":
			if len(text) > 0 && text[len(text)-1] != '\n' {
				t.Errorf("%s does not end with a newline", path)
			}
		}
	}
}

// treeTexts is every text file of the tree, tracked or about to be.
func treeTexts(t *testing.T) map[string][]byte {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for _, path := range treeFiles(t, root) {
		text, err := os.ReadFile(filepath.Join(root, path))
		if err != nil || len(text) > 4<<20 || bytes.IndexByte(text, 0) >= 0 {
			continue // deleted, a large model, or binary
		}
		texts[path] = text
	}
	if len(texts) < 10 {
		t.Fatalf("found %d text files, want the whole tree", len(texts))
	}
	return texts
}

// treeFiles asks git, and walks the folder where the tree is not a checkout.
func treeFiles(t *testing.T, root string) []string {
	t.Helper()
	cmd := exec.Command("git", "ls-files", "-co", "--exclude-standard")
	cmd.Dir = root
	if out, err := cmd.Output(); err == nil && len(out) > 0 {
		return strings.Split(strings.TrimSpace(string(out)), "\n")
	}
	var files []string
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && path != root && d.Name() != ".ci" {
			return filepath.SkipDir
		}
		if d.Type().IsRegular() {
			rel, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			files = append(files, rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
