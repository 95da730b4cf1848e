"""How often one account may call. Counted in Redis; in the process when Redis is away (bayarea/caches.py)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

from bayarea.addresses import client_address


class _Throttle(SimpleRateThrottle):
    def get_rate(self) -> str | None:
        """Read at each call, not at import: tests and operators change rates."""
        rates: Any = settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"]
        return str(rates[str(self.scope)])

    def who(self, request: Request) -> str:
        user = request.user
        return f"u{user.pk}" if user and user.is_authenticated else f"a{client_address(request._request)}"


class UserThrottle(_Throttle):
    """All calls of one account; strangers share a smaller share per address.

    A view with ``throttle_alone`` counts in its own scope only: whoever reads a whole catalogue asks for thousands of
    pages in a row.
    """

    scope = "user"

    def __init__(self) -> None:
        """The rate depends on who calls, which only :meth:`allow_request` knows."""

    def allow_request(self, request: Request, view: Any) -> bool:
        if getattr(view, "throttle_alone", False):
            return True
        self.scope = "user" if request.user and request.user.is_authenticated else "anonymous"
        self.rate = self.get_rate()
        self.num_requests, self.duration = self.parse_rate(self.rate)
        return super().allow_request(request, view)

    def get_cache_key(self, request: Request, view: Any) -> str:
        return f"throttle:{self.scope}:{self.who(request)}"


class ScopeThrottle(_Throttle):
    """A view says ``throttle_scope = "search"``, ``"submit"``, ``"export"`` or ``"harvest"`` for a limit of its own."""

    def __init__(self) -> None:
        """As above: the scope is the view's."""

    def allow_request(self, request: Request, view: Any) -> bool:
        scope = getattr(view, "throttle_scope", None)
        if not scope:
            return True
        self.scope = scope
        self.rate = self.get_rate()
        self.num_requests, self.duration = self.parse_rate(self.rate)
        return super().allow_request(request, view)

    def get_cache_key(self, request: Request, view: Any) -> str:
        return f"throttle:{self.scope}:{self.who(request)}"
