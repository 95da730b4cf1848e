"""What sharing records in the ledger: ids, codes, digests and dates; no names, no free text.

Who acted is personal: the records hold commitments to the name and to the person's id, never the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from ledger.events import Event

SUBMITTER = ("submitter_name", "submitter_person")
ENDORSER = ("endorser_name", "endorser_person")
DECIDER = ("decider_name", "decider_person")
WITHDRAWER = ("withdrawer_name", "withdrawer_person")


@dataclass(frozen=True)
class Judgement:
    """One completed step: what was asked of which organisation and role, and the outcome."""

    kind: str
    organisation: str
    role: str
    outcome: str


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """What every event of an exchange says: both places and organisations, the request, the version's digest.

    ``src`` is the place the data comes from (the custodian's), ``dst`` the place that asked for it.
    """

    src: str
    dst: str
    request: UUID
    reference: str
    resource: UUID
    custodian: str
    requester: str
    version: str

    def fields(self) -> Mapping[str, object]:
        return {"src": self.src, "dst": self.dst, "exchange": {**self._common(), **self._more()}}

    def _common(self) -> dict[str, object]:
        return {
            "request": str(self.request),
            "reference": self.reference,
            "resource": str(self.resource),
            "custodian": self.custodian,
            "requester": self.requester,
            "version": self.version,
        }

    def _more(self) -> dict[str, object]:
        return {}


@dataclass(frozen=True, kw_only=True)
class WithReason(Exchange):
    """The same, and the code of the reason. The words of the reasons stay with the request."""

    reason: str

    def _more(self) -> dict[str, object]:
        return {"reason": self.reason}


@dataclass(frozen=True, kw_only=True)
class RequestSubmitted(Exchange, Event):
    type: ClassVar[str] = "request.submitted"
    personal_fields: ClassVar[tuple[str, ...]] = SUBMITTER


@dataclass(frozen=True, kw_only=True)
class RequestReturned(WithReason, Event):
    type: ClassVar[str] = "request.returned"
    personal_fields: ClassVar[tuple[str, ...]] = DECIDER


@dataclass(frozen=True, kw_only=True)
class RequestRejected(WithReason, Event):
    type: ClassVar[str] = "request.rejected"
    personal_fields: ClassVar[tuple[str, ...]] = DECIDER


@dataclass(frozen=True, kw_only=True)
class RequestWithdrawn(Exchange, Event):
    type: ClassVar[str] = "request.withdrawn"
    personal_fields: ClassVar[tuple[str, ...]] = WITHDRAWER


@dataclass(frozen=True, kw_only=True)
class ExchangeApproved(Exchange, Event):
    type: ClassVar[str] = "exchange.approved"
    personal_fields: ClassVar[tuple[str, ...]] = (*ENDORSER, *DECIDER)

    decided: tuple[Judgement, ...]
    basis: str
    purpose: str
    scope: str
    method: str
    starts_on: date
    ends_on: date

    def _more(self) -> dict[str, object]:
        return {
            "decided": [
                {"kind": one.kind, "org": one.organisation, "role": one.role, "outcome": one.outcome}
                for one in self.decided
            ],
            "basis": self.basis,
            "purpose": self.purpose,
            "scope": self.scope,
            "method": self.method,
            "from": self.starts_on.isoformat(),
            "until": self.ends_on.isoformat(),
        }


@dataclass(frozen=True, kw_only=True)
class ExchangeRevoked(WithReason, Event):
    type: ClassVar[str] = "exchange.revoked"
    personal_fields: ClassVar[tuple[str, ...]] = DECIDER


@dataclass(frozen=True, kw_only=True)
class ExchangeExpired(Exchange, Event):
    type: ClassVar[str] = "exchange.expired"
    personal_fields: ClassVar[tuple[str, ...]] = ()
