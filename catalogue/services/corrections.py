"""Correction requests (校核, Decree 809 art. 26): raised by who uses the data, answered by its custodian."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from catalogue import policies
from catalogue.domain import clocks, limits
from catalogue.domain.reasons import CorrectionOutcome
from catalogue.domain.states import Action, CorrectionState, next_state
from catalogue.events import CorrectionAnswered, CorrectionRaised, CorrectionWithdrawn
from catalogue.models import Correction, DataItem, Resource
from catalogue.selectors.access import organisations_with_access
from ledger.events import Actor
from ledger.record import record
from organisations.domain.calendar import day_of
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.domain.inputs import clean_text
from organisations.models import Organisation, User
from organisations.selectors.calendars import calendar_of
from organisations.selectors.memberships import forget_roles, roles_now
from organisations.services.records import named

from .change_steps import digest_of


class CorrectionMembers(TypedDict):
    """The members that all events of one correction request share."""

    src: str
    dst: str
    correction: UUID
    resource: UUID
    custodian: str
    requester: str
    text: str


@transaction.atomic(durable=True)
def raise_correction(
    *,
    actor: User,
    resource_id: UUID,
    text: str,
    item_code: str = "",
    organisation_id: UUID | None = None,
    now: datetime | None = None,
) -> Correction:
    """Tell the custodian of an error in data that one's organisation may use. The clock of art. 26 begins.

    Takes    text: what seems wrong, without personal data. item_code: of the data item that it is about, or empty.
             organisation_id: for whom; may be left out by who asks for one organisation only.
    Returns  the correction request with its ``due_on``: ten working days on the custodian's calendar.
    Raises   NotFound (entry), Forbidden (``correction.no_access``: no requester of an organisation that may use the
             data), Invalid (``organisation.choose``, ``correction.item_unknown``, ``text.*``).
    Locks    nothing.
    """
    forget_roles(actor)
    at = now or timezone.now()
    resource = Resource.objects.visible_to(actor).select_related("custodian").filter(pk=resource_id).first()
    if resource is None:
        raise NotFound("not_found")
    organisation = _organisation_for(actor, resource, organisation_id)
    text = clean_text(text, field="text", limit=limits.CORRECTION, required=True)
    if item_code and not DataItem.objects.filter(resource=resource, code=item_code).exists():
        raise Invalid("correction.item_unknown", field="item_code")
    due = clocks.correction_due(calendar_of(resource.custodian.jurisdiction_id), day_of(at))
    made = Correction.objects.create(
        resource=resource,
        custodian=resource.custodian,
        item_code=item_code,
        entry_version=resource.version,
        text=text,
        organisation=organisation,
        raised_by=actor,
        raised_person=actor.person,
        raised_at=at,
        due_on=due.on,
        calendar=due.calendar,
        calendar_version=due.calendar_version,
        due_is_certain=due.is_certain,
    )
    record(
        CorrectionRaised(**_members(made), due_on=due.on),
        actor=Actor(organisation=organisation.code, role=Role.REQUESTER.value),
        at=at,
        personal=named(actor, part="raiser", place=organisation.jurisdiction_id),
    )
    return made


@transaction.atomic(durable=True)
def answer_correction(
    *,
    actor: User,
    correction_id: UUID,
    expected_revision: int,
    outcome: str,
    answer: str,
    now: datetime | None = None,
) -> Correction:
    """Say, as a steward of the custodian, what was found and done.

    Takes    outcome: of CorrectionOutcome. answer: in words, for who asked.
    Raises   NotFound, Forbidden (role; barred), Conflict (state; stale), Invalid (``choice.unknown``, ``text.*``).
    Locks    the correction request.
    """
    correction = _lock(actor, correction_id)
    at = _begin(Action.ANSWER, actor, correction, expected_revision, now)
    if outcome not in CorrectionOutcome.values:
        raise Invalid("choice.unknown", field="outcome")
    correction.answer = clean_text(answer, field="answer", limit=limits.CORRECTION, required=True)
    correction.outcome = outcome
    correction.answered_by, correction.answered_person = actor, actor.person
    _move(correction, Action.ANSWER, at)
    record(
        CorrectionAnswered(
            **_members(correction), outcome=outcome, answer=digest_of(correction.answer.encode("utf-8"))
        ),
        actor=Actor(organisation=correction.custodian.code, role=Role.STEWARD.value),
        at=at,
        personal=named(actor, part="answerer", place=correction.custodian.jurisdiction_id),
    )
    return correction


@transaction.atomic(durable=True)
def withdraw_correction(
    *, actor: User, correction_id: UUID, expected_revision: int, now: datetime | None = None
) -> Correction:
    """Take a correction request back, as a requester of the organisation that raised it.

    Raises   NotFound, Forbidden, Conflict (state; stale).
    Locks    the correction request.
    """
    correction = _lock(actor, correction_id)
    at = _begin(Action.WITHDRAW, actor, correction, expected_revision, now)
    _move(correction, Action.WITHDRAW, at)
    record(
        CorrectionWithdrawn(**_members(correction)),
        actor=Actor(organisation=correction.organisation.code, role=Role.REQUESTER.value),
        at=at,
        personal=named(actor, part="raiser", place=correction.organisation.jurisdiction_id),
    )
    return correction


def _organisation_for(actor: User, resource: Resource, organisation_id: UUID | None) -> Organisation:
    """For whom the actor asks: an organisation that may use the data and where they are a requester."""
    asking = {where for where, role in roles_now(actor) if role is Role.REQUESTER}
    possible = organisations_with_access(resource_id=resource.pk, among=asking - {resource.custodian_id})
    if organisation_id is not None:
        possible = tuple(one for one in possible if one.pk == organisation_id)
    if not possible:
        raise Forbidden("correction.no_access")
    if len(possible) > 1:
        raise Invalid("organisation.choose", field="organisation_id")
    return possible[0]


def _lock(actor: User, correction_id: UUID) -> Correction:
    forget_roles(actor)
    visible = Correction.objects.visible_to(actor).values("pk")
    rows = Correction.objects.filter(pk=correction_id, pk__in=visible).select_for_update(of=("self",))
    found = rows.select_related("custodian", "organisation").first()
    if found is None:
        raise NotFound("not_found")
    return found


def _begin(
    action: Action, actor: User, correction: Correction, expected_revision: int, now: datetime | None
) -> datetime:
    """Guard an action on a locked correction request. Returns  the time of the act."""
    stale = Conflict("correction.changed", stale=True, revision=correction.revision)
    try:
        policies.require_correction(actor, action, correction)
    except Conflict as refusal:
        if correction.revision != expected_revision:
            raise stale from refusal
        raise
    if correction.revision != expected_revision:
        raise stale
    return now or timezone.now()


def _move(correction: Correction, action: Action, at: datetime) -> None:
    """The only code that sets a correction request's status; :func:`_begin` has asked the table."""
    correction.status = CorrectionState(str(next_state(action, correction.status)))
    correction.revision += 1
    correction.ended_at = at
    correction.save()


def _members(correction: Correction) -> CorrectionMembers:
    return {
        "src": correction.custodian.jurisdiction_id,
        "dst": correction.organisation.jurisdiction_id,
        "correction": correction.pk,
        "resource": correction.resource_id,
        "custodian": correction.custodian.code,
        "requester": correction.organisation.code,
        "text": digest_of(correction.text.encode("utf-8")),
    }
