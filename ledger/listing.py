"""The list of records, newest first, filtered by what led.entry_fact knows (migrations 0004 and 0009)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import connection

#: Entries that the fact table does not know yet are read directly: a filter never hides what was chained just now.
UNKNOWN = "(SELECT coalesce(max(idx) + 1, 0) FROM led.entry_fact)"
#: Counting stops here: nobody reads on, and a long log would make every page wait.
MOST_COUNTED = 10_000

Value = int | str | date

#: filter → (condition on the fact table, the same on the entry itself). Only these texts go into a statement.
CONDITIONS = {
    "type": ("type = %s", "led.body_of(entry) ->> 'type' = %s"),
    "src": ("src = %s", "led.body_of(entry) ->> 'src' = %s"),
    "dst": ("dst = %s", "led.body_of(entry) ->> 'dst' = %s"),
    "organisation": ("orgs @> ARRAY[%s]::text[]", "led.orgs_of(led.body_of(entry)) @> ARRAY[%s]::text[]"),
    "from_day": ("day >= %s", "led.day_of(led.body_of(entry)) >= %s"),
    "to_day": ("day <= %s", "led.day_of(led.body_of(entry)) <= %s"),
}


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What the list is narrowed to; empty and None mean any. Numbers and days are both included; days are days in
    Hong Kong. ``organisation``: one that the record names, in whatever part."""

    type: str = ""
    src: str = ""
    dst: str = ""
    organisation: str = ""
    from_index: int | None = None
    to_index: int | None = None
    from_day: date | None = None
    to_day: date | None = None

    def in_force(self) -> dict[str, Value]:
        """Those that narrow the list, by name."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None)}


EVERYTHING = Filters()


@dataclass(frozen=True)
class IndexPage:
    """Record numbers of one page, newest first; ``older`` and ``newer`` are the cursors of its neighbours."""

    indices: list[int]
    older: int | None
    newer: int | None


def page_of_indices(
    filters: Filters = EVERYTHING, *, before: int | None = None, after: int | None = None, limit: int = 25
) -> IndexPage:
    """One page of record numbers.

    Takes    before: only smaller numbers (the next older page). after: only larger ones, and the nearest of them
             (the next newer page).
    Returns  at most ``limit`` numbers in descending order.
    """
    upwards = after is not None and before is None
    found = _indices(filters, before=before, after=after, limit=limit + 1, upwards=upwards)
    more = len(found) > limit
    found = found[:limit]
    if upwards:
        found.reverse()
    if not found:
        return IndexPage([], older=None, newer=None)
    # There is always something on the side that we came from; on the other side, when the row too many was there.
    older = found[-1] if upwards or more else None
    newer = found[0] if (more if upwards else before is not None) else None
    return IndexPage(found, older=older, newer=newer)


def count_of(filters: Filters) -> int:
    """How many records fit, counted up to one more than ``MOST_COUNTED``."""
    statement, values = _statement(filters, before=None, after=None, limit=MOST_COUNTED + 1, upwards=False)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({statement}) AS found", values)  # noqa: S608  see _statement
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def _indices(filters: Filters, *, before: int | None, after: int | None, limit: int, upwards: bool) -> list[int]:
    statement, values = _statement(filters, before=before, after=after, limit=limit, upwards=upwards)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]


def _statement(
    filters: Filters, *, before: int | None, after: int | None, limit: int, upwards: bool
) -> tuple[str, list[Value]]:
    """The query of the numbers. Only texts of ours are put into it; every value is a parameter."""
    wanted = filters.in_force()
    bounds = {
        "idx < %s": before,
        "idx > %s": after,
        "idx >= %s": wanted.pop("from_index", None),
        "idx <= %s": wanted.pop("to_index", None),
    }
    given = {clause: value for clause, value in bounds.items() if value is not None}
    order = "ORDER BY idx ASC" if upwards else "ORDER BY idx DESC"
    limits = list(given) or ["true"]
    if not wanted:
        statement = f"SELECT idx FROM led.log_entry WHERE {' AND '.join(limits)} {order} LIMIT %s"  # noqa: S608
        return statement, [*given.values(), limit]
    known = " AND ".join([*limits, *(CONDITIONS[name][0] for name in wanted)])
    fresh = " AND ".join([*limits, *(CONDITIONS[name][1] for name in wanted)])
    statement = (
        f"(SELECT idx FROM led.entry_fact WHERE {known} {order} LIMIT %s) UNION "  # noqa: S608
        f"(SELECT idx FROM led.log_entry WHERE idx >= {UNKNOWN} AND {fresh} {order} LIMIT %s) "
        f"{order} LIMIT %s"
    )
    part: list[Value] = [*given.values(), *wanted.values(), limit]
    return statement, [*part, *part, limit]


def fill_facts(*, at_most: int = 50_000) -> int:
    """Let the fact table catch up with the log. Returns how many entries it learned."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT led.fill_entry_fact(%s)", [at_most])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
