"""Where a request comes from, believed only as far as our own proxies vouch for it."""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "0.0.0.0"  # noqa: S104  a name for "no address" (a Unix socket has none), nothing listens on it


def client_address(request: HttpRequest) -> str:
    """The address that lockout and rate limits count by.

    Takes    a request behind ``PROXY_COUNT`` proxies of ours; each appended one address to X-Forwarded-For.
    Returns  the address that the outermost of them saw; without proxies the peer's. Whatever a client wrote into the
             header itself stands further left and is never read. Of an IPv6 address the first half: whoever has one
             has the other 2^64 of its network too.
    """
    address = request.META.get("REMOTE_ADDR") or ""
    if settings.PROXY_COUNT:
        forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
        if len(forwarded) >= settings.PROXY_COUNT:
            address = forwarded[-settings.PROXY_COUNT].strip()
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return UNKNOWN
    if known.version == 6:
        return str(ipaddress.ip_network((known, 64), strict=False).network_address)
    return str(known)
