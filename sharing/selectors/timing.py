"""How long decisions take, measured: what the page of a resource promises is what happened."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from statistics import median

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from catalogue.domain.actions import DecisionTime, ResourceFacts
from catalogue.models import Resource
from organisations.domain.calendar import day_of
from organisations.models import Organisation, User
from organisations.selectors.calendars import calendar_of
from sharing.domain.states import RequestState
from sharing.models import SharingRequest

#: How far back is measured, and of how many requests at most (the newest).
DAYS = 90
MOST = 500


def decision_time_for(viewer: User | AnonymousUser, resource: ResourceFacts) -> DecisionTime | None:
    """The median time from the last submission to the decision, over the custodian's requests of the last 90 days.

    Takes    a resource that the viewer may see. Only requests for resources that the viewer may know of are counted.
    Returns  working days of the custodian's place; None when nothing was decided. At most four queries.
    """
    decided = SharingRequest.objects.filter(
        custodian=resource.custodian_id,
        resource__in=Resource.objects.visible_to(viewer),
        status__in=[RequestState.APPROVED, RequestState.REJECTED],
        changed_at__gte=timezone.now() - timedelta(days=DAYS),
        submitted_at__isnull=False,
    )
    rows = list(decided.order_by("-changed_at").values_list("submitted_at", "changed_at")[:MOST])
    if not rows:
        return None
    place = Organisation.objects.values_list("jurisdiction_id", flat=True).get(pk=resource.custodian_id)
    calendar = calendar_of(place)
    taken = [calendar.working_days_between(day_of(sent), day_of(decided)) for sent, decided in rows if sent is not None]
    return DecisionTime(ceil(median(taken)), len(taken), DAYS)
