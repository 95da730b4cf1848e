"""Texts and values as sources really send them (ecosystem, test 45)."""

from __future__ import annotations

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.domain.harvest.records import Notes
from catalogue.domain.harvest.texts import (
    ABSTRACT,
    differing,
    guessed,
    language_of,
    plain,
    script_of,
    texts_of,
    words_in,
)
from catalogue.domain.harvest.values import (
    cycle_of,
    day_of,
    format_of,
    known_formats,
    mail_of,
    size_of,
    themes_of,
    url_of,
)
from organisations.domain.inputs import storable


def cleaned(value: object, **how: object) -> tuple[str, list[str]]:
    notes = Notes()
    text = plain(value, field="title", notes=notes, **how)
    return text, [note.code for note in notes.all()]


@pytest.mark.parametrize(
    ("value", "text", "noted"),
    [
        ("Air quality", "Air quality", []),
        (None, "", []),
        (7, "7", []),
        (["no text"], "", []),
        (True, "", []),
        ("List of\r\n karaoke\testablishments ", "List of karaoke establishments", []),
        ("空氣\u3000質素", "空氣 質素", []),
        ("a\x00b", "ab", ["record.damaged_text"]),
        ("a\ud800b", "ab", ["record.damaged_text"]),
        ("c\ufffdd", "cd", ["record.damaged_text"]),
        ("bill\u202egpj.exe", "billgpj.exe", ["record.invisible"]),
        ("空\u200b氣\ufeff", "空氣", ["record.invisible"]),
        ("\U0002070e\U00024b62 😀", "\U0002070e\U00024b62 😀", []),
        ("a" + "\u0301" * 100_000, "á" + "\u0301" * 3, ["record.cut", "record.marks"]),
        ("café", "café", []),
        (unicodedata.normalize("NFD", "informação"), "informação", []),
        ("x" * 301, "x" * 299 + "…", ["record.cut"]),
        ("=HYPERLINK(1)", "=HYPERLINK(1)", []),
        ("a < b & c > d", "a < b & c > d", []),
        ("<script>alert(1)</script>", "<script>alert(1)</script>", []),
    ],
)
def test_a_text_becomes_one_line_that_can_be_stored(value, text, noted):
    assert cleaned(value) == (text, noted)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Air&nbsp;quality</p><p>of <b>today</b></p>", "Air quality of today"),
        ("a < b &amp; c", "a < b & c"),
        ("a<script>alert(1)</script>b<style>p{}</style>c", "a b c"),
        ("</script>a", "a"),
        ("<!-- hidden -->seen", "seen"),
        ("&lt;b&gt; is bold", "<b> is bold"),
        ("&#0;&#xd800;a&#8238;b", "ab"),
        ("no markup", "no markup"),
        ("<a href='javascript:alert(1)'>here", "here"),
    ],
)
def test_notes_in_html_keep_their_words(markup, text):
    assert cleaned(markup, limit=ABSTRACT, markup=True)[0] == text


@pytest.mark.parametrize(
    "bomb",
    [
        "<!--" * 50_000,
        "<a " * 50_000,
        "&#" * 50_000,
        "<" * 100_000,
        "</" * 50_000,
        "<![" * 40_000,
        "\u0301\u0316" * 60_000,
    ],
)
def test_a_text_made_to_take_long_does_not(bomb):
    start = time.process_time()
    cleaned(bomb, markup=True)
    assert time.process_time() - start < 1


@given(st.text(st.characters(), max_size=400))
def test_whatever_comes_can_be_stored_and_stays_as_it_is(text):
    once, _ = cleaned(text, markup=True)
    assert storable(once)
    assert len(once) <= 300
    assert once == unicodedata.normalize("NFC", once)
    assert cleaned(once)[0] == once


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"), ("EN-gb", "en"), ("pt_PT", "pt"), ("pt-br", "pt"), ("TC", "zh-hant"), ("sc", "zh-hans"),
        ("CHS", "zh-hans"), ("zh", "zh"), ("zh_Hant_HK", "zh-hant"), ("zh-CN", "zh-hans"), ("zh-MO", "zh-hant"),
        ("yue", "zh-hant"), ("fr", None), ("", None),
    ],
)  # fmt: skip
def test_languages_of_sources(tag, language):
    assert language_of(tag) == language


def test_scripts_are_told_apart_by_their_characters():
    assert script_of("空氣質素", default="en") == "zh-hant"
    assert script_of("空气质量", default="zh-hant") == "zh-hant"  # no sign of either: the source's usual language
    assert script_of("人口", default="en") == "zh-hans"
    assert guessed("空氣質素", default="pt") == "zh-hant"
    assert guessed("Qualidade do ar", default="zh-hant") == "pt"
    assert guessed("Aeroporto", default="pt") == "pt"
    assert guessed("Libraries", default="zh-hant") == "en"


def test_texts_of_several_languages():
    notes = Notes()
    values = {
        "zh": "空氣質素", "en": "Air quality", "pt": "", "fr": "Qualité de l'air", "": "人口", "CHS": "空气质量",
        "TC": "第二個", "x-\u202eevil": "x",
    }  # fmt: skip
    found = texts_of(values, field="title", notes=notes, default="zh-hans")
    assert found == {"zh-hant": "空氣質素", "en": "Air quality", "zh-hans": "人口"}
    assert [(note.code, note.params["language"]) for note in notes.all() if note.code == "record.language"] == [
        ("record.language", "fr"),
        ("record.language", "x-evil"),
    ]


def test_joined_titles_are_taken_apart():
    how = {"field": "title", "notes": Notes(), "default": "zh-hant"}
    assert texts_of({"TC": "巴士路線☯Carreiras de autocarro☯Bus routes"}, **how) == {
        "zh-hant": "巴士路線",
        "pt": "Carreiras de autocarro",
        "en": "Bus routes",
    }
    assert texts_of({"TC": 7}, **how) == {"zh-hant": "7"}
    assert texts_of({"TC": "☯ ☯"}, **how) == {}


def test_an_abstract_that_repeats_the_title_is_none():
    assert differing({"en": "Bus routes.", "pt": "Mais"}, {"en": "Bus routes"}) == {"pt": "Mais"}


def test_keywords():
    assert words_in("空气，质量;PM2.5、空气", notes=Notes()) == ("空气", "质量", "PM2.5")
    assert words_in(["a b", None, {}], notes=Notes()) == ("a b",)
    assert words_in(None, notes=Notes()) == ()
    assert len(words_in(",".join(map(str, range(99))), notes=Notes())) == 40


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-11-26", date(2026, 11, 26)),
        ("2026-11-26T08:00:00.123456", date(2026, 11, 26)),
        ("2026/1/5 08:00", date(2026, 1, 5)),
        ("20260105", date(2026, 1, 5)),
        ("2026年1月5日", date(2026, 1, 5)),
        ("2026", date(2026, 1, 1)),
        (1767571200000, date(2026, 1, 5)),
        ("1767571200", date(2026, 1, 5)),
        ("", None),
        (None, None),
    ],
)
def test_days(value, day):
    notes = Notes()
    assert day_of(value, field="modified_on", notes=notes) == day
    assert notes.all() == ()


@pytest.mark.parametrize(
    "value", ["2026-13-01", "tomorrow", "0001-01-01", "9999999999", "9999999999999", "0099", "1e999"]
)
def test_what_is_no_day_is_noted(value):
    notes = Notes()
    assert day_of(value, field="modified_on", notes=notes) is None
    assert [note.code for note in notes.all()] == ["record.day"]


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("https://data.gov.hk/a?b=空", "https://data.gov.hk/a?b=空"),
        ("", ""),
        ("javascript:alert(1)", None),
        ("https://user:key@data.gov.hk/", None),
        ("https://[broken/", None),
        ("https://a b.hk/", None),
        ("https://a\\b.hk/", None),
        ("//data.gov.hk/", None),
        ("https://data.gov.hk/" + "x" * 500, None),
    ],
)
def test_links(value, url):
    notes = Notes()
    assert url_of(value, field="landing_page", notes=notes) == (url or "")
    assert bool(notes.all()) == (url is None)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("CSV", "CSV"), (".csv", "CSV"), ("text/csv; charset=utf-8", "CSV"), ("Excel", "XLSX"), ("shp", "SHAPEFILE"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"), ("接口", "API"), (None, ""),
        ("http://publications.europa.eu/resource/authority/file-type/JSON_LD", "JSON"), ("parquet", "PARQUET"),
        ("application/x-shape", "SHAPEFILE"), ("a" * 30, "A" * 20),
        ("https://www.iana.org/assignments/media-types/application/geo+json", "GEOJSON"),
    ],
)  # fmt: skip
def test_formats(value, name):
    assert format_of(value, notes=Notes()) == name


def test_only_known_formats_are_a_facet():
    assert known_formats(["PARQUET", "JSON", "CSV", "JSON"]) == ("CSV", "JSON")


@pytest.mark.parametrize(
    ("value", "cycle"),
    [
        ("1", "real_time"), (2, "daily"), ("3", "weekly"), ("4", "monthly"), ("5", "quarterly"),
        ("6", "half_yearly"),
        ("7", "yearly"), ("99", "other"), ("8", "other"), ("", "not_stated"),
        ("實時", "real_time"), ("每10秒", "real_time"),
        ("每兩星期", "other"), ("當有需要時", "other"),
        ("每小時及當有更新時", "other"), ("每日", "daily"),
        ("monthly", "monthly"),
        ("Annually", "yearly"), ("Half-yearly", "half_yearly"), ("trimestral", "quarterly"), ("diário", "daily"),
        ("http://publications.europa.eu/resource/authority/frequency/MONTHLY", "monthly"), ("每半年", "half_yearly"),
        ("http://publications.europa.eu/resource/authority/frequency/UPDATE_CONT", "real_time"), ("sometimes", "other"),
        ("按季更新", "quarterly"), ("P1M", "monthly"),
    ],
)  # fmt: skip
def test_update_cycles(value, cycle):
    assert cycle_of(value, notes=Notes()) == cycle


def test_themes():
    notes = Notes()
    assert themes_of(["道路交通", "http://publications.europa.eu/resource/authority/data-theme/HEAL"], notes=notes) == (
        "transport",
        "health",
    )
    assert themes_of(["astrology", None], notes=notes) == ()


def test_addresses_of_mail_and_sizes():
    notes = Notes()
    assert mail_of("mailto:data@example.gov.hk", notes=notes) == "data@example.gov.hk"
    assert mail_of("", notes=notes) == ""
    assert notes.all() == ()
    assert mail_of("not an address", notes=notes) == ""
    assert mail_of("x@" + "y" * 63 + ("." + "y" * 63) * 3, notes=notes) == ""
    assert [note.code for note in notes.all()] == ["record.mail"]
    assert (size_of("1024.0", notes=notes), size_of("big", notes=notes), size_of(2**62, notes=notes)) == (
        1024,
        None,
        None,
    )
