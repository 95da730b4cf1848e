"""What the schedule does: begin the runs that are due, and find those that nobody works on any more."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from catalogue.domain.harvest.judging import changes_since
from catalogue.domain.harvest.states import ASKED_FOR_CHANGES, Asked, RunState, SourceState
from catalogue.models import HarvestRun, Source

from .harvest_runs import begin_run, stale_after


@transaction.atomic(durable=True)
def start_due_runs(*, at: datetime | None = None) -> list[UUID]:
    """Start what the schedule says; a source with a run that waits for a decision is left alone.

    Returns  the runs that were started.
    Locks    the rows of the sources that are due; one that somebody else holds is left for the next time.
    """
    now = at or timezone.now()
    due = (
        Source.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(state=SourceState.CONFIRMED, next_run_at__lte=now)
        .exclude(runs__state=RunState.HELD)
    )
    started = [begin_run(source, Asked.SCHEDULE, now, since=_since(source, now)) for source in due[:100]]
    return [run for run in started if run is not None]


def _since(source: Source, now: datetime) -> datetime | None:
    """From when on to ask for changes; None: read everything, as after each change of the settings."""
    if source.kind not in ASKED_FOR_CHANGES:
        return None
    complete = HarvestRun.objects.filter(
        source=source, state=RunState.DONE, dry=False, started_at__gt=source.confirmed_at
    )
    last = complete.aggregate(any=Max("started_at"), whole=Max("started_at", filter=Q(whole=True)))
    return changes_since(at=now, whole=last["whole"], last=last["any"])


def forgotten_runs(*, now: datetime) -> list[UUID]:
    """Runs that wait with nobody called, or whose worker gave no sign for too long."""
    rows = HarvestRun.objects.filter(
        Q(state=RunState.WAITING, created_at__lt=now - timedelta(seconds=5))
        | Q(state=RunState.RUNNING, heartbeat_at__lt=now - stale_after())
    )
    return list(rows.order_by("created_at").values_list("id", flat=True)[:100])
