package server

import (
	_ "embed"
	"net/http"
)

// description is the API in OpenAPI 3.1.
//
//go:embed openapi.json
var description []byte

func (s *Server) openapi(c *call) error {
	c.Header().Set("Content-Type", "application/json; charset=utf-8")
	http.ResponseWriter(c).Write(description) //nolint:errcheck // the client has gone
	return nil
}
