"""Checking that bytes are canonical, fast.

Entries of one kind differ only in their values. The *shape* is what is left when the plain values are taken out; when
one entry of a shape was found canonical the slow way (parsed, and encoded to the same bytes), every other entry of
that shape is canonical too: a plain string is encoded as itself, a plain integer has one spelling, and the order of
the keys is the shape's. Anything that is not plain stays in the shape, so it takes the slow way once itself.
"""

from __future__ import annotations

import re
from itertools import accumulate

from . import canonical

STRING, INTEGER = rb'"[ !#-\[\]-~]*+"', rb"(?:-?[1-9][0-9]{0,14}+|0)"
#: A value after a colon: a string without escapes or anything beyond printable ASCII, or an integer within 2^53.
PLAIN = re.compile(rb'(?<=":)(' + STRING + rb"|" + INTEGER + rb")(?=[,}])")
#: A shape that can be trusted to say where its values stand: "~" for a value, and no text that could hide a bracket.
#: Possessive throughout: a long number before something unclear must not be tried in every division of its digits.
CLEAR = re.compile(rb'(?:[{}\[\],]|"[a-z0-9_]{1,40}":~?|"[A-Za-z0-9._/@+-]*+"|true|false|-?[0-9]++)*+\Z')
NEVER = re.compile(rb"(?!)")
MOST_SHAPES = 4096


class Shapes:
    """Remembers the shapes that were found canonical, each as one expression that also finds the id and the log."""

    def __init__(self) -> None:
        #: By the number of quotation marks, so that an entry is tried against few shapes.
        self._known: dict[int, list[re.Pattern[bytes]]] = {}
        self._count = 0
        #: The one that fitted last: entries of a kind come in runs.
        self._last = NEVER

    def identity(self, entry: bytes) -> tuple[str, str]:
        """The entry's own ``id`` and ``log``.

        Raises   CanonicalError when the bytes are not canonical, or hold no id or no log.
        """
        if len(entry) > canonical.MAX_BYTES or not (match := self._last.match(entry) or self._find(entry)):
            return self._learn(entry)
        identity, log = match.group("id", "log")
        return identity.decode("ascii"), log.decode("ascii")

    def _find(self, entry: bytes) -> re.Match[bytes] | None:
        for shape in self._known.get(entry.count(b'"'), ()):
            if match := shape.match(entry):
                self._last = shape
                return match
        return None

    def _learn(self, entry: bytes) -> tuple[str, str]:
        body = canonical.decode(entry)
        identity, log = body.get("id"), body.get("log")
        if not isinstance(identity, str) or not isinstance(log, str):
            raise canonical.NotCanonical("the entry has no id or no log")
        parts = PLAIN.split(entry)
        pieces, values = parts[::2], parts[1::2]
        places = {_place_of(b'"id":', pieces): b"id", _place_of(b'"log":', pieces): b"log"}
        if self._count < MOST_SHAPES and CLEAR.match(b"~".join(pieces)) and None not in places:
            self._known.setdefault(entry.count(b'"'), []).append(_expression(pieces, values, places))
            self._count += 1
        return identity, log


def _expression(pieces: list[bytes], values: list[bytes], places: dict[int | None, bytes]) -> re.Pattern[bytes]:
    """What matches every entry of this shape, with its plain values free."""
    result = [re.escape(pieces[0])]
    for number, (value, piece) in enumerate(zip(values, pieces[1:], strict=True)):
        plain = STRING if value.startswith(b'"') else INTEGER
        if name := places.get(number):
            plain = b'"(?P<' + name + b">" + STRING[1:-1] + b')"'
        result += [plain, re.escape(piece)]
    return re.compile(b"".join(result) + rb"\Z")


def _place_of(key: bytes, pieces: list[bytes]) -> int | None:
    """Which of the values is that of this key of the outermost object; None when it is not a plain value."""
    depths = accumulate(
        piece.count(b"{") + piece.count(b"[") - piece.count(b"}") - piece.count(b"]") for piece in pieces[:-1]
    )
    ends = (b"," + key, b"{" + key)
    return next((n for n, depth in enumerate(depths) if depth == 1 and pieces[n].endswith(ends)), None)
