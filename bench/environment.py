"""A durable PostgreSQL and a Redis of the benchmark's own, and the settings that point to them."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import psycopg

from bayarea.local.services import ROLES, Postgres, Redis, reachable_home, service_account

ROOT = Path(__file__).resolve().parent.parent


@contextlib.contextmanager
def portal() -> Iterator[None]:
    """Fresh services and a migrated database; Django is set up inside, and everything is gone afterwards."""
    account = service_account()
    scratch = Path(tempfile.mkdtemp(prefix="dba-bench-", dir="/var/tmp"))  # on disk: the temporary folder may be memory
    scratch.chmod(0o755)
    folder = reachable_home(scratch / "services", account)
    postgres, redis = Postgres(folder, account), Redis(folder, account)
    try:
        postgres.start()
        redis.start()
        _prepare(postgres, redis, scratch)
        import django

        django.setup()
        yield
    finally:
        redis.stop()
        postgres.stop()
        shutil.rmtree(scratch)
        if folder.exists():
            shutil.rmtree(folder)


def _prepare(postgres: Postgres, redis: Redis, scratch: Path) -> None:
    with psycopg.connect(postgres.url("postgres", "postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE bench")
    os.environ.update(
        {variable: postgres.url(role, "bench") for variable, role in ROLES.items()},
        DJANGO_SETTINGS_MODULE="bayarea.settings.local",
        SECRET_KEY="a key for measuring only, fifty characters long or more, never used elsewhere",
        ALLOWED_HOSTS="testserver,127.0.0.1,localhost",
        LEDGER_ORIGIN="digital-bay-area.bench/ledger",
        **{f"OPENING_KEY_{place}": f"1:{b64encode(place.encode() * 16).decode()}" for place in ("GD", "HK", "MO")},
        LOG_LEVEL="WARNING",
        REDIS_URL=redis.url(),
        FILES_DIR=str(scratch / "files"),
        CATALOGUE_INDEX_DIR=str(scratch / "search-index"),
        STATIC_ROOT=str(scratch / "static"),
    )
    owner = {**os.environ, "DATABASE_URL": postgres.url("postgres", "bench")}
    for command in (
        ["migrate", "--verbosity=0"],
        ["compile_messages"],
        ["collectstatic", "--noinput", "--verbosity=0"],
    ):
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=owner, check=True, stdout=sys.stderr)
    with psycopg.connect(postgres.url("postgres", "postgres"), autocommit=True) as connection:
        for role in ROLES.values():
            connection.execute(f"ALTER ROLE {role} LOGIN")
