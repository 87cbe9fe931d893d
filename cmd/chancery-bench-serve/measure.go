package main

import (
	"bytes"
	"fmt"
	"io"
	"math/rand"
	"mime/multipart"
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/chancery-kg/chancery/loader/read"
)

// views are what one view of the page waits for.
var views = []struct{ name, path string }{
	{"first view: status", "/api/v1/status"},
	{"search while typing", "/api/v1/search?q=ger"},
	{"search, one letter", "/api/v1/search?q=a"},
	{"entity page", "/api/v1/entities/albania"},
	{"claims of an entity", "/api/v1/claims?entity=albania&limit=50"},
	{"graph, 100 nodes", "/api/v1/graph?entity=albania"},
	{"graph, 500 nodes", "/api/v1/graph?limit=500"},
	{"timeline", "/api/v1/timeline?entity=albania&from=2010"},
	{"articles", "/api/v1/articles"},
}

// mix is what clients ask: mostly looks, some canned questions.
var mix = []string{
	"/api/v1/search?q=%s", "/api/v1/search?q=%s", "/api/v1/entities?type=country", "/api/v1/claims?entity=%s&year=2012",
	"/api/v1/timeline?entity=%s&year=2015", "/api/v1/queries/agreements?party=%s&year=2011", "/api/v1/queries/meetings?actor=%s&year=2014",
	"/api/v1/queries/sanctions?target=%s&limit=20", "/api/v1/queries/between?actor=%s&target=France&limit=20", "/api/v1/graph?entity=%s&year=2016&limit=50",
}

// measure asks a server and prints how long it took.
func measure(at string, next, clients int, lasting time.Duration) error {
	began := time.Now()
	for status := 0; status != http.StatusOK; time.Sleep(10 * time.Millisecond) {
		var err error
		if status, err = get(at + "/readyz"); err != nil {
			return err
		}
	}
	fmt.Printf("%-24s %8.1f s\n", "until it answers", time.Since(began).Seconds())
	for _, v := range views {
		var times []time.Duration
		for range 20 {
			began := time.Now()
			status, err := get(at + v.path)
			if err != nil || status != http.StatusOK {
				return fmt.Errorf("%s: %d %w", v.path, status, err)
			}
			times = append(times, time.Since(began))
		}
		slices.Sort(times)
		fmt.Printf("%-24s %8.1f ms, at worst %.1f ms\n", v.name, ms(times[len(times)/2]), ms(times[len(times)-1]))
	}
	return load(at, next, clients, lasting)
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

var client = &http.Client{Timeout: 2 * time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 1000}}

func get(url string) (status int, err error) {
	r, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer r.Body.Close()
	_, err = io.Copy(io.Discard, r.Body)
	return r.StatusCode, err
}

// answers are what many clients were told.
type answers struct {
	mu     sync.Mutex
	times  []time.Duration
	status map[int]int
	lost   []error
}

func (a *answers) add(took time.Duration, status int, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err != nil {
		a.lost = append(a.lost, err)
		return
	}
	a.status[status]++
	if status == http.StatusOK {
		a.times = append(a.times, took)
	}
}

// load has clients ask for a while as builds run.
func load(at string, next, clients int, lasting time.Duration) error {
	end := time.Now().Add(lasting)
	all := &answers{status: map[int]int{}}
	var group sync.WaitGroup
	for n := range clients {
		group.Go(func() {
			r := rand.New(rand.NewSource(int64(n))) //nolint:gosec // which questions does not matter
			for time.Now().Before(end) {
				path := mix[r.Intn(len(mix))]
				if bytes.Contains([]byte(path), []byte("%s")) {
					path = fmt.Sprintf(path, states[r.Intn(len(states))])
				}
				began := time.Now()
				status, err := get(at + path)
				all.add(time.Since(began), status, err)
			}
		})
	}
	builds := 0
	for ; time.Now().Before(end); builds++ {
		if err := build(at, next+builds*50, end); err != nil {
			return err
		}
	}
	group.Wait()
	return all.tell(clients, lasting, builds)
}

// build sends fifty articles and waits until they show.
func build(at string, first int, end time.Time) error {
	var b bytes.Buffer
	form := multipart.NewWriter(&b)
	for i := range 50 {
		if err := attach(form, stream(first+i)); err != nil {
			return err
		}
	}
	if err := form.Close(); err != nil {
		return err
	}
	r, err := client.Post(at+"/api/v1/articles", form.FormDataContentType(), &b)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusAccepted {
		return fmt.Errorf("sending articles: %s", r.Status)
	}
	job := at + r.Header.Get("Location")
	for time.Now().Before(end) {
		time.Sleep(200 * time.Millisecond)
		answer, err := client.Get(job)
		if err != nil {
			return err
		}
		text, err := io.ReadAll(answer.Body)
		if err = firstOf(err, answer.Body.Close()); err != nil {
			return err
		}
		if bytes.Contains(text, []byte(`"state":"done"`)) {
			return nil
		}
	}
	return nil
}

func attach(form *multipart.Writer, s read.Stream) error {
	in, err := s.Open()
	if err != nil {
		return err
	}
	part, err := form.CreateFormFile("files", s.Name)
	if err == nil {
		_, err = io.Copy(part, in)
	}
	return err
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// tell prints what came of it. Whatever is neither an answer nor a declared
// refusal is an error.
func (a *answers) tell(clients int, lasting time.Duration, builds int) error {
	slices.Sort(a.times)
	at := func(part float64) float64 { return ms(a.times[int(part*float64(len(a.times)-1))]) }
	if len(a.times) == 0 {
		return fmt.Errorf("no answers: %v %v", a.status, a.lost)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("%d clients for %s beside %d builds: %.0f answers a second, p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, at worst %.0f ms; by status %v; lost %d; memory from the system %d MiB\n",
		clients, lasting, builds, float64(len(a.times))/lasting.Seconds(), at(.5), at(.9), at(.99), at(1), a.status, len(a.lost), m.Sys>>20)
	for status := range a.status {
		if status != http.StatusOK && status != http.StatusTooManyRequests && status != http.StatusServiceUnavailable {
			return fmt.Errorf("an answer that is no declared refusal: %d", status)
		}
	}
	if len(a.lost) > 0 {
		return fmt.Errorf("lost: %w", a.lost[0])
	}
	return nil
}
