"""A page of data items in a browser: it saves itself, asks before it is left, and fits on a phone."""

from __future__ import annotations

import json
import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from catalogue.domain.entry import ItemContent
from catalogue.models import EntryChange
from tests.factories import changes as factory
from tests.factories.changes import Desk
from tests.fixtures.window import AXE, ORIGIN, Window

from .test_pages import address, stored

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PATIENCE_MS = 60_000


@pytest.fixture
def change(window: Window) -> EntryChange:
    """Sixty items, and its writer signed in."""
    desk = Desk()
    items = tuple(ItemContent(code=f"i{number}", names={"zh-hans": "项"}) for number in range(1, 61))
    window.page.set_default_timeout(PATIENCE_MS)
    window.sign_in(desk.steward)
    return factory.new_draft(desk, data_items=items)


def test_a_page_of_items_fits_on_a_phone(window, change):
    texts = reverse("catalogue:desk-translate", args=[change.pk, "en"])
    for path in (f"{address(change, 'items')}?page=2", f"{texts}?page=2"):
        window.open(path, "en", 320)
        assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        window.page.evaluate(AXE)
        report = window.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(one["id"], json.dumps(one["nodes"])[:300]) for one in report["violations"]] == []


def test_a_page_of_items_saves_itself_and_asks_before_it_is_left(window, change):
    window.open(f"{address(change, 'items')}?page=2", "en", 1280)
    said = window.page.get_by_role("status")
    for unit in ("m", "km"):
        with window.page.expect_response(lambda answer: answer.request.method == "POST"):
            window.page.locator("[name='data_items-0-unit']").fill(unit)
        expect(said).to_have_text(re.compile(r"Saved \d\d:\d\d"), timeout=PATIENCE_MS)
        assert [(one.code, one.unit) for one in stored(change).data_items if one.unit] == [("i26", unit)]
    assert len(stored(change).data_items) == 60
    asked: list[str] = []
    window.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    window.page.get_by_role("link", name="Page 3").click()
    window.page.wait_for_url(f"{ORIGIN}{address(change, 'items')}?page=3")
    assert asked == [], "all was saved"
    window.page.locator("[name='data_items-0-unit']").press_sequentially("x")
    window.page.get_by_role("link", name="Page 1").click()
    window.page.wait_for_url(f"{ORIGIN}{address(change, 'items')}?page=1")
    assert asked == ["beforeunload"]
