"""Words that mean the same in the three places and the four languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class SynonymGroup:
    """Terms of any language and script that mean the same; each may be several words."""

    terms: tuple[str, ...]


class Synonyms:
    """The table, as it is at one moment."""

    def __init__(self, groups: Iterable[SynonymGroup] = ()) -> None:
        self._groups = tuple(groups)

    @property
    def terms(self) -> Iterator[str]:
        """Every term, group by group."""
        return (term for group in self._groups for term in group.terms)
