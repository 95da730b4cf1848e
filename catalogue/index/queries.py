"""Questions in tantivy's terms. Its query language is never used: what people type are words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from uuid import UUID

from tantivy import Occur, Query

from catalogue.domain.filters import FACETS, ResourceFilters
from catalogue.domain.synonyms import Part
from catalogue.domain.tokens import Phrase, fold, phrase_of, runs
from catalogue.index.documents import PUBLIC, SIGNED_IN, facet_term, organisation_class
from catalogue.index.schema import WEIGHTS, schema

#: How a query is read: every part as it stands; words that are nowhere by their near spellings; half of it.
Reading = Literal["exact", "near", "half"]

_EXACT_SCORE = 1_000.0
_ALTERNATIVE = 0.9
_WHOLE = 2.0
#: Letters from which a word may have one wrong, and two.
_ONE_WRONG, _TWO_WRONG = 5, 9


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


@lru_cache(maxsize=256)
def combined(question: Question, but: frozenset[str] = frozenset()) -> Query:
    """Words, visibility and choices together; ``but`` are facets whose choices do not count.

    Kept: hits and counts of one page, and its other readings, ask the same.
    """
    conditions = [
        of_facet(facet, question.filters.values_of(facet))
        for facet in FACETS
        if facet not in but and question.filters.values_of(facet)
    ]
    conditions += [quiet(any_of(term("tag", word) for word in words)) for words in question.tags]
    conditions.append(quiet(any_of(term("visible", one) for one in sorted(question.classes))))
    if question.parts:
        conditions.insert(0, _words(question.parts, question.filters.q, question.misspelt, half=question.half))
    elif question.filters.q:
        # Nothing but signs: asks for something that no text contains.
        return Query.empty_query()
    return all_of(conditions)


@lru_cache(maxsize=256)
def _words(parts: tuple[Part, ...], typed: str, misspelt: frozenset[str], *, half: bool) -> Query:
    """Kept: it is asked several times for one page, and putting together the pattern of one character takes longer
    than asking it."""
    if half:
        return _half(parts)
    whole = fold(typed)
    identifier = Query.const_score_query(term("exact", whole), _EXACT_SCORE)
    text = all_of([_part(part, misspelt) for part in parts])
    together = phrase_of(whole)
    if together and len(parts) > 1 and not together.open:
        text = Query.boolean_query([(Occur.Must, text), (Occur.Should, Query.boost_query(_phrase(together), _WHOLE))])
    return any_of([text, identifier])


def _part(part: Part, misspelt: Collection[str]) -> Query:
    asked = all_of([_word(word, misspelt) for word in part.words])
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


def of_facet(facet: str, values: Sequence[str]) -> Query:
    """One of the values of a facet."""
    return quiet(any_of(term("facet", facet_term(facet, value)) for value in values))


def term(field: str, value: str) -> Query:
    """A token as it stands in a field."""
    return Query.term_query(schema(), field, value, "basic")


def _const(query: Query) -> Query:
    return Query.const_score_query(query, 1.0)


def quiet(query: Query) -> Query:
    """A condition that is no merit."""
    return Query.const_score_query(query, 0.0)


def any_of(queries: Iterable[Query]) -> Query:
    """At least one of them; there is one."""
    some = list(queries)
    return some[0] if len(some) == 1 else Query.boolean_query([(Occur.Should, one) for one in some])


def all_of(queries: Iterable[Query]) -> Query:
    """Every one of them; there is one."""
    some = list(queries)
    return some[0] if len(some) == 1 else Query.boolean_query([(Occur.Must, one) for one in some])


def begun(field: str, words: Sequence[str]) -> Query:
    """All words in one field; of the last one the beginning will do."""
    phrases = [phrase for word in words if (phrase := phrase_of(word))]
    conditions = [
        any_of(_side_by_side(field, tokens, is_open=phrase.open) for tokens in dict.fromkeys(phrase.variants))
        for phrase in phrases
    ]
    # A stem or a pair of characters that is not typed to its end.
    last = phrases[-1]
    if len(last.tokens) == 1 and not last.open:
        conditions[-1] = any_of([conditions[-1], _side_by_side(field, last.tokens, is_open=True)])
    return all_of(conditions)
