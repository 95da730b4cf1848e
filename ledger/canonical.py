"""The one encoder: a value becomes the only bytes that may stand for it (docs/ledger-format.md, section 2).

RFC 8785 over a smaller set of values than JSON has: objects, arrays, strings, booleans and integers. No null, no
floats, ASCII keys. In that set the RFC's rules for numbers and for sorting by UTF-16 code units have nothing left to
disagree about, which is where other implementations went wrong (code-point order, integers beyond 2^53).
Pure: no Django, no clock.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, cast

import rfc8785

from .errors import InvalidEvent

MAX_BYTES = 16 * 1024  # ours; tiles could carry 65,535
MAX_DEPTH = 8
MAX_INTEGER = 2**53 - 1  # RFC 8785 section 3.2.2.3: what a double holds exactly; larger numbers are decimal strings
KEY = re.compile(r"[a-z0-9_]{1,40}\Z")


class CanonicalError(InvalidEvent):
    """Base of every refusal of the encoder."""

    code = "ledger.not_canonical"


class UnsupportedValue(CanonicalError):
    """Neither object, array, string, boolean nor integer."""


class BadKey(CanonicalError):
    """A key outside ``[a-z0-9_]{1,40}``, or the same key twice."""


class BadString(CanonicalError):
    """A string with U+0000 or a lone surrogate."""


class IntegerTooLarge(CanonicalError):
    """An integer beyond plus or minus 2^53 - 1."""


class TooDeep(CanonicalError):
    """More levels than ``MAX_DEPTH``."""


class TooLarge(CanonicalError):
    """More bytes than ``MAX_BYTES``."""


class NotCanonical(CanonicalError):
    """Bytes that are not what the encoder makes of their own meaning."""


def check(value: object, *, depth: int = 0) -> None:
    """Refuse a value outside the profile.

    Raises   CanonicalError, naming the first offence. Depth is bounded here, so that neither our recursion nor
             rfc8785's can be driven to RecursionError.
    """
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
            raise BadString(f"{value[:40]!r} holds U+0000 or a lone surrogate")
    elif isinstance(value, bool):
        return
    elif isinstance(value, int):
        if abs(value) > MAX_INTEGER:
            raise IntegerTooLarge(f"{value} is beyond 2^53 - 1; write it as a string of digits")
    elif depth >= MAX_DEPTH and isinstance(value, (Mapping, list, tuple)):
        raise TooDeep(f"more than {MAX_DEPTH} levels")
    elif isinstance(value, Mapping):
        for key, member in value.items():
            if not isinstance(key, str) or not KEY.match(key):
                raise BadKey(f"{key!r} does not match {KEY.pattern}")
            check(member, depth=depth + 1)
    elif isinstance(value, (list, tuple)):
        for member in value:
            check(member, depth=depth + 1)
    else:
        raise UnsupportedValue(f"{type(value).__name__} cannot stand in an entry")


def encode(value: Mapping[str, object]) -> bytes:
    """The canonical bytes of an object.

    Returns  UTF-8, at most ``MAX_BYTES``.
    Raises   CanonicalError.
    """
    if not isinstance(value, Mapping):
        raise UnsupportedValue("an entry is an object")
    check(value)
    data = rfc8785.dumps(cast("dict[str, Any]", _plain(value)))
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data)} bytes; at most {MAX_BYTES}")
    return data


def decode(data: bytes) -> dict[str, object]:
    """The meaning of canonical bytes, and the proof that they are canonical: encoded again they are the same.

    Raises   CanonicalError; no error of the JSON parser ever leaks.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge(f"{len(data)} bytes; at most {MAX_BYTES}")
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_float=_no_float, parse_constant=_no_float
        )
    except CanonicalError:
        raise
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"not UTF-8 JSON: {type(error).__name__}") from error
    if encode(value) != data:
        raise NotCanonical("encoded again, the entry gives other bytes")
    return dict(value)


def _plain(value: object) -> object:
    """rfc8785 takes exactly dict and list; tuples and read-only mappings are turned into them."""
    if isinstance(value, Mapping):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(member) for member in value]
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise BadKey("the same key stands twice in one object")
    return members


def _no_float(text: str) -> NoReturn:
    raise UnsupportedValue(f"{text[:40]} is not an integer")
