// Package segment cuts text into words and sentences by the conventions of
// Universal Dependencies' English treebanks: clitics are words of their own
// ("do" "n't", "Iran" "'s"), compounds are cut at hyphens ("25" "-" "year")
// but for bound prefixes ("anti-ship"), abbreviations keep their full stop,
// and quotation marks close after the full stop.
//
// In: the text of one block of an article. Out: words with their bytes, and
// where sentences end. Every byte that is not white space or a control
// character belongs to exactly one word. Time and memory are linear in the
// text. It knows nothing of tags or trees.
package segment
