package imprint

import (
	"net/url"
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// FromURL is the date that the path of an address carries, as many sites file
// their articles: /2021/10/11/, /2021/oct/11/, /2021-10-11-, /20211011/ or
// /2021/10/. "" where there is none.
func FromURL(raw string) schema.Date {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return ""
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	for i := range parts {
		if d := pathDate(parts[i:]); d != "" {
			return d
		}
	}
	return ""
}

func pathDate(parts []string) schema.Date {
	first := parts[0]
	if len(first) >= 10 && (len(first) == 10 || !digits(first[10:11])) {
		if d, n := yearFirst(cut(first[:10])); n == 3 {
			return d
		}
	}
	if len(first) == 8 && digits(first) {
		d, _ := bare(first)
		return d
	}
	if len(parts) < 3 || len(first) != 4 || !digits(first) || !plausible(first) {
		return ""
	}
	if d, n := yearFirst(cut(strings.Join(parts[:3], "/"))); n == 3 && len(parts[2]) <= 2 {
		return d
	}
	return pathMonth(first, parts[1])
}

func pathMonth(year, word string) schema.Date {
	m := month(word)
	if len(word) == 2 && digits(word) {
		m = part{text: word}.number()
	}
	d, _ := checked(year + "-" + twoDigits(m))
	return d
}
