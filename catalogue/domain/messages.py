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
    "entry.unknown_code": _("“%(value)s” is not one of the possible values."),
    "entry.too_many": _("Give no more than %(limit)s."),
    "entry.twice": _("“%(value)s” is here twice."),
    "entry.email": _("Enter an e-mail address, such as data@example.gov."),
    "entry.address": _("Enter a web address that begins with http:// or https://, without a password in it."),
    "entry.original_title": _("Enter the title in the original language."),
    "entry.sharing_conditions": _("State the conditions of sharing: Decree 809, article 15, asks for them."),
    "entry.sharing_conditions_unused": _("Remove the conditions, or choose conditional sharing."),
    "entry.not_shared_basis": _("State why it is not shared and the legal basis: Decree 809, article 15, asks for it."),
    "entry.not_shared_basis_unused": _("Remove the legal basis for not sharing, or choose “not shared”."),
    "entry.open_conditions": _("State on what conditions the public may have it."),
    "entry.shown_to_missing": _("Choose the organisations that may know of it."),
    "entry.shown_to_unused": _("Remove the chosen organisations, or show the entry to chosen organisations only."),
    "entry.general_level_alone": _("Only general data has a level from 1 to 4."),
    "entry.general_level": _("The level is a number from 1 to 4."),
    "entry.personal_unclassified": _("Personal data is at least RESTRICTED in Hong Kong."),
    "entry.personal_ordinary": _("With personal data it cannot be in the category without."),
    "entry.items_personal": _("A data item holds more personal data than the entry says."),
    "entry.items_grade": _("A data item is graded higher than the entry."),
    "entry.dates": _("The end must not be before the beginning."),
    "entry.item_code": _("A code has no blanks and no invisible characters."),
    "entry.size": _("The size is a whole number of bytes."),
    "entry.link_end": _("Name the other resource, by its entry here or by its code, not both."),
    "entry.sample_personal": _("Sample rows are shown only where there is no personal data."),
    "entry.sample_columns": _("Give 1 to %(limit)s columns."),
    "entry.sample_row": _("Row %(number)s has another number of cells than there are columns."),
    "since.not_a_moment": _("Give a day or a moment, such as 2026-01-31 or 2026-01-31T08:00:00Z."),
    "page.not_a_number": _("The page must be a whole number, 1 or more."),
    "synonyms.not_steward": _("Only a data steward or a coordinator can see and change the synonyms."),
    "synonyms.too_short": _("“%(word)s” is too short. Enter words of at least two characters."),
    "synonyms.too_many": _("Enter no more than %(limit)s words for one group."),
    "synonyms.too_few": _("Enter at least two different words. Two scripts of one word count as one."),
    "synonyms.taken": _("Another group has the word “%(word)s” already. Change that group, or leave the word out."),
    "synonyms.stale": _("Somebody changed this group meanwhile. Look at it as it is now, and try again."),
}

register(MESSAGES)
