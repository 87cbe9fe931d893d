package score

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Fact is one gold fact. Each participant is "Canonical|alias|alias".
type Fact struct {
	Type    string   `json:"type"`
	Actor   []string `json:"actor"`
	Target  []string `json:"target"`
	Stage   string   `json:"stage"`
	Change  string   `json:"change"`
	Status  string   `json:"status"`
	Date    string   `json:"date"` // ISO, or an interval "from/to"
	Speaker string   `json:"speaker"`
	Cue     string   `json:"cue"` // the words of the text that evoke it
}

const goldSuffix = ".gold.jsonl"

// maxLine is how long a line of gold may be, in bytes.
const maxLine = 1 << 20

// Gold reads every *.gold.jsonl of a folder into the facts of each document,
// named by its file without the suffix. A folder without one is an error, and
// so is a line that is not a fact: the error names file and line.
func Gold(folder string) (map[string][]Fact, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*"+goldSuffix))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: no *%s in it", folder, goldSuffix)
	}
	docs := map[string][]Fact{}
	for _, path := range paths {
		facts, err := readFacts(path)
		if err != nil {
			return nil, err
		}
		docs[strings.TrimSuffix(filepath.Base(path), goldSuffix)] = facts
	}
	return docs, nil
}

func readFacts(path string) ([]Fact, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var facts []Fact
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		var f Fact
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, n, err)
		}
		facts = append(facts, f)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return facts, nil
}

// goldNames are the normal forms of one participant of a fact.
func goldNames(entry string) []string { return normalAll(strings.Split(entry, "|")) }

func normalAll(names []string) []string {
	var out []string
	for _, name := range names {
		if n := normal(name); n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}
