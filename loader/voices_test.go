package loader

import (
	"slices"
	"strings"
	"testing"
)

func TestAClaimIsAttributedToWhoSaysIt(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a clause of saying may end the sentence", "Ghana is ready to sign a treaty with Mali, the foreign ministry of Ghana said on Monday.", "agreement/signed planned: Ghana, Mali (Ghanaian Foreign Ministry)"},
		{"a name after a quotation speaks", "“Ghana has signed a treaty with Mali”, Akufo-Addo told Reuters in Accra.", "agreement/signed actual: Ghana, Mali (Akufo-Addo)"},
		{"a text speaks for whoever put it out", "According to a statement by the African Union, Ghana signed a treaty with Mali.", "agreement/signed actual: Ghana, Mali (African Union)"},
		{"what is told by a station is no assertion of the writer", "Ghana signed a treaty with Mali, according to state television.", "agreement/signed actual: Ghana, Mali (state television)"},
		{"somebody cited speaks", "The paper cited a senior diplomat as saying that Ghana had signed a treaty with Mali.", "agreement/signed actual: Ghana, Mali (senior diplomat)"},
		{"the source is the one introduced before", "A Malian official spoke to reporters. Ghana signed a treaty with Mali, an unnamed diplomat said. Ghana attacked Chad, the diplomat said.", "assault actual: Ghana > Chad (unnamed diplomat)"},
		{"who hopes does not say", "The foreign ministry of Ghana said Mali hopes that Chad will sign a treaty with Togo.", "agreement/signed planned: Chad, Togo (Ghanaian Foreign Ministry)"},
		{"who speaks of a title does not state it", "The foreign minister of Ghana said that Malian President Amadou Touré had attacked Chad.", "holds_office actual: Amadou Touré > Mali = president"},
		{"what one says another must do one says", "Kenya said Chad must release the prisoners.", "request actual: Kenya > Chad (Kenya)"},
		{"a clause with that is what is told", "The Sudanese foreign ministry's spokesman, Omar Idris, told state news agency SUNA that Sudan had also recalled its own envoy from Nairobi.", "coerce actual: Sudan > Kenya (Omar Idris)"},
		{"a report in a paper is the paper's", "Mali attacked Chad, according to a report in the newspaper La Prensa.", "assault actual: Mali > Chad (La Prensa)"},
		{"who speaks from a body speaks for it", "A spokesman from the African Union said Mali had attacked Chad.", "assault actual: Mali > Chad (African Union)"},
		{"what is set against it with but is not said", "Mali says that it is ready, but Chad has attacked Niger.", "assault actual: Chad > Niger"},
		{"a clause of saying may part the subject from its verb", "Mali, the foreign ministry of Ghana said, had attacked Chad.", "assault actual: Mali > Chad (Ghanaian Foreign Ministry)"},
		{"also from a predicate that is no verb", "Mali, the foreign ministry of Ghana said, is ready to sign a treaty with Chad.", "agreement/signed planned: Chad, Mali (Ghanaian Foreign Ministry)"},
		{"and from a passive", "The treaty, the foreign ministry of Ghana said, will be signed by Mali and Chad.", "agreement/signed planned: Chad, Mali (Ghanaian Foreign Ministry)"},
		{"an event announced is told by who announces it", "Chad announced talks with Mali.", "meet planned: Chad, Mali (Chad)"},
		{"to announce sanctions is to impose them", "Chad announced sanctions against Mali.", "sanction actual: Chad > Mali"},
		{"who is invited goes, not who invites", "The minister conveyed an invitation to President Paul Biya to visit Mali.", "visit possible: Paul Biya > Mali"},
		{"whatever else the sentence tells", "The minister expressed gratitude and conveyed an invitation to President Paul Biya to visit Mali.", "visit possible: Paul Biya > Mali"},
		{"what is said needs no that", "China has been cautious and has said Mali would attack Chad.", "assault planned: Mali > Chad (China)"},
		{"who accepts an invitation goes", "President Paul Biya accepted an invitation to visit Mali.", "visit planned: Paul Biya > Mali"},
		{"a round of talks to be held has not been", "Ghana and Mali agreed to hold a round of consultations.", "meet planned: Ghana, Mali"},
		{"the writer asserts what nobody is said to say", "Ghana signed a treaty with Mali.", "agreement/signed actual: Ghana, Mali"},
	} {
		t.Run(c.why, func(t *testing.T) {
			if got := claimsIn(t, "2015-03-19", c.text); !slices.Contains(got, c.want) {
				t.Errorf("got\n\t%s\nwant among them\n\t%s", strings.Join(got, "\n\t"), c.want)
			}
		})
	}
}

func TestAPhraseStandsForWhoIsMeant(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"troops of a state are the state's", "Malian troops entered Chad on Monday.", "mobilize actual: Mali > Chad"},
		{"an office in capitals is a person though nobody says of where", "The Prime Minister met Ban Ki-moon in London.", "meet actual: Ban Ki-moon, prime minister"},
		{"a date is not what takes place", "The Kenyan defence minister Amina Wario met President Idriss Déby in Nairobi on Monday. She said she welcomed the talks.", "support actual: Amina Wario, Kenya (Amina Wario)"},
		{"two leaders are the two last spoken of", "President Paul Biya arrived in Oslo. He was welcomed by Prime Minister Erna Solberg. The two leaders discussed trade.", "meet actual: Erna Solberg, Paul Biya"},
		{"a name beside a title is a person's", "Foreign Secretary Albert Cruz met the Chinese ambassador, Zhao Minghua, last week.", "meet actual: Albert Cruz, Zhao Minghua"},
		{"a name after a comma may be the subject", "In a brief press conference with Paul Biya, Obama said Chad had attacked Niger.", "assault actual: Chad > Niger (Obama)"},
	} {
		t.Run(c.why, func(t *testing.T) {
			if got := claimsIn(t, "2015-03-19", c.text); !slices.Contains(got, c.want) {
				t.Errorf("got\n\t%s\nwant among them\n\t%s", strings.Join(got, "\n\t"), c.want)
			}
		})
	}
}
