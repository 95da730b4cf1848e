"""Who may use the data of a resource: django-guardian rows on direct foreign keys, for an organisation's group.

Undecorated helpers: the approval, revocation or expiry that calls them is the transaction.
"""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from guardian.shortcuts import assign_perm, remove_perm

from catalogue.models import Resource, ResourceGroupAccess
from organisations.models import Organisation, User

PERMISSION = "use_resource"


def give_access(*, resource_id: UUID, organisation_id: UUID) -> None:
    """Let an organisation's members use a resource. Giving it twice is giving it once."""
    organisation = Organisation.objects.select_related("group").get(pk=organisation_id)
    assign_perm(PERMISSION, organisation.group, Resource.objects.get(pk=resource_id))


def take_access(*, resource_id: UUID, organisation_id: UUID) -> None:
    """Take it away again; nothing happens when there was none."""
    organisation = Organisation.objects.select_related("group").get(pk=organisation_id)
    remove_perm(PERMISSION, organisation.group, Resource.objects.get(pk=resource_id))


def has_access(*, viewer: User | AnonymousUser, resource_id: UUID) -> bool:
    """Whether the viewer may use the data now: by an active membership of an organisation that has access."""
    if not isinstance(viewer, User) or not viewer.is_active:
        return False
    return ResourceGroupAccess.objects.filter(
        content_object_id=resource_id,
        permission__codename=PERMISSION,
        group__organisation__memberships__user=viewer,
        group__organisation__memberships__ended_at__isnull=True,
    ).exists()
