"""A title that turns the direction of its letters turns nothing beside it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from tests.factories.catalogue import make_resource
from tests.fixtures.window import Window

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

#: Where the first and the last letter of an element's own texts are drawn.
EDGES = """element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  const edge = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().left;
  };
  const last = texts[texts.length - 1];
  return [edge(texts[0], 0), edge(last, last.data.trimEnd().length - 1)];
}"""


def edges(of: Locator) -> tuple[float, float]:
    first, last = of.evaluate(EDGES)
    return first, last


@pytest.mark.parametrize("turned", ["\u202e數據開放", "\u2067數據開放", "\u202b數據開放 12"])
def test_what_stands_behind_a_title_stays_there(window: Window, turned: str) -> None:
    entry = make_resource(title={"en": "Open data", "zh-hant": turned}, original_language="zh-hant", items=0)
    window.page.set_default_timeout(30_000)
    window.open("/catalogue/", "en", 1280)
    title = window.page.locator("p.dba-meta > span[lang=zh-Hant-HK]").first
    assert title.evaluate("element => getComputedStyle(element).unicodeBidi") == "isolate"
    opening, closing = edges(window.page.locator(".dba-text__note").first)
    assert title.bounding_box()["x"] < opening < closing

    entry.title = {"zh-hant": turned}
    entry.save()
    window.open(f"/catalogue/{entry.pk}/", "en", 1280)
    heading = window.page.locator("h1")
    opening, closing = edges(heading.locator(".dba-text__note"))
    assert heading.bounding_box()["x"] < opening < closing
