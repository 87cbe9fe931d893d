package when

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// vocabulary is all words in strings of the package's code, in capitals as a
// sentence or a name begins.
func vocabulary(t *testing.T) []string {
	t.Helper()
	words := map[string]bool{"11": true, "2015": true, "1990s": true, "3rd": true}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := goparser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, _ := strconv.Unquote(lit.Value)
				for _, w := range strings.Fields(text) {
					first, size := utf8.DecodeRuneInString(w)
					words[string(unicode.ToUpper(first))+w[size:]] = true
				}
			}
			return true
		})
	}
	return slices.Sorted(maps.Keys(words))
}

// An expression that a reader would find is never passed over for its first
// word, whatever words of the grammar follow.
func TestEveryExpressionBeginsWithAnOpener(t *testing.T) {
	words := vocabulary(t)
	tails := append([]string{
		"", "day before yesterday", "end of 2015", "of 2015", "in 2015", "3 days ago", "than 3 days ago", "least 2 years earlier",
		"to 2 weeks later", "few months", "first quarter of 2015", "half of this year", "coming days", "a year ago", "year ago", "2 weeks", "to 9 December",
		"and 9 December 2015", "on Friday", ", 11 October 2021", "October 2021", "11 , 2021", "- 10 - 11", "/ 10 / 2021", "very end of May",
	}, words...)
	found := 0
	for _, first := range words {
		for _, tail := range tails {
			p := newParser(tokens(first+" "+tail), true)
			if len(p.words) == 0 {
				continue
			}
			m, _ := p.longest(0)
			if m == nil {
				continue
			}
			found++
			if !p.opens(0) {
				t.Fatalf("%q is passed over in %q", first, first+" "+tail)
			}
		}
	}
	if found < len(words) {
		t.Errorf("only %d expressions tried", found)
	}
}
