"""The data items of an entry, one page at a time, and where a page's own stand in a draft that others changed. Pure.

Beside the digests of its fields (``domain.three_way``) a page of data items carries where its run of them began, and a
digest of each: so the run is found again after others put in, moved or took away items before it or behind it, and
saving replaces that run only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .entry import EntryContent, ItemContent
from .three_way import digest, digests, parted

PER_PAGE = 25
Items = tuple[ItemContent, ...]
_AT = "data_items.at"


@dataclass(frozen=True)
class Run:
    """One page of a list: what stands from ``start``, counted from 0, to before ``end``.

    ``number`` and ``num_pages`` are for the pagination.
    """

    number: int
    num_pages: int
    start: int
    end: int
    total: int

    @property
    def first(self) -> int:
        """The number of its first item, as people count."""
        return self.start + 1

    @property
    def is_last(self) -> bool:
        return self.number == self.num_pages


def run_of(total: int, number: int, size: int = PER_PAGE) -> Run:
    """The page of this number; the last one when there are fewer by now. Takes  size: how many a page has."""
    pages = page_holding(max(total, 1), size)
    number = min(number, pages)
    return Run(number, pages, (number - 1) * size, min(number * size, total), total)


def page_holding(number: int, size: int = PER_PAGE) -> int:
    """The page on which an item is. Takes  number: of the item, from 1."""
    return (number - 1) // size + 1


@dataclass(frozen=True)
class Place:
    """An entry's data items, parted by a page: those before the page's own, its own as they are stored, and those
    behind."""

    before: Items
    own: Items
    behind: Items

    def around(self, own: Items) -> Items:
        """All of them, with these for the page's own."""
        return (*self.before, *own, *self.behind)


def shown_run(content: EntryContent, names: tuple[str, ...], start: int) -> str:
    """What a page shows of the fields ``names``, for telling who changed what.

    Takes    content: with the data items of the page only; start: where they began.
    """
    shown = digests(content, names)
    if "data_items" not in names:
        return shown
    return f"{shown} {_AT}:{start},{','.join(_marks(content.data_items))}"


def place_of(items: Items, shown: str, rows: Sequence[tuple[str, str]]) -> Place:
    """Where the items of a page stand now.

    Takes    items: all that are stored; shown: :func:`shown_run` of the page, as it came back; rows: of each row of
             the page the code that it had, and the one that it has; empty for none.
    Returns  the run itself where all of it is as it was shown, whatever became of others; that of a page which showed
             none is the end, or, when its rows are taken away, where they were. Else, and where a new row is there
             already (a page that was sent twice), of the stored items those with the codes of these rows, each as
             often as the page has it and the nearest to where the page began; a colleague's further ones stay before
             or behind.
    """
    start, marks = _at(shown)
    added = {has for had, has in rows if not had}
    if any(one.code in added for one in items):
        marks = None
    if marks == []:
        at = min(start, len(items)) if any(had for had, _has in rows) else len(items)
        return Place(items[:at], (), items[at:])
    if marks:
        there = _marks(items)
        found = [at for at in range(len(there) - len(marks) + 1) if there[at : at + len(marks)] == marks]
        if found:
            at = min(found, key=lambda one: abs(one - start))
            end = at + len(marks)
            return Place(items[:at], items[at:end], items[end:])
    codes = {one.code for one in items}
    wanted, own = Counter(had if had in codes else has for had, has in rows), set[int]()
    for at in sorted(range(len(items)), key=lambda one: abs(one - start)):
        if wanted[items[at].code] > 0:
            wanted[items[at].code] -= 1
            own.add(at)
    first = min(own, default=min(start, len(items)))
    return Place(
        items[:first],
        tuple(items[at] for at in sorted(own)),
        tuple(one for at, one in enumerate(items) if at >= first and at not in own),
    )


def _marks(items: Items) -> list[str]:
    return [digest(one) for one in EntryContent(data_items=items).to_json()["data_items"]]


def _at(shown: str) -> tuple[int, list[str] | None]:
    """Where the page began and its marks; None when it does not say."""
    start, _comma, marks = parted(shown).get(_AT, "").partition(",")
    if not (start.isascii() and start.isdigit() and len(start) < 6):
        return 0, None
    return int(start), [one for one in marks.split(",") if one]
