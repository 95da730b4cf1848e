"""What stewards add beside a harvested entry: translations, keywords, gradings. No run overwrites it.

It is written, reviewed and published as every change (``changes``, ``reviews``). Here is what is particular to it: it
is judged together with what the source says, when it is saved, sent for review and listed, each time as the source
speaks at that moment. Undecorated; the services of changes call it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import rfc8785

from catalogue.domain.choices import EntryState
from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.merging import added_values, not_addable
from catalogue.domain.harvest.states import SourceState
from catalogue.domain.normal import normalised
from catalogue.models import EntryChange, LocalAddition, Resource, SourceRecord
from catalogue.selectors.additions import additions_in_force, faults_of_addition, listed_with
from organisations.domain.errors import Conflict, Invalid

from . import change_steps as steps
from .versions import keep_version, keep_what_was_listed
from .writing import EntryWrite, write_entries


def values_to_add(resource_id: UUID, local: EntryContent) -> dict[str, Any]:
    """The additions as they are kept, when nothing is wrong with them beside what the source says now.

    Takes    local: of it what says something is kept; nothing said removes all that was added.
    Returns  members of ``merging.ADDABLE`` in their normal form.
    Raises   Conflict ``addition.not_harvested``; Invalid with everything at once that the additions make wrong
             (``addition.of_the_source`` for what cannot be added). What is wrong in the source's own record is not
             theirs.
    """
    said = _led(SourceRecord.objects.filter(resource=resource_id)).content
    values = added_values(normalised(local))
    steps.refuse([Invalid("addition.of_the_source", field=name) for name in not_addable(local)])
    steps.refuse(faults_of_addition(said, values))
    return values


def addition_to_review(change: EntryChange, resource: Resource) -> bytes:
    """The bytes that the reviewers see: the canonical additions, of which the ledger's ``addition.written`` has the
    digest too.

    Raises   Conflict ``change.outdated``, ``addition.not_harvested``; Invalid.
    """
    if additions_in_force(resource.pk)[1] != change.base_version:
        raise Conflict("change.outdated")
    return rfc8785.dumps(values_to_add(resource.pk, EntryContent.from_json(change.content)))


def list_with_addition(change: EntryChange, *, at: datetime) -> Resource:
    """Write what was approved beside the source's record, and list both together: a new version of the entry.

    A run in between changes nothing in what was approved; it is merged with what the source says now.

    Raises   Conflict ``addition.not_harvested``, ``change.outdated`` (the entry is retired, or the additions changed);
             Invalid with what would be wrong with the entry since the source speaks otherwise.
    Locks    the source's record, then the entry. A run that has the record waits, or is waited for.
    """
    record = _led(SourceRecord.objects.filter(resource=change.resource_id).select_for_update(of=("self",)))
    rows = Resource.objects.select_for_update(of=("self",)).select_related("source_department", "custodian")
    resource = rows.get(pk=record.resource_id)
    if resource.status == EntryState.RETIRED or additions_in_force(resource.pk)[1] != change.base_version:
        raise Conflict("change.outdated")
    values = json.loads(bytes(change.submitted or b""))
    steps.refuse(faults_of_addition(record.content, values))
    _keep(change, resource, values, at)
    content = listed_with(record.content, values)
    keep_what_was_listed(resource)
    write_entries([EntryWrite(content=content, custodian=resource.custodian, resource=resource, is_normal=True)], at=at)
    resource.version += 1
    resource.save(update_fields=["version"])
    keep_version(resource, number=resource.version, snapshot=content.canonical(), at=at, change=change)
    return resource


def _keep(change: EntryChange, resource: Resource, values: Mapping[str, Any], at: datetime) -> None:
    """The database refuses every other change, version, author and values than these."""
    LocalAddition.objects.update_or_create(
        resource=resource,
        defaults={
            "values": values,
            "version": change.base_version + 1,
            "change": change,
            "written_by_id": change.author_id,
            "written_at": at,
        },
    )


def _led(records: Any) -> SourceRecord:
    """The record of the entry whose source has not ended.

    Raises   Conflict ``addition.not_harvested``.
    """
    found: SourceRecord | None = records.exclude(source__state=SourceState.ENDED).first()
    if found is None:
        raise Conflict("addition.not_harvested")
    return found
