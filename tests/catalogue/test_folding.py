"""How texts of any script are made comparable, and how sources' texts are cleaned: no database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.domain.titles import clean_texts, guess_language, without_repetition
from catalogue.domain.tokens import MOST_WORDS, fold, words_of


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("巴士路線", "巴士路线"),
        ("巴士路线", "巴士路线"),
        ("空氣質素", "空气质素"),
        ("食物環境衞生署", "食物环境卫生署"),
        ("Direcção dos Serviços", "direccao dos servicos"),
        ("ＧＥＯＪＳＯＮ（整合版）", "geojson(整合版)"),
        ("List of\nlicensed  karaoke\r\nestablishments", "list of licensed karaoke establishments"),
        ("地区生产总值指数（1978＝100）", "地区生产总值指数(1978=100)"),
        ("", ""),
    ],
)
def test_scripts_widths_cases_and_accents_meet(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_a_folded_text_is_one_trimmed_line(text: str) -> None:
    once = fold(text)
    assert "\n" not in once
    assert once == once.strip()


@given(st.text("乾隆皇帝發現頭髮衞生裏裡著着数據数据巴士路線线", min_size=1), st.data())
def test_a_part_of_a_text_folds_to_a_part_of_the_folded_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert fold(text[start:end]) in fold(text)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("巴士 路線", ("巴士", "路线")),
        ("巴士，路線、巴士", ("巴士", "路线")),
        ("“Bus” (routes)", ("bus", "routes")),
        ("29200/00403627", ("29200/00403627",)),
        ("e7b2e84d-3333", ("e7b2e84d-3333",)),
        ("100% a_b c\\d", ("100%", "a_b", "c\\d")),
        ("  ", ()),
        ("，。！", ()),
        (" ".join(str(number) for number in range(40)), tuple(str(number) for number in range(MOST_WORDS))),
    ],
)
def test_a_query_becomes_words(query: str, words: tuple[str, ...]) -> None:
    assert words_of(query) == words


def test_joined_titles_are_taken_apart() -> None:
    assert clean_texts({"zh-Hant": "巴士路線資料☯Dados das carreiras☯Bus routes"}) == {
        "zh-hant": "巴士路線資料",
        "pt": "Dados das carreiras",
        "en": "Bus routes",
    }
    assert clean_texts({"zh-Hant": "停車場☯"}) == {"zh-hant": "停車場"}


def test_line_breaks_are_removed_and_empty_texts_left_out() -> None:
    assert clean_texts({"en": "List of\nkaraoke ", "zh-Hant": " \n"}) == {"en": "List of karaoke"}
    assert clean_texts(None) == {}


@pytest.mark.parametrize(
    ("text", "chinese", "language"),
    [
        ("巴士", "zh-hant", "zh-hant"),
        ("公交", "zh-hans", "zh-hans"),
        ("巴士", "en", "zh-hant"),
        ("Qualidade do ar", "zh-hant", "pt"),
        ("Informação", "zh-hant", "pt"),
        ("Visitor Arrivals", "zh-hant", "en"),
    ],
)
def test_a_parts_language_is_guessed(text: str, chinese: str, language: str) -> None:
    assert guess_language(text, chinese=chinese) == language


def test_an_abstract_that_repeats_the_title_is_dropped() -> None:
    title = {"zh-hant": "本港地區天氣報告", "en": "Weather"}
    assert without_repetition({"zh-hant": "本港地區天氣報告。", "en": "The weather of today."}, title) == {
        "en": "The weather of today."
    }
