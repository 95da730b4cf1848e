"""The words of libraries that readers see exist in all our languages."""

from __future__ import annotations

from pathlib import Path

import allauth
import pytest
from django.utils import translation
from django.utils.translation import gettext

from bayarea.third_party_texts import ALLAUTH

LIBRARY = Path(allauth.__file__).parent
SOURCES = "\n".join(
    path.read_text("utf-8")
    for path in LIBRARY.rglob("*")
    if path.suffix in {".py", ".txt"} and "tests" not in path.parts
)


def test_the_list_has_only_words_that_the_installed_library_says() -> None:
    with translation.override("en"):
        said = SOURCES.replace("{{name}}", "%(name)s")
        assert [str(text) for text in ALLAUTH if str(text) not in said] == []


def test_every_refusal_of_the_pages_we_have_is_listed() -> None:
    from allauth.account.adapter import DefaultAccountAdapter
    from allauth.mfa.adapter import DefaultMFAAdapter

    shown = {
        DefaultAccountAdapter: {
            "account_inactive",
            "enter_current_password",
            "incorrect_code",
            "incorrect_password",
            "rate_limited",
            "too_many_login_attempts",
            "username_password_mismatch",
        },
        DefaultMFAAdapter: {"incorrect_code", "cannot_generate_recovery_codes"},
    }
    with translation.override("en"):
        listed = set(map(str, ALLAUTH))
        for adapter, codes in shown.items():
            assert {str(adapter.error_messages[code]) for code in codes} <= listed


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "pt"])
@pytest.mark.parametrize(
    "text", ["This field is required.", "Enter a valid date.", "Enter a whole number.", "November"]
)
def test_django_says_its_own_words_in_each_language(language: str, text: str) -> None:
    with translation.override(language):
        assert gettext(text) != text
