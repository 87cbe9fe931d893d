package conllu

import (
	"bytes"
	"strings"
	"testing"
)

const sample = "# sent_id = 1\n# text = They don't.\n" +
	"1\tThey\tthey\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
	"2\tdo\tdo\tVERB\tVBP\t_\t0\troot\t_\t_\n" +
	"3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n" +
	"4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"

func TestWritingGivesWhatWasRead(t *testing.T) {
	s, err := ReadAll(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, &s[0]); err != nil {
		t.Fatal(err)
	}
	if b.String() != sample {
		t.Errorf("got\n%s", b.String())
	}
	if id, ok := s[0].Comment("sent_id"); !ok || id != "1" {
		t.Errorf("sent_id is %q", id)
	}
}

func TestEmptyNodesAndAMissingLastLineEndAreBorne(t *testing.T) {
	text := strings.TrimRight(strings.Replace(sample, "4\t.", "3.1\tgo\tgo\tVERB\t_\t_\t_\t_\t_\t_\n4\t.", 1), "\n")
	s, err := ReadAll(strings.NewReader(text))
	if err != nil || len(s) != 1 || len(s[0].Tokens) != 4 {
		t.Errorf("error %v, sentences %+v", err, s)
	}
}

func TestErrorsNameTheLine(t *testing.T) {
	for _, c := range []struct{ name, from, to, want string }{
		{"a column is missing", "\tnsubj\t_\t_", "\tnsubj\t_", "line 3: 9 columns"},
		{"an id is out of order", "3\tn't", "5\tn't", "line 6: id"},
		{"a head is no number", "\t0\troot", "\tx\troot", "line 5: head"},
		{"a head is beyond the sentence", "\t2\tpunct", "\t9\tpunct", "line 8: word 4 has head 9"},
		{"a range is odd", "2-3\t", "3-2\t", "line 4: id"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadAll(strings.NewReader(strings.Replace(sample, c.from, c.to, 1)))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1-2\n\n#\n")
	f.Fuzz(func(t *testing.T, text string) {
		for s, err := range Read(strings.NewReader(text)) {
			if err != nil {
				return
			}
			for i, tok := range s.Tokens {
				if tok.Head < -1 || tok.Head >= len(s.Tokens) {
					t.Fatalf("word %d has head %d", i, tok.Head)
				}
			}
			if err := Write(&bytes.Buffer{}, &s); err != nil {
				t.Fatal(err)
			}
		}
	})
}
