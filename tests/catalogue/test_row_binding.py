"""A row of the desk stays the part that it was: whatever its address becomes, and whatever stands beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent
from catalogue.forms.rows import code_values

from .test_entry_forms import FULL, TARGET, posted, sections_of, sent

PAGE = "https://example.org/page"
ONE = DistributionContent(titles={"en": "Old", "pt": "Antigo"}, format="CSV", access_url=PAGE, media_type="a/b", size=1)
TWO = DistributionContent(titles={"en": "New", "pt": "Novo"}, format="CSV", access_url=PAGE, media_type="c/d", size=2)
BARE = DistributionContent(titles={"pt": "Balcão"}, format="CSV", size=3)
BARER = DistributionContent(titles={"pt": "Correio"}, format="CSV", size=4)


def ways(*parts: DistributionContent) -> EntryContent:
    return EntryContent(original_language="en", distributions=parts)


def test_ways_with_the_same_address_or_none_keep_what_is_theirs():
    content = ways(ONE, TWO, BARE, BARER)
    assert sent("access", content, posted(*sections_of("access", content))).distributions == (ONE, TWO, BARE, BARER)


def test_another_address_or_name_keeps_the_rest():
    content = ways(ONE, TWO)
    data = posted(*sections_of("access", content))
    data["distributions-0-access_url"], data["distributions-1-title"] = "https://example.org/b", "Newest"
    first, second = sent("access", content, data).distributions
    assert first == replace(ONE, access_url="https://example.org/b")
    assert second == replace(TWO, titles={"en": "Newest", "pt": "Novo"})


def test_another_format_is_another_file_whose_size_nobody_said():
    data = posted(*sections_of("access", ways(ONE)))
    data["distributions-0-format"] = "JSON"
    assert sent("access", ways(ONE), data).distributions == (replace(ONE, format="JSON", media_type="", size=None),)


def test_a_way_taken_away_takes_nothing_of_its_neighbours():
    content = ways(ONE, TWO, BARE)
    data = posted(*sections_of("access", content))
    data["distributions-0-DELETE"] = "on"
    assert sent("access", content, data).distributions == (TWO, BARE)


@pytest.mark.parametrize("now", [(TWO, ONE), (TWO,), ()], ids=["moved", "taken away", "all taken away"])
def test_what_a_colleague_moved_meanwhile_mixes_nothing_up(now):
    data = posted(*sections_of("access", ways(ONE, TWO)))
    data["distributions-0-title"] = "Older"
    assert sent("access", ways(*now), data).distributions == (replace(ONE, titles=ONE.titles | {"en": "Older"}), TWO)


def test_the_original_language_of_the_page_is_that_of_its_words():
    data = posted(*sections_of("access", ways(ONE)))
    data["distributions-1-format"], data["distributions-1-title"] = "CSV", "Third"
    meanwhile = replace(ways(ONE), original_language="pt")
    assert sent("access", meanwhile, data).distributions == (
        ONE,
        DistributionContent(format="CSV", titles={"en": "Third"}),
    )


def test_a_format_of_a_source_stays_when_rows_moved():
    odd = replace(ONE, format="SHP.GZ")
    data = posted(*sections_of("access", ways(TWO, odd)))
    assert sent("access", ways(odd, TWO), data).distributions == (TWO, odd)


@pytest.mark.parametrize("was", ["", "x", "InNlYWxlZCI:1vOO:forged"])
@pytest.mark.parametrize("row", ["distributions-0", "distributions-1"])
def test_a_row_that_does_not_tell_what_it_was_is_refused(was, row):
    data = posted(*sections_of("access", ways(ONE)))
    data[f"{row}-was"], data[f"{row}-title"] = was, "Mine"
    _form, rows = sections_of("access", ways(ONE), data)
    assert not rows["distributions"].is_valid()
    assert rows["distributions"].errors[int(row[-1])]["was"] == [
        "Open the page again: it no longer tells which row this is."
    ]


def test_a_seal_of_another_kind_of_row_is_none():
    data = posted(*sections_of("access", ways(ONE)))
    data["distributions-0-was"] = posted(*sections_of("items", FULL))["data_items-0-was"]
    _form, rows = sections_of("access", ways(ONE), data)
    assert "was" in rows["distributions"].errors[0]


def test_an_item_with_another_code_keeps_the_names_of_its_values():
    data = posted(*sections_of("items", FULL))
    data["data_items-0-code"] = "line"
    assert sent("items", FULL, data).data_items[0] == replace(FULL.data_items[0], code="line")


def test_items_of_one_code_in_a_draft_are_not_one():
    twins = tuple(
        ItemContent(code="x", names={"zh-hans": name}, code_list=(CodeValue(code="1", names={"en": name}),))
        for name in "甲乙"
    )
    content = replace(FULL, data_items=twins)
    assert sent("items", content, posted(*sections_of("items", content))).data_items == twins


OLD = (
    CodeValue(code="1", names={"en": "One", "pt": "Um"}),
    CodeValue(code="2", names={"en": "Two", "pt": "Dois"}),
    CodeValue(code="3", names={"en": "Same", "pt": "Três"}),
    CodeValue(code="4", names={"en": "Same", "pt": "Quatro"}),
    CodeValue(code="5", names={"pt": "Cinco"}),
    CodeValue(code="a b", names={"en": "Kept  as\nit is"}),
)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 One\n2 Two\n3 Same\n4 Same\n5\na b Kept as it is", OLD),
        ("2 Two\n1 One", (OLD[1], OLD[0])),
        ("1 First", (CodeValue(code="1", names={"pt": "Um", "en": "First"}),)),
        ("01 One", (CodeValue(code="01", names={"pt": "Um", "en": "One"}),)),
        ("1 Two\n2 One", (CodeValue(code="1", names={"pt": "Um", "en": "Two"}),
                          CodeValue(code="2", names={"pt": "Dois", "en": "One"}))),
        ("9 Same", (CodeValue(code="9", names={"en": "Same"}),)),
        ("1 One\n1 One", (OLD[0], CodeValue(code="1", names={"en": "One"}))),
        ("1", (CodeValue(code="1", names={"pt": "Um"}),)),
        ("6　Six\n\n7\tSeven ", (CodeValue(code="6", names={"en": "Six"}), CodeValue(code="7", names={"en": "Seven"}))),
    ],
    ids=["same", "moved", "renamed", "recoded", "crossed", "ambiguous", "twice", "no name", "other blanks"],
)  # fmt: skip
def test_the_lines_of_a_code_list_stay_the_values_they_were(text, values):
    assert code_values(text, OLD, "en") == values


def test_a_link_to_elsewhere_stays_one_whatever_its_code_looks_like():
    elsewhere = f"https://elsewhere.example/dataset/{TARGET}"
    content = EntryContent(links=(LinkContent(kind="related", target_code=str(TARGET)),
                                  LinkContent(kind="related", target_code=elsewhere)))  # fmt: skip
    data = posted(*sections_of("quality", content))
    data["links-0-kind"], data["links-2-target"], data["links-2-kind"] = "derived_from", elsewhere, "related"
    assert sent("quality", content, data).links == (
        replace(content.links[0], kind="derived_from"),
        content.links[1],
        content.links[1],
    )


def test_a_code_elsewhere_is_refused_when_too_long_not_cut():
    data = posted(*sections_of("quality", EntryContent()))
    data["links-0-kind"], data["links-0-target"] = "related", "x" * 129
    _form, rows = sections_of("quality", EntryContent(), data)
    assert rows["links"].errors[0] == {"target": ["Enter no more than 128 characters."]}
