// tsv writes a table {columns, rows} with tabs, as "--format tsv" does: lists
// are joined by "; ", and a cell has no tab or line end.
export function tsv({ columns, rows }) {
  return [columns, ...rows].map((row) => row.map(cell).join("\t") + "\n").join("");
}

function cell(value) {
  const text = Array.isArray(value) ? value.map(cell).join("; ") : value && typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
  return text.replace(/[\t\r\n]+/g, " ");
}
