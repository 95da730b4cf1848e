"""``make check``: what CI checks besides the tests. Each step by itself; the first that fails ends it."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DJANGO = [sys.executable, "-W", "ignore", "manage.py"]


def offline_environment() -> dict[str, str]:
    """Production settings without any service: what needs no database can be checked anywhere."""
    nowhere = "postgresql://{}@/nowhere?host=/nowhere"
    return {
        **os.environ,
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "portal.example",
        "LEDGER_ORIGIN": "portal.example/ledger",
        "DATABASE_URL": nowhere.format("dba_app"),
        "LEDGER_DATABASE_URL": nowhere.format("dba_ledger"),
        "AUDITOR_DATABASE_URL": nowhere.format("dba_auditor"),
        "OPENINGS_DATABASE_URL": nowhere.format("dba_opener"),
        **{f"OPENING_KEY_{place}": f"1:{b64encode(place.encode() * 16).decode()}" for place in ("GD", "HK", "MO")},
        "REDIS_URL": "redis://127.0.0.1:1/0",
    }


def run(*command: str, settings: str = "base") -> int:
    environment = offline_environment() | {"DJANGO_SETTINGS_MODULE": f"bayarea.settings.{settings}"}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def lint() -> int:
    ruff = [sys.executable, "-m", "ruff"]
    return run(*ruff, "check", ".") or run(*ruff, "format", "--check", ".")


def types() -> int:
    return run(sys.executable, "-m", "mypy")


def migrations() -> int:
    return run(*DJANGO, "makemigrations", "--check", "--dry-run")


def deployment() -> int:
    return run(sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING")


def compile_messages() -> int:
    return run(*DJANGO, "compile_messages")


def messages() -> int:
    return run(*DJANGO, "check_messages")


def docs() -> int:
    return run(*DJANGO, "permissions_doc", "--check")


def write_docs() -> int:
    """The committed description is of the portal that ``make run`` starts, as the tests compare it: over TLS the
    session's cookie has another name."""
    describe = (*DJANGO, "spectacular", "--file", "docs/openapi.yaml")
    return run(*DJANGO, "permissions_doc") or run(*describe, settings="local")


def write_messages() -> int:
    return run(*DJANGO, "extract_messages") or compile_messages()


STEPS: dict[str, Callable[[], int]] = {
    "lint": lint,
    "types": types,
    "migrations": migrations,
    "deployment": deployment,
    "messages": messages,
    "docs": docs,
}
ALSO: dict[str, Callable[[], int]] = {"write-docs": write_docs, "write-messages": write_messages}


def main(words: list[str]) -> int:
    for name in words or STEPS:
        print(f"== {name}", flush=True)
        began = time.monotonic()
        if (STEPS | ALSO)[name]():
            print(f"== {name} failed", file=sys.stderr, flush=True)
            return 1
        print(f"== {name} passed in {time.monotonic() - began:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
