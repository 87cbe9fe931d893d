// Package score measures an analysis against a treebank as the CoNLL 2018
// shared task did: words and sentences by the characters they cover, white
// space left out; tags, relations and lemmas by word.
//
// In: gold sentences in CoNLL-U form and the analyser's. Out: counts from
// which precision, recall and F1 follow. It reads no files and prints nothing.
package score

// Counts are what F1 is made of.
type Counts struct{ Correct, Gold, System int }

// F1 is the harmonic mean of precision and recall, 0..1.
func (c Counts) F1() float64 {
	if c.Gold+c.System == 0 {
		return 0
	}
	return 2 * float64(c.Correct) / float64(c.Gold+c.System)
}

// Add adds o.
func (c *Counts) Add(o Counts) {
	c.Correct, c.Gold, c.System = c.Correct+o.Correct, c.Gold+o.Gold, c.System+o.System
}
