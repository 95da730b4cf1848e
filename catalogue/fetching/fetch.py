"""One question to a source and its bounded answer. Standard library only.

1. The address is checked, its name resolved once, and every address that comes back checked.
2. The connection goes to a checked address, with the name in SNI and Host: a name that resolves otherwise a moment
   later changes nothing.
3. One clock covers resolving, connecting, TLS and all redirects; a timeout of the socket alone would let one byte a
   second go on for ever.
4. Bytes are counted before and after decompression.

Proxies of the environment are not used. No byte of an answer gets into an error.
"""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from catalogue.domain.harvest.addresses import Allowed, Target, check_url
from catalogue.domain.harvest.errors import AddressRefused, SourceFailed

from .bodies import read_body
from .clocks import Clock
from .lines import Resolver, line_to, resolve

USER_AGENT = "digital-bay-area-harvest"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: A key or a cookie is for the host that it was given for; these go on to another one.
_MAY_TRAVEL = frozenset({"accept", "accept-language", "content-type"})
#: What may be sent back later as If-None-Match or If-Modified-Since.
_LONGEST_TAG = 200
#: A source may ask for patience, not for ever.
LONGEST_WAIT_S = 24 * 3600


@dataclass(frozen=True)
class Limits:
    """``seconds`` for everything together; ``size`` in bytes, on the line and unpacked alike."""

    seconds: float = 30.0
    size: int = 20 * 1024 * 1024
    redirects: int = 3


@dataclass(frozen=True)
class Answer:
    """A whole answer: a success, or 304 to who asked for news only. ``url`` is where it came from in the end."""

    url: str
    status: int
    content_type: str
    charset: str
    body: bytes = field(repr=False)
    etag: str = ""
    last_modified: str = ""


def fetch(
    url: str,
    *,
    allowed: Allowed,
    limits: Limits | None = None,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    resolver: Resolver = resolve,
) -> Answer:
    """GET an address; POST when there is a body.

    Takes    allowed: what the deployment lets be asked. headers: Accept, Content-Type, If-None-Match and the like.
    Returns  the answer. Redirects are followed, each checked like the first address.
    Raises   AddressRefused before anything is sent; SourceFailed for everything that a source can do wrong.
    """
    limits = limits or Limits()
    clock = Clock(limits.seconds)
    target, sent = check_url(url, allowed), dict(headers or {})
    for _ in range(limits.redirects + 1):
        answer = _ask(target, body, sent, allowed=allowed, size=limits.size, clock=clock, resolver=resolver)
        if isinstance(answer, Answer):
            return answer
        following = _onward(target, answer.location, allowed)
        if answer.status not in {307, 308}:
            body = None
        if (following.scheme, following.authority) != (target.scheme, target.authority):
            sent = {name: value for name, value in sent.items() if name.lower() in _MAY_TRAVEL}
        target = following
    raise SourceFailed("source.too_many_redirects", lasting=True)


@dataclass(frozen=True)
class _Redirect:
    status: int
    location: str


def _ask(
    target: Target,
    body: bytes | None,
    headers: Mapping[str, str],
    *,
    allowed: Allowed,
    size: int,
    clock: Clock,
    resolver: Resolver,
) -> Answer | _Redirect:
    """One question, one answer."""
    own = {"Host": target.authority, "User-Agent": USER_AGENT, "Accept-Encoding": "gzip", "Connection": "close"}
    try:
        with line_to(target, allowed=allowed, clock=clock, resolver=resolver) as line:
            connection = http.client.HTTPConnection(target.host, target.port)
            connection.auto_open = 0  # never a line of its own making
            connection.sock = line
            connection.request("GET" if body is None else "POST", target.path, body, {**headers, **own})
            with connection.getresponse() as answer:
                if answer.status in _REDIRECTS and (location := answer.headers.get("Location")):
                    return _Redirect(answer.status, location)
                if not (200 <= answer.status < 300 or answer.status == 304):
                    raise _bad_status(answer)
                content = read_body(answer, line, size)
                clock.left()  # a body without an announced length ends where the line was cut
                return Answer(
                    url=target.url,
                    status=answer.status,
                    content_type=answer.headers.get_content_type(),
                    charset=answer.headers.get_content_charset() or "",
                    body=content,
                    etag=_tag(answer, "ETag"),
                    last_modified=_tag(answer, "Last-Modified"),
                )
    except (SourceFailed, OSError, http.client.HTTPException) as error:
        if clock.is_over:
            raise clock.failure() from error
        if isinstance(error, SourceFailed):
            raise
        raise SourceFailed(_what_went_wrong(error)) from error


def _what_went_wrong(error: Exception) -> str:
    if isinstance(error, ssl.SSLError) and not isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return "source.insecure"
    if isinstance(error, (OSError, http.client.IncompleteRead, http.client.RemoteDisconnected)):
        return "source.cut_off"
    return "source.not_http"


def _onward(target: Target, location: str, allowed: Allowed) -> Target:
    try:
        following = check_url(urljoin(target.url, location), allowed)
    except AddressRefused as refused:
        raise SourceFailed("source.redirect", lasting=True) from refused
    except ValueError as error:
        raise SourceFailed("source.redirect", lasting=True) from error
    if target.scheme == "https" and following.scheme == "http":
        raise SourceFailed("source.downgrade", lasting=True)
    return following


def _bad_status(answer: http.client.HTTPResponse) -> SourceFailed:
    wait = answer.headers.get("Retry-After", "").strip()
    return SourceFailed(
        "source.status",
        lasting=answer.status < 500 and answer.status not in {408, 425, 429},
        wait_s=min(int(wait), LONGEST_WAIT_S) if wait.isascii() and wait.isdecimal() and len(wait) < 9 else None,
        status=answer.status,
    )


def _tag(answer: http.client.HTTPResponse, name: str) -> str:
    value = answer.headers.get(name, "")
    return value if value.isascii() and value.isprintable() and len(value) <= _LONGEST_TAG else ""
