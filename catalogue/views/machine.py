"""What every address for programs shares: who is asking, how often, and what caches may keep."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date, quote_etag
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

#: What everybody may see is a minute old at most; what depends on an account stays with whoever asked.
SHARED = "public, max-age=60"
OWN = "private, no-cache"


class ByAddress(BaseContentNegotiation):
    """The address says what comes; an Accept header is not asked."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type


class MachineView(APIView):
    """Read by strangers, by accounts with their session, and with a token; each gets what they may see.

    Whoever reads the whole catalogue asks thousands of times, so these addresses have a limit per second of their own
    and do not use up the hour's share (bayarea.api.throttles).
    """

    permission_classes = [AllowAny]
    content_negotiation_class = ByAddress
    throttle_scope = "harvest"
    throttle_alone = True
    schema = None


def answer(
    request: Request,
    body: str,
    media_type: str,
    *,
    changed_at: datetime | None = None,
    links: Mapping[str, str] | None = None,
    vary: tuple[str, ...] = (),
) -> HttpResponse:
    """The document, or 304 when the reader has it.

    Takes    body: the document; changed_at: said as Last-Modified, but only the ETag decides: what a reader may see can
             change without the entry; links: header Link, address to its parameters; vary: further headers that the
             answer depends on.
    """
    content = body.encode()
    etag = quote_etag(hashlib.sha256(content).hexdigest()[:32])
    response = HttpResponse(content, content_type=f"{media_type}; charset=utf-8")
    found = get_conditional_response(request._request, etag=etag, response=response)
    kept: HttpResponse = found if isinstance(found, HttpResponse) else response
    kept["ETag"] = etag
    if changed_at is not None:
        kept["Last-Modified"] = http_date(changed_at.timestamp())
    if links:
        kept["Link"] = ", ".join(f"<{address}>; {parameters}" for address, parameters in links.items())
    kept["Cache-Control"] = OWN if request.user.is_authenticated else SHARED
    patch_vary_headers(kept, ("Cookie", "Authorization", *vary))
    return kept
