package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/chancery-kg/chancery/cmd/chancery/explorer"
	"github.com/chancery-kg/chancery/cmd/chancery/server"
	"github.com/chancery-kg/chancery/graph"
	"github.com/chancery-kg/chancery/loader"
	"github.com/chancery-kg/chancery/loader/read"
	"github.com/chancery-kg/chancery/schema"
)

type serveCmd struct {
	Listen    string        `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Address and port to listen on; port 0 is any that is free."`
	Write     bool          `help:"Let who asks add and remove articles."`
	TokenFile string        `placeholder:"FILE" help:"A file with the token that whoever asks must know."`
	TLSCert   string        `name:"tls-cert" placeholder:"FILE" help:"Certificate to serve HTTPS with."`
	TLSKey    string        `name:"tls-key" placeholder:"FILE" help:"Its private key."`
	Insecure  bool          `help:"Serve plain HTTP on other addresses than loopback: a proxy in front of it encrypts."`
	Host      []string      `placeholder:"NAME" help:"A name by which the server is called, besides localhost."`
	QueryTime time.Duration `default:"30s" placeholder:"TIME" help:"How long a query may run."`
	Codebook  string        `placeholder:"FILE" help:"Frames of yours for articles that are added (docs/codebook.md)."`
}

// Help is what serve --help adds.
func (serveCmd) Help() string {
	return `Answers at http://127.0.0.1:8080 until it is interrupted: a page to look at the graph, and an API for programs (docs/serve.md). It only reads, unless --write lets it add and remove articles. Beyond loopback it wants --token-file, and a certificate or --insecure.

Examples:
  chancery serve
  chancery serve --db archive.db --listen 127.0.0.1:9000 --write
  chancery serve --listen 0.0.0.0:443 --token-file token --tls-cert cert.pem --tls-key key.pem --host graph.example.org`
}

// minToken is how long a token must be, in bytes.
const minToken = 16

// Run serves until it is interrupted.
func (s *serveCmd) Run(ctx context.Context, root *cli, c *console) error {
	opt, err := s.options(c)
	if err != nil {
		return err
	}
	return root.withStore(ctx, graph.Options{ReadOnly: !s.Write}, func(store *graph.Store) error {
		opt.Store = store
		if s.Write {
			book, err := codebookOf(c, s.Codebook)
			if err != nil {
				return err
			}
			adding, err := root.adding(store, book)
			if err != nil {
				return err
			}
			opt.Corpus = corpus{adding}
		}
		return s.serve(ctx, c, opt)
	})
}

// options are those of the server but for the store, or a misuse.
func (s *serveCmd) options(c *console) (opt server.Options, err error) {
	host, _, err := net.SplitHostPort(s.Listen)
	if err != nil {
		return opt, misuse("--listen %s: want an address and a port, such as 127.0.0.1:8080", s.Listen)
	}
	ip := net.ParseIP(host)
	opt = server.Options{
		Page: explorer.Files(), Version: version(), Log: c.words(), Wait: s.QueryTime, Hosts: s.Host,
		Public: host != "localhost" && (ip == nil || !ip.IsLoopback()),
	}
	switch {
	case (s.TLSCert == "") != (s.TLSKey == ""):
		return opt, misuse("--tls-cert and --tls-key go together")
	case opt.Public && s.TokenFile == "":
		return opt, misuse("--listen %s: others can reach this address: name a file with a token (--token-file)", s.Listen)
	case opt.Public && s.TLSCert == "" && !s.Insecure:
		return opt, misuse("--listen %s: others can reach this address: give --tls-cert and --tls-key, or --insecure", s.Listen)
	}
	opt.Token, err = tokenFrom(s.TokenFile)
	return opt, err
}

// tokenFrom reads a token, "" where no file is named.
func tokenFrom(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("token: read: %w", err)
	}
	token := strings.TrimSpace(string(text))
	if len(token) < minToken || strings.ContainsAny(token, " \t\r\n") {
		return "", misuse("%s: want one token of at least %d characters, such as: openssl rand -hex 32", file, minToken)
	}
	return token, nil
}

func (s *serveCmd) serve(ctx context.Context, c *console, opt server.Options) error {
	web, err := server.New(opt)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	listener, scheme, err := s.listen()
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	c.say("%s://%s", scheme, listener.Addr())
	if err := web.Serve(ctx, listener); err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// listen opens the address, with TLS where there is a certificate.
func (s *serveCmd) listen() (_ net.Listener, scheme string, err error) {
	config := &tls.Config{MinVersion: tls.VersionTLS12, NextProtos: []string{"h2", "http/1.1"}}
	if s.TLSCert != "" {
		certificate, err := tls.LoadX509KeyPair(s.TLSCert, s.TLSKey)
		if err != nil {
			return nil, "", err
		}
		config.Certificates = []tls.Certificate{certificate}
	}
	listener, err := net.Listen("tcp", s.Listen)
	if err != nil || s.TLSCert == "" {
		return listener, "http", err
	}
	return tls.NewListener(listener, config), "https", nil
}

// corpus adds and removes articles as the verbs build and remove do.
type corpus struct{ *adding }

// Add reads articles into the store.
func (c corpus) Add(ctx context.Context, articles []read.Stream, progress func(int)) (loader.Report, graph.Change, error) {
	return c.add(ctx, nil, loader.Options{Streams: articles, Progress: progress})
}

// Remove takes an article out again.
func (c corpus) Remove(ctx context.Context, article schema.IRI) (graph.Change, error) {
	change, err := c.store.Remove(ctx, []string{string(article)}, c.merge)
	if err == nil && len(change.Removed) == 0 {
		err = errors.New("there is no such article")
	}
	return change, err
}

// version is that of the program, as it was built.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}
