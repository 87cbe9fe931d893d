package score

import (
	"testing"

	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/resolve"
	"github.com/chancery-kg/chancery/schema"
)

const article = `Title: Envoys meet in Lusaka
Date: 2021-06-15

Chad held talks with Niger in Lusaka on 3 March 2021, officials said.

Kenya plans to sign a fishing agreement with Uganda, the two governments announced in a joint paper.

They condemned the coup in Mali, and the generals gave no answer to that for several days.

Ghana frowned at the conduct of Togo, but their cooperation went on as it had before the quarrel.`

func TestALostFactIsTracedToTheStageThatLostIt(t *testing.T) {
	work, err := loader.Trace(schema.Article{ID: "envoys", Source: "envoys", Text: article})
	if err != nil {
		t.Fatal(err)
	}
	reading := resolve.Article(&work.Document, work.Extraction)
	g := resolve.Merge([]schema.Reading{reading})
	meet := Fact{Type: "meet", Actor: []string{"Chad", "Niger"}, Status: "actual", Cue: "talks"}
	for _, c := range []struct {
		name  string
		facts []Fact
		want  Stage
	}{
		{"a cue that stands nowhere", []Fact{{Type: "visit", Actor: []string{"Chad"}, Cue: "flew to"}}, NoText},
		{"no word for its type", []Fact{{Type: "criticize", Actor: []string{"Ghana"}, Target: []string{"Togo"}, Cue: "frowned"}}, NoFrame},
		{"a pronoun for the party", []Fact{{Type: "criticize", Actor: []string{"Chad"}, Target: []string{"Mali"}, Cue: "condemned"}}, Refers},
		{"a word without its roles", []Fact{{Type: "cooperate", Actor: []string{"Ghana", "Togo"}, Cue: "cooperation"}}, Unbound},
		{"other words in the roles", []Fact{{Type: "agreement", Stage: "signed", Actor: []string{"Uganda", "Chad"}, Cue: "sign"}}, Roles},
		{"another stage", []Fact{{Type: "agreement", Stage: "ratified", Actor: []string{"Kenya", "Uganda"}, Cue: "sign"}}, Kind},
		{"another status", []Fact{{Type: "agreement", Stage: "signed", Actor: []string{"Kenya", "Uganda"}, Status: "actual", Cue: "sign"}}, Status},
		{"a claim for two facts", []Fact{
			{Type: "agreement", Stage: "signed", Actor: []string{"Kenya", "Uganda"}, Status: "planned", Cue: "sign"},
			{Type: "agreement", Actor: []string{"Kenya", "Uganda"}, Status: "planned", Cue: "sign"},
		}, Shared},
		{"another date", []Fact{{Type: meet.Type, Actor: meet.Actor, Status: "actual", Date: "2021-03-04", Cue: "talks"}}, Date},
		{"another speaker", []Fact{{Type: meet.Type, Actor: meet.Actor, Status: "actual", Speaker: "Togo", Cue: "talks"}}, Speaker},
	} {
		losses := Explain("envoys", c.facts, g.Claims, &work)
		if len(losses) != 1 || losses[0].Stage != c.want {
			t.Errorf("%s: %+v, want %s", c.name, losses, c.want)
		}
	}
	if losses := Explain("envoys", []Fact{meet}, g.Claims, &work); len(losses) != 0 {
		t.Errorf("a fact that is matched: %+v", losses)
	}
}

func TestEveryStageHasAMeaning(t *testing.T) {
	for _, s := range Stages {
		if s.Meaning() == "" {
			t.Errorf("%s has none", s)
		}
	}
}
