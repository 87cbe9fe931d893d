import { dash, nodeLook, theme } from "../graph/look.js";
import { statuses } from "../lib/words.js";
import { useDark } from "./dark.js";

// Legend tells what shapes, lines and colours of the graph mean.
export function Legend({ types }) {
  const colours = theme(useDark());
  return <ul class="legend" aria-label="Legend">
    {statuses.map((s) => <li key={s}><svg width="34" height="12" aria-hidden="true">
      <line x1="1" x2="33" y1="6" y2="6" stroke={colours[s]} stroke-width="2" stroke-dasharray={dash(s).join(" ")} />
      {s === "denied" && <path d="M13 2l8 8M21 2l-8 8" stroke={colours[s]} stroke-width="2" />}
    </svg>{s}</li>)}
    {Object.entries(nodeLook).filter(([type]) => types.has(type)).map(([type, { fill, corners }]) => <li key={type}><svg width="16" height="16" viewBox="-1.2 -1.2 2.4 2.4" aria-hidden="true">
      {corners ? <polygon points={corners.map((c) => c.join(",")).join(" ")} fill={fill} stroke={colours.ink} stroke-width="0.12" /> : <circle r="1" fill={fill} stroke={colours.ink} stroke-width="0.12" />}
    </svg>{type}</li>)}
  </ul>;
}
