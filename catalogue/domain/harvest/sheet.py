"""Entries as the rows of a table: one entry a row, columns named in any of the four languages.

The template that the page offers has exactly these columns (:func:`template_rows`); docs/catalogue-upload.md describes
them. A column that nobody knows is left out and said; a value that a list does not have is noted and left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from catalogue.domain import choices
from catalogue.domain.entry import DistributionContent, EntryContent
from catalogue.domain.tokens import fold

from .columns import COLUMNS, LANGUAGES, TAGS, WORDS, Headings, headings_of
from .manners import Manner, page_of
from .records import HarvestedRecord, Note, Notes, Page, digest_of
from .texts import ABSTRACT, LONG, NAME, SHORT, TITLE, guessed, plain, texts_of, words_in
from .values import cycle_of, day_of, format_of, known_formats, mail_of, themes_of, url_of

_EXAMPLE = {
    "identifier": "29200/00903509",
    "title zh-hans": "深圳范围自动站实况格点数据表",
    "title en": "Gridded readings of automatic weather stations, Shenzhen",
    "abstract zh-hans": "全市自动气象站每小时的温度、湿度与风。",
    "keywords zh-hans": "气象；自动站",
    "formats": "CSV, API",
    "update_cycle": "daily",
    "sharing_attribute": "conditional",
    "sharing_methods": "interface",
    "open_attribute": "open",
    "personal_data": "none",
    "themes": "weather",
    "modified_on": "2026-11-01",
}


def template_rows(language: str) -> list[list[str]]:
    """The template: the headings in this language, and one example to be overwritten.

    Takes    a language of the portal. Codes of lists are written as they are; the words of a list are understood too.
    """
    headings, example = [], []
    for key, column in COLUMNS.items():
        for text in LANGUAGES if column.texts else ("",):
            name = column.names[language]
            headings.append(f"{name} ({TAGS[language][text]})" if text else name)
            example.append(_EXAMPLE.get(f"{key} {text}".strip(), ""))
    return [headings, example]


def page_of_rows(rows: Sequence[Sequence[str]], *, manner: Manner, numbers: Sequence[int] = ()) -> Page:
    """All entries of a table.

    Takes    rows: the heading first. numbers: of each row in its file, for the report; else they are counted from 1.
    Returns  one page; ``place`` of a refused row is its number in the file.
    Raises   Unreadable for the heading.
    """
    headings = headings_of(rows[0] if rows else ())
    places = dict(enumerate(numbers or range(1, len(rows) + 1)))
    page = page_of(
        rows[1:],
        lambda row: record_of(row, headings, manner=manner),
        identify=lambda row: _id_in(row, headings),
        first=1,
    )
    refused = tuple(replace(one, place=places[one.place]) for one in page.refused)
    notes = tuple(Note(code="sheet.unknown_column", params={"column": one}) for one in headings.unknown)
    return Page(records=page.records, refused=refused, total=len(rows) - 1, notes=notes)


def _id_in(row: Sequence[str], headings: Headings) -> str:
    cells = (row[at] for at, (key, _) in headings.keys.items() if key == "identifier" and at < len(row))
    return plain(next(cells, ""), field="id", notes=Notes())


def record_of(row: Sequence[str], headings: Headings, *, manner: Manner) -> HarvestedRecord:
    """One row."""
    notes = Notes()
    cells: dict[str, dict[str, str]] = {}
    for position, (key, language) in headings.keys.items():
        if position < len(row) and row[position]:
            cells.setdefault(key, {})[language] = row[position]
    if len(row) > max((*headings.keys, len(headings.keys) + len(headings.unknown) - 1)) + 1:
        notes.add("record.extra_cells")

    def cell(key: str) -> str:
        return cells.get(key, {}).get("", "")

    def texts(key: str, limit: int = TITLE) -> dict[str, str]:
        marked = dict(sorted(cells.get(key, {}).items(), key=lambda one: one[0] == ""))  # unmarked texts last
        return texts_of(marked, field=key, notes=notes, default=manner.language, limit=limit)

    def listed(key: str, vocabulary: Any, default: str) -> str:
        return _value(cell(key), key, vocabulary, notes) or default

    title = texts("title")
    source_id = plain(cell("identifier"), field="id", notes=notes)
    formats = [format_of(one, notes=notes) for one in words_in(cell("formats"), notes=notes)]
    download = url_of(cell("download_url"), field="download_url", notes=notes)
    cycle = cell("update_cycle")
    methods = (
        _value(one, "sharing_methods", choices.SharingMethod, notes)
        for one in words_in(cell("sharing_methods"), notes=notes)
    )
    sharing = listed("sharing_attribute", choices.SharingAttribute, manner.sharing_attribute)
    same = manner if sharing == manner.sharing_attribute else Manner()  # the registration's conditions fit no other
    content = EntryContent(
        identifier=source_id,
        title=title,
        abstract=texts("abstract", ABSTRACT),
        original_language=next(iter(title), manner.language),
        keywords=_keywords(cells.get("keywords", {}), manner, notes),
        formats=known_formats(formats),
        update_cycle=_value(cycle, "", choices.UpdateCycle, notes) or cycle_of(cycle, notes=notes).value,
        update_note=plain(cycle, field="update_cycle", notes=notes, limit=SHORT),
        sharing_attribute=sharing,
        sharing_conditions=texts("sharing_conditions", LONG) or same.sharing_conditions,
        not_shared_basis=texts("not_shared_basis", LONG) or same.not_shared_basis,
        sharing_methods=tuple(dict.fromkeys(filter(None, methods))),
        open_attribute=listed("open_attribute", choices.OpenAttribute, manner.open_attribute),
        personal_data=listed("personal_data", choices.PersonalData, choices.PersonalData.NOT_STATED.value),
        themes=themes_of(words_in(cell("themes"), notes=notes), notes=notes),
        areas=manner.areas,
        issued_on=day_of(cell("issued_on"), field="issued_on", notes=notes),
        modified_on=day_of(cell("modified_on"), field="modified_on", notes=notes),
        contact=texts("contact", NAME),
        contact_email=mail_of(cell("contact_email"), notes=notes),
        contact_phone=plain(cell("contact_phone"), field="contact_phone", notes=notes, limit=40),
        landing_page=url_of(cell("landing_page"), field="landing_page", notes=notes),
        licence=texts("licence", LONG),
        visibility=manner.visibility,
        distributions=tuple(
            DistributionContent(format=one, access_url=download, download_url=download)
            for one in formats[:1]
            if download
        ),
    )
    provider = plain(cell("provider"), field="provider", notes=notes, limit=NAME)
    return HarvestedRecord(
        source_id=source_id,
        content=content,
        digest=digest_of([list(row), sorted(headings.keys.items())]),
        modified=cell("modified_on")[:40],
        provider={guessed(provider, default=manner.language): provider} if provider else {},
        url=content.landing_page,
        warnings=notes.all(),
    )


def _keywords(cells: Mapping[str, str], manner: Manner, notes: Notes) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, cell in cells.items():
        if words := words_in(cell, notes=notes):
            found.setdefault(language or guessed(words[0], default=manner.language), words)
    return found


def _value(text: str, field: str, vocabulary: Any, notes: Notes) -> str:
    """The code of a list for what a cell says, by code or by word. "" when it says nothing or nothing known."""
    asked = fold(text[:200])
    candidates = (asked.replace(" ", "_").replace("-", "_"), WORDS.get(asked, ""))
    code = next((one for one in candidates if one in vocabulary.values), "")
    if asked and not code and field:
        notes.add("record.value", field=field, value=plain(text, field=field, notes=notes, limit=40))
    return code
