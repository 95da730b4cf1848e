"""The list of records, newest first, filtered by what led.entry_fact knows (migration 0004)."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import connection

#: Entries that the fact table does not know yet are read directly: a filter never hides what was chained just now.
UNKNOWN = "(SELECT coalesce(max(idx) + 1, 0) FROM led.entry_fact)"


@dataclass(frozen=True)
class IndexPage:
    """Record numbers of one page, newest first; ``older`` and ``newer`` are the cursors of its neighbours."""

    indices: list[int]
    older: int | None
    newer: int | None


def page_of_indices(
    *,
    before: int | None = None,
    after: int | None = None,
    limit: int = 25,
    type_: str = "",
    src: str = "",
    dst: str = "",
) -> IndexPage:
    """One page of record numbers.

    Takes    before: only smaller numbers (the next older page). after: only larger ones, and the nearest of them
             (the next newer page). type_, src, dst: exact values; empty means any.
    Returns  at most ``limit`` numbers in descending order.
    """
    upwards = after is not None and before is None
    found = _indices(before=before, after=after, limit=limit + 1, type_=type_, src=src, dst=dst, upwards=upwards)
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


def _indices(
    *, before: int | None, after: int | None, limit: int, type_: str, src: str, dst: str, upwards: bool
) -> list[int]:
    wanted = {"type": type_, "src": src, "dst": dst}
    wanted = {name: value for name, value in wanted.items() if value}
    bounds = {clause: value for clause, value in (("idx < %s", before), ("idx > %s", after)) if value is not None}
    order = "ORDER BY idx ASC" if upwards else "ORDER BY idx DESC"
    limits, numbers = list(bounds) or ["true"], list(bounds.values())
    if not wanted:
        statement = f"SELECT idx FROM led.log_entry WHERE {' AND '.join(limits)} {order} LIMIT %s"  # noqa: S608
        values: list[int | str] = [*numbers, limit]
    else:
        # Only names of ours are put into the text; every value is a parameter.
        known = " AND ".join([*limits, *(f"{name} = %s" for name in wanted)])
        fresh = " AND ".join([*limits, *(f"led.body_of(entry) ->> '{name}' = %s" for name in wanted)])
        statement = (
            f"(SELECT idx FROM led.entry_fact WHERE {known} {order} LIMIT %s) UNION "  # noqa: S608
            f"(SELECT idx FROM led.log_entry WHERE idx >= {UNKNOWN} AND {fresh} {order} LIMIT %s) "
            f"{order} LIMIT %s"
        )
        part: list[int | str] = [*numbers, *wanted.values(), limit]
        values = [*part, *part, limit]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]


def fill_facts(*, at_most: int = 50_000) -> int:
    """Let the fact table catch up with the log. Returns how many entries it learned."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT led.fill_entry_fact(%s)", [at_most])
        row = cursor.fetchone()
    return int(row[0]) if row else 0
