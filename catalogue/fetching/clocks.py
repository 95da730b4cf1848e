"""One clock for a whole question."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

from catalogue.domain.harvest.errors import SourceFailed


class Clock:
    """Runs from when it is made, through resolving, connecting, TLS, reading and redirects."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds
        self._rung = threading.Event()

    @property
    def is_over(self) -> bool:
        return self._rung.is_set() or time.monotonic() >= self._end

    def left(self) -> float:
        """Seconds that are left, more than 0. Raises  SourceFailed when there are none."""
        if self.is_over:
            raise self.failure()
        return max(self._end - time.monotonic(), 0.001)

    def failure(self) -> SourceFailed:
        return SourceFailed("source.too_slow", seconds=max(round(self.seconds), 1))

    @contextlib.contextmanager
    def cutting(self, line: socket.socket) -> Iterator[None]:
        """Cut the line when the time is over, whatever it is doing then."""

        def cut() -> None:
            self._rung.set()
            with contextlib.suppress(OSError):  # closed already
                socket.socket.shutdown(line, socket.SHUT_RDWR)  # the plain one: TLS would first say goodbye

        timer = threading.Timer(self.left(), cut)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
