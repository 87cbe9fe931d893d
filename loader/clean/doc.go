// Package clean tells an article from the page around it.
//
// In: an [schema.Article] as it was read: the text of a file, a record or a
// page, often with site menus, running headlines, lists of other stories,
// share counts, credits and legal lines around and inside the article.
//
// Out: a [schema.Document] whose Blocks are the article (its title, standfirst
// and crossheads, paragraphs, and captions that say something), and whose
// Dropped are all other bytes, each run with a reason. Empty fields of the
// article (title, publisher, date) are filled from the page.
//
// How: lines are classed by shape (length, closing punctuation, share of
// function words, list marks), by phrases of page furniture (data/rules.tsv)
// and by their neighbours; the run of lines with the most prose is the body;
// the title is sought above it; what is left is judged line by line. Nothing is
// specific to a site. When in doubt about a headline the line goes: a fact that
// is missing is better than one of another story.
//
// Guarantees: blocks and dropped runs are in text order, do not overlap, begin
// and end between characters, and together cover every byte that is not white
// space. The text itself is never changed. The result depends on the article
// alone. It takes time linear in the text.
//
// It does not split sentences and does not judge whether the article is true.
package clean
