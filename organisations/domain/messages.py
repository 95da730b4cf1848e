"""From a refusal's code to the sentence a person reads.

The apps keep their sentences beside their rules (``<app>.domain.messages.MESSAGES``) and register them when Django
starts; pages and API call :func:`message` and know no app's codes.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .errors import DomainError

#: Code to lazy sentence; placeholders are ``%(name)s`` and come from the error's ``params``.
_REGISTRY: dict[str, Promise | str] = {}

#: A code that nobody registered is a defect of ours; the reader still gets a true sentence.
FALLBACK = _("This cannot be done.")

MESSAGES: dict[str, Promise | str] = {
    "not_found": _("There is nothing here, or it is not shown to you."),
    "role.required": _("Your roles do not allow this."),
    "choice.unknown": _("Choose a value from the list."),
    "organisation.choose": _("Choose for which organisation you ask."),
    "text.missing": _("Enter a value."),
    "text.too_long": _("Enter no more than %(limit)s characters."),
    "text.not_plain": _("Remove the characters that cannot be stored."),
    "page.unknown": _("There is no such page of results."),
    "membership.not_administrator": _("Only an administrator of this organisation can change its members."),
    "membership.own_person": _("You cannot give a role to yourself or to another account of yours."),
    "membership.unknown_user": _("There is no active account with this name."),
    "membership.unknown_role": _("Choose a role from the list."),
    "membership.exists": _("This account already has this role here."),
    "membership.ended": _("This role has already been removed."),
    "membership.last_administrator": _("The last administrator of an organisation cannot be removed."),
    "language.unknown": _("Choose a language from the list."),
    "account.needed": _("Sign in first."),
    "account.inactive": _("This account is switched off."),
    "token.unknown": _("There is no such token."),
}


def register(messages: Mapping[str, Promise | str]) -> None:
    """Add an app's sentences.

    Takes    code to lazy sentence.
    Raises   ValueError when a code is registered already with another sentence: codes are unique in the portal.
    """
    for code, sentence in messages.items():
        known = _REGISTRY.setdefault(code, sentence)
        if known is not sentence:
            raise ValueError(f"two sentences for the code {code}")


def message(error: DomainError) -> str:
    """The sentence for a refusal, in the language that is active now.

    Takes    any DomainError; its ``params`` fill the sentence's placeholders.
    Returns  plain text, never HTML.
    """
    return sentence_for(error.code, error.params)


def sentence_for(code: str, params: Mapping[str, object] | None = None) -> str:
    """The same from the bare code, for those who kept only that."""
    sentence = str(_REGISTRY.get(code, FALLBACK))
    return sentence % params if params else sentence


register(MESSAGES)
