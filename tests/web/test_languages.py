"""Which language a page comes in, and that switching keeps the page."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db

LANGUAGE_OF = {
    "zh-HK": "zh-hant",
    "zh-MO": "zh-hant",
    "zh-TW": "zh-hant",
    "zh-Hant-HK": "zh-hant",
    "zh-Hant": "zh-hant",
    "zh-CN": "zh-hans",
    "zh-Hans": "zh-hans",
    "zh-SG": "zh-hans",
    "zh": "zh-hans",
    "pt-PT": "pt",
    "pt-MO": "pt",
    "pt-BR": "pt",
    "en-GB": "en",
    "fr": "en",
    "xx;q=broken, %00": "en",
    "fr;q=0.9, pt;q=0.8, en;q=0.1": "pt",
}


@pytest.mark.parametrize(("asked", "given"), LANGUAGE_OF.items())
def test_the_browsers_language_decides_for_strangers(visitor, asked, given):
    answer = visitor.get("/accounts/login/", headers={"Accept-Language": asked})
    assert answer["Content-Language"] == given


def test_the_cookie_outweighs_the_browser(visitor):
    visitor.cookies["django_language"] = "pt"
    assert visitor.get("/accounts/login/", headers={"Accept-Language": "zh-HK"})["Content-Language"] == "pt"
    visitor.cookies["django_language"] = "nonsense\x7f"
    assert visitor.get("/accounts/login/", headers={"Accept-Language": "zh-HK"})["Content-Language"] == "zh-hant"


def test_choosing_keeps_the_page_and_its_filters(visitor):
    answer = visitor.post("/i18n/setlang/", {"language": "zh-hant", "next": "/catalogue/?q=bus&page=2"})
    assert (answer.status_code, answer["Location"]) == (302, "/catalogue/?q=bus&page=2")
    cookie = answer.cookies["django_language"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("zh-hant", True, "Lax")
    assert visitor.get("/accounts/login/")["Content-Language"] == "zh-hant"


def test_an_unknown_language_changes_nothing(visitor):
    visitor.post("/i18n/setlang/", {"language": "xx", "next": "/help/"})
    assert visitor.get("/accounts/login/", headers={"Accept-Language": "pt"})["Content-Language"] == "pt"


def test_an_error_page_comes_in_the_readers_language_too(visitor):
    answer = visitor.get("/nothing-here/", headers={"Accept-Language": "pt-MO"})
    assert answer["Content-Language"] == "pt"
