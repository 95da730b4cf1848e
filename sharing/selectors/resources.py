"""What the catalogue's pages ask of this app: has the viewer's side a request or a grant for a resource?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from catalogue.domain.actions import RequestAction, ResourceFacts
from organisations.domain.choices import Role
from organisations.models import User
from organisations.selectors.memberships import roles_of
from sharing.domain.answers import day_of
from sharing.domain.states import GrantState, RequestState
from sharing.models import Grant, SharingRequest


def state_for_resource(viewer: User | AnonymousUser, resource: ResourceFacts) -> RequestAction | None:
    """The viewer's open request for a resource, or their grant.

    Returns  ``draft`` (to be finished), ``pending``, or ``granted``, in this order; None when there is none, and for
             those who ask for nobody. Two queries.
    """
    asking = {organisation for organisation, role in roles_of(viewer) if role is Role.REQUESTER}
    if not asking:
        return None
    running = (
        SharingRequest.objects.visible_to(viewer)
        .filter(resource=resource.pk, requesting_organisation__in=asking)
        .filter(status__in=[RequestState.DRAFT, RequestState.RETURNED, RequestState.SUBMITTED])
        .order_by("-changed_at")
    )
    by_status = {status: pk for pk, status in reversed(running.values_list("pk", "status")[:50])}
    labels = {RequestState.DRAFT: _("Continue draft"), RequestState.RETURNED: _("Change and send again")}
    for status, label in labels.items():
        if status in by_status:
            url = reverse("sharing:request-detail", args=[by_status[status]])
            return RequestAction("draft", url, label)
    if RequestState.SUBMITTED in by_status:
        url = reverse("sharing:request-detail", args=[by_status[RequestState.SUBMITTED]])
        return RequestAction("pending", url, _("See the request"))
    grant = Grant.objects.visible_to(viewer).filter(
        resource=resource.pk, organisation__in=asking, status=GrantState.ACTIVE
    )
    found = grant.order_by("-granted_at").values_list("pk", "access_given_at", "starts_on").first()
    if found is None:
        return None
    pk, given_at, starts_on = found
    waits = given_at is None and starts_on <= day_of(timezone.now())
    note = _("Approved. The data can be used when the approval is published in the ledger.") if waits else ""
    return RequestAction("granted", reverse("sharing:grant-detail", args=[pk]), _("See the grant"), note)


def requested_among(viewer: User | AnonymousUser, resource_ids: Sequence[UUID]) -> Mapping[UUID, datetime]:
    """Those of these resources that an organisation of the viewer has asked for, without an answer yet; and when.

    One query; none for who belongs to no organisation. Drafts are nobody's request yet.
    """
    own = {organisation for organisation, _role in roles_of(viewer)}
    if not own:
        return {}
    waiting = SharingRequest.objects.visible_to(viewer).filter(
        resource__in=resource_ids,
        requesting_organisation__in=own,
        status__in=[RequestState.SUBMITTED, RequestState.RETURNED],
    )
    rows = waiting.order_by("submitted_at").values_list("resource_id", "submitted_at")
    return {resource: at for resource, at in rows if at is not None}


def use_of(resource_ids: Sequence[UUID]) -> Mapping[UUID, int]:
    """How many requests were sent for these resources, whatever came of them. For the order of search results only:
    nobody is shown the number. One query."""
    sent = SharingRequest.objects.filter(resource__in=resource_ids, submitted_at__isnull=False)
    rows = sent.order_by().values("resource_id").annotate(requests=Count("pk"))
    return {row["resource_id"]: row["requests"] for row in rows}
