"""Reading grants."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from ledger.selectors import EventState, states_of
from organisations.domain.errors import Invalid, NotFound
from organisations.models import User
from organisations.selectors.memberships import roles_of
from sharing import policies
from sharing.domain import limits
from sharing.domain.states import Action, GrantState, Subject, allowed_actions
from sharing.models import Grant, RequestEvent

from .views import GrantView, Page, page_of

Viewer = User | AnonymousUser


def get_grant(*, viewer: Viewer, grant_id: UUID) -> GrantView:
    """One grant of a request that the viewer sees.

    Raises   NotFound.
    """
    found = _with_relations(viewer).filter(pk=grant_id).first()
    if found is None:
        raise NotFound("not_found")
    return _views(viewer, [found])[0]


def list_grants(*, viewer: Viewer, status: str | None = None, page: int = 1) -> Page[GrantView]:
    """The grants of the requests that the viewer sees, newest first.

    Raises   Invalid (``choice.unknown``, ``page.unknown``).
    """
    found = _with_relations(viewer)
    if status:
        if status not in GrantState.values:
            raise Invalid("choice.unknown", field="status")
        found = found.filter(status=status)
    if not 1 <= page <= 1_000_000:
        raise Invalid("page.unknown", field="page")
    total = found.count()
    start = (page - 1) * limits.PAGE_SIZE
    if page > 1 and start >= total:
        raise Invalid("page.unknown", field="page")
    rows = list(found.order_by("-granted_at", "id")[start : start + limits.PAGE_SIZE])
    return page_of(_views(viewer, rows), total=total, number=page)


def _with_relations(viewer: Viewer) -> QuerySet[Grant]:
    return (
        Grant.objects.visible_to(viewer)
        .select_related(
            "resource",
            "organisation__jurisdiction",
            "request__custodian__jurisdiction",
            "request__requesting_organisation",
        )
        .prefetch_related("request__steps__decision")
    )


def _views(viewer: Viewer, grants: list[Grant]) -> list[GrantView]:
    standings = policies.standings(viewer, [made.request for made in grants], held=roles_of(viewer))
    approvals = _approvals([made.request_id for made in grants])
    return [
        GrantView(
            id=made.pk,
            status=GrantState(made.status),
            version=made.version,
            request_id=made.request_id,
            reference=made.request.reference or "",
            resource=made.resource,
            organisation=made.organisation,
            custodian=made.request.custodian,
            starts_on=made.starts_on,
            ends_on=made.ends_on,
            granted_at=made.granted_at,
            access_given_at=made.access_given_at,
            ended_at=made.ended_at,
            approval=approvals.get(made.request_id),
            actions=allowed_actions(made.status, standings[made.request_id], subject=Subject.GRANT),
        )
        for made in grants
    ]


def _approvals(request_ids: list[UUID]) -> dict[UUID, EventState]:
    """Where the approvals of these requests stand in the ledger. Two queries for all of them."""
    lines = RequestEvent.objects.filter(request__in=request_ids, action=Action.APPROVE)
    rows = lines.values_list("request_id", "event_id")
    events = {event_id: request_id for request_id, event_id in rows if event_id is not None}
    return {events[event_id]: state for event_id, state in states_of(events).items()}
