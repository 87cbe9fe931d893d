package resolve

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// plain makes a document of sentences in the form "Word/TAG Word/TAG", without
// trees; a tag with "+" is a plural, "# title" begins a title.
func plain(t *testing.T, sentences ...string) *schema.Document {
	t.Helper()
	var blocks []string
	for _, s := range sentences {
		var b strings.Builder
		if rest, ok := strings.CutPrefix(s, "# title "); ok {
			b.WriteString("# title\n")
			s = rest
		}
		for i, word := range strings.Fields(s) {
			form, tag, ok := strings.Cut(word, "/")
			if !ok {
				t.Fatalf("word %q has no tag", word)
			}
			misc := ""
			if strings.HasSuffix(tag, "+") {
				misc = "Plur"
			}
			rel, head := "dep", "1"
			if i == 0 {
				rel, head = "root", "0"
			}
			lemma := strings.ToLower(form)
			if misc != "" {
				lemma = strings.TrimSuffix(lemma, "s")
			}
			b.WriteString(strings.Join([]string{form, lemma, strings.TrimSuffix(tag, "+"), head, rel, misc}, " ") + "\n")
		}
		blocks = append(blocks, b.String())
	}
	return text(t, schema.Article{ID: "x", Date: "2019-05-06"}, blocks...)
}

// posts shows what the survey found of a person: "office of owner[, body]".
func posts(a *article, name string) string {
	var out []string
	for _, e := range a.table.list {
		if e.Label != name || e.Type != schema.Person {
			continue
		}
		for _, p := range e.posts {
			line := p.office
			if p.former {
				line = "former " + line
			}
			if p.of >= 0 {
				line += " of " + a.ent(p.of).Label
			}
			if p.body >= 0 {
				line += " in " + a.ent(p.body).Label
			}
			out = append(out, line)
		}
	}
	return strings.Join(out, "; ")
}

func TestTitlesTellOffices(t *testing.T) {
	for _, tt := range []struct{ name, text, person, want string }{
		{"demonym, title, name", "Kenyan/ADJ Foreign/ADJ Minister/NOUN Amina/PROPN Otieno/PROPN left/VERB ./PUNCT", "Amina Otieno", "foreign minister of Kenya"},
		{"genitive and apposition", "Kenya/PROPN 's/PART foreign/ADJ minister/NOUN ,/PUNCT Amina/PROPN Otieno/PROPN ,/PUNCT left/VERB ./PUNCT", "Amina Otieno", "foreign minister of Kenya"},
		{"name first", "Amina/PROPN Otieno/PROPN ,/PUNCT the/DET president/NOUN of/ADP Kenya/PROPN ,/PUNCT left/VERB ./PUNCT", "Amina Otieno", "president of Kenya"},
		{"adjective between", "Kenya/PROPN 's/PART new/ADJ foreign/ADJ minister/NOUN Amina/PROPN Otieno/PROPN left/VERB ./PUNCT", "Amina Otieno", "foreign minister of Kenya"},
		{"former", "Former/ADJ Kenyan/ADJ president/NOUN Daniel/PROPN Otieno/PROPN left/VERB ./PUNCT", "Daniel Otieno", "former president of Kenya"},
		{"former after the state", "The/DET Kenyan/ADJ former/ADJ president/NOUN Daniel/PROPN Otieno/PROPN left/VERB ./PUNCT", "Daniel Otieno", "former president of Kenya"},
		{"ministry of a state", "Kenyan/ADJ Foreign/ADJ Ministry/NOUN spokesman/NOUN Daniel/PROPN Otieno/PROPN left/VERB ./PUNCT", "Daniel Otieno", "spokesperson of Kenya in Kenyan Foreign Ministry"},
		{"body after the title", "Daniel/PROPN Otieno/PROPN ,/PUNCT spokesperson/NOUN for/ADP Kenya/PROPN 's/PART foreign/ADJ ministry/NOUN ,/PUNCT left/VERB ./PUNCT", "Daniel Otieno", "spokesperson of Kenya in Kenyan Foreign Ministry"},
		{"an ambassador to a body", "Kenya/PROPN 's/PART ambassador/NOUN to/ADP the/DET UN/PROPN ,/PUNCT Daniel/PROPN Otieno/PROPN ,/PUNCT left/VERB ./PUNCT", "Daniel Otieno", "ambassador of Kenya in United Nations"},
		{"courtesy after the owner", "the/DET President/NOUN of/ADP Kenya/PROPN Mr./PROPN Daniel/PROPN Otieno/PROPN left/VERB ./PUNCT", "Daniel Otieno", "president of Kenya"},
		{"organisation", "UN/PROPN Secretary/PROPN General/PROPN Daniel/PROPN Otieno/PROPN left/VERB ./PUNCT", "Daniel Otieno", "secretary-general of United Nations"},
		{"of the government that is led", "the/DET Government/PROPN of/ADP Kenya/PROPN ,/PUNCT lead/VERB by/ADP President/PROPN Daniel/PROPN Otieno/PROPN ,/PUNCT agreed/VERB ./PUNCT", "Daniel Otieno", "president of Kenya"},
		{"style of one state", "Foreign/ADJ Secretary/NOUN John/PROPN Barnes/PROPN left/VERB ./PUNCT", "John Barnes", "foreign secretary of United Kingdom"},
		{"two names of one office", "As/ADP foreign/ADJ minister/NOUN ,/PUNCT Amina/PROPN Otieno/PROPN travelled/VERB ./PUNCT", "Amina Otieno", "foreign minister"},
		{"hyphenated name that holds a title", "Iranian/ADJ Foreign/ADJ Minister/NOUN Hossein/PROPN Amir-Abdollahian/PROPN left/VERB ./PUNCT", "Hossein Amir-Abdollahian", "foreign minister of Iran"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := newArticle(plain(t, tt.text))
			a.survey()
			if got := posts(a, tt.person); got != tt.want {
				t.Errorf("got %q, want %q\n%s", got, tt.want, dump(a))
			}
		})
	}
}

// stands gives the label of what the words stand for at the end of the survey.
func stands(a *article, words string) string {
	for i := range a.sents {
		s := &a.sents[i]
		for _, m := range s.mentions {
			if a.text(s, m.first, m.last) == words {
				return a.ent(m.ent).Label
			}
		}
	}
	return ""
}

func TestWordsStandForEntities(t *testing.T) {
	for _, tt := range []struct {
		name  string
		texts []string
		words string
		want  string
	}{
		{"an acronym spelled out before", []string{"The/DET Baltic/PROPN Grain/PROPN Forum/PROPN (/PUNCT BGF/PROPN )/PUNCT met/VERB ./PUNCT", "Later/ADV BGF/PROPN closed/VERB ./PUNCT"}, "BGF", "Baltic Grain Forum"},
		{"the article's own acronym before the known one", []string{"The/DET Inter-American/ADJ Development/PROPN Bank/PROPN (/PUNCT IDB/PROPN )/PUNCT paid/VERB ./PUNCT", "Later/ADV IDB/PROPN paid/VERB again/ADV ./PUNCT"}, "IDB", "Inter-American Development Bank"},
		{"the last word of an organisation's name", []string{"The/DET Arab/ADJ League/PROPN met/VERB ./PUNCT", "Then/ADV the/DET League/PROPN closed/VERB ./PUNCT"}, "League", "Arab League"},
		{"a ministry whose portfolio follows", []string{"The/DET Interior/PROPN Ministry/PROPN of/ADP Georgia/PROPN spoke/VERB ./PUNCT"}, "Interior Ministry of Georgia", "Georgian Interior Ministry"},
		{"of foreign affairs", []string{"The/DET Ministry/PROPN of/ADP Foreign/PROPN Affairs/PROPN of/ADP Kenya/PROPN spoke/VERB ./PUNCT"}, "Ministry of Foreign Affairs of Kenya", "Kenyan Foreign Ministry"},
		{"the ministry of the dateline's state", []string{"NAIROBI/PROPN --/PUNCT Rain/NOUN fell/VERB ,/PUNCT the/DET foreign/ADJ ministry/NOUN said/VERB ./PUNCT"}, "foreign ministry", "Kenyan Foreign Ministry"},
		{"the ministry named shortly before", []string{"The/DET Kenyan/ADJ Foreign/ADJ Ministry/NOUN spoke/VERB ./PUNCT", "Rain/NOUN fell/VERB ,/PUNCT the/DET ministry/NOUN said/VERB ./PUNCT"}, "ministry", "Kenyan Foreign Ministry"},
		{"a surname written before the full name", []string{"# title Otieno/PROPN wins/VERB", "Kenyan/ADJ President/PROPN Daniel/PROPN Otieno/PROPN won/VERB ./PUNCT"}, "Otieno", "Daniel Otieno"},
		{"a surname that two persons have is nobody's", []string{"Daniel/PROPN Otieno/PROPN met/VERB Amina/PROPN Otieno/PROPN ./PUNCT", "Later/ADV Otieno/PROPN left/VERB ./PUNCT"}, "Otieno", ""},
		{"a hyphenated surname that begins with a title", []string{"Iranian/ADJ Foreign/ADJ Minister/NOUN Hossein/PROPN Amir-Abdollahian/PROPN left/VERB ./PUNCT", "Then/ADV Amir-Abdollahian/PROPN spoke/VERB ./PUNCT"}, "Amir-Abdollahian", "Hossein Amir-Abdollahian"},
		{"an office that the article gives a holder", []string{"Kenyan/ADJ President/PROPN Daniel/PROPN Otieno/PROPN won/VERB ./PUNCT", "The/DET Kenyan/ADJ president/NOUN smiled/VERB ./PUNCT"}, "The Kenyan president", "Daniel Otieno"},
		{"the bare office of the only holder", []string{"Kenyan/ADJ President/PROPN Daniel/PROPN Otieno/PROPN won/VERB ./PUNCT", "The/DET president/NOUN smiled/VERB ./PUNCT"}, "The president", "Daniel Otieno"},
		{"the top diplomat is the foreign minister", []string{"Kenyan/ADJ Foreign/ADJ Minister/NOUN Amina/PROPN Otieno/PROPN left/VERB ./PUNCT", "Kenya/PROPN 's/PART top/ADJ diplomat/NOUN smiled/VERB ./PUNCT"}, "Kenya 's top diplomat", "Amina Otieno"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := newArticle(plain(t, tt.texts...))
			a.survey()
			if got := stands(a, tt.words); got != tt.want {
				t.Errorf("got %q, want %q\n%s", got, tt.want, dump(a))
			}
		})
	}
}

func TestKindsOfAgreement(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"25-year strategic and trade cooperation agreement", "25 - year strategic and commercial cooperation agreement", true},
		{"25-year agreement", "10-year agreement", false},
		{"Comprehensive Cooperation Pact", "strategic partnership", true},
		{"Charter", "Global Agreement for Cooperation", true},
		{"interim free trade agreement", "comprehensive permanent agreement on a free trade zone", false},
		{"loan guarantee agreement", "trade agreement", false},
		{"loan guarantee", "agreement", true},
		{"truce", "ceasefire", true},
		{"gas supply deal", "strategic partnership", false},
	} {
		read := func(s string) kind { return readKind(kindWords(strings.Fields(strings.ToLower(s)))) }
		if got := read(tt.a).compatible(read(tt.b)); got != tt.want || got != read(tt.b).compatible(read(tt.a)) {
			t.Errorf("%q with %q: %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
