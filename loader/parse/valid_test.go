package parse_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/parse/conllu"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

func set(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// What Universal Dependencies allows, version 2.
var (
	universalTags      = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X")
	universalRelations = set(`acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated
		expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp`)
	headFirst    = set("conj fixed flat goeswith appos")
	relationForm = regexp.MustCompile(`^[a-z]+(:[a-z]+)?$`)
	featureForm  = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*(\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*(,[A-Z0-9][A-Za-z0-9]*)*$`)
)

// texts are raw texts: our own, and the dev sections where they are at hand.
func texts(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{"odd": "\"...\" -- ?!\n\n***\n\nU.S. & U.K.: can't, won't, gonna; 3.5% of $1bn (or so)\n\nпривет мир\n\n• one\n• two"}
	out["samples"] = sampleText(t)
	if dir := os.Getenv("CHANCERY_CORPORA"); dir != "" {
		for _, name := range []string{"en_ewt-ud-dev.conllu", "en_gum_open-ud-dev.conllu"} {
			out[name] = rawTreebank(t, filepath.Join(dir, "data/ud", name))
		}
	}
	return out
}

func rawTreebank(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	gold, err := conllu.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return score.Raw(gold)
}

func TestOutputKeepsTheRulesOfUniversalDependencies(t *testing.T) {
	for which, load := range map[string]func() (*parse.Parser, error){"default": parse.Default, "accurate": parse.Accurate} {
		p, err := load()
		if err != nil {
			t.Fatal(err)
		}
		for name, text := range texts(t) {
			if which == "accurate" && testing.Short() {
				continue
			}
			t.Run(which+" "+name, func(t *testing.T) {
				doc := schema.Document{Article: schema.Article{Text: text}, Blocks: score.Blocks(text)}
				p.Parse(&doc)
				var b bytes.Buffer
				if err := parse.WriteCoNLLU(&b, &doc); err != nil {
					t.Fatal(err)
				}
				for block := range strings.SplitSeq(strings.TrimSuffix(b.String(), "\n\n"), "\n\n") {
					for _, fault := range faults(block) {
						t.Errorf("%s:\n%s", fault, block)
					}
				}
			})
		}
	}
}

// line is a word of a sentence.
type line struct {
	upos, rel string
	head      int
}

// faults lists what one sentence in CoNLL-U does against the rules.
func faults(block string) (out []string) {
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	words := []line{{}}
	var surface strings.Builder
	text, inner := "", 0
	for row := range strings.SplitSeq(block, "\n") {
		if t, ok := strings.CutPrefix(row, "# text = "); ok {
			text = t
		}
		if strings.HasPrefix(row, "#") {
			continue
		}
		c := strings.Split(row, "\t")
		if len(c) != 10 {
			fault("%d columns", len(c))
			return out
		}
		if from, to, ok := strings.Cut(c[0], "-"); ok {
			first, _ := strconv.Atoi(from)
			inner, _ = strconv.Atoi(to)
			if first != len(words) || inner <= first || strings.Join(c[2:9], "") != "_______" {
				fault("multiword token %s", row)
			}
		} else {
			if c[0] != strconv.Itoa(len(words)) {
				fault("id %s for word %d", c[0], len(words))
			}
			head, err := strconv.Atoi(c[6])
			if err != nil {
				fault("head %q", c[6])
			}
			words = append(words, line{c[3], c[7], head})
			checkFeatures(c[5], fault)
		}
		if id := len(words) - 1; id > inner || strings.Contains(c[0], "-") {
			surface.WriteString(c[1])
			if !strings.Contains(c[9], "SpaceAfter=No") {
				surface.WriteByte(' ')
			}
		}
	}
	if got := strings.TrimSpace(surface.String()); got != text {
		fault("the words make %q", got)
	}
	checkTree(words, fault)
	return out
}

func checkFeatures(column string, fault func(string, ...any)) {
	last := ""
	for f := range strings.SplitSeq(column, "|") {
		name, _, _ := strings.Cut(strings.ToLower(f), "=")
		if column != "_" && (!featureForm.MatchString(f) || name <= last) {
			fault("features %s", column)
		}
		last = name
	}
}

func checkTree(words []line, fault func(string, ...any)) {
	roots := 0
	for i, w := range words[1:] {
		id := i + 1
		base, _, _ := strings.Cut(w.rel, ":")
		switch {
		case !universalTags[w.upos]:
			fault("%d: tag %q", id, w.upos)
		case !universalRelations[base] || !relationForm.MatchString(w.rel):
			fault("%d: relation %q", id, w.rel)
		case w.head < 0 || w.head >= len(words) || w.head == id:
			fault("%d: head %d", id, w.head)
			return
		case (w.head == 0) != (w.rel == "root"):
			fault("%d: %s of %d", id, w.rel, w.head)
		case headFirst[base] && w.head > id:
			fault("%d: %s of the later %d", id, w.rel, w.head)
		case (w.rel == "punct") != (w.upos == "PUNCT") && w.head != 0:
			fault("%d: %s is a %s", id, w.upos, w.rel)
		case words[w.head].rel == "punct":
			fault("%d: hangs on the mark %d", id, w.head)
		}
		if w.head == 0 {
			roots++
		}
		up := id
		for steps := 0; up != 0; steps++ {
			if up = words[up].head; steps > len(words) {
				fault("%d: is in a cycle", id)
				break
			}
		}
	}
	if roots != 1 {
		fault("%d roots", roots)
	}
}

func TestFaultsAreFound(t *testing.T) {
	row := func(id, form, upos, feats, head, rel string) string {
		return strings.Join([]string{id, form, form, upos, "_", feats, head, rel, "_", "_"}, "\t") + "\n"
	}
	good := row("1", "Talks", "NOUN", "Number=Plur", "2", "nsubj") + row("2", "began", "VERB", "_", "0", "root") + row("3", ".", "PUNCT", "_", "2", "punct")
	if f := faults("# text = Talks began .\n" + strings.TrimSpace(good)); len(f) != 0 {
		t.Fatalf("a good sentence: %v", f)
	}
	for name, change := range map[string][2]string{
		"two roots":             {"2\tnsubj", "0\troot"},
		"a cycle":               {"0\troot", "1\troot"},
		"a relation of no name": {"nsubj", "subject"},
		"conj before its head":  {"nsubj", "conj"},
		"a mark with children":  {"2\tnsubj", "3\tnsubj"},
		"a tag of no name":      {"NOUN", "NN"},
		"features out of order": {"Number=Plur", "Number=Plur|Case=Nom"},
		"a word as a mark":      {"nsubj", "punct"},
		"a gap in the ids":      {"3\t.", "4\t."},
	} {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(good, change[0], change[1], 1)
			if f := faults("# text = Talks began .\n" + strings.TrimSpace(bad)); len(f) == 0 {
				t.Errorf("no fault in\n%s", bad)
			}
		})
	}
}
