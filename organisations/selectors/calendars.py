"""Which days are worked where. Public knowledge: nobody needs to be asked who wants to know."""

from __future__ import annotations

from datetime import date

from organisations.domain.calendar import Calendar
from organisations.domain.choices import Place
from organisations.models import CalendarYear, Holiday


def calendar_of(place: str) -> Calendar:
    """The calendar of one place, as the database knows it now. Two queries.

    Takes    place: a code of :class:`Place`.
    Returns  the calendar; without any days it counts weekends alone, and says so of every date.
    """
    days = Holiday.objects.filter(place_id=place).values_list("date", "kind")
    years = CalendarYear.objects.filter(place_id=place, state=CalendarYear.State.ANNOUNCED)
    holidays: set[date] = set()
    working: set[date] = set()
    for day, kind in days:
        (working if kind == Holiday.Kind.WORKING else holidays).add(day)
    return Calendar(
        place=Place(place),
        holidays=frozenset(holidays),
        working=frozenset(working),
        announced=frozenset(years.values_list("year", flat=True)),
    )
