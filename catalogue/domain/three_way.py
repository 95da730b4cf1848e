"""What becomes of a field when two people changed the same draft: nobody's words are overwritten unseen. Pure.

A page carries a digest of each field as it was shown. After somebody else saved, the digests tell who changed what:
one side only, and that side is taken; both, and the writer chooses, seeing both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from catalogue.domain.entry import EntryContent

_LENGTH = 16


def digests(content: EntryContent, names: tuple[str, ...]) -> str:
    """``name:digest`` for each of the fields, separated by blanks; a hidden field of the page."""
    values = content.to_json()
    return " ".join(f"{name}:{_digest(values[name])}" for name in names)


def merged(
    shown: str, mine: EntryContent, stored: EntryContent, names: tuple[str, ...]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What the fields should be now.

    Takes    shown: :func:`digests` of the page's own fields, as it came back; whatever it says, what is not sure to be
             unchanged counts as changed. mine: what was sent. stored: what others saved meanwhile.
    Returns  the members to change in ``stored``, mine where nobody else touched them; and the names that both changed
             to different values, which are left out.
    """
    before = dict(part.split(":", 1) for part in shown.split() if ":" in part)
    my_values, their_values = mine.to_json(), stored.to_json()
    changes: dict[str, Any] = {}
    both: list[str] = []
    for name in names:
        ours, theirs = _digest(my_values[name]), _digest(their_values[name])
        if ours in (theirs, before.get(name)):
            continue  # the same, or only they changed it
        if theirs == before.get(name):
            changes[name] = getattr(mine, name)
        else:
            both.append(name)
    return changes, tuple(both)


def _digest(value: object) -> str:
    return hashlib.sha256(repr(_sorted(value)).encode()).hexdigest()[:_LENGTH]


def _sorted(value: object) -> object:
    """The same for equal values: the database does not keep the order of an object's members."""
    if isinstance(value, Mapping):
        return sorted((key, _sorted(part)) for key, part in value.items())
    return [_sorted(part) for part in value] if isinstance(value, list) else value
