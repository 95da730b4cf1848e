"""Organisations and their members."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from organisations.domain.choices import Place, Role
from organisations.domain.errors import NotFound
from organisations.models import Membership, Organisation, User

from .memberships import roles_of

Viewer = User | AnonymousUser


@dataclass(frozen=True)
class PlaceOrganisations:
    """The organisations of one place."""

    place: Place
    organisations: tuple[Organisation, ...]


def organisations_by_place() -> tuple[PlaceOrganisations, ...]:
    """All organisations; who takes part is public. One query."""
    rows = list(Organisation.objects.order_by("code"))
    return tuple(
        PlaceOrganisations(place, tuple(row for row in rows if row.jurisdiction_id == place)) for place in Place
    )


def organisation_coded(code: str) -> Organisation:
    """Raises  NotFound."""
    organisation = Organisation.objects.filter(code=code).first()
    if organisation is None:
        raise NotFound("not_found")
    return organisation


def members_of(*, viewer: Viewer, organisation: Organisation) -> tuple[Membership, ...]:
    """Who holds which role now, for members of the organisation; nobody else learns names.

    Returns  memberships with their accounts, by account and role; empty for a viewer who is no member.
    """
    if all(where != organisation.pk for where, _ in roles_of(viewer)):
        return ()
    rows = Membership.objects.active().filter(organisation=organisation).select_related("user")
    return tuple(rows.order_by("user__username", "role"))


def membership_for(*, viewer: Viewer, organisation: Organisation, membership_id: UUID) -> Membership:
    """One current membership that the viewer may see.

    Raises   NotFound.
    """
    for membership in members_of(viewer=viewer, organisation=organisation):
        if membership.pk == membership_id:
            membership.organisation = organisation
            return membership
    raise NotFound("not_found")


def administers(viewer: Viewer, organisation: Organisation) -> bool:
    """Whether the viewer is an administrator of this organisation."""
    return (organisation.pk, Role.ADMINISTRATOR) in roles_of(viewer)
