import { useState } from "preact/hooks";
import { address, ask } from "../lib/api.js";
import { count } from "../lib/words.js";
import { Failed } from "./answer.jsx";

const pause = 400; // milliseconds between looks at a build

// Adding takes files that are dropped on it or chosen, and shows how far they
// are read; changed is called when they are in the store.
export function Adding({ changed }) {
  const [job, setJob] = useState();
  const [error, fail] = useState();
  const [over, setOver] = useState(false);
  const add = async (files) => {
    if (!files.length) return;
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    fail();
    setJob({ state: "sending", done: 0, total: files.length });
    try {
      let { job: id } = await ask(address("articles"), { method: "POST", body: form });
      for (;;) {
        const now = await ask(address(["jobs", id]));
        setJob(now);
        if (isOver(now)) break;
        await new Promise((wake) => setTimeout(wake, pause));
      }
      changed();
    } catch (problem) {
      setJob();
      fail(problem);
    }
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return <section class={over ? "adding over" : "adding"} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
    <label for="files"><strong>Add articles</strong> Drop files here, or choose them: text, Markdown, HTML, JSON, CSV, also compressed.</label>
    <input id="files" type="file" multiple onChange={(e) => { add([...e.currentTarget.files]); e.currentTarget.value = ""; }} />
    {job && <Progress job={job} />}
    {error && <Failed error={error} />}
  </section>;
}

const isOver = (job) => !["queued", "running", "sending"].includes(job.state);

function Progress({ job }) {
  const ended = isOver(job);
  return <div role="status">
    <p><progress value={ended ? 1 : job.done} max={ended ? 1 : job.total || 1} aria-label="Articles read" /> {ended ? told(job) : `${job.state}: ${job.done} of ${job.total || "?"}`}</p>
    <Failures list={job.failures ?? []} />
  </div>;
}

function told({ state, report, reason }) {
  if (state !== "done") return `${state}: ${reason}`;
  const { added, replaced, unchanged } = report;
  return `${count(added.length, "article")} added, ${replaced.length} replaced, ${unchanged.length} already here.`;
}

// Failures lists what could not be read, and why.
export function Failures({ list }) {
  if (!list.length) return null;
  return <ul>{list.map((f, i) => <li key={i}><strong>{f.source}</strong> {f.place} {f.stage && <span class="kind">{f.stage}</span>} {f.reason}</li>)}</ul>;
}
