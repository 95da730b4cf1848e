"""What an entry said at which time, for who may know it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.choices import EntryState, Visibility
from catalogue.domain.differences import Difference, differences
from catalogue.domain.entry import EntryContent
from catalogue.models import EntryChange, EntryVersion, Resource
from organisations.domain.errors import NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of

from .changes import content_from
from .contents import content_of
from .resources import get_resource

Viewer = User | AnonymousUser


@dataclass(frozen=True)
class Version:
    """One version: its number, when it was listed, and the SHA-256 of its canonical bytes."""

    number: int
    at: datetime
    digest: str
    content: EntryContent
    is_current: bool


def versions_of(*, viewer: Viewer, resource_id: UUID) -> tuple[Resource, tuple[Version, ...]]:
    """An entry and those of its versions that the viewer may know of, newest first.

    A version says who may know of it, as the entry did then: who could not see it then does not see it now. The
    custodian's members see all.
    Raises   NotFound.
    """
    resource = get_resource(viewer=viewer, resource_id=resource_id)
    rows = EntryVersion.objects.filter(resource=resource).order_by("-number")
    found = [
        Version(row.number, row.at, row.digest, content_from(bytes(row.snapshot)), row.number == resource.version)
        for row in rows
    ]
    if not any(version.is_current for version in found):
        content = content_of(resource)
        digest = hashlib.sha256(content.canonical()).hexdigest()
        found.insert(0, Version(resource.version, resource.changed_at, digest, content, is_current=True))
    mine = {where for where, _role in roles_of(viewer)}
    codes = frozenset(Organisation.objects.filter(pk__in=mine).values_list("code", flat=True)) if mine else frozenset()
    whole = resource.custodian_id in mine
    return resource, tuple(one for one in found if whole or one.is_current or _may_know(viewer, one.content, codes))


def compare_versions(
    *, viewer: Viewer, resource_id: UUID, before: int, after: int
) -> tuple[Resource, Version, Version, tuple[Difference, ...]]:
    """What differs between two versions of an entry.

    Raises   NotFound (entry), NotFound ``version.unknown``.
    """
    resource, found = versions_of(viewer=viewer, resource_id=resource_id)
    numbered = {version.number: version for version in found}
    if before not in numbered or after not in numbered:
        raise NotFound("version.unknown")
    old, new = numbered[before], numbered[after]
    return resource, old, new, differences(old.content, new.content)


def successor_of(*, viewer: Viewer, resource: Resource) -> Resource | None:
    """What to use instead of a retired entry, when the viewer may know of it."""
    if resource.status != EntryState.RETIRED:
        return None
    chosen = EntryChange.objects.filter(resource=resource, kind="retire", status="published").values("successor")
    return Resource.objects.visible_to(viewer).filter(pk__in=chosen).select_related("custodian").first()


def _may_know(viewer: Viewer, content: EntryContent, codes: frozenset[str]) -> bool:
    if content.visibility == Visibility.CHOSEN:
        return bool(codes.intersection(content.shown_to))
    return content.visibility == Visibility.PUBLIC or viewer.is_authenticated
