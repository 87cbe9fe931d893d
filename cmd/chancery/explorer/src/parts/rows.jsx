import { useMemo, useState } from "preact/hooks";
import { at } from "../lib/route.js";
import { count, statuses } from "../lib/words.js";
import { Status } from "./status.jsx";

const some = 200; // rows drawn before one asks for more

// Rows shows a table that sorts by any of its columns. rows are lists of
// cells in the order of the columns.
export function Rows({ columns, rows, label }) {
  const [sort, setSort] = useState();
  const [shown, show] = useState(some);
  const sorted = useMemo(() => (sort ? [...rows].sort(comparing(sort)) : rows), [rows, sort]);
  if (!rows.length) return <p class="quiet" role="status">No rows: nothing in the store answers to this.</p>;
  return <>
    <p class="fine" role="status">{count(rows.length, "row")}</p>
    <div class="scroll" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead><tr>{columns.map((name, i) => <Head key={name} name={name} i={i} sort={sort} set={setSort} />)}</tr></thead>
        <tbody>{sorted.slice(0, shown).map((row, i) => <tr key={i}>{columns.map((name, j) =>
          <td key={name} class={classOf(row[j])}><Cell value={row[j]} column={name} /></td>)}</tr>)}</tbody>
      </table>
    </div>
    {shown < rows.length && <button onClick={() => show(shown + 5 * some)}>Show more rows</button>}
  </>;
}

function Head({ name, i, sort, set }) {
  const mine = sort?.i === i && sort;
  const order = mine ? (mine.down ? "descending" : "ascending") : "none";
  return <th scope="col" aria-sort={order}>
    <button class="bare" onClick={() => set({ i, down: Boolean(mine && !mine.down) })}>
      {name.replaceAll("_", " ")} <span aria-hidden="true">{mine ? (mine.down ? "▼" : "▲") : ""}</span>
    </button>
  </th>;
}

const classOf = (cell) => (typeof cell === "number" ? "number" : /^\d{4}-\d\d/.test(cell) ? "nowrap" : undefined);

// comparing puts numbers before words and what is empty last, either way round.
function comparing({ i, down }) {
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  return (a, b) => {
    const [x, y] = [plain(a[i]), plain(b[i])];
    if (x === "" || y === "") return (x === "") - (y === "");
    return (typeof x === "number" && typeof y === "number" ? x - y : words.compare(x, y)) * (down ? -1 : 1);
  };
}

const plain = (cell) => (typeof cell === "number" ? cell : Array.isArray(cell) ? cell.map(plain).join(", ") : String(cell ?? ""));

function Cell({ value, column }) {
  if (Array.isArray(value)) return value.map((one, i) => <span key={i} class="one"><Cell value={one} column={column} /></span>);
  if (value === null || value === undefined) return <span class="quiet" aria-label="nothing">–</span>;
  if (column === "status" && statuses.includes(value)) return <Status of={value} />;
  if (typeof value === "object") return <code>{JSON.stringify(value)}</code>;
  const where = address(value, column);
  return where ? <a href={where}>{shortened(String(value))}</a> : String(value);
}

const views = { "claim:": "claim", "ent:": "entity", "art:": "article" };

// address is the view of what a cell names, nothing where it has none.
function address(value, column) {
  const prefix = Object.keys(views).find((p) => String(value).startsWith(p));
  if (prefix) return at(views[prefix], value.slice(prefix.length));
  return column === "article" ? at("article", value) : undefined;
}

const shortened = (id) => id.replace(/^claim:(.{6}).+$/, "$1…");
