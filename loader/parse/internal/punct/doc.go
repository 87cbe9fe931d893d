// Package punct attaches punctuation to a tree of words. Universal
// Dependencies' guidelines leave a mark few heads that cross no arc: the words
// on the way up from its left neighbour and from its right one to where the
// two ways meet. A linear classifier, trained on treebanks, ranks them by what
// the mark is and what each of them begins or ends.
//
// In: tokens with heads and relations, the marks without. Out: head and
// relation of each mark; the tree stays projective. An [Attacher] is read-only
// and safe for concurrent use.
package punct
