"""Changing the same fields of many entries at once. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from catalogue.domain import choices, limits
from catalogue.domain.entry import EntryContent
from catalogue.domain.sections import Asked, Section, Shape
from organisations.domain.choices import City

#: The most entries that one bulk edit or import may change: its reviewers must be able to read it.
MOST_ENTRIES = 500

#: What can sensibly be the same for many entries; texts of one entry's own are not among it.
SECTION = Section(
    "bulk",
    _("What is to change"),
    _("Tick each field that is to change; its value then replaces what the entries have now."),
    (
        Asked("update_cycle", Shape.ONE, tuple(choices.UpdateCycle.choices)),
        Asked("sharing_methods", Shape.SOME, tuple(choices.SharingMethod.choices)),
        Asked("open_attribute", Shape.ONE, tuple(choices.OpenAttribute.choices)),
        Asked("visibility", Shape.ONE, tuple(choices.Visibility.choices)),
        Asked("shown_to", Shape.SOME),
        Asked("source_department", Shape.ONE),
        Asked("themes", Shape.SOME),
        Asked("areas", Shape.SOME, tuple(City.choices)),
        Asked("licence", Shape.TEXTS, limit=limits.LENGTHS["licence"]),
        Asked("contact", Shape.LINES, limit=limits.LENGTHS["contact"]),
        Asked("contact_email", Shape.EMAIL, limit=limits.LENGTHS["contact_email"]),
        Asked("contact_phone", Shape.LINE, limit=limits.LENGTHS["contact_phone"]),
    ),
)


@dataclass(frozen=True)
class Edit:
    """One entry's new content. ``resource_id`` None: a new entry; else the version that its preview showed."""

    content: EntryContent
    resource_id: UUID | None = None
    expected_version: int = 0


def edited(content: EntryContent, values: Mapping[str, Any]) -> EntryContent:
    """The content with the chosen fields replaced; the same object when nothing differs.

    Takes    values: members of ``SECTION`` only.
    """
    changed = replace(content, **values)
    return content if changed.canonical() == content.canonical() else changed
