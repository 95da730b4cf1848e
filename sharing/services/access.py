"""Shared steps on grants: make one, open its access, end it. Undecorated."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from catalogue.services.access import give_access, take_access
from organisations.domain.errors import Conflict
from sharing.domain.states import Action, GrantState, next_state
from sharing.models import Grant, SharingRequest


def lock_pair(resource_id: UUID, organisation_id: UUID) -> list[Grant]:
    """All grants of one organisation to one resource, locked in order of id.

    They share one access row, so whoever gives or takes it waits for the others of the same pair.
    """
    pair = Grant.objects.filter(resource_id=resource_id, organisation_id=organisation_id)
    return list(pair.order_by("pk").select_for_update(of=("self",)))


def grant(request: SharingRequest, *, starts_on: date, ends_on: date, at: datetime) -> Grant:
    """The grant of an approved request. It gives no access yet: that opens when the approval is published."""
    lock_pair(request.resource_id, request.requesting_organisation_id)
    return Grant.objects.create(
        request=request,
        resource_id=request.resource_id,
        organisation_id=request.requesting_organisation_id,
        starts_on=starts_on,
        ends_on=ends_on,
        granted_at=at,
    )


def open_access(made: Grant, *, at: datetime) -> None:
    """The approval is published and the period has begun. ``made`` is locked with its pair.

    The grant first: the access row is refused without one that is in force (migration 0004).
    """
    made.access_given_at = at
    made.version += 1
    made.save()
    give_access(resource_id=made.resource_id, organisation_id=made.organisation_id)


def end(made: Grant, action: Action, *, at: datetime) -> str:
    """Move the grant along the table, and take the access unless another grant of the pair still gives it.

    The only code that sets a grant's status. ``made`` is locked with its pair.
    Returns  the state before.
    Raises   Conflict when the table has no such line.
    """
    before = made.status
    after = next_state(action, before)
    if after is None:
        raise Conflict("grant.state", action=str(action))
    made.status = GrantState(after)
    made.version += 1
    made.ended_at = at
    made.save()
    others = Grant.objects.filter(
        resource_id=made.resource_id,
        organisation_id=made.organisation_id,
        status=GrantState.ACTIVE,
        access_given_at__isnull=False,
    )
    if not others.exists():
        take_access(resource_id=made.resource_id, organisation_id=made.organisation_id)
    return before
