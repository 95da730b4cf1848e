"""One section of an entry as a form: made from ``domain.sections``, it reads and gives members of a content.

A draft may be incomplete, so nothing is required here: shape only (known codes, lengths, dates that are dates). What
an entry must say is ``domain.validation``'s, asked before it is sent for review.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from io import StringIO
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from catalogue.domain.entry import EntryContent, Sample
from catalogue.domain.field_names import FIELD_NAMES
from catalogue.domain.passages import as_words
from catalogue.domain.sections import Asked, Section, Shape
from organisations.domain.inputs import storable, with_plain_lines
from organisations.domain.texts import HTML_LANG, LANGUAGES

LANGUAGE_NAMES = {"en": "English", "zh-hans": "简体中文", "zh-hant": "繁體中文", "pt": "Português"}
TOO_LONG = _("Enter no more than %(limit_value)d characters.")
_UNKNOWN = _("Choose from the list.")
_PARTED = {Shape.LINES, Shape.TEXTS, Shape.WORDS}
Offered = Mapping[str, Sequence[tuple[str, object]]]


class PlainField(forms.CharField):
    """Text as it can be stored, its lines ended by LF."""

    def to_python(self, value: Any) -> str:
        text = with_plain_lines(super().to_python(value) or "")
        if not storable(text):
            raise forms.ValidationError(_now("Remove the characters that cannot be stored."))
        return text


def part_name(name: str, language: str) -> str:
    """How the form calls one language's text of a field."""
    return f"{name}.{language}"


class SectionForm(forms.Form):
    """Takes    section; content: what is there; offered: choices that the database knows, by field."""

    mark_optional = False
    expected_revision = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(
        self, section: Section, content: EntryContent, revision: int, offered: Offered, data: Any = None
    ) -> None:
        initial = {"expected_revision": revision} | _initial(section, content)
        super().__init__(data, initial=initial)
        self.section = section
        for asked in section.fields:
            for name, field in _fields(asked, offered):
                self.fields[name] = field

    def groups(self) -> list[tuple[Asked, Promise | str, list[forms.BoundField]]]:
        """Each field of the section with its name and its parts, one for each language."""
        found = []
        for asked in self.section.fields:
            if asked.shape in _PARTED:
                parts = [self[part_name(asked.name, language)] for language in LANGUAGES]
            else:
                parts = [self[asked.name]] if asked.name in self.fields else []
            found.append((asked, FIELD_NAMES[asked.name], parts))
        return found

    def changes(self) -> dict[str, Any]:
        """The section's members of a content, from cleaned data; rows (items, ways, links) are not among them."""
        return {asked.name: _value(asked, self.cleaned_data) for asked in self.section.fields if not _is_rows(asked)}


def applied(content: EntryContent, changes: Mapping[str, Any]) -> EntryContent:
    """The content with some of its members changed."""
    return replace(content, **changes)


def _is_rows(asked: Asked) -> bool:
    return asked.shape is Shape.ROWS


def _fields(asked: Asked, offered: Offered) -> Iterable[tuple[str, forms.Field]]:
    label = FIELD_NAMES[asked.name]
    if asked.shape in _PARTED:
        for language in LANGUAGES:
            yield part_name(asked.name, language), _part(asked, language)
        return
    options: dict[str, Any] = {"label": label, "required": False}
    known = asked.choices if asked.choices is not None else tuple(offered.get(asked.name, ()))
    if asked.shape is Shape.ONE:
        blank = [] if asked.choices is not None else [("", _("None"))]
        yield (
            asked.name,
            forms.ChoiceField(choices=[*blank, *known], error_messages={"invalid_choice": _UNKNOWN}, **options),
        )
    elif asked.shape is Shape.SOME:
        yield (
            asked.name,
            forms.MultipleChoiceField(
                choices=known,
                widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small dba-choices"}),
                error_messages={"invalid_choice": _UNKNOWN},
                **options,
            ),
        )
    elif asked.shape is Shape.DAY:
        yield (
            asked.name,
            forms.DateField(
                input_formats=["%Y-%m-%d"],
                widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
                error_messages={"invalid": _("Enter a date, for example 2027-03-31.")},
                **options,
            ),
        )
    elif asked.shape is Shape.LEVEL:
        yield (
            asked.name,
            forms.TypedChoiceField(
                coerce=int,
                empty_value=None,
                choices=[("", _("Not graded")), *((str(level), str(level)) for level in range(1, 5))],
                error_messages={"invalid_choice": _UNKNOWN},
                **options,
            ),
        )
    elif asked.shape is Shape.EMAIL:
        wrong = {"invalid": _("Enter an e-mail address, for example data@example.org.")}
        yield asked.name, forms.EmailField(max_length=asked.limit, error_messages=wrong, **options)
    elif asked.shape is Shape.URL:
        yield asked.name, url_field(asked.limit, **options)
    elif asked.shape is Shape.TABLE:
        yield (
            asked.name,
            SampleField(
                help_text=_("One row a line, columns separated by commas; the first line names the columns."),
                max_length=asked.limit,
                widget=forms.Textarea(attrs={"rows": 6}),
                error_messages={"max_length": TOO_LONG},
                **options,
            ),
        )
    elif asked.shape is Shape.LINE:
        yield asked.name, PlainField(max_length=asked.limit, error_messages={"max_length": TOO_LONG}, **options)


def url_field(limit: int, **options: Any) -> forms.URLField:
    wrong = {"invalid": _("Enter an address that begins with https:// or http://."), "max_length": TOO_LONG}
    return forms.URLField(assume_scheme="https", max_length=limit, error_messages=wrong, **options)


def _part(asked: Asked, language: str) -> PlainField:
    long = asked.shape is Shape.TEXTS
    attributes = {"lang": HTML_LANG[language]} | ({"rows": 4} if long else {})
    return PlainField(
        label=LANGUAGE_NAMES[language],
        required=False,
        max_length=asked.limit,
        widget=forms.Textarea(attrs=attributes) if long else forms.TextInput(attrs=attributes),
        error_messages={"max_length": TOO_LONG},
    )


def _initial(section: Section, content: EntryContent) -> dict[str, Any]:
    initial: dict[str, Any] = {}
    for asked in section.fields:
        value = getattr(content, asked.name)
        if asked.shape is Shape.WORDS:
            initial |= {part_name(asked.name, key): ", ".join(words) for key, words in value.items()}
        elif asked.shape in _PARTED:
            initial |= {part_name(asked.name, key): text for key, text in value.items()}
        elif asked.shape is Shape.TABLE:
            initial[asked.name] = "" if value is None else _as_lines(value)
        elif asked.shape is Shape.SOME:
            initial[asked.name] = list(value)
        else:
            initial[asked.name] = value
    return initial


def _value(asked: Asked, cleaned: Mapping[str, Any]) -> Any:
    if asked.shape in _PARTED:
        texts = {language: cleaned[part_name(asked.name, language)] for language in LANGUAGES}
        texts = {language: text for language, text in texts.items() if text}
        return {language: as_words(text) for language, text in texts.items()} if asked.shape is Shape.WORDS else texts
    value = cleaned[asked.name]
    return tuple(value) if asked.shape is Shape.SOME else value


class SampleField(PlainField):
    """A few rows as comma-separated text; gives a Sample, or None for nothing."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        rows = [tuple(row) for row in csv.reader(StringIO(text)) if any(cell.strip() for cell in row)]
        if not rows:
            return None
        if any(len(row) != len(rows[0]) for row in rows):
            raise forms.ValidationError(_now("Give every row of the sample as many columns as its first line."))
        return Sample(columns=rows[0], rows=tuple(rows[1:]))


def _as_lines(sample: Sample) -> str:
    lines = StringIO()
    csv.writer(lines, lineterminator="\n").writerows([sample.columns, *sample.rows])
    return lines.getvalue()
