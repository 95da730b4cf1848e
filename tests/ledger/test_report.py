"""The report: drawn for real in every language, fetching nothing; and what happens where it cannot be drawn."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from datetime import date
from uuid import UUID

import pytest

from ledger.exporting import report
from ledger.exporting.selection import Selection
from ledger.exporting.work import Plan, Record
from tests.factories.ledger import AT
from tests.fixtures.services import ROOT

ROOT_HASH = "A" * 43 + "="
NOTE = f"o\n7\n{ROOT_HASH}\n\n\u2014 o x\n\u2014 gd.witness.test y\n\u2014 gd.witness.test z\nno signature\n"
ENTRY = {
    "type": "exchange.approved",
    "at": "2026-11-22T09:30:00.123456Z",
    "src": "GD",
    "dst": "HK",
    "exchange": {"reference": "BA-2026-000001"},
}


def plan(language: str = "en", **chosen: object) -> Plan:
    return Plan(
        id=UUID(int=5),
        made_at=AT,
        origin="o",
        selection=Selection(**chosen),
        language=language,
        place="",
        number=1,
        size=7,
        note=NOTE,
        not_included=2,
    )


def records(count: int) -> list[Record]:
    return [Record(index, json.dumps(ENTRY).encode(), "ab" * 32, "cd" * 32) for index in range(count)]


def test_reports_can_be_drawn_here():
    """The suite runs where Pango and the fonts are; the other case is tried below in a process of its own."""
    assert report.missing() == ""


@pytest.mark.parametrize(
    ("language", "font"), [("en", b""), ("pt", b""), ("zh-hans", b"CJK-SC"), ("zh-hant", b"CJK-HK")]
)
def test_a_report_is_drawn_in_each_language_with_its_own_fonts(language, font):
    drawn = report.pdf(plan(language), 3, records(3))
    assert drawn.startswith(b"%PDF-")
    assert report.pdf(plan(language), 3, records(3)) == drawn, "the same export gives the same bytes"
    assert font in fonts_of(drawn)


def fonts_of(drawn: bytes) -> bytes:
    """The names of the embedded fonts, wherever they stand: objects are compressed."""
    import re
    import zlib

    parts = [drawn]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", drawn, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"".join(re.findall(rb"/BaseFont\s*/([^\s/>]+)", b"\n".join(parts)))


def test_the_page_says_what_it_is_of_and_what_it_does_not_prove(monkeypatch):
    pages: list[str] = []
    monkeypatch.setattr(report, "draw", lambda page, identifier: pages.append(page) or b"")
    chosen = {"organisation": "hk-a", "from_day": date(2026, 1, 1), "disclosed": ("decider_name", "unknown_field")}
    report.pdf(plan("en", **chosen), 2, records(2))
    report.pdf(plan("zh-hant"), 2, records(2))
    for said in (
        str(UUID(int=5)),
        "It is not proven that no other record fits the choice.",
        "This paper proves nothing by itself.",
        "hk-a",
        "1 January 2026",
        "Name of who decided · unknown_field",
        "00" * 32,
        "gd.witness.test",
        "2 newer records are not included.",
        "Exchange approved",
        "BA-2026-000001",
        '<html lang="en">',
    ):
        assert said in pages[0], said
    assert pages[0].count("gd.witness.test") == 1
    assert '<html lang="zh-Hant">' in pages[1]
    assert "數據交換已批准" in pages[1]
    assert "It is not proven" not in pages[1]


def test_more_records_than_are_listed_make_a_cover_sheet_alone(monkeypatch):
    pages: list[str] = []
    monkeypatch.setattr(report, "draw", lambda page, identifier: pages.append(page) or b"")
    report.pdf(plan(), 1_001, [])
    assert "There are too many records for a printed list." in pages[0]
    assert "<tbody" not in pages[0]


@pytest.mark.parametrize(
    "entry", [b"\xff", b"[]", b'{"at":7,"exchange":[],"src":"XX"}', b'{"at":"x","exchange":{"reference":1}}', b"{}"]
)
def test_a_damaged_record_is_listed_as_far_as_it_can_be_read(entry):
    (line,) = report.lines_of([(3, entry, "ab")])
    assert (line.index, line.at, line.src, line.reference, line.leaf) == (3, None, "", "", "ab")


HOSTILE = """<html><head><link rel="stylesheet" href="{url}"><link rel="attachment" href="{url}">{style}</head>
<body><img src="{url}" alt="kept"><object data="{url}"></object><a rel="attachment" href="{url}">a</a></body></html>"""
HOSTILE_STYLE = """<style>@import url("{url}"); @font-face {{ font-family: x; src: url("{url}") }}
body {{ background: url("{url}"); list-style: url("{url}") }}</style>"""


@pytest.mark.parametrize("scheme", ["file", "http", "data", "relative"])
def test_nothing_that_a_page_names_is_fetched(scheme, tmp_path, caplog):
    secret = "SECRET-" + "7f3a" * 8
    (tmp_path / "secret.txt").write_text(secret)
    url = {
        "file": (tmp_path / "secret.txt").as_uri(),
        "http": "http://127.0.0.1:9/secret.txt",
        "data": f"data:text/plain,{secret}",
        "relative": "secret.txt",
    }[scheme]
    style = HOSTILE_STYLE.format(url=url) if scheme != "relative" else ""  # it has no place to be relative to
    with caplog.at_level(logging.ERROR, logger="weasyprint"):
        drawn = report.draw(HOSTILE.format(url=url, style=style), b"x" * 16)
    assert secret.encode() not in drawn
    assert b"/EmbeddedFile" not in drawn
    refused = [one.getMessage() for one in caplog.records]
    assert refused
    reasons = ("disallowed protocol", "Relative URI", "Missing href", "Not an absolute URI")
    assert all(any(reason in one for reason in reasons) for one in refused), refused


# Where something is missing

MISSING = """
import sys
class Gone:
    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            raise {error}
sys.meta_path.insert(0, Gone())
import django
django.setup()
from ledger.exporting import report
print(report.missing())
from django.core.management import call_command
try:
    call_command("doctor")
except SystemExit:
    pass
"""


@pytest.mark.parametrize("error", ["OSError('cannot load library libpango-1.0-0')", "ImportError('weasyprint')"])
def test_without_pango_nothing_breaks_and_the_doctor_says_what_to_install(error):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", MISSING.format(error=error)],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "bayarea.settings.test"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.startswith("pango\n"), done.stderr
    assert "warn  PDF reports" in done.stdout
    for package in ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-noto-cjk"):
        assert package in done.stdout


@pytest.mark.parametrize("listed", [None, "DejaVu Sans\n"])
def test_without_chinese_fonts_no_report_is_drawn(listed, monkeypatch, tmp_path):
    program = None
    if listed is not None:
        program = str(tmp_path / "fc-list")
        (tmp_path / "fc-list").write_text(f"#!/bin/sh\necho '{listed}'\n")
        (tmp_path / "fc-list").chmod(0o755)
    monkeypatch.setattr(report.shutil, "which", lambda name: program)
    assert report.missing() == report.FONTS
