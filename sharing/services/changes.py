"""The shared steps of every verb: lock, guard, change, tell. Undecorated; only services call them.

Lock order, always: request → grants of the same resource and organisation (by id) → outbox.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from django.utils import timezone

from ledger.events import Actor, Personal
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, DomainError, Forbidden, NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import forget_roles
from organisations.services.records import named
from sharing import policies
from sharing.domain.answers import Answers
from sharing.domain.states import Action, RequestState, next_state
from sharing.models import Decision, Participant, RequestEvent, SharingRequest, SubmittedVersion


class ExchangeMembers(TypedDict):
    """The members that all events of one exchange share (``sharing.events.Exchange``)."""

    src: str
    dst: str
    request: UUID
    reference: str
    resource: UUID
    custodian: str
    requester: str
    version: str


@dataclass(frozen=True)
class Act:
    """One permitted action: who does it, in whose name, when."""

    action: Action
    actor: User
    organisation: Organisation
    role: Role
    at: datetime

    @property
    def ledger_actor(self) -> Actor:
        return Actor(organisation=self.organisation.code, role=str(self.role))

    def personal(self, part: str) -> dict[str, Personal]:
        """Who it was, for the record's commitments: kept by the place in whose name they acted."""
        return named(self.actor, part=part, place=self.organisation.jurisdiction_id)


def lock_request(*, actor: User, request_id: UUID) -> SharingRequest:
    """The request as it is now, locked until the transaction ends.

    Raises   NotFound when it does not exist or the actor may not know of it.
    Locks    the request's row.
    """
    forget_roles(actor)  # a page may have kept roles that ended since
    visible = SharingRequest.objects.visible_to(actor).values("pk")
    found = (
        SharingRequest.objects.filter(pk=request_id, pk__in=visible)
        .select_for_update(of=("self",))
        .select_related("resource", "requesting_organisation", "custodian", "holder")
        .first()
    )
    if found is None:
        raise NotFound("not_found")
    return found


def begin(
    action: Action, *, actor: User, request: SharingRequest, expected_version: int | None, now: datetime | None
) -> Act:
    """Guard an action on a locked request: permission first, then version.

    Raises   Forbidden, Conflict (state; or stale, code ``request.changed``).
    """
    try:
        policies.require(actor, action, request)
    except Conflict as refusal:
        raise _stale_or(refusal, request, expected_version) from refusal
    except Forbidden as refusal:
        if refusal.code == "role.required" and policies.had_a_step(actor, request):
            raise _stale_or(refusal, request, expected_version) from refusal
        raise
    if expected_version is not None and request.version != expected_version:
        raise changed(request)
    organisation_id, role = policies.acting_for(action, request)
    organisation = Organisation.objects.get(pk=organisation_id)
    return Act(action=action, actor=actor, organisation=organisation, role=role, at=now or timezone.now())


def changed(request: SharingRequest) -> Conflict:
    """Someone else was faster."""
    return Conflict("request.changed", stale=True, version=request.version)


def _stale_or(refusal: DomainError, request: SharingRequest, expected_version: int | None) -> DomainError:
    """A page that is out of date is told what happened, not merely that its button no longer fits."""
    return changed(request) if expected_version not in (None, request.version) else refusal


def transition(request: SharingRequest, action: Action, *, at: datetime) -> str:
    """Move the request along the table and write it: the only code that sets a request's status.

    Returns  the state before.
    Raises   Conflict when the table has no such line.
    """
    before = request.status
    after = next_state(action, before)
    if after is None:
        raise Conflict("request.state", action=str(action))
    request.status = RequestState(after)
    request.version += 1
    request.changed_at = at
    request.save()
    return before


def tell(
    request: SharingRequest,
    act: Act,
    *,
    before: str,
    event_id: UUID | None = None,
    decision: Decision | None = None,
    received_by: User | None = None,
    answers: dict[str, object] | None = None,
) -> None:
    """Add the line to the request's timeline."""
    RequestEvent.objects.create(
        request=request,
        action=act.action,
        from_state=before,
        to_state=request.status,
        actor=act.actor,
        organisation=act.organisation,
        role=act.role,
        at=act.at,
        version=request.version,
        event_id=event_id,
        decision=decision,
        received_by=received_by,
        answers=answers,
    )


def join(request: SharingRequest, person: UUID, part: Participant.Part, *, at: datetime) -> None:
    """Note that the person took part, which bars them from ever deciding on this request."""
    Participant.objects.get_or_create(request=request, person=person, part=part, defaults={"since": at})


def answers_of(request: SharingRequest) -> Answers:
    """The answers as they stand now."""
    return Answers(
        basis=request.basis,
        basis_detail=request.basis_detail,
        purpose=request.purpose,
        scenario=request.scenario,
        data_items=tuple(sorted(item.item_id for item in request.request_items.all())),
        method=request.method,
        starts_on=request.starts_on,
        ends_on=request.ends_on,
    )


def last_submitted(request: SharingRequest) -> SubmittedVersion:
    """The version that is being judged, or was."""
    return request.submitted_versions.get(number=request.round)


def exchange_of(request: SharingRequest, version: SubmittedVersion) -> ExchangeMembers:
    """What the ledger says of this exchange, whatever happened."""
    return {
        "src": request.custodian.jurisdiction_id,
        "dst": request.requesting_organisation.jurisdiction_id,
        "request": request.pk,
        "reference": str(request.reference),
        "resource": request.resource_id,
        "custodian": request.custodian.code,
        "requester": request.requesting_organisation.code,
        "version": version.digest,
    }
