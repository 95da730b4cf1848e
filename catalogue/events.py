"""What the catalogue records in the ledger: ids, codes, digests and numbers; no names, no free text.

Who acted is personal: the records hold commitments to the name and to the person's id, never the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from ledger.events import Event

AUTHOR = ("author_name", "author_person")
REVIEWER = ("reviewer_name", "reviewer_person")
EDITOR = ("editor_name", "editor_person")
PROPOSER = ("proposer_name", "proposer_person")
CONFIRMER = ("confirmer_name", "confirmer_person")
RAISER = ("raiser_name", "raiser_person")
ANSWERER = ("answerer_name", "answerer_person")


@dataclass(frozen=True, kw_only=True)
class OfChange:
    """What every event of a change says. ``content``: SHA-256 of the canonical bytes that were submitted."""

    place: str
    custodian: str
    change: UUID
    kind: str
    #: Empty when nothing was submitted yet; then the record does not say it.
    content: str
    #: None for a new entry before it is published.
    resource: UUID | None = None

    def fields(self) -> Mapping[str, object]:
        common: dict[str, object] = {
            "change": str(self.change),
            "kind": self.kind,
            "place": self.place,
            "custodian": self.custodian,
        }
        if self.content:
            common["content"] = self.content
        if self.resource is not None:
            common["resource"] = str(self.resource)
        return {"entry": {**common, **self._more()}}

    def _more(self) -> dict[str, object]:
        return {}


@dataclass(frozen=True, kw_only=True)
class ChangeSubmitted(OfChange, Event):
    """A change was sent to review."""

    type: ClassVar[str] = "change.submitted"
    personal_fields: ClassVar[tuple[str, ...]] = AUTHOR


@dataclass(frozen=True, kw_only=True)
class ChangeDiscarded(OfChange, Event):
    """A change that had been submitted was given up."""

    type: ClassVar[str] = "change.discarded"
    personal_fields: ClassVar[tuple[str, ...]] = AUTHOR


@dataclass(frozen=True, kw_only=True)
class Judged(OfChange):
    """The same, with which review it was and the digest of its document."""

    review: str
    document: str

    def _more(self) -> dict[str, object]:
        return {"review": self.review, "document": self.document}


@dataclass(frozen=True, kw_only=True)
class ChangeAssessed(Judged, Event):
    """An assessment was made."""

    type: ClassVar[str] = "change.assessed"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER


@dataclass(frozen=True, kw_only=True)
class ChangeApproved(OfChange, Event):
    """The custodian approved a change; it waits for the data-sharing authority (Decree 809 art. 16)."""

    type: ClassVar[str] = "change.approved"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER


@dataclass(frozen=True, kw_only=True)
class ChangeReturned(Judged, Event):
    """A reviewer sent a change back to its authors."""

    type: ClassVar[str] = "change.returned"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER


@dataclass(frozen=True, kw_only=True)
class ChangeExtended(OfChange, Event):
    """The authority consented to more time (Decree 809 art. 17)."""

    type: ClassVar[str] = "change.extended"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER

    due_on: date

    def _more(self) -> dict[str, object]:
        return {"due": self.due_on.isoformat()}


@dataclass(frozen=True, kw_only=True)
class OfPublication(OfChange):
    """The same, with the version that is listed now and the digests of both assessments."""

    version: int
    secrecy: str
    personal: str

    def _more(self) -> dict[str, object]:
        return {"version": self.version, "secrecy": self.secrecy, "personal": self.personal}


@dataclass(frozen=True, kw_only=True)
class EntryPublished(OfPublication, Event):
    """A new entry is listed."""

    type: ClassVar[str] = "entry.published"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER


@dataclass(frozen=True, kw_only=True)
class EntryChanged(OfPublication, Event):
    """An entry has a new version."""

    type: ClassVar[str] = "entry.changed"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER


@dataclass(frozen=True, kw_only=True)
class EntryRetired(OfPublication, Event):
    """An entry left the lists; its page stays."""

    type: ClassVar[str] = "entry.retired"
    personal_fields: ClassVar[tuple[str, ...]] = REVIEWER

    reason: str

    def _more(self) -> dict[str, object]:
        return {**OfPublication._more(self), "reason": self.reason}


@dataclass(frozen=True, kw_only=True)
class OfCorrection:
    """What every event of a correction request says. ``text``: SHA-256 of what was asked."""

    src: str
    dst: str
    correction: UUID
    resource: UUID
    custodian: str
    requester: str
    text: str

    def fields(self) -> Mapping[str, object]:
        return {"src": self.src, "dst": self.dst, "correction": {**self._common(), **self._more()}}

    def _common(self) -> dict[str, object]:
        return {
            "id": str(self.correction),
            "resource": str(self.resource),
            "custodian": self.custodian,
            "requester": self.requester,
            "text": self.text,
        }

    def _more(self) -> dict[str, object]:
        return {}


@dataclass(frozen=True, kw_only=True)
class CorrectionRaised(OfCorrection, Event):
    """A user of the data asked for a correction (Decree 809 art. 26)."""

    type: ClassVar[str] = "correction.raised"
    personal_fields: ClassVar[tuple[str, ...]] = RAISER

    due_on: date

    def _more(self) -> dict[str, object]:
        return {"due": self.due_on.isoformat()}


@dataclass(frozen=True, kw_only=True)
class CorrectionAnswered(OfCorrection, Event):
    """The custodian said what it made of it. ``answer``: SHA-256 of its words."""

    type: ClassVar[str] = "correction.answered"
    personal_fields: ClassVar[tuple[str, ...]] = ANSWERER

    outcome: str
    answer: str

    def _more(self) -> dict[str, object]:
        return {"outcome": self.outcome, "answer": self.answer}


@dataclass(frozen=True, kw_only=True)
class CorrectionWithdrawn(OfCorrection, Event):
    """Who asked took the question back."""

    type: ClassVar[str] = "correction.withdrawn"
    personal_fields: ClassVar[tuple[str, ...]] = RAISER


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
    """A batch of a run was written. ``digest``: SHA-256 over its lines, sorted: ``<entry id> <version> <digest of the
    version's bytes>``."""

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
    """What stands beside a source's record was changed. ``digest``: SHA-256 of the additions' canonical bytes, which
    the ``entry.changed`` of the same change, of kind ``addition``, names as its content."""

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
