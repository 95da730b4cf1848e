"""Triples written down: Turtle, JSON-LD (its context inside, nothing to fetch) and RDF/XML.

Each writer has a head, pieces and a tail, so that a catalogue of any size is written without being held.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol
from xml.sax.saxutils import escape, quoteattr

from .mapping import Triples, merged
from .terms import IRI, PREFIXES, TYPE, Graph, Term

Syntax = Literal["ttl", "jsonld", "rdf"]
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")
_ESCAPED = re.compile(r'[\x00-\x1f"\\\x7f]')
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


@dataclass(frozen=True)
class Format:
    """A syntax by its file ending, with its media type."""

    ending: Syntax
    media_type: str
    label: str


FORMATS: Mapping[str, Format] = {
    one.ending: one
    for one in (
        Format("ttl", "text/turtle", "Turtle"),
        Format("jsonld", "application/ld+json", "JSON-LD"),
        Format("rdf", "application/rdf+xml", "RDF/XML"),
    )
}


class Writer(Protocol):
    def head(self) -> str: ...

    def piece(self, graph: Graph) -> str: ...

    def tail(self) -> str: ...


class Turtle:
    def head(self) -> str:
        return "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in PREFIXES.items())

    def piece(self, graph: Graph) -> str:
        return "".join(self._subject(subject, said) for subject, said in graph.items())

    def tail(self) -> str:
        return ""

    def _subject(self, subject: IRI, said: Mapping[IRI, list[Term]]) -> str:
        lines = [
            f"    {'a' if predicate == TYPE else self._term(predicate)} {', '.join(map(self._term, objects))}"
            for predicate, objects in said.items()
        ]
        return f"\n{self._term(subject)}\n" + " ;\n".join(lines) + " .\n"

    def _term(self, term: Term) -> str:
        if isinstance(term, IRI):
            return shortened(term) or f"<{term}>"
        written = f'"{_ESCAPED.sub(_turtle_escape, term.value)}"'
        if term.language:
            return f"{written}@{term.language}"
        return f"{written}^^{self._term(IRI(term.datatype))}" if term.datatype else written


class JSONLD:
    """``@graph`` is one array; a thing may come several times in it, each time with more of what is said."""

    def __init__(self) -> None:
        self._begun = False

    def head(self) -> str:
        self._begun = False
        return f'{{"@context":{json.dumps(dict(PREFIXES), separators=(",", ":"))},"@graph":['

    def piece(self, graph: Graph) -> str:
        nodes = [
            json.dumps(self._node(subject, said), ensure_ascii=False, separators=(",", ":"))
            for subject, said in graph.items()
        ]
        joined = ",\n".join(nodes)
        comma = ",\n" if self._begun and nodes else "\n"
        self._begun = self._begun or bool(nodes)
        return comma + joined

    def tail(self) -> str:
        return "\n]}\n"

    def _node(self, subject: IRI, said: Mapping[IRI, list[Term]]) -> dict[str, object]:
        node: dict[str, object] = {"@id": subject}
        for predicate, objects in said.items():
            if predicate == TYPE:
                node["@type"] = [shortened(one) or one for one in objects if isinstance(one, IRI)]
            else:
                node[shortened(predicate) or predicate] = [self._value(one) for one in objects]
        return node

    def _value(self, term: Term) -> dict[str, str]:
        if isinstance(term, IRI):
            return {"@id": term}
        value = {"@value": term.value}
        if term.language:
            value["@language"] = term.language
        if term.datatype:
            value["@type"] = term.datatype
        return value


class RDFXML:
    def head(self) -> str:
        spaces = "".join(f" xmlns:{prefix}={quoteattr(space)}" for prefix, space in PREFIXES.items())
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'

    def piece(self, graph: Graph) -> str:
        return "".join(self._subject(subject, said) for subject, said in graph.items())

    def tail(self) -> str:
        return "</rdf:RDF>\n"

    def _subject(self, subject: IRI, said: Mapping[IRI, list[Term]]) -> str:
        lines = [self._statement(predicate, one) for predicate, objects in said.items() for one in objects]
        return f"<rdf:Description rdf:about={quoteattr(subject)}>\n{''.join(lines)}</rdf:Description>\n"

    def _statement(self, predicate: IRI, term: Term) -> str:
        tag = shortened(predicate)
        if isinstance(term, IRI):
            return f"  <{tag} rdf:resource={quoteattr(term)}/>\n"
        kind = f' xml:lang="{term.language}"' if term.language else ""
        kind += f" rdf:datatype={quoteattr(term.datatype)}" if term.datatype else ""
        # A parser turns a bare carriage return into a line feed.
        return f"  <{tag}{kind}>{escape(term.value, {chr(13): '&#13;'})}</{tag}>\n"


@lru_cache(4096)
def shortened(iri: IRI) -> str:
    """With one of the prefixes; "" when none fits. Remembered: the same few hundred come up in every entry."""
    for prefix, space in PREFIXES.items():
        if iri.startswith(space) and _LOCAL.match(iri[len(space) :]):
            return f"{prefix}:{iri[len(space) :]}"
    return ""


def writer(syntax: Syntax) -> Writer:
    made: Mapping[str, type[Turtle] | type[JSONLD] | type[RDFXML]] = {"ttl": Turtle, "jsonld": JSONLD, "rdf": RDFXML}
    return made[syntax]()


def written(graph: Graph, syntax: Syntax) -> str:
    """A whole graph as a document."""
    one = writer(syntax)
    return one.head() + one.piece(graph) + one.tail()


def stream(start: Graph, pieces: Iterable[Triples], syntax: Syntax) -> Iterator[str]:
    """A document piece by piece. What many entries share is written when it first comes up.

    Takes    start: what stands before the pieces.
    Returns  texts that put together are the document. Only the names of shared things are held.
    """
    one = writer(syntax)
    yield one.head()
    yield one.piece(start)
    seen: set[IRI] = set()
    for made in pieces:
        fresh = {subject: said for subject, said in made.shared.items() if subject not in seen}
        seen.update(fresh)
        yield one.piece(merged(fresh, made.own))
    yield one.tail()


def _turtle_escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"
