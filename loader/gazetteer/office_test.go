package gazetteer

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

func TestOffice(t *testing.T) {
	for _, c := range []struct{ text, name string }{ // the title is the words before "|"
		{"Foreign Minister | Hossein", "foreign minister"},
		{"foreign ministers | of", "foreign minister"},
		{"Deputy Foreign Minister | Abbas", "deputy foreign minister"},
		{"first deputy prime minister | of", "first deputy prime minister"},
		{"FM | Lavrov", "foreign minister"},
		{"PM | Modi", "prime minister"},
		{"Minister of Foreign Affairs | of", "foreign minister"},
		{"minister for foreign affairs | said", "foreign minister"},
		{"Minister of Foreign Affairs and Trade | of", "foreign and trade minister"},
		{"Ministers of Defence | met", "defence minister"},
		{"Defense Secretary | Lloyd", "defence secretary"},
		{"Secretary of Defense | Lloyd", "defence secretary"},
		{"Secretary of the Treasury | Janet", "treasury secretary"},
		{"Secretary of State | Rice", "secretary of state"},
		{"Secretaries of State | met", "secretary of state"},
		{"Minister of State for Trade | said", "trade minister"},
		{"Foreign Secretary | Straw", "foreign secretary"},
		{"Trade and Industry Secretary | said", "trade and industry secretary"},
		{"Assistant Secretary of State | Hill", "assistant secretary of state"},
		{"Under-Secretary-General | for", "undersecretary-general"},
		{"Secretary - General | Guterres", "secretary-general"},
		{"Deputy Secretary General | said", "deputy secretary-general"},
		{"spokesman | Saeed", "spokesperson"},
		{"spokeswoman | Maria", "spokesperson"},
		{"deputy spokesmen | said", "deputy spokesperson"},
		{"Vice President | Cheney", "vice president"},
		{"vice - president | of", "vice president"},
		{"acting president | of", "acting president"},
		{"President | Raisi", "president"},
		{"presidents | of", "president"},
		{"heads of state | met", "head of state"},
		{"national security advisor | said", "national security adviser"},
		{"chief nuclear negotiator | said", "chief nuclear negotiator"},
		{"special envoy | to", "special envoy"},
		{"Special Presidential Envoy | for", "special presidential envoy"},
		{"permanent representative | to", "permanent representative"},
		{"Lt. Gen. | Smith", "lieutenant general"},
		{"General | Qasem", "general"},
		{"chairwoman | of", "chairperson"},
		{"co-chair | of", "co-chairperson"},
		{"Supreme Leader | Ali", "supreme leader"},
		{"Crown Prince | Mohammed", "crown prince"},
		{"King | Abdullah", "king"},
		{"MP | for", "member of parliament"},
		{"Sen. | John", "senator"},
		{"head | of the delegation", "head"},
		{"chargé d'affaires | in", "charge d'affaires"},
		{"Chief of the General Staff | said", "chief of the general staff"},
		{"Director-General | Rafael", "director general"},
		{"PRIME MINISTER | RESIGNS", "prime minister"},
		{"Iranian | Foreign", ""},
		{"former | president", ""},
		{"newly | elected", ""},
		{"general | elections", ""},
		{"General | Motors", ""},
		{"General | Assembly", ""},
		{"major | powers", ""},
		{"head | the list", ""},
		{"pm | said", ""},
		{"first | president", ""},
		{"minister | said", "minister"},
	} {
		title, rest, _ := strings.Cut(c.text, " | ")
		o, n, _ := Default().Office(tokensOf(title+" "+rest), 0)
		if want := len(strings.Fields(title)); o.Name != c.name || c.name != "" && n != want {
			t.Errorf("%q is %q of %d words, want %q of %d", c.text, o.Name, n, c.name, want)
		}
	}
}

func TestOfficeLevelsAndBodies(t *testing.T) {
	for text, want := range map[string]Office{
		"President":                {"president", 1, "state", false},
		"prime ministers":          {"prime minister", 1, "government", true},
		"foreign minister":         {"foreign minister", 2, "ministry", false},
		"Deputy Foreign Ministers": {"deputy foreign minister", 3, "ministry", true},
		"spokesmen":                {"spokesperson", 3, "any", true},
		"MPs":                      {"member of parliament", 3, "legislature", true},
	} {
		if got, _, _ := Default().Office(tokensOf(text), 0); got != want {
			t.Errorf("%q is %+v, want %+v", text, got, want)
		}
	}
}

func TestOfficeMindsTags(t *testing.T) {
	head := []schema.Token{{Form: "head", UPOS: "VERB"}, {Form: "of", UPOS: "ADP"}}
	if o, _, ok := Default().Office(head, 0); ok {
		t.Errorf("the verb is %v", o)
	}
	if o, _, ok := Default().Office(tokensOf("at 5 PM on"), 2); ok {
		t.Errorf("the hour is %v", o)
	}
	if _, _, ok := Default().Office(nil, 0); ok {
		t.Error("an office in no tokens")
	}
}

func TestIsOfficeHead(t *testing.T) {
	for lemma, want := range map[string]bool{"minister": true, "spokeswoman": true, "president": true, "secretary": true, "chairman": true, "envoy": true, "state": false, "table": false, "": false} {
		if Default().IsOfficeHead(lemma) != want {
			t.Errorf("IsOfficeHead(%q) is not %v", lemma, want)
		}
	}
}
