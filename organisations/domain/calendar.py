"""Working days of the three places. Deadlines in law count them, and each place has its own. Pure: no clock.

The Mainland moves working days to weekends around long holidays; Hong Kong and Macao keep theirs free. Days that are
not known yet (the State Council announces the next year in autumn) are counted by weekends alone, and the result says
so: an uncertain date is shown as such, never as a fact.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from .choices import Place

#: The three places share one clock, UTC+8 without summer time.
ZONE = ZoneInfo("Asia/Hong_Kong")
_DAY = timedelta(days=1)
_SATURDAY = 5


def day_of(at: datetime) -> date:
    """The day on which a moment falls in the three places."""
    return at.astimezone(ZONE).date()


@dataclass(frozen=True)
class Due:
    """A last day, and by which calendar it was counted, so that it can be counted again."""

    on: date
    calendar: str
    calendar_version: str
    #: Whether every year that was counted through had been announced.
    is_certain: bool


@dataclass(frozen=True)
class Calendar:
    """The working days of one place.

    ``holidays``: days off, weekends left out or not. ``working``: Saturdays and Sundays that are worked. ``announced``:
    the years that are known for good; others may still change.
    """

    place: Place
    holidays: frozenset[date] = frozenset()
    working: frozenset[date] = frozenset()
    announced: frozenset[int] = frozenset()

    @cached_property
    def version(self) -> str:
        """Twelve hexadecimal digits that differ whenever a day of the calendar does."""
        lines = [
            *(f"-{day.isoformat()}" for day in sorted(self.holidays)),
            *(f"+{day.isoformat()}" for day in sorted(self.working)),
            *(f"={year}" for year in sorted(self.announced)),
        ]
        return hashlib.sha256("\n".join([self.place.value, *lines]).encode()).hexdigest()[:12]

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on this day; a half day is one."""
        return day in self.working or (day.weekday() < _SATURDAY and day not in self.holidays)

    def add_working_days(self, start: date, number: int) -> Due:
        """The last day of a time limit.

        Takes    start: the day of the event; it is not counted (Civil Code art. 201). number: working days, 1 or more.
        Returns  the working day on which the limit ends.
        Raises   ValueError for a number below 1.
        Source   Decree 809 counts in working days; which days those are is each place's own law.
        """
        if number < 1:
            raise ValueError("a time limit has at least one working day")
        day, left = start, number
        while left:
            day += _DAY
            left -= self.is_working_day(day)
        years = range(start.year, day.year + 1)
        return Due(day, self.place.value, self.version, self.announced.issuperset(years))

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days follow ``start`` up to ``end``, which is counted; negative when ``end`` is earlier."""
        if end < start:
            return -self.working_days_between(end, start)
        days = (start + _DAY * number for number in range(1, (end - start).days + 1))
        return sum(self.is_working_day(day) for day in days)
