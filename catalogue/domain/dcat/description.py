"""What the mapping is told of an entry: plain values, already cut down to what the reader may know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from catalogue.domain.entry import DistributionContent, EntryContent, Texts


@dataclass(frozen=True, kw_only=True)
class Body:
    """An organisation: its code and official names."""

    code: str
    names: Texts


@dataclass(frozen=True, kw_only=True)
class Description:
    """One entry.

    ``known`` are the ids of linked entries that the reader may know of: other links are left out. ``replaced_by`` are
    those of them that replace this one.
    """

    id: UUID
    content: EntryContent
    custodian: Body
    source_department: Body | None = None
    theme_names: Mapping[str, Texts] = field(default_factory=dict)
    area_names: Mapping[str, Texts] = field(default_factory=dict)
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
    """The catalogue itself: who runs it and what it is called, in each language."""

    titles: Texts
    descriptions: Texts
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
