"""Checking that bytes are canonical, fast.

Entries of one kind differ only in their values. The *shape* is what is left when the plain values are taken out; when
one entry of a shape was found canonical the slow way (parsed, and encoded to the same bytes), every other entry of
that shape is canonical too: a plain string is encoded as itself, a plain integer has one spelling, and the order of
the keys is the shape's. Anything that is not plain stays in the shape, so it takes the slow way once itself.
"""

from __future__ import annotations

import re

from . import canonical

#: A value after a colon: a string without escapes or anything beyond printable ASCII, or an integer within 2^53.
PLAIN = re.compile(rb'(?<=":)("[ !#-\[\]-~]*"|-?[1-9][0-9]{0,14}|0)(?=[,}])')
#: A shape that can be trusted to say where its values stand: "~" for a value, and no text that could hide a bracket.
CLEAR = re.compile(rb'(?:[{}\[\],]|"[a-z0-9_]{1,40}":~?|"[A-Za-z0-9._/@+-]*"|true|false|-?[0-9]+)*\Z')
MOST_SHAPES = 4096

Places = tuple[int, int]


class Shapes:
    """Remembers the shapes that were found canonical, and where each has its id and its log."""

    def __init__(self) -> None:
        self._known: dict[tuple[bytes, ...], Places] = {}

    def identity(self, entry: bytes) -> tuple[str, str]:
        """The entry's own ``id`` and ``log``.

        Raises   CanonicalError when the bytes are not canonical, or hold no id or no log.
        """
        parts = PLAIN.split(entry)
        places = self._known.get(tuple(parts[::2]))
        if places is None or len(entry) > canonical.MAX_BYTES:
            return self._learn(entry, parts)
        return parts[places[0]][1:-1].decode("ascii"), parts[places[1]][1:-1].decode("ascii")

    def _learn(self, entry: bytes, parts: list[bytes]) -> tuple[str, str]:
        body = canonical.decode(entry)
        identity, log = body.get("id"), body.get("log")
        if not isinstance(identity, str) or not isinstance(log, str):
            raise canonical.NotCanonical("the entry has no id or no log")
        shape = tuple(parts[::2])
        if len(self._known) < MOST_SHAPES and CLEAR.match(b"~".join(shape)):
            places = _place_of(b'"id":', shape), _place_of(b'"log":', shape)
            if places[0] and places[1]:
                self._known[shape] = places
        return identity, log


def _place_of(key: bytes, shape: tuple[bytes, ...]) -> int:
    """Where, among the split parts, the value of this key of the outermost object stands; 0 for nowhere."""
    depth = 0
    for number, piece in enumerate(shape[:-1]):
        depth += piece.count(b"{") + piece.count(b"[") - piece.count(b"}") - piece.count(b"]")
        if depth == 1 and (piece.endswith(b"," + key) or piece.endswith(b"{" + key)):
            return 2 * number + 1
    return 0
