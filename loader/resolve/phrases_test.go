package resolve

import (
	"strings"
	"testing"

	"github.com/chancery-kg/chancery/schema"
)

// Sentences of our own for the tests, each with its tree.
const (
	vargaMetOrlov = `
Hungarian   Hungarian ADJ   3 amod
Foreign     foreign   ADJ   3 amod
Minister    minister  NOUN  4 nmod:desc
Judit       Judit     PROPN 6 nsubj NE=PER
Varga       Varga     PROPN 4 flat NE=PER
met         meet      VERB  0 root
her         her       PRON  9 nmod:poss
Russian     Russian   ADJ   9 amod
counterpart counterpart NOUN 6 obj
Sergei      Sergei    PROPN 9 flat NE=PER
Lavrov      Lavrov    PROPN 10 flat NE=PER
in          in        ADP   13 case
Budapest    Budapest  PROPN 6 obl
.           .         PUNCT 6 punct`

	bothCountries = `
The       the     DET   3 det
two       two     NUM   3 nummod
countries country NOUN  4 nsubj Plur
signed    sign    VERB  0 root
a         a       DET   7 det
gas       gas     NOUN  7 compound
agreement agreement NOUN 4 obj
.         .       PUNCT 4 punct`

	ministrySaid = `
The      the      DET  3 det
foreign  foreign  ADJ  3 amod
ministry ministry NOUN 4 nsubj
said     say      VERB 0 root
so       so       ADV  4 advmod
.        .        PUNCT 4 punct`

	sheAdded = `
She      she      PRON 2 nsubj
praised  praise   VERB 0 root
the      the      DET  5 det
Turkish  Turkish  ADJ  5 amod
government government NOUN 2 obj
.        .        PUNCT 2 punct`
)

func TestPhrasesFindTheirEntities(t *testing.T) {
	hungaryMinistry := `
The       the       DET   4 det
Hungarian Hungarian ADJ   4 amod
Foreign   foreign   ADJ   4 amod
Ministry  ministry  NOUN  5 nsubj
welcomed  welcome   VERB  0 root
it        it        PRON  5 obj
.         .         PUNCT 5 punct`
	varga := `
Varga    Varga   PROPN 2 nsubj NE=PER
left     leave   VERB  0 root
.        .       PUNCT 2 punct`
	turkishAllies := `
Our     our     PRON  3 nmod:poss
Turkish Turkish ADJ   3 amod
friends friend  NOUN  4 nsubj Plur
agree   agree   VERB  0 root
.       .       PUNCT 4 punct`
	title := `
# title
Hungary  Hungary PROPN 2 nsubj
courts   court   VERB  0 root
Russia   Russia  PROPN 2 obj`
	describedMinister := `
The     the     DET  4 det
Russian Russian ADJ  4 amod
foreign foreign ADJ  4 amod
minister minister NOUN 5 nsubj
smiled  smile   VERB 0 root
.       .       PUNCT 5 punct`
	polishPresident := `
The     the     DET  3 det
Polish  Polish  ADJ  3 amod
president president NOUN 4 nsubj
smiled  smile   VERB 0 root
.       .       PUNCT 4 punct`
	rebels := `
Malian  Malian ADJ  2 amod
rebels  rebel  NOUN 3 nsubj Plur
fled    flee   VERB 0 root
.       .      PUNCT 3 punct`
	two := `
Russian Russian ADJ   4 amod
and     and     CCONJ 3 cc
Chinese Chinese ADJ   1 conj
allies  ally    NOUN  5 nsubj Plur
agreed  agree   VERB  0 root
.       .       PUNCT 5 punct`

	hisCounterpart := `
Polish    Polish  ADJ  3 amod
Foreign   foreign ADJ  3 amod
Minister  minister NOUN 4 nmod:desc
Jan       Jan     PROPN 6 nsubj NE=PER
Kos       Kos     PROPN 4 flat NE=PER
met       meet    VERB 0 root
his       his     PRON 9 nmod:poss
American  American ADJ 9 amod
counterpart counterpart NOUN 6 obj
.         .       PUNCT 6 punct`
	itWill := `
Hungary   Hungary PROPN 2 nsubj
says      say     VERB 0 root
it        it      PRON 5 nsubj
will      will    AUX 5 aux
visit     visit   VERB 2 ccomp
Europe    Europe  PROPN 5 obj
.         .       PUNCT 2 punct`
	heSaid := `
Jan       Jan     PROPN 3 nsubj NE=PER
Kos       Kos     PROPN 1 flat NE=PER
said      say     VERB 0 root
Ivan      Ivan    PROPN 6 nsubj NE=PER
Dal       Dal     PROPN 4 flat NE=PER
saw       see     VERB 3 ccomp
him       he      PRON 6 obj
.         .       PUNCT 3 punct`
	twoMen := `
Jan       Jan     PROPN 6 nsubj NE=PER
Kos       Kos     PROPN 1 flat NE=PER
and       and     CCONJ 4 cc
Ivan      Ivan    PROPN 1 conj NE=PER
Dal       Dal     PROPN 4 flat NE=PER
ate       eat     VERB 0 root
.         .       PUNCT 6 punct`
	heLeft := `
He        he      PRON 2 nsubj
left      leave   VERB 0 root
.         .       PUNCT 2 punct`
	theyLeft := `
They      they    PRON 2 nsubj
left      leave   VERB 0 root
.         .       PUNCT 2 punct`
	theCountry := `
The       the     DET 2 det
country   country NOUN 3 nsubj
paid      pay     VERB 0 root
.         .       PUNCT 3 punct`
	hisGovernment := `
His        his        PRON 2 nmod:poss
government government NOUN 3 nsubj
paid       pay        VERB 0 root
.          .          PUNCT 3 punct`
	administration := `
The        the        DET 3 det
Kos        Kos        PROPN 3 compound NE=PER
administration administration NOUN 4 nsubj
paid       pay        VERB 0 root
.          .          PUNCT 4 punct`
	ofBoth := `
The       the      DET 3 det
foreign   foreign  ADJ 3 amod
ministers minister NOUN 7 nsubj Plur
of        of       ADP 6 case
both      both     DET 6 det
countries country  NOUN 3 nmod Plur
met       meet     VERB 0 root
.         .        PUNCT 7 punct`
	court := `
The       the       DET 3 det
Polish    Polish    ADJ 3 amod
court      court      NOUN 4 nsubj
ruled     rule      VERB 0 root
.         .         PUNCT 4 punct`
	capital := `
Warsaw    Warsaw    PROPN 2 nsubj
protested protest   VERB 0 root
.         .         PUNCT 2 punct`

	for _, tt := range []struct {
		name  string
		texts []string
		p     schema.Phrase
		want  string
	}{
		{"a counterpart of America is its secretary of state", []string{hisCounterpart}, np(0, 7, 9, 9), "American secretary of state"},
		{"it is the state that says so", []string{itWill}, np(0, 3, 3, 3), "Hungary"},
		{"him is not whom it is the object of", []string{heSaid}, np(0, 7, 7, 7), "Jan Kos"},
		{"he after two men is neither", []string{twoMen, heLeft}, np(1, 1, 1, 1), ""},
		{"they after two men are both", []string{twoMen, theyLeft}, np(1, 1, 1, 1), "Ivan Dal/Jan Kos"},
		{"the country is the only one named before", []string{itWill, theCountry}, np(1, 1, 2, 2), "Hungary"},
		{"the country is none of two", []string{title, theCountry}, np(1, 1, 2, 2), ""},
		{"his government is the state he serves", []string{hisCounterpart, hisGovernment}, np(1, 1, 2, 2), "Poland"},
		{"an administration is the state of its leader", []string{hisCounterpart, administration}, np(1, 1, 3, 3), "Poland"},
		{"ministers of both countries are one of each", []string{vargaMetOrlov, ofBoth}, np(1, 1, 6, 3), "Judit Varga/Sergei Lavrov"},
		{"a court is a body of its own", []string{court}, np(0, 1, 3, 3), "Polish court"},
		{"a capital that acts is its state", []string{capital}, np(0, 1, 1, 1), "Poland"},
		{"title and name are the person", []string{vargaMetOrlov}, np(0, 1, 5, 4), "Judit Varga"},
		{"the same where the title is the head", []string{vargaMetOrlov}, np(0, 1, 5, 3), "Judit Varga"},
		{"a surname is the person named in full elsewhere", []string{varga, vargaMetOrlov}, np(0, 1, 1, 1), "Judit Varga"},
		{"counterpart with a name is that person", []string{vargaMetOrlov}, np(0, 7, 11, 9), "Sergei Lavrov"},
		{"the two countries are those of the persons before", []string{vargaMetOrlov, bothCountries}, np(1, 1, 3, 3), "Hungary/Russia"},
		{"the two countries of the title", []string{title, bothCountries}, np(1, 1, 3, 3), "Hungary/Russia"},
		{"nobody where no two countries are named", []string{varga, bothCountries}, np(1, 1, 3, 3), ""},
		{"a ministry by its state", []string{hungaryMinistry}, np(0, 1, 4, 4), "Hungarian Foreign Ministry"},
		{"the ministry is the last one named", []string{hungaryMinistry, ministrySaid}, np(1, 1, 3, 3), "Hungarian Foreign Ministry"},
		{"a ministry of nobody is nobody's", []string{varga, ministrySaid}, np(1, 1, 3, 3), ""},
		{"a government is its state", []string{sheAdded}, np(0, 3, 5, 5), "Turkey"},
		{"she is the subject before", []string{varga, sheAdded}, np(1, 1, 1, 1), "Varga"},
		{"our friends are their state", []string{turkishAllies}, np(0, 1, 3, 3), "Turkey"},
		{"allies of two states are both", []string{two}, np(0, 1, 4, 4), "China/Russia"},
		{"an office is its holder elsewhere in the article", []string{describedMinister, vargaMetOrlov}, np(0, 1, 4, 4), "Sergei Lavrov"},
		{"an office without holder is whoever holds it", []string{polishPresident}, np(0, 1, 3, 3), "Polish president"},
		{"a group goes by its own words", []string{rebels}, np(0, 1, 2, 2), "Malian rebels"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := newArticle(text(t, schema.Article{ID: "x", Date: "2019-05-06"}, tt.texts...))
			a.survey()
			a.notePronouns()
			var got []string
			for _, f := range a.resolve(tt.p) {
				got = append(got, a.ent(f.ent).Label)
			}
			if g := strings.Join(sorted(got), "/"); g != tt.want {
				t.Errorf("got %q, want %q\n%s", g, tt.want, dump(a))
			}
		})
	}
}

func dump(a *article) string {
	var b strings.Builder
	for i := range a.sents {
		s := &a.sents[i]
		for _, m := range s.mentions {
			b.WriteString(a.text(s, m.first, m.last) + " → " + a.ent(m.ent).Label + " (" + m.note + ")\n")
		}
	}
	return b.String()
}
