// Package read turns files, folders and streams into articles.
//
// In: paths as a user gives them: a file, a folder (read to its leaves, in the
// order of names), a pattern, or "-" for standard input. Text, Markdown, HTML,
// JSON, JSON lines and tables, Parquet among them, are read, each also gzip- or
// zstd-compressed, in
// any encoding that a browser reads.
//
// Out: one [schema.Article] at a time, and a [Failure] for each thing that
// could not be read or could be read only in part.
//
// Guarantees: the same files give the same articles in the same order. One bad
// file or record never stops the others. Memory is bounded by a few times
// [Options.MaxBytes], whatever the input; nothing in the input makes it panic.
// For plain text in UTF-8 without a byte order mark, Article.Text is the file,
// byte for byte.
//
// It does not judge which part of a text is the article; for HTML alone it
// leaves out what the page marks as not being its main content.
package read
