"""What a complete run no longer found: marked first, retired after the days of grace, never many at once unasked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone

from catalogue.domain.choices import EntryState
from catalogue.domain.harvest.judging import MISSING_RUNS, asks_first
from catalogue.domain.harvest.settling import as_json, note
from catalogue.domain.harvest.states import Outcome, RunPhase
from catalogue.models import HarvestRun, Resource, RunRecord, SourceRecord

from .harvest_batches import BATCH, record_batch
from .harvest_lines import RETIRED_REASON
from .harvest_runs import held
from .versions import keep_listed, listed_now

#: Of what vanished, so many are told in one statement.
AT_ONCE = 1000


@dataclass(frozen=True)
class Vanished:
    """How many of a source's ``listed`` entries are ``due`` to be retired; ``asks_first``: not without a person."""

    due: int
    listed: int
    asks_first: bool


@transaction.atomic(durable=True)
def note_vanished(*, run: HarvestRun, at: datetime | None = None) -> Vanished:
    """After the last page: which entries the source no longer has. Nothing, unless everything was read.

    Returns  what is due: missing for the days of grace and in enough complete runs.
    Raises   RunLost.
    Locks    the run's row, then the records that were not found.
    """
    now = at or timezone.now()
    row = held(run)
    if not row.whole:
        return Vanished(due=0, listed=0, asks_first=False)
    gone = SourceRecord.objects.filter(source=row.source, resource__status=EntryState.PUBLISHED)
    listed = gone.count()
    if row.dry:
        met = RunRecord.objects.filter(run=row).exclude(outcome__in=(Outcome.VANISHED, Outcome.RETIRED))
        gone = gone.exclude(remote_id__in=met.values("remote_id"))
    else:
        gone = gone.exclude(last_run=row)
    if row.phase == RunPhase.READING and not row.dry:
        gone.update(missing_since=Coalesce(F("missing_since"), now), missing_runs=F("missing_runs") + 1)
    # A dry run counts itself, as the run that it foretells would.
    retiring = _due(row, now, gone if row.dry else None).count()
    asks = bool(retiring) and not row.retiring_allowed and asks_first(retiring=retiring, listed=listed)
    if row.phase == RunPhase.READING:
        _report_vanished(row, gone, now, retires=row.dry and not asks)
        if row.dry and asks:
            row.notes = [*row.notes, as_json(note("harvest.many_vanished", due=retiring, listed=listed))]
    row.phase, row.heartbeat_at = RunPhase.RETIRING, now
    row.counts = {**row.counts, "due": retiring, "listed": listed}
    row.save(update_fields=["phase", "heartbeat_at", "counts", "notes"])
    return Vanished(due=retiring, listed=listed, asks_first=asks and not row.dry)


def _report_vanished(run: HarvestRun, gone: Any, now: datetime, *, retires: bool) -> None:
    """Takes    retires: those that are due are told as the dry run of a run that would retire them."""
    grace = timedelta(days=run.source.grace_days)
    waiting: list[RunRecord] = []
    told: Counter[str] = Counter({Outcome.VANISHED.value: 0})
    for one in gone.iterator(chunk_size=AT_ONCE):
        since, runs = one.missing_since or now, one.missing_runs + run.dry
        due = retires and runs >= MISSING_RUNS and since <= now - grace
        said = note("harvest.missing", runs=runs, day=(since + grace).date().isoformat())
        outcome = Outcome.RETIRED if due else Outcome.VANISHED
        waiting.append(
            RunRecord(
                run=run,
                remote_id=one.remote_id,
                title=one.content["title"],
                outcome=outcome,
                resource_id=one.resource_id,
                notes=[as_json(note("harvest.would_retire") if due else said)],
            )
        )
        told[outcome.value] += 1
        if len(waiting) == AT_ONCE:
            _tell(run, waiting)
            waiting = []
    _tell(run, waiting)
    run.counts = {**run.counts, **told}


def _tell(run: HarvestRun, reports: list[RunRecord]) -> None:
    """Write them, after what was said already of those that the source itself says are gone.

    The database checks them now: all at the end could be longer than a statement may take.
    """
    names = [one.remote_id for one in reports]
    said = dict(RunRecord.objects.filter(run=run, remote_id__in=names).values_list("remote_id", "notes"))
    for one in reports:
        one.notes = [*said.get(one.remote_id, ()), *one.notes]
    RunRecord.objects.bulk_create(
        reports,
        update_conflicts=True,
        unique_fields=["run", "remote_id"],
        update_fields=["title", "outcome", "resource", "notes"],
    )
    connection.check_constraints()


def _due(run: HarvestRun, now: datetime, gone: Any = None) -> Any:
    """What has been missing for the source's days of grace and in enough complete runs.

    Takes    gone: of a dry run, which marks nothing, what it did not find.
    """
    missing = gone if gone is not None else SourceRecord.objects.filter(source=run.source)
    return missing.filter(
        resource__status=EntryState.PUBLISHED,
        missing_runs__gte=MISSING_RUNS - 1 if gone is not None else MISSING_RUNS,
        missing_since__lte=now - timedelta(days=run.source.grace_days),
    )


@transaction.atomic(durable=True)
def retire_batch(*, run: HarvestRun, at: datetime | None = None) -> int:
    """Retire the next of those that are due. Their pages stay, as tombstones.

    Returns  how many; 0 when none is left.
    Raises   RunLost.
    Locks    the run's row, then the entries.
    """
    now = at or timezone.now()
    row = held(run)
    if not row.whole:
        return 0
    records = list(_due(row, now).defer("content").order_by("pk")[:BATCH])
    if not records:
        return 0
    listed = listed_now([one.resource_id for one in records])
    keep_listed(listed.values())
    Resource.objects.filter(pk__in=listed).update(
        status=EntryState.RETIRED, retired_at=now, retired_reason=RETIRED_REASON, changed_at=now
    )
    RunRecord.objects.filter(run=row, remote_id__in=[one.remote_id for one in records]).update(
        outcome=Outcome.RETIRED, notes=[as_json(note("harvest.retired"))]
    )
    retired = [(one.resource_id, one.version, one.snapshot) for one in listed.values()]
    record_batch(row, retired, {Outcome.RETIRED.value: len(records)}, now)
    counts = dict(row.counts)
    counts[Outcome.RETIRED.value] = counts.get(Outcome.RETIRED.value, 0) + len(records)
    counts[Outcome.VANISHED.value] = counts.get(Outcome.VANISHED.value, 0) - len(records)
    row.counts, row.heartbeat_at = counts, now
    row.save(update_fields=["counts", "heartbeat_at"])
    return len(records)
