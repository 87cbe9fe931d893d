"""The program `chancery`, run for each question."""

from __future__ import annotations

import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
from collections.abc import Callable, Iterable

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class ChanceryError(RuntimeError):
    """The program or the server failed; the text is what it said."""


class Program:
    """A store read and written by the program. `db` is its path."""

    def __init__(self, db: str | os.PathLike = "chancery.db", command: str | None = None):
        self.db = os.fspath(db)
        self.command = command or find()

    def build(self, paths: Iterable, flags: list[str], told: Callable[[int], None] | None = None) -> list[str]:
        """Reads articles; what could not be read comes back, a line each."""
        arguments = [self.command, f"--db={self.db}", "build", "--progress=lines", *flags, *map(os.fspath, paths)]
        failures = []
        with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8") as run:
            for line in run.stderr:
                if line.startswith('{"read":'):
                    if told:
                        told(json.loads(line)["read"])
                elif line.startswith("chancery: "):
                    failures.append(line.strip())
        if run.returncode not in (0, 1) or run.returncode and not failures:
            raise ChanceryError("\n".join(failures) or f"chancery ended with status {run.returncode}")
        return failures

    def remove(self, articles: Iterable[str]) -> None:
        self.run("remove", *articles)

    def table(self, *arguments: str, stdin: str | None = None) -> tuple[list[str], list[dict]]:
        """Columns and rows of anything tabular."""
        rows = json.loads(self.run(*arguments, "--format=json", stdin=stdin))
        if rows:
            return list(rows[0]), rows
        heading = self.run(*arguments, "--format=csv", stdin=stdin)  # JSON has no columns then
        return next(csv.reader(io.StringIO(heading)), []), []

    def queries(self):
        return self.table("query")

    def query(self, name: str, parameters: dict[str, str]):
        return self.table("query", name, *(f"--{key}={value}" for key, value in parameters.items()))

    def script(self, name: str) -> str:
        return self.run("query", name, "--gizmo")

    def gizmo(self, script: str):
        return self.table("gizmo", stdin=script)

    def ask(self, question: str) -> dict:
        done = self._finished(["ask", "--format=json", "--", question], None, quiet=False)
        said = done.stderr.strip()
        if done.returncode and said.startswith("chancery: not understood: "):
            return {"understood": False, "reason": said.removeprefix("chancery: not understood: ")}
        if done.returncode:
            raise ChanceryError(said)
        rows = json.loads(done.stdout)
        return {"understood": True, "command": said, "columns": list(rows[0]) if rows else [], "rows": rows}

    def claims(self) -> list[dict]:
        return self._records("claims")

    def entities(self) -> list[dict]:
        return self._records("entities")

    def explain(self, claim: str) -> dict:
        return json.loads(self.run("explain", claim, "--format=json"))

    def tell(self, verb: str, name: str) -> str:
        """What `explain` or `show` prints."""
        return self.run(verb, name)

    def export(self, form: str) -> str:
        return self.run("export", f"--format={form}")

    def _records(self, form: str) -> list[dict]:
        return [json.loads(line) for line in self.export(form).splitlines()]

    def run(self, *arguments: str, stdin: str | None = None) -> str:
        done = self._finished(list(arguments), stdin)
        if done.returncode:
            raise ChanceryError(done.stderr.strip() or f"chancery ended with status {done.returncode}")
        return done.stdout

    def _finished(self, arguments: list[str], stdin: str | None, quiet: bool = True) -> subprocess.CompletedProcess:
        return subprocess.run(
            [self.command, f"--db={self.db}", *(["--quiet"] if quiet else []), *arguments],
            input=stdin, stdin=None if stdin is not None else subprocess.DEVNULL,
            capture_output=True, text=True, encoding="utf-8", check=False,
        )


def find() -> str:
    """The program: in CHANCERY_BIN or CHANCERY, on the path, in bin/ of the checkout, or built into it."""
    named = os.environ.get("CHANCERY_BIN") or os.environ.get("CHANCERY") or shutil.which("chancery")
    built = ROOT / "bin" / "chancery"
    if named or built.exists():
        return named or str(built)
    if not shutil.which("go") or not (ROOT / "go.mod").exists():
        raise ChanceryError("no program chancery: set CHANCERY_BIN to where it is, or connect to a server")
    subprocess.run(["go", "build", "-trimpath", "-o", str(built), "./cmd/chancery"], cwd=ROOT, check=True)
    return str(built)
