"""Versions of entries: canonical bytes, kept for ever. Undecorated; they run inside the service that publishes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F

from catalogue.models import EntryChange, EntryVersion, Resource
from catalogue.selectors.contents import PARTS, content_of

from .change_steps import digest_of
from .rows import insert_rows, update_rows


@dataclass(frozen=True)
class Listed:
    """What an entry says now: ``snapshot`` its canonical bytes, ``at`` since when."""

    resource_id: UUID
    version: int
    at: datetime
    snapshot: bytes


def keep_version(
    resource: Resource, *, number: int, snapshot: bytes, at: datetime, change: EntryChange | None = None
) -> EntryVersion:
    """Keep what is listed from now on as a version of the entry.

    Takes    snapshot: canonical bytes of an EntryContent. change: what made it, when it was a reviewed change.
    """
    return EntryVersion.objects.create(
        resource=resource, number=number, snapshot=snapshot, digest=digest_of(snapshot), at=at, change=change
    )


def keep_what_was_listed(resource: Resource) -> None:
    """Before an entry changes for the first time here, keep what it said until now: no version is lost."""
    if not EntryVersion.objects.filter(resource=resource, number=resource.version).exists():
        keep_version(
            resource,
            number=resource.version,
            snapshot=content_of(resource).canonical(),
            at=resource.changed_at,
        )


def listed_now(ids: Collection[UUID]) -> dict[UUID, Listed]:
    """What many entries say, before they change. A query for each kind of part, however many entries there are."""
    if not ids:
        return {}
    rows = Resource.objects.filter(pk__in=ids).select_related("source_department").prefetch_related(*PARTS)
    return {one.pk: Listed(one.pk, one.version, one.changed_at, content_of(one).canonical()) for one in rows}


def keep_listed(listed: Iterable[Listed]) -> None:
    """The same as ``keep_what_was_listed`` for many."""
    wanted = {one.resource_id: one for one in listed}
    if not wanted:
        return
    newest = EntryVersion.objects.filter(resource__in=wanted, number=F("resource__version"))
    for kept in newest.values_list("resource_id", flat=True):
        wanted.pop(kept, None)
    insert_rows([_version(one.resource_id, one.version, one.snapshot, one.at) for one in wanted.values()])


def keep_newer(newer: Sequence[tuple[Resource, Listed, bytes]], *, at: datetime) -> None:
    """Give many entries their next version, after keeping what they said before.

    Takes    each entry, written meanwhile; what it said before; its bytes from now on.
    """
    keep_listed(before for _resource, before, _after in newer)
    for resource, before, _after in newer:
        resource.version = before.version + 1
    update_rows([resource for resource, _before, _after in newer], ["version"])
    insert_rows([_version(one.pk, one.version, after, at) for one, _before, after in newer])


def _version(resource_id: UUID, number: int, snapshot: bytes, at: datetime) -> EntryVersion:
    return EntryVersion(resource_id=resource_id, number=number, snapshot=snapshot, digest=digest_of(snapshot), at=at)
