"""Who may do what in the catalogue."""

from __future__ import annotations

from uuid import UUID

from catalogue.models import Resource, Source
from organisations.domain.choices import Role
from organisations.domain.errors import Forbidden
from organisations.models import User
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


def may_propose_sources(roles: Roles, organisation_id: UUID) -> bool:
    """An administrator of the organisation whose entries the records become."""
    return (organisation_id, Role.ADMINISTRATOR) in roles


def require_source_administrator(roles: Roles, organisation_id: UUID) -> None:
    """Raises  Forbidden ``source.not_administrator``."""
    if not may_propose_sources(roles, organisation_id):
        raise Forbidden("source.not_administrator")


def may_confirm_source(roles: Roles, actor: User, source: Source) -> bool:
    """An administrator, of whichever organisation, who is another person than whoever proposed it."""
    return actor.person != source.proposed_person and any(held == Role.ADMINISTRATOR for _where, held in roles)


def require_confirmer(roles: Roles, actor: User, source: Source) -> None:
    """Raises  Forbidden ``source.confirmer_is_no_administrator``, ``source.own_proposal``."""
    if all(held != Role.ADMINISTRATOR for _where, held in roles):
        raise Forbidden("source.confirmer_is_no_administrator")
    if not may_confirm_source(roles, actor, source):
        raise Forbidden("source.own_proposal")


def may_run_source(roles: Roles, source: Source) -> bool:
    """The source's administrators, and the stewards of its organisation."""
    return bool({(source.organisation_id, Role.ADMINISTRATOR), (source.organisation_id, Role.STEWARD)} & roles)


def require_source_runner(roles: Roles, source: Source) -> None:
    """Raises  Forbidden ``source.not_runner``."""
    if not may_run_source(roles, source):
        raise Forbidden("source.not_runner")


def may_add_beside(roles: Roles, resource: Resource) -> bool:
    """The stewards of the entry's custodian."""
    return (resource.custodian_id, Role.STEWARD) in roles


def require_addition_steward(roles: Roles, resource: Resource) -> None:
    """Raises  Forbidden ``addition.not_steward``."""
    if not may_add_beside(roles, resource):
        raise Forbidden("addition.not_steward")
