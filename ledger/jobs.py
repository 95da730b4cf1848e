"""Verifications and exports that an auditor asks for: asking, looking, cancelling. Running them is job_runner's.

A job belongs to the account that asked; nobody else can see that it exists. The row is the truth and the queue a
doorbell: a job whose message was lost, or whose worker died, is found by the sweep and run again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils.functional import Promise

from .doorbell import ring
from .errors import LedgerError, NotPublished
from .events import Actor
from .exporting.selection import Selection
from .job_models import Job
from .labels import FAULTS

TASK = "ledger.run_job"
EXPORTS_PER_HOUR = 5
KEPT_FOR = timedelta(days=7)
#: A waiting job older than this tells its reader that no worker answers.
WORKER_SHOULD_ANSWER_IN = timedelta(seconds=10)
ACTIVE = (Job.State.WAITING, Job.State.RUNNING)
STOPPED = (Job.State.CANCELLED, Job.State.FAILED)
#: Why an export failed, when trying again cannot help: no record fits, and none of those that come will.
FINAL = ("ledger.nothing_to_export", "ledger.log_closed")


class JobNotFound(LedgerError):
    """No such job, or another account's."""

    code = "ledger.job_not_found"


class TooManyExports(LedgerError):
    """The account has made as many exports as one hour allows."""

    code = "ledger.too_many_exports"


class RangeOutsideLedger(LedgerError):
    """The range asked for holds no published record, or reaches past the last one."""

    code = "ledger.range_outside_ledger"


class JobUnderWay(LedgerError):
    """The account has another job of this kind under way; one ends before the next goes on."""

    code = "ledger.job_under_way"


class NotResumable(LedgerError):
    """The job was neither cancelled nor given up, or its file is done."""

    code = "ledger.not_resumable"


@dataclass(frozen=True)
class JobView:
    """A job as pages show it. ``selection``: what an export holds."""

    id: UUID
    kind: str
    state: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    expires_at: datetime | None
    attempts: int
    done: int
    total: int
    phase: str
    selection: Selection
    file: str
    organisation: str
    result: dict[str, Any] = field(default_factory=dict)

    @property
    def active(self) -> bool:
        return self.state in ACTIVE

    @property
    def resumable(self) -> bool:
        return self.kind == Job.Kind.EXPORT and self.state in STOPPED and self.result.get("problem") not in FINAL

    @property
    def fault(self) -> str | Promise:
        """What a verification found first, in words; empty for a log that is sound."""
        problem = str(self.result.get("problem", ""))
        return FAULTS.get(problem, problem)

    @property
    def unsound(self) -> bool:
        return self.kind == Job.Kind.VERIFY and self.state == Job.State.DONE and not self.result.get("ok")

    def rate(self, now: datetime) -> int | None:
        """Records a second in this attempt; None before there is anything to say."""
        if self.started_at is None or not self.done:
            return None
        took_ms = self.result.get("milliseconds")
        seconds = took_ms / 1000 if took_ms else ((self.finished_at or now) - self.started_at).total_seconds()
        return round(self.done / seconds) if seconds > 0 else None

    def unanswered(self, now: datetime) -> bool:
        """Whether it has waited longer than a running worker would let it."""
        return self.state == Job.State.WAITING and now - self.created_at > WORKER_SHOULD_ANSWER_IN


def _view(job: Job) -> JobView:
    return JobView(
        id=job.id,
        kind=job.kind,
        state=job.state,
        created_at=job.created_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        expires_at=job.expires_at,
        attempts=job.attempts,
        done=job.done,
        total=job.total,
        phase=job.phase,
        selection=Selection.from_json(job.selection),
        file=job.file,
        organisation=job.organisation,
        result=job.result,
    )


def call_worker(job_id: UUID, *, expires_s: float | None = None) -> None:
    """Tell a worker that the job is there. When the queue is down, the job waits for the sweep."""
    ring(TASK, str(job_id), expires_s=expires_s)


def _start(job: Job) -> UUID:
    """Insert the job, or find the one that is under way already: two clicks start one."""
    under_way = Job.objects.filter(owner=job.owner, kind=job.kind, state__in=ACTIVE)
    started: UUID | None = None
    while started is None:  # the one in our way may end before we have read it; then ours has room
        Job.objects.bulk_create([job], ignore_conflicts=True)
        started = under_way.values_list("id", flat=True).first()
    chosen = started
    transaction.on_commit(lambda: call_worker(chosen))
    return chosen


@transaction.atomic(durable=True)
def start_verification(*, owner: str, actor: Actor, at: datetime) -> UUID:
    """Ask for a verification of the whole chain.

    Takes    owner: the account's key. actor: organisation and role it acts for.
    Returns  the job's id; the running one's when this account has one under way.
    """
    return _start(
        Job(
            id=uuid4(),
            kind=Job.Kind.VERIFY,
            owner=owner,
            organisation=actor.organisation,
            role=actor.role,
            created_at=at,
        )
    )


@transaction.atomic(durable=True)
def start_export(
    *, owner: str, actor: Actor, selection: Selection, size: int, at: datetime, language: str = "en", place: str = ""
) -> UUID:
    """Ask for an export of published records.

    Takes    size: that of the newest published checkpoint that the account was shown; a range lies inside it.
             language: of the report. place: the account's jurisdiction, whose personal fields may be disclosed.
    Returns  the job's id; the running one's when this account has one under way.
    Raises   NotPublished, RangeOutsideLedger, TooManyExports.
    """
    if not size:
        raise NotPublished("no checkpoint is published yet")
    first, last = selection.from_index or 0, size - 1 if selection.to_index is None else selection.to_index
    if not 0 <= first <= last < size:
        raise RangeOutsideLedger(f"{first}..{last} of {size}")
    mine = Job.objects.filter(owner=owner, kind=Job.Kind.EXPORT)
    running = mine.filter(state__in=ACTIVE).exists()
    if not running and mine.filter(created_at__gt=at - timedelta(hours=1)).count() >= EXPORTS_PER_HOUR:
        raise TooManyExports(owner)
    return _start(
        Job(
            id=uuid4(),
            kind=Job.Kind.EXPORT,
            owner=owner,
            organisation=actor.organisation,
            role=actor.role,
            selection=selection.as_json(),
            language=language,
            place=place,
            total=last + 1 - first,
            created_at=at,
        )
    )


@transaction.atomic(durable=True)
def cancel_job(*, owner: str, job_id: UUID, kind: str, at: datetime) -> bool:
    """Stop a job that is not finished. The worker notices at its next sign of progress.

    Returns  whether it was stopped; False when it had ended before.
    Raises   JobNotFound for another account's.
    Locks    the job's row, as the worker does to finish it: a job is either cancelled or done, never both.
    """
    job = Job.objects.select_for_update().filter(owner=owner, id=job_id, kind=kind).first()
    if job is None:
        raise JobNotFound(str(job_id))
    if job.state not in ACTIVE:
        return False
    job.state, job.finished_at, job.run = Job.State.CANCELLED, at, None
    job.save(update_fields=["state", "finished_at", "run"])
    return True


@transaction.atomic(durable=True)
def resume_export(*, owner: str, job_id: UUID) -> None:
    """Go on with an export that was cancelled or given up. What was read before is not read again.

    Raises   JobNotFound for another account's; NotResumable; JobUnderWay when the account has another one.
    Locks    the job's row.
    """
    job = Job.objects.select_for_update().filter(owner=owner, id=job_id, kind=Job.Kind.EXPORT).first()
    if job is None:
        raise JobNotFound(str(job_id))
    if not _view(job).resumable:
        raise NotResumable(str(job_id))
    job.state, job.run, job.finished_at, job.attempts, job.result = Job.State.WAITING, None, None, 0, {}
    try:
        with transaction.atomic():
            job.save()
    except IntegrityError as error:  # one at a time, as the table says
        raise JobUnderWay(owner) from error
    transaction.on_commit(lambda: call_worker(job_id))


def another_runs(job: JobView) -> bool:
    """Whether a job of somebody is running, so that this one waits its turn."""
    return Job.objects.filter(state=Job.State.RUNNING).exclude(id=job.id).exists()


def job_of(*, owner: str, job_id: UUID, kind: str) -> JobView:
    """One job of this account. Raises JobNotFound for anybody else's and for the other kind."""
    job = Job.objects.filter(owner=owner, id=job_id, kind=kind).first()
    if job is None:
        raise JobNotFound(str(job_id))
    return _view(job)


def active_job(*, owner: str, kind: str) -> JobView | None:
    """The job of this kind that the account has under way."""
    job = Job.objects.filter(owner=owner, kind=kind, state__in=ACTIVE).first()
    return _view(job) if job else None


def jobs_of(*, owner: str, kind: str, limit: int = 20) -> list[JobView]:
    """The account's newest jobs of a kind."""
    return [_view(job) for job in Job.objects.filter(owner=owner, kind=kind).order_by("-created_at")[:limit]]


def last_verification() -> JobView | None:
    """The newest finished verification, whoever asked: its outcome concerns every auditor alike."""
    job = Job.objects.filter(kind=Job.Kind.VERIFY, state=Job.State.DONE).order_by("-finished_at").first()
    return _view(job) if job else None
