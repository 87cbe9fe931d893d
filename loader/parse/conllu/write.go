package conllu

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// Write writes the sentence and the empty line after it. Tabs and line ends
// within fields become blanks.
func Write(w io.Writer, s *Sentence) error {
	b := bufio.NewWriter(w)
	for _, c := range s.Comments {
		b.WriteString(oneLine.Replace(c) + "\n")
	}
	joined := s.Joined
	for i, t := range s.Tokens {
		if len(joined) > 0 && joined[0].First == i {
			j := joined[0]
			writeRow(b, strconv.Itoa(j.First+1)+"-"+strconv.Itoa(j.Last), j.Form, "", "", "", "", "_", "", "", j.Misc)
			joined = joined[1:]
		}
		misc := ""
		if i < len(s.Misc) {
			misc = s.Misc[i]
		}
		writeRow(b, strconv.Itoa(i+1), t.Form, t.Lemma, t.UPOS, t.XPOS, t.Feats, strconv.Itoa(t.Head+1), t.DepRel, "", misc)
	}
	b.WriteByte('\n')
	return b.Flush()
}

var oneLine = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

func writeRow(b *bufio.Writer, fields ...string) {
	for i, f := range fields {
		if i > 0 {
			b.WriteByte('\t')
		}
		if f == "" {
			f = "_"
		}
		b.WriteString(oneLine.Replace(f))
	}
	b.WriteByte('\n')
}
