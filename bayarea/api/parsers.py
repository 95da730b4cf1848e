"""JSON without its traps."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

from bayarea.middleware import is_plain_text

MALFORMED = _("The body is not valid JSON.")
NOT_PLAIN = _("Remove the characters that cannot be stored.")
MAX_DEPTH = 32
MAX_MEMBERS = 10_000


def _refuse(*_arguments: object) -> NoReturn:
    raise ValueError


def _once(members: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two members of one name mean different things to different readers."""
    found = dict(members)
    if len(found) != len(members):
        raise ValueError("a name stands twice")
    return found


def _check(value: Any) -> None:
    """Walk without recursion: depth and size are the sender's choice."""
    waiting = [(value, 1)]
    seen = 0
    while waiting:
        inner, depth = waiting.pop()
        seen += 1
        if depth > MAX_DEPTH or seen > MAX_MEMBERS:
            raise ParseError(MALFORMED)
        if isinstance(inner, str) and not is_plain_text(inner):
            raise ParseError(NOT_PLAIN, code="text.not_plain")
        if isinstance(inner, Mapping):
            waiting += [(name, depth + 1) for name in inner] + [(one, depth + 1) for one in inner.values()]
        elif isinstance(inner, list):
            waiting += [(one, depth + 1) for one in inner]


class StrictJSONParser(BaseParser):
    """UTF-8, no NaN, no repeated names, at most 32 levels, no NUL and no half surrogate in any text."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> Any:
        raw = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        if len(raw) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise RequestDataTooBig
        try:
            text = codecs.decode(raw, "utf-8")
            value = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
        except (ValueError, RecursionError) as error:
            raise ParseError(MALFORMED) from error
        _check(value)
        return value
