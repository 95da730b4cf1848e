"""The witness's configuration: one JSON or TOML file. Paths in it are relative to its own folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class ConfigInvalid(ValueError):
    """One plain sentence for the operator."""


@dataclass(frozen=True)
class MirrorConfig:
    """``url``: the log's own surface. ``token_file``: the key for entries, empty when they are open there.
    ``readers_file``: SHA-256 (hexadecimal) of each key that may read entries here, one a line. ``log``: the origin,
    when the policy has several."""

    url: str
    token_file: Path | None = None
    readers_file: Path | None = None
    every_s: float = 10.0
    log: str = ""


@dataclass(frozen=True)
class Config:
    name: str
    host: str
    port: int
    key_file: Path
    state_dir: Path
    policy_file: Path
    prefix: str = ""
    mirror: MirrorConfig | None = None
    peers: Mapping[str, str] = field(default_factory=dict)  # name -> monitoring prefix
    gossip_every_s: float = 60.0


KNOWN = {"name", "listen", "key_file", "state_dir", "policy_file", "prefix", "mirror", "peers", "gossip_every_s"}
KNOWN_OF_MIRROR = {"url", "token_file", "readers_file", "every_s", "log"}


def load(path: Path) -> Config:
    """Raises ConfigInvalid with the name of what is wrong."""
    try:
        text = path.read_text("utf-8")
        raw = _toml(text) if path.suffix == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise ConfigInvalid(f"the configuration {path} cannot be read: {error}") from error
    return parse(raw, path.absolute().parent)


def _toml(text: str) -> Any:
    try:
        import tomllib
    except ImportError as error:  # Python 3.10 and older
        raise ConfigInvalid("TOML needs Python 3.11; write the configuration as JSON") from error
    return tomllib.loads(text)


def parse(raw: Any, folder: Path) -> Config:
    table = _table(raw, "the configuration", KNOWN)
    host, port = address(_text(table, "listen"))
    prefix = _text(table, "prefix", "").rstrip("/")
    if prefix and not prefix.startswith("/"):
        raise ConfigInvalid("prefix must begin with /")
    peers = {name: web_address(url, f"peers.{name}") for name, url in _table(table.get("peers", {}), "peers").items()}
    return Config(
        name=_text(table, "name"),
        host=host,
        port=port,
        key_file=folder / _text(table, "key_file", "key"),
        state_dir=folder / _text(table, "state_dir", "state"),
        policy_file=folder / _text(table, "policy_file", "policy.txt"),
        prefix=prefix,
        mirror=_mirror(table["mirror"], folder) if "mirror" in table else None,
        peers=peers,
        gossip_every_s=_seconds(table, "gossip_every_s", 60.0),
    )


def _mirror(raw: Any, folder: Path) -> MirrorConfig:
    table = _table(raw, "mirror", KNOWN_OF_MIRROR)
    files = {name: folder / _text(table, name) for name in ("token_file", "readers_file") if name in table}
    return MirrorConfig(
        url=web_address(table.get("url"), "mirror.url"),
        token_file=files.get("token_file"),
        readers_file=files.get("readers_file"),
        every_s=_seconds(table, "every_s", 10.0),
        log=_text(table, "log", ""),
    )


def _table(raw: Any, name: str, known: set[str] | None = None) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise ConfigInvalid(f"{name} must be a table of settings")
    unknown = sorted(set(raw) - known) if known is not None else []
    if unknown:
        raise ConfigInvalid(f"{name} has an unknown setting: {', '.join(unknown)}")
    return raw


def _text(table: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = table.get(name, default)
    if not isinstance(value, str) or (default is None and not value):
        raise ConfigInvalid(f"{name} must be a text")
    return value


def _seconds(table: Mapping[str, Any], name: str, default: float) -> float:
    value = table.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0.05 <= value <= 86_400:
        raise ConfigInvalid(f"{name} must be a number of seconds, from 0.05 to 86400")
    return float(value)


def address(text: str) -> tuple[str, int]:
    """``host:port`` or ``[::1]:port`` as (host, port). Raises ConfigInvalid."""
    host, colon, port = text.rpartition(":")
    if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > 65_535:
        raise ConfigInvalid(f"listen must be like 127.0.0.1:8101, not {text!r}")
    return host.strip("[]"), int(port)


def web_address(value: Any, name: str) -> str:
    """An http or https address without a slash at its end. Raises ConfigInvalid."""
    if not isinstance(value, str) or urlsplit(value).scheme not in {"http", "https"} or not urlsplit(value).netloc:
        raise ConfigInvalid(f"{name} must be an http or https address")
    return value.rstrip("/")
