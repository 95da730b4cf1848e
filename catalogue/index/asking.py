"""Questions to the index, in tantivy's terms. Its query language is never used: what people type are words."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Literal, TypeVar
from uuid import UUID

import tantivy
from tantivy import Occur, Query

from catalogue.domain.filters import FACETS, ResourceFilters
from catalogue.domain.synonyms import Part
from catalogue.domain.tokens import Phrase, fold, phrase_of, runs, words_of
from catalogue.index.documents import PUBLIC, SIGNED_IN, facet_term, organisation_class
from catalogue.index.schema import COLUMN_OF, COLUMNS, PART, VALUE, WEIGHTS, schema

#: How a query is read: every part as it stands; words that are nowhere by their near spellings; half of it.
Reading = Literal["exact", "near", "half"]

_EXACT_SCORE = 1_000.0
_ALTERNATIVE = 0.9
_WHOLE = 2.0
#: Letters from which a word may have one wrong, and two.
_ONE_WRONG, _TWO_WRONG = 5, 9
#: More values of an open vocabulary than these are no help; those chosen are always counted.
MOST_VALUES = 40
#: Tantivy counts no more values of one column.
ALL_VALUES = 65_000
_IDS_AT_ONCE = 10_000
_THREADS = 4

T = TypeVar("T")


@dataclass(frozen=True)
class Question:
    """What is asked, by whom.

    ``classes``   the visibility classes of the viewer.
    ``misspelt``  words of the parts of which a letter or two may be wrong.
    ``half``      half of it will do.
    ``tags``      of each one keyword, as it is written, in whichever language.
    """

    parts: tuple[Part, ...]
    filters: ResourceFilters
    classes: frozenset[str]
    misspelt: frozenset[str] = frozenset()
    half: bool = False
    tags: tuple[tuple[str, ...], ...] = ()

    @property
    def reading(self) -> Reading:
        return "half" if self.half else "near" if self.misspelt else "exact"


def classes_of(organisation_ids: Iterable[UUID] | None) -> frozenset[str]:
    """The visibility classes of a viewer.

    Takes    the organisations of an account that is signed in; None for strangers.
    """
    if organisation_ids is None:
        return frozenset((PUBLIC,))
    return frozenset((PUBLIC, SIGNED_IN, *map(organisation_class, organisation_ids)))


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
    query = _combined(question)
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
    query, found = _combined(question), 0
    for first in range(0, len(ids), _IDS_AT_ONCE):
        those = Query.term_set_query(schema(), "id", [one.bytes for one in ids[first : first + _IDS_AT_ONCE]])
        found += searcher.search(_all_of([query, _quiet(those)]), 1).count  # type: ignore[attr-defined]  # not in its stubs
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
    return bool(searcher.search(_combined(replace(question, tags=()), but=tuple(FACETS)), 1, count=False).hits)


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
    passes: list[tuple[Collection[str], Collection[str]]] = [(free, ())] if free else []
    passes += [({column}, chosen.keys() & set(COLUMNS[column])) for column in COLUMNS.keys() - free]
    here, *others = [
        partial(_aggregate, searcher, _combined(question, but=but), columns, organisations) for columns, but in passes
    ]
    waiting = [_beside(other) for other in others]
    counted = here()
    for other in waiting:
        counted |= other.result()
    found = {facet: _values(column, facet, counted[column], chosen) for facet, column in COLUMN_OF.items()}
    for value in chosen.get("organisation", ()):
        if value not in found["organisation"]:
            one = _all_of([_combined(question, but=("organisation",)), _filter("organisation", (value,))])
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
    buckets = searcher.aggregate(_combined(question), {"tag": {"terms": terms}})["tag"]["buckets"]
    counted = sorted((-one["doc_count"], one["key"]) for one in buckets)
    return {word: -number for number, word in counted[:most]}


def all_found(searcher: tantivy.Searcher, question: Question, *, most: int) -> tuple[UUID, ...] | None:
    """The ids of all that the question finds, in no order; None when they are more than ``most``."""
    result = searcher.search(_combined(question), most, count=True)
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
    seen = _quiet(_any_of(_term("visible", one) for one in sorted(question.classes)))
    found = searcher.search(_all_of([_begun("title", words), seen]), titles, count=False, weight_by_field="weight")
    counted = _aggregate(searcher, _all_of([_begun("names", words), seen]), ("organisation",))
    ids = tuple(UUID(bytes=bytes(searcher.doc(address)["id"][0])) for _, address in found.hits)
    return ids, tuple(code for ((code,),), _ in counted["organisation"])[:organisations]


def _begun(field: str, words: Sequence[str]) -> Query:
    phrases = [phrase for word in words if (phrase := phrase_of(word))]
    conditions = [
        _any_of(_side_by_side(field, tokens, is_open=phrase.open) for tokens in dict.fromkeys(phrase.variants))
        for phrase in phrases
    ]
    # A stem or a pair of characters that is not typed to its end.
    last = phrases[-1]
    if len(last.tokens) == 1 and not last.open:
        conditions[-1] = _any_of([conditions[-1], _side_by_side(field, last.tokens, is_open=True)])
    return _all_of(conditions)


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


def _combined(question: Question, but: Collection[str] = ()) -> Query:
    """Words, visibility and choices together; ``but`` are facets whose choices do not count."""
    conditions = [
        _filter(facet, question.filters.values_of(facet))
        for facet in FACETS
        if facet not in but and question.filters.values_of(facet)
    ]
    conditions += [_quiet(_any_of(_term("tag", word) for word in words)) for words in question.tags]
    conditions.append(_quiet(_any_of(_term("visible", one) for one in sorted(question.classes))))
    if question.parts:
        conditions.insert(0, _words(question.parts, question.filters.q, question.misspelt, half=question.half))
    elif question.filters.q:
        # Nothing but signs: asks for something that no text contains.
        return Query.empty_query()
    return _all_of(conditions)


@lru_cache(maxsize=256)
def _words(parts: tuple[Part, ...], typed: str, misspelt: frozenset[str], *, half: bool) -> Query:
    """Kept: it is asked several times for one page, and putting together the pattern of one character takes longer
    than asking it."""
    if half:
        return _half(parts)
    whole = fold(typed)
    identifier = Query.const_score_query(_term("exact", whole), _EXACT_SCORE)
    text = _all_of([_part(part, misspelt) for part in parts])
    together = phrase_of(whole)
    if together and len(parts) > 1 and not together.open:
        text = Query.boolean_query([(Occur.Must, text), (Occur.Should, Query.boost_query(_phrase(together), _WHOLE))])
    return _any_of([text, identifier])


def _part(part: Part, misspelt: Collection[str]) -> Query:
    asked = _all_of([_word(word, misspelt) for word in part.words])
    others = [phrase for term in part.alternatives if (phrase := phrase_of(fold(term)))]
    if not others:
        return asked
    return Query.disjunction_max_query([asked, *(Query.boost_query(_phrase(one), _ALTERNATIVE) for one in others)])


def _word(word: str, misspelt: Collection[str]) -> Query:
    phrase = phrase_of(word)
    if phrase is None:
        return Query.empty_query()
    if word not in misspelt:
        return _phrase(phrase)
    return Query.disjunction_max_query(
        [
            Query.boost_query(_const(Query.fuzzy_term_query(schema(), field, stemmed, wrong_letters(word))), worth)
            for field, worth in WEIGHTS.items()
            for stemmed in dict.fromkeys(tokens[0] for tokens in phrase.variants)
        ]
    )


def wrong_letters(word: str) -> int:
    """How many letters of a folded word may be wrong: none in Chinese, in short words and in numbers."""
    if not word.isalpha() or any(run.han for run in runs(word)):
        return 0
    return 2 if len(word) >= _TWO_WRONG else 1 if len(word) >= _ONE_WRONG else 0


def _half(parts: Sequence[Part]) -> Query:
    """At least half of all words and pairs of characters, in whatever order."""
    phrases = [phrase for part in parts for word in part.words if (phrase := phrase_of(word))]
    single = dict.fromkeys(
        Phrase(tuple((tokens[place],) for tokens in phrase.variants), phrase.open and place == len(phrase.tokens) - 1)
        for phrase in phrases
        for place in range(len(phrase.tokens))
    )
    wanted = [(Occur.Should, _phrase(one)) for one in single]
    return Query.boolean_query(wanted, minimum_number_should_match=(len(wanted) + 1) // 2)


def _phrase(phrase: Phrase) -> Query:
    """In any field; the best one counts."""
    return Query.disjunction_max_query(
        [
            Query.boost_query(_side_by_side(field, tokens, is_open=phrase.open), worth)
            for field, worth in WEIGHTS.items()
            for tokens in dict.fromkeys(phrase.variants)
        ]
    )


def _side_by_side(field: str, tokens: Sequence[str], *, is_open: bool) -> Query:
    # Tokens are letters and digits only, so nothing in them means anything to a pattern.
    if is_open and len(tokens) == 1:
        return _const(Query.regex_query(schema(), field, f"{tokens[0]}.*"))
    if is_open:
        return Query.regex_phrase_query(schema(), field, [*tokens[:-1], f"{tokens[-1]}.*"])
    if len(tokens) == 1:
        return Query.term_query(schema(), field, tokens[0])
    return Query.phrase_query(schema(), field, list(tokens))


def _filter(facet: str, values: Sequence[str]) -> Query:
    return _quiet(_any_of(_term("facet", facet_term(facet, value)) for value in values))


def _term(field: str, value: str) -> Query:
    return Query.term_query(schema(), field, value, "basic")


def _const(query: Query) -> Query:
    return Query.const_score_query(query, 1.0)


def _quiet(query: Query) -> Query:
    """A condition that is no merit."""
    return Query.const_score_query(query, 0.0)


def _any_of(queries: Iterable[Query]) -> Query:
    some = list(queries)
    return some[0] if len(some) == 1 else Query.boolean_query([(Occur.Should, one) for one in some])


def _all_of(queries: Iterable[Query]) -> Query:
    some = list(queries)
    return some[0] if len(some) == 1 else Query.boolean_query([(Occur.Must, one) for one in some])
