"""Secrets that are made once and kept, and the environment that every program of ``make run`` gets."""

from __future__ import annotations

import json
import os
import secrets
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

from .services import ROLES

DEMO_PASSWORD = "estuary-demo-2026"  # noqa: S105 - the demo's, printed on every start
LEDGER_ORIGIN = "digital-bay-area.localhost/ledger"
OF_NETWORK = {"SIGNER_DATABASE_URL", "PUBLISHER_DATABASE_URL"}
OPENING_KEYS = ("OPENING_KEY_GD", "OPENING_KEY_HK", "OPENING_KEY_MO")


def write_private(path: Path, text: str) -> None:
    """Write a file that nobody else may read, whole or not at all."""
    scratch = path.with_name(path.name + ".new")
    scratch.unlink(missing_ok=True)
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    scratch.replace(path)


def kept_secrets(folder: Path) -> dict[str, str]:
    """SECRET_KEY, one password per role, one key per jurisdiction; made at the first start, read afterwards."""
    path = folder / "secrets.json"
    known: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    wanted = ("SECRET_KEY", *ROLES.values(), *OPENING_KEYS)
    if any(name not in known for name in wanted):
        known = {name: known.get(name) or _made(name) for name in wanted}
        write_private(path, json.dumps(known, indent=1) + "\n")
    return known


def _made(name: str) -> str:
    if name in OPENING_KEYS:
        return f"1:{b64encode(secrets.token_bytes(32)).decode()}"
    return secrets.token_urlsafe(48)


def opening_keys(kept: Mapping[str, str]) -> dict[str, str]:
    """The keys that seal what records know of people, as the settings read them."""
    return {name: kept[name] for name in OPENING_KEYS}


def as_role(url: str, role: str, password: str) -> str:
    """The same database for another role."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{role}:{quote(password, safe='')}@{host}"))


def role_addresses(url: str, passwords: Mapping[str, str]) -> dict[str, str]:
    """The three addresses that the settings read, made from the owner's address of an external database."""
    return {name: as_role(url, role, passwords[role]) for name, role in ROLES.items()}


def of_portal(addresses: Mapping[str, str]) -> dict[str, str]:
    """Those of the addresses that web and workers use; signer and publisher have theirs alone."""
    return {
        name: url for name, url in addresses.items() if name not in {"SIGNER_DATABASE_URL", "PUBLISHER_DATABASE_URL"}
    }


def portal_settings(
    *, folder: Path, port: int, redis_url: str, addresses: Mapping[str, str], secret_key: str
) -> dict[str, str]:
    """What ``bayarea.settings.local`` reads. Takes precedence over what the shell has exported."""
    return {
        "DJANGO_SETTINGS_MODULE": "bayarea.settings.local",
        "SECRET_KEY": secret_key,
        "ALLOWED_HOSTS": "127.0.0.1,localhost,[::1]",
        "LEDGER_ORIGIN": os.environ.get("LEDGER_ORIGIN") or LEDGER_ORIGIN,
        "REDIS_URL": redis_url,
        **addresses,
        "STATIC_ROOT": str(folder / "static"),
        "FILES_DIR": str(folder / "files"),
        "CATALOGUE_INDEX_DIR": str(folder / "search-index"),
        "DEMO_PASSWORD": os.environ.get("DEMO_PASSWORD") or DEMO_PASSWORD,
        "PORT": str(port),
    }


def write_local_env(folder: Path, settings: Mapping[str, str]) -> None:
    """DATA_DIR/local.env, which manage.py reads when nobody chose other settings."""
    for name, value in settings.items():
        if "\n" in value:
            raise ValueError(f"{name} has more than one line.")
    write_private(folder / "local.env", "".join(f"{name}={value}\n" for name, value in settings.items()))


def program_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment of a program: the shell's, without what would change our Python, plus the settings."""
    unwanted = {"PYTHONHOME", "PYTHONPATH", "DJANGO_SETTINGS_MODULE", "MAKEFLAGS", "MFLAGS", "MAKELEVEL"}
    unwanted |= OF_NETWORK
    return {name: value for name, value in os.environ.items() if name not in unwanted} | {
        "PYTHONUNBUFFERED": "1",
        **settings,
    }
