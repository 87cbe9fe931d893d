package linear

import (
	"math"
	"runtime"
	"slices"
	"sync"
)

// Trainer learns weights by perceptron updates. Clock must be advanced by
// [Trainer.Tick] once for each decision, for the average.
type Trainer struct {
	// Patience is how many updates a feature sits out before it gets weights:
	// what is rare shall not explain what is common.
	Patience uint32
	classes  int
	clock    float64
	bits     int
	slots    []slot // row holds the index in rows plus one
	rows     []learned
}

type learned struct {
	key     uint32
	updates uint32
	cells   []weight
}

// weight is the present weight of a class, and what to take off for the
// average once divided by the clock.
type weight struct {
	class uint8
	now   float32
	past  float64
}

// NewTrainer returns a trainer of weights for that many classes.
func NewTrainer(classes int) *Trainer {
	return &Trainer{classes: classes, clock: 1, bits: 16, slots: make([]slot, 1<<16)}
}

// Tick says that a decision has been made.
func (t *Trainer) Tick() { t.clock++ }

// Score sets scores to the sums of the present weights.
func (t *Trainer) Score(keys []uint32, scores []float32) {
	clear(scores)
	for _, key := range keys {
		if r := t.find(key); r != nil {
			for i := range r.cells {
				scores[r.cells[i].class] += r.cells[i].now
			}
		}
	}
}

func (t *Trainer) find(key uint32) *learned {
	key = max(key, 1)
	mask := uint32(len(t.slots) - 1)
	for at := home(key, t.bits); ; at = (at + 1) & mask {
		switch s := t.slots[at]; s.key {
		case key:
			return &t.rows[s.row]
		case 0:
			return nil
		}
	}
}

// Update adds by to the weight of class for each feature.
func (t *Trainer) Update(keys []uint32, class int, by float32) {
	for _, key := range keys {
		r := t.find(key)
		if r == nil {
			r = t.insert(max(key, 1))
		}
		if r.updates++; r.updates <= t.Patience {
			continue
		}
		r.add(uint8(class), by, t.clock)
	}
}

func (r *learned) add(class uint8, by float32, clock float64) {
	for i := range r.cells {
		if r.cells[i].class == class {
			r.cells[i].now += by
			r.cells[i].past += float64(by) * clock
			return
		}
	}
	r.cells = append(r.cells, weight{class, by, float64(by) * clock})
}

func (t *Trainer) insert(key uint32) *learned {
	if 2*len(t.rows) >= len(t.slots) {
		t.grow()
	}
	t.rows = append(t.rows, learned{key: key})
	t.place(key, uint32(len(t.rows)-1))
	return &t.rows[len(t.rows)-1]
}

func (t *Trainer) grow() {
	t.bits++
	t.slots = make([]slot, 1<<t.bits)
	for i := range t.rows {
		t.place(t.rows[i].key, uint32(i))
	}
}

func (t *Trainer) place(key, index uint32) {
	mask := uint32(len(t.slots) - 1)
	at := home(key, t.bits)
	for t.slots[at].key != 0 {
		at = (at + 1) & mask
	}
	t.slots[at] = slot{key, index}
}

// Absorb adds the averages of o, learned from the same features and classes,
// times scale, to the weights.
func (t *Trainer) Absorb(o *Trainer, scale float64) {
	for i := range o.rows {
		r := &o.rows[i]
		to := t.find(r.key)
		if to == nil {
			to = t.insert(r.key)
		}
		to.updates += r.updates
		for k := range r.cells {
			to.add(r.cells[k].class, float32(scale*o.average(&r.cells[k])), 0)
		}
	}
}

// Features is the number of features seen so far.
func (t *Trainer) Features() int { return len(t.rows) }

// Prune says what a model leaves out.
type Prune struct {
	Updates uint32  // features updated less often are dropped
	Root    int     // weights whose root, of 127, is below this are dropped
	Clip    float64 // part of the weights that are not clipped; 0 is 0.99999
}

// Model averages, prunes and rounds the weights.
func (t *Trainer) Model(p Prune) *Model {
	top := t.ceiling(p)
	var rows []row
	for i := range t.rows {
		r := &t.rows[i]
		if r.updates < p.Updates {
			continue
		}
		out := row{key: r.key}
		for k := range r.cells {
			if q := quantum(t.average(&r.cells[k]), top, p.Root); q != 0 {
				out.cells = append(out.cells, cell(r.cells[k].class)<<8|cell(uint8(q)))
			}
		}
		if len(out.cells) > 0 {
			slices.Sort(out.cells)
			rows = append(rows, out)
		}
	}
	slices.SortFunc(rows, func(a, b row) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	return build(t.classes, rows)
}

// quantum is the signed root that stands for a weight, 0 for one below least.
func quantum(w, top float64, least int) int8 {
	root := math.Round(min(127, math.Sqrt(math.Abs(w)/top)*127))
	if root < float64(least) {
		return 0
	}
	return int8(math.Copysign(root, w))
}

func (t *Trainer) average(w *weight) float64 { return float64(w.now) - w.past/t.clock }

// ceiling is the weight that 127 stands for.
func (t *Trainer) ceiling(p Prune) float64 {
	var all []float64
	for i := range t.rows {
		for k := range t.rows[i].cells {
			if w := math.Abs(t.average(&t.rows[i].cells[k])); w > 0 {
				all = append(all, w)
			}
		}
	}
	if len(all) == 0 {
		return 1
	}
	clip := p.Clip
	if clip == 0 {
		clip = 0.99999
	}
	slices.Sort(all)
	return all[min(len(all)-1, int(clip*float64(len(all))))]
}

// Vote adds up trainers that learned the same in different order; one is
// given back as it is.
func Vote(voters []*Trainer) *Trainer {
	if len(voters) == 1 {
		return voters[0]
	}
	sum := NewTrainer(voters[0].classes)
	for _, v := range voters {
		sum.Absorb(v, 1)
	}
	return sum
}

// Runs calls run for each of n voters, as many at a time as there are cores,
// and adds the results up in order.
func Runs(n int, run func(voter int) *Trainer) *Trainer {
	voters := make([]*Trainer, max(1, n))
	var wait sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range voters {
		slots <- struct{}{}
		wait.Go(func() {
			voters[i] = run(i)
			<-slots
		})
	}
	wait.Wait()
	return Vote(voters)
}
