"""When a record was made: bounds from cosignatures, although some witnesses may lie. Pure.

Of the times that witnesses gave, at most ``liars`` are wrong. Among any liars + 1 of them one is honest.

Source   docs/ledger-format.md section 9.
"""

from __future__ import annotations

from collections.abc import Iterable


def lower(times: Iterable[int], liars: int) -> int | None:
    """Not before: from the cosignatures of the note that the record names as its beacon.

    The record commits to them, so it was made after each honest one. The (liars + 1)-th largest is no later than
    the latest honest one.
    Returns  None when there are too few times to say anything.
    """
    return _nth(sorted(times, reverse=True), liars)


def upper(times: Iterable[int], liars: int) -> int | None:
    """Not after: from the cosignatures of the first note that covers the record.

    The record existed at each honest time. The (liars + 1)-th smallest is no earlier than the earliest honest one.
    Returns  None when there are too few times to say anything.
    """
    return _nth(sorted(times), liars)


def _nth(ordered: list[int], liars: int) -> int | None:
    return ordered[liars] if len(ordered) > liars else None
