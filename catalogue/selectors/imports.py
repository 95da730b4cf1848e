"""What an uploaded file would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.bulk import Edit
from catalogue.domain.differences import Difference, differences
from catalogue.domain.entry import EntryContent
from catalogue.domain.normal import normalised
from catalogue.domain.overlay import overlaid
from catalogue.models import EntryImport, Resource
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.models import User

from .charges import refused_for_a_source
from .contents import PARTS, content_of, faults_before_review

Viewer = User | AnonymousUser
Effect = Literal["new", "changed", "same"]


@dataclass(frozen=True)
class ImportRow:
    """One entry of the file. ``faults``: what has to be mended before it can be reviewed. ``notes``: (code, params).
    ``refusal``: why its change cannot be begun, a source being in charge."""

    content: EntryContent
    effect: Effect
    resource: Resource | None
    changes: tuple[Difference, ...]
    faults: tuple[Invalid, ...]
    notes: tuple[tuple[str, Mapping[str, Any]], ...]
    refusal: Conflict | None = None


def get_import(*, viewer: Viewer, import_id: UUID) -> EntryImport:
    """Raises  NotFound, also for somebody else's."""
    found = EntryImport.objects.visible_to(viewer).select_related("custodian").filter(pk=import_id).first()
    if found is None:
        raise NotFound("not_found")
    return found


def import_rows(*, viewer: Viewer, found: EntryImport) -> list[ImportRow]:
    """Each entry of the file against what is listed, in the order of the file."""
    rows = _against_listed(viewer, found)
    refused = refused_for_a_source(resource.pk for _record, resource, _before, _content in rows if resource)
    return [
        ImportRow(
            content=content,
            effect=(effect := _effect(resource, before, content)),
            resource=resource,
            changes=differences(before, content) if before is not None else (),
            faults=tuple(faults_before_review(content, place=found.custodian.jurisdiction_id)),
            notes=tuple((code, params) for code, params in record["notes"]),
            refusal=refused.get(resource.pk) if resource is not None and effect == "changed" else None,
        )
        for record, resource, before, content in rows
    ]


def edits_of(*, viewer: Viewer, found: EntryImport) -> list[Edit | None]:
    """What is to be begun for each entry of the file; None where nothing differs."""
    return [
        None
        if _effect(resource, before, content) == "same"
        else Edit(content, resource.pk if resource else None, resource.version if resource else 0)
        for _record, resource, before, content in _against_listed(viewer, found)
    ]


def _effect(resource: Resource | None, before: EntryContent | None, after: EntryContent) -> Effect:
    if resource is None or before is None:
        return "new"
    return "same" if before.canonical() == after.canonical() else "changed"


def _against_listed(
    viewer: Viewer, found: EntryImport
) -> list[tuple[dict[str, Any], Resource | None, EntryContent | None, EntryContent]]:
    """(record, the listed entry of the same identifier, its content, the content to be)."""
    said = [EntryContent.from_json(record["content"]) for record in found.records]
    rows = Resource.objects.visible_to(viewer).listed().filter(custodian=found.custodian)
    rows = rows.filter(identifier__in=[one.identifier for one in said])
    listed = {one.identifier: one for one in rows.select_related("source_department").prefetch_related(*PARTS)}
    result = []
    for record, content in zip(found.records, said, strict=True):
        resource = listed.get(content.identifier)
        before = normalised(content_of(resource)) if resource else None
        after = normalised(overlaid(before, content) if before else content)
        result.append((record, resource, before, after))
    return result
