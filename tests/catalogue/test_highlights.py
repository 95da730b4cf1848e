"""Where in a text a search was found: no database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.domain.highlights import Sought, distance, excerpt, segments, sought_of, spans_in
from catalogue.domain.synonyms import Part


def hits(
    text: str, *words: str, alternatives: tuple[str, ...] = (), half: bool = False, misspelt: tuple = ()
) -> list[str]:
    sought = sought_of([Part(words, alternatives)], misspelt, half=half)
    return [piece.text for piece in segments(text, spans_in(text, "en", sought)) if piece.hit]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("深圳市空氣質素日報", "空气质素", ["空氣質素"]),
        ("Ｑualidade do AR", "qualidade", ["Ｑualidade"]),
        ("Estac\u0327o\u0303es", "estacoes", ["Estac\u0327o\u0303es"]),
        ("Routes and route", "routes", ["Routes", "route"]),
        ("hk-td-tis_21", "td-tis", ["td-tis"]),
        ("空气空气", "空气", ["空气空气"]),
        ("空氣", "空气质量", []),
        ("", "空气", []),
        ("空氣", "%", []),
    ],
)
def test_hits_are_in_the_original_text(text: str, word: str, found: list[str]) -> None:
    assert hits(text, word) == found


def test_words_that_mean_the_same_say_what_was_asked() -> None:
    sought = sought_of([Part(("air", "quality"), ("空气质量",))])
    (span,) = spans_in("城市空气质量", "zh-hans", sought)
    assert (span.start, span.end, span.sought.asked) == (2, 6, "air quality")
    assert hits("Air quality, air", "air", "quality") == ["Air quality", "air"]


def test_half_of_a_query_marks_pairs() -> None:
    assert hits("深圳巴士", "巴士路线", half=True) == ["巴士"]
    assert hits("a b", "b", half=True) == ["b"]


def test_misspelt_words_are_marked_where_near_ones_stand() -> None:
    assert hits("The environment", "enviroment", misspelt=("enviroment",)) == ["environment"]
    assert hits("Quality", "qualty", misspelt=("qualty",)) == ["Quality"]
    assert hits("Quantity", "qualty", misspelt=("qualty",)) == []


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [("", "", 0), ("a", "", 1), ("abc", "abd", 1), ("abcd", "acbd", 1), ("kitten", "sitting", 3), ("ab", "ba", 1)],
)
def test_distances(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == steps
    assert distance(other, one) == steps


@given(st.text(), st.lists(st.text(max_size=3), max_size=3))
def test_pieces_are_the_text(text: str, words: list[str]) -> None:
    spans = spans_in(text, "pt", sought_of([Part((word,)) for word in words]))
    assert "".join(piece.text for piece in segments(text, spans)) == text
    if spans:
        assert any(piece.hit for piece in excerpt(text, spans))


_WRITTEN = st.text("ab sS空氣气\u00e3ｓ-1", max_size=12)


@given(
    _WRITTEN, st.lists(_WRITTEN, max_size=3), st.lists(_WRITTEN, max_size=2), st.sampled_from(["en", "pt", "zh-hant"])
)
def test_texts_that_are_not_taken_apart_have_nothing_of_it(
    text: str, words: list[str], alternatives: list[str], language: str
) -> None:
    sought = sought_of([Part((word,), tuple(alternatives)) for word in words])
    found = spans_in(text, language, sought)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sought, "can_stand_in", lambda *_: True)
        assert spans_in(text, language, sought) == found


def test_an_excerpt_of_a_short_text_is_the_text() -> None:
    spans = spans_in("Bus and bus", "en", sought_of([Part(("bus",))]))
    assert "".join(piece.text for piece in excerpt("Bus and bus", spans)) == "Bus and bus"
