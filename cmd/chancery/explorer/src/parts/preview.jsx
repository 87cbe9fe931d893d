import { address, useAnswer } from "../lib/api.js";
import { at } from "../lib/route.js";
import { picture } from "../graph/picture.js";
import { useDark } from "./dark.js";

// Preview is a small still picture of the graph around an entity; it leads to
// the graph itself.
export function Preview({ entity }) {
  const { data } = useAnswer(address("graph", { entity: entity.id, hops: 1, limit: 25 }));
  const dark = useDark();
  if (!data || data.edges.length === 0) return null;
  const drawn = "data:image/svg+xml," + encodeURIComponent(picture(data, { dark, small: true }));
  return <figure class="preview">
    <a href={at("graph", { entity: entity.id })}>
      <img src={drawn} alt="" />
      <figcaption>The graph around {entity.label}</figcaption>
    </a>
  </figure>;
}
