package schema

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
)

// Selector tells where words of an article stand, as the Web Annotation Data
// Model has it: Start and End count characters (Unicode code points) of the
// article's text, where [Evidence.Start] counts bytes, and Prefix and Suffix
// are what stands around them.
type Selector struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// around is how many characters Prefix and Suffix have at most.
const around = 32

// selectorOf finds bytes start to end of a text; nil where there are none.
func selectorOf(text string, start, end int) *Selector {
	if start < 0 || end < start || end > len(text) {
		return nil
	}
	before, words, after := text[:start], text[start:end], text[end:]
	from := utf8.RuneCountInString(before)
	s := &Selector{Start: from, End: from + utf8.RuneCountInString(words)}
	i, j := len(before), 0
	for range around {
		_, size := utf8.DecodeLastRuneInString(before[:i])
		i -= size
		_, size = utf8.DecodeRuneInString(after[j:])
		j += size
	}
	s.Prefix, s.Suffix = validText(before[i:]), validText(after[:j])
	return s
}

// locate gives the evidence of the articles whose text is there its selectors.
func (g *Graph) locate(articles []Article) {
	texts := map[IRI]string{}
	for i := range articles {
		texts[articles[i].IRI()] = articles[i].Text
	}
	locate := func(e *Evidence) {
		if text := texts[e.Article]; text != "" {
			e.Selector = selectorOf(text, e.Start, e.End)
		}
	}
	for i := range g.Claims {
		for j := range g.Claims[i].Evidence {
			locate(&g.Claims[i].Evidence[j])
		}
	}
	for i := range g.Statements {
		locate(&g.Statements[i].Evidence)
	}
}

// selectors names the nodes that find the quote of the evidence, by its words
// and by its position; position is "" where that is not known. Evidence of the
// same words shares them.
func (e *Evidence) selectors() (quote, position IRI) {
	if e.Selector == nil {
		return SelectorIRI(contentID("quote", string(e.Article), strconv.Itoa(e.Start), e.Quote)), ""
	}
	s := e.Selector
	from, to := strconv.Itoa(s.Start), strconv.Itoa(s.End)
	return SelectorIRI(contentID("quote", string(e.Article), from, e.Quote, s.Prefix, s.Suffix)),
		SelectorIRI(contentID("position", string(e.Article), from, to))
}

func (w *quadWriter) selectors(e *Evidence, quote, position IRI) {
	w.subject = quote.Value()
	w.add(RDFType, OAQuoteSelector.Value())
	w.add(OAExact, textValue(e.Quote))
	if e.Selector == nil {
		return
	}
	w.add(OAPrefix, textValue(e.Selector.Prefix))
	w.add(OASuffix, textValue(e.Selector.Suffix))
	w.subject = position.Value()
	w.add(RDFType, OAPositionSelector.Value())
	w.add(OAStart, naturalValue(e.Selector.Start))
	w.add(OAEnd, naturalValue(e.Selector.End))
}

func naturalValue(n int) quad.Value { return typed(strconv.Itoa(n), XSDNatural) }

// selectors reads the nodes that find the quote of e.
func (r *quadReader) selectors(of *node, e *Evidence) {
	var prefix, suffix string
	for _, iri := range of.iris(OAHasSelector) {
		n := r.nodes[iri]
		if n == nil {
			of.fail(OAHasSelector, fmt.Errorf("nothing is known of <%s>", iri))
			continue
		}
		if n.is(OAPositionSelector) {
			e.Selector = &Selector{Start: n.integer(OAStart), End: n.integer(OAEnd)}
		} else {
			e.Quote, prefix, suffix = n.text(OAExact), n.text(OAPrefix), n.text(OASuffix)
		}
		if err := n.err(); err != nil {
			of.fail(OAHasSelector, fmt.Errorf("<%s>: %w", iri, err))
		}
	}
	if e.Selector != nil {
		e.Selector.Prefix, e.Selector.Suffix = prefix, suffix
	}
}
