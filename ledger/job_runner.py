"""The worker's side of jobs. A job is run by whoever holds it; who lost it stops at the next sign of progress.

A worker can die at any line, and a message can be delivered twice. The row decides: an attempt takes the job by
writing its own name into ``run``, shows that it lives by ``heartbeat_at``, and ends it in one transaction that first
checks that the name still stands there. An export is recorded in that same transaction, so it is recorded once.
"""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from .errors import LogClosed, NotPublished, PolicyMissing
from .events import Actor
from .exporting import storing
from .exporting.making import CannotWrite, NothingToExport
from .exporting.selection import Selection
from .job_models import Job
from .jobs import ACTIVE, KEPT_FOR, call_worker
from .listing import fill_facts
from .record import record
from .verify import verify_stored

MOST_ATTEMPTS = 5
ONE_AT_A_TIME = 0x6C65646A  # "ledj"
BEAT_S = 0.5
#: A message of the sweep that nobody took by the next sweep is worth nothing: the next one is on its way.
MESSAGE_LIFE_S = 10
ORPHANED_AFTER = timedelta(hours=1)
#: How long what a stopped export had read is kept; after that, going on begins anew.
RESUMABLE_FOR = timedelta(days=1)
#: What another attempt would meet again, unless somebody does something about it first.
REFUSED = (NotPublished, NothingToExport, PolicyMissing, CannotWrite)


class JobLost(Exception):
    """The job was cancelled, or another attempt holds it."""


def _stale() -> timedelta:
    return timedelta(seconds=settings.LEDGER_JOB_STALE_S)


class Attempt:
    """One try at a job, from taking it to its end."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._next_beat = 0.0

    def progress(self, done: int, total: int, phase: str = "") -> None:
        """Say that this attempt lives and how far it is, at most every half second. Raises JobLost."""
        now = time.monotonic()
        if now < self._next_beat:
            return
        self._next_beat = now + BEAT_S
        mine = Job.objects.filter(id=self.job.id, run=self.job.run, state=Job.State.RUNNING)
        if not mine.update(done=done, total=total, phase=phase, heartbeat_at=timezone.now()):
            raise JobLost(str(self.job.id))

    def hold(self) -> Job:
        """Lock the job's row for the last step. Raises JobLost."""
        job = Job.objects.select_for_update().get(id=self.job.id)
        if job.run != self.job.run or job.state != Job.State.RUNNING:
            raise JobLost(str(job.id))
        return job


def run_job(job_id: UUID) -> str:
    """Run a job to its end, if it is there to be taken.

    Returns  what became of it, for the worker's log.
    Raises   whatever the work raised; the job is then taken again when its heartbeat has gone stale.
    """
    job = take_job(job_id)
    if job is None:
        return "not to be taken"
    attempt = Attempt(job)
    try:
        if job.kind == Job.Kind.VERIFY:
            _verify(attempt)
        else:
            _export(attempt)
    except JobLost:
        return "lost"
    finally:
        _call_next()
    return "done"


def _call_next() -> None:
    """Wake a worker for the job that has waited longest."""
    waiting = Job.objects.filter(state=Job.State.WAITING).order_by("created_at").values_list("id", flat=True).first()
    if waiting is not None:
        call_worker(waiting)


@transaction.atomic(durable=True)
def take_job(job_id: UUID) -> Job | None:
    """Make this process the holder of a job that waits, or whose holder gave no sign for too long.

    One job runs at a time in the whole portal: long reading must not keep the workers from chaining what is decided.
    Locks    an advisory lock, so that two workers do not both find nothing running; then the job's row; a row that
             someone else holds this moment is being taken or ended, so it is left.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
    now = timezone.now()
    if Job.objects.filter(state=Job.State.RUNNING, heartbeat_at__gt=now - _stale()).exists():
        return None
    job = Job.objects.select_for_update(skip_locked=True).filter(id=job_id, state__in=ACTIVE).first()
    if job is None:
        return None
    if job.attempts >= MOST_ATTEMPTS:
        _end(job, Job.State.FAILED, {"problem": "attempts"})
        return None
    job.state, job.run, job.attempts = Job.State.RUNNING, uuid4(), job.attempts + 1
    job.started_at, job.heartbeat_at, job.done, job.phase = now, now, 0, ""
    job.save()
    return job


def _end(job: Job, state: Job.State, result: dict[str, Any]) -> None:
    job.state, job.result, job.finished_at, job.run = state, result, timezone.now(), None
    job.save()


def _verify(attempt: Attempt) -> None:
    began = time.monotonic()
    report = verify_stored(progress=attempt.progress)
    seconds = time.monotonic() - began
    with transaction.atomic(durable=True):
        job = attempt.hold()
        job.done = job.total = report.size
        _end(job, Job.State.DONE, {**report.as_json(), "milliseconds": round(seconds * 1000)})


def _export(attempt: Attempt) -> None:
    job = attempt.job
    try:
        packed = storing.pack(
            export_id=job.id,
            made_at=job.created_at,
            selection=Selection.from_json(job.selection),
            language=job.language,
            place=job.place,
            progress=attempt.progress,
        )
    except REFUSED as error:  # no attempt would end otherwise
        with transaction.atomic(durable=True):
            _end(attempt.hold(), Job.State.FAILED, {"problem": error.code})
        return
    try:
        with transaction.atomic(durable=True):
            job = attempt.hold()
            now = timezone.now()
            actor = Actor(organisation=job.organisation, role=job.role)
            event_id = record(packed.event, actor=actor, at=now)
            job.file, job.expires_at, job.done, job.total = packed.name, now + KEPT_FOR, packed.count, packed.count
            _end(job, Job.State.DONE, {**packed.as_json(), "event": str(event_id)})
    except JobLost:
        storing.delete_file(packed.name)
        raise
    except LogClosed as error:  # the log takes no record of it any more: nobody gets the file
        storing.delete_file(packed.name)
        with transaction.atomic(durable=True):
            _end(attempt.hold(), Job.State.FAILED, {"problem": error.code})
        return
    storing.forget_work(job.id)


def sweep_jobs() -> int:
    """What beat does every few seconds: wake what was forgotten, drop what expired, let the list's index catch up.

    Returns  how many jobs were called again.
    """
    now = timezone.now()
    forgotten = Job.objects.filter(
        Q(state=Job.State.WAITING, created_at__lt=now - timedelta(seconds=5))
        | Q(state=Job.State.RUNNING, heartbeat_at__lt=now - _stale())
    )
    called = list(forgotten.values_list("id", flat=True)[:100])
    for job_id in called:
        call_worker(job_id, expires_s=MESSAGE_LIFE_S)
    _drop_expired_files()
    _drop_abandoned_work()
    fill_facts()
    return len(called)


def _drop_expired_files() -> None:
    """Files past their day, and files that no job names because their worker died before it could say so."""
    now = timezone.now()
    for job in Job.objects.filter(expires_at__lt=now).exclude(file="")[:100]:
        storing.delete_file(job.file)
        Job.objects.filter(id=job.id).update(file="")
    old = storing.stored_before(now - ORPHANED_AFTER)
    named = set(Job.objects.filter(file__in=old).values_list("file", flat=True))
    for name in old:
        if name not in named:
            storing.delete_file(name)


def _drop_abandoned_work() -> None:
    """What exports had read that are done, or that stopped and nobody went on with for a while."""
    stopped_before = timezone.now() - RESUMABLE_FOR
    for export_id in storing.under_way():
        job = Job.objects.filter(id=export_id).first()
        ended = job.finished_at if job else None
        if job is None or job.state == Job.State.DONE or (ended is not None and ended < stopped_before):
            storing.forget_work(export_id)
