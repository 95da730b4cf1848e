"""From what an adapter read to what this source's records become here: whose entry, on which terms. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from typing import Any

from catalogue.domain.choices import SharingAttribute
from catalogue.domain.entry import EntryContent, canonical
from catalogue.domain.normal import normalised

from .records import Note
from .states import Unmapped

LONGEST_IDENTIFIER = 128
LONGEST_REMOTE_ID = 300


def note(code: str, **params: str | int) -> Note:
    return Note(code=code, params=params)


def as_json(said: Note) -> dict[str, Any]:
    """As a report keeps it."""
    return {"code": said.code, "params": dict(said.params)}


@dataclass(frozen=True)
class Arrival:
    """One record as a source gave it. ``content`` None: the adapter could not read it, and its notes say why.

    ``gone``: the source itself says that it withdrew the record. ``url``: its page at the source. ``unread``: languages
    in which it could not be read now: what the source said before in them stays.
    """

    remote_id: str
    content: EntryContent | None
    provider: str = ""
    url: str = ""
    notes: tuple[Note, ...] = ()
    gone: bool = False
    unread: tuple[str, ...] = ()


def told_id(raw: str) -> str:
    """A source's id as a report and the database can hold it; no two ids become one."""
    clean = raw.replace("\x00", "").encode("utf-8", "replace").decode()
    if clean == raw and len(raw) <= LONGEST_REMOTE_ID:
        return raw
    sign = hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{clean[: LONGEST_REMOTE_ID - 16]}… {sign}"


@dataclass(frozen=True)
class Terms:
    """What the source's settings say of all its records.

    ``providers``: provider as the source names it → code of an organisation.
    """

    custodian: str
    providers: Mapping[str, str]
    unmapped: str
    licence: Mapping[str, str]


@dataclass(frozen=True)
class Settled:
    """A record that is ready to be written, or with ``content`` None refused. ``notes`` say what was decided."""

    custodian: str
    content: EntryContent | None
    notes: tuple[Note, ...] = ()


def settled(arrival: Arrival, terms: Terms, *, themes: Set[str], organisations: Set[str]) -> Settled:
    """Decide on one record.

    Takes    themes, organisations: the codes that exist here. What names others is left out and reported.
    Returns  the content as it would be listed without local additions, in its normal form; refused when it has no
             identifier, no title, or no organisation to belong to.
    """
    notes = [*arrival.notes]
    content = arrival.content
    custodian = terms.providers.get(arrival.provider, "")
    if content is None:
        return Settled(custodian or terms.custodian, None, tuple(notes))
    refusal = _refusal(arrival, content)
    if arrival.provider and not custodian:
        if terms.unmapped == Unmapped.REFUSE:
            refusal = refusal or note("harvest.provider_refused", provider=arrival.provider)
        else:
            notes.append(note("harvest.provider_unmapped", provider=arrival.provider))
    custodian = custodian or terms.custodian
    if refusal is not None:
        return Settled(custodian, None, (*notes, refusal))
    if strange := sorted(set(content.themes) - themes):
        notes.append(note("harvest.theme_unknown", themes=", ".join(strange)))
    named = {code for code in (content.source_department, *content.shown_to) if code}
    if strange := sorted(named - organisations):
        notes.append(note("harvest.organisation_unknown", codes=", ".join(strange)))
    content = normalised(content)
    content = replace(
        content,
        themes=tuple(one for one in content.themes if one in themes),
        source_department=content.source_department if content.source_department in organisations else "",
        shown_to=tuple(one for one in content.shown_to if one in organisations),
        licence=content.licence or dict(terms.licence),
    )
    if content.sharing_attribute == SharingAttribute.CONDITIONAL and not content.sharing_conditions and content.licence:
        # Decree 809 art. 15 wants them stated, and the terms of use are what a source has to say of them.
        content = replace(content, sharing_conditions=content.licence)
        notes.append(note("harvest.licence_as_conditions"))
    return Settled(custodian, content, tuple(notes))


def _refusal(arrival: Arrival, content: EntryContent) -> Note | None:
    if not arrival.remote_id or not content.identifier:
        return note("harvest.no_identifier")
    if len(content.identifier) > LONGEST_IDENTIFIER or len(arrival.remote_id) > LONGEST_REMOTE_ID:
        return note("harvest.identifier_too_long", limit=LONGEST_IDENTIFIER)
    if not any(content.title.values()):
        return note("harvest.no_title")
    return None


@dataclass(frozen=True)
class Said:
    """What a source says of one record: as JSON values, and as canonical bytes."""

    plain: Mapping[str, Any]
    bytes: bytes

    @property
    def words(self) -> str:
        """The same for all records that say the same under whatever identifier, to notice ids that change."""
        return hashlib.sha256(canonical({**self.plain, "identifier": "", "landing_page": ""})).hexdigest()

    def digest(self, custodian: str, url: str) -> str:
        """What a record must differ in to be a change: its content, whose it is, and its page at the source."""
        return hashlib.sha256(self.bytes + b"\n" + f"{custodian}\n{url}".encode()).hexdigest()


def said_in(content: EntryContent) -> Said | None:
    """The content as it is compared and kept; None when it holds what no text can (lone surrogates and the like)."""
    plain = content.to_json()
    try:
        return Said(plain, canonical(plain))
    except ValueError:
        return None
