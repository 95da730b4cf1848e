"""Parses RDF in a process of its own and prints what it found as JSON. Started by ``catalogue.reading.rdf`` only.

Whatever the file makes the parser do, it does here: with limits on memory and processor time that the kernel holds,
and without network, files or programs while it parses.
"""

from __future__ import annotations

import contextlib
import json
import resource
import sys
import xml.sax
from collections.abc import Iterator
from io import BytesIO
from typing import Any

#: Of statements together, in characters: short names can stand for long addresses.
MOST_CHARACTERS = 60_000_000
_EMPTY = {"turtle": b"", "json-ld": b"[]", "xml": b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'}
_CODE = (".py", ".pyc", ".so")


def main() -> None:
    """Standard input: a line of JSON (format, memory, seconds, most), then the file. Standard output: the answer."""
    order = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_AS, (order["memory"], order["memory"]))
    resource.setrlimit(resource.RLIMIT_CPU, (order["seconds"], order["seconds"]))
    sys.stdout.write(json.dumps(answer_to(data, order["format"], order["most"])))


def answer_to(data: bytes, form: str, most: int) -> dict[str, Any]:
    """``{"statements": [[subject, predicate, kind, value, tag]]}``, or ``{"refused": code}``."""
    found: list[list[str]] = []
    length = 0
    try:
        for statement in statements(data, form):
            found.append(statement)
            length += sum(map(len, statement))
            if len(found) > most or length > MOST_CHARACTERS:
                return {"refused": "rdf.too_many"}
    except MemoryError:
        return {"refused": "rdf.too_many"}
    except Exception:  # noqa: BLE001  parsers raise whatever they like; which of it is nobody's concern
        return {"refused": "rdf.damaged"}
    return {"statements": found}


def statements(data: bytes, form: str) -> Iterator[list[str]]:
    """The statements of a file; blank nodes are named ``_:…``, a literal's tag is its language or its datatype."""
    import rdflib

    rdflib.NORMALIZE_LITERALS = False  # as they are written
    rdflib.Graph(bind_namespaces="none").parse(data=_EMPTY[form], format=form)  # loads what is loaded late
    graph = rdflib.Graph(bind_namespaces="none")
    with _alone():
        if form == "xml":
            from defusedxml import sax

            sax.parseString(data, xml.sax.ContentHandler(), forbid_dtd=True)
        graph.parse(source=BytesIO(data), format=form, publicID="urn:x-harvested:")
    for subject, predicate, value in graph:
        if isinstance(value, rdflib.Literal):
            yield [_name(subject), str(predicate), "literal", str(value), value.language or str(value.datatype or "")]
        else:
            yield [_name(subject), str(predicate), "node", _name(value), ""]


def _name(node: Any) -> str:
    return f"_:{node}" if type(node).__name__ == "BNode" else str(node)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """No network, no program, no file but Python's own code. An audit hook stays for ever, so it asks a switch."""
    on = True

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if not on:
            return
        if event.startswith(
            ("socket.", "subprocess.", "os.exec", "os.spawn", "os.posix_spawn", "os.system", "urllib.")
        ):
            raise PermissionError(event)
        if event == "open" and not str(arguments[0]).endswith(_CODE):
            raise PermissionError(event)

    sys.addaudithook(refuse)
    try:
        yield
    finally:
        on = False


if __name__ == "__main__":
    main()
