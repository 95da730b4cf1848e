"""What the reviewers of a change do: assess, approve and so publish, return."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from django.db import transaction

from catalogue import policies
from catalogue.domain import clocks, limits
from catalogue.domain.choices import EntryState
from catalogue.domain.entry import EntryContent
from catalogue.domain.states import (
    ANNOUNCING,
    ASSESSMENTS,
    REVIEWERS,
    TRANSITIONS,
    Action,
    ChangeKind,
    ChangeState,
    ReviewKind,
    ReviewOutcome,
    next_state,
)
from catalogue.events import (
    AdditionWritten,
    ChangeApproved,
    ChangeAssessed,
    ChangeReturned,
    EntryChanged,
    EntryPublished,
    EntryRetired,
)
from catalogue.models import EntryChange, EntryReview, Resource
from ledger.record import record
from organisations.domain.calendar import day_of
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.inputs import clean_text
from organisations.models import User
from organisations.selectors.calendars import calendar_of

from . import change_steps as steps
from .change_steps import Act
from .identifiers import identifier_taken
from .local_additions import list_with_addition
from .versions import keep_version, keep_what_was_listed
from .writing import EntryWrite, write_entries


class Publication(TypedDict):
    """What the events of a publication say beyond those of a change."""

    version: int
    secrecy: str
    personal: str


_ASSESS = {ReviewKind.SECRECY: Action.ASSESS_SECRECY, ReviewKind.PERSONAL: Action.ASSESS_PERSONAL}


@transaction.atomic(durable=True)
def assess_change(
    *,
    actor: User,
    change_id: UUID,
    expected_revision: int,
    kind: str,
    document: str,
    now: datetime | None = None,
) -> EntryChange:
    """Give the secrecy or the personal-information assessment of a submitted change (Decree 809 art. 12).

    Takes    kind: ``secrecy`` or ``personal``. document: the assessment itself. It stays with the change; the ledger
             has its SHA-256.
    Returns  the change, still in review.
    Raises   NotFound, Forbidden (role; barred), Conflict (state, ``review.there``, stale), Invalid (``choice.unknown``,
             ``text.*``).
    Locks    the change.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    if kind not in ASSESSMENTS:
        raise Invalid("choice.unknown", field="kind")
    review_kind = ReviewKind(kind)
    action = _ASSESS[review_kind]
    act = steps.begin(action, actor=actor, change=change, expected_revision=expected_revision, now=now)
    document = clean_text(document, field="document", limit=limits.ASSESSMENT, required=True)
    review = _review(change, act, review_kind, ReviewOutcome.PASSED, document=document)
    steps.move(change, action, at=act.at)
    event = ChangeAssessed(**steps.members_of(change), review=review.kind, document=review.digest)
    record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("reviewer"))
    return change


@transaction.atomic(durable=True)
def return_change(
    *, actor: User, change_id: UUID, expected_revision: int, reason: str, now: datetime | None = None
) -> EntryChange:
    """Send a change back to its authors, saying everything that has to be mended; it can be submitted again.

    Takes    reason: in the reviewer's words, for the authors. It counts as the first review that is the actor's and
             not there yet: of the custodian's, else the authority's.
    Returns  the change, returned.
    Raises   NotFound, Forbidden, Conflict, Invalid (``text.*``).
    Locks    the change.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    standing = policies.change_standings(actor, [change])[change.pk]
    of_authority = standing.roles_for(TRANSITIONS[Action.SEND_BACK]) and not standing.open_reviews()
    action = Action.SEND_BACK if of_authority else Action.RETURN
    act = steps.begin(action, actor=actor, change=change, expected_revision=expected_revision, now=now)
    reason = clean_text(reason, field="reason", limit=limits.REASONS, required=True)
    kind = ReviewKind.AUTHORITY if of_authority else standing.open_reviews()[0]
    act = Act(act.action, act.actor, act.organisation, REVIEWERS[kind], act.at)
    review = _review(change, act, kind, ReviewOutcome.RETURNED, reason=reason)
    steps.move(change, action, at=act.at)
    event = ChangeReturned(
        **steps.members_of(change), review=review.kind, document=steps.digest_of(reason.encode("utf-8"))
    )
    record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("reviewer"))
    return change


@transaction.atomic(durable=True)
def approve_change(*, actor: User, change_id: UUID, expected_revision: int, now: datetime | None = None) -> EntryChange:
    """Approve a change whose assessments are both there, and publish it: list the new entry, its new version, or its
    tombstone. Where the law has the place's data-sharing authority announce it, hand it on to them instead.

    Returns  the change: published, with its resource; or still in review, the authority's two working days begun.
    Raises   NotFound, Forbidden (role; barred; ``duties.one_reviewer``), Conflict (state, ``review.missing``, stale,
             ``change.outdated``, ``entry.identifier_taken``, ``addition.not_harvested``), Invalid (an addition that
             the source has made wrong meanwhile).
    Locks    the change, then the entry; of an addition the source's record in between.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    act = steps.begin(Action.APPROVE, actor=actor, change=change, expected_revision=expected_revision, now=now)
    _review(change, act, ReviewKind.APPROVAL, ReviewOutcome.PASSED)
    place = change.custodian.jurisdiction_id
    if next_state(act.action, change.status, announcing=place in ANNOUNCING) == ChangeState.PUBLISHED:
        return _publish(change, act)
    change.review_due_on = clocks.review_due(calendar_of(place), day_of(act.at)).on
    steps.move(change, act.action, at=act.at)
    event = ChangeApproved(**steps.members_of(change))
    record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("reviewer"))
    return change


@transaction.atomic(durable=True)
def announce_change(
    *, actor: User, change_id: UUID, expected_revision: int, now: datetime | None = None
) -> EntryChange:
    """Announce, as the data-sharing authority of the custodian's place, what the custodian approved (Decree 809
    art. 16 and 17): the only way to publish where the law asks for it.

    Returns  the change, published, with its resource.
    Raises   NotFound, Forbidden (role; barred; ``duties.own_review``), Conflict (state, ``review.not_approved``, stale,
             and as :func:`approve_change`), Invalid.
    Locks    the change, then the entry; of an addition the source's record in between.
    """
    change = steps.lock_change(actor=actor, change_id=change_id)
    act = steps.begin(Action.ANNOUNCE, actor=actor, change=change, expected_revision=expected_revision, now=now)
    _review(change, act, ReviewKind.AUTHORITY, ReviewOutcome.PASSED)
    return _publish(change, act)


def _publish(change: EntryChange, act: Act) -> EntryChange:
    publish = {
        ChangeKind.NEW: _list,
        ChangeKind.CHANGE: _change,
        ChangeKind.RETIRE: _retire,
        ChangeKind.ADDITION: _add,
    }
    change.resource = resource = publish[ChangeKind(change.kind)](change, act)
    steps.move(change, act.action, at=act.at)
    _record_publication(change, resource, act)
    return change


def _review(
    change: EntryChange, act: Act, kind: ReviewKind, outcome: ReviewOutcome, *, document: str = "", reason: str = ""
) -> EntryReview:
    return EntryReview.objects.create(
        change=change,
        round=change.round,
        kind=kind,
        outcome=outcome,
        reviewer=act.actor,
        person=act.actor.person,
        author_person=change.author_person,
        organisation=act.organisation,
        role=act.role,
        submitted_digest=change.submitted_digest,
        document=document,
        digest=steps.digest_of(document.encode("utf-8")),
        reason=reason,
        at=act.at,
    )


def _submitted(change: EntryChange) -> tuple[bytes, EntryContent]:
    data = bytes(change.submitted or b"")
    content = EntryContent.from_json(json.loads(data))
    if identifier_taken(change, content):
        raise Conflict("entry.identifier_taken", field="identifier")
    return data, content


def _list(change: EntryChange, act: Act) -> Resource:
    data, content = _submitted(change)
    (resource,) = write_entries([EntryWrite(content=content, custodian=change.custodian)], at=act.at)
    keep_version(resource, number=resource.version, snapshot=data, at=act.at, change=change)
    return resource


def _change(change: EntryChange, act: Act) -> Resource:
    resource = _as_begun(change)
    data, content = _submitted(change)
    keep_what_was_listed(resource)
    write_entries([EntryWrite(content=content, custodian=change.custodian, resource=resource)], at=act.at)
    resource.version += 1
    resource.save(update_fields=["version"])
    keep_version(resource, number=resource.version, snapshot=data, at=act.at, change=change)
    return resource


def _retire(change: EntryChange, act: Act) -> Resource:
    resource = _as_begun(change)
    keep_what_was_listed(resource)
    retire_entry(resource, reason=change.retire_reason, at=act.at)
    return resource


def _add(change: EntryChange, act: Act) -> Resource:
    return list_with_addition(change, at=act.at)


def retire_entry(resource: Resource, *, reason: str, at: datetime) -> None:
    """Take an entry out of every list; its page stays as a tombstone. Undecorated: for the service that decides.

    Takes    resource: locked. reason: of RetireReason.
    """
    resource.status = EntryState.RETIRED
    resource.retired_at, resource.retired_reason, resource.changed_at = at, reason, at
    resource.save(update_fields=["status", "retired_at", "retired_reason", "changed_at"])


def _as_begun(change: EntryChange) -> Resource:
    """The entry, locked, as it was when the writing began.

    Raises   Conflict ``change.outdated``.
    """
    rows = Resource.objects.select_for_update(of=("self",)).select_related("source_department", "custodian")
    resource = rows.get(changes=change)
    if resource.status == EntryState.RETIRED or resource.version != change.base_version:
        raise Conflict("change.outdated")
    return resource


def _record_publication(change: EntryChange, resource: Resource, act: Act) -> None:
    assessments = EntryReview.objects.filter(change=change, round=change.round, kind__in=ASSESSMENTS)
    digests = dict(assessments.values_list("kind", "digest"))
    said = steps.members_of(change)  # it has its resource by now
    judged: Publication = {
        "version": resource.version,
        "secrecy": digests[ReviewKind.SECRECY],
        "personal": digests[ReviewKind.PERSONAL],
    }
    event: EntryPublished | EntryChanged | EntryRetired
    if change.kind == ChangeKind.RETIRE:
        event = EntryRetired(**said, **judged, reason=change.retire_reason)
    elif change.kind == ChangeKind.NEW:
        event = EntryPublished(**said, **judged)
    else:
        event = EntryChanged(**said, **judged)
    record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("reviewer"))
    if change.kind == ChangeKind.ADDITION:
        added = AdditionWritten(
            resource=resource.pk, organisation=said["custodian"], place=said["place"], digest=said["content"]
        )
        record(added, actor=act.ledger_actor, at=act.at)
