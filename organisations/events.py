"""What this app has recorded in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from ledger.events import Event

MEMBER = ("member_name", "member_person")


def _membership(event: MembershipGranted | MembershipRemoved) -> Mapping[str, object]:
    """The membership's own id stands for the account. Who it is: personal, so the record holds commitments only."""
    return {
        "membership": {
            "id": str(event.membership),
            "org": event.organisation,
            "place": event.place,
            "role": event.role,
        }
    }


@dataclass(frozen=True, kw_only=True)
class MembershipGranted(Event):
    """An account was given a role in an organisation."""

    type: ClassVar[str] = "membership.granted"
    personal_fields: ClassVar[tuple[str, ...]] = MEMBER

    membership: UUID
    organisation: str
    place: str
    role: str

    def fields(self) -> Mapping[str, object]:
        return _membership(self)


@dataclass(frozen=True, kw_only=True)
class MembershipRemoved(Event):
    """A role of an account in an organisation was ended."""

    type: ClassVar[str] = "membership.removed"
    personal_fields: ClassVar[tuple[str, ...]] = MEMBER

    membership: UUID
    organisation: str
    place: str
    role: str

    def fields(self) -> Mapping[str, object]:
        return _membership(self)
