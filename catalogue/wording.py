"""What the pages of changes and versions say: differences, clocks and steps in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import TextChoices
from django.template.defaultfilters import filesizeformat
from django.utils import formats
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalogue.domain import choices
from catalogue.domain.differences import Difference, Names
from catalogue.domain.field_names import FIELD_NAMES, ITEM_NAMES, WAY_NAMES
from catalogue.domain.states import ChangeState, CorrectionState
from organisations.domain.choices import City
from organisations.domain.errors import Invalid
from organisations.domain.messages import message
from organisations.domain.texts import HTML_LANG, LANGUAGES, Text, pick

#: Tones of the status tags.
CHANGE_TONES: dict[str, str] = {
    ChangeState.DRAFT: "draft",
    ChangeState.IN_REVIEW: "review",
    ChangeState.RETURNED: "info",
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
_IN_ORDER = frozenset({"data_items", "distributions"})
_DAYS = frozenset({"covers_from", "covers_until", "issued_on", "modified_on"})


@dataclass(frozen=True)
class Said:
    """A run of words. ``html_lang``: the language it is in; empty when it is the page's, or in none."""

    text: str
    html_lang: str = ""


#: A value as the page shows it, line by line; nothing when there is none.
Value = tuple[tuple[Said, ...], ...]


@dataclass(frozen=True)
class ChangedLine:
    """One line of a difference as the page shows it. ``html_lang``: of both values; empty when they have none."""

    name: str
    language: str
    html_lang: str
    kind: str
    before: Value
    after: Value


def lines_of(found: Iterable[Difference], names: Names) -> list[ChangedLine]:
    """Differences with the names and words of the reader's language, in their order."""
    return [
        ChangedLine(
            name=_name(one),
            language=_LANGUAGES.get(one.language, ""),
            html_lang=HTML_LANG.get(one.language, ""),
            kind=one.kind,
            before=_value(one, one.before, names),
            after=_value(one, one.after, names),
        )
        for one in found
    ]


def two_texts(name: str, language: str, before: str, after: str) -> ChangedLine:
    """A difference of one text, called as its page calls it."""
    texts = [((Said(text),),) if text else () for text in (before, after)]
    return ChangedLine(name, _LANGUAGES[language], HTML_LANG[language], "changed", *texts)


def fault_line(fault: Invalid) -> str:
    """What is wrong with a field of a content, after the field's name and, of a part, its number."""
    field, number = part_of(fault)
    return f"{FIELD_NAMES[field]}{f', {number}' if number else ''}: {message(fault)}"


def part_of(fault: Invalid) -> tuple[str, int | None]:
    """The field of a content that a fault is about, and the number of the part, from 1, where their order is kept."""
    field, _dot, path = (fault.field or "").partition(".")
    number = path.partition(".")[0]
    return field, int(number) if field in _IN_ORDER and number.isdecimal() else None


def _name(one: Difference) -> str:
    if not one.item:
        return str(FIELD_NAMES[one.field])
    item = _("Data item %(code)s") % {"code": one.item}
    return f"{item}: {ITEM_NAMES[one.field]}" if one.field else item


def _value(one: Difference, value: Any, names: Names) -> Value:
    """A value in words. Codes that are in no vocabulary are shown as they are."""
    if value is None:
        return ()
    if one.item and not one.field:
        return (_picked(value) or (Said(one.item),),)
    if one.field == "sample":
        return tuple((Said(" | ".join(row)),) for row in (value["columns"], *value["rows"]))
    if one.field in _DAYS:
        return ((Said(formats.date_format(date.fromisoformat(value), "DATE_FORMAT")),),)
    return tuple(_words(one.field, part, names) for part in (value if isinstance(value, list) else [value]))


def _words(field: str, value: Any, names: Names) -> tuple[Said, ...]:
    """One line: a value, or one of several."""
    if field == "distributions":
        return _joined(_way(value))
    if field == "links":
        kind = str(choices.LinkKind(value["kind"]).label) if value["kind"] in choices.LinkKind.values else value["kind"]
        return (Said(f"{kind}: "), _called(names.entries, value["target"] or value["target_code"]))
    if field == "code_list":
        called = _picked(value["names"])
        return (Said(f"{value['code']}: "), *called) if called else (Said(value["code"]),)
    if field in {"source_department", "shown_to", "themes"}:
        return (_called(names.themes if field == "themes" else names.organisations, value),)
    if field == "original_language":
        return (Said(_LANGUAGES.get(value, str(value)), HTML_LANG.get(value, "")),)
    known = _LABELS.get(field)
    return (Said(str(known(value).label) if known and value in known.values else str(value)),)


def _way(way: dict[str, Any]) -> Iterator[tuple[Said, ...]]:
    """What a way to get the data says, part by part."""
    if kind := way["format"] or way["media_type"]:
        yield (Said(kind),)
    for language in LANGUAGES:
        if text := way["titles"].get(language):
            yield (Said(text, HTML_LANG[language]),)
    for name, label in WAY_NAMES.items():
        if way[name]:
            yield (Said(f"{label}: {way[name]}"),)
    if way["format"] and way["media_type"]:
        yield (Said(way["media_type"]),)
    if way["size"] is not None:
        yield (Said(filesizeformat(way["size"])),)


def _joined(parts: Iterable[tuple[Said, ...]]) -> tuple[Said, ...]:
    words: list[Said] = []
    for part in parts:
        words += [Said(" · ")] if words else []
        words += part
    return tuple(words)


def _called(names: Mapping[str, Text], code: str) -> Said:
    """The name of a code, or the code where it has none that the reader may know."""
    found = names.get(code)
    return Said(found.value, found.html_lang) if found and found.value else Said(code)


def _picked(texts: Mapping[str, str]) -> tuple[Said, ...]:
    found = pick(texts, get_language() or "en")
    return (Said(found.value, found.html_lang),) if found.value else ()
