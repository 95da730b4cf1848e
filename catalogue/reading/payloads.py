"""JSON from outside: bounded before it is parsed, and nothing that JSON does not have."""

from __future__ import annotations

import json
from typing import Any

from catalogue.domain.harvest.errors import Unreadable

LARGEST = 20 * 1024 * 1024
DEEPEST = 64
#: Each costs some seventy bytes of memory once it is parsed.
MOST_VALUES = 2_000_000


def read_json(data: bytes, *, largest: int = LARGEST) -> Any:
    """The value of a JSON text in UTF-8, with or without a byte order mark.

    Raises   Unreadable: ``file.too_large``, ``json.damaged``, ``text.encoding``, ``json.too_deep``,
             ``json.too_many``, ``json.twice``.
    """
    if len(data) > largest:
        raise Unreadable("file.too_large", limit=largest // 2**20)
    if sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise Unreadable("json.too_many")
    if deepest(data) > DEEPEST:
        raise Unreadable("json.too_deep")
    try:
        text = data.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_int=_integer)
    except UnicodeDecodeError:
        raise Unreadable("text.encoding") from None
    except ValueError:
        raise Unreadable("json.damaged") from None


def deepest(data: bytes) -> int:
    """How deep brackets stand in each other outside texts, without parsing: the parser itself recurses."""
    depth = found = 0
    for part in _outside_texts(data):
        for byte in part.translate(None, delete=_NO_BRACKETS):
            if byte in b"[{":
                depth += 1
                found = max(found, depth)
            else:
                depth -= 1
    return found


_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def _outside_texts(data: bytes) -> list[bytes]:
    escaped = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    return escaped.split(b'"')[::2]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Unreadable("json.twice")
    return made


def _no_constant(_name: str) -> Any:
    raise ValueError("NaN and Infinity are not JSON")


def _integer(text: str) -> int | str:
    """A number of thousands of digits is kept as text: turning it into a number takes the square of its length."""
    return int(text) if len(text) <= 19 else text
