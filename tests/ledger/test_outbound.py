"""Calls to others have an end, whatever the other side does."""

from __future__ import annotations

import socket
import threading
import time

import pytest

from ledger.outbound import Unreachable, _reason, ask
from tests.fixtures.hostile import Hostile
from tests.fixtures.ports import free_port


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://", "http://127.0.0.1:99999/"])
def test_only_web_addresses_are_asked(url):
    with pytest.raises(Unreachable):
        ask(url)


def test_an_answer_is_given_whatever_its_status():
    with Hostile(shows=b"hello", status=404, says=(200, b"done")) as server:
        answer = ask(f"{server.url}/a?b=c")
        assert (answer.status, answer.body, answer.content_type) == (404, b"hello", "text/plain")
        assert ask(server.url, body=b"x").body == b"done"
        assert server.asked == [b"x"]


def test_a_redirect_is_not_followed():
    with Hostile(manner="redirect") as server:
        assert ask(server.url).status == 302


@pytest.mark.parametrize(
    ("manner", "reason"), [("silent", "too slow"), ("drip", "too slow"), ("closed", "the answer was cut off")]
)
def test_what_never_ends_is_cut_off(manner, reason):
    with Hostile(manner=manner, shows=b"x" * 1000) as server:
        began = time.monotonic()
        with pytest.raises(Unreachable) as refused:
            ask(server.url, deadline_s=0.5)
        assert time.monotonic() - began < 10
    assert str(refused.value) == reason


def test_more_than_the_limit_is_not_read():
    with Hostile(shows=b"x" * 1000) as server, pytest.raises(Unreachable, match="more than 10 bytes"):
        ask(server.url, limit=10)


def test_nobody_there_is_said_plainly():
    with pytest.raises(Unreachable, match="connection refused"):
        ask(f"http://127.0.0.1:{free_port()}")


def test_headers_that_drip_are_cut_off_too():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(1)
        ended = threading.Event()

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                try:
                    while not ended.wait(0.05):
                        connection.sendall(b"H")
                except OSError:
                    return

        thread = threading.Thread(target=drip)
        thread.start()
        try:
            with pytest.raises(Unreachable):
                ask(f"http://127.0.0.1:{server.getsockname()[1]}", deadline_s=0.5)
        finally:
            ended.set()
            thread.join(10)


def test_encrypted_addresses_are_spoken_to_in_their_way():
    with Hostile() as server, pytest.raises(Unreachable):
        ask(server.url.replace("http:", "https:"), deadline_s=1.0)


def test_a_reason_is_short_and_repeats_nothing():
    assert _reason(TimeoutError("timed out")) == "too slow"
    assert _reason(ValueError("secret")) == "ValueError"
