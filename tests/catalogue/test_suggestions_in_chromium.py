"""The list under the search field as people meet it: with the keyboard, the mouse, an input method, a screen reader."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, expect

from catalogue.domain.synonyms import SynonymGroup, Synonyms
from tests.factories.catalogue import make_resource
from tests.fixtures.window import AXE, Window

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PATIENCE_MS = 30_000


@pytest.fixture
def field(window: Window, monkeypatch: pytest.MonkeyPatch) -> Locator:
    """The field of the catalogue's page, in front of three things that begin with "air"."""
    table = Synonyms([SynonymGroup(("air quality", "空氣質素"))])
    monkeypatch.setattr("catalogue.selectors.suggestions.current_synonyms", lambda: table)
    make_resource(title={"en": "Air index"}, items=0)
    make_resource(title={"zh-hant": "Air 空氣"}, original_language="zh-hant", items=0)
    window.page.set_default_timeout(PATIENCE_MS)
    window.open("/catalogue/", "en", 1280)
    return window.page.get_by_role("combobox", name="Search the catalogue")


def options(field: Locator) -> Locator:
    return field.page.locator("[role=option]")


def type_and_wait(field: Locator, text: str) -> None:
    field.fill("")
    field.press_sequentially(text)
    expect(options(field)).to_have_count(3, timeout=PATIENCE_MS)
    expect(field).to_have_attribute("aria-expanded", "true")


def chosen(field: Locator) -> str | None:
    """The option that a screen reader is led to; it is the one that is marked."""
    active = field.get_attribute("aria-activedescendant")
    marked = field.page.locator("[role=option][aria-selected=true]")
    if active is None:
        assert marked.count() == 0
        return None
    assert marked.get_attribute("id") == active
    return marked.locator("span").first.inner_text()


def is_open(field: Locator) -> bool:
    seen = field.page.get_by_role("listbox").count() == 1
    assert field.get_attribute("aria-expanded") == str(seen).lower()
    return seen


def test_it_is_a_combobox_with_a_list(field: Locator, window: Window) -> None:
    assert field.get_attribute("aria-autocomplete") == "list"
    assert not is_open(field)
    type_and_wait(field, "air")
    listbox = window.page.get_by_role("listbox", name="Suggestions")
    assert listbox.get_attribute("id") == field.get_attribute("aria-controls")
    assert [one.locator("span").first.inner_text() for one in options(field).all()] == [
        "Air index",
        "Air 空氣",
        "air quality",
    ]
    assert options(field).nth(1).locator("span").first.get_attribute("lang") == "zh-Hant-HK"
    field.press("ArrowDown")
    window.page.evaluate(AXE)
    report = window.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["id"], json.dumps(one["nodes"])[:300]) for one in report["violations"]] == []
    assert window.complaints == []


def test_arrows_go_round_through_the_field_itself(field: Locator) -> None:
    type_and_wait(field, "air")
    seen = []
    for key in ["ArrowDown"] * 4 + ["ArrowUp"] * 2:
        field.press(key)
        seen.append(chosen(field))
    assert seen == ["Air index", "Air 空氣", "air quality", None, "air quality", "Air 空氣"]
    assert field.input_value() == "air"


@pytest.mark.parametrize("key", ["Home", "End", "ArrowLeft", "x"])
def test_whoever_goes_on_in_the_text_gives_up_the_choice(field: Locator, key: str) -> None:
    type_and_wait(field, "air")
    field.press("ArrowDown")
    field.press(key)
    assert chosen(field) is None
    assert is_open(field)
    place = {"Home": 0, "End": 3, "ArrowLeft": 2, "x": 4}[key]
    assert field.evaluate("field => field.selectionStart") == place


def test_enter_searches_for_what_is_typed_unless_something_is_chosen(field: Locator, window: Window) -> None:
    type_and_wait(field, "air")
    with window.page.expect_navigation():
        field.press("Enter")
    assert urlsplit(window.page.url).query.startswith("q=air")
    type_and_wait(field, "air")
    for _ in range(3):
        field.press("ArrowDown")
    with window.page.expect_navigation():
        field.press("Enter")
    assert urlsplit(window.page.url).query == "q=air+quality"
    assert window.complaints == []


def test_escape_and_leaving_close_it_and_the_arrow_opens_it_again(field: Locator) -> None:
    type_and_wait(field, "air")
    field.press("ArrowDown")
    field.press("Escape")
    assert not is_open(field)
    assert chosen(field) is None
    assert field.input_value() == "air"
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Alt+ArrowUp")
    assert not is_open(field)
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("Tab")
    assert not is_open(field)


def test_an_answer_that_comes_after_the_field_was_left_opens_nothing(field: Locator, window: Window) -> None:
    field.press_sequentially("air")
    field.press("Tab")
    window.page.wait_for_timeout(500)  # longer than the pause before the question
    assert not is_open(field)
    assert options(field).count() == 0


def test_the_keys_of_an_input_method_are_left_alone(field: Locator) -> None:
    type_and_wait(field, "air")
    field.press("ArrowDown")
    taken = field.evaluate(
        "field => ['Enter', 'Escape', 'ArrowDown'].map(key => !field.dispatchEvent("
        "new KeyboardEvent('keydown', {key, isComposing: true, bubbles: true, cancelable: true})))"
    )
    assert taken == [False, False, False]
    assert chosen(field) == "Air index"


def test_a_click_leads_there_and_another_button_does_not(field: Locator, window: Window) -> None:
    type_and_wait(field, "air")
    options(field).nth(2).click(button="right")
    assert is_open(field)
    with window.page.expect_navigation():
        options(field).nth(2).click()
    assert urlsplit(window.page.url).query == "q=air+quality"


def test_nothing_found_and_a_refusal_close_it(field: Locator) -> None:
    type_and_wait(field, "air")
    field.fill("zzzz")
    expect(field).to_have_attribute("aria-expanded", "false", timeout=PATIENCE_MS)
    assert not is_open(field)
