"""What may be recorded. Each kind of event is a frozen dataclass that registers itself by its type.

The ledger knows no other app: they subclass :class:`Event`, and say, per kind, which fields are personal (an author
must decide, as pretix's log entry types make theirs decide). The words of a personal field never enter the record,
which holds a commitment to them under the field's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from .errors import InvalidEvent

#: ``<subject>.<past participle>``
TYPE = re.compile(r"[a-z]{2,20}(_[a-z]{2,20})*\.[a-z]{2,20}(_[a-z]{2,20})*\Z")

#: A member's name, as the canonical bytes allow it.
FIELD = re.compile(r"[a-z0-9_]{1,40}\Z")

REGISTRY: dict[str, type[Event]] = {}


@dataclass(frozen=True)
class Actor:
    """Who did it, as the record may say it: the organisation's code and the role used. Never a person."""

    organisation: str
    role: str


@dataclass(frozen=True)
class Personal:
    """Words about a person, and the jurisdiction whose key keeps them and whose officers may erase them."""

    place: str
    words: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Event:
    """Base of all kinds. Subclasses are frozen, keyword-only dataclasses with codes, digests, ids and dates only.

    ``personal_fields``: what whoever records it must give as :class:`Personal` beside it.
    """

    type: ClassVar[str]
    personal_fields: ClassVar[tuple[str, ...]]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name in ("type", "personal_fields"):
            if name not in cls.__dict__:
                raise InvalidEvent(f"{cls.__name__} must say its {name}")
        if not TYPE.match(cls.type) or cls.type in REGISTRY:
            raise InvalidEvent(f"{cls.type!r} is not a free, well-formed event type")
        if not all(FIELD.match(name) for name in cls.personal_fields):
            raise InvalidEvent(f"{cls.type} has a personal field whose name no record can hold")
        REGISTRY[cls.type] = cls

    def fields(self) -> Mapping[str, object]:
        """The body of the entry: what stands beside v, type, id, log, at and actor. Absent values are left out."""
        raise InvalidEvent(f"{type(self).__name__} must build its fields")
