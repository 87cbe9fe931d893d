package near

import (
	"slices"
	"testing"
)

var queries = []string{"agreements", "members", "meetings", "officials", "proposals", "path", "sources"}

func TestAMisspeltWordFindsItsNeighbour(t *testing.T) {
	for _, tt := range []struct {
		word string
		want []string
	}{
		{"agreement", []string{"agreements"}},
		{"Agreemnets", []string{"agreements"}},
		{"meetngs", []string{"meetings"}},
		{"pahts", []string{"path"}},
		{"proposalsoftheyear", []string{"proposals"}},
		{"xyzzy", nil},
		{"", nil},
	} {
		if got := Misses(tt.word, queries); !slices.Equal(got, tt.want) {
			t.Errorf("Misses(%q) = %q, want %q", tt.word, got, tt.want)
		}
	}
}

func TestTheNearestComesFirstAndThreeAreEnough(t *testing.T) {
	got := Misses("iran", []string{"Iranians", "Iraq", "Irans", "Ivan", "Oran", "Iran "})
	if want := []string{"Iran ", "Irans", "Iraq"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAHintReadsAsAClause(t *testing.T) {
	if got, want := Hint("agreement", queries), `, did you mean "agreements"?`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Hint("xyzzy", queries); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestDistanceCountsEdits(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "ab", 2}, {"ab", "ba", 1}, {"kitten", "sitting", 3}, {"é", "e", 1}} {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
