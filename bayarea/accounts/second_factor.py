"""Whether this session, or this account, has a second factor."""

from __future__ import annotations

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import get_adapter
from django.http import HttpRequest


def has_second_factor(request: HttpRequest) -> bool:
    """True when a code was given in this session (no query), or the account has set one up."""
    if any(record.get("method") == "mfa" for record in get_authentication_records(request, request.user)):
        return True
    return bool(get_adapter().is_mfa_enabled(request.user))
