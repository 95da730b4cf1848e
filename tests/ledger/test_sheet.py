"""The views: nothing in them is a formula, whatever a record holds, and no sheet is longer than Excel reads."""

from __future__ import annotations

import csv
import io
import zipfile
from threading import Event

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from ledger.exporting import csv_view, sheet


def quiet() -> None:
    """Nobody waits."""


NASTY = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "|x",
    "%x",
    "\tx",
    "＝x",
    " =1",
    'a<b>&"c"',
    "_x0041_",
    "x\u0000y\ud800z\uffff",
    "中文",
]


def test_a_workbook_opens_and_every_text_stays_a_text(tmp_path):
    path = tmp_path / "a.xlsx"
    sheet.write(path, ([number, text, True] for number, text in enumerate(NASTY)), len(NASTY), quiet)
    book = load_workbook(path)
    assert book.sheetnames == ["About", "Records 1"]
    assert book["About"]["A1"].value == csv_view.NOTICE
    rows = list(book["Records 1"].iter_rows())
    assert [cell.value for cell in rows[0]][:3] == list(csv_view.COLUMNS)[:3]
    for number, (row, text) in enumerate(zip(rows[1:], NASTY, strict=True)):
        assert (row[0].value, row[0].data_type) == (number, "n")
        assert row[1].data_type == "s"
        expected = text.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd").replace("\uffff", "\ufffd")
        assert row[1].value.replace("_x005F_", "_") == expected
        assert row[2].value == "True"


def test_more_rows_than_a_sheet_holds_go_on_on_the_next_and_the_first_sheet_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet, "MOST_ROWS", 4)
    sheet.write(tmp_path / "a.xlsx", ([number] for number in range(10)), 10, quiet)
    book = load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["About", "Records 1", "Records 2", "Records 3"]
    assert "10 records stand on 3 sheets" in book["About"]["A2"].value
    shown = [[row[0] for row in book[f"Records {n}"].iter_rows(values_only=True)] for n in (1, 2, 3)]
    assert shown == [["index", 0, 1, 2, 3], ["index", 4, 5, 6, 7], ["index", 8, 9]]


def test_the_packing_says_again_and_again_that_it_lives(tmp_path, monkeypatch):
    packing, seen = Event(), list[int]()
    monkeypatch.setattr(sheet, "LOOK_S", 0.001)
    monkeypatch.setattr(
        Workbook, "close", lambda book: (packing.wait(60), *(one.row_data_fh.close() for one in book.worksheets()))
    )

    def alive() -> None:
        seen.append(1)
        if len(seen) == 3:
            packing.set()

    sheet.write(tmp_path / "a.xlsx", [[1]], 1, alive)
    assert len(seen) >= 3


def test_the_limit_is_that_of_excel_less_the_row_of_names():
    assert sheet.MOST_ROWS == 2**20 - 1
    assert [sheet.sheets_for(count) for count in (0, 1, 2**20 - 1, 2**20, 3 * 2**20)] == [1, 1, 1, 2, 4]


def test_a_text_longer_than_a_cell_is_cut(tmp_path):
    sheet.write(tmp_path / "a.xlsx", [["x" * 40_000]], 1, quiet)
    assert len(load_workbook(tmp_path / "a.xlsx")["Records 1"]["A2"].value) == 32_767


def test_the_same_rows_give_the_same_bytes_without_a_clock(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        sheet.write(tmp_path / name, ([n, "x"] for n in range(1200)), 1200, quiet)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        assert {member.date_time for member in book.infolist()} == {(1980, 1, 31, 0, 0, 0)}
        assert b"1980-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_whoever_stops_the_writing_finds_no_parts_left_behind(tmp_path):
    def stopped():
        for number in range(10):
            yield [number]
        assert list(tmp_path.iterdir())  # the parts lie beside the workbook while it is written
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sheet.write(tmp_path / "a.xlsx", stopped(), 20, quiet)
    assert list(tmp_path.iterdir()) == []
    sheet.write(tmp_path / "a.xlsx", [[1]], 1, quiet)
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


@pytest.mark.parametrize("text", [text for text in NASTY if text.lstrip(" ")[:1] in csv_view.STARTS_FORMULA])
def test_a_text_that_could_start_a_formula_gets_an_apostrophe_in_csv(text):
    (row,) = csv.reader(io.StringIO(csv_view.lines([[text]]), newline=""))
    assert row == ["'" + text]


@pytest.mark.parametrize("entry", [b"\x00\xff", b"[]", b'"x"', b"{}", b'{"type":{"a":"\\ud800"}}', b"[" * 30_000])
def test_damaged_bytes_are_shown_as_far_as_they_can_be_read(entry, tmp_path):
    row = csv_view.row(3, entry, "aa", "bb")
    assert (row[0], row[-3], row[-2]) == (3, "aa", "bb")
    csv_view.lines([row]).encode("utf-8", "replace")
    sheet.write(tmp_path / "a.xlsx", [row], 1, quiet)
    assert load_workbook(tmp_path / "a.xlsx")["Records 1"]["A2"].value == 3
