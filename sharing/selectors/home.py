"""What waits for me: the first page after signing in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from organisations.models import User
from sharing.domain.answers import day_of
from sharing.domain.states import GrantState, RequestState
from sharing.models import Grant, SharingRequest

from . import requests
from .views import RequestView

SOON = timedelta(days=14)
_NEXT = 5


@dataclass(frozen=True)
class MyWork:
    """Counts of what concerns the viewer, and the next few requests that wait for them."""

    to_decide: int
    drafts: int
    returned: int
    submitted: int
    active_grants: int
    ending_soon: int
    #: Approved, begun, and not usable before the record of the approval is published.
    to_release: int
    next: tuple[RequestView, ...]


def my_work(*, viewer: User | AnonymousUser, now: datetime | None = None) -> MyWork:
    """The viewer's work: what to decide, what to finish, what runs out within 14 days."""
    today = day_of(now or timezone.now())
    held = SharingRequest.objects.visible_to(viewer).filter(holder_id=viewer.pk)
    by_status = {
        status: held.filter(status=status).count()
        for status in (RequestState.DRAFT, RequestState.RETURNED, RequestState.SUBMITTED)
    }
    grants = Grant.objects.visible_to(viewer).filter(status=GrantState.ACTIVE)
    queue = requests.queue_for(viewer=viewer)
    return MyWork(
        to_decide=queue.total,
        drafts=by_status[RequestState.DRAFT],
        returned=by_status[RequestState.RETURNED],
        submitted=by_status[RequestState.SUBMITTED],
        active_grants=grants.count(),
        ending_soon=grants.filter(ends_on__lte=today + SOON).count(),
        to_release=grants.filter(access_given_at__isnull=True, starts_on__lte=today, ends_on__gte=today).count(),
        next=queue.items[:_NEXT],
    )
