// Marked shows a text with ranges of it wrapped. ranges is a list of {start,
// end, …} in UTF-16 units, in which no two overlap; wrap makes the element of
// a range from its words. The text is only ever text.
export function Marked({ text, ranges, wrap, from = 0, to = text.length }) {
  const parts = [];
  let last = from;
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(range.start, last), end = Math.min(range.end, to);
    if (start >= end) continue;
    parts.push(text.slice(last, start), wrap(range, text.slice(start, end), start, end));
    last = end;
  }
  parts.push(text.slice(last, to));
  return <>{parts}</>;
}

// joined puts ranges that overlap into one, which keeps them as its parts.
export function joined(ranges) {
  const out = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && range.start < last.end) {
      last.end = Math.max(last.end, range.end);
      last.parts.push(range);
    } else {
      out.push({ start: range.start, end: range.end, parts: [range] });
    }
  }
  return out;
}
