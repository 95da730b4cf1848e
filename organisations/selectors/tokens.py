"""Whose key is it."""

from __future__ import annotations

from organisations.domain.tokens import digest_of
from organisations.models import ApiToken, User


def user_for_token(key: str) -> User | None:
    """The account that an API key belongs to.

    Takes    the key as the caller sent it, any text.
    Returns  the account; None when the key is unknown or revoked or the account was switched off.
    """
    token = (
        ApiToken.objects.select_related("user")
        .filter(digest=digest_of(key), revoked_at__isnull=True, user__is_active=True)
        .first()
    )
    return token.user if token else None


def tokens_of(user: User) -> tuple[ApiToken, ...]:
    """The account's keys that still work, newest first."""
    return tuple(ApiToken.objects.filter(user=user, revoked_at__isnull=True).order_by("-created_at"))
