"""Data access that an approval gives and a revocation takes: guardian rows for an organisation's group.

Undecorated helpers: they run inside the transaction of the service that decides (sharing).
"""

from __future__ import annotations

from uuid import UUID

from guardian.shortcuts import assign_perm, remove_perm

from catalogue.models import Resource
from catalogue.selectors.access import has_access
from organisations.domain.errors import NotFound
from organisations.models import Organisation

__all__ = ["give_access", "has_access", "take_access"]

PERMISSION = "use_resource"


def give_access(*, resource_id: UUID, organisation_id: UUID) -> None:
    """Let an organisation use the data of a resource. Giving it twice changes nothing.

    Raises   NotFound when either does not exist.
    """
    resource, organisation = _both(resource_id, organisation_id)
    assign_perm(PERMISSION, organisation.group, resource)


def take_access(*, resource_id: UUID, organisation_id: UUID) -> None:
    """Take it back. Taking what was not given changes nothing.

    Raises   NotFound when either does not exist.
    """
    resource, organisation = _both(resource_id, organisation_id)
    remove_perm(PERMISSION, organisation.group, resource)


def _both(resource_id: UUID, organisation_id: UUID) -> tuple[Resource, Organisation]:
    resource = Resource.objects.filter(pk=resource_id).first()
    organisation = Organisation.objects.select_related("group").filter(pk=organisation_id).first()
    if resource is None or organisation is None:
        raise NotFound("not_found")
    return resource, organisation
