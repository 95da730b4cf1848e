"""Records as pages show them: titles, parties and codes taken out of the stored bytes. Asks no database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .access import LedgerAccess
from .console import WitnessRow
from .labels import ERASURE_BASES, PERSONAL, PLACES, ROLES, title_of, witness_place, witness_title
from .listing import Filters
from .saved_views import View
from .selectors import CHAINED, PUBLISHED, EntryView

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
    state: str


@dataclass(frozen=True)
class Chip:
    """A filter in force: its question, its answer, and the address without it."""

    label: Words
    value: Words
    url: str


@dataclass(frozen=True)
class Fact:
    """One line of a record's summary. ``place`` is a jurisdiction's code; ``name`` a text with value and language;
    ``words`` what the code in ``value`` means."""

    label: Words
    value: str = ""
    place: str = ""
    name: object | None = None
    words: Words = ""
    url: str = ""
    digest: bool = False


def rows_of(entries: Iterable[EntryView], *, published: int) -> list[RecordRow]:
    """The lines of the list, in the same order. Takes  published: how many records the newest note covers."""
    return [
        RecordRow(
            index=entry.index,
            title=title_of(entry.type),
            at=entry.at,
            src=_place(entry.body, "src"),
            dst=_place(entry.body, "dst"),
            reference=_text(_part(entry.body, "exchange"), "reference"),
            state=PUBLISHED if entry.index < published else CHAINED,
        )
        for entry in entries
    ]


FILTER_LABELS = {
    "type": _("Event"),
    "src": _("From"),
    "dst": _("To"),
    "organisation": _("Organisation"),
    "from_day": _("First day"),
    "to_day": _("Last day"),
    "from_index": _("First record"),
    "to_index": _("Last record"),
}


def parameters_of(filters: Filters) -> dict[str, str]:
    """The filters in force as parameters of an address."""
    return {name: str(value) for name, value in filters.in_force().items()}


def chips_of(filters: Filters, address: str) -> list[Chip]:
    """What removes each filter in force. Takes  address: of the list, without parameters."""
    given = parameters_of(filters)
    return [
        Chip(
            FILTER_LABELS[name],
            _filter_words(name, value),
            f"{address}?{urlencode({other: text for other, text in given.items() if other != name})}".rstrip("?"),
        )
        for name, value in filters.in_force().items()
    ]


def _filter_words(name: str, value: int | str | date) -> Words:
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    if name == "type":
        return title_of(str(value))
    return PLACES.get(str(value), str(value)) if name in ("src", "dst") else str(value)


@dataclass(frozen=True)
class WitnessLine:
    """A witness as the console's table shows it."""

    place: str
    title: Words
    row: WitnessRow
    silent: Words


def witness_lines(rows: Iterable[WitnessRow]) -> list[WitnessLine]:
    return [
        WitnessLine(
            witness_place(row.name),
            witness_title(row.name),
            row,
            "" if row.silent is None else how_long(row.silent),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Cosigned:
    """One line of who has seen a record."""

    place: str
    title: Words
    at: datetime


def cosigned_lines(cosigned: Iterable[tuple[str, datetime]]) -> list[Cosigned]:
    return [Cosigned(witness_place(name), witness_title(name), at) for name, at in cosigned]


@dataclass(frozen=True)
class SavedLink:
    """A saved view and the address that opens it."""

    id: UUID
    name: str
    query: str


def saved_links(views: Iterable[View]) -> list[SavedLink]:
    return [SavedLink(view.id, view.name, urlencode(view.filters)) for view in views]


def how_long(span: timedelta) -> Words:
    """A length of time in the largest unit that still says something."""
    seconds = int(span.total_seconds())
    for unit, words in (
        (86_400, _("%(number)s days")),
        (3_600, _("%(number)s h")),
        (60, _("%(number)s min")),
    ):
        if seconds >= 2 * unit:
            return str(words) % {"number": seconds // unit}
    return str(_("%(number)s s")) % {"number": seconds}


def facts_of(body: Mapping[str, Any], access: LedgerAccess) -> list[Fact]:
    """The summary of a record: only what it holds, in the order a reader asks."""
    exchange, actor, membership = (_part(body, name) for name in ("exchange", "actor", "membership"))
    codes = (
        exchange.get("custodian"),
        exchange.get("requester"),
        *(part.get("org") for part in (actor, membership, _part(body, "source"), _part(body, "addition"))),
    )
    parties = {code for code in codes if isinstance(code, str)}
    names = access.organisation_names(parties) if parties else {}
    facts = [
        _party(_("From"), _place(body, "src"), _text(exchange, "custodian"), names),
        _party(_("To"), _place(body, "dst"), _text(exchange, "requester"), names),
        Fact(_("Request"), _text(exchange, "reference"), url=access.request_url(body) or "" if exchange else ""),
        _party(_("Recorded for"), "", _text(actor, "org"), names),
        Fact(_("Role"), _role(actor)),
        *_exchange(exchange, access),
        *_export(_part(body, "export")),
        *_membership(membership, names),
        *_synonyms(_part(body, "synonyms")),
        *_source(_part(body, "source"), names),
        *_harvest(_part(body, "harvest")),
        *_addition(_part(body, "addition"), names),
        *_personal(_part(body, "erased") or _part(body, "disclosed")),
        *_rolled_over(_part(body, "close"), _part(body, "open")),
        *_rotated(_part(body, "key")),
        Fact(_("Event id"), _text(body, "id")),
    ]
    return [fact for fact in facts if fact.value or fact.place or fact.name]


def _exchange(exchange: Mapping[str, Any], access: LedgerAccess) -> Iterator[Fact]:
    yield Fact(_("Resource"), _text(exchange, "resource"))
    for step in exchange.get("decided", []):
        if isinstance(step, dict):
            words = (_text(step, name) for name in ("kind", "org", "role", "outcome"))
            yield Fact(_("Decision step"), " · ".join(word for word in words if word))
    for label, name in ((_("Legal basis"), "basis"), (_("Purpose"), "purpose"), (_("Sharing method"), "method")):
        code = _text(exchange, name)
        yield Fact(label, code, words=access.code_words(name, code))
    yield Fact(_("Period"), " – ".join(day for day in (_text(exchange, "from"), _text(exchange, "until")) if day))
    yield Fact(_("Reason"), _text(exchange, "reason"))
    yield Fact(_("Request version"), _text(exchange, "version"), digest=True)
    yield Fact(_("Scope"), _text(exchange, "scope"), digest=True)


def _export(export: Mapping[str, Any]) -> Iterator[Fact]:
    numbers = [str(export[name]) for name in ("from", "to") if isinstance(export.get(name), int)]
    yield Fact(_("Records"), " – ".join(numbers) or _number(export, "count"))
    yield Fact(_("Records below the checkpoint"), _number(export, "size"))
    chosen = _part(export, "filter")
    yield Fact(_("Chosen by"), " · ".join(f"{name}: {value}" for name, value in chosen.items()))
    disclosed = [str(PERSONAL.get(name, name)) for name in export.get("disclosed", []) if isinstance(name, str)]
    yield Fact(_("Personal data disclosed"), " · ".join(disclosed))
    yield Fact(_("SHA-256 of the entries"), _text(export, "entries_sha256"), digest=True)


def _membership(membership: Mapping[str, Any], names: Mapping[str, object]) -> Iterator[Fact]:
    yield _party(_("Member organisation"), _place(membership, "place"), _text(membership, "org"), names)
    yield Fact(_("Role given or removed"), _role(membership))
    yield Fact(_("Membership"), _text(membership, "id"))


def _synonyms(group: Mapping[str, Any]) -> Iterator[Fact]:
    yield Fact(_("Group of synonyms"), _text(group, "group"))
    yield Fact(_("Change"), _text(group, "action"))
    yield Fact(_("SHA-256 of the words"), _text(group, "words"), digest=True)


def _source(source: Mapping[str, Any], names: Mapping[str, object]) -> Iterator[Fact]:
    yield Fact(_("Source"), _text(source, "code"))
    yield _party(_("Organisation of the source"), "", _text(source, "org"), names)
    yield Fact(_("SHA-256 of its settings"), _text(source, "settings"), digest=True)


def _harvest(harvest: Mapping[str, Any]) -> Iterator[Fact]:
    yield Fact(_("Source"), _text(harvest, "source"))
    yield Fact(_("Run"), _text(harvest, "run"))
    counts = _part(harvest, "counts")
    yield Fact(_("Records"), " · ".join(f"{name}: {count}" for name, count in sorted(counts.items())))
    yield Fact(_("SHA-256 of entries and contents"), _text(harvest, "digest"), digest=True)


def _addition(addition: Mapping[str, Any], names: Mapping[str, object]) -> Iterator[Fact]:
    yield Fact(_("Entry"), _text(addition, "resource"))
    yield _party(_("Organisation"), "", _text(addition, "org"), names)
    yield Fact(_("SHA-256 of the additions"), _text(addition, "digest"), digest=True)


def _personal(act: Mapping[str, Any]) -> Iterator[Fact]:
    names = [name for name in act.get("fields", []) if isinstance(name, str)]
    yield Fact(_("Record concerned"), _text(act, "event"))
    yield Fact(_("Personal data"), " · ".join(str(PERSONAL.get(name, name)) for name in names))
    yield Fact(_("Kept by"), place=_place(act, "place"))
    basis = _text(act, "basis")
    yield Fact(_("Why it is erased"), str(ERASURE_BASES.get(basis, basis)))


def _rotated(key: Mapping[str, Any]) -> Iterator[Fact]:
    for label, name in ((_("Former key"), "old"), (_("New key"), "new")):
        yield Fact(label, _text(_part(key, name), "name"))
        yield Fact(_("SHA-256 of the key"), _text(_part(key, name), "sha256"), digest=True)


def _rolled_over(close: Mapping[str, Any], opened: Mapping[str, Any]) -> Iterator[Fact]:
    yield Fact(_("Next log"), _text(close, "next_origin"))
    yield Fact(_("Root before this record"), _text(close, "final_root"), digest=True)
    yield Fact(_("Earlier log"), _text(opened, "prev_origin"))
    yield Fact(_("Its root"), _text(opened, "prev_root"), digest=True)
    yield Fact(_("Its last checkpoint"), _text(opened, "prev_note"), digest=True)


def _party(label: Words, place: str, code: str, names: Mapping[str, object]) -> Fact:
    return Fact(label, value=code, place=place, name=names.get(code))


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, dict) else {}


def _text(part: Mapping[str, Any], name: str) -> str:
    value = part.get(name)
    return value if isinstance(value, str) else ""


def _role(part: Mapping[str, Any]) -> str:
    code = _text(part, "role")
    return str(ROLES.get(code, code))


def _number(part: Mapping[str, Any], name: str) -> str:
    value = part.get(name)
    return str(value) if isinstance(value, int) else ""


def _place(body: Mapping[str, Any], name: str) -> str:
    value = _text(body, name)
    return value if value in PLACES else ""
