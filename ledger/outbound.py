"""Asking witnesses over HTTP, from signer and publisher: bounded in bytes and in time, no redirect, no proxy.

Standard library only. A witness may be slow on purpose: whatever it does, the call ends when its time is over.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

DEADLINE_S = 3.0
#: A note with sixteen cosignatures of ML-DSA-44 fits.
LARGEST = 64 * 1024
CHUNK = 16 * 1024


class Unreachable(Exception):
    """There was no whole answer in time. The message is short and for operators."""


@dataclass(frozen=True)
class Answer:
    status: int
    content_type: str
    body: bytes


def ask(url: str, *, body: bytes | None = None, deadline_s: float = DEADLINE_S, limit: int = LARGEST) -> Answer:
    """GET an http or https address; POST when there is a body.

    Takes    deadline_s: for everything together. limit: the longest body that is read.
    Returns  the answer, whatever its status; a redirect is an answer too and is not followed.
    Raises   Unreachable.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Unreachable("not an http address")
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    late = threading.Event()
    try:
        connection = kind(parts.hostname, parts.port, timeout=deadline_s)
        with contextlib.closing(connection):
            connection.connect()
            with _cut_after(connection.sock, deadline_s, late):
                headers = {"Accept-Encoding": "identity", "User-Agent": "digital-bay-area"}
                target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                connection.request("GET" if body is None else "POST", target, body, headers)
                with connection.getresponse() as answer:
                    data = _read(answer, limit, late)
                    return Answer(answer.status, answer.headers.get_content_type(), data)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unreachable("too slow" if late.is_set() else _reason(error)) from error


@contextlib.contextmanager
def _cut_after(line: socket.socket, seconds: float, late: threading.Event) -> Iterator[None]:
    """Cut the line when the time is over. A timeout of the socket alone would let one byte a second go on for ever.

    Takes    late: set when that happened.
    """

    def cut() -> None:
        late.set()
        with contextlib.suppress(OSError):  # closed already
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _read(answer: http.client.HTTPResponse, limit: int, late: threading.Event) -> bytes:
    parts, length = [], 0
    while part := answer.read1(CHUNK):  # what has arrived: waiting for whole chunks would hide how slowly it comes
        parts.append(part)
        length += len(part)
        if length > limit:
            raise Unreachable(f"more than {limit} bytes")
    if answer.length or late.is_set():
        raise Unreachable("too slow" if late.is_set() else "the answer was cut off")
    return b"".join(parts)


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "too slow"
    if isinstance(error, ConnectionRefusedError):
        return "connection refused"
    return f"{type(error).__name__}"
