"""The steps that every change of membership consists of. They run inside a service's transaction."""

from __future__ import annotations

from datetime import datetime

from ledger.events import Actor
from ledger.record import record
from organisations.domain.choices import Role
from organisations.events import MembershipGranted, MembershipRemoved
from organisations.models import Membership, Organisation, User
from organisations.selectors.memberships import forget_roles

from .records import named


def start_membership(
    *, user: User, organisation: Organisation, role: Role, actor: Actor | None, at: datetime
) -> Membership:
    """Write the row, put the account into the organisation's group, record ``membership.granted``."""
    membership = Membership.objects.create(user=user, organisation=organisation, role=role, started_at=at)
    user.groups.add(organisation.group_id)
    forget_roles(user)
    record(
        MembershipGranted(
            membership=membership.pk,
            organisation=organisation.code,
            place=organisation.jurisdiction_id,
            role=role.value,
        ),
        actor=actor,
        at=at,
        personal=named(user, part="member", place=organisation.jurisdiction_id),
    )
    return membership


def stop_membership(*, membership: Membership, actor: Actor | None, at: datetime) -> None:
    """Mark the end, leave the group with the last role, record ``membership.removed``.

    The caller holds the organisation's row, so two ends of one account's roles see each other.
    """
    organisation, user = membership.organisation, membership.user
    membership.ended_at = max(at, membership.started_at)
    membership.save(update_fields=["ended_at"])
    if not Membership.objects.active().filter(user=user, organisation=organisation).exists():
        user.groups.remove(organisation.group_id)
    forget_roles(user)
    record(
        MembershipRemoved(
            membership=membership.pk,
            organisation=organisation.code,
            place=organisation.jurisdiction_id,
            role=membership.role,
        ),
        actor=actor,
        at=at,
        personal=named(user, part="member", place=organisation.jurisdiction_id),
    )
