package explorer

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := fs.ReadFile(Files(), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestThePageNamesOnlyAssetsThatAreThere(t *testing.T) {
	page := read(t, "index.html")
	named := regexp.MustCompile(`(?:src|href)="/([^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(named) < 3 {
		t.Fatalf("the page names %d assets, want its icon, style and script", len(named))
	}
	for _, match := range named {
		read(t, match[1])
	}
	chunks := regexp.MustCompile(`"\./([\w-]+\.js)"`)
	for _, match := range chunks.FindAllStringSubmatch(read(t, "assets/main.js"), -1) {
		read(t, "assets/"+match[1])
	}
}

func TestThePageFitsAPolicyWithoutInlineScriptsAndStyles(t *testing.T) {
	page := read(t, "index.html")
	if !strings.Contains(page, `name="csp-nonce" content=""`) {
		t.Error("the server finds no place for its nonce")
	}
	if inline := regexp.MustCompile(`<style|<script[^>]*>[^<]|\s(?:on\w+|style)=`).FindString(page); inline != "" {
		t.Errorf("%q is inline", inline)
	}
	for _, elsewhere := range regexp.MustCompile(`(?:src|href)="https?:[^"]*"`).FindAllString(page, -1) {
		t.Errorf("%s is loaded from elsewhere", elsewhere)
	}
}

func TestTheBundleIsSmallerThan400KBCompressed(t *testing.T) {
	total := 0
	err := fs.WalkDir(Files(), "assets", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		if _, err := z.Write([]byte(read(t, name))); err != nil {
			return err
		}
		err = z.Close()
		total += b.Len()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if total > 400_000 {
		t.Errorf("the bundle has %d bytes compressed", total)
	}
}

func TestEachPackageInTheBundleHasItsLicence(t *testing.T) {
	licences := read(t, "LICENSES.txt")
	for _, name := range []string{"preact", "cytoscape", "@codemirror/view", "@lezer/common", "style-mod"} {
		if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(name) + ` [\d.]+ \(MIT\)$`).MatchString(licences) {
			t.Errorf("%s has none", name)
		}
	}
}
