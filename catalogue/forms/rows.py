"""Parts of an entry that have fields of their own: data items, ways to get the data, links to other entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.domain import choices
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent
from catalogue.domain.field_names import ITEM_NAMES
from organisations.domain.texts import HTML_LANG, LANGUAGES

from .entry import LANGUAGE_NAMES, TOO_LONG, PlainField, part_name, url_field


class RowForm(forms.Form):
    """One row; a blank one at the end has no cleaned data, and does not count."""

    mark_optional = False

    def given(self) -> bool:
        return bool(self.cleaned_data) and not self.cleaned_data["DELETE"]


class ItemForm(RowForm):
    """One data item."""

    code = PlainField(label=ITEM_NAMES["code"], max_length=64, error_messages={"max_length": TOO_LONG})
    data_type = forms.ChoiceField(
        label=ITEM_NAMES["data_type"], choices=choices.DataType.choices, initial=choices.DataType.TEXT
    )
    unit = PlainField(label=ITEM_NAMES["unit"], max_length=40, required=False, error_messages={"max_length": TOO_LONG})
    personal_data = forms.ChoiceField(
        label=ITEM_NAMES["personal_data"], choices=choices.PersonalData.choices, initial=choices.PersonalData.NONE
    )
    sensitivity = forms.ChoiceField(
        label=ITEM_NAMES["sensitivity"], choices=choices.Grade.choices, initial=choices.Grade.NOT_GRADED
    )
    code_list = PlainField(
        label=ITEM_NAMES["code_list"],
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One value a line: the code, a blank, its name in the original language."),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, *args: Any, language: str = "en", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language
        kept = self.initial.get("data_type")
        field = self.fields["data_type"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        if kept and kept not in choices.DataType.values:
            field.choices = [(kept, kept), *choices.DataType.choices]  # as a source gave it
        for name, limit in (("names", 200), ("meanings", 1000)):
            for code in LANGUAGES:
                self.fields[part_name(name, code)] = PlainField(
                    label=LANGUAGE_NAMES[code],
                    max_length=limit,
                    required=False,
                    widget=forms.TextInput(attrs={"lang": HTML_LANG[code]}),
                    error_messages={"max_length": TOO_LONG},
                )

    def texts(self, name: str) -> list[forms.BoundField]:
        """The parts of ``names`` or ``meanings``, the original language first."""
        order = sorted(LANGUAGES, key=lambda code: code != self.language)
        return [self[part_name(name, code)] for code in order]

    @property
    def name_fields(self) -> list[forms.BoundField]:
        return self.texts("names")

    @property
    def meaning_fields(self) -> list[forms.BoundField]:
        return self.texts("meanings")

    @staticmethod
    def initial_of(item: ItemContent, language: str) -> dict[str, Any]:
        lines = "\n".join(f"{one.code} {one.names.get(language, '')}".strip() for one in item.code_list)
        texts = {
            part_name(name, code): text for name in ("names", "meanings") for code, text in getattr(item, name).items()
        }
        plain = ("code", "data_type", "unit", "personal_data", "sensitivity")
        return {name: getattr(item, name) for name in plain} | texts | {"code_list": lines}

    def content(self, before: Mapping[str, ItemContent]) -> ItemContent:
        """Takes    before: the items by code; names of code values in other languages are kept from there."""
        cleaned = self.cleaned_data
        old = before.get(cleaned["code"])
        names = {one.code: one.names for one in old.code_list} if old else {}
        values = []
        for line in cleaned["code_list"].splitlines():
            code, _blank, name = line.strip().partition(" ")
            if code:
                kept = {key: text for key, text in names.get(code, {}).items() if key != self.language}
                values.append(CodeValue(code=code, names=kept | ({self.language: name.strip()} if name else {})))
        texts: dict[str, Any] = {
            name: {code: text for code in LANGUAGES if (text := cleaned[part_name(name, code)])}
            for name in ("names", "meanings")
        }
        plain = {name: cleaned[name] for name in ("code", "data_type", "unit", "personal_data", "sensitivity")}
        return ItemContent(**plain, **texts, code_list=tuple(values))


class DistributionForm(RowForm):
    """One way to get the data."""

    format = forms.ChoiceField(
        label=_("Format"), required=False, choices=[("", _("Not stated")), *((code, code) for code in choices.FORMATS)]
    )
    title = PlainField(label=_("Name"), required=False, max_length=200, error_messages={"max_length": TOO_LONG})
    access_url = url_field(500, label=_("Address of the page or interface"), required=False)
    download_url = url_field(500, label=_("Address of the file"), required=False)

    def __init__(self, *args: Any, language: str = "en", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language
        kept = self.initial.get("format")
        field = self.fields["format"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        if kept and kept not in choices.FORMATS:
            field.choices = [("", _("Not stated")), *((code, code) for code in (kept, *choices.FORMATS))]

    @staticmethod
    def initial_of(way: DistributionContent, language: str) -> dict[str, Any]:
        return {key: asdict(way)[key] for key in ("format", "access_url", "download_url")} | {
            "title": way.titles.get(language, "")
        }

    def content(self, before: Mapping[str, DistributionContent]) -> DistributionContent:
        """Takes    before: the ways by their addresses; what the form does not ask is kept from there."""
        cleaned = self.cleaned_data
        old = before.get(cleaned["download_url"] or cleaned["access_url"], DistributionContent())
        titles = {key: text for key, text in old.titles.items() if key != self.language}
        titles |= {self.language: cleaned["title"]} if cleaned["title"] else {}
        plain = {key: cleaned[key] for key in ("format", "access_url", "download_url")}
        return replace(old, titles=titles, **plain)


class LinkForm(RowForm):
    """A link to another entry."""

    kind = forms.ChoiceField(label=_("Relation"), choices=choices.LinkKind.choices)
    target = PlainField(
        label=_("Address here, or the code elsewhere"), max_length=300, error_messages={"max_length": TOO_LONG}
    )

    def __init__(self, *args: Any, language: str = "en", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language

    @staticmethod
    def initial_of(link: LinkContent, language: str) -> dict[str, Any]:
        return {"kind": link.kind, "target": str(link.target or link.target_code)}

    def content(self, before: Mapping[str, LinkContent]) -> LinkContent:
        text = self.cleaned_data["target"].strip()
        last = text.rstrip("/").rpartition("/")[2]
        try:
            return LinkContent(kind=self.cleaned_data["kind"], target=UUID(last))
        except ValueError:
            return LinkContent(kind=self.cleaned_data["kind"], target_code=text[:128])


_ROWS: Mapping[str, tuple[Any, int]] = {"data_items": (ItemForm, 200), "distributions": (DistributionForm, 50),
                                        "links": (LinkForm, 50)}  # fmt: skip
_BLANK_ROWS = 2


def rows_of(name: str, content: EntryContent, data: Any = None) -> Any:
    """The formset of a field of rows, with two blank ones at its end."""
    form, most = _ROWS[name]
    language = content.original_language
    factory = forms.formset_factory(
        form, extra=_BLANK_ROWS, can_delete=True, max_num=most, absolute_max=most + _BLANK_ROWS, validate_max=True
    )
    initial = [form.initial_of(one, language) for one in getattr(content, name)]
    if data is not None:
        # Rows that were added since the page was made are not rows that it had.
        had = data.get(f"{name}-INITIAL_FORMS", "")
        initial = initial[: int(had) if had.isascii() and had.isdigit() and len(had) < 6 else 0]
    return factory(data, initial=initial, prefix=name, form_kwargs={"language": language})


def rows_content(name: str, rows: Any, content: EntryContent) -> tuple[Any, ...]:
    """The parts that a valid formset gives, in its order."""
    before: dict[str, Any] = {}
    for one in getattr(content, name):
        key = (
            one.code
            if isinstance(one, ItemContent)
            else getattr(one, "download_url", "") or getattr(one, "access_url", "")
        )
        before[key] = one
    return tuple(row.content(before) for row in rows.forms if row.given())
