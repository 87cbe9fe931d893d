package ordered

import (
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2"
)

// sample is a store with three quads, one of them with a label.
func sample(t *testing.T) *Store {
	t.Helper()
	s := memory(t)
	_, err := s.Load(ctx, func(yield func(quad.Quad, error) bool) {
		_ = yield(iris("a", "p", "b"), nil) && yield(iris("a", "p", "c"), nil) &&
			yield(quad.Make(quad.IRI("b"), quad.IRI("p"), date("2021-03-04", "date"), quad.IRI("g")), nil)
	}, Default)
	must(t, err)
	return s
}

// Whichever key is missing, or is there although it should not be, check tells
// and rebuilding puts right.
func TestCheckSeesEveryKeyThatIsMissingAndRebuildBringsItBack(t *testing.T) {
	var keys []string
	whole := sample(t)
	for space := firstIndex; space < endOfQuads; space++ {
		must(t, whole.each(ctx, space, func(key, _ []byte) error { keys = append(keys, string(key)); return nil }))
	}
	want := contents(t, whole)
	for _, key := range keys {
		s := sample(t)
		must(t, s.db.Delete([]byte(key), pebble.Sync))
		if s.Check(ctx) == nil {
			t.Errorf("without %q nothing is wrong", key)
		}
		_, lost, err := s.Rebuild(ctx)
		must(t, err)
		must(t, s.Check(ctx))
		if got := contents(t, s); key[0] != firstIndex && (lost != 0 || len(got) != len(want)) {
			t.Errorf("without %q: %v remain of %v", key, got, want)
		}
	}
}

func TestCheckSeesEveryKeyTooMany(t *testing.T) {
	extra := map[string]string{
		string(orders[3].appendKey(nil, row{1, 2, 3, 4})): "\x01",
		string(countKey(subject, 77)):                     "\x01",
		string(valueKey(77)):                              "\x02ghost",
		string(idKey([]byte("\x02ghost"))):                "\x01\x4d",
	}
	for key, value := range extra {
		s := sample(t)
		must(t, s.db.Set([]byte(key), []byte(value), pebble.Sync))
		if s.Check(ctx) == nil {
			t.Errorf("with %q nothing is wrong", key)
		}
		_, _, err := s.Rebuild(ctx)
		must(t, err)
		must(t, s.Check(ctx))
		if len(contents(t, s)) != 3 {
			t.Errorf("with %q: %v", key, contents(t, s))
		}
	}
}

func TestWhatIsNoKeyIsAnErrorAndNoCrash(t *testing.T) {
	for _, spoilt := range []string{"\x09", "\x02\x01", "", "\x01\x01\x01\x02\x01\x03\x01\x04\x00"} {
		s := sample(t)
		must(t, s.db.Set(append([]byte{firstIndex}, spoilt...), []byte{1}, pebble.Sync))
		if err := s.Check(ctx); err == nil {
			t.Errorf("%q passes for a quad", spoilt)
		}
		if err := s.Quads(anyone, func(quad.Quad) error { return nil }); err == nil || !strings.Contains(err.Error(), "damaged") {
			t.Errorf("%q is read as a quad: %v", spoilt, err)
		}
	}
}

func FuzzValuesOfAnyBytesAreReadAsTheyAreWritten(f *testing.F) {
	for _, v := range someValues {
		encoded, err := appendValue(nil, v)
		must(f, err)
		f.Add(encoded)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := decodeValue(b)
		if err != nil {
			return
		}
		encoded, err := appendValue(nil, v)
		must(t, err)
		again, err := decodeValue(encoded)
		must(t, err)
		if quad.StringOf(again) != quad.StringOf(v) {
			t.Errorf("%v came back as %v", v, again)
		}
	})
}
