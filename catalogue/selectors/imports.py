"""What an uploaded file would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.bulk import Edit
from catalogue.domain.differences import Difference, differences
from catalogue.domain.entry import EntryContent
from catalogue.domain.normal import normalised
from catalogue.domain.overlay import overlaid
from catalogue.domain.states import ChangeKind
from catalogue.models import EntryChange, EntryImport, Resource
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.models import User

from .charges import refused_for_a_source
from .contents import PARTS, content_of, faults_before_review

Viewer = User | AnonymousUser
Effect = Literal["new", "changed", "same"]


@dataclass(frozen=True)
class ImportRow:
    """One entry of the file. ``faults``: what has to be mended before it can be reviewed. ``notes``: (code, params).
    ``refusal``: why its change is not begun, a source being in charge or somebody writing the same new entry."""

    content: EntryContent
    effect: Effect
    resource: Resource | None
    changes: tuple[Difference, ...]
    faults: tuple[Invalid, ...]
    notes: tuple[tuple[str, Mapping[str, Any]], ...]
    refusal: Conflict | None = None

    @property
    def begins(self) -> bool:
        """Whether applying the file begins a change of this entry."""
        return self.effect != "same" and self.refusal is None


@dataclass(frozen=True)
class _Said:
    """What the file says of one entry, against what is listed under its identifier."""

    record: Mapping[str, Any]
    resource: Resource | None
    before: EntryContent | None
    after: EntryContent
    refusal: Conflict | None

    @property
    def effect(self) -> Effect:
        if self.before is None:
            return "new"
        return "same" if self.before.canonical() == self.after.canonical() else "changed"


def new_under_way(custodian_id: UUID, identifiers: Iterable[str], *, beside: UUID | None = None) -> dict[str, Conflict]:
    """Those of these identifiers under which a new entry of the custodian is being written or reviewed. One query.

    Takes    beside: a change that does not count.
    Returns  Conflict ``change.new_under_way`` by identifier; nothing for the others.
    """
    begun = EntryChange.objects.under_way().filter(kind=ChangeKind.NEW, custodian_id=custodian_id)
    if beside is not None:
        begun = begun.exclude(pk=beside)
    begun = begun.filter(content__identifier__in=[one for one in identifiers if one])
    return {one: Conflict("change.new_under_way") for one in begun.values_list("content__identifier", flat=True)}


def get_import(*, viewer: Viewer, import_id: UUID) -> EntryImport:
    """Raises  NotFound, also for somebody else's."""
    found = EntryImport.objects.visible_to(viewer).select_related("custodian").filter(pk=import_id).first()
    if found is None:
        raise NotFound("not_found")
    return found


def import_rows(*, viewer: Viewer, found: EntryImport) -> list[ImportRow]:
    """Each entry of the file against what is listed, in the order of the file."""
    return [
        ImportRow(
            content=one.after,
            effect=(effect := one.effect),
            resource=one.resource,
            changes=differences(one.before, one.after) if one.before is not None else (),
            faults=tuple(
                faults_before_review(
                    one.after,
                    place=found.custodian.jurisdiction_id,
                    viewer=viewer,
                    entry=one.resource.pk if one.resource else None,
                )
            ),
            notes=tuple((code, params) for code, params in one.record["notes"]),
            refusal=one.refusal if effect != "same" else None,
        )
        for one in _against_listed(viewer, found)
    ]


def edits_of(*, viewer: Viewer, found: EntryImport, versions: Mapping[UUID, int]) -> list[Edit | None]:
    """What is to be begun for each entry of the file; None where nothing differs, or where ImportRow has a refusal.

    Takes    versions: of the listed entries, as the preview showed them; 0 fits none.
    """
    return [
        None
        if one.refusal or one.effect == "same"
        else Edit(one.after, one.resource.pk, versions.get(one.resource.pk, 0))
        if one.resource
        else Edit(one.after)
        for one in _against_listed(viewer, found)
    ]


def _against_listed(viewer: Viewer, found: EntryImport) -> list[_Said]:
    said = [EntryContent.from_json(record["content"]) for record in found.records]
    rows = Resource.objects.visible_to(viewer).listed().filter(custodian=found.custodian)
    rows = rows.filter(identifier__in=[one.identifier for one in said])
    listed = {one.identifier: one for one in rows.select_related("source_department").prefetch_related(*PARTS)}
    refused = refused_for_a_source(one.pk for one in listed.values())
    begun = new_under_way(found.custodian_id, [one.identifier for one in said])
    result = []
    for record, content in zip(found.records, said, strict=True):
        resource = listed.get(content.identifier)
        before = normalised(content_of(resource)) if resource else None
        # A file that was uploaded before its reader told which members it says has no "said".
        after = normalised(overlaid(before, content, record.get("said")) if before else content)
        refusal = refused.get(resource.pk) if resource else begun.get(after.identifier)
        result.append(_Said(record, resource, before, after, refusal))
    return result
