// Package postgrestest gives tests a PostgreSQL.
package postgrestest

import (
	"context"
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

var schemas atomic.Int64

// Server is the address of the server that the environment names for tests,
// with parameters, so that more can follow behind "&". Without one the test is
// skipped.
func Server(t testing.TB) string {
	t.Helper()
	address := os.Getenv("CHANCERY_TEST_POSTGRES")
	if address == "" {
		t.Skip("CHANCERY_TEST_POSTGRES names no PostgreSQL; .ci/postgres starts one")
	}
	return address
}

// Empty is the address of a schema with nothing in it, gone after the test.
func Empty(t testing.TB) string {
	t.Helper()
	address := Server(t)
	name := fmt.Sprintf("test_%d_%d", os.Getpid(), schemas.Add(1))
	run(t, address, "CREATE SCHEMA "+name)
	t.Cleanup(func() { run(t, address, "DROP SCHEMA "+name+" CASCADE") })
	return address + "&search_path=" + name
}

func run(t testing.TB, address, statement string) {
	t.Helper()
	ctx := context.Background()
	c, err := pgx.Connect(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(ctx) //nolint:errcheck // it is of no use any more
	if _, err := c.Exec(ctx, statement); err != nil {
		t.Fatal(err)
	}
}
