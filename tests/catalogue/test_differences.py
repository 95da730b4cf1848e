"""What a reader is told of the difference between two versions. No database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from catalogue.domain.completeness import missing
from catalogue.domain.differences import Difference, differences
from catalogue.domain.entry import CodeValue, EntryContent, ItemContent
from tests.factories.changes import full_content

BEFORE = full_content()
ROUTE, STOP = BEFORE.data_items


def test_equal_contents_do_not_differ():
    assert differences(BEFORE, full_content()) == ()


def test_texts_differ_by_language():
    after = replace(BEFORE, title={"zh-hans": "公交线路", "en": "Bus lines", "pt": "Carreiras"})
    assert differences(BEFORE, after) == (
        Difference("title", "changed", "Bus routes", "Bus lines", "en"),
        Difference("title", "added", None, "Carreiras", "pt"),
    )


def test_values_are_added_changed_and_removed():
    after = replace(BEFORE, formats=(), update_cycle="weekly", issued_on=date(2026, 1, 5), keywords={"en": ("bus",)})
    assert differences(BEFORE, after) == (
        Difference("keywords", "added", None, ["bus"], "en"),
        Difference("formats", "removed", ["CSV"], None),
        Difference("update_cycle", "changed", "daily", "weekly"),
        Difference("issued_on", "added", None, "2026-01-05"),
    )


def test_what_is_empty_is_not_there():
    assert differences(BEFORE, replace(BEFORE, abstract={"en": ""}, update_note="")) == ()


def test_data_items_are_the_same_by_their_code():
    fare = ItemContent(code="fare", names={"en": "Fare"})
    changed = replace(ROUTE, names={"en": "Line"}, unit="no.", data_type="code", code_list=(CodeValue(code="1"),))
    assert differences(BEFORE, replace(BEFORE, data_items=(changed, fare))) == (
        Difference("", "removed", {"en": "Stop"}, None, item="stop"),
        Difference("names", "changed", "Route", "Line", "en", "route"),
        Difference("data_type", "changed", "text", "code", item="route"),
        Difference("unit", "added", None, "no.", item="route"),
        Difference("code_list", "added", None, [{"code": "1", "names": {}}], item="route"),
        Difference("", "added", None, {"en": "Fare"}, item="fare"),
    )


def test_the_names_of_codes_count():
    old, new = (
        replace(BEFORE, data_items=(replace(ROUTE, code_list=(CodeValue(code="1", names={"en": name}),)), STOP))
        for name in ("One", "First")
    )
    (line,) = differences(old, new)
    assert line == Difference(
        "code_list",
        "changed",
        [{"code": "1", "names": {"en": "One"}}],
        [{"code": "1", "names": {"en": "First"}}],
        "en",
        "route",
    )


def test_a_value_that_was_named_in_one_more_language_is_told_alone():
    one, two = CodeValue(code="1", names={"en": "One"}), CodeValue(code="2", names={"en": "Two"})
    named = replace(two, names={"en": "Two", "pt": "Dois"})
    for codes, new, fields in (
        ((one, two), (one, named), [("code_list", "pt", [{"code": "2", "names": {}}])]),
        ((two,), (one, named), [("code_list", "", None), ("code_list", "pt", [{"code": "2", "names": {}}])]),
    ):
        old, after = (replace(BEFORE, data_items=(replace(ROUTE, code_list=values), STOP)) for values in (codes, new))
        lines = differences(old, after)
        assert [(line.field, line.language) for line in lines] == [field[:2] for field in fields]
        assert lines[-1].before == fields[-1][2]
        assert lines[-1].after == [{"code": "2", "names": {"pt": "Dois"}}]


def test_another_order_of_the_items_is_said_when_nothing_else_is():
    assert differences(BEFORE, replace(BEFORE, data_items=(STOP, ROUTE))) == (
        Difference("data_items", "changed", ["route", "stop"], ["stop", "route"]),
    )


def test_a_new_entry_differs_from_nothing():
    lines = differences(None, BEFORE)
    assert {line.kind for line in lines} == {"added"}
    assert {line.field for line in lines if line.after == EntryContent().to_json().get(line.field)}, "defaults too"
    assert [line.item for line in lines if line.item] == ["route", "stop"]


@pytest.mark.parametrize(
    ("change", "place", "fields"),
    [
        ({}, "GD", []),
        ({}, "HK", ["grade_hk"]),
        ({}, "MO", ["grade_mo"]),
        ({"formats": (), "data_items": ()}, "GD", ["formats", "data_items"]),
        ({"sharing_methods": ()}, "GD", ["sharing_methods"]),
        ({"sharing_methods": (), "sharing_attribute": "not_shared"}, "GD", []),
        ({"personal_data": "not_stated", "update_cycle": "not_stated"}, "GD", ["update_cycle", "personal_data"]),
    ],
)
def test_article_13_names_what_an_entry_must_say(change, place, fields):
    assert missing(replace(BEFORE, **change), place=place) == fields
