"""The desk as a steward meets it: pages that save themselves, whatever comes between, and differences on a phone."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, expect

from catalogue.domain.entry import DistributionContent, EntryContent
from catalogue.models import EntryChange
from catalogue.services import changes
from tests.factories import changes as factory
from tests.factories.changes import Desk
from tests.fixtures.window import AXE, ORIGIN, Window

from .test_pages import address, stored

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PATIENCE_MS = 60_000


@pytest.fixture
def change(desk: Desk) -> EntryChange:
    return factory.new_draft(desk)


@pytest.fixture
def said(window: Window, desk: Desk, change: EntryChange) -> Locator:
    """What the page says of itself, in front of the first section, signed in."""
    window.page.set_default_timeout(PATIENCE_MS)
    window.sign_in(desk.steward)
    window.open(address(change, "texts"), "en", 1280)
    return window.page.get_by_role("status")


def write(window: Window, text: str, name: str = "title.en") -> None:
    window.page.locator(f"[name='{name}']").fill(text)


def expect_saved(said: Locator) -> None:
    expect(said).to_have_text(re.compile(r"Saved \d\d:\d\d"), timeout=PATIENCE_MS)


def write_and_wait(window: Window, text: str) -> None:
    """Until the page had its answer; what it says meanwhile may be gone in a moment."""
    with window.page.expect_response(lambda answer: answer.request.method == "POST"):
        write(window, text)


def posts(window: Window) -> int:
    return sum(method == "POST" for method, _path, _status in window.answers)


def test_it_saves_itself_and_again(window, change, said):
    for text in ("By itself", "By itself, twice"):
        before = posts(window)
        write_and_wait(window, text)
        expect_saved(said)
        assert posts(window) == before + 1
        assert stored(change).title["en"] == text
    assert window.complaints == []


def test_what_is_refused_is_said_and_tried_again_when_mended(window, change, said):
    window.open(address(change, "access"), "en", 1280)
    write(window, "nobody", "contact_email")
    expect(said).to_contain_text("Not saved: Enter an e-mail address", timeout=PATIENCE_MS)
    write(window, "office@example.org", "contact_email")
    expect_saved(said)
    assert stored(change).contact_email == "office@example.org"


def test_a_colleagues_words_are_left_and_the_writer_is_asked(window, desk, change, said):
    theirs = replace(stored(change), title={"en": "Theirs"}, abstract={"en": "Theirs too"})
    changes.save_change(actor=desk.colleague, change_id=change.pk, expected_revision=change.revision, content=theirs)
    write(window, "Mine")
    expect(said).to_contain_text("a colleague changed the same", timeout=PATIENCE_MS)
    assert stored(change) == theirs
    window.page.get_by_role("button", name="Save and come back later").click()
    expect(window.page.locator("h1")).to_contain_text("A colleague changed the same", timeout=PATIENCE_MS)


def test_a_page_that_saved_itself_beside_a_colleague_keeps_their_words(window, desk, change, said):
    theirs = replace(stored(change), abstract={"en": "Theirs"})
    changes.save_change(actor=desk.colleague, change_id=change.pk, expected_revision=change.revision, content=theirs)
    for text in ("Mine", "Mine, again"):
        write_and_wait(window, text)
        expect_saved(said)
        assert (stored(change).title["en"], stored(change).abstract["en"]) == (text, "Theirs")


def test_who_is_no_longer_signed_in_is_told_once_and_goes_on_after_signing_in(window, desk, change, said):
    window.context.run(Session.objects.all().delete)
    write(window, "Kept on the page")
    expect(said).to_contain_text("you are no longer signed in", timeout=PATIENCE_MS)
    link = said.get_by_role("link", name="Sign in in a new tab")
    assert link.get_attribute("href") == "/accounts/login/"
    assert link.get_attribute("target") == "_blank"
    asked = posts(window)
    window.page.wait_for_timeout(11_000)  # longer than the pause after which a failed save is tried again
    assert posts(window) == asked
    window.sign_in(desk.steward)
    window.page.evaluate("dispatchEvent(new Event('focus'))")
    expect_saved(said)
    assert stored(change).title["en"] == "Kept on the page"
    window.page.get_by_role("button", name="Save and come back later").click()
    window.page.wait_for_url(ORIGIN + address(change), timeout=PATIENCE_MS)


def test_what_fails_on_the_way_is_tried_again_by_itself(window, change, said):
    window.is_cut = True
    write(window, "After the tunnel")
    expect(said).to_have_text("Not saved, trying again", timeout=PATIENCE_MS)
    window.is_cut = False
    expect_saved(said)
    assert stored(change).title["en"] == "After the tunnel"


def test_a_change_that_is_sent_for_review_meanwhile_says_why(window, desk, change, said):
    factory.submit(desk, change)
    write(window, "Too late")
    expect(said).to_contain_text("Not saved: ", timeout=PATIENCE_MS)
    expect(said).not_to_contain_text("trying again")
    assert window.answers[-1] == ("POST", address(change, "texts"), 409)


def test_a_page_that_is_gone_says_so_and_is_not_tried_again(window, said):
    window.page.evaluate("document.querySelector('form[data-autosave]').action = '/nothing/'")
    write(window, "Nowhere")
    expect(said).to_have_text("Not saved: save the page to see why.", timeout=PATIENCE_MS)


def test_a_page_that_is_sent_while_it_saves_itself_does_not_meet_itself(window, change, said):
    window.page.evaluate(
        """() => {
            const button = [...document.querySelectorAll("button")].find((one) => one.value === "later");
            const said = document.querySelector("[data-autosave-said]");
            const seen = new MutationObserver(() => {
                if (said.textContent === "Saving…") {
                    seen.disconnect();
                    document.querySelector("[name='title.en']").value = "Second";
                    button.click();
                }
            });
            seen.observe(said, { childList: true, characterData: true, subtree: true });
        }"""
    )
    write(window, "First")
    window.page.wait_for_url(ORIGIN + address(change), timeout=PATIENCE_MS)
    assert stored(change).title["en"] == "Second"


def test_the_browser_asks_before_unsaved_words_are_left(window, change, said):
    asked: list[str] = []
    window.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    window.page.locator("[name='title.en']").press_sequentially("x")
    window.page.goto(ORIGIN + address(change))
    assert asked == ["beforeunload"]
    window.page.goto(ORIGIN + address(change, "texts"))
    write(window, "Saved before")
    expect_saved(said)
    window.page.goto(ORIGIN + address(change))
    assert asked == ["beforeunload"]


def test_a_difference_on_a_phone_stands_field_by_field_in_sight(window, desk):
    ways = (DistributionContent(format="CSV", titles={"pt": "Tudo"}, download_url="https://example.org/" + "a" * 200),)
    changed = factory.draft(desk, distributions=ways, abstract={"zh-hans": "全部线路。" * 20}, update_cycle="weekly")
    window.sign_in(desk.steward)
    path = f"/catalogue/changes/{changed.pk}/"
    for width, shown in ((320, "block"), (1280, "table-row")):
        window.open(path, "en", width)
        table = window.page.locator("table.dba-stack")
        assert table.locator("tbody tr").first.evaluate("row => getComputedStyle(row).display") == shown
        box = table.evaluate(
            "table => ({inner: table.parentElement.clientWidth, all: table.parentElement.scrollWidth})"
        )
        assert box["all"] <= box["inner"], width
        assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        labels = table.locator("td").evaluate_all(
            "cells => cells.map(cell => getComputedStyle(cell, '::before').content.split(' / ')[0])"
        )
        assert set(labels) == ({'"Before"', '"Now"'} if width == 320 else {"none"})
        window.page.evaluate(AXE)
        report = window.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(one["id"], json.dumps(one["nodes"])[:300]) for one in report["violations"]] == []
    assert EntryContent.from_json(changed.content).distributions == ways
