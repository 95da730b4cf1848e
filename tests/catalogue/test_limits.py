"""What the desk's pages take, an entry may say, and nothing more: one source of limits for both."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.conf import settings

from catalogue.domain import bulk, limits
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from catalogue.domain.passages import passages_of
from catalogue.domain.sections import SECTIONS, Shape
from catalogue.domain.validation import validate
from catalogue.forms.rows import rows_of

ASKED = {asked.name: asked for section in (*SECTIONS, bulk.SECTION) for asked in section.fields if asked.limit}
BY_LANGUAGE = [name for name in limits.LENGTHS if isinstance(getattr(EntryContent(), name), dict)]


def too_long(content: EntryContent, path: str) -> bool:
    return any(one.code == "text.too_long" and one.field == path for one in validate(content))


@pytest.mark.parametrize("section", [*SECTIONS, bulk.SECTION], ids=lambda one: one.code)
def test_pages_take_the_lengths_that_entries_may_have(section):
    for asked in section.fields:
        if asked.name in limits.LENGTHS and asked.shape not in {Shape.ONE, Shape.ROWS}:
            assert asked.limit == limits.LENGTHS[asked.name], asked.name


@pytest.mark.parametrize("name", sorted(limits.LENGTHS))
def test_one_more_character_is_too_much(name):
    for length, wrong in ((limits.LENGTHS[name], False), (limits.LENGTHS[name] + 1, True)):
        value = {"en": "x" * length} if name in BY_LANGUAGE else "x" * length
        path = f"{name}.en" if name in BY_LANGUAGE else name
        assert too_long(replace(EntryContent(), **{name: value}), path) is wrong


def test_translations_may_be_as_long_as_originals():
    for one in passages_of(EntryContent()):
        assert one.limit == limits.LENGTHS.get(one.key, limits.KEYWORDS_TEXT)


@pytest.mark.parametrize(
    ("name", "most", "part"),
    [
        ("data_items", limits.MOST_ITEMS, ItemContent(code="x")),
        ("distributions", limits.MOST_DISTRIBUTIONS, DistributionContent(format="CSV")),
        ("links", limits.MOST_LINKS, LinkContent(kind="related", target_code="x")),
    ],
)
def test_as_many_rows_as_an_entry_may_have(name, most, part):
    if name != "data_items":
        assert rows_of(name, EntryContent()).max_num == most
    for count, wrong in ((most, False), (most + 1, True)):
        faults = validate(replace(EntryContent(), **{name: (part,) * count}))
        assert any((one.code, one.field) == ("entry.too_many", name) for one in faults) is wrong


def test_a_page_of_the_fullest_entry_is_a_small_form():
    rows = rows_of("data_items", EntryContent(data_items=(ItemContent(code="x"),) * (limits.MOST_ITEMS - 2)), page=1000)
    assert len(rows.forms) <= rows.max_num
    assert rows.max_num * len(rows.forms[0].fields) < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS / 10


def test_parts_of_rows_may_be_as_long_as_in_an_entry():
    row = rows_of("data_items", EntryContent()).forms[0].fields
    way = rows_of("distributions", EntryContent()).forms[0].fields
    limit = {name: row[name].max_length for name in ("code", "unit", "names.en", "meanings.en")}
    for more in (0, 1):
        item = ItemContent(
            code="x" * (limit["code"] + more),
            unit="x" * (limit["unit"] + more),
            names={"en": "x" * (limit["names.en"] + more)},
            meanings={"en": "x" * (limit["meanings.en"] + more)},
        )
        content = EntryContent(
            data_items=(item,),
            distributions=(
                DistributionContent(
                    titles={"en": "x" * (way["title"].max_length + more)},
                    access_url="https://a.example/".ljust(way["access_url"].max_length + more, "x"),
                    download_url="https://a.example/".ljust(way["download_url"].max_length + more, "x"),
                ),
            ),
        )
        found = {str(one.field) for one in validate(content) if one.code == "text.too_long"}
        paths = {f"data_items.1.{name}" for name in limit} | {
            "distributions.1.titles.en", "distributions.1.access_url", "distributions.1.download_url",
        }  # fmt: skip
        assert found == (paths if more else set())


def test_the_longest_lists_fit_into_the_texts_that_ask_for_them():
    words = ", ".join(["x" * limits.LONGEST_KEYWORD] * limits.MOST_KEYWORDS)
    assert len(words) <= ASKED["keywords"].limit
    value = CodeValue(code="x" * limits.ITEM_CODE, names={"en": "x" * limits.ITEM_NAME})
    row = rows_of("data_items", EntryContent()).forms[0]
    lines = row.initial_of(ItemContent(code="x", code_list=(value,) * limits.MOST_CODES), "en")["code_list"]
    assert len(lines) <= row.fields["code_list"].max_length
    cells = ("x" * limits.LONGEST_CELL,) * limits.MOST_COLUMNS
    sample = Sample(columns=cells, rows=(cells,) * limits.MOST_ROWS)
    assert sum(len(",".join(one)) + 2 for one in (sample.columns, *sample.rows)) <= ASKED["sample"].limit
