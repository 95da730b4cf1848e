"""``make test``: a browser, compiled translations, then the suite; with a path, a part of it on one process."""

from __future__ import annotations

import os
import sys

from . import browser
from .checking import compile_messages

# The suite starts its own services and says itself where they are.
UNWANTED = {
    "DJANGO_SETTINGS_MODULE",
    "DATABASE_URL",
    "LEDGER_DATABASE_URL",
    "AUDITOR_DATABASE_URL",
    "REDIS_URL",
    "DATA_DIR",
}
WHOLE_SUITE = ["-n", "2", "--dist", "loadgroup", "--cov", "--cov-report=term:skip-covered"]


def main(words: list[str]) -> None:
    """Ends as pytest: this process becomes it, so a signal meets pytest."""
    if browser.main() or compile_messages():
        sys.exit(1)
    variables = {name: value for name, value in os.environ.items() if name not in UNWANTED}
    os.execve(sys.executable, [sys.executable, "-m", "pytest", *(words or WHOLE_SUITE)], variables)  # noqa: S606


if __name__ == "__main__":
    main(sys.argv[1:])
