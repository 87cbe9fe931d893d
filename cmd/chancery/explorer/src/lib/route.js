// Addresses of views: every view is a path with a query, which can be shared.
import { useEffect, useState } from "preact/hooks";
import { search } from "./api.js";

const moved = "moved";

// go shows another address; with replace, the back button skips this one.
export function go(url, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", url);
  window.dispatchEvent(new Event(moved));
}

// useHere is the address shown now, as a URL.
export function useHere() {
  const [here, set] = useState(() => new URL(location.href));
  useEffect(() => {
    const update = () => set(new URL(location.href));
    window.addEventListener(moved, update);
    window.addEventListener("popstate", update);
    return () => {
      window.removeEventListener(moved, update);
      window.removeEventListener("popstate", update);
    };
  }, []);
  return here;
}

// followLinks lets links between views change the view and not load the page.
export function followLinks(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.origin !== location.origin) return;
    if (link.hasAttribute("download") || link.target || link.pathname.startsWith("/api/")) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    go(link.href);
  });
}

// at is the address of a view: at("entity", "iran"), at("graph", {entity: "iran"}).
export function at(...parts) {
  const params = typeof parts.at(-1) === "object" ? parts.pop() : {};
  const query = search(params);
  return "/" + parts.map(encodeURIComponent).join("/") + (query ? "?" + query : "");
}

// useTitle names the tab.
export function useTitle(title) {
  useEffect(() => {
    document.title = title ? `${title} · Chancery` : "Chancery";
  }, [title]);
}
