"""What the catalogue records in the ledger: ids, codes, digests and counts; no words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from ledger.events import Event

EDITOR = ("editor_name", "editor_person")
PROPOSER = ("proposer_name", "proposer_person")
CONFIRMER = ("confirmer_name", "confirmer_person")


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


@dataclass(frozen=True, kw_only=True)
class SourceEvent:
    """What every event of a source says. ``settings``: SHA-256 of whom it asks and whose entries that becomes."""

    source: UUID
    code: str
    organisation: str
    place: str
    settings: str

    def fields(self) -> Mapping[str, object]:
        return {
            "src": self.place,
            "source": {
                "id": str(self.source),
                "code": self.code,
                "org": self.organisation,
                "settings": self.settings,
            },
        }


@dataclass(frozen=True, kw_only=True)
class SourceProposed(SourceEvent, Event):
    """A source was registered, or what it asks was changed; nothing is asked before another person confirms it."""

    type: ClassVar[str] = "source.proposed"
    personal_fields: ClassVar[tuple[str, ...]] = PROPOSER


@dataclass(frozen=True, kw_only=True)
class SourceConfirmed(SourceEvent, Event):
    """Another administrator confirmed exactly these settings."""

    type: ClassVar[str] = "source.confirmed"
    personal_fields: ClassVar[tuple[str, ...]] = CONFIRMER


@dataclass(frozen=True, kw_only=True)
class SourceSuspended(SourceEvent, Event):
    """A source was switched off."""

    type: ClassVar[str] = "source.suspended"
    personal_fields: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, kw_only=True)
class SourceResumed(SourceEvent, Event):
    """A source was switched on again, with the settings that were confirmed."""

    type: ClassVar[str] = "source.resumed"
    personal_fields: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, kw_only=True)
class SourceEnded(SourceEvent, Event):
    """A source was ended for good. Its entries stay."""

    type: ClassVar[str] = "source.ended"
    personal_fields: ClassVar[tuple[str, ...]] = ()


AnySourceEvent = SourceProposed | SourceConfirmed | SourceSuspended | SourceResumed | SourceEnded


@dataclass(frozen=True, kw_only=True)
class HarvestApplied(Event):
    """A batch of a run was written. ``digest``: SHA-256 over its lines ``<entry id> <content digest>``, sorted."""

    type: ClassVar[str] = "harvest.applied"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    source: UUID
    run: UUID
    place: str
    digest: str
    counts: Mapping[str, int]

    def fields(self) -> Mapping[str, object]:
        return {
            "src": self.place,
            "harvest": {
                "source": str(self.source),
                "run": str(self.run),
                "digest": self.digest,
                "counts": dict(self.counts),
            },
        }


@dataclass(frozen=True, kw_only=True)
class HarvestFinished(Event):
    """A run ended. ``state``: of catalogue.domain.harvest.states.RunState. ``counts``: records by outcome."""

    type: ClassVar[str] = "harvest.finished"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    source: UUID
    run: UUID
    place: str
    state: str
    counts: Mapping[str, int]

    def fields(self) -> Mapping[str, object]:
        return {
            "src": self.place,
            "harvest": {
                "source": str(self.source),
                "run": str(self.run),
                "state": self.state,
                "counts": dict(self.counts),
            },
        }


@dataclass(frozen=True, kw_only=True)
class AdditionWritten(Event):
    """A steward changed what stands beside a source's record. ``digest``: SHA-256 of the additions' canonical bytes."""

    type: ClassVar[str] = "addition.written"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    resource: UUID
    organisation: str
    place: str
    digest: str

    def fields(self) -> Mapping[str, object]:
        return {
            "src": self.place,
            "addition": {"resource": str(self.resource), "org": self.organisation, "digest": self.digest},
        }
