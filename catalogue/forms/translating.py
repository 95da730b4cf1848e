"""One language of an entry beside its original: every text that the original has, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.functional import Promise

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.domain.field_names import FIELD_NAMES, ITEM_NAMES
from organisations.domain.texts import HTML_LANG

from .entry import TOO_LONG, PlainField, as_words

#: Texts of a content, in the order of the page, and the longest that each may be.
TEXTS: Mapping[str, int] = {
    "title": 300,
    "abstract": 4000,
    "keywords": 500,
    "sharing_conditions": 4000,
    "not_shared_basis": 4000,
    "open_conditions": 4000,
    "contact": 300,
    "licence": 4000,
    "quality_notes": 4000,
    "remarks": 4000,
}
#: What this form can change, for telling who changed what.
NAMES = (*TEXTS, "data_items")
_LONG = 300


@dataclass(frozen=True)
class Pair:
    """One text: its name, the original, and the field in which its translation is written."""

    label: Promise | str
    original: str
    field: forms.BoundField


class TranslationForm(forms.Form):
    """Takes    content; language: the one that is written, not the original's."""

    mark_optional = False
    expected_revision = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, content: EntryContent, language: str, revision: int, data: Any = None) -> None:
        super().__init__(data, initial={"expected_revision": revision})
        self.content, self.language = content, language
        self._originals: dict[str, tuple[Any, str]] = {}
        for name, label, original, there, limit in self._texts():
            self._originals[name] = (label, original)
            attributes = {"lang": HTML_LANG[language]} | ({"rows": 4} if limit > _LONG else {})
            self.fields[name] = PlainField(
                label=label,
                required=False,
                initial=there,
                max_length=limit,
                widget=forms.Textarea(attrs=attributes) if limit > _LONG else forms.TextInput(attrs=attributes),
                error_messages={"max_length": TOO_LONG},
            )

    def _texts(self) -> Iterator[tuple[str, Any, str, str, int]]:
        """Field name, its label, the original, the translation that is there, the longest one."""
        original, language = self.content.original_language, self.language
        for name, limit in TEXTS.items():
            texts = getattr(self.content, name)
            if name == "keywords":
                texts = {key: ", ".join(words) for key, words in texts.items()}
            if texts.get(original):
                yield name, FIELD_NAMES[name], texts[original], texts.get(language, ""), limit
        for number, item in enumerate(self.content.data_items):
            for name, limit in (("names", 200), ("meanings", 1000)):
                texts = getattr(item, name)
                if texts.get(original):
                    label = f"{item.code}: {ITEM_NAMES[name]}"
                    yield f"item.{number}.{name}", label, texts[original], texts.get(language, ""), limit

    def pairs(self) -> list[Pair]:
        return [Pair(label, original, self[name]) for name, (label, original) in self._originals.items()]

    def written(self) -> EntryContent:
        """The content with the translations of this page, from cleaned data."""
        changes: dict[str, Any] = {}
        items = list(self.content.data_items)
        for name in self._originals:
            text = self.cleaned_data[name]
            if name.startswith("item."):
                _item, number, part = name.split(".")
                items[int(number)] = self._with(items[int(number)], part, text)
            else:
                value: Any = as_words(text) if name == "keywords" else text
                kept = {key: one for key, one in getattr(self.content, name).items() if key != self.language}
                changes[name] = kept | ({self.language: value} if value else {})
        return replace(self.content, **changes, data_items=tuple(items))

    def _with(self, item: ItemContent, part: str, text: str) -> ItemContent:
        kept = {key: one for key, one in getattr(item, part).items() if key != self.language}
        texts = kept | ({self.language: text} if text else {})
        return replace(item, names=texts) if part == "names" else replace(item, meanings=texts)
