package server

import (
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// cookieName names the cookie of a session.
const cookieName = "chancery_session"

// sessionTime is how long a session lasts after its beginning.
const sessionTime = 12 * time.Hour

// How many wrong tokens a client may try in a while.
const (
	mostTries = 10
	tryTime   = time.Minute
)

// keeper knows who may ask.
type keeper struct {
	token [sha256.Size]byte // digest, so that comparing takes the same time whatever is wrong
	none  bool              // anybody may

	mu       sync.Mutex
	sessions map[string]time.Time   // until when
	wrong    map[string][]time.Time // tries with a wrong token, by client
}

func newKeeper(token string) *keeper {
	return &keeper{
		token: sha256.Sum256([]byte(token)), none: token == "",
		sessions: map[string]time.Time{}, wrong: map[string][]time.Time{},
	}
}

func (k *keeper) isToken(token string) bool {
	sum := sha256.Sum256([]byte(token))
	return subtle.ConstantTimeCompare(sum[:], k.token[:]) == 1
}

// admit is nil for a request with the token, or of a session that began with
// it.
func (k *keeper) admit(r *http.Request) error {
	if k.none {
		return nil
	}
	if cookie, err := r.Cookie(cookieName); err == nil && k.hasSession(cookie.Value) {
		return nil
	}
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return refuse(http.StatusUnauthorized, "this server wants its token").
			hint("send the header Authorization: Bearer TOKEN, or sign in with POST /api/v1/login")
	}
	return k.try(r, strings.TrimSpace(token))
}

// try compares a token, which a client may get wrong only so often.
func (k *keeper) try(r *http.Request, token string) error {
	client := clientOf(r)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.forget(time.Now())
	if len(k.wrong[client]) >= mostTries {
		return refuse(http.StatusTooManyRequests, "too many wrong tokens").later(int(tryTime.Seconds()))
	}
	if k.isToken(token) {
		return nil
	}
	k.wrong[client] = append(k.wrong[client], time.Now())
	return refuse(http.StatusUnauthorized, "this is not the token")
}

// forget drops tries and sessions that are over.
func (k *keeper) forget(now time.Time) {
	for client, tries := range k.wrong {
		if now.Sub(tries[len(tries)-1]) > tryTime {
			delete(k.wrong, client)
		}
	}
	for id, until := range k.sessions {
		if now.After(until) {
			delete(k.sessions, id)
		}
	}
}

func (k *keeper) hasSession(id string) bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	until, ok := k.sessions[id]
	return ok && time.Now().Before(until)
}

func (k *keeper) begin() string {
	id := rand.Text()
	k.mu.Lock()
	defer k.mu.Unlock()
	k.sessions[id] = time.Now().Add(sessionTime)
	return id
}

func (k *keeper) end(id string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	delete(k.sessions, id)
}

// login begins a session for a browser.
func (s *Server) login(c *call) error {
	var given struct {
		Token string `json:"token"`
	}
	if err := c.body(&given); err != nil {
		return err
	}
	if !s.keeper.none {
		if err := s.keeper.try(c.Request, given.Token); err != nil {
			return err
		}
	}
	http.SetCookie(c.ResponseWriter, sessionCookie(c.Request, s.keeper.begin(), int(sessionTime.Seconds())))
	c.WriteHeader(http.StatusNoContent)
	return nil
}

// logout ends it.
func (s *Server) logout(c *call) error {
	if cookie, err := c.Cookie(cookieName); err == nil {
		s.keeper.end(cookie.Value)
	}
	http.SetCookie(c.ResponseWriter, sessionCookie(c.Request, "", -1))
	c.WriteHeader(http.StatusNoContent)
	return nil
}

func sessionCookie(r *http.Request, id string, seconds int) *http.Cookie {
	return &http.Cookie{
		Name: cookieName, Value: id, Path: "/", MaxAge: seconds, HttpOnly: true,
		Secure: r.TLS != nil, SameSite: http.SameSiteStrictMode,
	}
}

// clientOf is the address that a request comes from.
func clientOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}
