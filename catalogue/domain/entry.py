"""The content of an entry: all that a steward writes, a source sends or a version freezes. Pure.

One shape for every way in: the desk's form, a spreadsheet, a harvested record, an imported DCAT file. It becomes rows
in ``catalogue.services.writing`` and is read back from them there; versions keep its canonical bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Self
from uuid import UUID

import rfc8785

from catalogue.domain import choices

#: RFC 8785 has the numbers of JavaScript: whole ones up to here.
_LARGEST = 2**53 - 1
_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

#: ``{language code: text}``, of organisations.domain.texts.LANGUAGES.
Texts = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class CodeValue:
    """One value that a coded data item can have."""

    code: str
    names: Texts = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ItemContent:
    """One data item; ``code`` is its machine name, unique in the entry."""

    code: str
    names: Texts = field(default_factory=dict)
    data_type: str = "text"
    unit: str = ""
    meanings: Texts = field(default_factory=dict)
    code_list: tuple[CodeValue, ...] = ()
    sensitivity: str = choices.Grade.NOT_GRADED.value
    #: Nobody judged it until somebody says so.
    personal_data: str = choices.PersonalData.NOT_STATED.value


@dataclass(frozen=True, kw_only=True)
class DistributionContent:
    """One way to get the data. ``size`` in bytes."""

    titles: Texts = field(default_factory=dict)
    format: str = ""
    access_url: str = ""
    download_url: str = ""
    media_type: str = ""
    size: int | None = None


@dataclass(frozen=True, kw_only=True)
class LinkContent:
    """A link to another entry: by its id here, or by the code that others know it by."""

    kind: str
    target: UUID | None = None
    target_code: str = ""


@dataclass(frozen=True, kw_only=True)
class Sample:
    """Rows that may be shown: released or invented ones, never real personal data."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class EntryContent:
    """Decree 809 art. 13 and the 2017 catalogue guide, field by field (docs/catalogue-fields.md)."""

    identifier: str = ""
    title: Texts = field(default_factory=dict)
    abstract: Texts = field(default_factory=dict)
    original_language: str = "en"
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    resource_class: str = choices.ResourceClass.DEPARTMENT.value
    classification: str = ""
    resource_code: str = ""
    #: Code of the organisation where the data first arises, when that is not the custodian.
    source_department: str = ""
    formats: tuple[str, ...] = ()
    update_cycle: str = choices.UpdateCycle.NOT_STATED.value
    update_note: str = ""
    sharing_attribute: str = choices.SharingAttribute.CONDITIONAL.value
    sharing_conditions: Texts = field(default_factory=dict)
    not_shared_basis: Texts = field(default_factory=dict)
    sharing_methods: tuple[str, ...] = ()
    open_attribute: str = choices.OpenAttribute.NOT_STATED.value
    open_conditions: Texts = field(default_factory=dict)
    grade: str = choices.Grade.NOT_GRADED.value
    general_level: int | None = None
    grade_hk: str = choices.HongKongGrade.NOT_GRADED.value
    grade_mo: str = choices.MacaoGrade.NOT_GRADED.value
    personal_data: str = choices.PersonalData.NOT_STATED.value
    themes: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    covers_from: date | None = None
    covers_until: date | None = None
    issued_on: date | None = None
    modified_on: date | None = None
    contact: Texts = field(default_factory=dict)
    contact_email: str = ""
    contact_phone: str = ""
    landing_page: str = ""
    licence: Texts = field(default_factory=dict)
    remarks: Texts = field(default_factory=dict)
    quality_notes: Texts = field(default_factory=dict)
    visibility: str = choices.Visibility.SIGNED_IN.value
    #: Codes of organisations, for ``visibility`` chosen.
    shown_to: tuple[str, ...] = ()
    data_items: tuple[ItemContent, ...] = ()
    distributions: tuple[DistributionContent, ...] = ()
    links: tuple[LinkContent, ...] = ()
    sample: Sample | None = None

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; every member is there, dates as ``YYYY-MM-DD``."""
        return {name: _plain(getattr(self, name)) for name in _OWN}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """Back from :meth:`to_json`; a member that is missing has its default, as in content of an older shape.

        Raises   TypeError, ValueError, KeyError when the value was not made by ``to_json``.
        """
        return cls(**{name: _READERS.get(name, _same)(part) for name, part in value.items() if name in _OWN})

    def canonical(self) -> bytes:
        """The bytes that a version keeps and digests (RFC 8785)."""
        return canonical(self.to_json())


_OWN = tuple(one.name for one in fields(EntryContent))
_MEMBERS: Mapping[type, tuple[str, ...]] = {
    kind: tuple(one.name for one in fields(kind))
    for kind in (CodeValue, ItemContent, DistributionContent, LinkContent, Sample)
}


def canonical(plain: Any) -> bytes:
    """RFC 8785 of plain JSON values, as ``to_json`` gives them.

    Python's own encoder writes the same bytes, many times faster, as long as keys are ASCII and numbers whole and not
    too large.
    Raises   ValueError for what the RFC has no bytes for: lone surrogates, numbers that are too large.
    """
    return rfc8785.dumps(plain) if _is_odd(plain) else _ENCODER.encode(plain).encode()


def _is_odd(value: Any) -> bool:
    kind = type(value)
    if kind is str or value is None:
        return False
    if kind is dict:
        return any(not key.isascii() or _is_odd(part) for key, part in value.items())
    if kind is list:
        return any(map(_is_odd, value))
    return kind is not int or abs(value) > _LARGEST


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str or value is None or kind is int:  # by far the most
        return value
    if kind is tuple:
        return [_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    if names := _MEMBERS.get(kind):
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, (UUID, str)) else value


def _same(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _keywords(value: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in value.items()}


def _items(value: list[dict[str, Any]]) -> tuple[ItemContent, ...]:
    return tuple(
        ItemContent(**{**item, "code_list": tuple(CodeValue(**one) for one in item.get("code_list", ()))})
        for item in value
    )


def _distributions(value: list[dict[str, Any]]) -> tuple[DistributionContent, ...]:
    return tuple(DistributionContent(**one) for one in value)


def _links(value: list[dict[str, Any]]) -> tuple[LinkContent, ...]:
    return tuple(LinkContent(**{**one, "target": UUID(one["target"]) if one.get("target") else None}) for one in value)


def _sample(value: dict[str, Any] | None) -> Sample | None:
    if value is None:
        return None
    return Sample(columns=tuple(value["columns"]), rows=tuple(tuple(row) for row in value["rows"]))


_READERS: Mapping[str, Any] = {
    "keywords": _keywords,
    "covers_from": _day,
    "covers_until": _day,
    "issued_on": _day,
    "modified_on": _day,
    "data_items": _items,
    "distributions": _distributions,
    "links": _links,
    "sample": _sample,
}
