"""Refusals as data: a code, the field it belongs to, and parameters for the translated sentence.

The sentence is built from the code at the edge (``organisations.domain.messages``); code → HTTP status is one table
in ``bayarea.errors``.
"""

from __future__ import annotations


class DomainError(Exception):
    """A business refusal. Nothing was changed."""

    def __init__(self, code: str, *, field: str | None = None, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params


class NotFound(DomainError):
    """The object does not exist, or the viewer may not know that it does."""


class Forbidden(DomainError):
    """The actor may see the object but may not do this to it."""


class Invalid(DomainError):
    """The input breaks a rule. ``errors`` holds further refusals of the same input."""

    def __init__(
        self, code: str, *, field: str | None = None, errors: tuple[Invalid, ...] = (), **params: object
    ) -> None:
        super().__init__(code, field=field, **params)
        self.errors = errors


class Conflict(DomainError):
    """The state does not allow this (any more); ``stale`` is true when someone else changed it meanwhile."""

    def __init__(self, code: str, *, field: str | None = None, stale: bool = False, **params: object) -> None:
        super().__init__(code, field=field, **params)
        self.stale = stale
