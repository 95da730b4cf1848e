"""The programs that ``make run`` starts: one class, a session of its own each, and none survives us."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from .accounts import death_signal

TOO_LONG_BYTES = 10_000_000
NAMES_ERROR = re.compile(r"(?:\w+\.)*\w*(?:Error|Exception|Configured|Exists|Undefined\w+)\b.*: ")


class Stopped(BaseException):
    """Ctrl-C or SIGTERM arrived. Not an Exception: no ``except Exception`` on the way may swallow it."""


@dataclass
class Signals:
    """Turns SIGINT and SIGTERM into ``Stopped`` in the main thread, but never between a fork and its bookkeeping."""

    asked: int = 0
    _held: int = 0
    _deaf: bool = False

    def listen(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup stays what it is
                signal.signal(number, self._arrived)

    def _arrived(self, number: int, _frame: FrameType | None) -> None:
        self.asked = self.asked or number
        self._raise_if_asked()

    def _raise_if_asked(self) -> None:
        if self.asked and not self._held and not self._deaf:
            self._deaf = True  # once: what follows is the orderly stop, which nothing interrupts
            raise Stopped

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """A signal that arrives inside takes effect at the end of the block."""
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1
        self._raise_if_asked()

    def ignore(self) -> None:
        """From here on everything is being stopped anyway."""
        self._deaf = True


@dataclass
class Program:
    """One program of the portal: web, worker, beat, or a command that runs to its end."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    log: Path
    folder: Path
    answer: Path | None = None  # where its standard output goes, when not into the log
    patience_s: float = 10
    essential: bool = True  # without it there is no portal; others are started again for as long as it takes
    process: subprocess.Popen[bytes] | None = None
    deaths: list[float] = field(default_factory=list)  # moments, monotonic seconds
    restart_at: float | None = None

    def start(self) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > TOO_LONG_BYTES:
            self.log.replace(self.log.with_suffix(".old.log"))
        with self.log.open("ab") as log, (self.answer or self.log).open("wb" if self.answer else "ab") as output:
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=log,
                env=dict(self.environment),
                cwd=self.folder,
                start_new_session=True,
                preexec_fn=death_signal(signal.SIGTERM),
            )

    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.process is not None and self.running():
            self.process.terminate()

    def stop(self) -> None:
        """Ask, wait, then end it and all that it started (its whole session)."""
        if self.process is None:
            return
        self.ask_to_stop()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(self.patience_s)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def finish(self) -> int:
        """Wait for the end of a command; small steps, so that a signal is noticed between them."""
        assert self.process is not None  # noqa: S101 - start() was called
        while (code := self.process.poll()) is None:
            time.sleep(0.02)
        return code

    def last_words(self) -> str:
        """The last line of its log that names an error, else the last one that says something."""
        with self.log.open("rb") as log:
            log.seek(max(0, self.log.stat().st_size - 8000))
            lines = [line.rstrip() for line in log.read().decode("utf-8", "replace").splitlines() if line.strip()]
        named = [line for line in lines if NAMES_ERROR.match(line)]
        return (named or lines or ["it gave no reason."])[-1]
