"""The sentences of harvesting: why something was refused, what became of a record, why a run ended incomplete."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalogue.domain.field_names import FIELD_NAMES
from organisations.domain.messages import register, sentence_for

MESSAGES: dict[str, Promise | str] = {
    # Sources
    "source.not_administrator": _("Only an administrator of the organisation that gets the entries can do this."),
    "source.confirmer_is_no_administrator": _("Only an administrator can confirm a source."),
    "source.own_proposal": _("Another person than the one who proposed this must confirm it."),
    "source.not_runner": _("Only administrators and data stewards of the source's organisation can do this."),
    "source.wrong_state": _("This is not possible with the source as it stands."),
    "source.stale": _("Somebody changed this source meanwhile. Look at it again."),
    "source.not_confirmed": _("The source is not in use. It must be confirmed and switched on first."),
    "source.needs_file": _("Choose a file."),
    "source.takes_no_file": _("This source is asked over the network. It takes no file."),
    "source.code_taken": _("Another source has this code. Choose another one."),
    "source.code": _("Use small letters, digits and hyphens only, 40 characters at most."),
    "source.kind": _("Choose a kind from the list."),
    "source.name": _("Enter a name of no more than %(limit)s characters."),
    "source.portal": _("Enter how the entries name their origin, in no more than %(limit)s characters."),
    "source.page": _("Enter an address that begins with https://, of no more than %(limit)s characters."),
    "source.urls": _("Enter the address of the source; for CKAN, one for all languages or one for each language."),
    "source.one_host": _("All addresses of a source must be of one host."),
    "source.unmapped": _("Choose from the list."),
    "source.sharing_attribute": _("Choose a sharing attribute from the list."),
    "source.open_attribute": _("Choose an open attribute from the list."),
    "source.visibility": _("Choose who may know of the entries."),
    "source.interval": _("Enter whole hours, no more than %(limit)s; 0 for by hand only."),
    "source.grace": _("Enter 1 to %(limit)s days."),
    "source.too_many_providers": _("Enter no more than %(limit)s providers."),
    "source.provider_line": _("Line %(line)s is not of the form: provider = code of an organisation."),
    "source.organisation_elsewhere": _("There is no organisation “%(organisation)s” in the source's place."),
    # Runs
    "harvest.too_often": _(
        "People have started %(limit)s runs of this source within an hour. Wait a while; its own schedule goes on."
    ),
    "harvest.under_way": _("A run of this source is under way. Wait until it has ended, or stop it."),
    "harvest.not_held": _("This run does not wait for a decision."),
    "harvest.attempts": _("The run was begun several times and never came on. Tell who operates the portal."),
    "harvest.pages_loop": _("The source sends the same page again and again. Nothing was retired."),
    "harvest.empty_pages": _("The source sent %(pages)s empty pages in a row and says that more follow."),
    "harvest.too_many_records": _("The source has more than %(limit)s records."),
    "harvest.ids_changed": _(
        "%(twins)s of %(new)s new records on one page say what other records of this source say: it seems to have"
        " changed its identifiers. That page was not taken over."
    ),
    "harvest.many_vanished": _(
        "%(due)s of %(listed)s entries are no longer at the source and would be retired. That is many: an"
        " administrator decides."
    ),
    "harvest.not_modified": _("The source says that nothing in it has changed since the last run."),
    "harvest.fewer_than_said": _(
        "The source says that it has %(total)s records, and sent %(read)s. So nothing was taken to have vanished."
    ),
    "harvest.ended_after": _("%(read)s records had been read by then. What follows in the source was not read."),
    "source.next_page": _("The source names a next page that was read before, or that lies at another host."),
    # Uploads
    "upload.kind": _("Choose a CSV, XLSX, Turtle, RDF/XML or JSON-LD file."),
    "upload.empty": _("The file is empty."),
    "upload.too_large": _("The file is larger than %(limit)s MB."),
    "upload.no_preview": _("There is no preview to apply, or its file is no longer kept. Upload the file again."),
    # Records
    "harvest.field_changed": _("Changed: %(name)s."),
    "harvest.provider_unmapped": _(
        "No organisation is named for the provider “%(provider)s”; it is listed under the source's organisation."
    ),
    "harvest.provider_refused": _("No organisation is named for the provider “%(provider)s”."),
    "harvest.no_identifier": _("It has no identifier."),
    "harvest.identifier_too_long": _("Its identifier is longer than %(limit)s characters."),
    "harvest.no_title": _("It has no title."),
    "harvest.theme_unknown": _("Themes that are unknown here were left out: %(themes)s."),
    "harvest.organisation_unknown": _("Organisations that are unknown here were left out: %(codes)s."),
    "harvest.custodian_stays": _("The entry stays with “%(organisation)s”: requests and access name it."),
    "harvest.not_storable": _("It holds characters or values that cannot be stored."),
    "harvest.identifier_taken": _("The organisation has another entry with the identifier “%(identifier)s” already."),
    "harvest.twin": _("Another record of this source says word for word the same."),
    "harvest.returned": _("It was retired because the source no longer had it. It is there again and listed again."),
    "harvest.retired_here": _("It was retired here for another reason and stays so."),
    "harvest.missing": _("Complete runs without it: %(runs)s. It is retired on %(day)s at the earliest."),
    "harvest.licence_as_conditions": _(
        "It states no conditions of sharing (Decree 809, article 15): its licence was taken for them."
    ),
    "harvest.language_unread": _(
        "It could not be read in %(language)s now. What the source said before in that language stays."
    ),
    "harvest.same_identifier": _("Another record on the same page has the same identifier. The first was taken."),
    "harvest.would_retire": _("The source no longer has it. The entry would be retired; its page would stay."),
    "harvest.fault": "%(name)s: %(said)s",
    "harvest.retired": _("The source no longer has it. The entry was retired; its page stays."),
    # Additions
    "addition.not_harvested": _("No source is in charge of this entry. Change the entry itself."),
    "addition.of_the_source": _("This is the source's alone. Have the record corrected there."),
}

register(MESSAGES)


def sentence(note: Mapping[str, Any]) -> str:
    """What a stored note says, in the language that is active now.

    Takes    a note as ``settling.as_json`` made it; of whichever version of the portal.
    """
    return said(str(note["code"]), note.get("params", {}))


def said(code: str, params: Mapping[str, Any]) -> str:
    """The same from a note's code and parameters: fields by their names, days as people write them."""
    params = dict(params)
    if "field" in params:
        params["name"] = params["field"] = _field_name(str(params["field"]))
    if "day" in params:
        params["day"] = _day(str(params["day"]))
    if "language" in params:
        params["language"] = _LANGUAGES.get(str(params["language"]), params["language"])
    if "fault" in params:
        params["said"] = sentence_for(str(params["fault"]), params)
    return sentence_for(code, params)


#: What adapters call the parts of a record that an entry has under another name.
_OTHER_NAMES: Mapping[str, Promise | str] = {
    "distribution": FIELD_NAMES["distributions"],
    "download_url": FIELD_NAMES["distributions"],
    "format": FIELD_NAMES["formats"],
    "id": FIELD_NAMES["identifier"],
    "media_type": FIELD_NAMES["distributions"],
    "modified": FIELD_NAMES["modified_on"],
    "provider": pgettext_lazy("of a record", "Provider"),
    "size": FIELD_NAMES["distributions"],
}


#: As their speakers call them.
_LANGUAGES = {"en": "English", "zh-hans": "简体中文", "zh-hant": "繁體中文", "pt": "português"}


def _day(text: str) -> str:
    try:
        return str(date_format(date.fromisoformat(text), "DATE_FORMAT"))
    except ValueError:  # a note of another version of the portal
        return text


def _field_name(field: str) -> str:
    """``data_items.3.names.en`` is of the third of the data items."""
    name, _dot, rest = field.partition(".")
    number = rest.partition(".")[0]
    called = str(FIELD_NAMES.get(name) or _OTHER_NAMES.get(name, name))
    return f"{called} {number}" if number.isdecimal() else called
