"""What is only ever added: submitted versions, steps, decisions, participants, and the timeline."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from organisations.domain.choices import Role
from organisations.models import Organisation, User
from sharing.domain.states import Action, StepKind

from .requests import SharingRequest


class Outcome(models.TextChoices):
    """What a decision said; the past tense of the action."""

    ENDORSED = "endorsed"
    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"
    REVOKED = "revoked"


class SubmittedVersion(models.Model):
    """The answers as they were submitted: canonical bytes and their SHA-256."""

    request = models.ForeignKey(SharingRequest, on_delete=models.PROTECT, related_name="submitted_versions")
    number = models.PositiveIntegerField()
    snapshot = models.BinaryField()
    digest = models.CharField(max_length=64)
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["request", "number"], name="submitted_version_once")]

    def __str__(self) -> str:
        return f"{self.request_id} {self.number}"


class ApprovalStep(models.Model):
    """One step of the approval of one submitted version. The current step is the first without a decision."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(SharingRequest, on_delete=models.PROTECT, related_name="steps")
    round = models.PositiveIntegerField()
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=StepKind.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=Role.choices)

    class Meta:
        ordering = ["round", "position"]
        constraints = [models.UniqueConstraint(fields=["request", "round", "position"], name="step_position_once")]

    def __str__(self) -> str:
        return f"{self.request_id} {self.round}.{self.position}"


class Decision(models.Model):
    """What somebody decided on a step, or (without a step) that the permission was revoked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(SharingRequest, on_delete=models.PROTECT, related_name="decisions")
    #: With ``request`` a foreign key to (id, requester_person): migration 0002.
    requester_person = models.UUIDField()
    step = models.OneToOneField(ApprovalStep, on_delete=models.PROTECT, related_name="decision", null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="decisions")
    decided_by_person = models.UUIDField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=Role.choices)
    reason_code = models.CharField(max_length=24, blank=True)
    reasons = models.TextField(blank=True)
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ["decided_at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(decided_by_person=F("requester_person")), name="decision_by_another_person"
            ),
            models.CheckConstraint(
                condition=Q(outcome="revoked", step__isnull=True) | (~Q(outcome="revoked") & Q(step__isnull=False)),
                name="decision_on_a_step",
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=["endorsed", "approved"]) | ~Q(reason_code="") & ~Q(reasons=""),
                name="decision_with_reasons",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.outcome}"


class Participant(models.Model):
    """A person who made, edited, handed over or received a request, and so can never decide on it."""

    class Part(models.TextChoices):
        OPENED = "opened"
        EDITED = "edited"
        GAVE = "gave"
        RECEIVED = "received"

    request = models.ForeignKey(SharingRequest, on_delete=models.PROTECT, related_name="participants")
    person = models.UUIDField()
    part = models.CharField(max_length=10, choices=Part.choices)
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "person", "part"], name="participant_once")]
        indexes = [models.Index(fields=["person"], name="participant_by_person")]

    def __str__(self) -> str:
        return f"{self.request_id} {self.part}"


class RequestEvent(models.Model):
    """One line of the timeline, in the order of ``version`` (grants have their own versions, so then of time)."""

    request = models.ForeignKey(SharingRequest, on_delete=models.PROTECT, related_name="events")
    action = models.CharField(max_length=12, choices=Action.choices)
    from_state = models.CharField(max_length=12, blank=True)
    to_state = models.CharField(max_length=12)
    #: None when the portal itself acted.
    actor = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, blank=True)
    at = models.DateTimeField()
    #: The request's (or grant's) version after it.
    version = models.PositiveIntegerField()
    #: The ledger's event, for what the ledger records.
    event_id = models.UUIDField(null=True, blank=True)
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="event", null=True, blank=True)
    received_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    #: The answers after a save: what a page that went stale is compared with.
    answers = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["event_id"], name="request_event_by_event", condition=Q(event_id__isnull=False))
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.action}"
