"""What a real web server answers to requests that no browser sends."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import pytest

pytestmark = [pytest.mark.processes]


def exchange(portal, raw: bytes) -> tuple[int, str]:
    """Send bytes, return the status (0 when it hangs up without one) and the whole answer."""
    parts = urlsplit(portal.url)
    with socket.create_connection((parts.hostname, parts.port), timeout=10) as connection:
        connection.sendall(raw)
        connection.settimeout(10)
        answer = b""
        try:
            while part := connection.recv(65536):
                answer += part
        except ConnectionResetError:
            pass  # it closed before we had sent everything; what it said before counts
    text = answer.decode("latin-1")
    return (int(text.split(" ", 2)[1]) if text else 0), text


def test_requests_of_no_browser_are_refused_and_others_go_on(committed_db, live_portal):
    host = urlsplit(live_portal.url).netloc.encode()
    end = b"Host: " + host + b"\r\nConnection: close\r\n"
    refused = {
        b"two lengths": b"POST /livez HTTP/1.1\r\n"
        + end
        + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"two hosts": b"GET /accounts/login/ HTTP/1.1\r\nHost: evil.example\r\n" + end + b"\r\n",
        b"trace": b"TRACE /livez HTTP/1.1\r\n" + end + b"\r\n",
        b"long line": b"GET /livez?" + b"a" * 9000 + b" HTTP/1.1\r\n" + end + b"\r\n",
        b"long header": b"GET /livez HTTP/1.1\r\n" + end + b"X-Long: " + b"a" * 20_000 + b"\r\n\r\n",
        b"many headers": b"GET /livez HTTP/1.1\r\n" + end + b"".join(b"X-%d: a\r\n" % n for n in range(200)) + b"\r\n",
        b"no request": b"\x00\x01\x02\r\n\r\n",
    }
    for what, raw in refused.items():
        status, text = exchange(live_portal, raw)
        assert status == 0 or 400 <= status < 500, (what, text[:300])
        assert "gunicorn" not in text.lower(), what
    status, text = exchange(live_portal, b"GET /accounts/login/ HTTP/1.1\r\n" + end + b"\r\n")
    assert status == 200
    headers = text.partition("\r\n\r\n")[0].lower()
    assert "\r\nserver:" not in headers
    assert "\r\nx-powered-by:" not in headers
    assert "require-trusted-types-for 'script'" in headers
