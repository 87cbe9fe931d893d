import { useTitle } from "../lib/route.js";

// Missing is what stands at an address of no view.
export function Missing() {
  useTitle("Not found");
  return <article class="narrow">
    <h1>There is no such page</h1>
    <p>The address may be cut short. <a href="/">Search from the start</a>, or see <a href="/corpus">which articles are here</a>.</p>
  </article>;
}
