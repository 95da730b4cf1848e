"""The data items of a table: in further rows of their entry, or on a sheet of their own. Pure.

A row that repeats the identifier of an earlier one, says nothing else of the entry that the earlier one does not say,
and has something in a column of data items, is one more data item of that entry.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalogue.domain import choices
from catalogue.domain.entry import CodeValue, ItemContent

from .columns import ITEM_COLUMNS, Headings
from .records import Note, Notes, RefusedRecord
from .texts import LONG, NAME, plain, texts_of
from .words import value_of

#: Key of a column → language of its text ("" when it has none) → what the cell says.
Cells = dict[str, dict[str, str]]
LONGEST_CODE, LONGEST_TYPE, LONGEST_UNIT = 64, 20, 40


@dataclass
class Line:
    """One entry of a table: its first row, that row's number in the file, and the cells of its data items."""

    row: Sequence[str]
    place: int
    own: Cells
    items: list[Cells] = field(default_factory=list)

    @property
    def identifier(self) -> str:
        return self.own.get("identifier", {}).get("", "")


def lines_of(rows: Sequence[Sequence[str]], numbers: Sequence[int], headings: Headings) -> list[Line]:
    """The entries of a table.

    Takes    rows: without the heading. numbers: of each in its file.
    """
    lines: list[Line] = []
    first: dict[str, Line] = {}
    for row, place in zip(rows, numbers, strict=True):
        own, item = _cells(row, headings)
        line = Line(row, place, own, [item] if item else [])
        earlier = first.setdefault(line.identifier, line) if line.identifier else line
        if earlier is not line and item and _says_no_more(own, earlier.own):
            earlier.items.append(item)
        else:
            lines.append(line)
    return lines


def add_items(
    lines: Sequence[Line], rows: Sequence[Sequence[str]], numbers: Sequence[int], headings: Headings
) -> list[RefusedRecord]:
    """Give the rows of the sheet of data items to their entries.

    Returns  those whose entry is not in the table.
    """
    refused = []
    by_id: dict[str, Line] = {}
    for line in lines:
        by_id.setdefault(line.identifier, line)
    for row, place in zip(rows, numbers, strict=True):
        own, item = _cells(row, headings)
        identifier = own.get("identifier", {}).get("", "")
        line_of_it = by_id.get(identifier) if identifier else None
        if line_of_it is not None:
            line_of_it.items.append(item)
        else:
            named = plain(identifier, field="id", notes=Notes())
            refused.append(RefusedRecord(place=place, source_id=named, reason=Note(code="record.item_without_entry")))
    return refused


def _cells(row: Sequence[str], headings: Headings) -> tuple[Cells, Cells]:
    own: Cells = {}
    item: Cells = {}
    for position, (key, language) in headings.keys.items():
        if position < len(row) and row[position]:
            (item if key in ITEM_COLUMNS else own).setdefault(key, {})[language] = row[position]
    return own, item


def _says_no_more(own: Cells, earlier: Cells) -> bool:
    return all(
        earlier.get(key, {}).get(language) == text for key, texts in own.items() for language, text in texts.items()
    )


def items_of(items: Sequence[Cells], *, language: str, notes: Notes) -> tuple[ItemContent, ...]:
    """The data items that the cells describe, in their order.

    Takes    language: of texts that nobody marked, as far as they do not say it themselves.
    """
    return tuple(_item(cells, f"data_items.{number}", language, notes) for number, cells in enumerate(items, start=1))


def _item(cells: Cells, path: str, language: str, notes: Notes) -> ItemContent:
    def cell(key: str) -> str:
        return cells.get(key, {}).get("", "")

    def texts(key: str, limit: int) -> dict[str, str]:
        return texts_of(marked_first(cells.get(key, {})), field=path, notes=notes, default=language, limit=limit)

    return ItemContent(
        code=plain(cell("item_code"), field=path, notes=notes, limit=LONGEST_CODE),
        names=texts("item_name", NAME),
        # A type that the portal does not know is shown as it comes.
        data_type=value_of(cell("item_type"), "", choices.DataType, notes)
        or plain(cell("item_type"), field=path, notes=notes, limit=LONGEST_TYPE)
        or choices.DataType.TEXT.value,
        unit=plain(cell("item_unit"), field=path, notes=notes, limit=LONGEST_UNIT),
        meanings=texts("item_meaning", LONG),
        code_list=_codes(cells.get("item_codes", {}), path, language, notes),
        sensitivity=value_of(cell("item_sensitivity"), path, choices.Grade, notes) or choices.Grade.NOT_GRADED.value,
        personal_data=value_of(cell("item_personal_data"), path, choices.PersonalData, notes)
        or choices.PersonalData.NOT_STATED.value,
    )


def marked_first(texts: Mapping[str, str]) -> dict[str, str]:
    """Texts whose column names a language before the one whose column names none."""
    return dict(sorted(texts.items(), key=lambda one: one[0] == ""))


def _codes(cells: Mapping[str, str], path: str, language: str, notes: Notes) -> tuple[CodeValue, ...]:
    """``code = name``, one a line or between semicolons; a column for each language has the same codes."""
    found: dict[str, dict[str, str]] = {}
    for tag, text in marked_first(cells).items():
        for part in text.splitlines() if "\n" in text else re.split("[;；]", text):
            code, _sign, name = part.partition(" =" if " =" in part else "=")
            if not (code := plain(code, field=path, notes=notes, limit=LONGEST_CODE)):
                continue
            named = texts_of({tag: name}, field=path, notes=notes, default=language, limit=NAME)
            found[code] = named | found.get(code, {})
    return tuple(CodeValue(code=code, names=names) for code, names in found.items())
