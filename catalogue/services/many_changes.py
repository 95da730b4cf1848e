"""Many changes begun at once: a bulk edit, an import. All of them, or none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from catalogue.domain.bulk import MOST_ENTRIES, Edit
from catalogue.domain.states import Action, ChangeKind
from catalogue.models import EntryChange
from organisations.domain.errors import Conflict, DomainError, Invalid
from organisations.models import Organisation, User
from organisations.selectors.memberships import forget_roles

from . import change_steps as steps
from .changes import begin_draft, begin_new, custodian_for, leave_to_its_source, lock_listed, send_to_review


@transaction.atomic(durable=True)
def change_many(
    *,
    actor: User,
    organisation_id: UUID | None,
    edits: Sequence[Edit],
    submit: bool = False,
    now: datetime | None = None,
) -> list[EntryChange]:
    """Begin a change for each edit, and send each for review if wished.

    Takes    organisation_id: the custodian of new entries. edits: as their preview showed them, at most MOST_ENTRIES.
    Returns  the changes, in the order of the edits.
    Raises   Invalid ``bulk.too_many``; Invalid ``bulk.refused`` with one refusal for each edit that cannot be made,
             its field ``rows.N`` from 1: nothing is begun then. Forbidden (no steward).
    Locks    the custodian of new entries, so that none is begun twice; the entries, in the order of their ids.
    """
    forget_roles(actor)
    return begin_all(actor, organisation_id, edits, submit=submit, at=now or timezone.now())


def begin_all(
    actor: User, organisation_id: UUID | None, edits: Sequence[Edit], *, submit: bool, at: datetime
) -> list[EntryChange]:
    """The same inside the transaction of the service that decides."""
    if len(edits) > MOST_ENTRIES:
        raise Invalid("bulk.too_many", limit=MOST_ENTRIES)
    if organisation_id is not None and any(edit.resource_id is None for edit in edits):
        Organisation.objects.select_for_update(no_key=True).filter(pk=organisation_id).first()
    made: dict[int, EntryChange] = {}
    refused: dict[int, Invalid] = {}
    for number, edit in sorted(enumerate(edits, start=1), key=lambda pair: str(pair[1].resource_id)):
        try:
            with transaction.atomic():
                made[number] = _begin(actor, organisation_id, edit, at)
                if submit:
                    act = steps.begin(Action.SUBMIT, actor=actor, change=made[number], expected_revision=None, now=at)
                    send_to_review(made[number], act)
        except DomainError as refusal:
            params: dict[str, Any] = dict(refusal.params)
            refused[number] = Invalid(refusal.code, field=f"rows.{number}", **params)
    if refused:
        raise Invalid("bulk.refused", errors=tuple(refused[number] for number in sorted(refused)))
    return [made[number] for number in sorted(made)]


def _begin(actor: User, organisation_id: UUID | None, edit: Edit, at: datetime) -> EntryChange:
    if edit.resource_id is None:
        return begin_new(actor, custodian_for(actor, organisation_id), edit.content, None, at)
    resource = lock_listed(actor, edit.resource_id)
    leave_to_its_source(resource)
    if EntryChange.objects.under_way().filter(resource=resource).exists():
        raise Conflict("change.under_way")
    if resource.version != edit.expected_version:
        raise Conflict("change.outdated")
    return begin_draft(actor, ChangeKind.CHANGE, resource.custodian, resource, edit.content, None, at)
