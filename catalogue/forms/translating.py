"""One language of an entry beside its original: every text that the original has, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from catalogue.domain.entry import EntryContent, Texts
from catalogue.domain.field_names import FIELD_NAMES, ITEM_NAMES
from catalogue.domain.passages import Passage, rewritten, to_translate
from catalogue.domain.runs import run_of
from catalogue.domain.three_way import digests_of, settled, without_place
from organisations.domain.inputs import with_plain_lines
from organisations.domain.texts import HTML_LANG

from .entry import TOO_LONG, PlainField

_LONG = 300
TEXTS_PER_PAGE = 50


@dataclass(frozen=True)
class Pair:
    """One text: its name, the original, and the field in which its translation is written."""

    label: Promise | str
    original: str
    field: forms.BoundField


@dataclass(frozen=True)
class Settled:
    """What becomes of a page of translations: the content, and the texts that a colleague wrote otherwise meanwhile."""

    content: EntryContent
    both: tuple[Passage, ...]


class TranslationForm(forms.Form):
    """Takes    content; language: the one that is written, not the original's; page: of its texts.

    What came back of a page is about the texts that it sends, wherever others moved them meanwhile.
    """

    mark_optional = False
    expected_revision = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)

    def __init__(self, content: EntryContent, language: str, revision: int, data: Any = None, page: int = 1) -> None:
        super().__init__(data, initial={"expected_revision": revision})
        self.content, self.language = content, language
        self.known = {one.key: one for one in to_translate(content)}
        self.run = run_of(len(self.known), page, TEXTS_PER_PAGE)
        keys = set(list(self.known)[self.run.start : self.run.end] if data is None else data)
        self.passages = {key: one for key, one in self.known.items() if key in keys}
        for key, one in self.passages.items():
            attributes = {"lang": HTML_LANG[language]} | ({"rows": 4} if one.limit > _LONG else {})
            self.fields[key] = PlainField(
                label=label_of(one),
                required=False,
                initial=one.texts.get(language, ""),
                max_length=one.limit,
                widget=forms.Textarea(attrs=attributes) if one.limit > _LONG else forms.TextInput(attrs=attributes),
                error_messages={"max_length": TOO_LONG},
            )

    def clean(self) -> dict[str, Any]:
        """Words whose text a colleague took away are given back, never put elsewhere."""
        sent = {key: _as_posted(str(text)) for key, text in self.data.items()}
        lost = without_place(str(self.data.get("shown", "")), sent, self.known)
        for text in lost.values():
            self.add_error(
                None,
                _(
                    "A colleague renamed or removed what you translated as “%(text)s”. Keep these words elsewhere if "
                    "you need them; then save again."
                )
                % {"text": text},
            )
        return self.cleaned_data

    def pairs(self) -> list[Pair]:
        original = self.content.original_language
        return [Pair(label_of(one), one.texts[original], self[key]) for key, one in self.passages.items()]

    def shown(self) -> str:
        """What the page shows, for telling who changed what: of a valid page what was written there."""
        return digests_of(self._written() if self.is_bound else self._there())

    def settle(self, shown: str, chosen: Mapping[str, str]) -> Settled:
        """The content with what was written on a valid page.

        Takes    shown: as the page had it. chosen: ``mine`` or ``theirs`` for each text that both changed, when asked.
        """
        mine = self._written()
        own, both = settled(shown, mine, self._there())
        taken = {*own, *(key for key in both if chosen.get(key) == "mine")}

        def change(one: Passage) -> Texts:
            if one.key not in taken:
                return one.texts
            kept = {key: text for key, text in one.texts.items() if key != self.language}
            return kept | ({self.language: mine[one.key]} if mine[one.key] else {})

        open_still = tuple(self.passages[key] for key in both if chosen.get(key) not in {"mine", "theirs"})
        return Settled(rewritten(self.content, change), open_still)

    def _written(self) -> dict[str, str]:
        return {key: self.cleaned_data[key] for key in self.passages}

    def _there(self) -> dict[str, str]:
        return {key: _as_posted(one.texts.get(self.language, "")) for key, one in self.passages.items()}


def label_of(one: Passage) -> str:
    """What the page calls a text."""
    if not one.name:
        return str(FIELD_NAMES[one.field])
    if one.field == "distributions":
        return _("%(field)s, %(number)s: name") % {"field": FIELD_NAMES[one.field], "number": one.part}
    if one.value:
        return _("%(item)s, value %(code)s: name") % {"item": one.part, "code": one.value}
    return f"{one.part}: {ITEM_NAMES[one.name]}"


def _as_posted(text: str) -> str:
    """As it comes back from a browser and a field."""
    return with_plain_lines(text).strip()
