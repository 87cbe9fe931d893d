import { useEffect, useState } from "preact/hooks";

const wish = window.matchMedia("(prefers-color-scheme: dark)");

// useDark tells whether the reader wants light on dark.
export function useDark() {
  const [dark, set] = useState(wish.matches);
  useEffect(() => {
    const update = () => set(wish.matches);
    wish.addEventListener("change", update);
    return () => wish.removeEventListener("change", update);
  }, []);
  return dark;
}
