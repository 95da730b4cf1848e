"""What a harvest hands on: one plain record per entry of a source, and what had to be said about it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from catalogue.domain.entry import EntryContent, Texts

#: As the column holds it.
LONGEST_ID = 128


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something the reader of a report should know. ``code`` names the sentence, ``params`` fill it."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


class Notes:
    """Collects notes while a record is made; each is kept once."""

    def __init__(self) -> None:
        self._notes: dict[tuple[Any, ...], Note] = {}

    def add(self, code: str, **params: str | int) -> None:
        self._notes.setdefault((code, *sorted(params.items())), Note(code=code, params=params))

    def all(self) -> tuple[Note, ...]:
        return tuple(self._notes.values())


@dataclass(frozen=True, kw_only=True)
class HarvestedRecord:
    """One record of a source in the portal's shape.

    ``source_id``: as the source gives it, unique there. ``digest``: SHA-256 of the record as it came:
    unchanged means that nothing needs to be compared. ``modified``: the source's own word for when it
    last changed, unparsed. ``provider``: who keeps the data, in the source's words; ``provider_code`` its id there.
    ``said``: the members of the content that the record itself says, also where that is what an empty content has;
    None when its format cannot tell. ``url``: the record's page at the source. ``unread``: languages of the portal in
    which it could not be read now.
    """

    source_id: str
    content: EntryContent
    digest: str
    modified: str = ""
    provider: Texts = field(default_factory=dict)
    provider_code: str = ""
    said: frozenset[str] | None = None
    url: str = ""
    unread: tuple[str, ...] = ()
    warnings: tuple[Note, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RefusedRecord:
    """A record that cannot be taken, and why, in one sentence. ``place``: its number in what was read, from 1."""

    place: int
    reason: Note
    source_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Page:
    """What one answer held. ``total``: how many there are in all, if the source says; ``next``: where it goes on
    (a number to start from, or an address), None at the end. ``notes``: about all of it."""

    records: tuple[HarvestedRecord, ...] = ()
    refused: tuple[RefusedRecord, ...] = ()
    total: int | None = None
    next: int | str | None = None
    notes: tuple[Note, ...] = ()


class RecordRefused(Exception):
    """This record cannot be taken. The others of its page can."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.note = Note(code=code, params=params)


def digest_of(raw: object) -> str:
    """SHA-256 in hexadecimal of a record as it came: bytes, or JSON values in whatever order.

    Not RFC 8785, whose numbers end at 2**53 and whose texts hold no lone surrogates: sources send both.
    """
    if not isinstance(raw, bytes):
        raw = json.dumps(raw, sort_keys=True, separators=(",", ":")).encode()
    return sha256(raw).hexdigest()


def checked(record: HarvestedRecord) -> HarvestedRecord:
    """The record with what no entry may lack.

    Raises   RecordRefused: ``record.no_id``, ``record.id_too_long``, ``record.no_title``.
    """
    if not record.source_id:
        raise RecordRefused("record.no_id")
    if len(record.source_id) > LONGEST_ID:
        raise RecordRefused("record.id_too_long", limit=LONGEST_ID)
    if not record.content.title:
        raise RecordRefused("record.no_title")
    if record.content.original_language not in record.content.title:
        content = replace(record.content, original_language=next(iter(record.content.title)))
        return replace(record, content=content)
    return record
