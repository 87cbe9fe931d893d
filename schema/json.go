package schema

import (
	"bytes"
	"encoding/json"
)

// MarshalJSON writes the claim record: actors, targets and evidence are always
// lists, empty where there are none.
func (c Claim) MarshalJSON() ([]byte, error) {
	type record Claim // without this method
	if c.Actors == nil {
		c.Actors = []Participant{}
	}
	if c.Targets == nil {
		c.Targets = []Participant{}
	}
	if c.Evidence == nil {
		c.Evidence = []Evidence{}
	}
	return plainJSON(record(c))
}

// MarshalJSON writes the participant with its lists, empty where there are
// none.
func (p Participant) MarshalJSON() ([]byte, error) {
	type record Participant
	p.Aliases, p.Mentions = listed(p.Aliases), listed(p.Mentions)
	return plainJSON(record(p))
}

// MarshalJSON writes the entity with its lists, empty where there are none.
func (e Entity) MarshalJSON() ([]byte, error) {
	type record Entity
	e.Aliases, e.SameAs = listed(e.Aliases), listed(e.SameAs)
	return plainJSON(record(e))
}

func listed(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// plainJSON leaves it to the writer around it whether <, > and & are escaped.
func plainJSON(record any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(record)
	return b.Bytes(), err
}
