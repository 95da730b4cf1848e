"""Links to other entries in one cell of a table. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from catalogue.domain.choices import LinkKind
from catalogue.domain.entry import LinkContent
from catalogue.domain.limits import LINK_CODE
from catalogue.domain.links import is_here, link_to

from .records import Notes
from .texts import plain
from .words import value_of

_LONGEST = 300


def links_of(cell: str, *, here: bool, notes: Notes) -> tuple[LinkContent, ...]:
    """``kind: code or address``, one a line or between semicolons; each once.

    Takes    here: whether it can lead to an entry of this catalogue; what a source says leads elsewhere and is a code.
    Returns  a related entry where no kind is said. What has an unknown kind, or names no entry, is noted and left out.
    """
    found: dict[LinkContent, None] = {}
    for part in cell.splitlines() if "\n" in cell else re.split("[;；]", cell):
        text = plain(part, field="links", notes=notes, limit=_LONGEST)
        if not text:
            continue
        kind, target = _parted(text)
        if not kind or not target or (len(target) > LINK_CODE and not (here and is_here(target))):
            notes.add("record.value", field="links", value=text[:40])
            continue
        found[link_to(kind, target) if here else LinkContent(kind=kind, target_code=target)] = None
    return tuple(found)


def _parted(text: str) -> tuple[str, str]:
    """The kind of a link and what it leads to; "" for what is not known."""
    said, sign, target = re.match(r"([^:：]*)([:：]?)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    if not sign or target.startswith("//"):
        return LinkKind.RELATED.value, text
    return value_of(said.strip(), "", LinkKind, Notes()), target.strip()


def cell_of(links: Iterable[LinkContent]) -> str:
    """The cell that :func:`links_of` reads again."""
    return "\n".join(f"{one.kind}: {one.target or one.target_code}" for one in links)
