"""What the catalogue records in the ledger: ids, codes and digests; no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from ledger.events import Event

EDITOR = ("editor_name", "editor_person")


@dataclass(frozen=True, kw_only=True)
class SynonymsChanged(Event):
    """A group of the synonym table was added, changed, or switched on or off. ``words``: their digest afterwards."""

    type: ClassVar[str] = "synonyms.changed"
    personal_fields: ClassVar[tuple[str, ...]] = EDITOR

    group: UUID
    action: str
    words: str

    def fields(self) -> Mapping[str, object]:
        return {"synonyms": {"group": str(self.group), "action": self.action, "words": self.words}}
