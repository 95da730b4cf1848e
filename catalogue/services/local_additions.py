"""What a steward adds beside a harvested entry: translations, keywords, gradings. No run overwrites it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import rfc8785
from django.db import transaction
from django.utils import timezone

from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.merging import added_values, merged
from catalogue.domain.normal import normalised
from catalogue.events import AdditionWritten
from catalogue.models import LocalAddition, Resource, SourceRecord
from catalogue.policies import require_addition_steward
from catalogue.selectors.contents import faults_of
from ledger.events import Actor
from ledger.record import record
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.models import User
from organisations.selectors.memberships import roles_now

from .versions import keep_newer, listed_now
from .writing import EntryWrite, write_entries

#: Wrong in a field by itself, also where the source's own text hides it for now.
_OF_A_FIELD = frozenset({"text.too_long", "text.not_plain", "entry.unknown_code", "entry.email", "entry.too_many"})


@transaction.atomic(durable=True)
def write_addition(
    *, actor: User, resource_id: UUID, expected_version: int, local: EntryContent, at: datetime | None = None
) -> Resource:
    """Replace what stands beside a source's record, and list both together.

    Takes    actor: a steward of the custodian. expected_version: of the additions that the actor saw, 0 for none.
             local: of it, what ``merging.ADDABLE`` names and what says something is kept; nothing said removes all.
    Returns  the entry as it is listed now; ``addition.written`` is recorded with it.
    Raises   NotFound, Forbidden, Conflict (no harvested entry; changed meanwhile), Invalid with everything at once
             that the additions make wrong; what is wrong in the source's own record is not theirs.
    Locks    the source's record, then the entry. A run that has the record waits, or is waited for.
    """
    now = at or timezone.now()
    resource = Resource.objects.select_related("custodian").visible_to(actor).filter(pk=resource_id).first()
    if resource is None:
        raise NotFound("not_found")
    require_addition_steward(roles_now(actor), resource)
    said = SourceRecord.objects.select_for_update(of=("self",)).filter(resource=resource).first()
    if said is None:
        raise Conflict("addition.not_harvested")
    addition = LocalAddition.objects.filter(resource=resource).first()
    if (addition.version if addition else 0) != expected_version:
        raise Conflict("source.stale", stale=True)
    values = added_values(local)
    own = EntryContent.from_json(said.content)
    content = normalised(merged(own, EntryContent.from_json(values)))
    _require_sound(own, local, content)
    LocalAddition.objects.update_or_create(
        resource=resource,
        defaults={"values": values, "version": expected_version + 1, "written_by": actor, "written_at": now},
    )
    resource.refresh_from_db()
    before, after = listed_now([resource.pk])[resource.pk], content.canonical()
    write_entries(
        [EntryWrite(content=content, custodian=resource.custodian, resource=resource, is_normal=True)], at=now
    )
    if after != before.snapshot:
        keep_newer([(resource, before, after)], at=now)
    record(
        AdditionWritten(
            resource=resource.pk,
            organisation=resource.custodian.code,
            place=resource.custodian.jurisdiction_id,
            digest=hashlib.sha256(rfc8785.dumps(values)).hexdigest(),
        ),
        actor=Actor(organisation=resource.custodian.code, role=Role.STEWARD.value),
        at=now,
    )
    return resource


def _require_sound(own: EntryContent, local: EntryContent, content: EntryContent) -> None:
    """Raises Invalid for what is wrong with the entry as it would be listed and not with the source's record alone."""
    said = added_values(local)
    faults = {_told(fault): fault for fault in faults_of(content)}
    for fault in faults_of(replace(local, identifier=own.identifier)):
        if fault.code in _OF_A_FIELD and (fault.field or "").partition(".")[0] in said:
            faults.setdefault(_told(fault), fault)
    for fault in faults_of(own):
        faults.pop(_told(fault), None)
    if faults:
        first, *others = faults.values()
        raise Invalid(first.code, field=first.field, errors=tuple(others), **first.params)


def _told(fault: Invalid) -> tuple[str, str | None, str]:
    return fault.code, fault.field, str(sorted(fault.params.items()))
