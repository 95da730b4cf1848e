"""The sentences of this app's refusals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from organisations.domain.messages import register

MESSAGES: dict[str, Promise | str] = {
    "filter.unknown": _("There is no filter “%(value)s”. Clear the filters and choose from the list."),
    "filter.unknown_name": _("There is no filter of this name."),
    "filter.too_many": _("Choose fewer filters."),
    "search.too_long": _("Search for no more than %(limit)s characters."),
    "search.not_plain": _("The search contains characters that no text can contain. Type it again."),
    "organisation.unknown": _("There is no organisation with the code “%(organisation)s”."),
    "page.not_a_number": _("The page must be a whole number, 1 or more."),
}

register(MESSAGES)
