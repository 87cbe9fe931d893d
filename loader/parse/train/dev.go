package train

import (
	"github.com/chancery-kg/chancery/loader/parse/internal/arc"
	"github.com/chancery-kg/chancery/loader/parse/internal/punct"
	"github.com/chancery-kg/chancery/loader/parse/internal/tag"
	"github.com/chancery-kg/chancery/loader/parse/score"
	"github.com/chancery-kg/chancery/schema"
)

// uposOf is the part of words that get their UPOS.
func uposOf(t *tag.Tagger, gold [][]schema.Token) float64 {
	var s tag.Scratch
	right, all := 0, 0
	for _, g := range gold {
		got := append([]schema.Token(nil), g...)
		t.Tag(got, &s)
		for i := range g {
			all++
			if got[i].UPOS == g[i].UPOS {
				right++
			}
		}
	}
	return float64(right) / float64(max(1, all))
}

// attachment is the part of words that get their head; their head and
// universal relation; and these with the subtype.
type attachment struct{ UAS, LAS, Full float64 }

func lasOf(t *tag.Tagger, p *arc.Parser, marks *punct.Attacher, gold [][]schema.Token) attachment {
	var ts tag.Scratch
	var as arc.Scratch
	var ps punct.Scratch
	var a attachment
	all := 0.0
	for _, g := range gold {
		got := append([]schema.Token(nil), g...)
		if t != nil {
			t.Tag(got, &ts)
		}
		p.Parse(got, &as)
		marks.Attach(got, &ps)
		for i := range g {
			all++
			if got[i].Head != g[i].Head {
				continue
			}
			a.UAS++
			if score.Universal(got[i].DepRel) == score.Universal(g[i].DepRel) {
				a.LAS++
			}
			if got[i].DepRel == g[i].DepRel {
				a.Full++
			}
		}
	}
	return attachment{a.UAS / all, a.LAS / all, a.Full / all}
}
