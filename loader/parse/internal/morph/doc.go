// Package morph gives words their features (FEATS) and lemmas from what their
// like had in a treebank: the most specific context that was seen decides,
// from the word itself through its ending down to its tag alone.
//
// In: tokens with tags and tree. Out: Feats and Lemma. Both analysers are
// read-only and safe for concurrent use.
package morph
