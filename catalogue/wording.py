"""What the pages of changes and versions say: differences, clocks and steps in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalogue.domain import choices
from catalogue.domain.differences import Difference
from catalogue.domain.field_names import FIELD_NAMES, ITEM_NAMES
from catalogue.domain.states import ChangeState, CorrectionState
from organisations.domain.choices import City
from organisations.domain.errors import Invalid
from organisations.domain.messages import message
from organisations.domain.texts import HTML_LANG, pick

#: Tones of the status tags.
CHANGE_TONES: dict[str, str] = {
    ChangeState.DRAFT: "draft",
    ChangeState.IN_REVIEW: "review",
    ChangeState.RETURNED: "submitted",
    ChangeState.PUBLISHED: "approved",
    ChangeState.DISCARDED: "expired",
}
CORRECTION_TONES: dict[str, str] = {
    CorrectionState.OPEN: "review",
    CorrectionState.ANSWERED: "approved",
    CorrectionState.WITHDRAWN: "expired",
}
_LABELS: dict[str, type[TextChoices]] = {
    "resource_class": choices.ResourceClass,
    "update_cycle": choices.UpdateCycle,
    "sharing_attribute": choices.SharingAttribute,
    "sharing_methods": choices.SharingMethod,
    "open_attribute": choices.OpenAttribute,
    "grade": choices.Grade,
    "grade_hk": choices.HongKongGrade,
    "grade_mo": choices.MacaoGrade,
    "personal_data": choices.PersonalData,
    "visibility": choices.Visibility,
    "sensitivity": choices.Grade,
    "data_type": choices.DataType,
    "areas": City,
}
_LANGUAGES = {"en": "English", "zh-hans": "简体中文", "zh-hant": "繁體中文", "pt": "português"}
_DAYS = frozenset({"covers_from", "covers_until", "issued_on", "modified_on"})


@dataclass(frozen=True)
class ChangedLine:
    """One line of a difference as the page shows it. ``html_lang``: of both values; empty when they have none."""

    name: str
    language: str
    html_lang: str
    kind: str
    before: str
    after: str


def lines_of(found: Iterable[Difference], *, themes: Mapping[str, str]) -> list[ChangedLine]:
    """Differences with the names and words of the reader's language, in their order.

    Takes    themes: code → name.
    """
    return [
        ChangedLine(
            name=_name(one),
            language=_LANGUAGES.get(one.language, ""),
            html_lang=HTML_LANG.get(one.language, ""),
            kind=one.kind,
            before=_value(one, one.before, themes),
            after=_value(one, one.after, themes),
        )
        for one in found
    ]


def shown(name: str, value: Any, *, themes: Mapping[str, str]) -> str:
    """A field's value in words, for comparing two of them side by side.

    Takes    name, value: of a content's JSON. themes: code → name.
    """
    if isinstance(value, dict):
        parts = ((key, shown(name, part, themes=themes)) for key, part in value.items() if part)
        return "\n".join(f"{_LANGUAGES.get(key, key)}: {part}" for key, part in parts)
    if isinstance(value, list):
        between = "\n" if value and isinstance(value[0], dict) else ", "
        return between.join(shown(name, part, themes=themes) for part in value)
    if value is None or value == "":
        return ""
    if name in _DAYS:
        return formats.date_format(date.fromisoformat(value), "DATE_FORMAT")
    return themes.get(value, value) if name == "themes" else _word(name, value)


def fault_line(fault: Invalid) -> str:
    """What is wrong with a field of a content, after the field's name."""
    return f"{FIELD_NAMES[(fault.field or '').partition('.')[0]]}: {message(fault)}"


def _name(one: Difference) -> str:
    if not one.item:
        return str(FIELD_NAMES[one.field])
    item = _("Data item %(code)s") % {"code": one.item}
    return f"{item}: {ITEM_NAMES[one.field]}" if one.field else item


def _value(one: Difference, value: Any, themes: Mapping[str, str]) -> str:
    """A value in words. Codes that are in no vocabulary are shown as they are."""
    if value is None:
        return ""
    if one.item and not one.field:
        return str(pick(value, get_language() or "en")) or one.item
    if one.field in _DAYS:
        return formats.date_format(date.fromisoformat(value), "DATE_FORMAT")
    if isinstance(value, list):
        return "\n".join(themes.get(part, part) if one.field == "themes" else _word(one.field, part) for part in value)
    return _word(one.field, value)


def _word(field: str, value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_word('', part)}" for key, part in value.items() if part not in ("", None, {}, []))
    if isinstance(value, list):
        return ", ".join(_word("", part) for part in value)
    if field == "original_language":
        return _LANGUAGES.get(value, str(value))
    known = _LABELS.get(field)
    return str(known(value).label) if known and value in known.values else str(value)
