"""Strips from executed notebooks what differs from run to run, in place.

usage: clean.py NOTEBOOK…          clean them
       clean.py --same A B         status 1 where the text of their outputs differs
"""

import json
import pathlib
import sys

KEPT = {"display_name", "language", "name"}


def clean(path: pathlib.Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    kernel = notebook["metadata"].get("kernelspec", {})
    notebook["metadata"] = {"kernelspec": {k: v for k, v in sorted(kernel.items()) if k in KEPT}}
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = f"cell-{number:02}"
        cell["metadata"] = {}
        cell["source"] = lines(cell["source"])
        if cell["cell_type"] == "code":
            cell["outputs"] = joined(cell["outputs"])
    notebook["nbformat"], notebook["nbformat_minor"] = 4, 5
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def joined(outputs: list) -> list:
    """Streams come in pieces whose cuts depend on timing: one piece each."""
    kept: list = []
    for output in outputs:
        output.pop("metadata", None)
        if output["output_type"] == "stream":
            text = "".join(output["text"])
            if kept and kept[-1].get("name") == output["name"]:
                kept[-1]["text"] = lines("".join(kept[-1]["text"]) + text)
                continue
            output["text"] = lines(text)
        else:
            output["metadata"] = {}
            output["data"] = {kind: undated(lines(value)) for kind, value in output.get("data", {}).items() if kind != "text/latex"}
        kept.append(output)
    return kept


def undated(text: list) -> list:
    """Pictures without the day they were drawn on."""
    return [line for line in text if "<dc:date>" not in line]


def lines(text) -> list:
    return ("".join(text) if isinstance(text, list) else text).splitlines(keepends=True)


def words(path: str) -> list:
    """The text of all outputs; pictures depend on fonts and are left out."""
    out = []
    for cell in json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", []):
            out.append(output.get("text") or output.get("data", {}).get("text/plain") or output.get("data", {}).get("text/html"))
    return out


if __name__ == "__main__":
    if sys.argv[1:2] == ["--same"]:
        sys.exit(words(sys.argv[2]) != words(sys.argv[3]))
    for name in sys.argv[1:]:
        clean(pathlib.Path(name))
