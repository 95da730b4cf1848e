"""The holidays of the three places, from a file: the project's own, or one that an operator gives."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from organisations.models import CalendarYear, Holiday

SHIPPED = Path(__file__).resolve().parent.parent / "seeds" / "holidays.json"


@transaction.atomic(durable=True)
def load_holidays(*, path: Path = SHIPPED) -> int:
    """Make the years that the file names exactly what it says of them. Other years stay as they are.

    Takes    path: a file in the shape of ``organisations/seeds/holidays.json``.
    Returns  how many years of a place it held. Dates that were computed before keep the calendar version that they
             were computed by.
    Raises   KeyError, ValueError for a file of another shape; nothing is changed then.
    Locks    the years that it changes.
    """
    data = json.loads(path.read_text("utf-8"))
    for line in data["years"]:
        _put_year(line, data["names"])
    return len(data["years"])


def _put_year(line: dict[str, Any], names: dict[str, dict[str, str]]) -> None:
    place, year = line["place"], line["year"]
    CalendarYear.objects.update_or_create(
        place_id=place, year=year, defaults={"state": line["state"], "source": line["source"]}
    )
    Holiday.objects.filter(place_id=place, date__year=year).delete()
    days = [*line["holidays"].items(), *((day, "working") for day in line["working"])]
    rows = [
        Holiday(
            place_id=place,
            date=date.fromisoformat(day),
            kind=Holiday.Kind.WORKING if code == "working" else Holiday.Kind.HOLIDAY,
            names=names[code],
        )
        for day, code in days
    ]
    if any(row.date.year != year for row in rows):
        raise ValueError(f"a day of {place} {year} is in another year")
    Holiday.objects.bulk_create(rows)
