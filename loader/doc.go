// Package loader turns articles into readings: it runs the stages read, clean,
// parse, extract and resolve over each article, many articles at a time.
//
// In come paths, out come one [schema.Reading] for each article and a [Report]
// of what could not be done. Guarantees: readings are sorted by article key and
// do not depend on the order of the paths or the number of workers; an article
// that fails is reported with its stage and the rest goes on; a cancelled
// context stops between articles and leaves out those not finished. It stores
// nothing and merges nothing across articles.
package loader
