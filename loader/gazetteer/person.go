package gazetteer

import (
	"strings"
	"unicode"
)

// PersonKey is a key under which the spellings of a person's name agree,
// whatever alphabet it was transliterated from: "Said", "Saeed" and "Saeid"
// have one key, as have "Amir-Abdollahian" and "Amirabdollahian", "Sergei" and
// "Sergey", "Hussein" and "Hossein". Names that differ in more than spelling
// keep different keys: "Hasan" and "Hussein", "Ali" and "Aliyev", "Maria" and
// "Mario". Case, marks, spaces, hyphens and apostrophes do not matter; words
// keep their order, and initials count. The key of a name without letters is
// "". Titles and honorifics are to be taken off before.
func PersonKey(name string) string { return Default().personKey(name) }

func (g *Gazetteer) personKey(name string) string {
	var b strings.Builder
	words := personWords(name)
	for i, w := range words {
		if i+1 < len(words) && isArticle(w, i) {
			continue
		}
		key := wordKey(strings.ToLower(w.text))
		if same, ok := g.spelling[key]; ok {
			key = same
		}
		b.WriteString(key)
	}
	return joined(b.String())
}

// personWord is a word of a person's name and whether a hyphen follows it.
type personWord struct {
	text     string
	hyphened bool
}

func personWords(name string) []personWord {
	var out []personWord
	var b strings.Builder
	end := func(hyphen bool) {
		if b.Len() > 0 {
			out = append(out, personWord{b.String(), hyphen})
			b.Reset()
		}
	}
	for _, r := range fold(name) {
		if b.Len() == 2 && unicode.IsUpper(r) && articles[strings.ToLower(b.String())] && unicode.IsLower(rune(b.String()[1])) {
			end(true) // ElBaradei
		}
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r != '\'':
			end(isHyphen(r))
		}
	}
	end(false)
	return out
}

func isHyphen(r rune) bool { return unicode.Is(unicode.Pd, r) }

var (
	articles        = wordSet("al el")
	hyphenedArticle = wordSet("al el ul ad ar as at az an ash adh ath")
)

// isArticle reports whether the i-th word of a name is the Arabic article,
// which papers leave out at will: "Bashar al-Assad", "el-Sisi". "Al" at the
// start of a name is a given name.
func isArticle(w personWord, i int) bool {
	lower := strings.ToLower(w.text)
	if w.hyphened {
		return hyphenedArticle[lower]
	}
	return articles[lower] && (i > 0 || w.text == lower)
}

// servant writes the names in "servant of" alike: Abdel Fattah, Abdulfattah.
func servant(w string) string {
	if len(w) >= 5 && w[:3] == "abd" && isVowel(w[3]) && w[4] == 'l' {
		return "abdul" + w[5:]
	}
	return w
}

const vowels = "aeiou"

func isVowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

// wordKey applies the rules that hold for one word.
func wordKey(w string) string {
	if len(w) >= 5 && strings.HasPrefix(w, "ye") {
		w = w[1:] // Russian е: Yeltsin, Eltsin
	}
	if len(w) >= 5 {
		w = servant(longWord.Replace(w))
	}
	if i := strings.Index(w, "x"); i > 0 {
		w = w[:i] + strings.ReplaceAll(w[i:], "x", "ks") // Alexei, Aleksei
	}
	w = undoubled(consonants.Replace(w))
	return undoubled(semivowels(w))
}

var (
	// longWord holds vowels that vary in longer names; short names ("Lee",
	// "Li") stand or fall by them.
	longWord = strings.NewReplacer(
		"ee", "i", // Saeed, Said
		"oo", "u", "ou", "u", // Mousavi, Musavi
		"ael", "ael", // Michael is not Michal
		"ayev", "aev", "aev", "aev", "yev", "ev", // Nazarbayev, Nazarbaev; Medvedyev
		"aei", "ei", // Raeisi, Raisi
		"ae", "a", "oe", "o", "ue", "u", // Köhler, Koehler
		"ay", "ei", "ai", "ei", // Sulayman, Suleiman
	)
	// consonants holds ways to write one consonant.
	consonants = strings.NewReplacer(
		"dzh", "j", "dj", "j", // Djukanovic
		"tch", "ch", // Tchernenko
		"sch", "sh", // Schevchenko
		"gh", "q", // Ghalibaf, Qalibaf
		"dh", "d", // Qadhafi
		"tz", "ts",
	)
)

// semivowels makes "i" of a "y" that is a vowel or closes a diphthong, and
// takes out the "y" that Russian names have before "e" ("Aliyev", "Aliev").
func semivowels(w string) string {
	out := make([]byte, 0, len(w))
	for i := range len(w) {
		if w[i] != 'y' && (w[i] != 'j' || i+1 < len(w)) || i == 0 {
			out = append(out, w[i])
			continue
		}
		vowelAfter := i+1 < len(w) && isVowel(w[i+1])
		switch {
		case !isVowel(w[i-1]), !vowelAfter:
			out = append(out, 'i')
		case w[i+1] != 'e':
			out = append(out, 'y')
		}
	}
	return string(out)
}

func undoubled(w string) string {
	out := make([]byte, 0, len(w))
	for i := range len(w) {
		if i == 0 || w[i] != w[i-1] || w[i] >= 0x80 {
			out = append(out, w[i])
		}
	}
	return string(out)
}

// joined applies the rules that hold for a whole name, so that it does not
// matter where spaces stand: the dark vowel is "o" or "u" as papers please, and
// a silent h ends "Khatibzadeh" and "Abdullah".
func joined(w string) string {
	if len(w) < 5 {
		return w
	}
	w = strings.ReplaceAll(w, "u", "o")
	if strings.HasSuffix(w, "ah") || strings.HasSuffix(w, "eh") {
		w = w[:len(w)-1]
	}
	return undoubled(w)
}
