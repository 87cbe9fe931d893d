"""The cell magic %%gizmo."""

from __future__ import annotations


def load_ipython_extension(ipython) -> None:
    """Adds %%gizmo; called by %load_ext chancery."""
    from IPython.core.error import UsageError

    from .knowledge import KnowledgeGraph

    def gizmo(line: str, cell: str):
        """Runs a cell as Gizmo: %%gizmo [GRAPH [NAME]], the variable of the graph and one for the answer.

        Without GRAPH the only KnowledgeGraph of the notebook is asked.
        """
        words = line.split()
        graphs = {name: value for name, value in ipython.user_ns.items() if isinstance(value, KnowledgeGraph) and not name.startswith("_")}
        if len(words) > 2:
            raise UsageError("usage: %%gizmo [GRAPH [NAME]]")
        if words and words[0] not in graphs:
            raise UsageError(f"{words[0]} is no KnowledgeGraph")
        if not words and len({id(graph) for graph in graphs.values()}) != 1:
            raise UsageError("name the KnowledgeGraph: %%gizmo GRAPH")
        answer = graphs[words[0] if words else min(graphs)].gizmo(cell)
        if len(words) < 2:
            return answer
        ipython.user_ns[words[1]] = answer
        return None

    ipython.register_magic_function(gizmo, magic_kind="cell", magic_name="gizmo")
