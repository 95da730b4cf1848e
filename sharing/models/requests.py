"""The request itself. What was submitted, who decided and what happened stand beside it and never change."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q

from catalogue.domain.choices import SharingMethod
from catalogue.models import DataItem, Resource
from organisations.domain.choices import Role
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of
from sharing.domain.choices import Basis, Purpose
from sharing.domain.states import RequestState

#: Who sees the requests of an organisation. Auditors read the ledger, not the work of the parties.
WORKING_ROLES = frozenset(Role) - {Role.AUDITOR}


class SharingRequestQuerySet(models.QuerySet["SharingRequest"]):
    def visible_to(self, viewer: User | AnonymousUser) -> SharingRequestQuerySet:
        """What the viewer may know of: the only door for pages, API, exports and counts.

        The requesting organisation sees its requests from the first draft, the custodian and every organisation
        that a step names from the first submission.
        """
        own = {organisation for organisation, role in roles_of(viewer) if role in WORKING_ROLES}
        if not own:
            return self.none()
        steps = self.model._meta.get_field("steps").related_model._default_manager.filter(organisation__in=own)
        return self.filter(
            Q(requesting_organisation__in=own)
            | Q(custodian__in=own, round__gt=0)
            | Q(pk__in=steps.values("request_id"))
        )


class SharingRequest(models.Model):
    """One organisation asks another for data. Only ``sharing.services`` writes; the triggers of migration 0002 hold
    whoever else tries. ``version`` grows with every change; ``round`` counts submissions.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: BA-2026-000001, given with the first submission.
    reference = models.CharField(max_length=20, unique=True, null=True, blank=True)  # noqa: DJ001  NULL: no number yet
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="requests")
    requesting_organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="requests_made")
    #: The resource's custodian when the request was opened.
    custodian = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="requests_received")
    #: Who opened it; never changes.
    requester = models.ForeignKey(User, on_delete=models.PROTECT, related_name="requests_opened")
    requester_person = models.UUIDField(editable=False)
    #: Who looks after it now: the requester, or whom it was handed over to.
    holder = models.ForeignKey(User, on_delete=models.PROTECT, related_name="requests_held")
    status = models.CharField(max_length=12, choices=RequestState.choices, default=RequestState.DRAFT)
    version = models.PositiveIntegerField(default=1)
    round = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)

    # Decree 809 art. 20: basis, scenario, scope (RequestItem), method, period.
    basis = models.CharField(max_length=20, choices=Basis.choices, blank=True)
    basis_detail = models.TextField(blank=True)
    purpose = models.CharField(max_length=24, choices=Purpose.choices, blank=True)
    scenario = models.TextField(blank=True)
    method = models.CharField(max_length=12, choices=SharingMethod.choices, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    items = models.ManyToManyField(DataItem, through="sharing.RequestItem", related_name="requests")

    objects = SharingRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "id"]
        constraints = [
            # Decisions point to this pair, so they carry the right person to compare with.
            models.UniqueConstraint(fields=["id", "requester_person"], name="request_and_person"),
            models.CheckConstraint(
                condition=~Q(requesting_organisation=F("custodian")), name="request_between_two_organisations"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="request_period_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["requesting_organisation", "-changed_at"], name="request_by_requesting"),
            models.Index(fields=["custodian", "-changed_at"], name="request_by_custodian"),
            models.Index(fields=["status", "-changed_at"], name="request_by_status"),
        ]

    def __str__(self) -> str:
        return self.reference or str(self.id)


class RequestItem(models.Model):
    """One data item in the scope of a request. Changes only while the request is being filled in."""

    request = models.ForeignKey(SharingRequest, on_delete=models.PROTECT, related_name="request_items")
    item = models.ForeignKey(DataItem, on_delete=models.PROTECT, related_name="request_items")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "item"], name="request_item_once")]

    def __str__(self) -> str:
        return f"{self.request_id} {self.item_id}"
