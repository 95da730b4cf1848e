"""What becomes of grants: released and expired by the portal, revoked by the custodian."""

from __future__ import annotations

import logging
from datetime import datetime
from uuid import UUID

from django.db import DatabaseError, transaction
from django.utils import timezone

from ledger.record import record
from ledger.selectors import proven
from organisations.domain.errors import Conflict, NotFound
from organisations.models import User
from organisations.selectors.memberships import forget_roles
from sharing import policies
from sharing.domain.answers import day_of
from sharing.domain.choices import RevokeReason
from sharing.domain.states import Action, GrantState
from sharing.events import ExchangeExpired, ExchangeRevoked
from sharing.models import Decision, Grant, RequestEvent, SharingRequest
from sharing.models.decisions import Outcome

from . import access, changes
from .decisions import check_reasons

logger = logging.getLogger(__name__)


@transaction.atomic(durable=True)
def revoke_grant(
    *,
    actor: User,
    grant_id: UUID,
    expected_version: int,
    reason_code: str,
    reasons: str,
    now: datetime | None = None,
) -> Grant:
    """End a permission early. A decision of the custodian, so separation of duties applies to it.

    Takes    expected_version: of the grant. reason_code: of RevokeReason. reasons: for the receiving side.
    Returns  the grant, revoked; the access is taken unless another grant still gives it.
    Raises   NotFound, Forbidden, Conflict, Invalid (``choice.unknown``, ``text.*``).
    Locks    the request, then the grants of the same resource and organisation.
    """
    at = now or timezone.now()
    forget_roles(actor)
    request_id = Grant.objects.visible_to(actor).filter(pk=grant_id).values_list("request_id", flat=True).first()
    if request_id is None:
        raise NotFound("not_found")
    request = changes.lock_request(actor=actor, request_id=request_id)
    made = _locked(request)
    try:
        policies.require(actor, Action.REVOKE, request, state=made.status)
    except Conflict:
        if made.version != expected_version:
            raise _changed(made) from None
        raise
    if made.version != expected_version:
        raise _changed(made)
    reasons = check_reasons(RevokeReason, reason_code, reasons)
    organisation_id, role = policies.acting_for(Action.REVOKE, request)
    decision = Decision.objects.create(
        request=request,
        requester_person=request.requester_person,
        outcome=Outcome.REVOKED,
        decided_by=actor,
        decided_by_person=actor.person,
        organisation_id=organisation_id,
        role=role,
        reason_code=reason_code,
        reasons=reasons,
        decided_at=at,
    )
    before = access.end(made, Action.REVOKE, at=at)
    act = changes.Act(action=Action.REVOKE, actor=actor, organisation=request.custodian, role=role, at=at)
    exchange = changes.exchange_of(request, changes.last_submitted(request))
    event = ExchangeRevoked(**exchange, reason=reason_code)
    event_id = record(event, actor=act.ledger_actor, at=at, personal=act.personal("decider"))
    _tell(made, Action.REVOKE, before=before, at=at, event_id=event_id, decision=decision)
    return made


def release_grants(*, now: datetime | None = None) -> int:
    """No proof, no data: open the access of every grant whose approval is proved to be published and whose period has
    begun.

    One short transaction each; what was done before a fault stays done. Safe to run twice or at the same time. One
    query when nothing waits, two while nothing that waits is published.

    Returns  how many were opened.
    Locks    per grant: the request, then the grants of the same resource and organisation.
    """
    at = now or timezone.now()
    today = day_of(at)
    waiting = Grant.objects.filter(
        status=GrantState.ACTIVE, access_given_at__isnull=True, starts_on__lte=today, ends_on__gte=today
    )
    rows = (
        waiting.filter(request__events__action=Action.APPROVE)
        .order_by("granted_at")
        .values_list("pk", "request__events__event_id")
    )
    lines = [(pk, event_id) for pk, event_id in rows if event_id is not None]
    released = proven({event_id for _pk, event_id in lines})
    return sum(_release_or_say(pk, at=at) for pk in {pk for pk, event_id in lines if event_id in released})


def _release_or_say(grant_id: UUID, *, at: datetime) -> bool:
    """One that the database refuses, or that is locked for long, does not hold up the others."""
    try:
        return _release(grant_id, at=at)
    except DatabaseError:
        logger.exception("the grant %s was not released; the next sweep tries again", grant_id)
        return False


def expire_grants(*, now: datetime | None = None) -> int:
    """End every grant whose last day (in the Bay Area) has passed.

    One short transaction each; what was done before a fault stays done. Safe to run twice or at the same time.

    Returns  how many grants were ended.
    Locks    per grant: the request, then the grants of the same resource and organisation.
    """
    at = now or timezone.now()
    past = Grant.objects.filter(status=GrantState.ACTIVE, ends_on__lt=day_of(at))
    return sum(_expire(pk, at=at) for pk in list(past.values_list("pk", flat=True)))


@transaction.atomic(durable=True)
def _expire(grant_id: UUID, *, at: datetime) -> bool:
    made = _lock_for_portal(grant_id)
    if made.status != GrantState.ACTIVE:
        return False  # revoked, or expired by another worker, since we looked
    before = access.end(made, Action.EXPIRE, at=at)
    exchange = changes.exchange_of(made.request, changes.last_submitted(made.request))
    event_id = record(ExchangeExpired(**exchange), actor=None, at=at)
    _tell(made, Action.EXPIRE, before=before, at=at, event_id=event_id)
    return True


@transaction.atomic(durable=True)
def _release(grant_id: UUID, *, at: datetime) -> bool:
    made = _lock_for_portal(grant_id)
    if made.status != GrantState.ACTIVE or made.access_given_at is not None:
        return False  # revoked, expired, or released by another worker, since we looked
    access.open_access(made, at=at)
    return True


def _lock_for_portal(grant_id: UUID) -> Grant:
    request = (
        SharingRequest.objects.filter(grant=grant_id)
        .select_for_update(of=("self",))
        .select_related("requesting_organisation", "custodian")
        .get()
    )
    return _locked(request)


def _locked(request: SharingRequest) -> Grant:
    """The request's grant, locked together with its siblings."""
    pair = access.lock_pair(request.resource_id, request.requesting_organisation_id)
    made = next(one for one in pair if one.request_id == request.pk)
    made.request = request
    return made


def _changed(made: Grant) -> Conflict:
    return Conflict("grant.changed", stale=True, version=made.version)


def _tell(
    made: Grant, action: Action, *, before: str, at: datetime, event_id: UUID, decision: Decision | None = None
) -> None:
    RequestEvent.objects.create(
        request=made.request,
        action=action,
        from_state=before,
        to_state=made.status,
        actor=decision.decided_by if decision else None,
        organisation=decision.organisation if decision else None,
        role=decision.role if decision else "",
        at=at,
        version=made.version,
        event_id=event_id,
        decision=decision,
    )
