package loader

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-kg/chancery/schema"
)

// TestWordsThatTakeUpOthersFindThem compares all claims of short texts, one for
// each kind of pronoun or description, and one where it must find nobody.
func TestWordsThatTakeUpOthersFindThem(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"what somebody is judged for is his", "Chad condemned Libya over its attack on Sudan.", []string{
			"assault actual: Libya > Sudan", "criticize actual: Chad > Libya",
		}},
		{"who promises does it himself", "Germany promised Poland to withdraw its troops from Lithuania.", []string{"yield planned: Germany > Lithuania"}},
		{"who is helped in a fight fights", "Norway helped Togo in its fight against the rebels.", []string{
			"aid actual: Norway > Togo", "assault actual: Togo > rebels",
		}},
		{"two things joined have one owner", "Spain slept. Russia's policy and its invasion of Ukraine were condemned by Ghana.", []string{
			"assault actual: Russia > Ukraine", "criticize actual: Ghana > Russia",
		}},
		{"those who met are they", "President Paul Biya met President Xi Jinping. They signed a treaty.", []string{
			"agreement/signed actual: Paul Biya, Xi Jinping", "holds_office actual: Paul Biya = president", "holds_office actual: Xi Jinping = president",
			"meet actual: Paul Biya, Xi Jinping",
		}},
		{"as many countries as the list had", "Ghana, Togo and Benin met in Accra. The three countries condemned Chad.", []string{
			"criticize actual: Benin, Ghana, Togo > Chad", "meet actual: Benin, Ghana, Togo",
		}},
		{"a list of another length is not meant", "Ghana, Togo and Benin met in Accra. The five countries condemned Chad.", []string{
			"criticize actual: five countries > Chad", "meet actual: Benin, Ghana, Togo",
		}},
		{"the country is not the one that attacks it", "Kenyan forces entered Somalia and bombed several targets in the country.", []string{
			"assault actual: Kenya > Somalia", "mobilize actual: Kenya > Somalia",
		}},
		{"a noun is taken up by itself", "Mali's junta signed a treaty with Niger. Chad praised the junta.", []string{
			"agreement/signed actual: Mali, Niger", "support actual: Chad > Mali",
		}},
		{"a noun that two have is not taken up", "Mali's junta met Chad's junta. Gabon praised the junta.", []string{"meet actual: Chad, Mali", "support actual: Gabon"}},
		{"a government is where its clause is set", "In Dublin, the Government condemned Spain.", []string{"criticize actual: Ireland > Spain"}},
		{"a name beside a noun is who is meant", "Sweden thanked the agency's head, Yukiya Amano.", []string{"support actual: Sweden > Yukiya Amano"}},
		{"a number of a people is people", "The rebels killed 30 Danes.", []string{"assault actual: rebels > 30 Danes"}},
		{"two jets of a nation are its jets", "Pakistan said on Wednesday it had shot down two Indian jets.", []string{"assault actual: Pakistan > India (Pakistan)"}},
		{"one unknown shot is kept by the words", "Two soldiers were shot dead by a sniper.", []string{"assault actual: sniper > Two soldiers"}},
		{"a noun set off beside a name takes it up", "Abu Sayyaf, a militant group, attacked Togo. Chad condemned the group.", []string{
			"assault actual: Abu Sayyaf > Togo", "criticize actual: Chad > Abu Sayyaf",
		}},
		{"where nobody is at home a president is of no state", "President Paul Biya praised Chad.", []string{
			"holds_office actual: Paul Biya = president", "support actual: Paul Biya > Chad",
		}},
		{"an alliance is called one", "NATO praised the United Nations. Chad condemned the alliance.", []string{
			"criticize actual: Chad > North Atlantic Treaty Organization", "support actual: North Atlantic Treaty Organization > United Nations",
		}},
		{"where somebody has his seat is not who he is", "Human Rights Watch slept. The New York-based organisation condemned Chad.", []string{
			"criticize actual: Human Rights Watch > Chad",
		}},
		{"one unknown speaker is not", "A person attacked Chad.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, claimsIn(t, schema.Date("2020-01-15"), c.text)); diff != "" {
				t.Errorf("%s\n%s", c.text, diff)
			}
		})
	}
}
