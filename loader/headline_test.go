package loader

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// What the headline says shortly the lead says at length: one signing, which
// rests on both sentences, under either name.
func TestHeadlineAndLeadTellOfOneAgreement(t *testing.T) {
	text := "Title: Ghana and Togo sign gas deal\nDate: 2019-03-08\n\nGhana and Togo signed a broad energy agreement in Accra on Thursday. Both governments praised the text.\n"
	readings, report, err := Load(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(text)})
	if err != nil || len(report.Failures) > 0 || len(readings) != 1 {
		t.Fatal(err, report.Failures, len(readings))
	}
	var signed []schema.Claim
	for _, c := range readings[0].Claims {
		if c.Type == schema.AgreementClaim && c.Stage == schema.Signed {
			signed = append(signed, c)
		}
	}
	if len(signed) != 1 || len(signed[0].Evidence) != 2 || signed[0].Date != "2019-03-07" {
		t.Fatalf("got %+v", signed)
	}
}

// An agency that writes from Quito of a thing of Ecuador need not say of which
// land the president is.
func TestWhoIsAtHomeIsOfTheLandOfTheDateline(t *testing.T) {
	for title, want := range map[string]string{
		"Ecuador expels envoy":  "holds_office actual: Rafael Correa > Ecuador = president",
		"Colombia expels envoy": "holds_office actual: Rafael Correa = president",
	} {
		text := "Title: " + title + "\nDate: 2008-03-04\n\nQUITO, March 3 (Agency) - President Rafael Correa demanded an apology on Monday. The decision was welcomed by many in the capital.\n"
		readings, report, err := Load(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(text)})
		if err != nil || len(report.Failures) > 0 || len(readings) != 1 {
			t.Fatal(err, report.Failures, len(readings))
		}
		var got []string
		for _, c := range readings[0].Claims {
			if c.Type == schema.HoldsOffice {
				got = append(got, claimLine(&c))
			}
		}
		if len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}
