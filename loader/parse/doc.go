// Package parse analyses English sentences: it cuts a document's blocks into
// sentences and words, tags the words, gives them features and lemmas, builds
// a dependency tree over each sentence and finds the names in it.
//
// In: a schema.Document with its blocks. Out: the same with its Sentences.
// The annotation follows Universal Dependencies version 2 as the treebanks
// English EWT and GUM apply it; docs/models.md tells what the models are
// trained on and how well they do.
//
// Guarantees: spans are bytes of the article's text; every token lies in one
// sentence and every sentence in one block; every sentence is one tree with
// one root and no cycles, and projective; the same text gives the same
// annotation, whatever else is analysed before or at the same time; time and
// memory grow with the length of the text. Models are read-only and shared.
//
// It does not resolve names to entities across sentences, read dates, or
// judge what the text says.
package parse
