"""Correction requests (校核, Decree 809 art. 26): a user of the data says what seems wrong."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q

from catalogue.domain.reasons import CorrectionOutcome
from catalogue.domain.states import CorrectionState
from organisations.domain.choices import Role
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of

from .changes import WORKING_ROLES
from .resources import Resource


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def visible_to(self, viewer: User | AnonymousUser) -> CorrectionQuerySet:
        """Who asked, who answers, and the coordinators of the custodian's place: the only door."""
        held = roles_of(viewer)
        own = {where for where, role in held if role in WORKING_ROLES}
        if not own:
            return self.none()
        authorities = {where for where, role in held if role is Role.COORDINATOR}
        places = Organisation.objects.filter(pk__in=authorities).values("jurisdiction_id")
        return self.filter(Q(organisation__in=own) | Q(custodian__in=own) | Q(custodian__jurisdiction__in=places))


class Correction(models.Model):
    """One error that an organisation found in data it may use, and what the custodian made of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="corrections")
    custodian = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="corrections_received")
    #: Code of the data item that it is about; empty for the whole resource. Items can go, the question stays.
    item_code = models.CharField(max_length=64, blank=True)
    #: The entry's version when it was raised.
    entry_version = models.PositiveIntegerField()
    text = models.TextField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="corrections_raised")
    raised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="corrections_raised")
    raised_person = models.UUIDField(editable=False)
    raised_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=CorrectionState.choices, default=CorrectionState.OPEN)
    revision = models.PositiveIntegerField(default=1)
    due_on = models.DateField()
    calendar = models.CharField(max_length=2)
    calendar_version = models.CharField(max_length=12)
    due_is_certain = models.BooleanField()
    outcome = models.CharField(max_length=14, choices=CorrectionOutcome.choices, blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    answered_person = models.UUIDField(null=True, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_person__isnull=True) | ~Q(answered_person=F("raised_person")),
                name="correction_answered_by_another_person",
            ),
            models.CheckConstraint(
                condition=~Q(status="answered")
                | ~Q(outcome="") & ~Q(answer="") & Q(answered_by__isnull=False, answered_person__isnull=False),
                name="correction_answered_with_outcome",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="correction_says_something"),
            models.CheckConstraint(
                condition=Q(status="open", ended_at__isnull=True) | ~Q(status="open") & Q(ended_at__isnull=False),
                name="correction_ended_when_not_open",
            ),
        ]
        indexes = [
            models.Index(fields=["resource", "-raised_at"], name="correction_by_resource"),
            models.Index(fields=["custodian", "due_on"], condition=Q(status="open"), name="correction_open_by_due"),
        ]

    def __str__(self) -> str:
        return f"{self.resource_id} {self.status}"
