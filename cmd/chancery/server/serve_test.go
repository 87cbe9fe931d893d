package server

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/chancery-kg/chancery/graph"
)

// served runs a server on a port of this machine; stop ends it and gives what
// it ended with.
func served(t *testing.T, opt Options) (at string, stop func() error) {
	t.Helper()
	if opt.Store == nil {
		opt.Store = sampleStore(t)
	}
	s, err := New(opt)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skipf("no port to listen on: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, listener) }()
	stop = sync.OnceValue(func() error {
		cancel()
		return <-ended
	})
	t.Cleanup(func() { stop() })
	at = "http://" + listener.Addr().String()
	for range 200 {
		if status, _ := fetch(t, at+"/readyz"); status == http.StatusOK {
			return at, stop
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("it does not get ready")
	return "", nil
}

var plainClient = &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}

func fetch(t *testing.T, url string) (int, string) {
	t.Helper()
	r, err := plainClient.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(body)
}

func TestEndlessScriptsAndSlowClientsStopNobody(t *testing.T) {
	at, _ := served(t, Options{Wait: 3 * time.Second})
	var slow []net.Conn
	for i := range 100 {
		conn, err := net.Dial("tcp", strings.TrimPrefix(at, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		head := "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
		if i%2 == 0 {
			head = "POST /api/v1/gizmo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
		}
		fmt.Fprint(conn, head)
		slow = append(slow, conn)
	}
	var scripts sync.WaitGroup
	for _, script := range []string{`while(true);`, `var s = "x"; while(true) s += s;`, `while(true) g.V().limit(5).all();`, `while(true) {}`} {
		scripts.Go(func() {
			body, _ := json.Marshal(Script{Script: script})
			r, err := plainClient.Post(at+"/api/v1/gizmo", "application/json", strings.NewReader(string(body)))
			if err != nil {
				t.Error(err)
				return
			}
			defer r.Body.Close()
			if r.StatusCode != http.StatusServiceUnavailable && r.StatusCode != http.StatusBadRequest || r.StatusCode == http.StatusServiceUnavailable && r.Header.Get("Retry-After") == "" {
				text, _ := io.ReadAll(r.Body)
				t.Errorf("%s: %d %v %.200s", script, r.StatusCode, r.Header, text)
			}
		})
	}
	for range 10 {
		for _, path := range []string{"/api/v1/entities/iran", "/api/v1/queries/meetings?actor=Iran", "/api/v1/graph?entity=iran", "/"} {
			if status, body := fetch(t, at+path); status != http.StatusOK {
				t.Errorf("%s meanwhile: %d %.200s", path, status, body)
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	scripts.Wait()
	slow[1].SetReadDeadline(time.Now().Add(2 * headerTime))
	if _, err := io.ReadAll(slow[1]); err != nil {
		t.Errorf("a client that does not finish its headers is still waited for: %v", err)
	}
}

func TestAStopLosesNothing(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	store, err := graph.Open(t.Context(), t.TempDir()+"/store", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	began := make(chan struct{})
	corpus := &loading{store: store, began: began, goOn: make(chan struct{})}
	at, stop := served(t, Options{Store: store, Corpus: corpus})
	for _, text := range []string{"Chile and Peru signed a fisheries treaty on 4 May 2020.", "China and Laos signed a treaty on 6 May 2020."} {
		r, err := plainClient.Post(at+"/api/v1/articles", "text/plain", strings.NewReader(text))
		if err != nil || r.StatusCode != http.StatusAccepted {
			t.Fatal(err, r)
		}
		r.Body.Close()
	}
	<-began
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	select {
	case err := <-stopped:
		t.Fatalf("it stops while a build runs: %v", err)
	case <-time.After(200 * time.Millisecond):
	}
	close(corpus.goOn)
	if err := <-stopped; err != nil {
		t.Error(err)
	}
	g, err := store.Graph(t.Context())
	if err != nil || len(g.Articles) != 2 {
		t.Errorf("%d articles are kept of two that were taken: %v", len(g.Articles), err)
	}
	if err := store.Close(); err != nil {
		t.Errorf("the store cannot be closed: %v", err)
	}
	plainClient.CloseIdleConnections()
}
