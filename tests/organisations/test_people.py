"""What an account may say about itself."""

from __future__ import annotations

import pytest

from organisations.domain.errors import Invalid
from organisations.domain.texts import LANGUAGES
from organisations.models import User
from organisations.services.people import choose_language
from tests.factories.organisations import make_user

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", [*LANGUAGES, ""])
def test_a_language_is_kept_and_none_follows_the_browser(language):
    actor = make_user()
    choose_language(actor=actor, language=language)
    assert actor.language == User.objects.get(pk=actor.pk).language == language


@pytest.mark.parametrize("language", ["xx", "EN", "zh-hans ", "en\0"])
def test_an_unknown_language_is_refused_and_changes_nothing(language):
    actor = make_user()
    before = User.objects.get(pk=actor.pk).language
    with pytest.raises(Invalid) as refusal:
        choose_language(actor=actor, language=language)
    assert (refusal.value.code, refusal.value.field) == ("language.unknown", "language")
    assert User.objects.get(pk=actor.pk).language == before
