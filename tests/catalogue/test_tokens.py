"""The tokens that texts and queries meet in, the stems of their words, and what means the same: no database."""

from __future__ import annotations

import time
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from catalogue.domain.stems import stem
from catalogue.domain.synonyms import MOST_EXPANDED, Part, SynonymGroup, Synonyms
from catalogue.domain.tokens import LONGEST_WORD, fold, fold_with_origins, index_tokens, phrase_of

#: From one script to the other, as Hong Kong, Taiwan and the mainland write.
CONVERSIONS = ("s2t", "s2hk", "s2tw", "t2s", "hk2s", "tw2s", "t2hk", "hk2t")
HAN = st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF) | st.sampled_from("著着谘诺諮咨余馀裏里发髮 "))


@cache
def converter(name: str) -> OpenCC:
    return OpenCC(name)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(HAN, st.sampled_from(CONVERSIONS))
def test_a_text_and_its_twin_in_the_other_script_have_the_same_tokens(text: str, conversion: str) -> None:
    twin = "".join(converter(conversion).convert(character) for character in text)
    assert index_tokens(twin, "zh-hans") == index_tokens(text, "zh-hans")


@pytest.mark.parametrize("conversion", CONVERSIONS)
def test_real_words_and_their_twins_have_the_same_tokens(conversion: str) -> None:
    for text in (
        "乾隆皇帝著作權",
        "公交车站台后面的发型屋",
        "衞生署食物環境",
        "台灣颱風松鬆",
        "資訊科技總監辦公室",
        "面麵余餘",
    ):
        assert index_tokens(converter(conversion).convert(text), "zh-hant") == index_tokens(text, "zh-hant")


@given(st.text())
def test_each_folded_character_knows_where_it_comes_from(text: str) -> None:
    folded, origins = fold_with_origins(text)
    assert " ".join(folded.split()) == fold(text)
    assert len(folded) == len(origins)
    assert origins == sorted(origins)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("e\u0301 \u00e9", "e e"),
        ("soft\u00adhyphen zero\u200bwidth \u202eright", "softhyphen zerowidth right"),
        ("\U00020000字", "\U00020000字"),
        ("half \ud800 character", "half character"),
        ("ẛ", "s"),
        ("한 \u1112\u1161\u11ab", "\u1112\u1161\u11ab \u1112\u1161\u11ab"),
    ],
)
def test_strange_characters_are_harmless(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("空氣質素", "zh-hant", ["空气", "气质", "质素", "素"]),
        ("碳", "zh-hans", ["碳"]),
        ("GeoJSON格式 v2", "zh-hans", ["geojson", "格式", "式", "v2"]),
        ("29200/01903510", "en", ["29200", "01903510"]),
        ("hk-td-tis_21", "en", ["hk", "td", "tis", "21"]),
        ("Estações, hospitais e papéis", "pt", ["estacao", "hospital", "e", "papel"]),
        ("Bus routes of the cities", "en", ["bus", "route", "of", "the", "city"]),
        ("x" * 500, "en", ["x" * LONGEST_WORD]),
        ("，。！", "zh-hans", []),
    ],
)
def test_a_text_becomes_tokens(text: str, language: str, tokens: list[str]) -> None:
    assert index_tokens(text, language) == tokens


@pytest.mark.parametrize(
    ("word", "variants", "is_open"),
    [
        ("空气质素", (("空气", "气质", "质素"),), False),
        ("碳", (("碳",),), True),
        ("第3期", (("第", "3", "期"),), True),
        ("巴士routes", (("巴士", "士", "route"),), False),
        ("estacoes", (("estacoe",), ("estacao",)), False),
    ],
)
def test_a_word_becomes_a_phrase(word: str, variants: tuple, is_open: bool) -> None:
    phrase = phrase_of(word)
    assert phrase is not None
    assert (phrase.variants, phrase.open) == (variants, is_open)
    assert phrase.tokens == variants[0]


def test_signs_alone_are_no_phrase() -> None:
    assert phrase_of("_%") is None


@pytest.mark.parametrize(
    ("word", "language", "stemmed"),
    [
        ("parking", "en", "parking"),
        ("addresses", "en", "address"),
        ("status", "en", "status"),
        ("2026s", "en", "2026s"),
        ("bus", "en", "bus"),
        ("buses", "en", "bus"),
        ("route", "en", "route"),
        ("dados", "pt", "dado"),
        ("jardins", "pt", "jardim"),
        ("routes", "zh-hant", "route"),
    ],
)
def test_a_word_loses_its_plural_only(word: str, language: str, stemmed: str) -> None:
    assert stem(word, language) == stemmed


AIR = SynonymGroup(("空氣質素", "空气质量", "空气质素", "air quality", "qualidade do ar"))
BUS = SynonymGroup(("巴士", "公交", "公交车", "bus", "autocarro"))


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("", ()),
        ("，。", ()),
        ("% 人口", (Part(("人口",)),)),
        ("人口", (Part(("人口",)),)),
        ("空氣質素監測", (Part(("空气质素",), ("空气质量", "air quality", "qualidade do ar")), Part(("监测",)))),
        ("Air Qualities", (Part(("air", "qualities"), ("空氣質素", "空气质量", "qualidade do ar")),)),
        ("深圳公交车站", (Part(("深圳",)), Part(("公交车",), ("巴士", "公交", "bus", "autocarro")), Part(("站",)))),
        ("autocarros", (Part(("autocarros",), ("巴士", "公交", "公交车", "bus")),)),
    ],
)
def test_a_query_is_taken_apart_at_known_terms(query: str, parts: tuple) -> None:
    assert Synonyms([AIR, BUS]).expand(query) == parts


def test_a_term_of_two_groups_brings_the_words_of_both() -> None:
    table = Synonyms([SynonymGroup(("bank", "銀行")), SynonymGroup(("bank", "margem", "bank"))])
    assert table.expand("bank") == (Part(("bank",), ("銀行", "margem")),)
    assert Part(("bank", "margem")).text == "bank margem"
    assert list(table.terms) == ["bank", "銀行", "bank", "margem", "bank"]


def test_a_query_full_of_terms_is_expanded_for_the_first_of_them() -> None:
    parts = Synonyms([BUS]).expand("巴士" * 50)
    assert sum(bool(part.alternatives) for part in parts) == MOST_EXPANDED


def test_a_term_that_is_nothing_or_very_long_harms_nobody() -> None:
    table = Synonyms([SynonymGroup(("%", "", " ".join(["estacoes"] * 20)))])
    assert table.expand("%") == ()
    assert table.expand("estacoes")[0].alternatives == ()


@given(
    st.text(st.sampled_from("空氣气质質素量巴士公交车車bus air quality，"), max_size=200), st.sampled_from(CONVERSIONS)
)
def test_a_query_and_its_twin_are_expanded_alike(query: str, conversion: str) -> None:
    table = Synonyms([AIR, BUS])
    twin = "".join(converter(conversion).convert(character) for character in query)
    assert [part.words for part in table.expand(twin)] == [part.words for part in table.expand(query)]


def test_no_text_takes_long() -> None:
    table = Synonyms([AIR, BUS])
    for text in ("a" * 100_000, "e" + "\u0301" * 100_000, "巴" * 100_000, "a-" * 50_000, "a巴" * 50_000):
        began = time.process_time()
        index_tokens(text, "en")
        table.expand(text[:200])
        assert time.process_time() - began < 1
