"""Versions of entries: canonical bytes, kept for ever. Undecorated; they run inside the service that publishes."""

from __future__ import annotations

from datetime import datetime

from catalogue.models import EntryChange, EntryVersion, Resource
from catalogue.selectors.contents import content_of

from .change_steps import digest_of


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
