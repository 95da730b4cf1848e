"""The parts in which an entry is written, and what each of their fields holds. Pure tables.

From them come the desk's forms, its list of sections and the field-level choice after somebody else saved first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.domain import choices, limits
from organisations.domain.choices import City


class Shape(StrEnum):
    """What a field of a content is, so how it is asked for."""

    LINES = "lines"  # a short text in each language
    TEXTS = "texts"  # a long one
    WORDS = "words"  # keywords in each language
    LINE = "line"
    EMAIL = "email"
    URL = "url"
    DAY = "day"
    LEVEL = "level"  # 1 to 4, or none
    ONE = "one"  # of a vocabulary
    SOME = "some"  # several of one
    ROWS = "rows"  # parts with fields of their own
    TABLE = "table"  # the sample


@dataclass(frozen=True)
class Asked:
    """One field. ``choices`` are pairs (code, words); None where the database knows them."""

    name: str
    shape: Shape
    choices: tuple[tuple[str, object], ...] | None = None
    limit: int = 0


@dataclass(frozen=True)
class Section:
    """One page of the form."""

    code: str
    title: Promise | str
    hint: Promise | str
    fields: tuple[Asked, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)


_LANGUAGES = (("en", _("English")), ("zh-hans", _("Simplified Chinese")), ("zh-hant", _("Traditional Chinese")),
              ("pt", _("Portuguese")))  # fmt: skip


def _one(name: str, vocabulary: type[TextChoices]) -> Asked:
    return Asked(name, Shape.ONE, tuple(vocabulary.choices))


SECTIONS: tuple[Section, ...] = (
    Section(
        "texts",
        _("Name and describe the data"),
        _("In the original language first; the other languages can be added later."),
        (
            Asked("original_language", Shape.ONE, _LANGUAGES),
            Asked("title", Shape.LINES, limit=limits.LENGTHS["title"]),
            Asked("abstract", Shape.TEXTS, limit=limits.LENGTHS["abstract"]),
            Asked("keywords", Shape.WORDS, limit=limits.KEYWORDS_TEXT),
        ),
    ),
    Section(
        "identity",
        _("Say what it is and what it covers"),
        _("Codes and classes follow the catalogue guide of 2017."),
        (
            Asked("identifier", Shape.LINE, limit=limits.LENGTHS["identifier"]),
            _one("resource_class", choices.ResourceClass),
            Asked("classification", Shape.LINE, limit=limits.LENGTHS["classification"]),
            Asked("resource_code", Shape.LINE, limit=limits.LENGTHS["resource_code"]),
            Asked("source_department", Shape.ONE),
            Asked("themes", Shape.SOME),
            Asked("areas", Shape.SOME, tuple(City.choices)),
            Asked("covers_from", Shape.DAY),
            Asked("covers_until", Shape.DAY),
            _one("update_cycle", choices.UpdateCycle),
            Asked("update_note", Shape.LINE, limit=limits.LENGTHS["update_note"]),
            Asked("issued_on", Shape.DAY),
            Asked("modified_on", Shape.DAY),
        ),
    ),
    Section(
        "items",
        _("List the data items"),
        _("Each field of the data, as a requester will choose it."),
        (Asked("data_items", Shape.ROWS),),
    ),
    Section(
        "security",
        _("Grade the data"),
        _("Each place grades by its own rules; leave out what has not been graded."),
        (
            _one("personal_data", choices.PersonalData),
            _one("grade", choices.Grade),
            Asked("general_level", Shape.LEVEL),
            _one("grade_hk", choices.HongKongGrade),
            _one("grade_mo", choices.MacaoGrade),
        ),
    ),
    Section(
        "sharing",
        _("Say who may have it, and how"),
        _("Conditions, or the legal basis for not sharing, must be in the catalogue (Decree 809, article 15)."),
        (
            _one("sharing_attribute", choices.SharingAttribute),
            Asked("sharing_conditions", Shape.TEXTS, limit=limits.LENGTHS["sharing_conditions"]),
            Asked("not_shared_basis", Shape.TEXTS, limit=limits.LENGTHS["not_shared_basis"]),
            Asked("sharing_methods", Shape.SOME, tuple(choices.SharingMethod.choices)),
            _one("open_attribute", choices.OpenAttribute),
            Asked("open_conditions", Shape.TEXTS, limit=limits.LENGTHS["open_conditions"]),
            _one("visibility", choices.Visibility),
            Asked("shown_to", Shape.SOME),
            Asked("licence", Shape.TEXTS, limit=limits.LENGTHS["licence"]),
        ),
    ),
    Section(
        "access",
        _("Say where it is and whom to ask"),
        _("Name an office, not a person."),
        (
            Asked("formats", Shape.SOME, tuple((code, code) for code in choices.FORMATS)),
            Asked("distributions", Shape.ROWS),
            Asked("landing_page", Shape.URL, limit=limits.LENGTHS["landing_page"]),
            Asked("contact", Shape.LINES, limit=limits.LENGTHS["contact"]),
            Asked("contact_email", Shape.EMAIL, limit=limits.LENGTHS["contact_email"]),
            Asked("contact_phone", Shape.LINE, limit=limits.LENGTHS["contact_phone"]),
        ),
    ),
    Section(
        "quality",
        _("Say how good it is and what it belongs to"),
        _("Known gaps and errors help more than they harm."),
        (
            Asked("quality_notes", Shape.TEXTS, limit=limits.LENGTHS["quality_notes"]),
            Asked("remarks", Shape.TEXTS, limit=limits.LENGTHS["remarks"]),
            Asked("links", Shape.ROWS),
            Asked("sample", Shape.TABLE, limit=limits.SAMPLE_TEXT),
        ),
    ),
)

SECTION_OF: Mapping[str, Section] = {field.name: section for section in SECTIONS for field in section.fields}


def section_coded(code: str) -> Section | None:
    """The section of an address; None when there is none."""
    return next((section for section in SECTIONS if section.code == code), None)
