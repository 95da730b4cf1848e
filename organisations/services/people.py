"""What an account may set about itself."""

from __future__ import annotations

from django.db import transaction

from organisations.domain.errors import Invalid
from organisations.domain.texts import LANGUAGES
from organisations.models import User


@transaction.atomic(durable=True)
def choose_language(*, actor: User, language: str) -> None:
    """Set the preferred language; "" follows the browser.

    Raises   Invalid ``language.unknown``.
    """
    if language and language not in LANGUAGES:
        raise Invalid("language.unknown", field="language")
    User.objects.filter(pk=actor.pk).update(language=language)
    actor.language = language
