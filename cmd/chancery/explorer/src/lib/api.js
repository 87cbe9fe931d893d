// What the server answers, over /api/v1.
import { useEffect, useState } from "preact/hooks";

// Failure is an answer that is no answer: its status (0 where nothing came
// back at all), the reason and, where there is one, a hint what to do.
export class Failure extends Error {
  constructor(status, { reason, hint, ...more } = {}) {
    super(reason || `The server answered with status ${status}.`);
    this.status = status;
    this.hint = hint;
    this.more = more;
  }
}

// address is the address of a path of parts under /api/v1, with parameters;
// those that are empty are left out, lists are given as often as they are long.
export function address(parts, params = {}) {
  const path = ["/api/v1", ...[].concat(parts).map(encodeURIComponent)].join("/");
  const query = search(params);
  return query ? path + "?" + query : path;
}

// search is the query part of an address.
export function search(params) {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of [].concat(value)) {
      if (one !== undefined && one !== null && one !== "") out.append(name, one);
    }
  }
  return out.toString();
}

// ask sends a request and returns what came back as JSON; it throws Failure.
// On 401 it tells the window, which then shows the form to sign in. A server
// that has only begun says so, and is asked again.
export async function ask(url, options) {
  const response = await answered(url, options);
  if (response.status === 503 && response.headers.get("Retry-After") === "1") {
    await new Promise((wake) => setTimeout(wake, 1000));
    return ask(url, options);
  }
  const body = await response.json().catch(() => ({}));
  if (response.ok) return body;
  if (response.status === 401) window.dispatchEvent(new Event("signin"));
  throw new Failure(response.status, body.error);
}

async function answered(url, options) {
  try {
    return await fetch(url, { credentials: "same-origin", ...options });
  } catch (cause) {
    if (cause.name === "AbortError") throw cause;
    throw new Failure(0, { reason: "The server does not answer.", hint: "Is “chancery serve” still running?" });
  }
}

// send posts a value as JSON.
export function send(url, value, method = "POST") {
  return ask(url, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });
}

// useAnswer asks for url, again whenever it changes, and gives {data}, {error}
// or, until then, {}; without url it asks nothing.
export function useAnswer(url) {
  const [state, set] = useState({});
  useEffect(() => {
    if (!url) return set({});
    const gone = new AbortController();
    set((before) => ({ data: before.data, loading: true }));
    ask(url, { signal: gone.signal }).then(
      (data) => set({ data, of: url }),
      (error) => gone.signal.aborted || set({ error }),
    );
    return () => gone.abort();
  }, [url]);
  return state;
}
