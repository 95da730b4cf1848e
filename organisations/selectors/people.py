"""Accounts."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

from organisations.domain.errors import Forbidden
from organisations.domain.inputs import storable
from organisations.models import User


def signed_in(viewer: User | AnonymousUser) -> User:
    """The viewer as an account.

    Raises   Forbidden ``account.needed`` for strangers; pages ask for a sign-in before it comes to this.
    """
    if isinstance(viewer, User):
        return viewer
    raise Forbidden("account.needed")


def user_named(username: str) -> User | None:
    """The account with exactly this name, or None."""
    return User.objects.filter(username=username).first() if storable(username) else None
