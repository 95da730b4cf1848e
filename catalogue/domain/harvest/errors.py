"""Refusals of what comes from outside. The sentences are in ``catalogue.domain.harvest.messages``."""

from __future__ import annotations

from organisations.domain.errors import DomainError, Invalid


class AddressRefused(Invalid):
    """The portal does not ask this address, whatever is there. Asking again changes nothing."""


class SourceFailed(DomainError):
    """A source gave no usable answer. Nothing of its answer is in the error: it is for people who may see neither.

    ``lasting`` is true when the same question will fail again (a wrong address, a lying server), false when waiting
    may help. ``wait_s`` is what the source asked to wait, if it did.
    """

    def __init__(self, code: str, *, lasting: bool = False, wait_s: int | None = None, **params: object) -> None:
        super().__init__(code, field=None, **params)
        self.lasting = lasting
        self.wait_s = wait_s


class Unreadable(Invalid):
    """A file or an answer that is not read: damaged, of another kind, too large, or made to do harm."""
