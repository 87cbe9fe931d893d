package gazetteer

import (
	"fmt"
	"strings"
	"testing"
)

// named writes the matches of a sentence: "words=id" with the first letter of
// kinds that are not plain names: (c)apital, (m)etonym, (d)emonym, p(e)ople.
func named(sentence string, weak bool) string {
	g := Default()
	tokens := tokensOf(sentence)
	marks := map[Kind]string{Capital: "/c", Metonym: "/m", Demonym: "/d", DemonymNoun: "/e"}
	var out []string
	for _, m := range g.match(tokens, weak) {
		var words []string
		for _, t := range tokens[m.First:m.Last] {
			words = append(words, t.Form)
		}
		s := strings.Join(words, " ") + "=" + m.Entry.ID + marks[m.Kind]
		if m.Weak {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestMatch(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"Iran and Russia signed it", "Iran=iran; Russia=russia"},
		{"the Iran - Russia pact", "Iran=iran; Russia=russia"},
		{"Iranian and Russian diplomats", "Iranian=iran/d; Russian=russia/d"},
		{"Iranians and a Dane met two Frenchmen", "Iranians=iran/e; Dane=denmark/e; Frenchmen=france/e"},
		{"Tehran told the Kremlin", "Tehran=iran/c; Kremlin=russia/m"},
		{"the White House and Downing Street", "White House=united-states/m; Downing Street=united-kingdom/m"},
		{"the Quai d'Orsay and the Élysée", "Quai d'Orsay=france-foreign-ministry; Élysée=france/m"},
		{"the Elysee Palace", "Elysee Palace=france/m"},
		{"the US , the U.S. and the USA", "US=united-states; U.S.=united-states; USA=united-states"},
		{"they told us that US troops", "US=united-states"},
		{"who asked the WHO", "WHO=world-health-organization"},
		{"the U.N. Security Council met", "U.N. Security Council=united-nations-security-council"},
		{"the UN security council met", "UN security council=united-nations-security-council"},
		{"the Security Council of the United Nations", "Security Council=united-nations-security-council; United Nations=united-nations"},
		{"the Shanghai Cooperation Organisation ( SCO )", "Shanghai Cooperation Organisation=shanghai-cooperation-organization; SCO=shanghai-cooperation-organization"},
		{"the Shanghai Co - operation Organization", "Shanghai Co - operation Organization=shanghai-cooperation-organization"},
		{"the Organization of Islamic Cooperation", "Organization of Islamic Cooperation=organisation-of-islamic-cooperation"},
		{"the Organisation of the Islamic Conference", "Organisation of the Islamic Conference=organisation-of-islamic-cooperation"},
		{"Guinea - Bissau , Guinea-Bissau , Guinea", "Guinea - Bissau=guinea-bissau; Guinea-Bissau=guinea-bissau; Guinea=guinea"},
		{"the Democratic Republic of Congo", "Democratic Republic of Congo=democratic-republic-of-the-congo"},
		{"the P5 + 1 and the P5+1", "P5 + 1=p5-1; P5+1=p5-1"},
		{"OPEC and OPEC+", "OPEC=organization-of-the-petroleum-exporting-countries; OPEC+=opec"},
		{"Washington , D.C. and Washington", "Washington , D.C.=united-states/c; Washington=united-states/c"},
		{"IRAN AND RUSSIA TELL US WHO LEFT", "IRAN=iran; RUSSIA=russia"},
		{"TURKEY'S answer", ""},
		{"TURKEY 'S ANSWER TO NATO", "TURKEY=turkey; NATO=north-atlantic-treaty-organization"},
		{"an Islamic state , a white house , the united front", ""},
		{"Let them polish the turkey and the china", ""},
		{"Türkiye , Turkiye and Swaziland", "Türkiye=turkey; Turkiye=turkey; Swaziland=eswatini"},
		{"Kyiv , Kiev and Nur - Sultan", "Kyiv=ukraine/c; Kiev=ukraine/c; Nur - Sultan=kazakhstan/c"},
		{"the JCPOA , or Iran nuclear deal", "JCPOA=joint-comprehensive-plan-of-action; Iran nuclear deal=joint-comprehensive-plan-of-action"},
		{"the 2015 nuclear deal", "2015 nuclear deal=joint-comprehensive-plan-of-action"},
		{"al - Qaeda , Al-Qaeda and al Qaeda", "al - Qaeda=al-qaeda; Al-Qaeda=al-qaeda; al Qaeda=al-qaeda"},
		{"Cox 's Bazar", "Cox 's Bazar=coxs-bazar"},
		{"the Kurdistan Workers ' Party", "Kurdistan Workers ' Party=kurdistan-workers-party"},
		{"Iran ’s Foreign Ministry", "Iran ’s Foreign Ministry=iran-foreign-ministry"},
		{"Trinidad & Tobago", "Trinidad & Tobago=trinidad-and-tobago"},
		{"the Congress and the nuclear deal", ""},
		{"", ""},
	} {
		if got := named(c.sentence, false); got != c.want {
			t.Errorf("%s\n  got  %s\n  want %s", c.sentence, got, c.want)
		}
	}
}

func TestMatchAllFindsWeakNames(t *testing.T) {
	for _, c := range []struct{ sentence, want string }{
		{"the Congress and the nuclear deal", "Congress=us-congress?; nuclear deal=joint-comprehensive-plan-of-action?"},
		{"the 2015 nuclear deal", "2015 nuclear deal=joint-comprehensive-plan-of-action"},
		{"the Islamic Republic of Iran", "Islamic Republic of Iran=iran"},
		{"the Islamic Republic", "Islamic Republic=iran?"},
		{"Korea and the Koreans", "Korea=north-korea?"},
	} {
		if got := named(c.sentence, true); got != c.want {
			t.Errorf("%s\n  got  %s\n  want %s", c.sentence, got, c.want)
		}
	}
}

func TestACapitalIsAlsoAPlace(t *testing.T) {
	m := Default().Match(tokensOf("Tehran"))[0]
	if m.Entry.ID != "iran" || m.Kind != Capital || m.Place() == nil || m.Place().ID != "tehran" || m.Place().Country != "iran" {
		t.Errorf("Tehran is %+v", m)
	}
	if p := Default().Match(tokensOf("Iran"))[0].Place(); p != nil {
		t.Errorf("Iran is the place %v", p)
	}
	if p := Default().Match(tokensOf("Geneva"))[0].Place(); p == nil || p.ID != "geneva" {
		t.Errorf("Geneva is the place %v", p)
	}
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"Iran": "iran", "iran": "iran", "IRI": "iran", "tehran": "iran tehran", "the United States": "united-states", "The Hague": "netherlands the-hague",
		"u.s.": "united-states", "Islamic Republic": "iran", "Georgia": "georgia georgia-us-state", "Korea": "north-korea south-korea",
		"sco": "shanghai-cooperation-organization", "NATO": "north-atlantic-treaty-organization", "Atlantis": "", "": "", "the": "",
	} {
		var got []string
		for _, m := range Default().Lookup(name) {
			got = append(got, m.Entry.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Lookup(%q) is %q, want %q", name, got, want)
		}
	}
}

// slowMatch is the meaning of Match written without a trie.
func slowMatch(sentence string) string {
	g := Default()
	tokens := tokensOf(sentence)
	var words []word
	for i := range tokens {
		words = appendWords(words, tokens[i].Form, i)
	}
	var out []string
	for i := 0; i < len(words); i++ {
		best := 0
		for _, e := range g.entries {
			for _, n := range e.Names {
				if ws := nameWords(n.Text); !n.Weak && words[i].head && len(ws) > best && fits(ws, words[i:]) {
					best = len(ws)
				}
			}
		}
		if best > 0 {
			out = append(out, fmt.Sprint(words[i].token, words[i+best-1].token+1))
			i += best - 1
		}
	}
	return strings.Join(out, ";")
}

func fits(name, text []word) bool {
	if len(name) > len(text) || !text[len(name)-1].tail {
		return false
	}
	for i, w := range name {
		if w.key != text[i].key || !sameCase(w.form, text[i].form, relaxes(name) && i > 0) {
			return false
		}
	}
	return true
}

func TestMatchIsLeftmostLongest(t *testing.T) {
	for _, sentence := range []string{
		"the New York Times of New York and New York City in New Zealand",
		"South Korea and South Korean and South African and South Africa of South Sudan",
		"the European Union European Commission European Council of Europe",
		"Islamic Republic of Iran Islamic Revolutionary Guard Corps Quds Force",
		"Guinea Bissau Guinea - Conakry Equatorial Guinea Papua New Guinea",
	} {
		var got []string
		for _, m := range Default().Match(tokensOf(sentence)) {
			got = append(got, fmt.Sprint(m.First, m.Last))
		}
		if want := slowMatch(sentence); strings.Join(got, ";") != want {
			t.Errorf("%s\n  got  %s\n  want %s", sentence, got, want)
		}
	}
}

func FuzzMatch(f *testing.F) {
	for _, s := range []string{"Iran - Russia", "the P5 + 1 of U.N .", "- + / ,", "\xff U.S.", "AT & T", "Guinea-Bissau-", "’s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := tokensOf(s)
		at := 0
		for _, m := range Default().MatchAll(tokens) {
			if m.First < at || m.Last <= m.First || m.Last > len(tokens) || m.Entry == nil {
				t.Fatalf("%+v after %d in %q", m, at, s)
			}
			at = m.Last
		}
		for i := -1; i <= len(tokens); i++ {
			o, n, ok := Default().Office(tokens, i)
			if ok != (n > 0) || i+n > len(tokens) || ok && (o.Name == "" || o.Level < 1 || o.Level > 4 || o.Body == "") {
				t.Fatalf("Office at %d of %q is %+v, %d, %v", i, s, o, n, ok)
			}
		}
		Default().Lookup(s)
	})
}
