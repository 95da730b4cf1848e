"""A portal as ``make run`` starts its web part, asked for pages at a steady rate, whether or not it has answered yet.

The generator runs on the same machine and is part of the load. A page's time counts from the moment when it was due,
so a portal that falls behind cannot hide it.
"""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from .environment import ROOT
from .samples import Emit

PER_SECOND, SECONDS = 30, 30
WARM_SECONDS = 3
#: Pages under way at once; were these too few, the wait for a free one would count as the portal's time.
AT_ONCE = 120
PATIENCE_S = 60
LANGUAGES = ("en", "zh-CN", "zh-HK", "pt-PT")


def under_load(emit: Emit, addresses: Sequence[str]) -> None:
    """Ask for all these pages in turn, in four languages."""
    with _portal() as port, ThreadPoolExecutor(AT_ONCE) as pool:
        _steadily(pool, port, addresses, WARM_SECONDS)
        answers = _steadily(pool, port, addresses, SECONDS)
    times = sorted(took for took, _ in answers)
    emit(
        f"pages_at_{PER_SECOND}_a_second_p95",
        times[int(len(times) * 0.95)] * 1000,
        "ms",
        goal="<= 200",
        p50=round(times[len(times) // 2] * 1000, 1),
        worst=round(times[-1] * 1000, 1),
        pages=len(times),
        errors=sum(status != 200 for _, status in answers),
        cores=os.cpu_count(),
    )


def _steadily(pool: ThreadPoolExecutor, port: int, addresses: Sequence[str], seconds: float) -> list[tuple[float, int]]:
    """Seconds and status of each page; 0 for one that was not answered."""
    began = time.perf_counter() + 0.1
    waiting = []
    for number in range(int(PER_SECOND * seconds)):
        due = began + number / PER_SECOND
        time.sleep(max(0.0, due - time.perf_counter()))
        # The languages turn over more slowly than the pages, so that each page comes in each.
        language = LANGUAGES[number // len(addresses) % len(LANGUAGES)]
        waiting.append(pool.submit(_page, port, addresses[number % len(addresses)], language, due))
    return [one.result() for one in waiting]


def _page(port: int, address: str, language: str, due: float) -> tuple[float, int]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    try:
        connection.request("GET", address, headers={"Accept-Language": language, "Accept": "text/html"})
        answer = connection.getresponse()
        answer.read()
        status = answer.status
    except OSError:
        status = 0
    finally:
        connection.close()
    return time.perf_counter() - due, status


@contextmanager
def _portal() -> Iterator[int]:
    """Two worker processes of four threads, as everywhere, on a port of their own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "bayarea.wsgi:application"]
    web = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "BIND": f"127.0.0.1:{port}"}, stdout=sys.stderr)
    try:
        deadline = time.monotonic() + PATIENCE_S
        while _page(port, "/catalogue/", "en", 0)[1] != 200:
            if web.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("the portal did not start")
            time.sleep(0.1)
        yield port
    finally:
        web.terminate()
        web.wait()
