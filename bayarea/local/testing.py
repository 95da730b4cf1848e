"""``make test``: a browser, compiled translations, the suite and how much of the code it ran; with a path, a part."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from types import FrameType

from . import browser, measuring
from .checking import compile_messages

# The suite starts its own services and says itself where they are.
UNWANTED = {
    "DJANGO_SETTINGS_MODULE",
    "DATABASE_URL",
    "LEDGER_DATABASE_URL",
    "AUDITOR_DATABASE_URL",
    "OPENINGS_DATABASE_URL",
    "REDIS_URL",
    "DATA_DIR",
}
WHOLE_SUITE = ["-m", "coverage", "run", "-m", "pytest", "-n", "2", "--dist", "loadgroup"]


def main(words: list[str]) -> int:
    """A part of the suite ends as pytest: this process becomes it, so a signal meets pytest."""
    # Where a shell began this in the background SIGINT is ignored, and every program under test would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if browser.main() or compile_messages():
        return 1
    variables = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    if words:
        os.execve(sys.executable, [sys.executable, "-m", "pytest", *words], variables)  # noqa: S606
    failed = _run([sys.executable, *WHOLE_SUITE], variables | measuring.prepare())
    return failed or measuring.judge()


def _run(command: list[str], variables: dict[str, str]) -> int:
    """Run it to its end; a signal to this process is passed on. Returns  its code, 128 + the signal that killed it."""
    with subprocess.Popen(command, env=variables) as process:

        def pass_on(number: int, _frame: FrameType | None) -> None:
            process.send_signal(number)

        signal.signal(signal.SIGTERM, pass_on)
        # Ctrl-C at a terminal reaches pytest by itself, which then ends as it sees fit.
        signal.signal(signal.SIGINT, signal.SIG_IGN if sys.stdin.isatty() else pass_on)
        code = process.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
