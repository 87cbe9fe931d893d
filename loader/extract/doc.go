// Package extract reads facts off dependency trees: who did what to whom,
// whether it happened, and who says so.
//
// In comes a parsed [schema.Document], out goes a [schema.Extraction]:
// candidates with the phrases that fill their roles, and acts of saying. A
// codebook of frames (codebook/*.yaml) says which words evoke which claim type
// and where in the tree the roles stand; three components are shared by all
// frames: actuality (status.go), speech (speech.go) and offices (office.go).
//
// Guarantees: the result depends on the document alone; phrases and triggers
// are positions in its sentences; a sentence without a tree gives nothing. It
// does not know who a phrase stands for and resolves no date: that is the next
// stage's work.
package extract
