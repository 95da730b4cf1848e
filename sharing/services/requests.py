"""What the requesting side does: open, save, hand over, submit, withdraw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import cast
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from catalogue.domain.choices import EntryState, SharingAttribute
from catalogue.index.feed import note
from catalogue.models import DataItem, Resource
from ledger.record import record
from organisations.domain.choices import Role
from organisations.domain.errors import Forbidden, Invalid, NotFound
from organisations.models import Membership, Organisation, User
from organisations.selectors.memberships import forget_roles, roles_now
from sharing.domain import answers as rules
from sharing.domain import snapshot
from sharing.domain.answers import Answers
from sharing.domain.route import demo_route
from sharing.domain.states import Action, RequestState
from sharing.events import RequestSubmitted, RequestWithdrawn
from sharing.models import ApprovalStep, Participant, RequestItem, SharingRequest, SubmittedVersion

from . import changes
from .changes import Act


@transaction.atomic(durable=True)
def open_request(
    *,
    actor: User,
    resource_id: UUID,
    organisation_id: UUID | None = None,
    answers: Mapping[str, object] | None = None,
    now: datetime | None = None,
) -> SharingRequest:
    """Open a draft for a resource, or come back to the one that the actor still has.

    Takes    organisation_id: for whom; may be left out by who is a requester of one organisation only.
             answers: as for :func:`save_answers`. With them a new draft is always made: answers say what is asked
             for, and nothing written before may be overwritten by them.
    Returns  without answers the actor's newest draft for this resource and organisation, unchanged, if there is one;
             else a new draft, version 1, opened at ``now``.
    Raises   NotFound (resource), Forbidden (no requester anywhere), Invalid (``organisation.*``, ``resource.*``, or
             the answers).
    Locks    the accounts of the actor's person, so that two clicks make one draft.
    """
    forget_roles(actor)
    _lock_person(actor)
    at = now or timezone.now()
    resource = Resource.objects.visible_to(actor).select_related("custodian").filter(pk=resource_id).first()
    if resource is None:
        raise NotFound("not_found")
    organisation = _organisation_for(actor, organisation_id, resource)
    if resource.status == EntryState.RETIRED:
        raise Invalid("resource.retired", field="resource_id")
    if resource.sharing_attribute == SharingAttribute.NOT_SHARED:
        raise Invalid("resource.not_shared", field="resource_id")
    if not answers and (begun := _draft_of(actor, resource, organisation)) is not None:
        return begun
    request = SharingRequest(
        resource=resource,
        requesting_organisation=organisation,
        custodian=resource.custodian,
        requester=actor,
        requester_person=actor.person,
        holder=actor,
        opened_at=at,
        changed_at=at,
    )
    given = rules.read(answers or {}, Answers())
    _refuse_faults(given, resource, at)
    _put_answers(request, given)
    request.save(force_insert=True)
    _put_items(request, given)
    changes.join(request, actor.person, Participant.Part.OPENED, at=at)
    act = Act(action=Action.OPEN, actor=actor, organisation=organisation, role=Role.REQUESTER, at=at)
    changes.tell(request, act, before="", answers=_plain(given))
    return request


@transaction.atomic(durable=True)
def save_answers(
    *,
    actor: User,
    request_id: UUID,
    expected_version: int,
    answers: Mapping[str, object],
    now: datetime | None = None,
) -> SharingRequest:
    """Save some or all answers of a draft or of a returned request. Drafts may be incomplete, not wrong.

    Takes    answers: field → value (``sharing.domain.answers.read``); fields left out stay as they are.
    Returns  the request; its version grew by one.
    Raises   NotFound, Forbidden, Conflict, Invalid with every fault in ``errors``.
    Locks    the request.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    act = changes.begin(Action.SAVE, actor=actor, request=request, expected_version=expected_version, now=now)
    given = rules.read(answers, changes.answers_of(request))
    _refuse_faults(given, request.resource, act.at)
    _put_answers(request, given)
    _put_items(request, given)
    changes.join(request, actor.person, Participant.Part.EDITED, at=act.at)
    before = changes.transition(request, Action.SAVE, at=act.at)
    changes.tell(request, act, before=before, answers=_plain(given))
    return request


@transaction.atomic(durable=True)
def hand_over_request(
    *, actor: User, request_id: UUID, expected_version: int, to_user_id: int, now: datetime | None = None
) -> SharingRequest:
    """Give a draft or returned request to another requester of the same organisation.

    Returns  the request, now held by the other. Neither of the two can ever decide on it.
    Raises   NotFound, Forbidden, Conflict, Invalid (``handover.*``).
    Locks    the request.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    act = changes.begin(Action.HAND_OVER, actor=actor, request=request, expected_version=expected_version, now=now)
    receivers = Membership.objects.active().filter(
        organisation=request.requesting_organisation, role=Role.REQUESTER, user__is_active=True
    )
    receiver = User.objects.filter(pk=to_user_id, pk__in=receivers.values("user_id")).first()
    if receiver is None:
        raise Invalid("handover.not_requester", field="to_user_id")
    if receiver == request.holder:
        raise Invalid("handover.same_holder", field="to_user_id")
    request.holder = receiver
    changes.join(request, actor.person, Participant.Part.GAVE, at=act.at)
    changes.join(request, receiver.person, Participant.Part.RECEIVED, at=act.at)
    before = changes.transition(request, Action.HAND_OVER, at=act.at)
    changes.tell(request, act, before=before, received_by=receiver)
    return request


@transaction.atomic(durable=True)
def submit_request(
    *, actor: User, request_id: UUID, expected_version: int, now: datetime | None = None
) -> SharingRequest:
    """Submit a draft, or a returned request again. The answers are frozen and the steps of the approval begin.

    Returns  the request with its reference number.
    Raises   NotFound, Forbidden, Conflict, Invalid with everything missing or wrong at once.
    Locks    the request.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    act = changes.begin(Action.SUBMIT, actor=actor, request=request, expected_version=expected_version, now=now)
    resource = request.resource
    if resource.status == EntryState.RETIRED:
        raise Invalid("resource.retired", field="resource_id")
    if (
        resource.sharing_attribute == SharingAttribute.NOT_SHARED
        or not Resource.objects.visible_to(actor).filter(pk=resource.pk).exists()
    ):
        raise Invalid("resource.not_shared", field="resource_id")
    current = changes.answers_of(request)
    rules.refuse(rules.faults_of_missing(current) + _faults(current, resource, act.at))
    version = _freeze(request, current, act)
    _lay_steps(request, version.number)
    if request.submitted_at is None:
        # Search orders by how often an entry was asked for.
        note([request.resource_id])
    request.round = version.number
    request.submitted_at = act.at
    request.reference = request.reference or _next_reference(rules.day_of(act.at).year)
    changes.join(request, actor.person, Participant.Part.EDITED, at=act.at)
    before = changes.transition(request, Action.SUBMIT, at=act.at)
    event = RequestSubmitted(**changes.exchange_of(request, version))
    event_id = record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("submitter"))
    changes.tell(request, act, before=before, event_id=event_id)
    return request


@transaction.atomic(durable=True)
def withdraw_request(
    *, actor: User, request_id: UUID, expected_version: int, now: datetime | None = None
) -> SharingRequest:
    """Take a request back. A draft that nobody else ever saw leaves no record in the ledger.

    Returns  the request, withdrawn for good.
    Raises   NotFound, Forbidden, Conflict.
    Locks    the request.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    act = changes.begin(Action.WITHDRAW, actor=actor, request=request, expected_version=expected_version, now=now)
    before = changes.transition(request, Action.WITHDRAW, at=act.at)
    event_id = None
    if request.round:
        event = RequestWithdrawn(**changes.exchange_of(request, changes.last_submitted(request)))
        event_id = record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("withdrawer"))
    changes.tell(request, act, before=before, event_id=event_id)
    return request


def _organisation_for(actor: User, organisation_id: UUID | None, resource: Resource) -> Organisation:
    """The organisation that asks: the one named, or the only one there can be."""
    own = {organisation for organisation, role in roles_now(actor) if role is Role.REQUESTER}
    if not own:
        raise Forbidden("role.required")
    if organisation_id is None:
        possible = own - {resource.custodian_id}
        if len(possible) > 1:
            raise Invalid("organisation.choose", field="organisation_id")
        organisation_id = next(iter(possible), resource.custodian_id)
    if organisation_id not in own:
        raise Invalid("organisation.not_requester", field="organisation_id")
    if organisation_id == resource.custodian_id:
        raise Invalid("resource.own", field="resource_id")
    return Organisation.objects.get(pk=organisation_id)


def _lock_person(actor: User) -> None:
    list(User.objects.select_for_update(no_key=True).filter(person=actor.person).order_by("pk").values_list("pk"))


def _draft_of(actor: User, resource: Resource, organisation: Organisation) -> SharingRequest | None:
    """The draft that this person, with whatever account, looks after for the same resource and organisation."""
    drafts = SharingRequest.objects.visible_to(actor).filter(
        resource=resource,
        requesting_organisation=organisation,
        holder__person=actor.person,
        status=RequestState.DRAFT,
    )
    return drafts.order_by("-changed_at", "pk").first()


def _faults(given: Answers, resource: Resource, at: datetime) -> list[Invalid]:
    return rules.faults_in(
        given,
        today=rules.day_of(at),
        items_of_resource=frozenset(DataItem.objects.filter(resource=resource).values_list("pk", flat=True)),
        methods=frozenset(resource.sharing_methods),
    )


def _refuse_faults(given: Answers, resource: Resource, at: datetime) -> None:
    rules.refuse(_faults(given, resource, at))


def _put_answers(request: SharingRequest, given: Answers) -> None:
    request.basis, request.basis_detail = given.basis, given.basis_detail
    request.purpose, request.scenario = given.purpose, given.scenario
    request.method = given.method
    request.starts_on, request.ends_on = given.starts_on, given.ends_on


def _put_items(request: SharingRequest, given: Answers) -> None:
    request.request_items.exclude(item__in=given.data_items).delete()
    have = set(request.request_items.values_list("item_id", flat=True))
    RequestItem.objects.bulk_create(
        RequestItem(request=request, item_id=item) for item in given.data_items if item not in have
    )


def _plain(given: Answers) -> dict[str, object]:
    """The answers as JSON can hold them."""
    plain = asdict(given)
    plain["data_items"] = [str(item) for item in given.data_items]
    for name in ("starts_on", "ends_on"):
        day = plain[name]
        plain[name] = day.isoformat() if isinstance(day, date) else None
    return plain


def _freeze(request: SharingRequest, current: Answers, act: Act) -> SubmittedVersion:
    """Write the submitted version: canonical bytes, hashed as stored."""
    data = snapshot.freeze(
        snapshot.Snapshot(
            request=request.pk,
            number=request.round + 1,
            resource=request.resource_id,
            requester=request.requesting_organisation.code,
            custodian=request.custodian.code,
            basis=current.basis,
            basis_detail=current.basis_detail,
            purpose=current.purpose,
            scenario=current.scenario,
            items=tuple(DataItem.objects.filter(pk__in=current.data_items).values_list("code", flat=True)),
            method=current.method,
            starts_on=cast(date, current.starts_on),  # complete: just checked
            ends_on=cast(date, current.ends_on),
        )
    )
    return SubmittedVersion.objects.create(
        request=request,
        number=request.round + 1,
        snapshot=data,
        digest=snapshot.digest(data),
        submitted_by=act.actor,
        submitted_at=act.at,
    )


def _lay_steps(request: SharingRequest, number: int) -> None:
    """Write down who has to agree, in which order, for this version."""
    route = demo_route(requesting_organisation_id=request.requesting_organisation_id, custodian_id=request.custodian_id)
    ApprovalStep.objects.bulk_create(
        ApprovalStep(
            request=request,
            round=number,
            position=position,
            kind=step.kind,
            organisation_id=step.organisation_id,
            role=step.role,
        )
        for position, step in enumerate(route, start=1)
    )


def _next_reference(year: int) -> str:
    """BA-2026-000001. A number whose submission failed is not used again; gaps mean nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('sharing_reference')")
        (number,) = cursor.fetchone()
    return f"BA-{year}-{number:06d}"
