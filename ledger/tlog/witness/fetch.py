"""Asking others over HTTP: bounded in size and time, no redirects, no proxy that the shell happens to name."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

TIMEOUT_S = 10.0
DEADLINE_S = 60.0
LARGEST = 256 * (2 + 65_535)  # an entry bundle of the largest entries; nothing else that is asked for is larger
CHUNK = 65_536


class Unreachable(Exception):
    """There was no whole answer. ``status`` is the HTTP status, 0 without any."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A redirect could lead a key to somebody else."""

    def redirect_request(self, *_arguments: object, **_named: object) -> None:
        return None


_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirects())


def get(
    url: str,
    *,
    token: str = "",
    limit: int = LARGEST,
    timeout_s: float = TIMEOUT_S,
    deadline_s: float = DEADLINE_S,
) -> bytes:
    """The body behind an http or https address.

    Takes    token: sent as ``Authorization: Bearer``. limit: the largest body that is read. timeout_s: for each step;
             deadline_s: for all of it.
    Raises   Unreachable, for every answer but 200 and for one that is too long or too slow.
    """
    if urlsplit(url).scheme not in {"http", "https"}:
        raise Unreachable(f"{url} is no http address")
    request = urllib.request.Request(url, headers={"Accept-Encoding": "identity", "User-Agent": "tlog-witness"})  # noqa: S310
    if token:
        request.add_unredirected_header("Authorization", f"Bearer {token}")
    until = time.monotonic() + deadline_s
    try:
        with _OPENER.open(request, timeout=timeout_s) as answer:
            return _read(answer, url, limit, until)
    except urllib.error.HTTPError as error:
        with error:
            raise Unreachable(f"{url} answers {error.code}", error.code) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable(f"{url} cannot be reached: {getattr(error, 'reason', None) or error}") from error


def _read(answer: http.client.HTTPResponse, url: str, limit: int, until: float) -> bytes:
    parts, length = [], 0
    while part := answer.read1(CHUNK):  # what has arrived: a reader of whole chunks could be kept waiting for ever
        parts.append(part)
        length += len(part)
        if length > limit:
            raise Unreachable(f"{url} answers with more than {limit} bytes")
        if time.monotonic() > until:
            raise Unreachable(f"{url} answers too slowly")
    if answer.length:  # what the header promised and did not come
        raise Unreachable(f"{url} stopped {answer.length} bytes before the end")
    return b"".join(parts)
