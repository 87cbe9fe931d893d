"""A `chancery serve`, asked over HTTP."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Iterator

from .program import ChanceryError


class Remote:
    """A store behind a server, for reading. It is asked as [Program] is."""

    def __init__(self, url: str, token: str | None = None):
        self.url = url.rstrip("/")
        self.token = token

    def build(self, paths: Iterable, flags: list[str], told=None) -> list[str]:
        raise ChanceryError("a server's store is built where it is: chancery build, or the page of a server that may write")

    def remove(self, articles: Iterable[str]) -> None:
        raise ChanceryError("a server's store is changed where it is")

    def queries(self):
        rows = [{key: q[key] for key in ("name", "question", "example")} for q in self.get("queries")["items"]]
        return ["name", "question", "example"], rows

    def query(self, name: str, parameters: dict[str, str]):
        return _table(self.get(f"queries/{_part(name)}", parameters))

    def script(self, name: str) -> str:
        found = [q["script"] for q in self.get("queries")["items"] if q["name"] == name]
        if not found:
            raise ChanceryError(f"there is no question {name!r}")
        return found[0]

    def gizmo(self, script: str):
        return _table(self._json("gizmo", {}, {"script": script, "limit": 10_000}))

    def ask(self, question: str) -> dict:
        answer = self.get("ask", {"q": question})
        if answer["understood"]:
            answer["rows"] = _table(answer)[1]
        elif answer["word"]:
            answer["reason"] = f'"{answer["word"]}": {answer["reason"]}'
        return answer

    def claims(self) -> list[dict]:
        return sorted(self._all("claims"), key=lambda claim: claim["id"])

    def entities(self) -> list[dict]:
        return sorted(self._all("entities"), key=lambda entity: entity["id"])

    def explain(self, claim: str) -> dict:
        told = self.get(f"claims/{_part(claim)}")
        return told.get("explain") or told

    def tell(self, verb: str, name: str) -> str:
        path = "claims" if verb == "explain" else "entities"
        return json.dumps(self.get(f"{path}/{_part(name)}"), indent=1, ensure_ascii=False)

    def export(self, form: str) -> str:
        return self._read("export", {"format": form}).decode()

    def get(self, path: str, parameters: dict | None = None) -> dict:
        """Any route of the API below /api/v1."""
        return self._json(path, parameters or {})

    def _all(self, path: str) -> Iterator[dict]:
        after = {}
        while True:
            page = self.get(path, {"limit": 100, **after})
            yield from page["items"]
            if not page.get("next"):
                return
            after = {"after": page["next"]}

    def _json(self, path: str, parameters: dict, body: dict | None = None) -> dict:
        return json.loads(self._read(path, parameters, body))

    def _read(self, path: str, parameters: dict, body: dict | None = None) -> bytes:
        url = f"{self.url}/api/v1/{path}"
        if parameters:
            url += "?" + urllib.parse.urlencode(parameters, doseq=True)
        request = urllib.request.Request(url, headers={"Accept": "application/json"})
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            raise ChanceryError(_reason(error)) from None
        except urllib.error.URLError as error:
            raise ChanceryError(f"{self.url} does not answer: {error.reason}") from None


def _reason(error: urllib.error.HTTPError) -> str:
    try:
        return json.loads(error.read())["error"]["reason"]
    except (ValueError, KeyError, TypeError):
        return f"{error.code} {error.reason}"


def _table(answer: dict) -> tuple[list[str], list[dict]]:
    return answer["columns"], [dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]]


def _part(name: str) -> str:
    return urllib.parse.quote(name, safe="")
