"""report.pdf: a cover sheet for people and, up to a thousand records, their list. A view, never evidence.

Drawn by WeasyPrint, which needs Pango and Chinese fonts of the system. Where they are missing an export simply has no
report; its page offers the print view, and the doctor says what to install.
"""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise

from ..labels import PERSONAL, PLACES, title_of
from ..selectors import body_of
from .selection import Selection
from .work import Plan, Record

#: More records than this make the cover sheet alone: drawing them takes minutes and a gigabyte of memory.
MOST_ROWS = 1_000
STYLE = Path(__file__).parent / "report.css"
PANGO, FONTS = "pango", "fonts"
#: What Debian calls them.
PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk"
CHINESE_FONT = "Noto Sans CJK"
HTML_LANG = {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}


@dataclass(frozen=True)
class Line:
    """One record in the list. ``at`` is None and texts are empty where the stored bytes do not say them."""

    index: int
    title: str | Promise
    at: datetime | None
    src: str
    dst: str
    reference: str
    leaf: str


@dataclass(frozen=True)
class Chosen:
    """What an export was asked to hold, in the reader's words."""

    selection: Selection

    @property
    def title(self) -> str | Promise:
        return title_of(self.selection.type)

    @property
    def disclosed(self) -> list[str | Promise]:
        return [PERSONAL.get(field, field) for field in self.selection.disclosed]


@dataclass(frozen=True)
class Cover:
    """What the cover sheet says. ``id`` and ``made_at`` are those of an export; none for a printed list."""

    chosen: Chosen
    origin: str
    count: int
    size: int
    root: str
    signed_by: Sequence[str]
    not_included: int
    id: str = ""
    made_at: datetime | None = None

    @property
    def too_many(self) -> bool:
        return self.count > MOST_ROWS


def missing() -> str:
    """What keeps reports from being drawn here: PANGO, FONTS, or nothing."""
    if not _draws():
        return PANGO
    return "" if _has_fonts() else FONTS


@cache
def _draws() -> bool:
    try:
        import weasyprint  # noqa: F401  # it looks for Pango when it is imported
    except (ImportError, OSError):
        return False
    return True


def _has_fonts() -> bool:
    program = shutil.which("fc-list")
    if program is None:
        return False
    listed = subprocess.run([program, ":", "family"], capture_output=True, text=True, check=False)  # noqa: S603
    return CHINESE_FONT in listed.stdout


def cover_of(plan: Plan, count: int) -> Cover:
    """The cover sheet of an export."""
    return Cover(
        chosen=Chosen(plan.selection),
        origin=plan.origin,
        count=count,
        size=plan.size,
        root=plan.newest.root.hex(),
        signed_by=signers_of(plan.note),
        not_included=plan.not_included,
        id=str(plan.id),
        made_at=plan.made_at,
    )


def signers_of(note: str) -> list[str]:
    """The names under a note, in its order, each once. Whether they signed is for verify.py to find out."""
    lines = note.partition("\n\n")[2].splitlines()
    return list(dict.fromkeys(line.split(" ")[1] for line in lines if line.startswith("\u2014 ")))


def lines_of(records: Iterable[tuple[int, bytes, str]]) -> list[Line]:
    """The list. Takes (index, entry, leaf hash in hexadecimal)."""
    return [_line(index, body_of(entry), leaf) for index, entry, leaf in records]


def _line(index: int, body: dict[str, Any], leaf: str) -> Line:
    exchange = body.get("exchange")
    reference = exchange.get("reference") if isinstance(exchange, dict) else ""
    src, dst = (str(body.get(name, "")) for name in ("src", "dst"))
    try:
        at = datetime.fromisoformat(str(body.get("at")))
    except ValueError:
        at = None
    return Line(
        index=index,
        title=title_of(str(body.get("type", ""))),
        at=at,
        src=src if src in PLACES else "",
        dst=dst if dst in PLACES else "",
        reference=reference if isinstance(reference, str) else "",
        leaf=leaf,
    )


def pdf(plan: Plan, count: int, records: Iterable[Record]) -> bytes:
    """The report in the reader's language.

    Takes    records: those to list, none when there are too many.
    Returns  the same bytes for the same export, on the same fonts.
    """
    lines = lines_of((record.index, record.entry, record.leaf) for record in records)
    with translation.override(plan.language):
        page = render_to_string(
            "ledger/_report_page.html",
            {
                "cover": cover_of(plan, count),
                "lines": lines,
                "html_lang": HTML_LANG.get(plan.language, plan.language),
                "site_name": settings.SITE_NAME,
            },
        )
    return draw(page, plan.id.bytes)


def draw(page: str, identifier: bytes) -> bytes:
    """Draw a page. Nothing that it names is fetched, neither from the network nor from this machine."""
    import weasyprint
    from weasyprint.urls import URLFetcher

    logging.getLogger("weasyprint.progress").setLevel(logging.WARNING)  # its steps are of no use in our logs
    style = weasyprint.CSS(string=STYLE.read_text("utf-8"))
    document = weasyprint.HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=()))
    drawn: bytes = document.write_pdf(stylesheets=[style], pdf_identifier=identifier)
    return drawn
