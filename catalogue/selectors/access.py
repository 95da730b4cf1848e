"""Whose organisation may use which data."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.models import ResourceGroupAccess
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of


def has_access(*, viewer: User | AnonymousUser, resource_id: UUID) -> bool:
    """Whether an organisation of the viewer may use the data of the resource."""
    return bool(accessible_among(viewer=viewer, resource_ids=[resource_id]))


def accessible_among(*, viewer: User | AnonymousUser, resource_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Which of these resources an organisation of the viewer may use; one query, none for strangers."""
    organisations = {where for where, _ in roles_of(viewer)}
    ids = list(resource_ids)
    if not organisations or not ids:
        return frozenset()
    rows = ResourceGroupAccess.objects.filter(
        content_object_id__in=ids,
        permission__codename="use_resource",
        group__in=Organisation.objects.filter(pk__in=organisations).values("group"),
    )
    return frozenset(rows.values_list("content_object_id", flat=True))


def organisations_with_access(*, resource_id: UUID, among: Iterable[UUID]) -> tuple[Organisation, ...]:
    """Which of these organisations may use the data of the resource, in order of their codes."""
    groups = ResourceGroupAccess.objects.filter(
        content_object_id=resource_id, permission__codename="use_resource"
    ).values("group")
    return tuple(Organisation.objects.filter(pk__in=list(among), group__in=groups).order_by("code"))
