package graph

import (
	"errors"

	"github.com/parquet-go/parquet-go"

	"github.com/chancery-kg/chancery/schema"
)

// The tables in Parquet. The tag doc tells what a column holds.
type (
	documentRow struct {
		IRI       string `parquet:"iri" doc:"name of the article in the graph"`
		Source    string `parquet:"source" doc:"path or id by which the reader gave it"`
		ID        string `parquet:"id" doc:"id its input gave it"`
		URL       string `parquet:"url" doc:"where it was published"`
		Title     string `parquet:"title" doc:"title"`
		Publisher string `parquet:"publisher" doc:"who published it"`
		Date      string `parquet:"date" doc:"when it was published"`
		SHA256    string `parquet:"sha256" doc:"digest of its text"`
	}
	entityRow struct {
		ID       string   `parquet:"id" doc:"id of the entity"`
		Type     string   `parquet:"type,dict" doc:"person, country, organization, place, office, agreement, event or other"`
		Label    string   `parquet:"label" doc:"preferred name"`
		Aliases  []string `parquet:"aliases,list" doc:"other names"`
		SameAs   []string `parquet:"same_as,list" doc:"the same thing elsewhere"`
		Mentions int32    `parquet:"mentions" doc:"how often articles name it"`
		Articles int32    `parquet:"articles" doc:"how many articles name it"`
	}
	claimRow struct {
		ID          string   `parquet:"id" doc:"id of the claim"`
		Type        string   `parquet:"type,dict" doc:"claim type"`
		Stage       string   `parquet:"stage,dict" doc:"stage of an agreement"`
		Change      string   `parquet:"change,dict" doc:"change of a membership or sanction"`
		Former      bool     `parquet:"former" doc:"the office or membership is over"`
		Status      string   `parquet:"status,dict" doc:"actual, planned, possible or denied"`
		Actors      []string `parquet:"actors,list" doc:"ids of those who act"`
		Targets     []string `parquet:"targets,list" doc:"ids of those to, with or against whom"`
		Object      string   `parquet:"object" doc:"id of what it is about, where it is an entity"`
		ObjectLabel string   `parquet:"object_label" doc:"what it is about, in words"`
		Place       string   `parquet:"place" doc:"id of where, where it is an entity"`
		PlaceLabel  string   `parquet:"place_label" doc:"where, in words"`
		Date        string   `parquet:"date" doc:"when, as precisely as known"`
		DateEnd     string   `parquet:"date_end" doc:"when it ended"`
		FirstDay    *int32   `parquet:"first_day,optional,date" doc:"first day the date allows; null without a year"`
		LastDay     *int32   `parquet:"last_day,optional,date" doc:"last day the date allows; null without a year"`
		Speaker     string   `parquet:"speaker" doc:"id of who says so; empty where the article does"`
		Plover      string   `parquet:"plover,dict" doc:"PLOVER root code"`
		Confidence  float64  `parquet:"confidence" doc:"how sure the reading is, from 0 to 1"`
		Sources     int32    `parquet:"sources" doc:"how many articles tell it"`
	}
	evidenceRow struct {
		Claim     string `parquet:"claim,dict" doc:"id of the claim"`
		Article   string `parquet:"article,dict" doc:"name of the article in the graph"`
		Sentence  int32  `parquet:"sentence" doc:"number of the sentence in the article, from 0"`
		Start     int64  `parquet:"start" doc:"first byte of the article's text"`
		End       int64  `parquet:"end" doc:"byte after the last"`
		CharStart *int64 `parquet:"char_start,optional" doc:"characters of the article's text before the quote; null where the text was not at hand"`
		CharEnd   *int64 `parquet:"char_end,optional" doc:"characters up to its end"`
		Quote     string `parquet:"quote" doc:"the words between"`
		Rule      string `parquet:"rule,dict" doc:"the rule that made the claim"`
		Date      string `parquet:"date" doc:"the date as this sentence gives it"`
		DateNote  string `parquet:"date_note" doc:"how the date was resolved"`
	}
)

// parquet writes documents, entities, claims and evidence as tables in Apache
// Parquet, compressed with Zstandard. Unknown texts are empty, not null.
func (e *exporter) parquet(create createFunc) error {
	g, err := e.graph()
	if err != nil {
		return err
	}
	var evidence []evidenceRow
	for i := range g.Claims {
		for j := range g.Claims[i].Evidence {
			evidence = append(evidence, evidenceOf(g.Claims[i].ID, &g.Claims[i].Evidence[j]))
		}
	}
	return errors.Join(
		writeParquet(create, "documents.parquet", rows(g.Articles, documentOf)),
		writeParquet(create, "entities.parquet", rows(g.Entities, entityOf)),
		writeParquet(create, "claims.parquet", rows(g.Claims, claimOf)),
		writeParquet(create, "evidence.parquet", evidence),
	)
}

func rows[T, R any](items []T, row func(*T) R) []R {
	out := make([]R, len(items))
	for i := range items {
		out[i] = row(&items[i])
	}
	return out
}

func writeParquet[R any](create createFunc, name string, rows []R) error {
	file, err := create(name)
	if err != nil {
		return err
	}
	w := parquet.NewGenericWriter[R](file, parquet.Compression(&parquet.Zstd))
	_, err = w.Write(rows)
	return errors.Join(err, w.Close(), file.Close())
}

func documentOf(a *schema.Article) documentRow {
	return documentRow{string(a.IRI()), a.Source, a.ID, a.URL, a.Title, a.Publisher, string(a.Date), a.SHA256}
}

func entityOf(e *schema.Entity) entityRow {
	return entityRow{e.ID, string(e.Type), e.Label, e.Aliases, e.SameAs, int32(e.Mentions), int32(e.Articles)}
}

func claimOf(c *schema.Claim) claimRow {
	first, last := days(c)
	r := claimRow{
		ID: c.ID, Type: string(c.Type), Stage: string(c.Stage), Change: string(c.Change), Former: c.Former,
		Status: string(c.Status), Actors: ids(c.Actors), Targets: ids(c.Targets),
		Date: string(c.Date), DateEnd: string(c.DateEnd), FirstDay: dayNumber(first), LastDay: dayNumber(last),
		Speaker: speakerID(c), Plover: c.Plover, Confidence: c.Confidence, Sources: int32(len(c.Sources())),
	}
	if c.Object != nil {
		r.Object, r.ObjectLabel = c.Object.ID, c.Object.Label
	}
	if c.Place != nil {
		r.Place, r.PlaceLabel = c.Place.ID, c.Place.Label
	}
	return r
}

func ids(ps []schema.Participant) []string {
	return rows(ps, func(p *schema.Participant) string { return p.ID })
}

func evidenceOf(claim string, e *schema.Evidence) evidenceRow {
	r := evidenceRow{
		Claim: claim, Article: string(e.Article), Sentence: int32(e.Sentence), Start: int64(e.Start), End: int64(e.End),
		Quote: e.Quote, Rule: e.Rule, Date: string(e.Date), DateNote: e.DateNote,
	}
	if s := e.Selector; s != nil {
		from, to := int64(s.Start), int64(s.End)
		r.CharStart, r.CharEnd = &from, &to
	}
	return r
}

// dayNumber counts the days since the first of 1970, as Parquet has dates.
func dayNumber(day string) *int32 {
	t, ok := schema.Date(day).Time()
	if !ok {
		return nil
	}
	n := int32(t.Unix() / (24 * 60 * 60)) // negative days are whole too
	return &n
}
