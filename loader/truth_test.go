package loader

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/loader/extract"
	"github.com/chancery-kg/chancery/loader/parse"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

// claimsIn are the claims that a text makes, one paragraph to a line of it,
// each as "type[/stage] status: actors > targets (speaker)"; offices as
// "holds_office actual: person > owner = office".
func claimsIn(t *testing.T, published schema.Date, text string) []string {
	t.Helper()
	p, err := parse.Default()
	if err != nil {
		t.Fatal(err)
	}
	doc := schema.Document{Article: schema.Article{Text: text, Date: published}}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		doc.Blocks = append(doc.Blocks, schema.Block{Span: schema.Span{Start: at, End: at + len(strings.TrimSuffix(line, "\n"))}, Kind: schema.Paragraph})
		at += len(line)
	}
	p.Parse(&doc)
	var out []string
	for _, c := range resolve.Article(&doc, extract.Document(&doc)).Claims {
		out = append(out, claimLine(&c))
	}
	slices.Sort(out)
	return out
}

func claimLine(c *schema.Claim) string {
	line := string(c.Type)
	if c.Stage != "" {
		line += "/" + string(c.Stage)
	}
	line += " " + string(c.Status) + ": " + labels(c.Actors)
	if len(c.Targets) > 0 {
		line += " > " + labels(c.Targets)
	}
	if c.Type == schema.HoldsOffice && c.Object != nil {
		line += " = " + c.Object.Label
	}
	if c.Speaker != nil {
		line += " (" + c.Speaker.Label + ")"
	}
	return line
}

func labels(ps []schema.Participant) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Label)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// TestClaimsSayNoMoreThanTheText compares all claims of short texts, so that
// anything said besides fails too.
func TestClaimsSayNoMoreThanTheText(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"who seeks support does not give it", "Kenya seeks support for the plan.", nil},
		{"two who met, met each other", "The president of Mali and Chancellor Olaf Scholz met in Bonn.", []string{
			"holds_office actual: Olaf Scholz = chancellor", "meet actual: Malian president, Olaf Scholz",
		}},
		{"two prepositions have a noun each", "President Paul Biya spoke by telephone with Chadian President Idriss Déby on Thursday and told him that rain was coming.", []string{
			"holds_office actual: Idriss Déby > Chad = president", "holds_office actual: Paul Biya = president", "meet actual: Idriss Déby, Paul Biya",
		}},
		{"a list within a relative clause is no subject", "The army of Mali, which is backed by Chad, Ghana and Niger, has been trying to capture Togo.", []string{
			"coerce planned: Mali > Togo", "support actual: Chad, Ghana, Niger > Mali",
		}},
		{"who is accused is the one named before", "Ada Morales visited Ghana. Togo accused Morales of creating false hopes.", []string{
			"criticize actual: Togo > Ada Morales", "visit actual: Ada Morales > Ghana",
		}},
		{"what is pressed for is not there yet", "Ghana pressed for talks between Mali and Chad.", []string{"meet possible: Chad, Mali", "request actual: Ghana"}},
		{"a decision may let somebody unknown act", "The parliament of Ghana approved a bill allowing the governor to build roads.", []string{"decide actual: Ghanaian parliament"}},
		{"they are what was named last, though it is nobody", "Farmers in Chad slept. Ghana, which imposed sanctions on Mali in 2019, said it would not ease them.", []string{
			"reject actual: Ghana (Ghana)", "sanction actual: Ghana > Mali",
		}},
		{"a third party in one breath makes no pair", "Mali and Niger reopened their border.\nThe president thanked Ghana, which is to sponsor talks between the Malian government and the opposition. The foreign minister of Mali said the two countries signed a treaty.", []string{
			"meet planned: Mali, opposition", "yield actual: Mali, Niger",
		}},
		{"a meeting only mentioned is not told of", "Ghana spoke of next month's meeting of the African Union.", nil},
		{"a sentence needs a verb: after an apposition", "Paul Biya, the president, appealed to Britain for help.", []string{
			"holds_office actual: Paul Biya = president", "request actual: Paul Biya > United Kingdom",
		}},
		{"after an auxiliary", "Germany's Angela Merkel has backed Mali to the hilt, as has Ghana.", []string{"support actual: Angela Merkel, Ghana > Mali"}},
		{"after a name set off by commas", "Scotland's Nicola Sturgeon, meanwhile, blasted Malian police for beating voters.", []string{"criticize actual: Nicola Sturgeon > Malian police"}},
		{"who leads a delegation leads no state", "A Malian delegation led by Ada Obi met outgoing president Paul Biya.", []string{
			"holds_office actual: Paul Biya = president", "meet actual: Mali, Paul Biya",
		}},
		{"who told an agency did not ask it", "A source told the agency that Nauru had asked Mali for aid.", []string{"request actual: Nauru > Mali (source)"}},
		{"who rejects an accusation makes none", "The ambassador of Chad in Accra rejected the accusation that Mali had attacked Togo.", []string{
			"reject actual: Chad, Chadian ambassador",
		}},
		{"what contributes troops are countries", "Ghana thanked troop-contributing countries, including Ethiopia and Rwanda.", []string{"support actual: Ghana > Ethiopia, Rwanda"}},
		{"a month is no organisation", "The African Union approved Mali's membership in September.", []string{"member_of actual: Mali > African Union"}},
		{"when it was agreed is not what was agreed", "Mali and Chad agreed on Friday.", nil},
		{"a title may be a surname", "Foreign Minister Julie Bishop visited Ghana. Bishop praised Ghana.", []string{
			"holds_office actual: Julie Bishop = foreign minister", "support actual: Julie Bishop > Ghana", "visit actual: Julie Bishop > Ghana",
		}},
		{"denouncing a pact is criticism", "Chad denounced the treaty.", []string{"criticize actual: Chad"}},
		{"a broker is no party", "Norway brokered a ceasefire between Togo and Benin.", []string{"agreement/agreed actual: Benin, Togo"}},
		{"what two parties sign is an agreement by any name", "Chad signed a rice programme with Niger.", []string{"agreement/signed actual: Chad, Niger"}},
		{"a counterpart is the one named beside", "President Paul Biya and his Chinese counterpart, Xi Jinping, signed a treaty.", []string{
			"agreement/signed actual: Paul Biya, Xi Jinping", "holds_office actual: Paul Biya = president",
		}},
		{"a question asserts nothing", "Will Ghana ratify the treaty?", []string{"agreement/ratified possible: Ghana"}},
		{"who does not deny leaves it open", "Ghana did not deny that it had attacked Mali.", []string{"assault possible: Ghana > Mali (Ghana)"}},
		{"could block is not will not", "Ghana could block the plan.", []string{"reject possible: Ghana"}},
		{"a suspicion is possible", "The rebels are suspected of killing Minister Ada Obi.", []string{"assault possible: rebels > Ada Obi", "holds_office actual: Ada Obi = minister"}},
		{"the accused does it, not the accuser", "Japan imposed sanctions on Mali, accusing it of arming Chad.", []string{
			"aid actual: Mali > Chad (Japan)", "criticize actual: Japan > Mali", "sanction actual: Japan > Mali",
		}},
		{"those who met a stranger did not meet each other", "President Paul Biya and Chancellor Olaf Scholz met the two men.", []string{
			"holds_office actual: Olaf Scholz > Germany = chancellor", "holds_office actual: Paul Biya = president",
		}},
		{"an armed group has its own commander", "ELN commander Ana Ruiz visited Cuba.", []string{
			"holds_office actual: Ana Ruiz > National Liberation Army (Colombia) = commander", "visit actual: Ana Ruiz > Cuba",
		}},
		{"a king is told by his number", "King Mohammed VI visited Spain. Mohamed Arrouchi visited Mali.", []string{
			"holds_office actual: Mohammed VI = king", "visit actual: Mohamed Arrouchi > Mali", "visit actual: Mohammed VI > Spain",
		}},
		{"who is to be freed is not asked", "Russia called for the release of President Mohamed Bazoum.", []string{
			"holds_office actual: Mohamed Bazoum = president", "request actual: Russia",
		}},
		{"a defence secretary is of no state by his style", "The defence secretary, Ravi Perera, visited China. The United States was silent.", []string{
			"holds_office actual: Ravi Perera = defence secretary", "visit actual: Ravi Perera > China",
		}},
		{"who urges both sides is neither", "Thai and Cambodian soldiers exchanged fire. Singapore urged both sides to show restraint.", []string{
			"assault actual: Cambodia, Thailand", "request actual: Singapore > Cambodia, Thailand",
		}},
		{"a clause with a colon tells who is quoted", "A French official was angry: \"Mali rejected the plan in May.\"", []string{"reject actual: Mali (France)"}},
		{"armed members of a people are not its state", "Armed Serbs attacked the Kosovo police.", nil},
		{"an arrested aide is not his state", "The court freed Robert McBride, a South African official arrested in March.", []string{"coerce actual:  > Robert McBride"}},
		{"announcing a resignation is resigning", "President Ada Obi announced her resignation.", []string{
			"holds_office actual: Ada Obi = president", "resign actual: Ada Obi",
		}},
		{"was to have is has not", "President Ada Obi and Chancellor Olaf Scholz were to have met in June.", []string{
			"holds_office actual: Ada Obi = president", "holds_office actual: Olaf Scholz > Germany = chancellor", "meet denied: Ada Obi, Olaf Scholz",
		}},
		{"the state may stand behind the name", "President Anwar Sadat of Egypt rejected the plan.", []string{
			"holds_office actual: Anwar Sadat > Egypt = president", "reject actual: Anwar Sadat, Egypt",
		}},
		{"a state has many ambassadors", "American ambassador Patrick Duddy visited Chile. Peru praised the ambassador, Philip Goldberg. Chad expelled the ambassador of the United States.", []string{
			"holds_office actual: Patrick Duddy > United States = ambassador", "holds_office actual: Philip Goldberg = ambassador",
			"support actual: Peru > Philip Goldberg", "visit actual: Patrick Duddy > Chile",
		}},
		{"all of a list do it", "Algeria, Guinea and Mali rejected the sanctions.", []string{"reject actual: Algeria, Guinea, Mali"}},
		{"who says it stands beside it", "Pakistan has turned down the offer, Foreign Minister Ada Obi said on Monday.", []string{
			"holds_office actual: Ada Obi = foreign minister", "reject actual: Pakistan (Ada Obi)",
		}},
		{"thinking of it is not doing it", "Ghana is thinking of attacking Mali.", []string{"assault possible: Ghana > Mali"}},
		{"close to signing is not signed", "Australia and Fiji were close to signing a security treaty.", []string{"agreement/signed planned: Australia, Fiji"}},
		{"ruled out withdrawing is not withdrawn", "Kenya ruled out withdrawing its troops.", []string{"yield denied: Kenya"}},
		{"refraining from it is not doing it", "Kenya refrained from attacking Somalia.", []string{"assault denied: Kenya > Somalia"}},
		{"a meeting put off was not held", "A meeting of Kenya and Somalia was put off.", []string{"meet denied: Kenya, Somalia"}},
		{"to call a thing illegal criticises and asks for nothing", "Kenya called the mission illegal.", []string{"criticize actual: Kenya"}},
		{"to call a thing an error criticises and asks for nothing", "Kenya called the expulsions a grave error.", []string{"criticize actual: Kenya"}},
		{"what one says another must do one asks for", "The Kenyan government said Chad must release the prisoners.", []string{"request actual: Kenya > Chad (Kenya)"}},
		{"what one says one will not do one refuses", "Kenya said it would not return to the talks with Chad.", []string{"reject actual: Kenya > Chad (Kenya)"}},
		{"to say that somebody did wrong is to blame him", "Kenya said that Chad's decision was unacceptable.", []string{"criticize actual: Kenya > Chad (Kenya)"}},
		{"to say that it is not good is to blame", "Kenya said that the decision of Chad was not helpful.", []string{"criticize actual: Kenya > Chad (Kenya)"}},
		{"ten thousand of a people are not its state", "It snowed in the mountains. Ten thousand Serbs rallied in Belgrade on Thursday against the independence of Kosovo.", []string{"protest actual: Serbs"}},
		{"what could be bad is no blame", "Kenya said that a vote in Chad would be unacceptable.", nil},
		{"whose a thing is may have been said before", "Chad tested a missile on Monday. Kenya condemned the test.", []string{"criticize actual: Kenya > Chad", "mobilize actual: Chad"}},
		{"whoever answers a proposal was put it", "Chad rejected a proposal from Kenya.", []string{"propose actual: Kenya > Chad", "reject actual: Chad > Kenya"}},
		{"an offer is his who makes it", "India has not responded to an offer by Mali to meet Chad.", []string{"meet planned: Chad, Mali", "propose actual: Mali > India"}},
		{"an event ruled out is no event", "The minister ruled out withdrawing troops from Kenya.", nil},
		{"a foreign secretary is not British by his style", "Manila is in the Philippines. Foreign Secretary Ana Cruz visited China.", []string{
			"holds_office actual: Ana Cruz = foreign secretary", "visit actual: Ana Cruz > China",
		}},
		{"who scraps a pact is not both of its parties", "President Hugo Paz scrapped the trade pact with Peru.", []string{
			"agreement/withdrawn actual: Hugo Paz", "holds_office actual: Hugo Paz = president",
		}},
		{"the president is who the sentence before is about", "President Macky Sall will meet President Paul Biya. The president rejected the plan.", []string{
			"holds_office actual: Macky Sall = president", "holds_office actual: Paul Biya = president",
			"meet planned: Macky Sall, Paul Biya", "reject actual: Macky Sall",
		}},
		{"denying it is not saying it", "Cambodia criticised Thailand; Bangkok denied it.", []string{"criticize actual: Cambodia > Thailand"}},
		{"who signs during a visit is not the visitor", "Nepal and India signed a treaty during a visit by President Ada Obi.", []string{
			"agreement/signed actual: India, Nepal", "holds_office actual: Ada Obi = president",
		}},
		{"a title does not end a name", "Prime Minister Hun Sen rejected the plan.", []string{
			"holds_office actual: Hun Sen = prime minister", "reject actual: Hun Sen",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := claimsIn(t, "2023-05-10", c.text); !slices.Equal(got, c.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(c.want, "\n\t"))
			}
		})
	}
}
