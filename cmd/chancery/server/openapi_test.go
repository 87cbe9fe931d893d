package server

import (
	"encoding/json"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/jsonschema-go/jsonschema"

	"github.com/chancery-kg/chancery/graph"
)

// openAPI is the part of the description that tests read.
type openAPI struct {
	Paths      map[string]map[string]operation `json:"paths"`
	Components struct {
		Schemas   json.RawMessage     `json:"schemas"`
		Responses map[string]response `json:"responses"`
	} `json:"components"`
}

type operation struct {
	Parameters []struct {
		Name   string `json:"name"`
		In     string `json:"in"`
		Style  string `json:"style"`
		Schema struct {
			Enum []string `json:"enum"`
		} `json:"schema"`
	} `json:"parameters"`
	Responses map[string]response `json:"responses"`
	Security  []json.RawMessage   `json:"security"`
}

type response struct {
	Ref     string `json:"$ref"`
	Content map[string]struct {
		Schema json.RawMessage `json:"schema"`
	} `json:"content"`
}

var described = sync.OnceValue(func() (doc openAPI) {
	if err := json.Unmarshal(description, &doc); err != nil {
		panic(err)
	}
	return doc
})

func TestTheDescriptionHasEachRouteAndItsParametersAndNoOther(t *testing.T) {
	routesByName := map[string]route{}
	for _, r := range slices.Concat(routes(), cayleyRoutes()) {
		routesByName[r.method+" "+r.path] = r
	}
	for path, operations := range described().Paths {
		for method, op := range operations {
			name := strings.ToUpper(method) + " " + path
			r, ok := routesByName[name]
			if !ok {
				t.Errorf("%s is described and not there", name)
				continue
			}
			delete(routesByName, name)
			var params []string
			for _, p := range op.Parameters {
				if p.In == "query" {
					params = append(params, p.Name)
				}
			}
			if diff := cmp.Diff(sorted(r.params), sorted(params)); diff != "" && !r.anyParam {
				t.Errorf("%s: parameters taken -, described +\n%s", name, diff)
			}
			if open := op.Security != nil && len(op.Security) == 0; open != r.open {
				t.Errorf("%s: open %v, described %v", name, r.open, open)
			}
		}
	}
	for name := range routesByName {
		t.Errorf("%s is not described", name)
	}
}

func sorted(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return s
}

func TestTheDescriptionListsTheFormatsOfExport(t *testing.T) {
	var formats []string
	for _, f := range graph.Formats() {
		formats = append(formats, f.Name)
	}
	for _, p := range described().Paths["/api/v1/export"]["get"].Parameters {
		if p.Name == "format" {
			if diff := cmp.Diff(sorted(formats), sorted(p.Schema.Enum)); diff != "" {
				t.Error(diff)
			}
		}
	}
}

// fits reports an answer that is not as it is described.
func fits(t *testing.T, method, pattern string, w *httptest.ResponseRecorder) {
	t.Helper()
	op, ok := described().Paths[pattern][strings.ToLower(method)]
	if !ok {
		return // not the API's
	}
	r, ok := op.Responses[strconv.Itoa(w.Code)]
	if !ok && w.Code >= 400 && w.Code < 500 {
		r, ok = op.Responses["4XX"]
	}
	if !ok {
		t.Errorf("%s %s: no status %d is described", method, pattern, w.Code)
		return
	}
	if name, isRef := strings.CutPrefix(r.Ref, "#/components/responses/"); isRef {
		r = described().Components.Responses[name]
	}
	kind, _, _ := mime.ParseMediaType(w.Header().Get("Content-Type"))
	content, ok := r.Content[kind]
	if _, any := r.Content["*/*"]; !ok && !any && w.Body.Len() > 0 {
		t.Errorf("%s %s: %d: no content of type %q is described", method, pattern, w.Code, kind)
	}
	if content.Schema == nil || kind != "application/json" {
		return
	}
	var body any
	if err := json.Unmarshal(w.Body.Bytes(), &body); err != nil {
		t.Errorf("%s %s: %v", method, pattern, err)
	} else if err := schemaOf(t, content.Schema).Validate(body); err != nil {
		t.Errorf("%s %s: %d: %v\n%.600s", method, pattern, w.Code, err, w.Body)
	}
}

// schemaOf makes a schema of part of the description: OpenAPI 3.1 has those of
// JSON Schema 2020-12, which here find each other under $defs.
func schemaOf(t *testing.T, part json.RawMessage) *jsonschema.Resolved {
	t.Helper()
	if known, ok := schemas.Load(string(part)); ok {
		return known.(*jsonschema.Resolved)
	}
	text := strings.ReplaceAll(`{"$defs":`+string(described().Components.Schemas)+`,"allOf":[`+string(part)+`]}`, "#/components/schemas/", "#/$defs/")
	var schema jsonschema.Schema
	if err := json.Unmarshal([]byte(text), &schema); err != nil {
		t.Fatal(err)
	}
	resolved, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	schemas.Store(string(part), resolved)
	return resolved
}

var schemas sync.Map // resolved ones by their text

func TestASchemaFindsFault(t *testing.T) {
	s := schemaOf(t, json.RawMessage(`{"$ref":"#/components/schemas/Hit"}`))
	good := map[string]any{"id": "iran", "label": "Iran", "type": "country", "alias": "Tehran", "claims": 1, "articles": 1}
	if err := s.Validate(good); err != nil {
		t.Error(err)
	}
	for name, spoil := range map[string]func(map[string]any){
		"a member more": func(m map[string]any) { m["colour"] = "red" },
		"a member less": func(m map[string]any) { delete(m, "id") },
		"another type":  func(m map[string]any) { m["claims"] = "many" },
		"another value": func(m map[string]any) { m["type"] = "planet" },
	} {
		bad := map[string]any{}
		for k, v := range good {
			bad[k] = v
		}
		spoil(bad)
		if s.Validate(bad) == nil {
			t.Errorf("%s is not noticed", name)
		}
	}
}

// TestEachAnswerOfAllArticlesIsAsDescribed asks for every entity, claim and
// article there is.
func TestEachAnswerOfAllArticlesIsAsDescribed(t *testing.T) {
	s := sampleServer(t, Options{})
	rev := s.latest.take()
	defer s.release(rev)
	check := func(pattern, id string) {
		if t.Failed() {
			return
		}
		w := ask(s, http.MethodGet, strings.NewReplacer("{id}", url.PathEscape(id), "{key}", url.PathEscape(id)).Replace(pattern), "")
		if w.Code != http.StatusOK {
			t.Errorf("%s of %s: %d", pattern, id, w.Code)
		}
		fits(t, http.MethodGet, pattern, w)
	}
	for _, e := range rev.Graph().Entities {
		check("/api/v1/entities/{id}", e.ID)
	}
	for i := range rev.Graph().Claims {
		check("/api/v1/claims/{id}", rev.Graph().Claims[i].ID)
	}
	for i := range rev.Graph().Articles {
		check("/api/v1/articles/{key}", rev.Graph().Articles[i].Key())
	}
}
