"""A file that says only a part of an entry, laid over what is listed: what it leaves open stays. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from catalogue.domain.entry import EntryContent


def overlaid(listed: EntryContent, said: EntryContent) -> EntryContent:
    """The listed content with everything that the other one says.

    A text is replaced in the languages that the file has; any other member where it differs from what an empty
    content has. The identifier and the original language are those of the listed entry.
    """
    blank = EntryContent()
    changes: dict[str, Any] = {}
    for one in fields(EntryContent):
        value = getattr(said, one.name)
        if one.name in {"identifier", "original_language"} or value == getattr(blank, one.name):
            continue
        before = getattr(listed, one.name)
        changes[one.name] = {**before, **value} if isinstance(value, Mapping) else value
    return replace(listed, **changes)
