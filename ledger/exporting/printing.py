"""The report as a page: what report.pdf holds, for every reader with a browser, drawn by no library."""

from __future__ import annotations

from django.conf import settings

from ..checkpoints import Published
from ..jobs import JobView
from ..listing import Filters, count_of, page_of_indices
from ..selectors import entries_at, head
from .notes import Newest
from .report import MOST_ROWS, Chosen, Cover, Line, lines_of, signers_of
from .selection import Selection


def printed_export(job: JobView) -> tuple[Cover, list[Line]]:
    """Cover and list of a finished export, as they were when it was made."""
    made = job.result
    newest = Newest(number=0, size=made["size"], note=made["note"])
    return _printed(
        job.selection,
        newest,
        count=made["count"],
        not_included=made["not_included"],
        id=str(job.id),
        made_at=job.created_at,
    )


def printed_list(selection: Selection, published: Published) -> tuple[Cover, list[Line]]:
    """Cover and list of the published records that fit, as of now."""
    newest = Newest(published.number, published.size, published.note)
    count = count_of(_filters(selection, published.size))
    return _printed(selection, newest, count=count, not_included=head().size - published.size)


def _printed(
    selection: Selection, newest: Newest, *, count: int, not_included: int, **export: object
) -> tuple[Cover, list[Line]]:
    cover = Cover(
        chosen=Chosen(selection),
        origin=settings.LEDGER_ORIGIN,
        count=count,
        size=newest.size,
        root=newest.root.hex(),
        signed_by=signers_of(newest.note),
        not_included=not_included,
        **export,  # type: ignore[arg-type]  # id and made_at, or nothing
    )
    if cover.too_many:
        return cover, []
    page = page_of_indices(_filters(selection, newest.size), limit=MOST_ROWS)
    found = reversed(entries_at(page.indices))
    return cover, lines_of((one.index, one.entry, one.leaf.hex()) for one in found)


def _filters(selection: Selection, size: int) -> Filters:
    """The list's filters for the same records, with nothing beyond the checkpoint."""
    first, end = selection.within(size)
    return Filters(
        type=selection.type,
        src=selection.src,
        dst=selection.dst,
        organisation=selection.organisation,
        from_index=first,
        to_index=end - 1,
        from_day=selection.from_day,
        to_day=selection.to_day,
    )
