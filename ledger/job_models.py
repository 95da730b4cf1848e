"""Long work that an auditor asked for in the browser: verifying the chain, writing an export."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q


class Job(models.Model):
    """One verification or export. The row is the truth; the queue only says that there is something to do.

    ``run`` names the attempt that holds the job: a worker that was believed dead finds another name there and stops,
    so a job has one result however often it was started.
    """

    class Kind(models.TextChoices):
        VERIFY = "verify"
        EXPORT = "export"

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    #: The account that asked, as text: the ledger knows no accounts. Organisation and role are those of the record.
    owner = models.CharField(max_length=40)
    organisation = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    #: What an export holds (selection.py) and the language of its report; empty for a verification.
    selection = models.JSONField(default=dict)
    language = models.CharField(max_length=10, blank=True)
    #: The jurisdiction for which personal fields are disclosed; empty when none are.
    place = models.CharField(max_length=2, blank=True)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    run = models.UUIDField(null=True)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(default=0)
    #: Reading the records, then packing them: done and total belong to the phase.
    phase = models.CharField(max_length=10, blank=True)
    result = models.JSONField(default=dict)
    file = models.CharField(max_length=120, blank=True)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "ledger_job"
        indexes = [models.Index(fields=["owner", "kind", "created_at"], name="ledger_job_of_owner")]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "kind"], condition=Q(state__in=["waiting", "running"]), name="ledger_job_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(kind="verify", selection={}) | (Q(kind="export") & ~Q(selection={})),
                name="ledger_job_selection",
            ),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(run__isnull=False, heartbeat_at__isnull=False),
                name="ledger_job_running_is_held",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id} {self.state}"
