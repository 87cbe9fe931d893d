package clean

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/chancery-kg/chancery/schema"
)

func TestAPageWithoutAnArticleIsAnError(t *testing.T) {
	for name, text := range map[string]string{
		"empty":         "",
		"white space":   " \n\u00a0\n",
		"a menu":        "Home\nWorld\nPolitics\nSport\n\nAbout us\nContact us\nPrivacy Policy",
		"a cookie wall": "We use cookies to improve this site and to show you what you like.\n\nAccept all\nReject all",
		"not found":     "Example News\n\nPage not found\n\nThe page you are looking for has moved or never was.\n\nHome\nSearch",
		"headlines":     "Envoys meet in Vienna\nMarkets fall\nTeam wins cup again\nStorm hits the coast\nNew bridge opens",
		"a header":      "Title: Envoys meet\nDate: 2021-10-11\n",
		"signs":         "*** --- ***\n• \n===",
	} {
		d, err := Document(schema.Article{Text: text})
		if !errors.Is(err, ErrNoArticle) || len(d.Blocks) > 0 && name != "a header" {
			t.Errorf("%s: error %v, blocks %q", name, err, blocksOf(&d))
		}
		checkCover(t, &d)
	}
}

func TestShortTextsAreKept(t *testing.T) {
	for _, text := range []string{
		"Iran and China signed an agreement on Monday.",
		"The ministers met in Vienna.",
		"Russia left.",
		"Iran and China signed an agreement in Tehran on 27 March 2021",
		"“We agree,” he said.",
		"The parties agreed the following:\nno troops on the border\nan exchange of prisoners",
		"He said:\n\n- Peace is near.\n- Talks go on.",
	} {
		d, err := Document(schema.Article{Text: text})
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		kept := 0
		for _, b := range d.Blocks {
			kept += b.Span.Len()
		}
		if kept < len(text)-len("\n\n- \n- ")-1 {
			t.Errorf("%q: kept %q", text, blocksOf(&d))
		}
	}
}

func TestPhrasesOfFurnitureDoNotHurtSentences(t *testing.T) {
	for _, s := range []string{
		"Sources told the agency that Iran would become a member of the organization.",
		"Images showed that the convoy had crossed the border at night.",
		"Photo opportunities were cancelled after the two leaders fell out over gas.",
		"An agreement can be reached at the talks in Vienna, the minister said.",
		"Inspectors had unlimited access to the site at Natanz until 2021.",
		"The European Union will make a contribution of 20 million euros to the fund.",
		"Contact between the two armies has been restored after the summit.",
		"Share prices in Moscow fell after the sanctions were announced.",
		"Trending upwards since May, exports to China reached a record, the ministry said.",
		"Jason Rezaian, who is a journalist, was arrested in Tehran in 2014.",
		"Credit Suisse froze accounts that belonged to Russian banks.",
		"More on the agreement is expected when the ministers meet again in Geneva in two weeks.",
		"Reply letters were sent to Tehran by the three European governments on Friday.",
		"Like Russia, China voted against the resolution in the Security Council.",
		"Follow-up talks will take place in Doha, the spokesman said.",
		"Copyright law was part of the trade agreement that both sides signed.",
		"The president is to join the summit in New Delhi (India).",
		"The plan was drawn up by the Palestinian Authority (PA).",
		"Iran denies the charge, according to Press TV (state broadcaster).",
		"US – Iran talks on the nuclear deal resumed in Vienna on Monday.",
		"NATO — which admitted Finland in April — has 31 members.",
	} {
		text := "The ministers met in Vienna on Monday to talk about the agreement.\n\n" + s + "\n\nThey will meet again in two weeks, officials said."
		d, err := Document(schema.Article{Text: text})
		if err != nil || len(d.Blocks) != 3 || d.Text(d.Blocks[1].Span) != s || d.Blocks[1].Kind != schema.Paragraph {
			t.Errorf("%q: %v, kept %q", s, err, blocksOf(&d))
		}
	}
}

func TestDatelinesAreCutAndDated(t *testing.T) {
	for _, c := range []struct {
		line string
		date schema.Date
	}{
		{"TEHRAN, Oct 11 (Reuters) - ", "--10-11"},
		{"TEHRAN -- ", ""},
		{"MOSCOW, October 11. /TASS/. ", "--10-11"},
		{"BEIJING, March 27, 2021 (Xinhua) -- ", "2021-03-27"},
		{"WASHINGTON (AP) — ", ""},
		{"DUBAI, United Arab Emirates (AP) — ", ""},
		{"JERUSALEM/WASHINGTON, Oct 11 (Reuters) - ", "--10-11"},
		{"BRASÍLIA, Brazil – ", ""},
		{"Geneva, 11 October 2021 – ", "2021-10-11"},
		{"Tehran, Oct 11, IRNA – ", "--10-11"},
		{"ISLAMABAD: ", ""},
		{"NEW DELHI: ", ""},
		{"(Reuters) - ", ""},
		{"BAKU, Azerbaijan, December 13. ", "--12-13"},
	} {
		text := c.line + "Iran and Russia will sign the pact, a spokesman said.\n\nHe gave no date for it."
		d, err := Document(schema.Article{Text: text})
		if err != nil || len(d.Blocks) != 2 || !strings.HasPrefix(d.Text(d.Blocks[0].Span), "Iran and Russia") {
			t.Errorf("%q: %v, kept %q", c.line, err, blocksOf(&d))
		}
		if d.Article.Date != c.date || len(d.Dropped) != 1 || d.Dropped[0].Reason != "dateline" {
			t.Errorf("%q: date %q, dropped %v; want date %q and the dateline", c.line, d.Article.Date, d.Dropped, c.date)
		}
	}
}

func TestCreditsAreCutOffCaptions(t *testing.T) {
	const caption = "Two ministers sign the pact in Vienna on Monday."
	for _, credit := range []string{
		" (AP Photo/Jane Doe)", " | Photo: Agency", " Photo: Reuters", " [File: Reuters]", " REUTERS/Staff", " (Reuters)", " Jane Doe/Reuters",
		" Photograph: Staff/AFP/Getty Images", " © Staff", " Photo by the ministry", " Agency via Getty Images", " (Handout via REUTERS)",
	} {
		text := "Ministers sign a pact in Vienna\n\n" + caption + credit +
			"\n\nVIENNA (AP) — The ministers of both states signed the pact on Monday in Vienna.\n\nIt enters into force when two parliaments have approved it."
		d, err := Document(schema.Article{Text: text})
		if err != nil || len(d.Blocks) != 4 || d.Blocks[1].Kind != schema.Caption || d.Text(d.Blocks[1].Span) != caption {
			t.Errorf("%q: %v, kept %q", credit, err, blocksOf(&d))
		}
	}
}

func TestAPageTellsWhenItWasPublished(t *testing.T) {
	const body = "\n\nIran and Russia will sign the pact in the coming months, a spokesman said.\n\nThe pact is meant to last for twenty years, as that with China does.\n"
	for name, c := range map[string]struct {
		top, bottom, url string
		want             schema.Date
	}{
		"labelled":                       {"Published 11 October 2021", "", "", "2021-10-11"},
		"labelled with a clock":          {"Publish Date : 11 October 2021 - 21:30", "", "", "2021-10-11"},
		"a stamp":                        {"Oct 11 2021 17:14", "", "", "2021-10-11"},
		"a stamp in a list":              {"• By the desk\n• 11 Oct 2021 17:14\n• 3 Shares", "", "", "2021-10-11"},
		"a byline with it":               {"By the desk | October 11, 2021 5:14 PM EDT", "", "", "2021-10-11"},
		"published before updated":       {"Updated: 12 October 2021\nPublished: 11 October 2021", "", "", "2021-10-11"},
		"only updated":                   {"Updated: 12 October 2021", "", "", "2021-10-12"},
		"the label on a line of its own": {"Published\n11 October 2021", "", "", "2021-10-11"},
		"below the text":                 {"", "Monday, 11 October 2021 6:31 PM", "", "2021-10-11"},
		"an address":                     {"", "", "https://example.org/2021/10/11/pact", "2021-10-11"},
		"an address with the month":      {"", "", "https://example.org/2021/10/pact", "2021-10"},
		"a stamp and another address":    {"11 October 2021", "", "https://example.org/2019/01/02/pact", "2021-10-11"},
		"no year, but in the address":    {"11 OCT, 17:14", "", "https://example.org/2021/10/pact", "2021-10-11"},
		"no year":                        {"11 OCT, 17:14", "", "", "--10-11"},
		"a date of another story":        {"", "Most Read\n\nFire in the old town\n23 Nov 2025", "", ""},
		"none":                           {"", "", "", ""},
	} {
		text := "Iran and Russia to sign a pact\n\n" + c.top + body + c.bottom
		d, err := Document(schema.Article{Text: text, URL: c.url})
		if err != nil || d.Article.Date != c.want {
			t.Errorf("%s: date %q (%v), want %q", name, d.Article.Date, err, c.want)
		}
	}
	d, _ := Document(schema.Article{Text: "Published 11 October 2021" + body, Date: "2020-01-01"})
	if d.Article.Date != "2020-01-01" {
		t.Errorf("a given date became %q", d.Article.Date)
	}
}

func TestAHeaderBecomesTitleAndDroppedLines(t *testing.T) {
	const text = "Title: Envoys meet in Vienna\nDate: 2021-10-11\n\nEnvoys meet in Vienna\n\nThe envoys of both states met in Vienna on Monday."
	d, err := Document(schema.Article{Text: text, Title: "Envoys meet in Vienna", Date: "2021-10-11"})
	want := []string{"title Envoys meet in Vienna", "paragraph The envoys of both states met in Vienna on Monday."}
	if got := blocksOf(&d); err != nil || strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("blocks %q, %v", got, err)
	}
	checkCover(t, &d)
}

func TestCleaningTakesTimeInProportion(t *testing.T) {
	for name, unit := range map[string]string{
		"words": "word ", "lines": "a b c\n", "gaps": "\n\n\n", "labels": "Read more\n", "bars": "a | Photo: b\n", "brackets": "((((\n",
		"lower case": "and then he said that it was\n", "sentences": "He said that it was so. ", "dates": "11 Oct 2021 ",
	} {
		start := time.Now()
		d, _ := Document(schema.Article{Text: strings.Repeat(unit, (1<<18)/len(unit))})
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: 256 KiB took %v", name, took)
		} else {
			t.Logf("%s: %v, %d blocks", name, took, len(d.Blocks))
		}
	}
}

func FuzzDocument(f *testing.F) {
	f.Add("Title: a\n\nHome\n\nThe envoys met in Vienna.\n\nRead more\n• x", "")
	f.Add("TEHRAN, Oct 11 (Reuters) - Iran said.\n\nshe said so | Photo: A/B\n1. One.", "Iran said")
	f.Add("Image caption, Two men meet in Vienna on Monday. (Reuters)\r\n\u2028\u00a0•\xff", "")
	f.Fuzz(func(t *testing.T, text, title string) {
		d, _ := Document(schema.Article{Text: text, Title: title})
		checkCover(t, &d)
		if !utf8.ValidString(text) {
			return
		}
		for _, b := range d.Blocks {
			if s := d.Text(b.Span); !utf8.ValidString(s) || s != strings.TrimFunc(s, isSpace) {
				t.Fatalf("block %q is cut inside a character or has white space around it", s)
			}
		}
		for _, r := range d.Dropped {
			if !utf8.ValidString(d.Text(r.Span)) {
				t.Fatalf("dropped run %q is cut inside a character", d.Text(r.Span))
			}
		}
	})
}
