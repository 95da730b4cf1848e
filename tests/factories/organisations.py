"""The least valid organisations and people. Rows only: no ledger event is recorded for them."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from itertools import count

from django.contrib.auth.models import Group

from organisations.models import Jurisdiction, Membership, Organisation, Role, User
from organisations.selectors.memberships import forget_roles

PASSWORD = "correct horse battery staple"
SINCE = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
_numbers = count(1)


def make_jurisdiction(code: str = "HK") -> Jurisdiction:
    return Jurisdiction.objects.get_or_create(code=code)[0]


def make_organisation(place: str = "HK", *, code: str | None = None, **fields: object) -> Organisation:
    """An organisation with its group; ``names`` in English unless given."""
    code = code or f"{place.lower()}-test-{next(_numbers)}"
    values: dict[str, object] = {"kind": "state_organ", "names": {"en": f"Department {code}"}}
    return Organisation.objects.create(
        code=code,
        jurisdiction=make_jurisdiction(place),
        group=Group.objects.create(name=f"organisation:{code}"),
        **(values | fields),
    )


def make_user(username: str | None = None, *, password: str | None = None, **fields: object) -> User:
    """An account; it can sign in only when a password is given (hashing is slow). ``person=`` makes a second one."""
    user = User(username=username or f"user-{next(_numbers)}", **({"person": uuid.uuid4()} | fields))
    if password is None:
        user.set_unusable_password()
    else:
        user.set_password(password)
    user.save()
    return user


def make_membership(
    user: User | None = None,
    organisation: Organisation | None = None,
    role: Role | str = Role.REQUESTER,
    *,
    started_at: datetime = SINCE,
    ended_at: datetime | None = None,
) -> Membership:
    """One role; the account joins the organisation's group, as the service does."""
    user, organisation = user or make_user(), organisation or make_organisation()
    membership = Membership.objects.create(
        user=user, organisation=organisation, role=Role(role), started_at=started_at, ended_at=ended_at
    )
    if ended_at is None:
        user.groups.add(organisation.group)
    forget_roles(user)
    return membership


def make_member(organisation: Organisation | None = None, *roles: Role | str, **user_fields: object) -> User:
    """An account with these roles (requester when none is named) in one organisation."""
    user, organisation = make_user(**user_fields), organisation or make_organisation()
    for role in roles or (Role.REQUESTER,):
        make_membership(user, organisation, role)
    return user
