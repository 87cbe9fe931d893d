package graph

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"github.com/chancery-kg/chancery/schema"
)

func manyNews(n int) []schema.Reading {
	var out []schema.Reading
	for i := range n {
		out = append(out, news(fmt.Sprint("n", i)))
	}
	return out
}

// written is the records of quads that adding a reading writes or removes, and
// those that the store then has.
func written(t *testing.T, s *Store, r schema.Reading) (changed, all int) {
	t.Helper()
	u, err := newUpdate(s.records)
	must(t, err)
	for key, plain := range plainReadings([]schema.Reading{r}, u) {
		must(t, u.add(key, plain))
	}
	must(t, u.merge(ctx, mergeByName))
	_, err = u.seal()
	must(t, err)
	for range quadRecords(u.view) {
		all++
	}
	for _, c := range u.changes {
		if c.list == viewList {
			changed++
		}
	}
	return changed, all
}

func TestOneArticleMoreLeavesTheRecordsOfOtherSubjectsAlone(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, manyNews(300)...)
	changed, all := written(t, s, news("one-more"))
	if all < 20 || changed == 0 || changed > all/2 {
		t.Errorf("%d of %d records change", changed, all)
	}
	if again, _ := written(t, s, news("n7")); again != 0 {
		t.Errorf("an article that is there changes %d records", again)
	}
}

func TestRecordsHoldWholeSubjectsInTheOrderOfTheirKeys(t *testing.T) {
	long := quad.IRI("a:" + strings.Repeat("long", maxRecordKey))
	var quads []quad.Quad
	for i := range 5000 {
		subject := quad.IRI(fmt.Sprintf("a:%04d", i/5))
		if i >= 2500 {
			subject = long + quad.IRI(fmt.Sprintf("%04d", i/5)) // alike as far as a key goes
		}
		quads = append(quads, quad.Quad{Subject: subject, Predicate: quad.IRI("a:p"), Object: quad.String(fmt.Sprint(i))})
	}
	slices.SortFunc(quads, schema.CompareQuads)
	var all []quad.Quad
	last := ""
	for key, part := range quadRecords(quads) {
		if key <= last || len(key) > maxRecordKey {
			t.Errorf("key %.40q of %d bytes comes after %.40q", key, len(key), last)
		}
		if len(all) > 0 && all[len(all)-1].Subject == part[0].Subject {
			t.Errorf("%.40q is in two records", part[0].Subject)
		}
		last, all = key, append(all, part...)
	}
	if last == "" || !slices.Equal(all, quads) {
		t.Error("the records are not the quads")
	}
}

func TestARecordOutOfOrderIsAnError(t *testing.T) {
	s := mustOpen(t, Memory)
	add(t, s, manyNews(100)...)
	var last string
	must(t, s.records.each(viewList, func(key string, packed []byte) error {
		last = max(last, key)
		return nil
	}))
	packed, err := s.records.get(viewList, last)
	must(t, err)
	must(t, s.records.apply([]change{{viewList, last, nil}, {viewList, "!" + last, packed}}))
	if _, err := s.Quads(ctx); err == nil || !strings.Contains(err.Error(), "out of order") {
		t.Errorf("error %v", err)
	}
	add(t, s, news("b"))
	sound(t, s)
}
