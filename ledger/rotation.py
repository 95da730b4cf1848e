"""The record of a changed witness key: who reads the log later can tell why a cosignature's key is another one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from django.db import transaction

from .errors import InvalidEvent
from .events import Event
from .record import record
from .tlog.encodings import NoteInvalid
from .tlog.notes import VerifierKey
from .tlog.statements import COSIGNATURES


@dataclass(frozen=True, kw_only=True)
class KeyRotated(Event):
    """From now on the witness signs with another key. The keys stand in policies; here are their names and digests."""

    type: ClassVar[str] = "key.rotated"
    personal_fields: ClassVar[tuple[str, ...]] = ()

    old_name: str
    old_sha256: str
    new_name: str
    new_sha256: str

    def fields(self) -> Mapping[str, object]:
        return {
            "key": {
                "old": {"name": self.old_name, "sha256": self.old_sha256},
                "new": {"name": self.new_name, "sha256": self.new_sha256},
            }
        }


@transaction.atomic(durable=True)
def record_rotation(*, old: str, new: str, at: datetime) -> UUID:
    """Record that a witness's key gave way to another.

    Takes    old, new: both vkeys, as policies write them.
    Returns  the id of the record.
    Raises   InvalidEvent unless both are keys of witnesses and differ.
    """
    try:
        keys = [VerifierKey.parse(text) for text in (old, new)]
    except NoteInvalid as error:
        raise InvalidEvent(f"not a vkey: {error}") from error
    if any(key.kind not in COSIGNATURES for key in keys) or keys[0].public == keys[1].public:
        raise InvalidEvent("two different keys of witnesses are needed")
    (old_key, old_digest), (new_key, new_digest) = (
        (key, hashlib.sha256(str(key).encode()).hexdigest()) for key in keys
    )
    event = KeyRotated(old_name=old_key.name, old_sha256=old_digest, new_name=new_key.name, new_sha256=new_digest)
    return record(event, actor=None, at=at)
