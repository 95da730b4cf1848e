"""Uploaded tables: read correctly, or refused in one sentence, whatever they are (ecosystem, tests 42, 43, 45)."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from datetime import date, datetime
from datetime import time as clock

import openpyxl
import pytest

from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.sheet import page_of_rows
from catalogue.domain.harvest.template import template_rows
from catalogue.reading.encodings import text_of
from catalogue.reading.sheets import read_sheet
from organisations.domain.messages import message

SIMPLIFIED = (
    "标识符,名称,摘要\n1,空气质量监测数据,全市空气质量自动监测站每小时数据\n2,公共交通线路,公共汽车线路和站点信息\n"
)
TRADITIONAL = "識別碼,名稱,摘要\n1,空氣質素監測數據,全港空氣質素監測站每小時數據\n2,公共交通路線,巴士路線及車站資料\n"
PORTUGUESE = "identificador,título,resumo\n1,Qualidade do ar,Informação sobre a qualidade do ar em Macau\n"


def refusal(data: bytes) -> str:
    start = time.process_time()  # not of the wall: other tests may run beside
    with pytest.raises(Unreadable) as caught:
        read_sheet(data)
    assert time.process_time() - start < 1
    assert "%(" not in message(caught.value)
    assert message(caught.value) != "This cannot be done."
    return caught.value.code


class TestEncodings:
    @pytest.mark.parametrize(
        ("text", "encoding", "called"),
        [
            (SIMPLIFIED, "utf-8", "utf-8"),
            (TRADITIONAL, "utf-8-sig", "utf-8"),
            (PORTUGUESE, "utf-8", "utf-8"),
            (SIMPLIFIED, "utf-16", "utf-16"),
            (TRADITIONAL, "utf-16-le", "utf-16"),
            (PORTUGUESE, "utf-16-be", "utf-16"),
            (SIMPLIFIED, "gbk", "gb18030"),
            (SIMPLIFIED, "gb18030", "gb18030"),
            ("名称,摘要\nGPS和GIS,车辆GPS与GIS数据\n", "gbk", "gb18030"),
            (TRADITIONAL, "gbk", "gb18030"),
            (TRADITIONAL, "big5", "big5hkscs"),
            (TRADITIONAL + "3,香港仔\U00020a6f,荃灣\n", "big5hkscs", "big5hkscs"),
            ("标识符,名称\n1,㐀\U00020000\n" + SIMPLIFIED, "gb18030", "gb18030"),
        ],
    )
    def test_a_table_is_read_in_its_encoding(self, text, encoding, called):
        data = text.encode(encoding)
        if encoding in {"utf-16-le", "utf-16-be"}:
            data = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}[encoding] + data
        sheet = read_sheet(data)
        assert sheet.encoding == called
        assert sheet.rows == [line.split(",") for line in text.strip().split("\n")]

    @pytest.mark.parametrize(
        "data",
        [
            PORTUGUESE.encode("cp1252"),
            PORTUGUESE.encode("latin-1") * 50,
            "title\ndonn\u00e9es de qualit\u00e9".encode("cp1252"),
            "title\nпогода и климат".encode("koi8-r"),
            "title\nデータの名前、カタログ".encode("shift-jis"),
            "title\n대기질 데이터 목록".encode("euc-kr"),
            SIMPLIFIED.encode("gbk") + b"\xff\xff",
            SIMPLIFIED.encode("utf-8") + b"\xff",
            b"\xff\xfe" + SIMPLIFIED.encode("utf-16-le") + b"\x00",
            b"\xff\xfe" + b"\x00\xd8" * 4,
            SIMPLIFIED.encode("utf-32"),
            b"title\n\x80",
        ],
    )
    def test_what_cannot_be_told_for_sure_is_refused(self, data):
        assert refusal(data) == "sheet.encoding"

    @pytest.mark.parametrize(
        "data", [b"title\na\0b", SIMPLIFIED.encode("utf-16-le"), b"title\n\x07", random.Random(4).randbytes(4000)]
    )
    def test_what_is_no_text_is_refused(self, data):
        assert refusal(data) in {"sheet.not_text", "sheet.encoding"}

    @pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL])
    def test_short_chinese_tables_are_told_apart(self, text):
        """Whatever single line of the real texts there is: never read in the wrong encoding."""
        for line in text.split("\n")[:-1]:
            for encoding in ("gbk", "big5"):
                try:
                    data = f"title\n{line}\n".encode(encoding)
                except UnicodeEncodeError:
                    continue
                try:
                    read, _ = text_of(data)
                except Unreadable:
                    continue
                assert read == f"title\n{line}\n"


class TestCsv:
    @pytest.mark.parametrize(
        ("text", "rows"),
        [
            ("title;formats\nA;CSV\n", [["title", "formats"], ["A", "CSV"]]),
            ("title\tformats\r\nA\tCSV\r\n", [["title", "formats"], ["A", "CSV"]]),
            ("sep=;\ntitle;formats\nA,B;CSV", [["title", "formats"], ["A,B", "CSV"]]),
            (
                'title,abstract\n"A, B","two\nlines ""quoted"""\n',
                [["title", "abstract"], ["A, B", 'two\nlines "quoted"']],
            ),
            ("title\n\n , \nA,,\n\n", [["title"], ["A"]]),
            ("title\n=HYPERLINK(1)\n-1+cmd|x\n", [["title"], ["=HYPERLINK(1)"], ["-1+cmd|x"]]),
            ("title", [["title"]]),
        ],
    )
    def test_separators_and_quotes(self, text, rows):
        assert read_sheet(text.encode()).rows == rows

    def test_rows_keep_their_numbers(self):
        assert read_sheet(b"title\n\nA\n\n\nB\n").numbers == [1, 3, 6]

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"", "file.empty"),
            (b" \n\n", "file.empty"),
            (b",,,\n", "file.empty"),
            (b'title\n"never closed', "sheet.quotes"),
            (b'title\n"a"b', "sheet.damaged"),
            (b"title\n" + b"x" * 40_000, "sheet.cell"),
            (b"title\n" + b"x" * 200_000, "sheet.cell"),
            (b"title\n" + b"x," * 300 + b"x", "sheet.too_wide"),
            (b"title\n" + b"x\n" * 20_001, "sheet.too_many_rows"),
            (b"title\n" + b"\n" * 60_000 + b"x", "sheet.too_many_rows"),
            (b"title\n" + (b"x," * 99 + b"x\n") * 5_001, "sheet.too_many_cells"),
            (b"x" * (20 * 2**20 + 1), "file.too_large"),
            (b"%PDF-1.7 <html>title", "file.kind"),
            (b"\x1f\x8b\x08title", "file.kind"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"x", "sheet.xls"),
        ],
    )
    def test_what_is_refused(self, data, code):
        assert refusal(data) == code


def workbook(*rows: list[object], more: dict[str, bytes] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows or ([["title"], ["A"]]):
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    if more:
        with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
            for name, content in more.items():
                archive.writestr(name, content)
    return target.getvalue()


def archive(*members: tuple[str | zipfile.ZipInfo, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packed) as made:
        for name, content in members:
            made.writestr(name, content)
    return target.getvalue()


def replaced(book: bytes, name: str, content: bytes) -> bytes:
    """The workbook with one member changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return target.getvalue()


class TestWorkbooks:
    def test_values_become_text(self):
        book = workbook(
            ["title", "d", "t", "n", "f", "b", "formula", None],
            [
                "空氣質素 \U00020a6f",
                date(2026, 11, 1),
                datetime.fromisoformat("2026-11-01T08:30"),
                7.0,
                1.5,
                True,
                "=1+1",
            ],
            [None, None],
            ["B", None, None, -3, None, False],
        )
        sheet = read_sheet(book)
        assert sheet.rows[1:] == [
            ["空氣質素 \U00020a6f", "2026-11-01", "2026-11-01 08:30:00", "7", "1.5", "true", "=1+1"],
            ["B", "", "", "-3", "", "false"],
        ]
        assert (sheet.numbers, sheet.encoding) == ([1, 2, 4], "")

    def test_the_first_sheet_that_is_seen(self):
        book = openpyxl.Workbook()
        book.active.sheet_state = "hidden"
        book.active.append(["secret"])
        book.create_sheet("seen").append(["title", clock()])
        target = io.BytesIO()
        book.save(target)
        assert read_sheet(target.getvalue()).rows == [["title", "00:00:00"]]

    def test_a_sheet_that_lies_about_its_size(self):
        book = workbook(["title"], ["A"])
        sheet = zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml")
        lying = replaced(book, "xl/worksheets/sheet1.xml", sheet.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"'))
        assert read_sheet(lying).rows == [["title"], ["A"]]

    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ({"xl/vbaProject.bin": b"macro"}, "sheet.macros"),
            ({"xl/externalLinks/externalLink1.xml": b"<x/>"}, "sheet.external"),
            ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "sheet.ods"),
            ({"xl/embeddings/inner.xlsx": b"PK"}, "zip.nested"),
            ({"xl/media/picture.png": archive(("a", b"b"))}, "zip.nested"),
            ({"xl/media/old.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}, "zip.nested"),
            ({"../../etc/cron.d/x": b"x"}, "zip.name"),
            ({"/etc/passwd": b"x"}, "zip.name"),
            ({"xl\\..\\x": b"x"}, "zip.name"),
            ({"C:/x": b"x"}, "zip.name"),
            ({"xl/zeros.bin": bytes(30_000_000)}, "zip.bomb"),
            ({"xl/styles2.xml": random.Random(2).randbytes(2_500_000).hex().encode()}, "zip.bomb"),
        ],
    )
    def test_what_a_workbook_may_not_hold(self, more, code):
        assert refusal(workbook(more=more)) == code

    def test_a_link_among_the_members(self):
        link = zipfile.ZipInfo("xl/link")
        link.external_attr = 0o120777 << 16
        assert refusal(archive((link, b"/etc/passwd"))) == "zip.link"

    def test_a_folder_is_no_link(self):
        folder = zipfile.ZipInfo("xl/")
        folder.external_attr = 0o040755 << 16
        assert refusal(archive((folder, b""))) == "zip.damaged"

    def test_a_million_empty_members(self):
        """Made by hand: the table alone would be 46 MB. Its beginning is enough to refuse it."""
        record = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", *[0] * 6, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
        table = record * 400_000
        data = (
            b"PK\x03\x04"
            + bytes(26)
            + table
            + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(table), 30, 0)
        )
        assert len(data) < 20 * 2**20
        assert refusal(data) == "zip.too_many"
        assert refusal(archive(*[(f"m{n}", b"") for n in range(1001)])) == "zip.too_many"

    def test_members_that_share_their_bytes(self):
        """Many members of the table point at the same packed bytes: more than the file holds."""
        data = bytearray(archive(("a", random.Random(1).randbytes(5000)), packed=zipfile.ZIP_STORED))
        end = data.rindex(b"PK\x05\x06")
        start = data.index(b"PK\x01\x02")
        entry = bytes(data[start:end])
        table = b"".join(entry[:46] + bytes([97 + n]) for n in range(3))
        closing = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 3, 3, len(table), start, 0)
        assert refusal(bytes(data[:start]) + table + closing) == "zip.bomb"

    def test_a_workbook_with_a_password(self):
        data = bytearray(archive(("a", b"b")))
        at = data.index(b"PK\x01\x02")
        data[at + 8] |= 1
        assert refusal(bytes(data)) == "zip.encrypted"

    def test_a_name_that_is_there_twice(self):
        with pytest.warns(UserWarning, match="Duplicate name"):
            data = archive(("a", b"1"), ("a", b"2"))
        assert refusal(data) == "zip.damaged"

    @pytest.mark.parametrize("cut", [30, 500, 2000])
    def test_a_workbook_that_is_cut_off(self, cut):
        assert refusal(workbook()[:cut]) == "zip.damaged"

    def test_bytes_around_an_archive(self):
        book = workbook()
        assert refusal(b"%PDF-1.7\n" + book) == "file.kind"
        assert refusal(book + b"<script>alert(1)</script>") == "zip.damaged"
        assert read_text(b"<html>" + book) in {"sheet.not_text", "sheet.encoding"}

    def test_damage_inside(self):
        book = workbook()
        broken = bytearray(book)
        at = broken.index(b"PK\x03\x04", 4) + 40
        broken[at : at + 60] = bytes(60)
        assert refusal(bytes(broken)) in {"zip.damaged", "sheet.damaged"}
        assert refusal(replaced(book, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row")) == "sheet.damaged"
        late = b'<worksheet><dimension ref="A1:B2"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c>'
        assert refusal(replaced(book, "xl/worksheets/sheet1.xml", late)) == "sheet.damaged"
        assert refusal(archive(("[Content_Types].xml", b"<x/>"), ("xl/workbook.xml", b"<x/>"))) == "sheet.damaged"
        assert refusal(archive(("word/document.xml", b"<x/>"))) == "zip.damaged"

    def test_entities_inside_are_not_expanded(self):
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'
        assert refusal(replaced(workbook(), "xl/worksheets/sheet1.xml", bomb)) == "sheet.damaged"

    def test_tables_of_contents_that_lie(self):
        assert refusal(b"PK\x05\x06" + bytes(18)) == "zip.damaged"
        whole = archive(("a", b"b"))
        at = whole.index(b"PK\x01\x02")
        assert refusal(whole[:at] + b"??" + whole[at + 2 :]) == "zip.damaged"
        end = len(whole) - 22
        assert refusal(whole[: end + 8] + b"\x02\0" + whole[end + 10 :]) == "zip.damaged"

    def test_a_day_without_a_time_and_numbers_without_an_end(self):
        [_, row] = read_sheet(workbook(["title", "t", "n"], [clock(8, 30), 1e20, "x"])).rows
        assert row == ["08:30:00", "1e+20", "x"]

    def test_more_tags_than_there_may_be_cells(self):
        sheet = b"<worksheet><sheetData>" + b"<row><c/><c/></row>" * 800_000 + b"</sheetData></worksheet>"
        assert refusal(replaced(workbook(), "xl/worksheets/sheet1.xml", sheet)) == "zip.bomb"
        mixed = b"".join(b"<c><v>%d</v></c>" % number for number in range(760_000))
        sheet = b"<worksheet><sheetData><row>" + mixed + b"</row></sheetData></worksheet>"
        assert refusal(replaced(workbook(), "xl/worksheets/sheet1.xml", sheet)) == "sheet.too_many_cells"

    def test_an_empty_workbook(self):
        assert refusal(workbook([None])) == "file.empty"


def read_text(data: bytes) -> str:
    return refusal(data)


class TestRows:
    MANNER = Manner(language="zh-hant", visibility="public")

    @pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
    def test_the_template_is_read_back(self, language):
        page = page_of_rows(template_rows(language), manner=self.MANNER)
        [record] = page.records
        assert (page.refused, page.notes, record.warnings) == ((), (), ())
        content = record.content
        assert record.source_id == "29200/00903509"
        assert set(content.title) == {"en", "zh-hans"}
        assert content.keywords == {"zh-hans": ("气象", "自动站")}
        assert (content.update_cycle, content.sharing_attribute, content.sharing_methods) == (
            "daily",
            "conditional",
            ("interface",),
        )
        assert (content.open_attribute, content.personal_data, content.themes) == ("open", "none", ("weather",))
        assert (content.formats, content.modified_on) == (("API", "CSV"), date(2026, 11, 1))

    def test_words_of_the_lists_are_understood(self):
        rows = [
            ["名稱", "更新週期", "共享屬性", "個人資料", "共享方式", "提供部門",
             "Título (pt)", "title:en", "識別碼", "下載網址", "格式", "關鍵字"],
            ["空氣質素", "每日", "不予共享", "敏感個人資料", "服務接口、檔案下載", "環境保護署",
             "Qualidade do ar", "Air", "a/1",
             "https://a.hk/x.csv", "CSV", "空氣"],
        ]  # fmt: skip
        [record] = page_of_rows(rows, manner=self.MANNER).records
        assert record.content.title == {"zh-hant": "空氣質素", "pt": "Qualidade do ar", "en": "Air"}
        assert (record.content.update_cycle, record.content.update_note) == ("daily", "每日")
        assert (record.content.sharing_attribute, record.content.personal_data) == ("not_shared", "sensitive")
        assert record.content.sharing_methods == ("interface", "download")
        assert record.provider == {"zh-hant": "環境保護署"}
        assert record.content.keywords == {"zh-hant": ("空氣",)}
        assert record.content.distributions[0].download_url == "https://a.hk/x.csv"

    def test_what_is_said_about_a_table(self):
        rows = [
            ["title", "identifier", "colour", "", "sharing", "provider (en)"],
            ["A", "1", "red", "", "sometimes"],
            ["", "2"],
            ["B", "1"],
            ["C", "3", "", "", "", "", "more"],
            ["D"],
        ]
        page = page_of_rows(rows, manner=self.MANNER, numbers=[1, 2, 4, 5, 6, 9])
        assert [note.params["column"] for note in page.notes] == ["colour", "provider (en)"]
        assert [(one.place, one.source_id, one.reason.code) for one in page.refused] == [
            (4, "2", "record.no_title"),
            (5, "1", "record.twice"),
            (9, "", "record.no_id"),
        ]
        first, third = page.records
        assert [(note.code, note.params.get("value")) for note in first.warnings] == [("record.value", "sometimes")]
        assert [note.code for note in third.warnings] == ["record.extra_cells"]
        assert page.total == 5

    def test_keywords_that_are_only_separators(self):
        [record] = page_of_rows([["title", "id", "keywords"], ["A", "1", ",;"]], manner=self.MANNER).records
        assert record.content.keywords == {}

    @pytest.mark.parametrize(
        ("heading", "code"),
        [
            ([], "sheet.no_columns"),
            (["colour"], "sheet.no_columns"),
            (["title", "Name"], "sheet.column_twice"),
            (["title (klingon)"], "sheet.no_columns"),
            (["title" * 10_000], "sheet.no_columns"),
            (["(" * 200], "sheet.no_columns"),
        ],
    )
    def test_headings_that_do_not_do(self, heading, code):
        with pytest.raises(Unreadable) as caught:
            page_of_rows([heading] if heading else [], manner=self.MANNER)
        assert caught.value.code == code
