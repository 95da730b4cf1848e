"""Texts, sentences and inputs: no database."""

from __future__ import annotations

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from organisations.domain import messages
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.domain.inputs import clean_text, storable, with_plain_lines
from organisations.domain.texts import HTML_LANG, LANGUAGES, pick
from organisations.models import User


@pytest.mark.parametrize(
    ("texts", "language", "original", "expected"),
    [
        ({"en": "Bus", "pt": "Autocarro"}, "pt", "en", ("Autocarro", "pt", False)),
        ({"zh-hant": "巴士"}, "zh-hans", None, ("巴士", "zh-hant", True)),
        ({"en": "Bus", "zh-hant": "巴士"}, "pt", "zh-hant", ("巴士", "zh-hant", True)),
        ({"en": "Bus", "zh-hant": "巴士"}, "pt", None, ("Bus", "en", True)),
        ({"en": "Bus"}, "xx", None, ("Bus", "en", False)),
        ({"en": ""}, "en", "en", ("", "en", False)),
        ({}, "zh-hans", None, ("", "zh-hans", False)),
    ],
)
def test_the_nearest_text_is_picked(texts, language, original, expected) -> None:  # noqa: ANN001
    text = pick(texts, language, original=original)
    assert (text.value, text.language, text.is_fallback) == expected
    assert text.html_lang == HTML_LANG[text.language]


@given(st.dictionaries(st.sampled_from(LANGUAGES), st.text(min_size=1), min_size=1), st.sampled_from(LANGUAGES))
def test_some_text_is_always_found_and_fallbacks_are_marked(texts: dict[str, str], language: str) -> None:
    text = pick(texts, language)
    assert texts[text.language] == text.value
    assert text.is_fallback == (text.language != language)


def test_a_sentence_is_filled_from_the_error() -> None:
    assert messages.message(Invalid("text.too_long", limit=5)) == "Enter no more than 5 characters."
    assert messages.message(NotFound("not_found")) == "There is nothing here, or it is not shown to you."


def test_an_unregistered_code_still_says_something() -> None:
    assert messages.message(Conflict("no.such_code", percent="100%")) == "This cannot be done."


def test_two_sentences_for_one_code_are_refused() -> None:
    messages.register(messages.MESSAGES)
    with pytest.raises(ValueError, match="two sentences"):
        messages.register({"not_found": "Another sentence."})


def test_sentences_are_translated_when_they_are_read() -> None:
    with translation.override("pt"):
        assert messages.message(NotFound("not_found"))


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\ud800", "x\udfff"], ids=["NUL", "NUL inside", "high", "low"])
def test_nul_and_lone_surrogates_are_not_storable(text: str) -> None:
    assert not storable(text)
    with pytest.raises(Invalid, match="not_plain"):
        clean_text(text, field="q", limit=10)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_everything_else_is_storable(text: str) -> None:
    assert storable(text)
    assert clean_text(text, field="q", limit=len(text)) == with_plain_lines(text).strip()


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\nb"])
def test_lines_end_alike_whoever_sent_them(text: str) -> None:
    assert clean_text(text, field="q", limit=3) == "a\nb"


def test_length_and_presence_are_checked() -> None:
    with pytest.raises(Invalid, match="too_long"):
        clean_text("x" * 11, field="q", limit=10)
    with pytest.raises(Invalid, match="missing"):
        clean_text("  ", field="q", limit=10, required=True)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [("敏仪", "陈", "陈敏仪"), ("Wing Yan", "Chan", "Wing Yan Chan"), ("", "", "someone"), ("Isabel", "", "Isabel")],
)
def test_names_are_shown_as_their_bearers_write_them(first: str, last: str, shown: str) -> None:
    assert User(username="someone", first_name=first, last_name=last).display_name == shown
