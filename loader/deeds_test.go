package loader

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

// TestDeedsFindWhoDidThemAndToWhom compares all claims of short texts about
// material acts, each with the construction that it stands for.
func TestDeedsFindWhoDidThemAndToWhom(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a site is its owner's", "Iraq shelled an Iranian port.", []string{"assault actual: Iraq > Iran"}},
		{"armed machines act for their state", "Indian warplanes attacked Pakistan.", []string{"assault actual: India > Pakistan"}},
		{"whom a state is said to back is not the state", "Iran-backed militias attacked Iraq.", []string{
			"assault actual: Iran-backed militias > Iraq", "support actual: Iran > Iran-backed militias",
		}},
		{"who comes under attack is its target", "Serbia came under attack from NATO.", []string{"assault actual: North Atlantic Treaty Organization > Serbia"}},
		{"who claims an attack made it", "Hamas claimed responsibility for an attack on Israel.", []string{"assault actual: Hamas > Israel"}},
		{"who demands a raid makes none", "Kenya demanded a raid on Somalia.", []string{"request actual: Kenya"}},
		{"what is asked for has not happened", "Kenya urged Mali to free the hostages.", []string{"request actual: Kenya > Mali"}},
		{"a threat is no deed", "Kenya threatened to bomb Somalia.", []string{"threaten actual: Kenya > Somalia"}},
		{"a friendly act threatened harms nobody", "Kenya threatened to recognise Somaliland.", []string{"threaten actual: Kenya"}},
		{"names after a date are the subject", "On Tuesday, Togo, Benin and Ghana imposed sanctions on Mali.", []string{"sanction actual: Benin, Ghana, Togo > Mali"}},
		{"the main verb follows the relative clause", "Hungary, which denied it, closed its border with Austria.", []string{"coerce actual: Hungary > Austria"}},
		{"the main verb follows the clause with whose", "Libya, whose leader hated Chad, closed its border with Niger.", []string{"coerce actual: Libya > Niger"}},
		{"who is part of an alliance is its member", "Norway is part of NATO.", []string{"member_of actual: Norway > North Atlantic Treaty Organization"}},
		{"offices that move are no troops", "The United Nations moved its offices to Port Sudan.", nil},
		{"the accused does it", "Chad accused Mali of attacking Niger.", []string{"assault actual: Mali > Niger (Chad)", "criticize actual: Chad > Mali"}},
		{"the target of a resolution is whom it names", "The Security Council adopted a resolution condemning Syria.", []string{
			"criticize actual: United Nations Security Council > Syria", "decide actual: United Nations Security Council > Syria",
		}},
		{"joint exercises are cooperation", "China and Russia held joint naval exercises.", []string{"cooperate actual: China, Russia"}},
		{"exercises of one are a show of force", "China held naval exercises.", []string{"mobilize actual: China"}},
		{"who withdrew a resignation is in office", "President Ada Obi withdrew her resignation.", []string{"holds_office actual: Ada Obi = president"}},
		{"a member named beside is one", "Turkey, a NATO member, closed its border with Syria.", []string{
			"coerce actual: Turkey > Syria", "member_of actual: Turkey > North Atlantic Treaty Organization",
		}},
		{"members given as examples are members", "Some members of the Arab League, including Algeria, were absent.", []string{"member_of actual: Algeria > Arab League"}},
		{"aid that is cut is not given", "France suspended aid to Mali.", []string{"aid denied: France > Mali"}},
		{"whom a deed befalls is kept by his words", "Chad arrested a Danish engineer.", []string{"coerce actual: Chad > Danish engineer"}},
		{"rebels are not whose who backs them", "Rwandan-backed rebels captured the city of Bukavu.", []string{
			"coerce actual: Rwandan-backed rebels > Bukavu", "support actual: Rwanda > Rwandan-backed rebels",
		}},
		{"two states may be joined in one word", "Indo-Pakistani clashes went on in Kashmir.", []string{"assault actual: India, Pakistan"}},
		{"who holds the talks of two others is no third", "Oman hosted US-Iran talks.", []string{"meet actual: Iran, United States"}},
		{"anybody is nobody", "Chad arrested a man.", nil},
		{"soldiers of an organisation are its own", "UN peacekeepers attacked the militia.", []string{"assault actual: United Nations > militia"}},
		{"a particle may follow the object", "Spain pulled its troops out of Iraq.", []string{"yield actual: Spain > Iraq"}},
		{"who is given comes first", "The IMF granted Pakistan a bailout.", []string{"aid actual: International Monetary Fund > Pakistan"}},
		{"a number of things is given to a name", "China has lent Zambia billions of dollars.", []string{"aid actual: China > Zambia"}},
		{"no noun has an object", "Security forces dispersed protesters in Minsk.", []string{"coerce actual: Security forces > protesters"}},
		{"forces move wherever that is", "Peru sent an aircraft carrier to the Gulf.", []string{"mobilize actual: Peru"}},
		{"who is elected is elected by his land", "Ada Obi was elected president of Ghana.", []string{"appoint actual: Ghana > Ada Obi"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, claimsIn(t, schema.Date("2020-01-15"), c.text)); diff != "" {
				t.Errorf("%s\n%s", c.text, diff)
			}
		})
	}
}
