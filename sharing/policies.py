"""May this person do this to this request? The same answer for the guard, the buttons and the queue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import cast
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden
from organisations.models import Membership, User
from organisations.selectors.memberships import Roles, roles_now
from sharing.domain.states import TRANSITIONS, Action, Party, RequestState, Standing, StepKind, refusal
from sharing.models import ApprovalStep, Participant, SharingRequest

#: What separation of duties says; each code has its sentence in ``domain.messages``.
OWN_REQUEST = "duties.own_request"
REQUESTING_SIDE = "duties.requesting_side"
#: Who left the requesting side so shortly before counts as still there (the same in migration 0002).
CLOCKS_DIFFER = timedelta(minutes=5)


def current_step(request: SharingRequest) -> ApprovalStep | None:
    """The first step of the current round without a decision; None when nothing waits for one.

    Uses the prefetched ``steps`` (with ``decision``) where there are any.
    """
    if request.status != RequestState.SUBMITTED:
        return None
    steps = [step for step in request.steps.all() if step.round == request.round]
    return next((step for step in sorted(steps, key=lambda step: step.position) if not hasattr(step, "decision")), None)


def standings(
    viewer: User | AnonymousUser, requests: Iterable[SharingRequest], *, held: Roles | None = None
) -> Mapping[UUID, Standing]:
    """How the viewer stands to each request: three queries, however many requests.

    Takes    held: the viewer's active roles where the caller has them; else they are read now.
    """
    requests = list(requests)
    if not isinstance(viewer, User):
        return {request.pk: Standing() for request in requests}
    held = roles_now(viewer) if held is None else held
    mine = frozenset(
        Participant.objects.filter(person=viewer.person, request__in=requests).values_list("request_id", flat=True)
    )
    history = _memberships_of_person(viewer.person)
    return {request.pk: _standing(viewer, request, held, request.pk in mine, history) for request in requests}


def require(
    actor: User, action: Action, request: SharingRequest, *, state: str | None = None, held: Roles | None = None
) -> Standing:
    """Refuse unless the state table and separation of duties let this person do this now.

    Takes    request: locked and just read. state: of the grant, for actions on grants.
    Returns  the actor's standing.
    Raises   Forbidden (not their part, or barred), Conflict (not possible in this state).
    """
    standing = standings(actor, [request], held=held)[request.pk]
    code = refusal(action, request.status if state is None else state, standing)
    if code is None:
        return standing
    if code.endswith(".state"):
        raise Conflict(code, action=str(action))
    raise Forbidden(code)


def had_a_step(actor: User, request: SharingRequest) -> bool:
    """Whether a step of this round that is decided by now was the actor's: then somebody else was faster."""
    held = roles_now(actor)
    decided = (step for step in request.steps.all() if step.round == request.round and hasattr(step, "decision"))
    return any((step.organisation_id, Role(step.role)) in held for step in decided)


def acting_for(action: Action, request: SharingRequest) -> tuple[UUID, Role]:
    """The organisation and role in whose name an action is done that :func:`require` has let pass."""
    rule = TRANSITIONS[action]
    if rule.party is Party.STEP:
        step = cast(ApprovalStep, current_step(request))  # without one, require refuses
        return step.organisation_id, Role(step.role)
    if rule.party is Party.CUSTODIAN:
        return request.custodian_id, Role.APPROVER
    return request.requesting_organisation_id, Role.REQUESTER


_History = Mapping[UUID, list[Membership]]


def _memberships_of_person(person: UUID) -> _History:
    """Every membership, also ended, of every account of the person."""
    found: dict[UUID, list[Membership]] = defaultdict(list)
    for membership in Membership.objects.filter(user__person=person):
        found[membership.organisation_id].append(membership)
    return found


def _standing(viewer: User, request: SharingRequest, held: Roles, is_participant: bool, history: _History) -> Standing:
    sides = {request.requesting_organisation_id: Party.REQUESTING, request.custodian_id: Party.CUSTODIAN}
    step = current_step(request)
    takes_step = step is not None and (step.organisation_id, Role(step.role)) in held
    deciding = step.organisation_id if step is not None else request.custodian_id
    return Standing(
        held=frozenset((sides[organisation], role) for organisation, role in held if organisation in sides),
        step_kind=StepKind(step.kind) if step is not None and takes_step else None,
        bar=_bar(viewer, request, deciding, is_participant, history),
    )


def _bar(
    viewer: User, request: SharingRequest, deciding_organisation: UUID, is_participant: bool, history: _History
) -> str | None:
    if is_participant or request.requester_person == viewer.person:
        return OWN_REQUEST
    if deciding_organisation == request.requesting_organisation_id:
        return None  # their own head endorses
    since_opened = [
        membership
        for membership in history.get(request.requesting_organisation_id, ())
        if membership.ended_at is None or membership.ended_at >= request.opened_at - CLOCKS_DIFFER
    ]
    return REQUESTING_SIDE if since_opened else None
