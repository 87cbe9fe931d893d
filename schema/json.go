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
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // the writer around it decides
	err := e.Encode(record(c))
	return b.Bytes(), err
}
