"""Who may change who is what."""

from __future__ import annotations

from uuid import UUID

from organisations.domain.choices import Role
from organisations.domain.errors import Forbidden
from organisations.models import User
from organisations.selectors.memberships import Roles


def may_administer(roles: Roles, organisation_id: UUID) -> bool:
    """Only the organisation's own administrators, never a superuser."""
    return (organisation_id, Role.ADMINISTRATOR) in roles


def require_administrator(roles: Roles, organisation_id: UUID) -> None:
    """Raises  Forbidden ``membership.not_administrator``."""
    if not may_administer(roles, organisation_id):
        raise Forbidden("membership.not_administrator")


def require_other_person(actor: User, target: User) -> None:
    """An administrator gives no role to himself, by whichever account: nobody appoints himself approver.

    Raises   Forbidden ``membership.own_person``.
    """
    if actor.person == target.person:
        raise Forbidden("membership.own_person", field="username")
