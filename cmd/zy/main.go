package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/loader/clean"
	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/read"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

func main() {
	p, err := parse.Default()
	if err != nil {
		panic(err)
	}
	only := os.Getenv("ONLY")
	trees := os.Getenv("TREE") != ""
	for a, err := range read.Articles(context.Background(), os.Args[1:], read.Options{Stdin: os.Stdin}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		if only != "" && !strings.Contains(a.Source, only) {
			continue
		}
		doc, err := clean.Document(a)
		if err != nil {
			fmt.Println(err)
			continue
		}
		p.Parse(&doc)
		ex := extract.Document(&doc)
		r := resolve.Article(&doc, ex)
		fmt.Println("#####", a.Source, doc.Article.Date, doc.Article.Title)
		pt := func(p schema.Phrase) string {
			t := doc.Sentences[p.Sentence].Tokens
			return doc.Text(schema.Span{Start: t[p.First].Span.Start, End: t[p.Last-1].Span.End})
		}
		names := map[string]string{}
		for _, e := range r.Entities {
			names[e.ID] = e.Label
		}
		for si, s := range doc.Sentences {
			fmt.Println("\n##", si, doc.Text(s.Span))
			var ns []string
			for _, n := range s.Names {
				ns = append(ns, fmt.Sprintf("%s/%s", doc.Text(schema.Span{Start: s.Tokens[n.First].Span.Start, End: s.Tokens[n.Last-1].Span.End}), n.Type))
			}
			fmt.Println("   names:", strings.Join(ns, " | "))
			if trees {
				for i, t := range s.Tokens {
					h := "ROOT"
					if t.Head >= 0 {
						h = s.Tokens[t.Head].Form
					}
					fmt.Printf("      %d %s/%s %s %s %s -> %s\n", i, t.Form, t.Lemma, t.UPOS, t.XPOS, t.DepRel, h)
				}
			}
			for _, c := range ex.Candidates {
				if c.Sentence != si {
					continue
				}
				fmt.Printf("  C %s %s %s [%s] %s tense=%s", c.Type, c.Stage, c.Change, c.Rule, c.Status, c.Tense)
				for _, a := range c.Actors {
					fmt.Printf(" A{%s}", pt(a))
				}
				for _, a := range c.Targets {
					fmt.Printf(" T{%s}", pt(a))
				}
				if c.Object != nil {
					fmt.Printf(" O{%s}", pt(*c.Object))
				}
				for _, a := range c.Places {
					fmt.Printf(" P{%s}", pt(a))
				}
				for _, a := range c.Times {
					fmt.Printf(" D{%s}", pt(a))
				}
				if c.Speaker != nil {
					fmt.Printf(" SP{%s}", pt(*c.Speaker))
				}
				fmt.Println()
			}
			for _, c := range r.Claims {
				if c.Evidence[0].Sentence != si {
					continue
				}
				fmt.Printf("  R %s %s %s %s %s", c.Type, c.Stage, c.Change, c.Status, c.Date)
				for _, a := range c.Actors {
					fmt.Printf(" A{%s}", a.Label)
				}
				for _, a := range c.Targets {
					fmt.Printf(" T{%s}", a.Label)
				}
				if c.Object != nil {
					fmt.Printf(" O{%s %s}", c.Object.ID, c.Object.Label)
				}
				if c.Place != nil {
					fmt.Printf(" P{%s}", c.Place.Label)
				}
				if c.Speaker != nil {
					fmt.Printf(" SP{%s}", c.Speaker.Label)
				}
				fmt.Println()
			}
		}
	}
}
