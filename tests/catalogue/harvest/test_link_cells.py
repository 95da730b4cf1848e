"""Links to other entries in a cell: kind and code or address, several in one cell, in any of the four languages."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from catalogue.domain.entry import EntryContent, LinkContent
from catalogue.domain.harvest.columns import COLUMNS, LANGUAGES
from catalogue.domain.harvest.link_cells import cell_of, links_of
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.records import Notes
from catalogue.domain.harvest.reporting import said
from catalogue.domain.harvest.sheet import page_of_rows
from catalogue.domain.harvest.template import EXAMPLE, rows_of, sheets_of
from catalogue.domain.limits import LINK_CODE
from catalogue.reading.entries import read_entries

from .test_tables import csv_of, xlsx_of

HERE = UUID("01890a5d-ac96-774b-bcce-b302099a8057")
LINKS = (
    LinkContent(kind="derived_from", target_code="29200/00903509"),
    LinkContent(kind="related", target=HERE),
    LinkContent(kind="replaces", target_code="urn:a:b"),
)


def read(cell: str, *, here: bool = True) -> tuple[tuple[LinkContent, ...], list[str]]:
    notes = Notes()
    return links_of(cell, here=here, notes=notes), [said(one.code, one.params) for one in notes.all()]


@pytest.mark.parametrize(
    ("cell", "links"),
    [
        ("", ()),
        ("source: 29200/00903509", LINKS[:1]),
        ("derived_from:29200/00903509", LINKS[:1]),
        ("来源：29200/00903509", LINKS[:1]),
        ("衍生自：29200/00903509", LINKS[:1]),
        ("Derivado de: 29200/00903509", LINKS[:1]),
        (f"source: 29200/00903509; related: {HERE} ；replaces: urn:a:b", LINKS),
        (f"source: 29200/00903509\n\n相關：https://portal.example/catalogue/{HERE}/\nsubstitui: urn:a:b", LINKS),
        (f"https://portal.example/catalogue/{HERE}/", LINKS[1:2]),
        ("x/1; x/1", (LinkContent(kind="related", target_code="x/1"),)),
        ("related: a;b\nrelated: c", tuple(LinkContent(kind="related", target_code=code) for code in ("a;b", "c"))),
    ],
)
def test_a_cell_is_read_as_people_write_it(cell, links):
    assert read(cell) == (links, [])


@pytest.mark.parametrize("bad", ["sorce: 29200/1", "related:", "related: " + "x" * (LINK_CODE + 1)])
def test_what_is_no_link_is_left_out_and_named(bad):
    links, notes = read(f"{bad}; source: 29200/00903509")
    assert links == LINKS[:1]
    assert len(notes) == 1
    assert bad[:8] in notes[0]


def test_what_is_written_is_read_again():
    assert read(cell_of(LINKS)) == (LINKS, [])
    assert cell_of(()) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_come_back_from_a_table_as_they_were(language):
    whole = EntryContent(identifier="w/1", title={"en": "All"}, links=LINKS)
    entries, items = sheets_of([whole], language)
    for name, data in (
        ("e.csv", csv_of(rows_of([whole], language))),
        ("e.xlsx", xlsx_of(("Sheet1", entries), ("x", items))),
    ):
        (record,) = read_entries(name, data, manner=Manner(language="en")).records
        assert record.content.links == LINKS
        assert record.said is not None
        assert "links" in record.said
        assert record.warnings == ()
    (bare,) = read_entries("e.csv", csv_of(rows_of([replace(whole, links=())], language)), manner=Manner()).records
    assert "links" not in (bare.said or ())


def test_the_template_shows_how():
    assert EXAMPLE.links
    assert "links" in COLUMNS


def test_what_a_source_says_leads_elsewhere():
    """An id of another catalogue may look like one of ours."""
    code = str(HERE)
    far = f"https://data.example.org/catalogue/{HERE}/" + "a" * 90
    links, notes = read(f"source: {code}\n{far}", here=False)
    assert links == (LinkContent(kind="derived_from", target_code=code),)
    assert len(notes) == 1
    rows = [["Identifier", "Title (en)", "Links to other entries"], ["1", "A", code]]
    for manner, link in ((Manner(), "target"), (Manner(is_widest=True), "target_code")):
        [found] = page_of_rows(rows, manner=manner).records[0].content.links
        assert str(getattr(found, link)) == code
