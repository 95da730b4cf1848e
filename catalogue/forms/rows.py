"""Parts of an entry that have fields of their own: data items, ways to get the data, links to other entries."""

from __future__ import annotations

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, ClassVar

from django import forms
from django.core import signing
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from catalogue.domain import choices, limits
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent
from catalogue.domain.field_names import ITEM_NAMES, WAY_NAMES
from catalogue.domain.links import is_here, link_to
from catalogue.domain.runs import PER_PAGE, Run, run_of
from organisations.domain.texts import HTML_LANG, LANGUAGES

from .entry import LANGUAGE_NAMES, TOO_LONG, PlainField, part_name, url_field


class WasField(forms.CharField):
    """What a row was when its page was made: the whole part, and the original language then, sealed.

    A row says by it which part it is about, whatever its address or code has become and whatever colleagues moved or
    took away meanwhile; and what the row does not ask for is kept from it.
    """

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False  # a seal differs each time; nobody writes here

    @staticmethod
    def sealed(name: str, language: str, part: object) -> str:
        """Takes    name: of the content's member; part: one of its parts; None for a row that is blank."""
        alone: dict[str, Any] = {name: (part,)}
        plain = None if part is None else EntryContent(**alone).to_json()[name][0]
        return signing.dumps([language, plain], salt=f"catalogue.rows.{name}", compress=True)

    @staticmethod
    def opened(name: str, text: str) -> tuple[str, Any]:
        """Raises   signing.BadSignature when it is no seal of ours."""
        language, plain = signing.loads(text, salt=f"catalogue.rows.{name}")
        part = None if plain is None else getattr(EntryContent.from_json({name: [plain]}), name)[0]
        return language, part


class RowForm(forms.Form):
    """One row; a blank one at the end has no cleaned data, and does not count.

    ``base``: the part that it was when the page was made; None for a new one. ``language``: the original one then.
    """

    mark_optional = False
    member: ClassVar[str]
    base: Any

    was = WasField(required=False)

    def __init__(self, *args: Any, language: str = "en", base: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language, self.base, self.is_sound = language, base, True
        if self.is_bound:
            try:
                self.language, self.base = WasField.opened(self.member, self.data.get(self.add_prefix("was"), ""))
            except signing.BadSignature:
                self.is_sound = False
        else:
            self.fields["was"].initial = WasField.sealed(self.member, language, base)
        if self.base is not None:
            self.initial = self.initial_of(self.base, self.language)

    def clean_was(self) -> str:
        if not self.is_sound:
            raise forms.ValidationError(_now("Open the page again: it no longer tells which row this is."))
        return str(self.cleaned_data["was"])

    def given(self) -> bool:
        return bool(self.cleaned_data) and not self.cleaned_data["DELETE"]

    @staticmethod
    @abstractmethod
    def initial_of(part: Any, language: str) -> dict[str, Any]:
        """What the fields of a row show of a part."""

    @abstractmethod
    def content(self) -> Any:
        """The part that a valid row says."""


class ItemForm(RowForm):
    """One data item."""

    member = "data_items"

    code = PlainField(label=ITEM_NAMES["code"], max_length=limits.ITEM_CODE, error_messages={"max_length": TOO_LONG})
    data_type = forms.ChoiceField(
        label=ITEM_NAMES["data_type"], choices=choices.DataType.choices, initial=choices.DataType.TEXT
    )
    unit = PlainField(
        label=ITEM_NAMES["unit"], max_length=limits.UNIT, required=False, error_messages={"max_length": TOO_LONG}
    )
    personal_data = forms.ChoiceField(
        label=ITEM_NAMES["personal_data"], choices=choices.PersonalData.choices, initial=choices.PersonalData.NOT_STATED
    )
    sensitivity = forms.ChoiceField(
        label=ITEM_NAMES["sensitivity"], choices=choices.Grade.choices, initial=choices.Grade.NOT_GRADED
    )
    code_list = PlainField(
        label=ITEM_NAMES["code_list"],
        max_length=limits.CODE_LIST_TEXT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One value a line: the code, a blank, its name in the original language."),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = self.initial.get("data_type")
        field = self.fields["data_type"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        if kept and kept not in choices.DataType.values:
            field.choices = [(kept, kept), *choices.DataType.choices]  # as a source gave it
        for name, limit in (("names", limits.ITEM_NAME), ("meanings", limits.MEANING)):
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
    def initial_of(part: ItemContent, language: str) -> dict[str, Any]:
        texts = {
            part_name(name, code): text for name in ("names", "meanings") for code, text in getattr(part, name).items()
        }
        lines = "\n".join(_line_of(one, language) for one in part.code_list)
        return {name: getattr(part, name) for name in _ITEM_PLAIN} | texts | {"code_list": lines}

    def content(self) -> ItemContent:
        cleaned = self.cleaned_data
        texts: dict[str, Any] = {
            name: {code: text for code in LANGUAGES if (text := cleaned[part_name(name, code)])}
            for name in ("names", "meanings")
        }
        plain = {name: cleaned[name] for name in _ITEM_PLAIN}
        before = self.base.code_list if self.base else ()
        return ItemContent(**plain, **texts, code_list=code_values(cleaned["code_list"], before, self.language))


_ITEM_PLAIN = ("code", "data_type", "unit", "personal_data", "sensitivity")


def _line_of(value: CodeValue, language: str) -> str:
    return f"{value.code} {' '.join(value.names.get(language, '').split())}".strip()


def code_values(text: str, before: tuple[CodeValue, ...], language: str) -> tuple[CodeValue, ...]:
    """The values of a code list as it was written, with their names in other languages.

    Takes    before: the values that the lines were. A line is the value whose line, else whose code, else whose name
             (where no other has it) is the same; each value is one line only. A line that is none of them is new.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parts = [(*line.split(None, 1), "")[:2] for line in lines]
    found: dict[int, CodeValue] = {}
    left = list(before)
    same: tuple[tuple[Callable[[CodeValue], str], Callable[[int], str], bool], ...] = (
        (lambda value: _line_of(value, language), lambda number: lines[number], False),
        (lambda value: value.code, lambda number: parts[number][0], False),
        (lambda value: value.names.get(language, "").strip(), lambda number: parts[number][1], True),
    )
    for of_value, of_line, alone in same:
        waiting: dict[str, list[CodeValue]] = defaultdict(list)
        for value in left:
            waiting[of_value(value)].append(value)
        for number in range(len(lines)):
            key = of_line(number)
            if number not in found and key and waiting[key] and not (alone and len(waiting[key]) > 1):
                found[number] = waiting[key].pop(0)
        taken = {id(value) for value in found.values()}
        left = [value for value in left if id(value) not in taken]
    values = []
    for number, (code, name) in enumerate(parts):
        old = found.get(number, CodeValue(code=code))
        if _line_of(old, language) != lines[number]:
            names = {key: text for key, text in old.names.items() if key != language}
            old = CodeValue(code=code, names=names | ({language: name} if name else {}))
        values.append(old)
    return tuple(values)


class DistributionForm(RowForm):
    """One way to get the data."""

    member = "distributions"

    format = forms.ChoiceField(
        label=_("Format"), required=False, choices=[("", _("Not stated")), *((code, code) for code in choices.FORMATS)]
    )
    title = PlainField(
        label=_("Name"), required=False, max_length=limits.WAY_NAME, error_messages={"max_length": TOO_LONG}
    )
    access_url = url_field(limits.ADDRESS, label=WAY_NAMES["access_url"], required=False)
    download_url = url_field(limits.ADDRESS, label=WAY_NAMES["download_url"], required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = self.initial.get("format")
        field = self.fields["format"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        if kept and kept not in choices.FORMATS:
            field.choices = [("", _("Not stated")), *((code, code) for code in (kept, *choices.FORMATS))]

    @staticmethod
    def initial_of(part: DistributionContent, language: str) -> dict[str, Any]:
        return {key: asdict(part)[key] for key in ("format", "access_url", "download_url")} | {
            "title": part.titles.get(language, "")
        }

    def content(self) -> DistributionContent:
        cleaned = self.cleaned_data
        old: DistributionContent = self.base or DistributionContent()
        if cleaned["format"] != old.format:
            old = replace(old, media_type="", size=None)  # they were of the other file
        titles = {key: text for key, text in old.titles.items() if key != self.language}
        titles |= {self.language: cleaned["title"]} if cleaned["title"] else {}
        plain = {key: cleaned[key] for key in ("format", "access_url", "download_url")}
        return replace(old, titles=titles, **plain)


class LinkForm(RowForm):
    """A link to another entry."""

    member = "links"

    kind = forms.ChoiceField(label=_("Relation"), choices=choices.LinkKind.choices)
    target = PlainField(
        label=_("Address here, or the code elsewhere"), max_length=300, error_messages={"max_length": TOO_LONG}
    )

    @staticmethod
    def initial_of(part: LinkContent, language: str) -> dict[str, Any]:
        return {"kind": part.kind, "target": str(part.target or part.target_code)}

    def clean_target(self) -> str:
        """An address of an entry here may be longer than a code can be."""
        text = str(self.cleaned_data["target"]).strip()
        if not is_here(text) and len(text) > limits.LINK_CODE:
            raise forms.ValidationError(TOO_LONG, params={"limit_value": limits.LINK_CODE})
        return text

    def content(self) -> LinkContent:
        kind, text = self.cleaned_data["kind"], self.cleaned_data["target"]
        if self.base is not None and text == str(self.base.target or self.base.target_code).strip():
            base: LinkContent = self.base
            return replace(base, kind=kind)
        return link_to(kind, text)


_BLANK_ROWS = 2
#: The form of a row, and how many rows a page may have; data items come a page at a time.
_ROWS: Mapping[str, tuple[type[RowForm], int]] = {
    "data_items": (ItemForm, PER_PAGE + _BLANK_ROWS),
    "distributions": (DistributionForm, limits.MOST_DISTRIBUTIONS),
    "links": (LinkForm, limits.MOST_LINKS),
}


class _Rows(forms.BaseFormSet):  # type: ignore[type-arg]  # generic for the checker only
    """Takes    parts: what is there, for a page that is made anew; run: which of the data items these are."""

    def __init__(self, *args: Any, parts: tuple[Any, ...] = (), run: Run | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parts, self.run = parts, run

    def initial_form_count(self) -> int:
        return super().initial_form_count() if self.is_bound else len(self.parts)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        base = self.parts[index] if index is not None and index < len(self.parts) else None
        return super().get_form_kwargs(index) | {"base": base}

    def numbered(self) -> list[tuple[int, forms.Form]]:
        """Each row with its number in the entry."""
        return list(enumerate(self.forms, start=self.run.first if self.run else 1))


def rows_of(name: str, content: EntryContent, data: Any = None, page: int = 1) -> Any:
    """The formset of a field of rows, with two blank ones at its end.

    Takes    content: what is there, for a page that is made anew; data: what came back of a page, that itself tells
             what its rows were; page: of the data items. Only the last one has blank rows.
    """
    form, most = _ROWS[name]
    parts, run, blank = getattr(content, name), None, _BLANK_ROWS
    if name == "data_items":
        run = run_of(len(parts), page)
        parts = parts[run.start : run.end]
        blank = min(_BLANK_ROWS, max(0, limits.MOST_ITEMS - run.total)) if run.is_last else 0
    factory: Any = forms.formset_factory(
        form, formset=_Rows, extra=blank, can_delete=True, max_num=most, absolute_max=most + _BLANK_ROWS,
        validate_max=True,
    )  # fmt: skip
    shown = () if data is not None else parts
    return factory(data, prefix=name, parts=shown, run=run, form_kwargs={"language": content.original_language})


def rows_content(rows: Any) -> tuple[Any, ...]:
    """The parts that a valid formset gives, in its order."""
    return tuple(row.content() for row in rows.forms if row.given())


def row_codes(rows: Any) -> Sequence[tuple[str, str]]:
    """Of each data item of a valid formset the code that it had and the one that it has; empty for none."""
    pairs = [(row.base.code if row.base else "", row.cleaned_data.get("code", "")) for row in rows.forms]
    return [pair for pair in pairs if any(pair)]
