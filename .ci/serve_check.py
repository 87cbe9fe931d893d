"""Asks a running server as clients of Cayley do: pyley, which knows version 1
of its API, and plain requests of version 2."""

import sys
import time

import requests
from pyley import CayleyClient, GraphObject

at = sys.argv[1]
iran = "<https://chancery-kg.github.io/id/entity/iran>"
signed = "<https://chancery-kg.github.io/ns#signed>"


for _ in range(100):
    if requests.get(at + "/readyz").ok:
        break
    time.sleep(0.1)


def same(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, want {want!r}")


g = GraphObject()
answer = CayleyClient(at).Send(g.V(iran).Out(signed).All()).result["result"]
accords = sorted({row["id"] for row in answer})
if len(accords) < 2 or not all(a.startswith("<https://chancery-kg.github.io/id/entity/") for a in accords):
    sys.exit(f"what Iran signed: {accords}")

v2 = requests.Session()
query = v2.post(at + "/api/v2/query", params={"lang": "gizmo"}, data=f'g.V("{iran}").out("{signed}").all()').json()
same("version 2 and version 1", sorted({row["id"] for row in query["result"]}), accords)

quad = "<http://example.org/a> <http://example.org/b> \"c\" .\n"
read = {"sub": "<http://example.org/a>", "format": "nquads"}
same("before", v2.get(at + "/api/v2/read", params=read).text, "")
same("written", v2.post(at + "/api/v2/write", data=quad).json()["count"], 1)
same("read back", v2.get(at + "/api/v2/read", params=read).text, quad)
same("deleted", v2.post(at + "/api/v2/delete", data=quad).json()["count"], 1)
same("after", v2.get(at + "/api/v2/read", params=read).text, "")
formats = {f["id"] for f in v2.get(at + "/api/v2/formats").json()}
if not {"nquads", "json", "jsonld", "pquads"} <= formats:
    sys.exit(f"formats: {sorted(formats)}")
print("clients of Cayley are answered")
