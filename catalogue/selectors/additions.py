"""What stands beside a harvested entry: what its source says, what was added here, and both as they are listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.merging import added_values, merged
from catalogue.domain.harvest.states import SourceState
from catalogue.domain.normal import normalised
from catalogue.domain.states import ChangeKind, ChangeState
from catalogue.models import EntryChange, LocalAddition, Resource, Source, SourceRecord
from catalogue.policies import may_add_beside
from organisations.domain.errors import Invalid, NotFound
from organisations.models import User
from organisations.selectors.memberships import roles_of

from .contents import faults_of

Viewer = User | AnonymousUser
#: Wrong in a field by itself, also where the source's own text hides it for now.
_OF_A_FIELD = frozenset({"text.too_long", "text.not_plain", "entry.unknown_code", "entry.email", "entry.too_many"})
_WRITTEN = (ChangeState.DRAFT, ChangeState.RETURNED)


@dataclass(frozen=True)
class Beside:
    """A harvested entry with what its source says and what was added here.

    ``values``: of domain.harvest.merging.ADDABLE, as they are being written or else as they are; ``version``: of those
    that are in force, 0 for none. ``change``: the change of the entry that is under way, of whatever kind.
    """

    resource: Resource
    source: Source
    said: dict[str, Any]
    values: dict[str, Any]
    version: int
    change: EntryChange | None

    @property
    def draft(self) -> EntryChange | None:
        """The addition that can be written now."""
        change = self.change
        written = change is not None and change.kind == ChangeKind.ADDITION and change.status in _WRITTEN
        return change if written else None

    def said_in(self, name: str, language: str) -> str:
        """What the source says of a text in one language, for the reader's eye."""
        said = self.said.get(name, {}).get(language, "")
        return ", ".join(said) if isinstance(said, list) else said


def addition_to(*, viewer: Viewer, resource_id: UUID) -> Beside:
    """What stands beside a harvested entry, for the stewards of its custodian.

    Raises   NotFound: no such entry, not this viewer's to add to, or no source in charge of it and nothing begun.
    """
    record = (
        SourceRecord.objects.filter(resource__in=Resource.objects.visible_to(viewer), resource_id=resource_id)
        .select_related("resource__custodian", "source")
        .first()
    )
    if record is None or not may_add_beside(roles_of(viewer), record.resource):
        raise NotFound("not_found")
    values, version = additions_in_force(resource_id)
    change = EntryChange.objects.visible_to(viewer).under_way().filter(resource_id=resource_id).first()
    found = Beside(record.resource, record.source, record.content, values, version, change)
    if found.draft is not None:
        return replace(found, values=found.draft.content)
    if record.source.state == SourceState.ENDED:
        raise NotFound("not_found")
    return found


def additions_in_force(resource_id: UUID) -> tuple[dict[str, Any], int]:
    """What stands beside an entry's source now, and its version; nothing and 0 where nothing was ever added."""
    addition = LocalAddition.objects.filter(resource_id=resource_id).first()
    return (addition.values, addition.version) if addition else ({}, 0)


def listed_with(said: Mapping[str, Any], values: Mapping[str, Any]) -> EntryContent:
    """The entry as it is listed: what its source says, completed by additions.

    Takes    said: the content of a SourceRecord. values: of ADDABLE.
    """
    return normalised(merged(EntryContent.from_json(said), EntryContent.from_json(values)))


def faults_of_addition(said: Mapping[str, Any], values: Mapping[str, Any]) -> list[Invalid]:
    """What is wrong with the entry as it would be listed and not with the source's record alone. Six queries.

    Takes    as :func:`listed_with`.
    """
    own, local = EntryContent.from_json(said), EntryContent.from_json(values)
    faults = {_told(fault): fault for fault in faults_of(listed_with(said, values))}
    for fault in faults_of(replace(local, identifier=own.identifier)):
        if fault.code in _OF_A_FIELD and (fault.field or "").partition(".")[0] in added_values(local):
            faults.setdefault(_told(fault), fault)
    for fault in faults_of(own):
        faults.pop(_told(fault), None)
    return list(faults.values())


def _told(fault: Invalid) -> tuple[str, str | None, str]:
    return fault.code, fault.field, str(sorted(fault.params.items()))
