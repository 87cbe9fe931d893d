package gazetteer

import (
	"slices"
	"strings"
	"testing"
)

func TestSpellingsOfOnePersonAgree(t *testing.T) {
	for _, same := range []string{
		"Said Khatibzadeh | Saeed Khatibzadeh | Saeid Khatibzade | SAEED KHATIBZADEH",
		"Hossein Amir-Abdollahian | Hussein Amirabdollahian | Hossein Amir Abdollahian | Hosein Amir-Abdullahian | Hossein Amir‑Abdollahian",
		"Sergei Lavrov | Sergey Lavrov | Serguei Lavrov",
		"Mohammed bin Salman | Muhammad bin Salman | Mohamed Bin Salman",
		"Yuri Ushakov | Yury Ushakov",
		"Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelenskiy | Vladimir Zelensky",
		"Muammar Gaddafi | Moammar Gadhafi | Muammar Qaddafi | Mu'ammar al-Qadhafi | Muammar Kadafi",
		"Bashar al-Assad | Bashar Assad | Bashar el-Assad | Bashar Al Assad | Bashar al‐Asad",
		"Ebrahim Raisi | Ibrahim Raeisi | Ebrahim Ra'isi",
		"Mohammad Javad Zarif | Mohammad-Javad Zarif | Muhammad Jawad Zarif | Mohammad Javad  Zarif",
		"Recep Tayyip Erdoğan | Recep Tayyip Erdogan",
		"Ilham Aliyev | Ilham Aliev",
		"Dmitry Medvedev | Dmitri Medvedev | Dmitriy Medvedyev",
		"Viktor Yanukovych | Viktor Yanukovich | Victor Yanukovych",
		"Yulia Tymoshenko | Yuliya Timoshenko | Julia Tymoshenko",
		"Boris Yeltsin | Boris Eltsin",
		"Alexei Kudrin | Aleksei Kudrin | Alexey Kudrin",
		"Mikhail Khodorkovsky | Mikhail Khodorkovskiy | Mikhail Khodorkovski",
		"Mahmoud Ahmadinejad | Mahmud Ahmadinejad | Mahmood Ahmadinejad | Mahmoud Ahmadinedjad",
		"Mohamed ElBaradei | Mohammed ElBaradei | Mohamed El-Baradei | Mohamed el Baradei",
		"Abdullah Abdullah | Abdallah Abdullah",
		"Abdel Fattah el-Sisi | Abdul Fattah al-Sisi | Abdel-Fattah el-Sisi | Abdelfattah el-Sissi",
		"Gerhard Schröder | Gerhard Schroeder | Gerhard Schroder",
		"Kim Jong-un | Kim Jong Un | Kim Jongun",
		"Lula da Silva | Lula Da Silva",
		"Hassan Rouhani | Hasan Rohani | Hassan Ruhani",
		"Mohammad Bagher Ghalibaf | Mohammad Baqer Qalibaf",
		"Nuri al-Maliki | Nouri al-Maliki | Nouri Maliki",
		"Nicolás Maduro | Nicolas Maduro",
		"Manouchehr Mottaki | Manuchehr Mottaki | Manoucher Mouttaki",
		"Kamal Kharazi | Kamal Kharrazi",
		"Rafik Hariri | Rafiq al-Hariri",
		"Pervez Musharraf | Parvez Musharaf",
		"Vojislav Koštunica | Vojislav Kostunica",
		"Nursultan Nazarbayev | Nursultan Nazarbaev",
	} {
		names := strings.Split(same, " | ")
		for _, n := range names[1:] {
			if PersonKey(n) != PersonKey(names[0]) {
				t.Errorf("%q is %q, but %q is %q", n, PersonKey(n), names[0], PersonKey(names[0]))
			}
		}
	}
}

func TestDifferentNamesDiffer(t *testing.T) {
	for _, pair := range []string{
		"Hasan | Hussein", "Hassan | Hossein", "Ali | Aliyev", "Maria | Mario", "Mary | Maria", "Saleh | Salehi",
		"Khatami | Hatami", "Lee | Li", "Li | Lu", "Song | Sung", "Wang | Wen", "Bush | Bosh", "Rice | Reyes",
		"Michael | Michal", "Smith | Smit", "Brown | Braun", "Chen | Cheng", "Kim Jong-il | Kim Jong-un",
		"George Bush | George W. Bush", "Abdullah | Abdul", "Mahmoud | Mohammed", "Hamid | Ahmed", "Kerry | Kelly",
		"Merkel | Markel", "Al Gore | Gore", "Assad | Asadi", "Raisi | Rouhani", "Amir | Amiri", "Ivan | Ivanov",
		"Sergei Ivanov | Sergei Ivanova", "Jean | Joan", "Said | Sadiq", "Omar | Amr", "Rajoy | Roy", "Zarif | Sharif",
		"Javad | Jalal", "Powell | Paul", "Hadi | Hardy", "Nasser | Nasrallah", "Blinken | Blenkin", "Jamal | Kamal",
	} {
		a, b, _ := strings.Cut(pair, " | ")
		if PersonKey(a) == PersonKey(b) {
			t.Errorf("%q and %q both are %q", a, b, PersonKey(a))
		}
	}
}

func TestKeyOfNothing(t *testing.T) {
	for _, name := range []string{"", " ", "-", "'", "—", "\xff"} {
		if k := PersonKey(name); k != "" && name != "\xff" {
			t.Errorf("PersonKey(%q) is %q", name, k)
		}
	}
}

func TestSameGiven(t *testing.T) {
	for pair, want := range map[string]bool{
		"Bill William": true, "Tony Anthony": true, "Joe Joseph": true, "Bob Robert": true, "Sergei Sergey": true,
		"J. John": true, "H Hillary": true, "Dick Richard": true, "Hassan Hussein": false, "Bill Robert": false,
		"John James": false, "J. Mary": false, "Bill Bill": true, "Maria Mario": false,
	} {
		a, b, _ := strings.Cut(pair, " ")
		if SameGiven(a, b) != want || SameGiven(b, a) != want {
			t.Errorf("SameGiven(%q, %q) is not %v", a, b, want)
		}
	}
	if SameGiven("", "John") || SameGiven("", "") {
		t.Error("no name is a name")
	}
}

func TestFirstNamesAndHonorifics(t *testing.T) {
	g := Default()
	for _, n := range []string{"Hossein", "Sergey", "Zelimkhan", "Condoleezza", "François", "Saeid", "Ra'isi", "hassan", "Tehran", "The", "Monday", "Chad", ""} {
		want := slices.Contains([]string{"Hossein", "Sergey", "Condoleezza", "François", "Saeid"}, n)
		if g.IsFirstName(n) != want {
			t.Errorf("IsFirstName(%q) is not %v", n, want)
		}
	}
	for form, gender := range map[string]string{"Mr.": "m", "Mrs": "f", "Ayatollah": "m", "Dr.": "", "Sheikha": "f", "Lady": "f"} {
		if got, ok := g.Honorific(form); !ok || got != gender {
			t.Errorf("Honorific(%q) is %q, %v", form, got, ok)
		}
	}
	for _, form := range []string{"mr", "President", "", "father"} {
		if _, ok := g.Honorific(form); ok {
			t.Errorf("%q is taken for an honorific", form)
		}
	}
}

func FuzzPersonKey(f *testing.F) {
	for _, s := range []string{"Hossein Amir-Abdollahian", "al-Assad", "Xi Jinping", "É\xff-ß", "y", "yeyeye", "aeaeae"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		lower := strings.ToLower(name)
		if article := strings.Contains(lower, "al") || strings.Contains(lower, "el"); isASCII(name) && !article && PersonKey(lower) != PersonKey(strings.ToUpper(name)) {
			t.Errorf("case of %q matters: %q", name, PersonKey(name))
		}
		SameGiven(name, "J.")
		Default().IsFirstName(name)
		Default().Honorific(name)
	})
}
