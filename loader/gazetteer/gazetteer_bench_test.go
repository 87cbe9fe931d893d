package gazetteer

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func tokensOf(sentence string) []schema.Token {
	var out []schema.Token
	for _, f := range strings.Fields(sentence) {
		out = append(out, schema.Token{Form: f})
	}
	return out
}

func BenchmarkRead(b *testing.B) {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := read(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	g := Default()
	tokens := tokensOf("The Iranian foreign minister told the U.N. Security Council in New York that Tehran would return to talks with the P5 + 1")
	for b.Loop() {
		g.Match(tokens)
	}
}
