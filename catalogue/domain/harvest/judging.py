"""How long a vanished record stays, when a person is asked first, and when a source is asked again. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

#: A record is gone when it was missing in so many complete runs, and for the source's days of grace.
MISSING_RUNS = 2
GRACE_DAYS = 14
#: A run that would retire more than this of a source's entries stops and asks an administrator.
LARGEST_SHARE_PERCENT = 20
MOST_AT_ONCE = 10_000
#: So often everything is read; between, only what the source says has changed.
WHOLE_EVERY = timedelta(days=7)
#: Clocks differ, and a record may be visible only a while after the moment that it bears.
OVERLAP = timedelta(days=1)
#: So many new records of a page, and more than half of them, that say what others of the source say under other ids.
TWINS_AT_LEAST = 10
#: Waiting after a failure doubles from the first to the longest.
FIRST_WAIT = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=24)
#: Sources with the same interval do not all come at once: up to a tenth of it later.
JITTER = 0.1


def asks_first(*, retiring: int, listed: int) -> bool:
    """Whether retiring so many of a source's listed entries at once waits for an administrator."""
    return retiring > MOST_AT_ONCE or retiring * 100 > listed * LARGEST_SHARE_PERCENT


def changes_since(*, at: datetime, whole: datetime | None, last: datetime | None) -> datetime | None:
    """From when on a scheduled run asks for changes only.

    Takes    whole, last: when the last complete run began that read everything, and the last one of any kind.
    Returns  None when everything is to be read: a record that vanished is in no list of changes.
    """
    if whole is None or last is None or at - whole >= WHOLE_EVERY:
        return None
    return last - OVERLAP


def ids_changed(*, new: int, twins: int) -> bool:
    """Whether a page looks like records that are here already, under new ids.

    Takes    new: how many of its ids were never seen. twins: how many of those say word for word what a record says
             that this run has not met.
    """
    return twins >= TWINS_AT_LEAST and twins * 2 > new


def next_run(
    *, at: datetime, interval: timedelta, failures: int, chance: float, asked_to_wait: timedelta = timedelta(0)
) -> datetime:
    """When the schedule asks a source again.

    Takes    failures: runs in a row that ended incomplete; 0 after a complete one. chance: 0 to 1, drawn by the
             caller. asked_to_wait: what the source itself asked for (Retry-After).
    Returns  after a success the interval later, and up to a tenth of it more; after failures 5, 10, 20… minutes later,
             a day or the interval at the longest, and up to half of that more; never sooner than the source asked.
    """
    if not failures:
        return at + max(interval * (1 + JITTER * chance), asked_to_wait)
    doubled: timedelta = FIRST_WAIT * 2 ** min(failures - 1, 12)
    wait = min(doubled, LONGEST_WAIT, interval)
    return at + max(wait * (1 + chance / 2), asked_to_wait)
