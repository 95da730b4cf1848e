"""What the mapping is told of an entry: plain values, already cut down to what the reader may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from catalogue.domain.entry import DistributionContent, EntryContent, Texts


@dataclass(frozen=True, kw_only=True)
class Body:
    """An organisation: its code, official names, and what it is in law with that kind's names."""

    code: str
    names: Texts
    kind: str
    kind_names: Texts = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Description:
    """One entry.

    ``known`` are the ids of linked entries that the reader may know of: other links are left out. ``replaced_by`` are
    those of them that replace this one. ``no_address`` and ``sample_note`` are the portal's own sentences about ways
    that the source gave no address for, and about sample rows.
    """

    id: UUID
    content: EntryContent
    custodian: Body
    source_department: Body | None = None
    theme_names: Mapping[str, Texts] = field(default_factory=dict)
    area_names: Mapping[str, Texts] = field(default_factory=dict)
    no_address: Texts = field(default_factory=dict)
    sample_note: Texts = field(default_factory=dict)
    known: frozenset[UUID] = frozenset()
    replaced_by: tuple[UUID, ...] = ()
    version: int = 1
    retired_at: datetime | None = None
    security_level: str = ""
    quality_score: int = 0
    created_at: datetime
    changed_at: datetime
    origin_portal: str = ""
    origin_url: str = ""
    origin_note: str = ""


@dataclass(frozen=True, kw_only=True)
class CatalogueDescription:
    """The catalogue itself: what it and its list of themes are called, and the places it is of, in each language."""

    titles: Texts
    descriptions: Texts
    theme_titles: Texts = field(default_factory=dict)
    #: By the place's code (organisations.domain.choices.Place).
    place_names: Mapping[str, Texts] = field(default_factory=dict)
    #: When anything in it last changed, for this reader; None for an empty one.
    changed_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class PageLinks:
    """Where one page of the catalogue stands (Hydra). Addresses of neighbours, complete; None where there is none."""

    this: str
    first: str
    total: int
    per_page: int
    next: str | None = None


def ways_of(content: EntryContent) -> tuple[DistributionContent, ...]:
    """All ways to get the data: those with an address, and formats that nobody gave one for. Those are asked for on
    the entry's page."""
    stated = {way.format for way in content.distributions}
    return content.distributions + tuple(
        DistributionContent(format=one) for one in content.formats if one not in stated
    )
