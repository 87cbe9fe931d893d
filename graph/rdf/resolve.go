package rdf

import "strings"

// reference is the parts of an IRI reference (RFC 3986, section 3).
type reference struct {
	scheme, authority, path, query, fragment string
	hasAuthority, hasQuery, hasFragment      bool
}

func splitReference(iri string) (r reference) {
	iri, r.fragment, r.hasFragment = strings.Cut(iri, "#")
	iri, r.query, r.hasQuery = strings.Cut(iri, "?")
	if isAbsolute(iri) {
		r.scheme, iri, _ = strings.Cut(iri, ":")
	}
	if rest, ok := strings.CutPrefix(iri, "//"); ok {
		r.hasAuthority = true
		r.authority, r.path = rest, ""
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			r.authority, r.path = rest[:i], rest[i:]
		}
		return r
	}
	r.path = iri
	return r
}

func (r reference) String() string {
	var b strings.Builder
	if r.scheme != "" {
		b.WriteString(r.scheme + ":")
	}
	if r.hasAuthority {
		b.WriteString("//" + r.authority)
	}
	b.WriteString(r.path)
	if r.hasQuery {
		b.WriteString("?" + r.query)
	}
	if r.hasFragment {
		b.WriteString("#" + r.fragment)
	}
	return b.String()
}

// resolve gives the IRI that a reference names where base is the base, as RFC
// 3986, section 5.2 tells. An absolute reference is left byte for byte as it
// is; without a base all are.
func resolve(base, ref string) string {
	if base == "" || isAbsolute(ref) {
		return ref
	}
	b, r := splitReference(base), splitReference(ref)
	r.scheme = b.scheme
	switch {
	case r.hasAuthority:
		r.path = withoutDots(r.path)
		return r.String()
	case r.path == "":
		r.path = b.path
		if !r.hasQuery {
			r.query, r.hasQuery = b.query, b.hasQuery
		}
	case strings.HasPrefix(r.path, "/"):
		r.path = withoutDots(r.path)
	default:
		r.path = withoutDots(merged(b, r.path))
	}
	r.authority, r.hasAuthority = b.authority, b.hasAuthority
	return r.String()
}

func merged(base reference, path string) string {
	if base.hasAuthority && base.path == "" {
		return "/" + path
	}
	return base.path[:strings.LastIndexByte(base.path, '/')+1] + path
}

// withoutDots removes the segments "." and "..".
func withoutDots(path string) string {
	var out []string
	segments := strings.Split(path, "/")
	for i, s := range segments {
		last := i == len(segments)-1
		switch s {
		case ".", "..":
			if s == ".." && len(out) > 1 {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, s)
		}
	}
	return strings.Join(out, "/")
}
