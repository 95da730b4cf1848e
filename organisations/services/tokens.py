"""API keys: made, used, revoked."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from organisations.domain.errors import Forbidden, NotFound
from organisations.domain.tokens import digest_of, new_key
from organisations.models import ApiToken, User

#: ``last_used_at`` is for people; writing it at every call would make each read a write.
USE_NOTED_EVERY = timedelta(hours=1)


@transaction.atomic(durable=True)
def issue_token(*, user: User, at: datetime | None = None) -> str:
    """Make a key for the API.

    Takes    user: whose key it is.
    Returns  the key. It is shown once: only its SHA-256 is kept.
    Raises   Forbidden for an account that was switched off.
    Locks    nothing.
    """
    if not user.is_active:
        raise Forbidden("account.inactive")
    key = new_key()
    ApiToken.objects.create(digest=digest_of(key), user=user, created_at=at or timezone.now())
    return key


@transaction.atomic(durable=True)
def revoke_token(*, actor: User, digest: str, at: datetime | None = None) -> None:
    """End one of the actor's own keys; from the next request on it opens nothing.

    Raises   NotFound when the actor has no such working key.
    """
    own = ApiToken.objects.filter(user=actor, digest=digest, revoked_at__isnull=True)
    if not own.update(revoked_at=at or timezone.now()):
        raise NotFound("token.unknown")


def note_token_use(*, key: str, at: datetime | None = None) -> None:
    """Remember that the key was used, at most once an hour. One statement of its own."""
    now = at or timezone.now()
    stale = Q(last_used_at__isnull=True) | Q(last_used_at__lt=now - USE_NOTED_EVERY)
    ApiToken.objects.filter(stale, digest=digest_of(key), revoked_at__isnull=True).update(last_used_at=now)
