"""Verifying the log of this database (docs/ledger-format.md, section 7). The steps themselves: soundness.py."""

from __future__ import annotations

from django.conf import settings

from .errors import PolicyMissing
from .proofs import policy
from .soundness import Progress, Report, verify_log
from .stored import Snapshot, snapshot
from .tlog.checkpoints import Checkpoint
from .tlog.encodings import NoteInvalid
from .tlog.notes import Note
from .tlog.policies import verify_note
from .tlog.tiles import root_from_tiles

__all__ = ["Report", "verify_stored"]


def verify_stored(*, progress: Progress | None = None) -> Report:
    """Verify the whole stored log, and that its guards stand.

    Takes    progress: called with (entries checked, entries in all); may raise to stop.
    Returns  the report of :func:`ledger.verify_log`; of a log that is consistent with itself, problem "published"
             when it is not the log that the newest published note tells of, problem "note" when that note is not
             signed as the policy asks, or problem "guard" with the names of guards that are missing, off or replaced.
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
        if report.ok:
            report = _compared(report, stored)
        wrong = stored.wrong_guards() if report.ok else frozenset()
    if wrong:
        expected = "every guard as the migrations made it, and nothing beside them"
        return Report(False, report.size, report.root, None, "guard", expected, ", ".join(sorted(wrong)))
    return report


def _compared(report: Report, stored: Snapshot) -> Report:
    """(11) The log is the one that the world has seen: who could rewrite everything could not sign that.

    The tiles were computed again just now, so the root at the note's size comes from them. Without a policy file the
    note's signatures cannot be judged, and only what it says is compared.
    """
    text = stored.published()
    if text is None:
        return report

    def wrong(problem: str, expected: object, got: object) -> Report:
        return Report(False, report.size, report.root, None, problem, str(expected), str(got))

    try:
        checkpoint = _judged(text.encode())
    except NoteInvalid as error:
        return wrong("note", "a note signed as the policy asks", error)
    if checkpoint.origin != settings.LEDGER_ORIGIN:
        return wrong("published", checkpoint.origin, settings.LEDGER_ORIGIN)
    if checkpoint.size > report.size:
        return wrong("published", f"{checkpoint.size} records", f"{report.size} records")
    root = root_from_tiles(checkpoint.size, lambda level, number, width: stored.hashes(level, number) or b"")
    return report if root == checkpoint.root else wrong("published", checkpoint.root.hex(), root.hex())


def _judged(data: bytes) -> Checkpoint:
    try:
        return verify_note(data, policy()).checkpoint
    except PolicyMissing:
        return Checkpoint.parse(Note.parse(data).text)
