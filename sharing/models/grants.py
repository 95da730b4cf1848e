"""The permission that an approval gives."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q

from catalogue.models import Resource
from organisations.models import Organisation, User
from sharing.domain.states import GrantState

from .requests import SharingRequest


class GrantQuerySet(models.QuerySet["Grant"]):
    def visible_to(self, viewer: User | AnonymousUser) -> GrantQuerySet:
        """The grants of the requests that the viewer sees."""
        return self.filter(request__in=SharingRequest.objects.visible_to(viewer))


class Grant(models.Model):
    """One organisation may use one resource for a time. The data access itself is a django-guardian row, given when
    the record of the approval is published and the period has begun (``access_given_at``), taken when the grant ends.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.OneToOneField(SharingRequest, on_delete=models.PROTECT, related_name="grant")
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="grants")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="grants")
    status = models.CharField(max_length=10, choices=GrantState.choices, default=GrantState.ACTIVE)
    version = models.PositiveIntegerField(default=1)
    #: Days in Hong Kong; the last day is included.
    starts_on = models.DateField()
    ends_on = models.DateField()
    granted_at = models.DateTimeField()
    access_given_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        ordering = ["-granted_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="grant_period_in_order"),
            models.CheckConstraint(
                condition=Q(status=GrantState.ACTIVE, ended_at__isnull=True)
                | (~Q(status=GrantState.ACTIVE) & Q(ended_at__isnull=False)),
                name="grant_ended_when_not_active",
            ),
        ]
        indexes = [
            models.Index(fields=["resource", "organisation"], name="grant_by_pair"),
            models.Index(fields=["ends_on"], condition=Q(status=GrantState.ACTIVE), name="grant_running_by_end"),
            models.Index(
                fields=["starts_on"],
                condition=Q(status=GrantState.ACTIVE, access_given_at__isnull=True),
                name="grant_waiting_by_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.resource_id} {self.status}"
