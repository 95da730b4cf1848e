"""Who is what, and where."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from organisations.domain.choices import Role
from organisations.models import Membership, Organisation, User

_CACHE = "_roles_of_this_request"

Roles = frozenset[tuple[UUID, Role]]


def roles_of(user: User | AnonymousUser) -> Roles:
    """What an account may do, and for which organisation.

    Takes    the account, as a request has it.
    Returns  pairs (organisation id, role) of memberships that have not ended; empty for strangers and for accounts
             that were switched off. Kept on the user object, so asked once per request. Services that decide
             something ask :func:`roles_now`.
    """
    cached: Roles | None = getattr(user, _CACHE, None)
    if cached is None:
        cached = roles_now(user)
        setattr(user, _CACHE, cached)
    return cached


def roles_now(user: User | AnonymousUser) -> Roles:
    """The same, read from the database at this moment."""
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    rows = Membership.objects.active().filter(user_id=user.pk, user__is_active=True)
    return frozenset((organisation, Role(role)) for organisation, role in rows.values_list("organisation_id", "role"))


def forget_roles(user: User | AnonymousUser) -> None:
    """Drop what :func:`roles_of` kept: the memberships of this account were just changed."""
    if hasattr(user, _CACHE):
        delattr(user, _CACHE)


def has_role(user: User | AnonymousUser, role: Role, organisation_id: UUID | None = None) -> bool:
    """Whether the account holds the role, anywhere or in one organisation."""
    return any(held == role and (organisation_id is None or where == organisation_id) for where, held in roles_of(user))


def organisations_of(user: User | AnonymousUser, role: Role | None = None) -> tuple[Organisation, ...]:
    """The organisations where the account holds the role, or any role, in order of their codes."""
    wanted = {where for where, held in roles_of(user) if role is None or held == role}
    if not wanted:
        return ()
    return tuple(Organisation.objects.filter(pk__in=wanted).order_by("code"))
