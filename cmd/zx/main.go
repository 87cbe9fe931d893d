package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/schema"
)

func main() {
	p, err := parse.Default()
	if err != nil {
		panic(err)
	}
	for _, f := range os.Args[1:] {
		r, _ := os.Open(f)
		ss, err := conllu.ReadAll(r)
		if err != nil {
			panic(err)
		}
		var n, u, las, uas, fn, ful, fl int
		for _, s := range ss {
			g := s.Tokens
			t := make([]schema.Token, len(g))
			for i := range g {
				t[i] = schema.Token{Form: g[i].Form, Span: g[i].Span}
			}
			x := schema.Sentence{Tokens: t}
			p.Annotate(&x, "")
			b := func(s string) string { a, _, _ := strings.Cut(s, ":"); return a }
			for i := range g {
				n++
				if x.Tokens[i].UPOS == g[i].UPOS {
					u++
				}
				if x.Tokens[i].Head == g[i].Head {
					uas++
					if b(x.Tokens[i].DepRel) == b(g[i].DepRel) {
						las++
					}
				}
				if i == 0 {
					fn++
					if x.Tokens[i].UPOS == g[i].UPOS {
						fl++
					}
				}
			}
			_ = ful
		}
		fmt.Printf("%s UPOS %.2f UAS %.2f LAS %.2f first %.2f\n", f, 100*float64(u)/float64(n), 100*float64(uas)/float64(n), 100*float64(las)/float64(n), 100*float64(fl)/float64(fn))
	}
}
