"""Who may change what all entries share."""

from __future__ import annotations

from uuid import UUID

from organisations.domain.choices import Role
from organisations.domain.errors import Forbidden
from organisations.selectors.memberships import Roles

#: Who keeps the synonym table, of any organisation: its words belong to all places.
SYNONYM_ROLES = (Role.STEWARD, Role.COORDINATOR)


def may_edit_synonyms(roles: Roles) -> bool:
    """Stewards and coordinators, of whatever place."""
    return any(role in SYNONYM_ROLES for _, role in roles)


def synonym_office(roles: Roles) -> tuple[UUID, Role]:
    """The organisation and role for which somebody changes the synonym table.

    Returns  the first that fits: a steward's before a coordinator's, then by the organisation's id.
    Raises   Forbidden ``synonyms.not_steward``.
    """
    fitting = sorted((SYNONYM_ROLES.index(role), where, role) for where, role in roles if role in SYNONYM_ROLES)
    if not fitting:
        raise Forbidden("synonyms.not_steward")
    _, where, role = fitting[0]
    return where, role
