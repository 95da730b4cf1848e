"""A parsed RDF file as plain values: what is said of each subject. No library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True)
class Value:
    """What a statement says: a node (an address, or ``_:…``), or a text with its language or datatype."""

    text: str
    is_node: bool = False
    tag: str = ""


Graph = Mapping[str, Mapping[str, list[Value]]]


def graph_of(statements: Iterable[Iterable[str]]) -> Graph:
    """By subject and predicate, values in a stable order.

    Takes    ``[subject, predicate, "node" | "literal", value, tag]`` each.
    """
    graph: dict[str, dict[str, list[Value]]] = {}
    for subject, predicate, kind, text, tag in sorted(map(tuple, statements)):
        graph.setdefault(subject, {}).setdefault(predicate, []).append(Value(text, kind == "node", tag))
    return graph


def of_type(graph: Graph, kind: str) -> list[str]:
    """The subjects of a type, sorted."""
    return sorted(subject for subject, said in graph.items() if any(one.text == kind for one in said.get(RDF_TYPE, ())))
