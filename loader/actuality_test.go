package loader

import (
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/schema"
)

// candidatesIn are the candidates that extraction finds in a text of one
// paragraph.
func candidatesIn(t *testing.T, text string) []schema.Candidate {
	t.Helper()
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc := schema.Document{
		Article: schema.Article{Text: text},
		Blocks:  []schema.Block{{Span: schema.Span{End: len(text)}, Kind: schema.Paragraph}},
	}
	p.Parse(&doc)
	return extract.Document(&doc).Candidates
}

func TestStatusFollowsTenseModalityNegationAndGovernors(t *testing.T) {
	for _, c := range []struct {
		text string
		kind schema.ClaimType
		want schema.Status
	}{
		{"Ghana signed a treaty with Mali on Friday.", schema.AgreementClaim, schema.Actual},
		{"Ghana has signed a treaty with Mali.", schema.AgreementClaim, schema.Actual},
		{"Ghana managed to sign a treaty with Mali.", schema.AgreementClaim, schema.Actual},
		{"After signing a treaty with Mali, the minister left.", schema.AgreementClaim, schema.Actual},
		{"Ghana will sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"Ghana is ready to sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"Ghana plans to sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"Ghana agreed to sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"Ghana is expected to sign a treaty with Mali next week.", schema.AgreementClaim, schema.Planned},
		{"Ghana said it hoped to sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"Ghana is to sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"The president visits Kenya tomorrow.", schema.Visit, schema.Planned},
		{"The minister said that Ghana would sign a treaty with Mali.", schema.AgreementClaim, schema.Planned},
		{"The minister said that Ghana would sign a treaty with Mali if the council agreed.", schema.AgreementClaim, schema.Possible},
		{"The minister hoped for talks between Ghana and Mali.", schema.Meet, schema.Possible},
		{"The minister expressed hope in the ongoing talks between Ghana and Mali.", schema.Meet, schema.Actual},
		{"Ghana may sign a treaty with Mali.", schema.AgreementClaim, schema.Possible},
		{"Ghana could sign a treaty with Mali.", schema.AgreementClaim, schema.Possible},
		{"If Ghana signs a treaty with Mali, trade will grow.", schema.AgreementClaim, schema.Possible},
		{"The council urged Ghana to sign a treaty with Mali.", schema.AgreementClaim, schema.Possible},
		{"Ghana is considering signing a treaty with Mali.", schema.AgreementClaim, schema.Possible},
		{"Ghana did not sign a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana never signed a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana refused to sign a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana failed to sign a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana denied that it had signed a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana denied that it had agreed to sign a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana ruled out signing a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Ghana left without signing a treaty with Mali.", schema.AgreementClaim, schema.Denied},
		{"Talks between Ghana and Mali were held on Friday.", schema.Meet, schema.Actual},
		{"Talks between Ghana and Mali will be held on Friday.", schema.Meet, schema.Planned},
	} {
		t.Run(c.text, func(t *testing.T) {
			for _, found := range candidatesIn(t, c.text) {
				if found.Type == c.kind {
					if found.Status != c.want {
						t.Errorf("status %s, want %s", found.Status, c.want)
					}
					return
				}
			}
			t.Errorf("no %s found", c.kind)
		})
	}
}
