"""What the index answers: hits, counts of values, beginnings of titles. Questions are put by ``queries``."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import TypeVar
from uuid import UUID

import tantivy
from tantivy import Query

from catalogue.domain.filters import FACETS
from catalogue.domain.synonyms import Part
from catalogue.domain.tokens import phrase_of, words_of
from catalogue.index.schema import COLUMN_OF, COLUMNS, PART, VALUE, schema

from .queries import Question, all_of, any_of, begun, combined, of_facet, quiet, term, wrong_letters

#: More values of an open vocabulary than these are no help; those chosen are always counted.
MOST_VALUES = 40
#: Tantivy counts no more values of one column.
ALL_VALUES = 65_000
_IDS_AT_ONCE = 10_000
_THREADS = 4

T = TypeVar("T")


def find(
    searcher: tantivy.Searcher, question: Question, *, first: int, most: int, by_change: bool = False
) -> tuple[UUID, ...]:
    """The ids from ``first`` on, at most ``most``, in the order that the filters ask for.

    Takes    by_change: the newest change first, whatever they ask for.
    """
    return _ids(searcher, _hits(searcher, question, first=first, most=most, count=False, by_change=by_change))


def stretch(searcher: tantivy.Searcher, question: Question, *, first: int, most: int) -> tuple[tuple[UUID, ...], int]:
    """As :func:`find`, and how many there are of all: one question, from anywhere to the end."""
    # Room is made for all before the first one, so not for more than there can be.
    first = min(first, searcher.num_docs)
    result = _hits(searcher, question, first=first, most=max(1, most), count=True)
    return _ids(searcher, result)[:most], result.count  # type: ignore[attr-defined]  # not in its stubs


def _hits(
    searcher: tantivy.Searcher, question: Question, *, first: int, most: int, count: bool, by_change: bool = False
) -> tantivy.SearchResult:
    query = combined(question)
    order = question.filters.order
    if by_change:
        return searcher.search(query, most, count=count, offset=first, order_by_field="order_changed")
    if order == "title":
        return searcher.search(
            query, most, count=count, offset=first, order_by_field="order_title", order=tantivy.Order.Asc
        )
    if order == "newest" or not question.parts:
        return searcher.search(query, most, count=count, offset=first, order_by_field="order_newest")
    return searcher.search(query, most, count=count, offset=first, weight_by_field="weight")


def _ids(searcher: tantivy.Searcher, result: tantivy.SearchResult) -> tuple[UUID, ...]:
    return tuple(UUID(bytes=bytes(searcher.doc(address)["id"][0])) for _, address in result.hits)


def count_among(searcher: tantivy.Searcher, question: Question, ids: Sequence[UUID]) -> int:
    """How many of these entries the question finds as it stands.

    Takes    ids: any number; they are asked about some thousands at a time.
    """
    query, found = combined(question), 0
    for first in range(0, len(ids), _IDS_AT_ONCE):
        those = Query.term_set_query(schema(), "id", [one.bytes for one in ids[first : first + _IDS_AT_ONCE]])
        found += searcher.search(all_of([query, quiet(those)]), 1).count  # type: ignore[attr-defined]  # not in its stubs
    return found


def understood(searcher: tantivy.Searcher, question: Question) -> Question:
    """The question as it is read: the first way that finds anything which the viewer may see, whatever the filters.

    Returns  the question itself when it finds something, or when no way does.
    """
    if not question.parts or _finds(searcher, question):
        return question
    return next((other for other in _other_readings(searcher, question) if _finds(searcher, other)), question)


@dataclass(frozen=True)
class Answer:
    """What one page of a search shows.

    ``question``  as it was read. ``counts``: see :func:`counts`.
    """

    question: Question
    ids: tuple[UUID, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]


def page_of(searcher: tantivy.Searcher, question: Question, *, first: int, most: int) -> Answer:
    """The question as it is read, see :func:`understood`, with its ids from ``first`` on and its counts."""
    answer = _looked(searcher, question, first, most)
    if answer.total or not question.parts:
        return answer
    if any(question.filters.values_of(facet) for facet in FACETS):
        other = understood(searcher, question)
        return answer if other == question else _looked(searcher, other, first, most)
    # Without choices what is counted is what is found, and no way has to be asked twice.
    others = (_looked(searcher, other, first, most) for other in _other_readings(searcher, question))
    return next((other for other in others if other.total), answer)


def _looked(searcher: tantivy.Searcher, question: Question, first: int, most: int) -> Answer:
    ids = _beside(partial(find, searcher, question, first=first, most=most))
    total, found = counts(searcher, question)
    return Answer(question, ids.result(), total, found)


def _other_readings(searcher: tantivy.Searcher, question: Question) -> Iterator[Question]:
    """How a question is read that finds nothing as it stands, in this order."""
    words = {word for part in question.parts for word in part.words if wrong_letters(word)}
    misspelt = frozenset(
        word for word in words if not _finds(searcher, replace(question, parts=(Part((word,)),), misspelt=frozenset()))
    )
    if misspelt:
        yield replace(question, misspelt=misspelt)
    yield replace(question, half=True)


def _finds(searcher: tantivy.Searcher, question: Question) -> bool:
    return bool(searcher.search(combined(replace(question, tags=()), but=frozenset(FACETS)), 1, count=False).hits)


def counts(
    searcher: tantivy.Searcher, question: Question, *, organisations: int = MOST_VALUES
) -> tuple[int, dict[str, dict[str, int]]]:
    """The total under all choices, and for each facet how many there are of each value under the others' choices.

    Takes    organisations: so many of the largest are counted, and those chosen; of every other facet all values.
    """
    chosen = {facet: frozenset(values) for facet in FACETS if (values := question.filters.values_of(facet))}
    # Columns that nothing is chosen from are counted under all choices, in one go. A column with choices is counted
    # without them: what it holds tells which of them each hit fits.
    free = {column for column, facets in COLUMNS.items() if not chosen.keys() & set(facets)}
    passes: list[tuple[Collection[str], frozenset[str]]] = [(free, frozenset())] if free else []
    passes += [({column}, frozenset(chosen.keys() & set(COLUMNS[column]))) for column in COLUMNS.keys() - free]
    here, *others = [
        partial(_aggregate, searcher, combined(question, but=but), columns, organisations) for columns, but in passes
    ]
    waiting = [_beside(other) for other in others]
    counted = here()
    for other in waiting:
        counted |= other.result()
    found = {facet: _values(column, facet, counted[column], chosen) for facet, column in COLUMN_OF.items()}
    for value in chosen.get("organisation", ()):
        if value not in found["organisation"]:
            one = all_of([combined(question, but=frozenset({"organisation"})), of_facet("organisation", (value,))])
            found["organisation"][value] = _total(_aggregate(searcher, one, {"rules"}), {})
    return _total(counted, chosen), found


#: What a column holds, part by part, and how many entries hold it.
_Counted = Sequence[tuple[tuple[tuple[str, ...], ...], int]]


def _values(column: str, facet: str, counted: _Counted, chosen: Mapping[str, frozenset[str]]) -> dict[str, int]:
    """How many there are of each value, among what fits the choices from the column's other facets."""
    place = COLUMNS[column].index(facet)
    others = [(at, chosen[other]) for at, other in enumerate(COLUMNS[column]) if other != facet and other in chosen]
    values: dict[str, int] = {}
    for parts, count in counted:
        if all(not wanted.isdisjoint(parts[at]) for at, wanted in others):
            for value in parts[place]:
                values[value] = values.get(value, 0) + count
    return values


def _total(counted: Mapping[str, _Counted], chosen: Mapping[str, frozenset[str]]) -> int:
    """Every entry holds something of the rules."""
    wanted = [(at, chosen[facet]) for at, facet in enumerate(COLUMNS["rules"]) if facet in chosen]
    return sum(
        count for parts, count in counted["rules"] if all(not those.isdisjoint(parts[at]) for at, those in wanted)
    )


def count_tags(searcher: tantivy.Searcher, question: Question, *, most: int | None = None) -> dict[str, int]:
    """Each keyword of what the question finds, as it is written, and how many have it: the most frequent first.

    Takes    most: so many of them; None: all, of more than ALL_VALUES the most frequent.
    """
    terms = {"field": "tag", "size": ALL_VALUES, "segment_size": ALL_VALUES}
    buckets = searcher.aggregate(combined(question), {"tag": {"terms": terms}})["tag"]["buckets"]
    counted = sorted((-one["doc_count"], one["key"]) for one in buckets)
    return {word: -number for number, word in counted[:most]}


def all_found(searcher: tantivy.Searcher, question: Question, *, most: int) -> tuple[UUID, ...] | None:
    """The ids of all that the question finds, in no order; None when they are more than ``most``."""
    result = searcher.search(combined(question), most, count=True)
    return None if result.count > most else _ids(searcher, result)  # type: ignore[attr-defined]  # not in its stubs


def beginning(
    searcher: tantivy.Searcher, question: Question, *, titles: int, organisations: int
) -> tuple[tuple[UUID, ...], tuple[str, ...]]:
    """Entries in whose title, and organisations in whose name, all words stand; of the last one only the beginning.

    Returns  ids, best first, and codes of organisations, those with the most entries first.
    """
    words = words_of(question.filters.q)
    if not any(phrase_of(word) for word in words):
        return (), ()
    seen = quiet(any_of(term("visible", one) for one in sorted(question.classes)))
    found = searcher.search(all_of([begun("title", words), seen]), titles, count=False, weight_by_field="weight")
    counted = _aggregate(searcher, all_of([begun("names", words), seen]), ("organisation",))
    ids = tuple(UUID(bytes=bytes(searcher.doc(address)["id"][0])) for _, address in found.hits)
    return ids, tuple(code for ((code,),), _ in counted["organisation"])[:organisations]


def _aggregate(
    searcher: tantivy.Searcher, query: Query, columns: Collection[str], organisations: int = MOST_VALUES
) -> dict[str, _Counted]:
    asked = {
        column: {
            "terms": {
                "field": column,
                "size": organisations if column == "organisation" else ALL_VALUES,
                # Of each segment all: else the sums over segments would be guesses.
                "segment_size": ALL_VALUES,
            }
        }
        for column in columns
    }
    result = searcher.aggregate(query, asked)
    return {
        column: [(_parts(bucket["key"]), bucket["doc_count"]) for bucket in result[column]["buckets"]]
        for column in columns
    }


def _beside(work: Callable[[], T]) -> Future[T]:
    """Do something of a question in another thread: tantivy lets Python go while it looks, so two cores answer one
    question. Nothing that is done so asks for a thread itself."""
    try:
        return _threads(os.getpid()).submit(work)
    except RuntimeError:  # no thread to be had: there are too many, or the process is about to end
        done: Future[T] = Future()
        done.set_result(work())
        return done


@lru_cache(maxsize=1)
def _threads(_process: int) -> ThreadPoolExecutor:
    """Of this process: threads do not come along when a server forks."""
    return ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="index")


@lru_cache(maxsize=65_536)
def _parts(key: str) -> tuple[tuple[str, ...], ...]:
    """What stands in a column, facet by facet."""
    return tuple(tuple(filter(None, part.split(VALUE))) for part in key.split(PART))
