"""entries.xlsx: the records as a workbook. A view, never evidence. Written row by row, in constant memory.

XlsxWriter writes it. Every text is a cell of the type text, so no program evaluates it; nothing else than numbers and
texts is written. The same rows give the same bytes: the library dates its parts 1980, and is given the date that stands
in the properties.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from .csv_view import COLUMNS, NOTICE

#: What a sheet holds in Excel, less the row with the names of the columns.
MOST_ROWS = 1_048_575
#: The longest text that a cell holds.
LONGEST = 32_767
#: Stands in the properties instead of the clock.
MADE = datetime(1980, 1, 1, tzinfo=UTC)
#: Characters that neither XML nor UTF-8 can say.
IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
OPTIONS = {"constant_memory": True, "use_zip64": True}
#: How often whoever waits for the packing says that it lives.
LOOK_S = 2


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


def write(path: Path, rows: Iterable[Iterable[object]], count: int, alive: Callable[[], None]) -> None:
    """Write a workbook.

    Takes    rows: ``count`` of them. Only their texts and whole numbers are kept. What they raise ends it, and nothing
             of the parts stays behind beside ``path``. alive: called again and again while the parts are packed.
    """
    remaining = iter(rows)
    with TemporaryDirectory(dir=path.parent, prefix="sheets-") as parts:
        book = Workbook(path, {**OPTIONS, "tmpdir": parts})
        book.set_properties({"created": MADE})
        try:
            _fill(book.add_worksheet("About"), ([sentence] for sentence in sentences(count)))
            for number in range(1, sheets_for(count) + 1):
                _fill(book.add_worksheet(f"Records {number}"), chain([COLUMNS], islice(remaining, MOST_ROWS)))
        except BaseException:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()  # the library closes it only when it writes the book
            raise
        _pack(book, alive)


def _pack(book: Workbook, alive: Callable[[], None]) -> None:
    """The library packs in one call, for millions of records longer than a worker may be silent."""
    with ThreadPoolExecutor(1) as packer:
        packed = packer.submit(book.close)
        while wait([packed], timeout=LOOK_S).not_done:
            alive()
        packed.result()


def _fill(sheet: Worksheet, rows: Iterable[Iterable[object]]) -> None:
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, int) and not isinstance(value, bool):
                sheet.write_number(at, column, value)
            else:
                sheet.write_string(at, column, IMPOSSIBLE.sub("\ufffd", str(value)[:LONGEST]))
