package resolve

import (
	"strings"

	"github.com/chancery-kg/chancery/schema"
)

// officesAtHome gives offices of which a state has one, and whose state no words
// tell, to the state at home in the article: an agency that writes from Manila
// of "President Rodrigo Duterte" need not say of which land. Not where somebody
// else is named as holding that office of it, or where two are named without a
// state.
func (a *article) officesAtHome() {
	home := a.home()
	if home < 0 {
		return
	}
	untold := map[string]int{}
	for _, h := range a.holdings {
		if h.post.of < 0 && isTopmost(h.post.office) {
			untold[h.post.office]++
		}
	}
	for _, h := range a.holdings {
		p := h.post
		if p.of >= 0 || p.former || untold[p.office] != 1 || len(a.holders(localOffice(p.office, a.ent(home)), owner{home, -1})) > 0 || a.servedBy(a.ent(h.person)) >= 0 {
			continue
		}
		p.of, p.public = home, a.ent(home).Type == schema.Country
		a.addPost(h.person, p, h.sentence)
	}
}

// isTopmost reports an office that only one person of a state holds at a time
// and that news gives without the state at home.
func isTopmost(office string) bool {
	return isA(office, "topmost") || strings.HasSuffix(office, " minister") && !strings.HasPrefix(office, "deputy ")
}
