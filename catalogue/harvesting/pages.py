"""What a reader gives: pages of records, each with the place where the next begins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from catalogue.domain.harvest import records
from catalogue.domain.harvest.settling import Arrival, note

#: The source itself says so: as good as if it were not there.
GONE = frozenset({"record.withdrawn", "record.not_found"})
#: Which of these ids the run has met already.
Met = Callable[[Collection[str]], Collection[str]]


@dataclass(frozen=True)
class Page:
    """What a reader got at once. ``cursor``: where the next page begins, as plain JSON; None after the last one.

    ``notes``: about all of it. ``total``: how many records the source says it has. ``tags``: of a source that is one
    document, as HarvestRun keeps them. ``held``: whether the source sent records, though none of them are new.
    """

    arrivals: Sequence[Arrival]
    cursor: Any
    notes: Sequence[records.Note] = ()
    total: int | None = None
    tags: Mapping[str, Any] = field(default_factory=dict)
    held: bool = False


class Reader(Protocol):
    """One way to read a source. Raises SourceFailed, or Invalid for what is no answer of its kind."""

    def pages(self, cursor: Any) -> Iterator[Page]:
        """All pages from the cursor on; None: from the beginning."""


def not_modified(tags: Mapping[str, Any]) -> Page:
    """The only page of a source that says that nothing in it has changed."""
    return Page((), None, (note("harvest.not_modified"),), None, tags)


def page_from(
    page: records.Page,
    cursor: Any,
    *,
    providers: Mapping[str, str],
    tags: Mapping[str, Any] | None = None,
    held: bool = False,
) -> Page:
    """What an adapter made of one answer, as a page of the run. Takes  providers: as arrivals_of."""
    return Page(arrivals_of(page, providers=providers), cursor, page.notes, page.total, tags or {}, held)


def arrivals_of(page: records.Page, *, providers: Mapping[str, str]) -> list[Arrival]:
    """What an adapter made of one answer, with what it had to refuse.

    Takes    providers: those that the source's registration names, by code or by name.
    """
    taken = [
        Arrival(
            remote_id=one.source_id,
            content=one.content,
            provider=_provider(one, providers),
            url=one.url,
            notes=one.warnings,
            unread=one.unread,
        )
        for one in page.records
    ]
    refused = [
        Arrival(
            remote_id=one.source_id or f"#{one.place}",
            content=None,
            notes=(one.reason,),
            gone=one.reason.code in GONE,
        )
        for one in page.refused
    ]
    return [*taken, *refused]


def _provider(record: records.HarvestedRecord, providers: Mapping[str, str]) -> str:
    """The name by which the registration knows the provider; else its first name, else its code."""
    names = [record.provider_code, *record.provider.values()]
    known = next((name for name in names if name in providers), None)
    return known or next((name for name in (*record.provider.values(), record.provider_code) if name), "")
