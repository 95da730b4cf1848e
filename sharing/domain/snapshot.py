"""The bytes that stand for a submitted version, and the digests that the ledger carries. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from ledger import canonical

VERSION = 1


@dataclass(frozen=True)
class Snapshot:
    """What was asked for in one submitted version. ``items`` are the codes of the data items."""

    request: UUID
    number: int
    resource: UUID
    requester: str
    custodian: str
    basis: str
    basis_detail: str
    purpose: str
    scenario: str
    items: tuple[str, ...]
    method: str
    starts_on: date
    ends_on: date


def encode(value: Mapping[str, object]) -> bytes:
    """Canonical JSON (RFC 8785 in the ledger's profile: no null, no float, ASCII keys), of any length.

    Raises   ledger.canonical.CanonicalError.
    """
    canonical.check(value)
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def freeze(snapshot: Snapshot) -> bytes:
    """The bytes of a submitted version. Stored as they are, and hashed as stored.

    Takes    a complete snapshot; the order of its items does not matter.
    Returns  canonical UTF-8 JSON.
    """
    return encode(
        {
            "v": VERSION,
            "request": str(snapshot.request),
            "number": snapshot.number,
            "resource": str(snapshot.resource),
            "requester": snapshot.requester,
            "custodian": snapshot.custodian,
            "basis": snapshot.basis,
            "basis_detail": snapshot.basis_detail,
            "purpose": snapshot.purpose,
            "scenario": snapshot.scenario,
            "items": sorted(snapshot.items),
            "method": snapshot.method,
            "from": snapshot.starts_on.isoformat(),
            "until": snapshot.ends_on.isoformat(),
        }
    )


def thaw(data: bytes) -> Snapshot:
    """The meaning of stored bytes."""
    body = json.loads(data)
    return Snapshot(
        request=UUID(body["request"]),
        number=body["number"],
        resource=UUID(body["resource"]),
        requester=body["requester"],
        custodian=body["custodian"],
        basis=body["basis"],
        basis_detail=body["basis_detail"],
        purpose=body["purpose"],
        scenario=body["scenario"],
        items=tuple(body["items"]),
        method=body["method"],
        starts_on=date.fromisoformat(body["from"]),
        ends_on=date.fromisoformat(body["until"]),
    )


def digest(data: bytes) -> str:
    """SHA-256, lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def scope_digest(items: Iterable[str]) -> str:
    """SHA-256 of the canonical list of data item codes: ``{"items":[…sorted…]}``."""
    return digest(encode({"items": sorted(items)}))
