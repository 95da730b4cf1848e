"""Who may read the ledger. The ledger knows no organisations and no requests, so the project tells it.

``settings.LEDGER_ACCESS`` names a function ``access_for(user) -> LedgerAccess``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from .events import Actor


@dataclass(frozen=True)
class Office:
    """An organisation that a person acts for, the role, and its jurisdiction."""

    organisation: str
    role: str
    place: str

    @property
    def actor(self) -> Actor:
        return Actor(organisation=self.organisation, role=self.role)


@dataclass(frozen=True)
class Administrator:
    """Who may agree on degraded mode: the account, the person behind it, and where they are an administrator."""

    account: str
    person: UUID
    offices: tuple[Office, ...]

    def office_outside(self, place: str) -> Office | None:
        """One of their offices in another jurisdiction than this."""
        return next((office for office in self.offices if office.place != place), None)


@dataclass(frozen=True)
class LedgerAccess:
    """What one reader may do, and what the project can tell him about the codes in a record.

    ``may_read_all``: list, open, verify and export everything. ``actor``: under which organisation and role the
    reader's own acts (an export) are recorded; None for who may not export. ``may_read_event``: whether the record
    with this decoded body is one that the reader is a party to. ``organisation_names``: names for codes, as texts
    with value and language. ``code_words``: what the code of this member of an exchange means, empty when it is not
    known. ``request_url``: where the request of this body can be read, None when not by him.
    ``administrator``: who the reader is when it comes to running the log; None for who does not run it.
    ``discloses``: the offices in whose name the reader may be shown what records know of people, each for what its own
    jurisdiction keeps; ``erases``: those in whose name the reader may erase it.
    """

    may_read_all: bool
    actor: Actor | None
    may_read_event: Callable[[Mapping[str, Any]], bool]
    organisation_names: Callable[[Collection[str]], Mapping[str, object]]
    code_words: Callable[[str, str], str]
    request_url: Callable[[Mapping[str, Any]], str | None]
    administrator: Administrator | None = None
    discloses: tuple[Office, ...] = ()
    erases: tuple[Office, ...] = ()

    def may_read(self, body: Mapping[str, Any]) -> bool:
        return self.may_read_all or self.may_read_event(body)


@cache
def _provider(path: str) -> Callable[[object], LedgerAccess]:
    return cast(Callable[[object], LedgerAccess], import_string(path))


def access_of(user: object) -> LedgerAccess:
    """What this signed-in user may do with the ledger, as the project's ``LEDGER_ACCESS`` decides."""
    return _provider(settings.LEDGER_ACCESS)(user)
