package linear

import (
	"bytes"
	"reflect"
	"testing"
)

// learnedModel tells class 1 from class 2 by feature 10 against 20; feature 30
// was seen once.
func learnedModel(p Prune) *Model {
	t := NewTrainer(3)
	for range 5 {
		t.Update([]uint32{10, 0}, 1, 1)
		t.Update([]uint32{20}, 2, 1)
		t.Tick()
	}
	t.Update([]uint32{30}, 2, 1)
	for range 5 {
		t.Tick()
	}
	return t.Model(p)
}

func TestAModelScoresWhatItLearned(t *testing.T) {
	m := learnedModel(Prune{})
	for _, c := range []struct {
		keys []uint32
		want int
	}{{[]uint32{10}, 1}, {[]uint32{20}, 2}, {[]uint32{99}, 0}, {[]uint32{0, 99}, 1}} {
		scores := m.Score(append([]uint32(nil), c.keys...), new(Scores))
		if got := Best(scores); got != c.want {
			t.Errorf("features %v: class %d, want %d (%v)", c.keys, got, c.want, scores)
		}
	}
}

func TestPruningDropsRareFeatures(t *testing.T) {
	scores := learnedModel(Prune{Updates: 2}).Score([]uint32{30}, new(Scores))
	if scores[2] != 0 {
		t.Errorf("a feature updated once scores %d", scores[2])
	}
	scores = learnedModel(Prune{}).Score([]uint32{30}, new(Scores))
	if scores[2] == 0 {
		t.Error("without pruning it scores nothing")
	}
}

func TestAFeatureWaitsForItsWeights(t *testing.T) {
	tr := NewTrainer(2)
	tr.Patience = 2
	scores := make([]float32, 2)
	for i, want := range []float32{0, 0, 1} {
		tr.Update([]uint32{7}, 1, 1)
		if tr.Score([]uint32{7}, scores); scores[1] != want {
			t.Errorf("after %d updates the weight is %v, want %v", i+1, scores[1], want)
		}
	}
}

func TestAModelReadIsTheModelWritten(t *testing.T) {
	m := learnedModel(Prune{})
	b, err := m.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read(b)
	if err != nil || !reflect.DeepEqual(again, m) {
		t.Errorf("error %v; read %+v, wrote %+v", err, again, m)
	}
	for n := range b {
		if _, err := Read(b[:n]); err == nil {
			t.Errorf("%d of %d bytes are read without error", n, len(b))
		}
	}
}

func TestATableReadIsTheTableWritten(t *testing.T) {
	table := NewTable(map[uint32]uint32{1: 5, 1 << 31: 0, 77: 1 << 30})
	b, err := table.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ReadTable(b)
	if err != nil || !reflect.DeepEqual(again.Pairs(), table.Pairs()) {
		t.Errorf("error %v; read %v, wrote %v", err, again, table)
	}
	if _, ok := table.Get(78); ok {
		t.Error("a key that was not put is found")
	}
}

func TestVotersGiveTheSameInAnyNumberOfCores(t *testing.T) {
	run := func(voter int) *Trainer {
		tr := NewTrainer(2)
		tr.Update([]uint32{uint32(voter)}, 1, 1)
		tr.Update([]uint32{100}, voter%2, 1)
		return tr
	}
	a, _ := Runs(6, run).Model(Prune{}).AppendBinary(nil)
	b, _ := Runs(6, run).Model(Prune{}).AppendBinary(nil)
	if !bytes.Equal(a, b) {
		t.Error("two runs differ")
	}
}

func FuzzRead(f *testing.F) {
	b, _ := learnedModel(Prune{}).AppendBinary(nil)
	f.Add(b)
	table, _ := NewTable(map[uint32]uint32{3: 4}).AppendBinary(nil)
	f.Add(table)
	f.Fuzz(func(_ *testing.T, b []byte) {
		if m, err := Read(b); err == nil {
			m.Score([]uint32{1, 2, 3}, new(Scores))
		}
		if table, err := ReadTable(b); err == nil {
			table.Get(3)
		}
	})
}
