"""What people call the members of an entry's content: on forms, in differences, in reports. One name everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

#: Lazy texts. Every member of domain.entry.EntryContent, in its order (a test compares them).
FIELD_NAMES: Mapping[str, Any] = {
    "identifier": _("Identifier"),
    "title": _("Title"),
    "abstract": _("Description"),
    "original_language": _("Original language"),
    "keywords": _("Keywords"),
    "resource_class": _("Resource class"),
    "classification": _("Classification code"),
    "resource_code": _("Resource code"),
    "source_department": _("Source department"),
    "formats": _("Formats"),
    "update_cycle": _("Update frequency"),
    "update_note": _("Note on updates"),
    "sharing_attribute": _("Sharing attribute"),
    "sharing_conditions": _("Conditions of sharing"),
    "not_shared_basis": _("Legal basis for not sharing"),
    "sharing_methods": _("Sharing methods"),
    "open_attribute": _("Open attribute"),
    "open_conditions": _("Conditions of opening"),
    "grade": _("Class of the data (Mainland)"),
    "general_level": _("Level within general data (Mainland)"),
    "grade_hk": _("Security grading (Hong Kong)"),
    "grade_mo": _("Category under Law 8/2005 (Macao)"),
    "personal_data": _("Personal data"),
    "themes": _("Themes"),
    "areas": _("Areas covered"),
    "covers_from": _("Covers from"),
    "covers_until": _("Covers until"),
    "issued_on": _("First released on"),
    "modified_on": _("Data last updated on"),
    "contact": _("Contact"),
    "contact_email": _("E-mail of the contact"),
    "contact_phone": _("Telephone of the contact"),
    "landing_page": _("Web page"),
    "licence": _("Licence"),
    "remarks": _("Remarks"),
    "quality_notes": _("Notes on quality"),
    "visibility": _("Who may know of it"),
    "shown_to": _("Shown to"),
    "data_items": _("Data items"),
    "distributions": _("Ways to get the data"),
    "links": _("Related entries"),
    "sample": _("Sample rows"),
}

#: Members of domain.entry.ItemContent.
ITEM_NAMES: Mapping[str, Any] = {
    "code": pgettext_lazy("data item", "Code"),
    "names": pgettext_lazy("data item", "Name"),
    "data_type": pgettext_lazy("data item", "Type"),
    "unit": pgettext_lazy("data item", "Unit"),
    "meanings": pgettext_lazy("data item", "Meaning"),
    "code_list": pgettext_lazy("data item", "Code list"),
    "sensitivity": pgettext_lazy("data item", "Sensitivity"),
    "personal_data": _("Personal data"),
}

#: Members of domain.entry.DistributionContent that have an address.
WAY_NAMES: Mapping[str, Any] = {
    "access_url": _("Address of the page or interface"),
    "download_url": _("Address of the file"),
}
