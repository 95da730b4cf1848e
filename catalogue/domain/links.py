"""The other entry of a link, as people name it: one here by the address of its page, any by its code. Pure."""

from __future__ import annotations

import re
from uuid import UUID

from .entry import LinkContent

#: An entry of this catalogue: its id, or the address of its page.
_HERE = re.compile(r"(?:.*/catalogue/)?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/?")


def is_here(text: str) -> bool:
    """Whether a text names an entry of this catalogue, which need not be there."""
    return _HERE.fullmatch(text) is not None


def link_to(kind: str, text: str) -> LinkContent:
    """A link to the entry that a text names."""
    here = _HERE.fullmatch(text)
    return LinkContent(kind=kind, target=UUID(here[1])) if here else LinkContent(kind=kind, target_code=text)
