"""What becomes of a field when two people changed the same draft: nobody's words are overwritten unseen. Pure.

A page carries a digest of each field as it was shown. After somebody else saved, the digests tell who changed what:
one side only, and that side is taken; both, and the writer chooses, seeing both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from catalogue.domain.entry import EntryContent

_LENGTH = 16


def digests(content: EntryContent, names: tuple[str, ...]) -> str:
    """``name:digest`` for each of the fields, separated by blanks; a hidden field of the page."""
    values = content.to_json()
    return digests_of({name: values[name] for name in names})


def digests_of(values: Mapping[str, object]) -> str:
    """The same for any values by name; a name has no blank and no colon."""
    return " ".join(f"{name}:{digest(value)}" for name, value in values.items())


def merged(
    shown: str, mine: EntryContent, stored: EntryContent, names: tuple[str, ...]
) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What the fields should be now.

    Takes    shown: :func:`digests` of the page's own fields, as it came back; whatever it says, what is not sure to be
             unchanged counts as changed. mine: what was sent. stored: what others saved meanwhile.
    Returns  the members to change in ``stored``, mine where nobody else touched them; and the names that both changed
             to different values, which are left out.
    """
    my_values, their_values = mine.to_json(), stored.to_json()
    own, both = settled(shown, {name: my_values[name] for name in names}, {name: their_values[name] for name in names})
    return {name: getattr(mine, name) for name in own}, both


def settled(
    shown: str, mine: Mapping[str, object], stored: Mapping[str, object]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The same for any values by name; ``mine`` and ``stored`` have the same names.

    Returns  the names whose value is mine now, and those that both changed to different values.
    """
    before = parted(shown)
    own: list[str] = []
    both: list[str] = []
    for name, value in mine.items():
        ours, theirs = digest(value), digest(stored[name])
        if ours in (theirs, before.get(name)):
            continue  # the same, or only they changed it
        (own if theirs == before.get(name) else both).append(name)
    return tuple(own), tuple(both)


def without_place(shown: str, sent: Mapping[str, str], names: Collection[str]) -> dict[str, str]:
    """What was written on a page in fields that are no longer there.

    Takes    shown: :func:`digests_of` the page; sent: what came back; names: those that there are now.
    """
    return {
        name: sent[name]
        for name, before in parted(shown).items()
        if name not in names and sent.get(name) and digest(sent[name]) != before
    }


def parted(shown: str) -> dict[str, str]:
    """The digests of a page, as it came back, by name."""
    return dict(part.split(":", 1) for part in shown.split() if ":" in part)


def digest(value: object) -> str:
    """Short; the same for equal plain values."""
    return hashlib.sha256(repr(_sorted(value)).encode()).hexdigest()[:_LENGTH]


def _sorted(value: object) -> object:
    """The same for equal values: the database does not keep the order of an object's members."""
    if isinstance(value, Mapping):
        return sorted((key, _sorted(part)) for key, part in value.items())
    return [_sorted(part) for part in value] if isinstance(value, list) else value
