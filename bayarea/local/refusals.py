"""What can stand in the way of ``make run``, each told in one plain sentence before anything is started."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
import socket
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit, urlunsplit

from .accounts import ServiceError

FREE_BYTES = 300_000_000
OLDEST_POSTGRESQL = 150_000


class Refusal(ServiceError):
    """One plain sentence for the person at the terminal; the exit code is 1."""


def port_number(text: str) -> int:
    """The port as a number; Refusal when it is none."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise Refusal(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def data_folder(folder: Path) -> None:
    """Make the folder; Refusal when it cannot be made or written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(f"The data folder {folder} cannot be made: {reason_of(error)}.") from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Refusal(f"The data folder {folder} cannot be written by this account; choose another with DATA_DIR=.")


def lock(folder: Path) -> TextIO:
    """Hold the folder for as long as the file stays open; Refusal when another copy holds it."""
    try:
        file = (folder / "run.lock").open("a+")
    except OSError as error:
        raise Refusal(f"The data folder {folder} cannot be written: {reason_of(error)}.") from error
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise Refusal(
            f"Another copy is already running on the data folder {folder}; stop it first or choose another DATA_DIR."
        ) from error
    return file


def free_port(port: int) -> None:
    """Refusal when the port cannot be listened on."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Refusal(f"Port {port} is reserved for root; choose another, like PORT=8000.") from error
            raise Refusal(f"Port {port} is in use by another program; choose another with PORT=.") from error


def free_disk(folder: Path) -> None:
    """Refusal when less than 300 MB are free where the data lives."""
    free = shutil.disk_usage(folder).free
    if free < FREE_BYTES:
        raise Refusal(f"The disk is full: {free // 1_000_000} MB are free at {folder} and 300 MB are needed.")


def reason_of(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def shown(url: str) -> str:
    """An address without its password."""
    parts = urlsplit(url)
    if not parts.password:
        return url
    user = f"{parts.username}@" if parts.username else ""
    return urlunsplit(parts._replace(netloc=user + parts.netloc.rpartition("@")[2]))


def usable_database(url: str) -> None:
    """Refusal when the given database cannot be reached, or its role may not make what the portal needs."""
    import psycopg

    if urlsplit(url).scheme not in {"postgres", "postgresql"}:
        raise Refusal("DATABASE_URL must be a postgresql:// address; other databases are not supported.")
    try:
        connection = psycopg.connect(url, connect_timeout=5)
    except psycopg.Error as error:
        first_line = str(error).strip().splitlines()[0].rstrip(".")
        raise Refusal(f"The database of DATABASE_URL ({shown(url)}) cannot be reached: {first_line}.") from error
    with contextlib.closing(connection):
        if connection.info.server_version < OLDEST_POSTGRESQL:
            raise Refusal(f"PostgreSQL 15 or newer is needed; DATABASE_URL ({shown(url)}) leads to an older one.")
        row = connection.execute(
            "SELECT rolsuper OR rolcreaterole, has_schema_privilege('public', 'CREATE'), current_user"
            " FROM pg_roles WHERE rolname = current_user"
        ).fetchone()
    if row is None:
        raise Refusal(f"The database of DATABASE_URL ({shown(url)}) does not know its own role.")
    may_make_roles, may_make_tables, user = row
    if not may_make_roles:
        raise Refusal(
            f"The role {user} of DATABASE_URL may not create roles; "
            f"an administrator can allow it with: ALTER ROLE {user} CREATEROLE."
        )
    if not may_make_tables:
        raise Refusal(f"The role {user} of DATABASE_URL may not create tables there; make it the database's owner.")


def reachable_redis(url: str) -> None:
    """Refusal when the given Redis does not answer."""
    import redis

    try:
        client = redis.Redis.from_url(url, socket_connect_timeout=3, socket_timeout=3)
        client.ping()
        client.close()
    except (redis.RedisError, ValueError, OSError) as error:
        raise Refusal(f"The Redis of REDIS_URL ({shown(url)}) cannot be reached: {str(error).rstrip('.')}.") from error
