"""Verifying the log of this database (docs/ledger-format.md, section 7). The steps themselves: soundness.py."""

from __future__ import annotations

from django.conf import settings

from .soundness import Progress, Report, verify_log
from .stored import snapshot

__all__ = ["Report", "verify_stored"]


def verify_stored(*, progress: Progress | None = None) -> Report:
    """Verify the whole stored log, and that its guards stand.

    Takes    progress: called with (entries checked, entries in all); may raise to stop.
    Returns  the report of :func:`ledger.verify_log`, or problem "guard" with the names of the triggers that
             are missing or switched off in a log that is sound otherwise.
    Raises   CannotDecide, HeadMissing.
    """
    with snapshot() as stored:
        report = verify_log(
            stored.rows(),
            stored.head,
            stored,
            log=settings.LEDGER_ORIGIN,
            repeated=stored.repeated(),
            progress=progress,
        )
        missing = stored.missing_guards() if report.ok else frozenset()
    if missing:
        return Report(
            False, report.size, report.root, None, "guard", "every trigger ENABLE ALWAYS", ", ".join(sorted(missing))
        )
    return report
