"""A run's life: asked for, taken by a worker, handed on, ended. What it writes is in ``harvest_batches``.

A worker can die at any line and a message can come twice. The row decides: an attempt takes the run by writing its own
name into ``lease``, shows that it lives by ``heartbeat_at``, and every batch first checks that the name still stands
there. So a run is done by one worker at a time, and goes on where the last committed batch ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import random
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from catalogue.domain.harvest.judging import next_run
from catalogue.domain.harvest.settling import as_json, note
from catalogue.domain.harvest.states import (
    ACTIVE_RUN,
    Asked,
    Outcome,
    RunState,
    SourceKind,
    SourceState,
)
from catalogue.events import HarvestFinished
from catalogue.models import HarvestFile, HarvestRun, RunRecord, Source
from catalogue.policies import require_source_administrator, require_source_runner
from ledger.doorbell import ring
from ledger.events import Actor
from ledger.record import record
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.models import User
from organisations.selectors.memberships import roles_now

TASK = "catalogue.run_harvest"
#: So many runs ask one host at once.
MOST_PER_HOST = 3
#: Attempts in a row that wrote nothing.
MOST_ATTEMPTS = 5
#: Taking a run is one worker's turn at a time, so that two do not both find room at a host.
TAKING = 0x68617276  # "harv"
MESSAGE_LIFE_S = 10
FILE_KINDS = ("csv", "xlsx", "ttl", "rdf", "jsonld")
#: A source is somebody else's machine: so many runs of it within an hour may people start.
MOST_ASKED, ASKED_WITHIN = 6, timedelta(hours=1)
LARGEST_FILE = 20 * 1024 * 1024
#: How long a previewed file waits to be applied.
FILE_KEPT_FOR = timedelta(days=1)


class RunLost(Exception):
    """The run was stopped, or another worker holds it."""


@dataclass(frozen=True)
class Upload:
    """A file that a person gives. ``kind``: how it is to be read, of FILE_KINDS. ``whole``: it is the whole list, so
    that what is not in it has vanished; else only additions and changes."""

    body: bytes
    kind: str
    whole: bool = False


@transaction.atomic(durable=True)
def ask_for_run(
    *,
    actor: User | None,
    source_id: UUID,
    dry: bool = False,
    upload: Upload | None = None,
    at: datetime | None = None,
) -> UUID:
    """Ask for a run, which a worker will take.

    Takes    actor: an administrator or steward of the source's organisation; None for the command line, whose user
             holds the machine. dry: report only. upload: for sources of that kind, and only for them.
    Returns  the run's id.
    Raises   NotFound, Forbidden, Conflict (not confirmed; one is under way; no file; ``harvest.too_often``).
    Locks    the source's row.
    """
    source = Source.objects.select_for_update(of=("self",)).filter(pk=source_id).first()
    if source is None:
        raise NotFound("not_found")
    if actor is not None:
        require_source_runner(roles_now(actor), source)
    if source.state != SourceState.CONFIRMED:
        raise Conflict("source.not_confirmed")
    if (source.kind == SourceKind.UPLOAD) != (upload is not None):
        raise Conflict("source.needs_file" if upload is None else "source.takes_no_file")
    now = at or timezone.now()
    asked_lately = source.runs.filter(asked=Asked.PERSON, created_at__gt=now - ASKED_WITHIN)
    if actor is not None and upload is None and asked_lately.count() >= MOST_ASKED:
        raise Conflict("harvest.too_often", limit=MOST_ASKED)
    file = _kept(upload, now) if upload else None
    asked = Asked.PERSON if actor else Asked.COMMAND
    run = begin_run(source, asked, now, actor=actor, dry=dry, file=file, whole=upload is None or upload.whole)
    if run is None:
        raise Conflict("harvest.under_way")
    return run


def _kept(upload: Upload, now: datetime) -> HarvestFile:
    if upload.kind not in FILE_KINDS:
        raise Invalid("upload.kind", field="file")
    if not upload.body:
        raise Invalid("upload.empty", field="file")
    if len(upload.body) > LARGEST_FILE:
        raise Invalid("upload.too_large", field="file", limit=LARGEST_FILE // 2**20)
    return HarvestFile.objects.create(body=upload.body, kind=upload.kind, uploaded_at=now)


@transaction.atomic(durable=True)
def apply_preview(*, actor: User, run_id: UUID, at: datetime | None = None) -> UUID:
    """After the dry run of an uploaded file: do what it showed, with the same file.

    Returns  the id of the new run.
    Raises   NotFound, Forbidden, Conflict (no finished preview; its file is gone; another run is under way).
    Locks    the source's row.
    """
    dry = HarvestRun.objects.select_related("source", "file").filter(pk=run_id).first()
    if dry is None:
        raise NotFound("not_found")
    source = Source.objects.select_for_update(of=("self",)).get(pk=dry.source_id)
    require_source_runner(roles_now(actor), source)
    if source.state != SourceState.CONFIRMED:
        raise Conflict("source.not_confirmed")
    if not dry.dry or dry.state != RunState.DONE or dry.file is None:
        raise Conflict("upload.no_preview")
    run = begin_run(source, Asked.PERSON, at or timezone.now(), actor=actor, file=dry.file, whole=dry.whole)
    if run is None:
        raise Conflict("harvest.under_way")
    return run


@transaction.atomic(durable=True)
def drop_files(*, at: datetime | None = None) -> int:
    """Remove uploaded files that were applied, or that nobody applied in time. Returns  how many."""
    now = at or timezone.now()
    needed = HarvestRun.objects.filter(state__in=(*ACTIVE_RUN, RunState.HELD), file__isnull=False).values("file")
    applied = HarvestRun.objects.filter(dry=False, file__isnull=False).values("file")
    done = HarvestFile.objects.exclude(pk__in=needed).filter(Q(pk__in=applied) | Q(uploaded_at__lt=now - FILE_KEPT_FOR))
    dropped, _by_table = done.delete()
    return dropped


def begin_run(
    source: Source,
    asked: Asked,
    now: datetime,
    *,
    actor: User | None = None,
    dry: bool = False,
    file: HarvestFile | None = None,
    whole: bool = True,
    since: datetime | None = None,
) -> UUID | None:
    """A new run; None when one is under way. The caller holds the source's row."""
    if HarvestRun.objects.filter(source=source, state__in=ACTIVE_RUN).exists():
        return None
    run = HarvestRun.objects.create(
        source=source,
        dry=dry,
        asked=asked,
        asked_by=actor,
        created_at=now,
        file=file,
        whole=whole and since is None,
        since=since,
    )
    transaction.on_commit(lambda: call_worker(run.pk))
    return run.pk


def call_worker(run_id: UUID, *, expires_s: float | None = None) -> None:
    """Tell a worker that the run is there. When the queue is down, it waits for the sweep."""
    ring(TASK, str(run_id), expires_s=expires_s)


@transaction.atomic(durable=True)
def cancel_run(*, actor: User, run_id: UUID, at: datetime | None = None) -> bool:
    """Stop a run. What it wrote stays; nothing is retired. Its worker notices at the next page.

    Returns  whether it was stopped; False when it had ended before.
    Raises   NotFound, Forbidden.
    Locks    the run's row.
    """
    run = _asked_about(run_id)
    require_source_runner(roles_now(actor), run.source)
    if run.state not in {*ACTIVE_RUN, RunState.HELD}:
        return False
    _finish(run, RunState.CANCELLED, at or timezone.now())
    return True


@transaction.atomic(durable=True)
def allow_retiring(*, actor: User, run_id: UUID) -> None:
    """Let a run go on that stopped because it would retire many entries.

    Takes    actor: an administrator of the source's organisation.
    Raises   NotFound, Forbidden, Conflict ``harvest.not_held``.
    Locks    the run's row.
    """
    run = _asked_about(run_id)
    require_source_administrator(roles_now(actor), run.source.organisation_id)
    if run.state != RunState.HELD or run.problem != "harvest.many_vanished":
        raise Conflict("harvest.not_held")
    if HarvestRun.objects.filter(source_id=run.source_id, state__in=ACTIVE_RUN).exists():
        raise Conflict("harvest.under_way")
    run.state, run.retiring_allowed, run.problem, run.problem_params = RunState.WAITING, True, "", {}
    run.save()
    transaction.on_commit(lambda: call_worker(run_id))


def _asked_about(run_id: UUID) -> HarvestRun:
    run = HarvestRun.objects.select_for_update(of=("self",)).select_related("source").filter(pk=run_id).first()
    if run is None:
        raise NotFound("not_found")
    return run


@transaction.atomic(durable=True)
def take_run(*, run_id: UUID) -> HarvestRun | None:
    """Make this process the holder of a run that waits, or whose holder gave no sign for too long.

    Returns  the run with its source; None when somebody else has it, its host is asked by enough others, or its
             source was switched off (the run is then stopped).
    Locks    an advisory lock, then the run's row.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TAKING])
    now = timezone.now()
    fresh = now - stale_after()
    run = (
        HarvestRun.objects.select_for_update(of=("self",), skip_locked=True)
        .select_related("source__organisation")
        .filter(Q(state=RunState.WAITING) | Q(state=RunState.RUNNING, heartbeat_at__lte=fresh), pk=run_id)
        .first()
    )
    if run is None:
        return None
    others = HarvestRun.objects.filter(
        state=RunState.RUNNING, heartbeat_at__gt=fresh, source__host=run.source.host
    ).exclude(source__host="")
    if others.count() >= MOST_PER_HOST:
        return None
    if run.source.state != SourceState.CONFIRMED:
        _finish(run, RunState.CANCELLED, now, problem="source.not_confirmed")
        return None
    if run.attempts >= MOST_ATTEMPTS:
        _finish(run, RunState.FAILED, now, problem="harvest.attempts")
        return None
    run.state, run.lease, run.attempts = RunState.RUNNING, uuid4(), run.attempts + 1
    run.started_at, run.heartbeat_at = run.started_at or now, now
    run.save()
    return run


def stale_after() -> timedelta:
    """How long a holder may give no sign before another takes its run."""
    return timedelta(seconds=settings.HARVEST_STALE_S)


def held(run: HarvestRun) -> HarvestRun:
    """Lock the run's row for the next step of the attempt that has this lease. Raises RunLost."""
    row = HarvestRun.objects.select_for_update(of=("self",)).select_related("source__organisation").get(pk=run.pk)
    if row.lease != run.lease or row.state != RunState.RUNNING or row.source.state != SourceState.CONFIRMED:
        raise RunLost(str(run.pk))
    return row


@transaction.atomic(durable=True)
def hand_on(*, run: HarvestRun) -> None:
    """Let go of a run that has taken its share of a worker's time; another goes on at its cursor. Raises RunLost."""
    row = held(run)
    row.state, row.lease, row.attempts = RunState.WAITING, None, 0
    row.save()
    transaction.on_commit(lambda: call_worker(row.pk))


@transaction.atomic(durable=True)
def fail_run(
    *, run: HarvestRun, problem: str, params: Mapping[str, Any], wait_s: int = 0, at: datetime | None = None
) -> None:
    """End a run incomplete: nothing is retired, what was written stays, the schedule waits longer each time.

    Takes    problem, params: the sentence that says why. wait_s: what the source asked for.
    Raises   RunLost.
    """
    row = held(run)
    if read := row.counts.get("read"):
        row.notes = [*row.notes, as_json(note("harvest.ended_after", read=read))]
    _finish(row, RunState.FAILED, at or timezone.now(), problem=problem, params=params, wait_s=wait_s)


@transaction.atomic(durable=True)
def hold_run(*, run: HarvestRun, problem: str, params: Mapping[str, Any]) -> None:
    """Stop before doing what an administrator should decide on. Raises RunLost."""
    row = held(run)
    row.state, row.lease, row.problem, row.problem_params = RunState.HELD, None, problem, dict(params)
    row.save()


@transaction.atomic(durable=True)
def complete_run(*, run: HarvestRun, at: datetime | None = None) -> None:
    """End a run that read to the end what it asked for. Raises RunLost.

    Of the source's earlier runs, what they said of unchanged records is dropped: there is one such list at a time.
    """
    row = held(run)
    _finish(row, RunState.DONE, at or timezone.now())
    earlier = HarvestRun.objects.filter(source_id=row.source_id, created_at__lt=row.created_at)
    RunRecord.objects.filter(run__in=earlier, outcome=Outcome.UNCHANGED).delete()


def _finish(
    run: HarvestRun,
    state: RunState,
    now: datetime,
    *,
    problem: str = "",
    params: Mapping[str, Any] | None = None,
    wait_s: int = 0,
) -> None:
    run.state, run.lease, run.finished_at = state, None, now
    run.problem, run.problem_params = problem, dict(params or {})
    run.save()
    source = run.source
    if not run.dry:
        _plan(source, state, now, wait_s)
        record(
            HarvestFinished(
                source=source.pk,
                run=run.pk,
                place=source.organisation.jurisdiction_id,
                state=state.value,
                counts={name: count for name, count in run.counts.items() if isinstance(count, int)},
            ),
            actor=_actor(run),
            at=now,
        )


def _actor(run: HarvestRun) -> Actor | None:
    """For whom a run works: the portal itself, or the organisation whose administrator or steward asked."""
    if run.asked_by is None:
        return None
    administers = (run.source.organisation_id, Role.ADMINISTRATOR) in roles_now(run.asked_by)
    role = Role.ADMINISTRATOR if administers else Role.STEWARD
    return Actor(organisation=run.source.organisation.code, role=role.value)


def _plan(source: Source, state: RunState, now: datetime, wait_s: int) -> None:
    """When the schedule asks next. A stopped run counts neither as a success nor as a failure."""
    if state == RunState.FAILED:
        source.failures += 1
    elif state == RunState.DONE:
        source.failures, source.last_success_at = 0, now
    scheduled = source.state == SourceState.CONFIRMED and source.interval_hours and source.kind != SourceKind.UPLOAD
    source.next_run_at = (
        next_run(
            at=now,
            interval=timedelta(hours=source.interval_hours),
            failures=source.failures,
            chance=random(),  # noqa: S311  nobody gains by guessing it
            asked_to_wait=timedelta(seconds=wait_s),
        )
        if scheduled
        else None
    )
    source.save(update_fields=["failures", "last_success_at", "next_run_at"])
