// Answer shows what came back once it is there, and why where nothing did.
// children is a function of the data.
export function Answer({ data, error, loading, children }) {
  if (error) return <Failed error={error} />;
  if (data === undefined) return <p class="quiet" role="status">Reading…</p>;
  return <div class={loading ? "stale" : undefined} aria-busy={loading ? "true" : undefined}>{children(data)}</div>;
}

// Failed tells a failure and what to do.
export function Failed({ error }) {
  return <div class="failed" role="alert">
    <p><strong>{error.status === 404 ? "There is no such thing here." : "This could not be shown."}</strong></p>
    <p>{error.message}</p>
    {error.hint && <p class="quiet">{error.hint}</p>}
  </div>;
}
