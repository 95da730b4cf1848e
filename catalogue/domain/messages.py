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
    "synonyms.not_steward": _("Only a data steward or a coordinator can see and change the synonyms."),
    "synonyms.too_short": _("“%(word)s” is too short. Enter words of at least two characters."),
    "synonyms.too_many": _("Enter no more than %(limit)s words for one group."),
    "synonyms.too_few": _("Enter at least two different words. Two scripts of one word count as one."),
    "synonyms.taken": _("Another group has the word “%(word)s” already. Change that group, or leave the word out."),
    "synonyms.stale": _("Somebody changed this group meanwhile. Look at it as it is now, and try again."),
}

register(MESSAGES)
