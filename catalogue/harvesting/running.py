"""The worker's side of a run: read a page, have it written, read the next, until the end or until its time is up.

What a crash does here: nothing that was committed is lost or done twice, because each batch commits with the place
where the next begins. A source that fails ends the run incomplete, and an incomplete run retires nothing.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from catalogue.domain.harvest.errors import SourceFailed
from catalogue.domain.harvest.states import RunPhase
from catalogue.services.harvest_batches import (
    BATCH,
    IdsChanged,
    PagesLoop,
    Reading,
    apply_batch,
)
from catalogue.services.harvest_runs import (
    MESSAGE_LIFE_S,
    RunLost,
    call_worker,
    complete_run,
    drop_files,
    fail_run,
    hand_on,
    hold_run,
    take_run,
)
from catalogue.services.harvest_schedule import forgotten_runs, start_due_runs
from catalogue.services.harvest_vanishing import note_vanished, retire_batch
from organisations.domain.errors import Invalid

from .pages import Page, Reader
from .readers import reader_of

if TYPE_CHECKING:
    from catalogue.models import HarvestRun

#: Pages in a row that hold no record, though more are said to follow.
MOST_EMPTY_PAGES = 3


class Failed(Exception):
    """The run ends incomplete, for a reason of our own."""

    def __init__(self, problem: str, **params: object) -> None:
        super().__init__(problem)
        self.problem, self.params = problem, params


def run_harvest(run_id: UUID) -> str:
    """Run a harvest as far as one worker's turn goes, if it is there to be taken.

    Returns  what became of it, for the worker's log.
    """
    run = take_run(run_id=run_id)
    if run is None:
        return "not to be taken"
    try:
        return _turn(run)
    except RunLost:
        return "lost"


def _turn(run: HarvestRun) -> str:
    until = time.monotonic() + settings.HARVEST_TURN_S
    if run.phase == RunPhase.READING:
        try:
            if not _read(run, reader_of(run), until):
                return "goes on"
        except SourceFailed as failure:
            fail_run(run=run, problem=failure.code, params=failure.params, wait_s=failure.wait_s or 0)
            return "failed"
        except Invalid as refusal:
            fail_run(run=run, problem=refusal.code, params=refusal.params)
            return "failed"
        except Failed as failed:
            fail_run(run=run, problem=failed.problem, params=failed.params)
            return "failed"
        except PagesLoop:
            fail_run(run=run, problem="harvest.pages_loop", params={})
            return "failed"
        except IdsChanged as changed:
            fail_run(run=run, problem="harvest.ids_changed", params={"twins": changed.twins, "new": changed.new})
            return "failed"
    return _end(run, until)


def _read(run: HarvestRun, reader: Reader, until: float) -> bool:
    """Read on from the run's cursor.

    A reader's page may be larger than a batch: the cursor that is kept says how much of the page was written.
    Returns  whether the last page was read; False when the time was up and another worker goes on.
    """
    at, done = (run.cursor["at"], run.cursor["done"]) if run.cursor else (None, 0)
    if run.cursor and at is None and not done:  # the last batch was written, and then the worker died
        return True
    empty = 0
    for page in reader.pages(at):
        empty = 0 if page.arrivals or page.held else empty + 1
        if empty >= MOST_EMPTY_PAGES and page.cursor is not None:
            raise Failed("harvest.empty_pages", pages=empty)
        for first in range(done, max(len(page.arrivals), 1), BATCH):
            batch = page.arrivals[first : first + BATCH]
            written = first + len(batch)
            more = written < len(page.arrivals)
            cursor = {"at": at, "done": written} if more else {"at": page.cursor, "done": 0}
            counts = apply_batch(run=run, arrivals=batch, cursor=cursor, reading=None if more else _said_of(page))
            if sum(counts.get(one, 0) for one in ("created", "changed", "unchanged", "refused", "vanished")) > _most():
                raise Failed("harvest.too_many_records", limit=_most())
        at, done = page.cursor, 0
        if at is not None and time.monotonic() >= until:
            hand_on(run=run)
            return False
    return True


def _said_of(page: Page) -> Reading:
    return Reading(page.notes, page.total if page.cursor is None else None, page.tags)


def _most() -> int:
    return int(settings.HARVEST_MOST_RECORDS)


def _end(run: HarvestRun, until: float) -> str:
    """Retire what is due, or ask; then end. Who read only a part knows of nothing that has vanished."""
    vanished = note_vanished(run=run)
    if vanished.asks_first:
        hold_run(run=run, problem="harvest.many_vanished", params={"due": vanished.due, "listed": vanished.listed})
        return "held"
    while not run.dry and retire_batch(run=run):
        if time.monotonic() >= until:
            hand_on(run=run)
            return "goes on"
    complete_run(run=run)
    return "done"


def sweep() -> int:
    """What beat does: start what is due, wake what was forgotten, drop what was uploaded and applied.

    Returns  how many runs were called.
    """
    started = start_due_runs()
    forgotten = [one for one in forgotten_runs(now=timezone.now()) if one not in started]
    for run_id in forgotten:
        call_worker(run_id, expires_s=MESSAGE_LIFE_S)
    drop_files()
    return len(started) + len(forgotten)
