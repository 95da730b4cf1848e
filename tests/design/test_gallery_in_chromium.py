"""The gallery in a real browser, under the portal's own headers: no violation, no sideways scrolling, axe content."""

from __future__ import annotations

import pytest

from tests.fixtures.window import AXE, Window

PATHS = ("/_components/", "/help/", "/accessibility/")

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways_or_breaks_its_own_policy(window: Window, language: str, width: int) -> None:
    for path in PATHS if language == "pt" else PATHS[:1]:
        window.open(path, language, width)
        assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert window.page.title()
    assert window.complaints == []


def test_scripts_run_under_trusted_types(window: Window) -> None:
    window.open("/_components/", "en", 1280)
    assert window.page.evaluate("document.body.classList.contains('govuk-frontend-supported')")
    assert window.page.evaluate("document.activeElement.className") == "govuk-error-summary"
    refused = window.page.evaluate(
        "(() => { try { document.body.innerHTML = '<b>x</b>'; return false } catch (error) { return true } })()"
    )
    assert refused


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(window: Window, path: str, width: int) -> None:
    window.open(path, "en", width)
    window.page.evaluate(AXE)
    report = window.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    found = [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in report["violations"]]
    assert found == []


def test_the_keyboard_reaches_the_content_first_and_focus_is_seen(window: Window) -> None:
    window.open("/help/", "en", 1280)
    window.page.keyboard.press("Tab")
    assert window.page.evaluate("document.activeElement.className") == "govuk-skip-link"
    assert window.page.evaluate("getComputedStyle(document.activeElement).backgroundColor") == "rgb(242, 184, 75)"
    window.page.keyboard.press("Enter")
    assert window.page.evaluate("document.activeElement.id") == "main-content"


def test_text_may_be_twice_as_large_and_much_longer(window: Window) -> None:
    """Portuguese is longer than English, and people enlarge text: nothing may have a fixed width."""
    window.open("/_components/", "pt", 640)
    window.page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_identifier_is_copied_and_the_page_says_so(window: Window) -> None:
    window.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    window.open("/_components/", "en", 1280)
    code = window.page.locator("code[data-copy]").first
    window.page.get_by_role("button", name="Copy Leaf hash").click()
    window.page.get_by_role("status").filter(has_text="Copied").wait_for()
    assert window.page.evaluate("navigator.clipboard.readText()") == code.inner_text()
    assert window.complaints == []


def test_without_a_clipboard_there_is_no_button(window: Window) -> None:
    window.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    window.open("/_components/", "en", 1280)
    assert window.page.locator("code[data-copy]").count() == 1
    assert window.page.locator(".dba-copy").count() == 0
