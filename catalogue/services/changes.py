"""What the authors of a change do: open, save, discard, submit; and the consent to more time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import rfc8785
from django.db import transaction
from django.utils import timezone

from catalogue.domain import clocks, limits
from catalogue.domain.choices import EntryState
from catalogue.domain.entry import EntryContent
from catalogue.domain.normal import normalised
from catalogue.domain.reasons import RetireReason
from catalogue.domain.states import Action, ChangeKind
from catalogue.events import ChangeDiscarded, ChangeExtended, ChangeSubmitted
from catalogue.models import ChangeExtension, EntryChange, Resource
from catalogue.selectors.additions import additions_in_force
from catalogue.selectors.charges import refused_for_a_source
from catalogue.selectors.contents import content_of, faults_before_review, link_faults
from ledger.record import record
from organisations.domain.calendar import day_of
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.domain.inputs import clean_text, storable
from organisations.models import Organisation, User
from organisations.selectors.calendars import calendar_of
from organisations.selectors.memberships import forget_roles, roles_now

from . import change_steps as steps
from .identifiers import identifier_faults, refuse_twin
from .local_additions import addition_to_review, values_to_add


@transaction.atomic(durable=True)
def open_change(
    *,
    actor: User,
    resource_id: UUID | None = None,
    organisation_id: UUID | None = None,
    content: EntryContent | None = None,
    occurred_on: date | None = None,
    now: datetime | None = None,
) -> EntryChange:
    """Begin a new entry, or a change of a listed one; or come back to the change that is under way.

    Takes    resource_id: of the entry to change; without it a new one begins. organisation_id: the custodian of a new
             entry; may be left out by who is a steward of one organisation only. content: to begin with; else what is
             listed, or nothing. occurred_on: the day of the legal or functional change behind it (art. 17), else
             today.
    Returns  a draft, revision 1; or, when one of the same entry is under way, that one, unchanged.
    Raises   NotFound (entry), Forbidden (no steward), Conflict (``entry.retired``; ``entry.harvested``: a source is in
             charge; ``change.under_way``: the entry is being retired or added to; ``change.new_under_way``: a new
             entry with this identifier is being written), Invalid (``organisation.choose``, ``dates.future``,
             ``text.*``, ``entry.*``).
    Locks    the entry, so that two clicks make one draft; the custodian of a new one.
    """
    forget_roles(actor)
    at = now or timezone.now()
    if resource_id is None:
        return begin_new(actor, custodian_for(actor, organisation_id), content or EntryContent(), occurred_on, at)
    resource = lock_listed(actor, resource_id)
    leave_to_its_source(resource)
    begun = EntryChange.objects.under_way().filter(resource=resource).select_related("custodian").first()
    if begun is not None:
        if begun.kind != ChangeKind.CHANGE:
            raise Conflict("change.under_way")
        return begun
    return begin_draft(
        actor, ChangeKind.CHANGE, resource.custodian, resource, content or content_of(resource), occurred_on, at
    )


@transaction.atomic(durable=True)
def open_retirement(
    *,
    actor: User,
    resource_id: UUID,
    reason: str,
    successor_id: UUID | None = None,
    occurred_on: date | None = None,
    now: datetime | None = None,
) -> EntryChange:
    """Begin to retire an entry: it goes through the same review as any change.

    Takes    reason: of RetireReason, except ``vanished``. successor_id: a listed entry to use instead.
    Returns  a draft of kind ``retire``.
    Raises   NotFound, Forbidden, Conflict (``entry.retired``, ``change.under_way``), Invalid (``choice.unknown``,
             ``entry.successor``, ``dates.future``).
    Locks    the entry.
    """
    forget_roles(actor)
    at = now or timezone.now()
    resource = lock_listed(actor, resource_id)
    if EntryChange.objects.under_way().filter(resource=resource).exists():
        raise Conflict("change.under_way")
    if reason not in RetireReason.values or reason == RetireReason.VANISHED:
        raise Invalid("choice.unknown", field="reason")
    successor = None
    if successor_id is not None:
        successor = Resource.objects.listed().visible_to(actor).filter(pk=successor_id).first()
        if successor is None or successor == resource:
            raise Invalid("entry.successor", field="successor_id")
    return begin_draft(
        actor,
        ChangeKind.RETIRE,
        resource.custodian,
        resource,
        None,
        occurred_on,
        at,
        retire_reason=reason,
        successor=successor,
    )


@transaction.atomic(durable=True)
def open_addition(
    *,
    actor: User,
    resource_id: UUID,
    expected_version: int,
    local: EntryContent,
    occurred_on: date | None = None,
    now: datetime | None = None,
) -> EntryChange:
    """Begin to replace what stands beside a source's record: it goes through the same review as any change.

    Takes    expected_version: of the additions that the actor saw, 0 for none. local: of it, what ``merging.ADDABLE``
             names and what says something is kept; nothing said removes all.
    Returns  a draft of kind ``addition``. What is listed stays as it is until it is published.
    Raises   NotFound, Forbidden (no steward), Conflict (``entry.retired``, ``change.under_way``,
             ``addition.not_harvested``; stale ``change.changed``), Invalid (``dates.future``, and what the additions
             make wrong, everything at once).
    Locks    the entry.
    """
    forget_roles(actor)
    at = now or timezone.now()
    resource = lock_listed(actor, resource_id)
    if EntryChange.objects.under_way().filter(resource=resource).exists():
        raise Conflict("change.under_way")
    _values, version = additions_in_force(resource.pk)
    if version != expected_version:
        raise Conflict("change.changed", stale=True)
    return begin_draft(
        actor,
        ChangeKind.ADDITION,
        resource.custodian,
        resource,
        local,
        occurred_on,
        at,
        base_version=version,
    )


@transaction.atomic(durable=True)
def save_change(
    *,
    actor: User,
    change_id: UUID,
    expected_revision: int,
    content: EntryContent,
    occurred_on: date | None = None,
    now: datetime | None = None,
) -> EntryChange:
    """Save what is being written, as often as the page likes. A draft may be incomplete, not unstorable; an addition
    is checked at once with what its source says.

    Takes    content: the whole of it. occurred_on: None leaves the day as it is.
    Returns  the change; its revision grew by one.
    Raises   NotFound, Forbidden, Conflict (state; stale ``change.changed``), Invalid (``text.not_plain``,
             ``entry.too_large``, ``dates.future``; ``change.retires`` for a retirement, which has no content; of an
             addition as :func:`open_addition`).
    Locks    the change.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    act = steps.begin(Action.SAVE, actor=actor, change=change, expected_revision=expected_revision, now=now)
    if change.kind == ChangeKind.RETIRE:
        raise Invalid("change.retires", field="content")
    change.content = _plain(change.kind, change.resource_id, content)
    if occurred_on is not None:
        _set_clock(change, _not_future(occurred_on, act.at))
    steps.join(change, actor.person, at=act.at)
    steps.move(change, Action.SAVE, at=act.at)
    return change


@transaction.atomic(durable=True)
def discard_change(*, actor: User, change_id: UUID, expected_revision: int, now: datetime | None = None) -> EntryChange:
    """Give a change up. One that nobody was ever asked to review leaves no record in the ledger.

    Raises   NotFound, Forbidden, Conflict.
    Locks    the change.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    act = steps.begin(Action.DISCARD, actor=actor, change=change, expected_revision=expected_revision, now=now)
    steps.move(change, Action.DISCARD, at=act.at)
    if change.round:
        event = ChangeDiscarded(**steps.members_of(change))
        record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("author"))
    return change


@transaction.atomic(durable=True)
def submit_change(*, actor: User, change_id: UUID, expected_revision: int, now: datetime | None = None) -> EntryChange:
    """Send a change to review. Its content is frozen as bytes, and the clock of the review begins.

    Returns  the change, in review, its round one higher.
    Raises   NotFound, Forbidden, Conflict (also ``change.outdated``: the entry changed since the writing began),
             Invalid with everything missing or wrong at once, also ``change.new_under_way``: another new entry has the
             identifier by now.
    Locks    the change; the custodian of a new entry.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    act = steps.begin(Action.SUBMIT, actor=actor, change=change, expected_revision=expected_revision, now=now)
    send_to_review(change, act)
    return change


def send_to_review(change: EntryChange, act: steps.Act) -> None:
    """Freeze a change that may be submitted, start the clock of its review, and record it.

    Raises   Conflict (``change.outdated``, ``entry.retired``, of an addition ``addition.not_harvested``), Invalid with
             everything missing or wrong at once.
    """
    change.submitted = submitted = _to_review(change, act.actor)
    change.submitted_digest = steps.digest_of(submitted)
    change.round += 1
    change.submitted_at = act.at
    due = clocks.review_due(calendar_of(change.custodian.jurisdiction_id), day_of(act.at))
    change.review_due_on = due.on
    steps.join(change, act.actor.person, at=act.at)
    steps.move(change, Action.SUBMIT, at=act.at)
    event = ChangeSubmitted(**steps.members_of(change))
    record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("author"))


@transaction.atomic(durable=True)
def extend_change(
    *, actor: User, change_id: UUID, expected_revision: int, reason: str, now: datetime | None = None
) -> EntryChange:
    """Consent, as the data-sharing authority of the custodian's place, to five more working days. Once.

    Takes    reason: why, in words that stay with the change.
    Returns  the change with its later ``due_on``.
    Raises   NotFound, Forbidden, Conflict (also ``change.extended``), Invalid (``text.*``).
    Locks    the change.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    act = steps.begin(Action.EXTEND, actor=actor, change=change, expected_revision=expected_revision, now=now)
    reason = clean_text(reason, field="reason", limit=limits.REASONS, required=True)
    if ChangeExtension.objects.filter(change=change).exists():
        raise Conflict("change.extended")
    _set_clock(change, change.occurred_on, extended=True)
    ChangeExtension.objects.create(
        change=change,
        consented_by=actor,
        person=actor.person,
        author_person=change.author_person,
        organisation=act.organisation,
        reason=reason,
        at=act.at,
        due_on=change.due_on,
        calendar_version=change.calendar_version,
    )
    steps.move(change, Action.EXTEND, at=act.at)
    event = ChangeExtended(**steps.members_of(change), due_on=change.due_on)
    record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("reviewer"))
    return change


def custodian_for(actor: User, organisation_id: UUID | None) -> Organisation:
    """The organisation whose entry it becomes: the one named, or the only one there can be."""
    own = {where for where, role in roles_now(actor) if role is Role.STEWARD}
    if not own or (organisation_id is not None and organisation_id not in own):
        raise Forbidden("role.required")
    if organisation_id is None:
        if len(own) > 1:
            raise Invalid("organisation.choose", field="organisation_id")
        organisation_id = next(iter(own))
    return Organisation.objects.get(pk=organisation_id)


def lock_listed(actor: User, resource_id: UUID) -> Resource:
    """The entry, locked, when the actor is a steward of its custodian."""
    visible = Resource.objects.visible_to(actor).values("pk")
    found = Resource.objects.filter(pk=resource_id, pk__in=visible).select_for_update(of=("self",), no_key=True)
    resource = found.select_related("custodian", "source_department").first()
    if resource is None:
        raise NotFound("not_found")
    if (resource.custodian_id, Role.STEWARD) not in roles_now(actor):
        raise Forbidden("role.required")
    if resource.status == EntryState.RETIRED:
        raise Conflict("entry.retired")
    return resource


def leave_to_its_source(resource: Resource) -> None:
    """A source stays in charge of what it says, until it has ended: the next run would undo what is written here.

    Raises   Conflict ``entry.harvested``.
    """
    for refusal in refused_for_a_source([resource.pk]).values():
        raise refusal


def begin_new(
    actor: User, custodian: Organisation, content: EntryContent, occurred_on: date | None, at: datetime
) -> EntryChange:
    """Begin a new entry. Raises  Conflict ``change.new_under_way``; Invalid. Locks  the custodian."""
    refuse_twin(custodian.pk, content.identifier)
    return begin_draft(actor, ChangeKind.NEW, custodian, None, content, occurred_on, at)


def begin_draft(
    actor: User,
    kind: ChangeKind,
    custodian: Organisation,
    resource: Resource | None,
    content: EntryContent | None,
    occurred_on: date | None,
    at: datetime,
    **more: Any,
) -> EntryChange:
    columns = {"base_version": resource.version if resource else 0} | more
    change = EntryChange(
        kind=kind,
        resource=resource,
        custodian=custodian,
        content=_plain(kind, resource.pk if resource else None, content) if content is not None else {},
        author=actor,
        author_person=actor.person,
        opened_at=at,
        changed_at=at,
        **columns,
    )
    _set_clock(change, _not_future(occurred_on or day_of(at), at))
    change.save(force_insert=True)
    steps.join(change, actor.person, at=at)
    return change


def _not_future(day: date, at: datetime) -> date:
    if day > day_of(at):
        raise Invalid("dates.future", field="occurred_on")
    return day


def _set_clock(change: EntryChange, occurred_on: date, *, extended: bool | None = None) -> None:
    """Count the time limit of art. 17 anew. ``extended`` None: as it is."""
    if extended is None:
        extended = ChangeExtension.objects.filter(change_id=change.pk).exists()
    due = clocks.update_due(calendar_of(change.custodian.jurisdiction_id), occurred_on, extended=extended)
    change.occurred_on, change.due_on = occurred_on, due.on
    change.calendar, change.calendar_version = due.calendar, due.calendar_version
    change.due_is_certain = due.is_certain


def _plain(kind: str, resource_id: UUID | None, content: EntryContent) -> dict[str, Any]:
    """The content as JSON that the database takes; of an addition those members alone that say something."""
    if kind == ChangeKind.ADDITION and resource_id is not None:
        plain = values_to_add(resource_id, content)
    else:
        plain = content.to_json()
    if len(json.dumps(plain)) > limits.CONTENT:
        raise Invalid("entry.too_large", field="content", limit=limits.CONTENT // 1024)
    for field, value in plain.items():
        if not all(storable(text) for text in _texts_in(value)):
            raise Invalid("text.not_plain", field=field)
    return plain


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from _texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts_in(part)


def _to_review(change: EntryChange, actor: User) -> bytes:
    """The bytes that the reviewers see, and that are published as they are.

    Raises   Conflict ``change.outdated``, ``entry.retired``, ``entry.harvested``, ``addition.not_harvested``; Invalid.
    """
    resource = change.resource
    if resource is not None and resource.status == EntryState.RETIRED:
        raise Conflict("entry.retired")
    if change.kind == ChangeKind.ADDITION and resource is not None:
        local = replace(steps.content_in(change), identifier=resource.identifier)
        steps.refuse(list(link_faults(local, viewer=actor, entry=resource.pk)))
        return addition_to_review(change, resource)
    if resource is not None and resource.version != change.base_version:
        raise Conflict("change.outdated")
    if change.kind == ChangeKind.RETIRE:
        successor = str(change.successor_id) if change.successor_id else None
        return rfc8785.dumps({"retire": str(change.resource_id), "reason": change.retire_reason, "use": successor})
    if resource is not None:
        leave_to_its_source(resource)
    content = normalised(steps.content_in(change))
    faults = faults_before_review(
        content, place=change.custodian.jurisdiction_id, viewer=actor, entry=change.resource_id
    )
    steps.refuse([*faults, *identifier_faults(change, content)])
    return content.canonical()
