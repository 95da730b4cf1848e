"""RDF from outside: gates first, then a process of its own, then plain statements.

rdflib alone fetches the contexts that JSON-LD names, reads files for ``file://``, and expands the entities of XML
until memory ends. None of that is left to it.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import xml.sax
from pathlib import Path
from typing import Any, Literal

from defusedxml import DefusedXmlException
from defusedxml import sax as defused

from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.graphs import Graph, graph_of

from .gates import check_size, kind_of
from .payloads import read_json

Format = Literal["turtle", "xml", "json-ld"]
NAMES: dict[Format, str] = {"turtle": "Turtle", "xml": "RDF/XML", "json-ld": "JSON-LD"}
MEDIA_TYPES: dict[str, Format] = {
    "text/turtle": "turtle",
    "application/x-turtle": "turtle",
    "application/n-triples": "turtle",
    "application/rdf+xml": "xml",
    "application/xml": "xml",
    "text/xml": "xml",
    "application/ld+json": "json-ld",
    "application/json": "json-ld",
}
MOST_STATEMENTS = 200_000
SECONDS = 30
MEMORY = 1536 * 1024 * 1024
_CHILD = Path(__file__).with_name("rdf_child.py")
#: ``<urn:a>`` could begin either; the root of RDF/XML declares a namespace or is called RDF.
_XML = re.compile(rb"<\?xml|<!DOCTYPE|<!--|<[A-Za-z_][\w.:-]*\s[^>]*xmlns|<(\w+:)?RDF[\s/>]")


def read_rdf(
    data: bytes,
    form: Format | None = None,
    *,
    most: int = MOST_STATEMENTS,
    seconds: int = SECONDS,
    memory: int = MEMORY,
) -> Graph:
    """The statements of a file.

    Takes    form: None to tell it from the beginning of the file. seconds: of the wall clock and of the processor.
    Raises   Unreadable: ``file.too_large``, ``file.empty``, ``file.kind``, ``rdf.dtd``, ``rdf.context``,
             ``rdf.damaged``, ``rdf.too_many``, ``rdf.too_long``, ``text.encoding``, and those of read_json.
    """
    check_size(data)
    if (kind := kind_of(data)) != "text":
        raise Unreadable("file.kind", kind=kind)
    form = form or format_of(data)
    if form == "xml":
        _check_xml(data)
    elif form == "json-ld":
        _check_contexts(read_json(data))
    else:
        _check_encoding(data)
    return graph_of(_parsed(data, form, most, seconds, memory))


def format_of(data: bytes) -> Format:
    """What the beginning looks like. ``<http://…>`` begins Turtle, ``<rdf:RDF`` begins XML."""
    beginning = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:200]
    if beginning.startswith((b"{", b"[")) and not re.match(rb"\[\s*(\]|[a-z<])", beginning):
        return "json-ld"
    return "xml" if _XML.match(beginning) or data.startswith((b"\xff\xfe", b"\xfe\xff")) else "turtle"


class _Begun(Exception):
    """The root element is reached: a document type can no longer come."""


class _UntilRoot(xml.sax.ContentHandler):
    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  the library's name
        raise _Begun


def _check_xml(data: bytes) -> None:
    try:
        defused.parseString(data, _UntilRoot(), forbid_dtd=True)
    except _Begun:
        return
    except DefusedXmlException:
        raise Unreadable("rdf.dtd") from None
    except (xml.sax.SAXException, ValueError, LookupError):
        pass  # no root element at all, as below
    raise Unreadable("rdf.damaged", format=NAMES["xml"])


def _check_encoding(data: bytes) -> None:
    """Turtle has no other encoding, and a parser would only say that it is no Turtle."""
    try:
        data.decode()
    except UnicodeDecodeError:
        raise Unreadable("text.encoding") from None


def _check_contexts(document: Any) -> None:
    """No context that would have to be fetched, at any depth; nothing is imported into one."""
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            context = value.get("@context")
            parts = context if isinstance(context, list) else [context]
            if "@import" in value or not all(part is None or isinstance(part, dict) for part in parts):
                raise Unreadable("rdf.context")
            waiting += value.values()


def _parsed(data: bytes, form: Format, most: int, seconds: int, memory: int) -> list[list[str]]:
    order = json.dumps({"format": form, "most": most, "seconds": seconds, "memory": memory})
    # -I: no folder and no variable of ours leads the child's imports elsewhere.
    with subprocess.Popen(  # noqa: S603  our own program, no shell
        [sys.executable, "-I", str(_CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        try:
            said, _ = child.communicate(order.encode() + b"\n" + data, timeout=seconds)
        except subprocess.TimeoutExpired:
            child.kill()
            raise Unreadable("rdf.too_long") from None
    if child.returncode:  # killed for its processor time, or without the memory to say so
        raise Unreadable("rdf.too_long" if child.returncode < 0 else "rdf.too_many", limit=most)
    answer = json.loads(said)
    if "refused" in answer:
        raise Unreadable(answer["refused"], format=NAMES[form], limit=most)
    statements: list[list[str]] = answer["statements"]
    return statements
