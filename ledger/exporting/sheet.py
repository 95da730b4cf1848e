"""entries.xlsx: the records as a workbook. A view, never evidence. Written row by row, in constant memory.

Every text is a cell of the type text, so no program evaluates it; nothing else than numbers and texts is written.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from xml.sax.saxutils import escape

from .bag import zip_member
from .csv_view import COLUMNS, NOTICE

#: What a sheet holds in Excel, less the row with the names of the columns.
MOST_ROWS = 1_048_575
#: The longest text that a cell holds.
LONGEST = 32_767
ROWS_PER_WRITE = 500
#: Characters that XML cannot say, and texts that Excel would take for an escaped character.
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
#: One look at a text tells that nothing has to be done to it.
SPECIAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff<>&]|_x")

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def sheets_for(count: int) -> int:
    """Over how many sheets so many records are spread."""
    return max(1, -(-count // MOST_ROWS))


def sentences(count: int) -> list[str]:
    """What the first sheet says."""
    found = [NOTICE]
    if sheets_for(count) > 1:
        found.append(
            f"A sheet holds at most {MOST_ROWS} records, so the {count} records stand on {sheets_for(count)} sheets."
        )
    return found


def write(path: Path, rows: Iterable[Iterable[object]], count: int) -> None:
    """Write a workbook.

    Takes    rows: ``count`` of them. Only their texts and whole numbers are kept.
    """
    names = ["About", *(f"Records {number}" for number in range(1, sheets_for(count) + 1))]
    remaining = iter(rows)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        for name, text in _frame(names):
            _member(book, name, [text])
        _member(book, "xl/worksheets/sheet1.xml", _sheet([sentence] for sentence in sentences(count)))
        for number in range(2, len(names) + 1):
            _member(
                book,
                f"xl/worksheets/sheet{number}.xml",
                _sheet(chain([COLUMNS], islice(remaining, MOST_ROWS))),
            )


def _member(book: zipfile.ZipFile, name: str, parts: Iterable[str]) -> None:
    with book.open(zip_member(name), "w", force_zip64=True) as stream:
        for part in parts:
            stream.write(part.encode())


def _frame(names: list[str]) -> Iterator[tuple[str, str]]:
    numbers = range(1, len(names) + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{KINDS}.worksheet+xml"/>' for n in numbers
    )
    yield (
        "[Content_Types].xml",
        f'{HEAD}<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/>{overrides}</Types>',
    )
    yield (
        "_rels/.rels",
        f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
    )
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in zip(numbers, names, strict=True)
    )
    yield (
        "xl/workbook.xml",
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>',
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    yield "xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'


def _sheet(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    yield f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'
    remaining = iter(rows)
    while batch := list(islice(remaining, ROWS_PER_WRITE)):
        yield "".join(f"<row>{''.join(map(cell, row))}</row>" for row in batch)
    yield "</sheetData></worksheet>"


def cell(value: object) -> str:
    """A number as a number, everything else as a text that stays a text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"<c><v>{value}</v></c>"
    text = (value if isinstance(value, str) else str(value))[:LONGEST]
    if SPECIAL.search(text):
        text = escape(ESCAPED.sub("_x005F_", IMPOSSIBLE.sub("\ufffd", text)))
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
