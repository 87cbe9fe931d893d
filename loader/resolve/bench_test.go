package resolve

import (
	"fmt"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// manyReadings are n articles of a busy world: a few hundred states,
// persons and agreements that many of them report.
func manyReadings(n int) []schema.Reading {
	var out []schema.Reading
	states := []string{"iran", "china", "russia", "france", "germany", "india", "japan", "brazil", "egypt", "turkey"}
	for i := range n {
		a, b := states[i%10], states[(i/10)%10]
		if a == b {
			b = states[(i+1)%10]
		}
		date := schema.Date(fmt.Sprintf("20%02d-%02d-%02d", 10+i%10, 1+i%12, 1+i%28))
		name := fmt.Sprintf("%c%s %c%s", 'A'+rune(i%26), "nton", 'A'+rune(i/26%26), "arlov")
		s := story{
			id: fmt.Sprint("a", i), date: date, publisher: fmt.Sprint("Paper ", i%50),
			entities: []schema.LocalEntity{state(a), state(b), person("p0", name, "foreign minister", a), holder("p1", "foreign minister", b), pactOf("g0", "trade agreement", date[:7], a, b)},
			claims: []schema.Claim{
				signed("g0", date, schema.Actual, a, b),
				{Type: schema.Meet, Status: schema.Actual, Date: date, Confidence: 0.8, Actors: by(schema.Person, "p0", "p1")},
				{Type: schema.Criticize, Status: schema.Actual, Confidence: 0.8, Actors: by(schema.Country, a), Targets: by(schema.Country, b), Object: &schema.Thing{Label: fmt.Sprintf("tariffs of kind %d and decree %d", i%7, i)}},
			},
		}
		out = append(out, s.reading())
	}
	return out
}

func BenchmarkMerge5000Articles(b *testing.B) {
	rs := manyReadings(5000)
	for b.Loop() {
		Merge(rs)
	}
}
