package loader

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

// TestWordsFindWhoSpeaksOfWhom compares all claims of short texts about acts
// done in words, each with the construction that it stands for.
func TestWordsFindWhoSpeaksOfWhom(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"who is complained to is not at fault", "Togo complained to the council about Ghana's patrols.", []string{"criticize actual: Togo > Ghana"}},
		{"a verb carries concern", "Kenya expressed concern over Ethiopia's dam.", []string{"criticize actual: Kenya > Ethiopia"}},
		{"concern at nobody's deed blames nobody", "Kenya expressed concern over the drought.", nil},
		{"who draws criticism is criticised", "Uganda drew criticism from Kenya over the law.", []string{"criticize actual: Kenya > Uganda"}},
		{"whose deed draws criticism is criticised", "Poland's decision drew sharp condemnation from Germany.", []string{"criticize actual: Germany > Poland"}},
		{"blame is laid on somebody", "Algeria laid the blame for the clash on Morocco.", []string{"criticize actual: Algeria > Morocco"}},
		{"blame for a harm", "India holds Pakistan responsible for the crisis.", []string{"criticize actual: India > Pakistan"}},
		{"the agent of a passive after a gerund", "Serbia has been accused of arming gunmen by Kosovo.", []string{"criticize actual: Kosovo > Serbia"}},
		{"gunfire is no criticism", "Iceland came under fire from Norway near the border.", nil},
		{"a gerund with an owner is a noun", "Kuwait reiterated its backing for Bahrain.", []string{"support actual: Kuwait > Bahrain"}},
		{"a gerund with an owner and what it is done to is a verb", "Chad's labelling of Mali as an aggressor surprised many.", []string{"criticize actual: Chad > Mali"}},
		{"a stance with a copula", "Slovakia is in favour of Ukraine's plan.", []string{"support actual: Slovakia > Ukraine"}},
		{"who backs what wins backing", "The plan won backing from Japan.", []string{"support actual: Japan"}},
		{"a demonym tied to a participle", "The Kenyan-backed plan failed.", []string{"support actual: Kenya"}},
		{"ties are with somebody", "Latvia is an advocate of closer ties with Georgia.", []string{"support actual: Latvia > Georgia"}},
		{"a supporter named beside", "Latvia, a strong supporter of Georgia, closed its border with Belarus.", []string{
			"coerce actual: Latvia > Belarus", "support actual: Latvia > Georgia",
		}},
		{"the subject after an opening clause", "Condemning the coup in Mali, the African Union called for a return to civilian rule.", []string{
			"criticize actual: African Union", "request actual: African Union",
		}},
		{"a perfect is no possession", "Thailand has faced criticism from the European Union over its fisheries.", []string{"criticize actual: European Union > Thailand"}},
		{"the main verb after a gerund", "Condemning the raid on Mali, the African Union called for talks.", []string{
			"assault actual:  > Mali", "criticize actual: African Union", "request actual: African Union",
		}},
		{"a verb after a long subject", "A spokesman for the Polish foreign ministry welcomed Lithuania's decision.", []string{
			"support actual: Polish Foreign Ministry > Lithuania",
		}},
		{"who is told to do a thing", "Angola told Zambia to return the refugees.", []string{"request actual: Angola > Zambia"}},
		{"who is told a thing is asked for nothing", "Angola told Zambia that the refugees had left.", nil},
		{"a that-clause in the subjunctive", "Turkey insisted that Greece withdraw from the islets.", []string{"request actual: Turkey > Greece"}},
		{"a that-clause in the past asks for nothing", "Turkey insisted that Greece had withdrawn from the islets.", nil},
		{"pressure to do a thing", "Germany put pressure on Greece to cut spending.", []string{"request actual: Germany > Greece"}},
		{"what has no doer known is asked for", "Uruguay called for a joint commission.", []string{"request actual: Uruguay"}},
		{"a vow to harm", "Iraq vowed to punish Kuwait.", []string{"threaten actual: Iraq > Kuwait"}},
		{"a vow to help", "Iraq vowed to help Kuwait.", []string{"aid planned: Iraq > Kuwait"}},
		{"a price to pay", "Iraq said Kuwait would pay a heavy price.", []string{"threaten actual: Iraq > Kuwait"}},
		{"a conditional attack by the speaker is a threat", "\"We will strike Kuwait if it attacks,\" the Iraqi president said.", []string{"threaten actual: Iraq > Kuwait (Iraqi president)"}},
		{"recognition denied is refused", "Oman does not recognise Kosovo.", []string{"reject actual: Oman > Kosovo"}},
		{"recognition refused is one fact", "Oman has refused to recognise Kosovo.", []string{"reject actual: Oman"}},
		{"claims rejected are denied", "Oman rejected claims by Qatar that it had armed the rebels.", []string{
			"aid denied: Oman > rebels", "reject actual: Oman > Qatar",
		}},
		{"who leaves talks refuses them", "Oman walked out of the talks with Qatar.", []string{"reject actual: Oman > Qatar"}},
		{"what a resolution urges, those urge who adopted it", "The Security Council adopted a resolution on Chad. The resolution urges Chad to withdraw its troops.", []string{
			"decide actual: United Nations Security Council > Chad", "request actual: United Nations Security Council > Chad",
		}},
		{"a passive with the preposition of its verb", "A draft backed by Chad was objected to by China and Russia.", []string{
			"reject actual: China, Russia > Chad", "support actual: Chad",
		}},
		{"the subject after an opening phrase", "In a speech in Lima, President Banda urged Gulf states to join the pact.", []string{
			"holds_office actual: Banda = president", "request actual: Banda > Gulf states",
		}},
		{"verbs that share their object", "Iran has signed but never ratified the water treaty.", []string{
			"agreement/ratified denied: Iran", "agreement/signed actual: Iran",
		}},
		{"who is involved in talks holds them", "Ministers of Peru involved in negotiations with Chile left.", []string{"negotiate actual: Chile, Ministers of Peru"}},
		{"who is to act or else is threatened", "Iraq warned of further action if Kuwait ignores the port.", []string{"threaten actual: Iraq > Kuwait"}},
		{"asking for a thing", "Britain and Germany have asked for a longer deadline.", []string{"request actual: Germany, United Kingdom"}},
		{"asking for details asks nothing of anybody", "Britain has asked for details.", nil},
		{"who acts at a meeting with somebody was there", "During a meeting with Ada Obi, Kofi Banda praised Ghana.", []string{
			"meet actual: Ada Obi, Kofi Banda", "support actual: Kofi Banda > Ghana",
		}},
		{"who acts under a deal with somebody is party to it", "Under a deal with Zambia, Angola will build a railway.", []string{"agreement/agreed actual: Angola, Zambia"}},
		{"who is close to a deal plans one", "Angola and Zambia are close to a deal on water.", []string{"agreement/agreed planned: Angola, Zambia"}},
		{"a list between a noun and its verb", "Negotiators from Chile and Peru met in Quito.", []string{"meet actual: Chile, Peru"}},
		{"a capital at the head of a sentence makes no name", "Envoys from Chile and Peru met in Quito.", []string{"meet actual: Chile, Peru"}},
		{"states that gather meet", "The leaders of Chile, Peru and Bolivia gathered in Lima.", []string{"meet actual: Bolivia, Chile, Peru"}},
		{"talks resumed are negotiations", "Talks between Chile and Peru on the border resumed.", []string{"negotiate actual: Chile, Peru"}},
		{"a body decides to do a thing", "The European Council extended the mandate of the mission.", []string{"decide actual: European Council"}},
		{"who is against a thing rejects it", "Japan is against the Chinese plan.", []string{"reject actual: Japan > China"}},
		{"adverbs within a perfect", "Thailand has so far refused to join the talks.", []string{"reject actual: Thailand"}},
		{"two titled subjects", "President Zia ul-Haq of Pakistan and Prime Minister Rajiv Gandhi of India agreed today not to attack each other's cities.", []string{
			"agreement/agreed actual: India, Pakistan, Rajiv Gandhi, Zia ul-Haq",
			"holds_office actual: Rajiv Gandhi > India = prime minister", "holds_office actual: Zia ul-Haq > Pakistan = president",
		}},
		{"what is proposed is no fact", "General Zia denied that his country was building a bomb and proposed that both nations sign the treaty.", []string{
			"holds_office actual: Zia = general",
		}},
		{"to call something is no call to somebody", "Togo resented what it called Ghana's help to Mali.", []string{"aid possible: Ghana > Mali"}},
		{"the move is of who made it", "Kenya closed its border with Somalia. Ethiopia welcomed the move.", []string{
			"coerce actual: Kenya > Somalia", "support actual: Ethiopia > Kenya",
		}},
		{"the raid is of who bombed", "Kenyan jets bombed two camps in Somalia. Ethiopia condemned the raid.", []string{
			"assault actual: Kenya > Somalia", "criticize actual: Ethiopia > Kenya",
		}},
		{"a move that may be made is nobody's", "France could expel two Syrian diplomats. Syria criticised the move.", []string{
			"coerce possible: France > Syria", "criticize actual: Syria",
		}},
		{"a text that disappoints is its authors'", "The Security Council adopted a resolution on Chad. President Banda said the resolution was a disappointment.", []string{
			"criticize actual: Banda > United Nations Security Council (Banda)", "decide actual: United Nations Security Council > Chad",
			"holds_office actual: Banda = president",
		}},
		{"recognition of a state backs it", "Chile recognised Estonia.", []string{"support actual: Chile > Estonia"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, claimsIn(t, schema.Date("2020-01-15"), c.text)); diff != "" {
				t.Errorf("%s\n%s", c.text, diff)
			}
		})
	}
}
