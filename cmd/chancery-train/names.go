package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

// labelled is a sentence with its gold names.
type labelled struct {
	sentence schema.Sentence
	gold     []schema.Name
}

var iobTypes = map[string]schema.EntityType{"PER": schema.Person, "ORG": schema.Organization, "LOC": schema.Place}

// names scores names of persons, organisations and places on a file of the
// Universal NER project: number, word, IOB2 tag, divided by tabs.
func names(p *parse.Parser, path string) (score.Counts, error) {
	var total score.Counts
	sentences, err := readIOB(path)
	if err != nil {
		return total, err
	}
	for i := range sentences {
		s := &sentences[i].sentence
		p.Annotate(s, "")
		var got []schema.Name
		for _, n := range s.Names {
			if score.Coarse(n.Type) != "MISC" {
				got = append(got, n)
			}
		}
		total.Add(score.Names(sentences[i].gold, got))
	}
	return total, nil
}

func readIOB(path string) ([]labelled, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []labelled
	var now labelled
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		fields := strings.Split(line, "\t")
		switch {
		case strings.TrimSpace(line) == "":
			if len(now.sentence.Tokens) > 0 {
				out = append(out, now)
			}
			now = labelled{}
		case line[0] == '#':
		case len(fields) < 3:
			return nil, fmt.Errorf("%s: line %d: %d columns instead of 3", path, n, len(fields))
		default:
			now.add(fields[1], fields[2])
		}
	}
	if len(now.sentence.Tokens) > 0 {
		out = append(out, now)
	}
	return out, lines.Err()
}

func (l *labelled) add(form, tag string) {
	i := len(l.sentence.Tokens)
	l.sentence.Tokens = append(l.sentence.Tokens, schema.Token{Form: form})
	place, typ, _ := strings.Cut(tag, "-")
	switch {
	case place == "B":
		l.gold = append(l.gold, schema.Name{First: i, Last: i + 1, Type: iobTypes[typ]})
	case place == "I" && len(l.gold) > 0:
		l.gold[len(l.gold)-1].Last = i + 1
	}
}
