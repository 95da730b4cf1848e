"""The shared steps of every verb on a change: lock, guard, move, record. Undecorated; only services call them.

Lock order, always: change → resource → outbox.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict
from uuid import UUID

from django.utils import timezone

from catalogue import policies
from catalogue.domain.entry import EntryContent
from catalogue.domain.states import ANNOUNCING, Action, ChangeState, next_state
from catalogue.models import ChangeAuthor, EntryChange
from ledger.events import Actor, Personal
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import forget_roles, roles_now
from organisations.services.records import named


class ChangeMembers(TypedDict):
    """The members that all events of one change share (``catalogue.events.OfChange``)."""

    place: str
    custodian: str
    change: UUID
    kind: str
    content: str
    resource: UUID | None


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


def lock_change(*, actor: User, change_id: UUID) -> EntryChange:
    """The change as it is now, locked until the transaction ends.

    Raises   NotFound when it does not exist or the actor may not know of it.
    """
    forget_roles(actor)  # a page may have kept roles that ended since
    visible = EntryChange.objects.visible_to(actor).values("pk")
    found = (
        EntryChange.objects.filter(pk=change_id, pk__in=visible)
        .select_for_update(of=("self",))
        .select_related("custodian")
        .first()
    )
    if found is None:
        raise NotFound("not_found")
    return found


def begin(
    action: Action, *, actor: User, change: EntryChange, expected_revision: int | None, now: datetime | None
) -> Act:
    """Guard an action on a locked change: permission first, then the revision.

    Raises   Forbidden, Conflict (state; or stale, code ``change.changed``).
    """
    stale = expected_revision is not None and change.revision != expected_revision
    try:
        policies.require_change(actor, action, change)
    except (Conflict, Forbidden) as refusal:
        if stale and isinstance(refusal, Conflict):
            raise changed(change) from refusal  # what happened, not merely that a button no longer fits
        raise
    if stale:
        raise changed(change)
    organisation_id, role = policies.acting_for(action, change.custodian, roles_now(actor))
    organisation = Organisation.objects.get(pk=organisation_id)
    return Act(action=action, actor=actor, organisation=organisation, role=role, at=now or timezone.now())


def changed(change: EntryChange) -> Conflict:
    """Someone else was faster."""
    return Conflict("change.changed", stale=True, revision=change.revision)


def move(change: EntryChange, action: Action, *, at: datetime) -> None:
    """Move the change along the table and write it: the only code that sets a change's status.

    Raises   Conflict when the table has no such line.
    """
    after = next_state(action, change.status, announcing=change.custodian.jurisdiction_id in ANNOUNCING)
    if after is None:
        raise Conflict("change.state", action=str(action))
    change.status = ChangeState(after)
    change.revision += 1
    change.changed_at = at
    if change.status in (ChangeState.PUBLISHED, ChangeState.DISCARDED):
        change.ended_at = at
    change.save()


def join(change: EntryChange, person: UUID, *, at: datetime) -> None:
    """Note that the person wrote in the change, which bars them from ever judging it."""
    ChangeAuthor.objects.get_or_create(change=change, person=person, defaults={"since": at})


def members_of(change: EntryChange) -> ChangeMembers:
    """What the ledger says of this change, whatever happened."""
    return {
        "place": change.custodian.jurisdiction_id,
        "custodian": change.custodian.code,
        "change": change.pk,
        "kind": change.kind,
        "content": change.submitted_digest,
        "resource": change.resource_id,
    }


def content_in(change: EntryChange) -> EntryContent:
    """What is being written."""
    return EntryContent.from_json(change.content)


def digest_of(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def refuse(faults: list[Invalid]) -> None:
    """Raises   Invalid with all of them at once, when there are any."""
    if faults:
        first, *others = faults
        raise Invalid(first.code, field=first.field, errors=tuple(others), **first.params)
