"""Accounts."""

from __future__ import annotations

from organisations.domain.inputs import storable
from organisations.models import User


def user_named(username: str) -> User | None:
    """The account with exactly this name, or None."""
    return User.objects.filter(username=username).first() if storable(username) else None
