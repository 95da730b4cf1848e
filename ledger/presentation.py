"""Records as pages show them: titles, parties and codes taken out of the stored bytes. Reads no database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .access import LedgerAccess
from .labels import PLACES, title_of
from .selectors import EntryView

Words = str | Promise


@dataclass(frozen=True)
class RecordRow:
    """One line of the list. ``at`` is None, and codes are empty, where the stored bytes do not say them."""

    index: int
    title: Words
    at: datetime | None
    src: str
    dst: str
    reference: str


@dataclass(frozen=True)
class Fact:
    """One line of a record's summary. ``place`` is a jurisdiction's code; ``name`` a text with value and language."""

    label: Words
    value: str = ""
    place: str = ""
    name: object | None = None
    url: str = ""
    digest: bool = False


def rows_of(entries: Iterable[EntryView]) -> list[RecordRow]:
    """The lines of the list, in the same order."""
    return [
        RecordRow(
            index=entry.index,
            title=title_of(entry.type),
            at=entry.at,
            src=_place(entry.body, "src"),
            dst=_place(entry.body, "dst"),
            reference=_text(_part(entry.body, "exchange"), "reference"),
        )
        for entry in entries
    ]


def facts_of(body: Mapping[str, Any], access: LedgerAccess) -> list[Fact]:
    """The summary of a record: only what it holds, in the order a reader asks."""
    exchange, actor, membership = (_part(body, name) for name in ("exchange", "actor", "membership"))
    codes = (exchange.get("custodian"), exchange.get("requester"), actor.get("org"), membership.get("org"))
    parties = {code for code in codes if isinstance(code, str)}
    names = access.organisation_names(parties) if parties else {}
    facts = [
        _party(_("From"), _place(body, "src"), _text(exchange, "custodian"), names),
        _party(_("To"), _place(body, "dst"), _text(exchange, "requester"), names),
        Fact(_("Request"), _text(exchange, "reference"), url=access.request_url(body) or "" if exchange else ""),
        _party(_("Recorded for"), "", _text(actor, "org"), names),
        Fact(_("Role"), _text(actor, "role")),
        *_exchange(exchange),
        *_export(_part(body, "export")),
        *_membership(membership, names),
        Fact(_("Event id"), _text(body, "id")),
    ]
    return [fact for fact in facts if fact.value or fact.place or fact.name]


def _exchange(exchange: Mapping[str, Any]) -> Iterator[Fact]:
    yield Fact(_("Resource"), _text(exchange, "resource"))
    for step in exchange.get("decided", []):
        if isinstance(step, dict):
            words = (_text(step, name) for name in ("kind", "org", "role", "outcome"))
            yield Fact(_("Decision step"), " · ".join(word for word in words if word))
    yield Fact(_("Legal basis"), _text(exchange, "basis"))
    yield Fact(_("Purpose"), _text(exchange, "purpose"))
    yield Fact(_("Sharing method"), _text(exchange, "method"))
    yield Fact(_("Period"), " – ".join(day for day in (_text(exchange, "from"), _text(exchange, "until")) if day))
    yield Fact(_("Reason"), _text(exchange, "reason"))
    yield Fact(_("Request version"), _text(exchange, "version"), digest=True)
    yield Fact(_("Scope"), _text(exchange, "scope"), digest=True)


def _export(export: Mapping[str, Any]) -> Iterator[Fact]:
    numbers = [str(export[name]) for name in ("from", "to") if isinstance(export.get(name), int)]
    yield Fact(_("Records"), " – ".join(numbers))
    yield Fact(_("SHA-256 of the entries"), _text(export, "entries_sha256"), digest=True)


def _membership(membership: Mapping[str, Any], names: Mapping[str, object]) -> Iterator[Fact]:
    yield _party(_("Member organisation"), _place(membership, "place"), _text(membership, "org"), names)
    yield Fact(_("Role given or removed"), _text(membership, "role"))
    yield Fact(_("Membership"), _text(membership, "id"))


def _party(label: Words, place: str, code: str, names: Mapping[str, object]) -> Fact:
    return Fact(label, value=code, place=place, name=names.get(code))


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _text(part: Mapping[str, Any], name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""


def _place(body: Mapping[str, Any], name: str) -> str:
    value = _text(body, name)
    return value if value in PLACES else ""
