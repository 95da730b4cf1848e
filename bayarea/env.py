"""Reading the process environment: typed, strict, and failing with the name of the variable."""

import os
import re
from base64 import b64decode
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"", "0", "false", "no", "off"}
SECRET_LENGTH = 50
SECRET_DIFFERENT = 10
KEY_LENGTH = 32
KEY_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,31}")
#: What stands in samples, tutorials and Django's own generated settings.
SAMPLE_WORDS = ("django-insecure", "change-me", "changeme", "replace-me", "your-secret")


def required(name: str) -> str:
    """Return the variable's text; refuse to go on when it is missing or empty."""
    value = os.environ.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"The environment variable {name} is required and is not set.")
    return value


def secret(name: str) -> str:
    """A required text that nobody can guess: 50 characters or more, many of them different, no sample value."""
    value = required(name)
    sample = any(word in value.lower() for word in SAMPLE_WORDS)
    if len(value) < SECRET_LENGTH or len(set(value)) < SECRET_DIFFERENT or sample:
        raise ImproperlyConfigured(
            f"The environment variable {name} must be a secret of your own: {SECRET_LENGTH} random characters or more."
        )
    return value


def hosts(name: str) -> list[str]:
    """The host names that the portal answers to: at least one, and never all."""
    names = words(name)
    if not names or "*" in names:
        raise ImproperlyConfigured(f"The environment variable {name} must list host names, and not with a lone *.")
    return names


def text(name: str, default: str = "") -> str:
    return os.environ.get(name) or default


def flag(name: str, *, default: bool) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in TRUE:
        return True
    if value.strip().lower() in FALSE:
        return False
    raise ImproperlyConfigured(f"The environment variable {name} must be yes or no, not {value!r}.")


def number(name: str, default: int) -> int:
    value = os.environ.get(name) or str(default)
    try:
        return int(value)
    except ValueError as error:
        raise ImproperlyConfigured(f"The environment variable {name} must be a whole number, not {value!r}.") from error


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list; blanks are dropped."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """A comma-separated list of networks like 10.20.0.0/16; one address is a network of its own."""
    try:
        return [ip_network(word) for word in words(name)]
    except ValueError as error:
        raise ImproperlyConfigured(f"The environment variable {name} must list networks: {error}.") from error


def ports(name: str, default: str) -> frozenset[int] | None:
    """A comma-separated list of TCP ports; None for ``any``."""
    listed = words(name, default)
    if listed == ["any"]:
        return None
    if not all(word.isdecimal() and 0 < int(word) < 65536 for word in listed):
        raise ImproperlyConfigured(f"The environment variable {name} must list port numbers, or be the word any.")
    return frozenset(map(int, listed))


def database(url: str, *, name: str) -> dict[str, Any]:
    """Turn ``postgresql://user:password@host:port/database?option=value`` into Django's settings.

    A socket folder is given as ``?host=/folder``. Only PostgreSQL is supported: the ledger needs roles,
    triggers and row locks.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{name} must be a postgresql:// address; other databases are not supported.")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": options.pop("port", None) or str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**options, "connect_timeout": 3},
    }


def keys(name: str) -> list[tuple[str, bytes]]:
    """A required list of keys, ``id:base64`` with commas between them: the first seals, all open."""
    found = []
    for word in words(name, required(name)):
        key_id, _, text_ = word.partition(":")
        try:
            key = b64decode(text_, validate=True)
        except ValueError:
            key = b""
        if len(key) != KEY_LENGTH or not KEY_ID.fullmatch(key_id):
            raise ImproperlyConfigured(
                f"The environment variable {name} must be keys like 2026:<base64 of {KEY_LENGTH} random bytes>."
            )
        found.append((key_id, key))
    if len({key_id for key_id, _ in found}) != len(found):
        raise ImproperlyConfigured(f"The environment variable {name} names one key twice.")
    return found


def celery_broker(url: str) -> str:
    """Celery spells a socket ``redis+socket:///path?virtual_host=1``; everybody else says ``unix:///path?db=1``.

    The number matters: Celery ignores ``db`` and would use the database 0 of that Redis, with everybody's queues.
    """
    if not url.startswith("unix:"):
        return url
    parts = urlsplit(url)
    options = [("virtual_host" if name == "db" else name, value) for name, value in parse_qsl(parts.query)]
    return f"redis+socket://{parts.path}" + ("?" + urlencode(options) if options else "")


def load_local_environment(root: Path) -> None:
    """Take the settings of the services that ``make run`` keeps in this checkout.

    Only when nobody chose settings: production sets DJANGO_SETTINGS_MODULE (or DATABASE_URL) and is left alone.
    """
    if "DJANGO_SETTINGS_MODULE" in os.environ:
        return
    data_folder = Path(os.environ.get("DATA_DIR") or root / ".data")
    try:
        lines = (data_folder / "local.env").read_text("utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        lines = []
    if "DATABASE_URL" not in os.environ:
        for line in lines:
            name, _, value = line.partition("=")
            os.environ.setdefault(name, value)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bayarea.settings.base")
