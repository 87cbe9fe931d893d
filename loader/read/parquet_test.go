package read

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
)

// packParquet is a table of rows in Parquet.
func packParquet[T any](t *testing.T, rows ...T) string {
	t.Helper()
	var b bytes.Buffer
	w := parquet.NewGenericWriter[T](&b)
	if _, err := w.Write(rows); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestATableInParquetHasAnArticleARow(t *testing.T) {
	type row struct {
		ID    int64     `parquet:"id"`
		Date  time.Time `parquet:"date,timestamp(microsecond)"`
		Title *string   `parquet:"title,optional"`
		Text  string    `parquet:"Text"`
		Words []string  `parquet:"words,list"`
	}
	title := "Envoys meet"
	content := packParquet(t,
		row{ID: 7, Date: time.Date(1961, 12, 10, 23, 59, 0, 0, time.UTC), Title: &title, Text: "The envoys met.", Words: []string{"a"}},
		row{ID: 8, Date: time.Date(2021, 10, 11, 0, 0, 0, 0, time.UTC)},
		row{ID: 9, Date: time.Date(2021, 10, 12, 0, 0, 0, 0, time.UTC), Text: "They met again."})
	dir := folder(t, map[string]string{"a.parquet": content, "b.gz": packGzip(content)})
	articles, failures := collect(t, dir, Options{}, dir+"/a.parquet", dir+"/b.gz")
	if len(articles) != 4 || articles[0].ID != "7" || articles[0].Date != "1961-12-10" || articles[0].Title != title || articles[0].Text != "The envoys met." {
		t.Errorf("articles %+v", articles)
	}
	if len(failures) != 2 || !strings.Contains(failures[0], "row 2") || !strings.Contains(failures[0], "no text") {
		t.Errorf("failures %q", failures)
	}
}

func TestDamagedParquetIsOneFailure(t *testing.T) {
	type row struct {
		Text string `parquet:"text"`
	}
	whole := packParquet(t, row{strings.Repeat("The envoys met. ", 500)})
	other := packParquet(t, struct {
		Sum int64 `parquet:"sum"`
	}{4})
	for name, content := range map[string]string{
		"cut": whole[:len(whole)/2], "magic": "PAR1", "without text": other,
		"overwritten": whole[:20] + strings.Repeat("\xff", 40) + whole[60:],
	} {
		dir := folder(t, map[string]string{"a.parquet": content})
		articles, failures := collect(t, dir, Options{}, dir+"/a.parquet")
		if len(articles) != 0 || len(failures) != 1 {
			t.Errorf("%s: %d articles, failures %q", name, len(articles), failures)
		}
	}
}
