"""Roles given and taken, by the organisation's own administrators."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from ledger.events import Actor
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.models import Membership, Organisation, User
from organisations.policies import require_administrator, require_other_person
from organisations.selectors.memberships import roles_now

from .membership_steps import start_membership, stop_membership


@transaction.atomic(durable=True)
def grant_membership(
    *, actor: User, user_id: int, organisation_id: UUID, role: str, at: datetime | None = None
) -> Membership:
    """Give an account a role in the organisation.

    Takes    actor: an administrator of the organisation; user_id: an active account of another person.
    Returns  the new membership; ``membership.granted`` is recorded with it.
    Raises   NotFound (organisation), Forbidden (not its administrator; own person), Invalid (account, role),
             Conflict (has the role already).
    Locks    the organisation's row.
    """
    organisation = _locked(organisation_id)
    require_administrator(roles_now(actor), organisation.pk)
    if role not in Role.values:
        raise Invalid("membership.unknown_role", field="role")
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        raise Invalid("membership.unknown_user", field="username")
    require_other_person(actor, user)
    if Membership.objects.active().filter(user=user, organisation=organisation, role=role).exists():
        raise Conflict("membership.exists", field="role")
    return start_membership(
        user=user,
        organisation=organisation,
        role=Role(role),
        actor=Actor(organisation=organisation.code, role=Role.ADMINISTRATOR.value),
        at=at or timezone.now(),
    )


@transaction.atomic(durable=True)
def end_membership(*, actor: User, membership_id: UUID, at: datetime | None = None) -> Membership:
    """Take a role back. The row stays: past membership still bars decisions.

    Takes    actor: an administrator of the membership's organisation.
    Returns  the membership, ended; ``membership.removed`` is recorded with it.
    Raises   NotFound (no such membership, or of an organisation the actor does not belong to), Forbidden (member,
             not administrator), Conflict (ended already; the last administrator).
    Locks    the organisation's row.
    """
    found = Membership.objects.filter(pk=membership_id).values_list("organisation_id", flat=True).first()
    roles = roles_now(actor)
    if found is None or all(where != found for where, _ in roles):
        raise NotFound("not_found")
    organisation = _locked(found)
    require_administrator(roles_now(actor), organisation.pk)
    membership = Membership.objects.select_related("user").get(pk=membership_id)
    if membership.ended_at is not None:
        raise Conflict("membership.ended")
    membership.organisation = organisation
    if membership.role == Role.ADMINISTRATOR and not _other_administrator(membership):
        raise Conflict("membership.last_administrator")
    stop_membership(
        membership=membership,
        actor=Actor(organisation=organisation.code, role=Role.ADMINISTRATOR.value),
        at=at or timezone.now(),
    )
    return membership


def _locked(organisation_id: UUID) -> Organisation:
    organisation = Organisation.objects.select_for_update(no_key=True).filter(pk=organisation_id).first()
    if organisation is None:
        raise NotFound("not_found")
    return organisation


def _other_administrator(membership: Membership) -> bool:
    others = Membership.objects.active().filter(
        organisation_id=membership.organisation_id, role=Role.ADMINISTRATOR, user__is_active=True
    )
    return others.exclude(user_id=membership.user_id).exists()
