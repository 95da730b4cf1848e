"""How a source is to be read: what its registration says because its records do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from catalogue.domain.choices import OpenAttribute, SharingAttribute, Visibility
from catalogue.domain.entry import Texts

from .records import HarvestedRecord, Note, Page, RecordRefused, RefusedRecord, checked
from .texts import clean_id


@dataclass(frozen=True, kw_only=True)
class Manner:
    """``language``: of texts that nobody marked. ``sharing_attribute``, ``open_attribute`` and ``visibility``: of every
    record that does not say otherwise, with their conditions or basis; two administrators agreed on them, no adapter
    guesses. ``is_widest``: no record may be shown to more than ``visibility`` says. ``areas``: the cities that the
    source covers. ``page``: address of a record's page, with ``{id}`` where its id goes."""

    language: str = "en"
    sharing_attribute: str = SharingAttribute.CONDITIONAL.value
    open_attribute: str = OpenAttribute.NOT_STATED.value
    visibility: str = Visibility.SIGNED_IN.value
    sharing_conditions: Texts = field(default_factory=dict)
    not_shared_basis: Texts = field(default_factory=dict)
    open_conditions: Texts = field(default_factory=dict)
    areas: tuple[str, ...] = ()
    page: str = ""
    is_widest: bool = False


def page_of(
    items: Iterable[Any],
    make: Callable[[Any], HarvestedRecord],
    *,
    identify: Callable[[Any], str] = lambda _item: "",
    total: int | None = None,
    following: int | str | None = None,
    first: int = 1,
) -> Page:
    """Make the records of one answer; what cannot be taken is said, the others are taken.

    Takes    identify: the id of an item, for the report, as far as it has one. first: the number of the first item.
    """
    records: dict[str, HarvestedRecord] = {}
    refused: list[RefusedRecord] = []
    for place, item in enumerate(items, start=first):
        try:
            record = checked(make(item))
        except RecordRefused as error:
            refused.append(RefusedRecord(place=place, source_id=clean_id(identify(item)), reason=error.note))
            continue
        if record.source_id in records:
            refused.append(RefusedRecord(place=place, source_id=record.source_id, reason=Note(code="record.twice")))
            continue
        records[record.source_id] = record
    return Page(records=tuple(records.values()), refused=tuple(refused), total=total, next=following)


# Answers are JSON, and any value can stand anywhere: these take what has the right shape and nothing else.


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def objects(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def scalar(value: Any) -> str:
    """A text or number as text; "" for anything else."""
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def count(value: Any) -> int | None:
    """A number of records; None when the source says nothing sensible."""
    text = scalar(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
