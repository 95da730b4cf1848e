"""A file that says only a part of an entry, laid over what is listed: what it leaves open stays. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any

from catalogue.domain.entry import EntryContent

#: What only one value of a member allows: it goes when the file says another value, and nothing of it.
_ONLY_WITH: Mapping[str, Mapping[str, str]] = {
    "sharing_attribute": {"sharing_conditions": "conditional", "not_shared_basis": "not_shared"},
    "visibility": {"shown_to": "chosen"},
    "grade": {"general_level": "general"},
}


def overlaid(listed: EntryContent, said: EntryContent, members: Collection[str] | None = None) -> EntryContent:
    """The listed content with everything that the other one says.

    Takes    members: those that the file says, whatever their value; None when it cannot tell, as a graph or a package
             has no empty cells: then those that differ from what an empty content has, and never the original language.
    Returns  a text is replaced in the languages that the file has. The identifier is that of the listed entry.
    """
    blank = EntryContent()
    changes: dict[str, Any] = {}
    for one in fields(EntryContent):
        value = getattr(said, one.name)
        if members is None:
            leaves_open = one.name == "original_language" or value == getattr(blank, one.name)
        else:
            leaves_open = one.name not in members
        if one.name == "identifier" or leaves_open:
            continue
        before = getattr(listed, one.name)
        changes[one.name] = {**before, **value} if isinstance(value, Mapping) else value
    if members is not None:
        for name, dependents in _ONLY_WITH.items():
            for dependent, needed in dependents.items():
                if name in members and dependent not in members and getattr(said, name) != needed:
                    changes[dependent] = getattr(blank, dependent)
    return replace(listed, **changes)
