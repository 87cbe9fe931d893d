package main

import (
	"context"
	"fmt"
	"net"
	"runtime/debug"

	"github.com/chancery-kg/chancery/cmd/chancery/explorer"
	"github.com/chancery-kg/chancery/cmd/chancery/server"
	"github.com/chancery-kg/chancery/graph"
)

type serveCmd struct {
	Listen string `default:"127.0.0.1:8080" placeholder:"ADDRESS" help:"Where to listen: a loopback address and a port, 0 for any that is free."`
}

// Help is what serve --help adds.
func (serveCmd) Help() string {
	return `Opens the explorer and the HTTP API on the store, for reading (docs/serve.md).

Examples:
  chancery serve
  chancery serve --db archive.db --listen 127.0.0.1:9000`
}

// Run serves until it is interrupted.
func (s *serveCmd) Run(ctx context.Context, root *cli, c *console) error {
	host, _, err := net.SplitHostPort(s.Listen)
	if ip := net.ParseIP(host); err != nil || host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return misuse("--listen %s: want a loopback address with a port, such as 127.0.0.1:8080", s.Listen)
	}
	return root.withStore(ctx, reading, func(store *graph.Store) error {
		web, err := server.New(server.Options{Store: store, Page: explorer.Files(), Version: version(), Log: c.err})
		if err != nil {
			return fmt.Errorf("serve: %w", err)
		}
		listener, err := net.Listen("tcp", s.Listen)
		if err != nil {
			return fmt.Errorf("serve: %w", err)
		}
		c.say("http://%s", listener.Addr())
		return web.Serve(ctx, listener)
	})
}

// version is that of the program, as it was built.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}
