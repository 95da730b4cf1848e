"""Tables from outside, CSV or XLSX, as rows of text. Nothing in them is evaluated, followed or fetched."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

import openpyxl

from catalogue.domain.harvest.columns import is_item_sheet
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.records import Page
from catalogue.domain.harvest.sheet import page_of_rows

from .encodings import text_of
from .gates import check_size, check_zip, kind_of

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELLS = 500_000
#: Opened and closed, of cells and of what is in them.
MOST_TAGS = 3_000_000
LONGEST_CELL = 32_767  # Excel's own
#: Styled but empty rows go on to the end of a sheet in many workbooks; they are not rows, but walking over them costs.
MOST_EMPTY_ROWS = 50_000
#: Styles, themes, relations: of a workbook, not of its cells.
LARGEST_PART = 4 * 1024 * 1024
_SEPARATORS = (",", ";", "\t")

Rows = list[list[str]]


@dataclass(frozen=True)
class Sheet:
    """``rows``: of text, without the empty ones at the end, the first is the heading. ``encoding``: of a CSV file;
    "" for a workbook. ``numbers``: of each row in the file, from 1, for messages. ``items``, ``item_numbers``: the same
    of the workbook's sheet of data items, if it has one."""

    rows: Rows
    numbers: list[int]
    encoding: str = ""
    items: Rows = field(default_factory=list)
    item_numbers: list[int] = field(default_factory=list)


def read_sheet(data: bytes) -> Sheet:
    """The first table of a file.

    Takes    the bytes of a CSV file (comma, semicolon or tab; UTF-8, UTF-16 with its mark, GBK, GB 18030, Big5) or of
             an XLSX workbook, of which the first visible sheet is read, and beside it the one of the data items.
    Raises   Unreadable: ``file.*``, ``sheet.*``, ``zip.*``. It is all or nothing.
    """
    check_size(data)
    kind = kind_of(data)
    if kind == "zip":
        return _of_workbook(data)
    if kind == "xls":
        raise Unreadable("sheet.xls")
    if kind != "text":
        raise Unreadable("file.kind", kind=kind)
    text, encoding = text_of(data)
    return _bounded(_rows_of_text(text), encoding)


def page_of_table(sheet: Sheet, *, manner: Manner) -> Page:
    """The entries of a table. Raises  Unreadable for its headings."""
    return page_of_rows(
        sheet.rows, manner=manner, numbers=sheet.numbers, items=sheet.items, item_numbers=sheet.item_numbers
    )


def _bounded(rows: Iterable[list[str]], encoding: str = "", *, already: int = 0) -> Sheet:
    """Takes    already: cells of another sheet of the same workbook."""
    kept: Rows = []
    numbers: list[int] = []
    total = already
    for number, cells in enumerate(rows, start=1):
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            if number - len(kept) > MOST_EMPTY_ROWS:
                raise Unreadable("sheet.too_many_rows", limit=MOST_ROWS)
            continue
        if len(cells) > MOST_COLUMNS:
            raise Unreadable("sheet.too_wide", limit=MOST_COLUMNS)
        if max(map(len, cells)) > LONGEST_CELL:
            raise Unreadable("sheet.cell", limit=LONGEST_CELL)
        if len(kept) > MOST_ROWS:
            raise Unreadable("sheet.too_many_rows", limit=MOST_ROWS)
        total += len(cells)
        if total > MOST_CELLS:
            raise Unreadable("sheet.too_many_cells", limit=MOST_CELLS)
        kept.append(cells)
        numbers.append(number)
    if not kept:
        raise Unreadable("file.empty")
    return Sheet(kept, numbers, encoding)


def _rows_of_text(text: str) -> Iterator[list[str]]:
    """Excel writes semicolons where the comma is the decimal sign, and may say so in a line ``sep=;``."""
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        separator, text = first.strip()[-1], rest
    else:
        separator = max(_SEPARATORS, key=first.count)
    csv.field_size_limit(LONGEST_CELL * 4)
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            yield [cell.strip() for cell in cells]
    except csv.Error as error:
        if "field larger" in str(error):
            raise Unreadable("sheet.cell", limit=LONGEST_CELL) from None
        raise Unreadable("sheet.quotes" if "end of data" in str(error) else "sheet.damaged") from None


def _of_workbook(data: bytes) -> Sheet:
    _check_workbook(data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        visible = [one for one in book.worksheets if one.sheet_state == "visible"]
        first = next((one for one in visible if not is_item_sheet(one.title)), visible[0])
    except Exception as error:  # noqa: BLE001  the library raises whatever the XML makes it stumble over
        raise Unreadable("sheet.damaged") from error
    sheet = _bounded(_rows_of_sheet(first))
    of_items = next((one for one in visible if one is not first and is_item_sheet(one.title)), None)
    if of_items is None:
        return sheet
    try:
        items = _bounded(_rows_of_sheet(of_items), already=sum(map(len, sheet.rows)))
    except Unreadable as refusal:
        if refusal.code == "file.empty":
            return sheet
        raise
    return replace(sheet, items=items.rows, item_numbers=items.numbers)


def _rows_of_sheet(sheet: Any) -> Iterator[list[str]]:
    try:
        sheet.reset_dimensions()  # what the file says of its size may be a lie
        for cells in sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
            yield [_text(value) for value in cells]
    except Exception as error:  # noqa: BLE001  as above
        raise Unreadable("sheet.damaged") from error


def _check_workbook(data: bytes) -> None:
    archive = check_zip(data)
    names = {name.lower() for name in archive.namelist()}
    if "mimetype" in names:
        raise Unreadable("sheet.ods")
    if any(name.endswith("vbaproject.bin") for name in names):
        raise Unreadable("sheet.macros")
    if any(name.startswith("xl/externallinks/") for name in names):
        raise Unreadable("sheet.external")
    if not {"[content_types].xml", "xl/workbook.xml"} <= names:
        raise Unreadable("zip.damaged")
    for member in archive.infolist():
        # The library reads these whole, as trees; sheets and shared texts it walks through.
        whole = not member.filename.lower().startswith(("xl/worksheets/", "xl/sharedstrings", "xl/media/"))
        if whole and member.file_size > LARGEST_PART:
            raise Unreadable("zip.bomb")
    if sum(_tags(archive, name) for name in archive.namelist() if name.lower().endswith(".xml")) > MOST_TAGS:
        raise Unreadable("sheet.too_many_cells", limit=MOST_CELLS)


def _tags(archive: zipfile.ZipFile, name: str) -> int:
    """How many tags a part has: the library walks over all of them before it gives the first row."""
    found = 0
    try:
        with archive.open(name) as stream:
            while part := stream.read(256 * 1024):
                found += part.count(b"<")
    except (zipfile.BadZipFile, zlib.error, EOFError):
        raise Unreadable("zip.damaged") from None
    return found


def _text(value: Any) -> str:
    """A cell as text: formulas as they are written, days and times as ISO 8601, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value).strip()
