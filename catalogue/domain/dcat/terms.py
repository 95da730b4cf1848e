"""Triples: the few terms of RDF that the mapping needs, and the names of its vocabularies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from organisations.domain.texts import LANGUAGES

PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "csvw": "http://www.w3.org/ns/csvw#",
    "dba": "urn:digital-bay-area:ns:",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "dqv": "http://www.w3.org/ns/dqv#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "hydra": "http://www.w3.org/ns/hydra/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
#: One tag per script: a region would hide from a reader of zh-Hant what is written for Hong Kong.
TAGS: Mapping[str, str] = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant", "pt": "pt"}
_UNFIT_FOR_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNFIT_FOR_IRI = re.compile(r'[\x00-\x20<>"{}|\\^`\x7f]')
_ADDRESS = re.compile(r"https?://[^\s/?#]+", re.IGNORECASE)


class IRI(str):
    """A name of a thing, absolute."""

    __slots__ = ()


class Literal(NamedTuple):
    """A value: with a language, or with a datatype (an IRI), or plain text."""

    value: str
    language: str = ""
    datatype: str = ""


Term = IRI | Literal
#: Subject → predicate → objects, in the order in which they were said.
Graph = dict[IRI, dict[IRI, list[Term]]]


@cache
def name(short: str) -> IRI:
    """``dct:title`` in full."""
    prefix, _, local = short.partition(":")
    return IRI(PREFIXES[prefix] + local)


TYPE = name("rdf:type")


def say(graph: Graph, subject: IRI, predicate: str, *objects: Term | None) -> None:
    """Add what is said of a subject; None is said of nothing, and nothing is said twice.

    Takes    predicate: shortened.
    """
    said = [one for one in objects if one is not None]
    if said:
        there = graph.setdefault(subject, {}).setdefault(name(predicate), [])
        there += [one for one in dict.fromkeys(said) if one not in there]


def be(graph: Graph, subject: IRI, *kinds: str) -> IRI:
    """Say what a thing is. Returns  the thing."""
    say(graph, subject, "rdf:type", *(name(kind) for kind in kinds))
    return subject


def text(value: str, language: str = "") -> Literal:
    """A literal without the characters that XML cannot hold, so that all three syntaxes say the same.

    Takes    language: of organisations.domain.texts.LANGUAGES, or "" when it has none.
    """
    return Literal(_UNFIT_FOR_XML.sub("", value), TAGS.get(language, ""))


def texts(values: Mapping[str, str]) -> list[Literal]:
    """One literal per language that there is, in the order of the portal's languages."""
    return [text(values[language], language) for language in LANGUAGES if values.get(language)]


def words(values: Mapping[str, Iterable[str]]) -> list[Literal]:
    """The same for lists of words."""
    return [text(word, language) for language in LANGUAGES for word in values.get(language, ()) if word]


def plain(value: str) -> Literal | None:
    """A text without a language; None for an empty one."""
    return text(value) if value else None


def day(value: date | None) -> Literal | None:
    return Literal(value.isoformat(), datatype=name("xsd:date")) if value else None


def moment(value: datetime) -> Literal:
    return Literal(value.isoformat(), datatype=name("xsd:dateTime"))


def whole(value: int, datatype: str = "xsd:integer") -> Literal:
    return Literal(str(value), datatype=name(datatype))


def address(value: str) -> IRI | None:
    """A web address as a source gave it, with what no IRI may hold written as ``%XX``; None when it is none."""
    if not _ADDRESS.match(value):
        return None
    return IRI(_UNFIT_FOR_IRI.sub(_percent, value))


def fragment(value: str) -> str:
    """Any text as the last part of an IRI."""
    return re.sub(r"[^A-Za-z0-9._~-]", _percent, value)


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
