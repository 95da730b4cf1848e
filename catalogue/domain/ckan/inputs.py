"""What an action is given, before it is believed: any program on the net may send it. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from organisations.domain.errors import Invalid
from organisations.domain.inputs import storable

#: Parameters that may be lists. As a text such a list may be JSON.
LISTS = frozenset({"facet.field", "fq_list", "organizations", "groups"})
MOST_LISTED = 1_000
#: No action takes more than a list of texts; whatever programs send besides is left alone up to here.
_DEEPEST, _MOST_MEMBERS = 16, 20_000


class Unreadable(ValueError):
    """No request of CKAN's: 400 with a sentence, as CKAN answers it."""


_NO_JSON = "JSON Error: this cannot be read"


def read_json(text: str | bytes) -> Any:
    """A value of JSON; its numbers are numbers.

    Raises   Unreadable.
    """
    try:
        return json.loads(text, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Unreadable(_NO_JSON) from error


def checked(data: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters, lists taken out of their texts.

    Raises   Unreadable for a list that is none, and for what is nested or filled beyond reason; Invalid
             ``text.not_plain`` with the parameter's name for a text that cannot be stored or sent.
    """
    found: dict[str, Any] = {}
    for name, value in data.items():
        if not storable(name):
            raise Invalid("text.not_plain")
        if name in LISTS and isinstance(value, str) and value[:1] == "[":
            value = read_json(value)
        if not _is_plain(value):
            raise Invalid("text.not_plain", field=name)
        found[name] = value
    return found


def text_of(data: Mapping[str, Any], name: str, usual: str = "") -> str:
    """A parameter that is one text; numbers and truth values are taken by what they look like.

    Raises   Invalid ``ckan.text`` for a list or an object.
    """
    value = data.get(name)
    if value is None or value == "":
        return usual
    if isinstance(value, (list, dict)):
        raise Invalid("ckan.text", field=name)
    return str(value)


def listed(data: Mapping[str, Any], name: str) -> list[str]:
    """A parameter that may be one text or several.

    Raises   Invalid ``ckan.text`` for a list of anything else, ``entry.too_many``.
    """
    value = data.get(name)
    if value is None or value == "":
        return []
    several = value if isinstance(value, list) else [value]
    if any(isinstance(one, (list, dict)) for one in several):
        raise Invalid("ckan.text", field=name)
    if len(several) > MOST_LISTED:
        raise Invalid("entry.too_many", field=name, limit=MOST_LISTED)
    return [str(one) for one in several]


def whole(data: Mapping[str, Any], name: str, usual: int, *, least: int = 0) -> int:
    """A number of a few digits.

    Raises   Invalid ``ckan.number``.
    """
    value = data.get(name)
    if value is None or value == "":
        return usual
    if isinstance(value, (list, dict)) or not re.fullmatch(r"-?[0-9]{1,9}", str(value)) or int(value) < least:
        raise Invalid("ckan.number", field=name)
    return int(value)


def is_true(data: Mapping[str, Any], name: str) -> bool:
    """Raises  Invalid ``ckan.text``."""
    return text_of(data, name).lower() in {"true", "1", "yes"}


def _refuse(_constant: str) -> NoReturn:
    raise ValueError


def _is_plain(value: Any) -> bool:
    """Whether every text in it can be stored. Without recursion: how deep it goes is the sender's choice."""
    waiting, seen = [(value, 1)], 0
    while waiting:
        inner, depth = waiting.pop()
        seen += 1
        if depth > _DEEPEST or seen > _MOST_MEMBERS:
            raise Unreadable(_NO_JSON)
        if isinstance(inner, str) and not storable(inner):
            return False
        if isinstance(inner, dict):
            waiting += [(one, depth + 1) for pair in inner.items() for one in pair]
        elif isinstance(inner, list):
            waiting += [(one, depth + 1) for one in inner]
    return True
