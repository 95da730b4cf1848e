"""A cell that says something counts, whatever it says; an empty one leaves what is listed."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pytest

from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.template import rows_of
from catalogue.domain.overlay import overlaid
from catalogue.models import EntryChange, EntryImport
from catalogue.reading.entries import read_entries
from tests.factories.catalogue import make_resource
from tests.factories.changes import COMPLETE, Desk

from .test_imports import TURTLE, uploaded
from .test_pages import fields_of, signed_in

LISTED = EntryContent(
    identifier="old/1",
    title={"en": "Buses", "pt": "Autocarros"},
    original_language="pt",
    resource_class="basic",
    update_cycle="daily",
    update_note="at night",
    sharing_attribute="not_shared",
    not_shared_basis={"en": "Law 8/2005."},
    open_attribute="open",
    grade="general",
    general_level=2,
    grade_hk="restricted",
    grade_mo="personal",
    personal_data="personal",
    visibility="chosen",
    shown_to=("hk-td",),
    formats=("CSV",),
)
#: What an empty content says too: in words or codes, and what it becomes.
DEFAULTS = {
    "Resource class": ("department", "resource_class", "department"),
    "Update cycle": ("not_stated", "update_cycle", "not_stated"),
    "Sharing attribute": ("有条件共享", "sharing_attribute", "conditional"),
    "Open attribute": ("not_stated", "open_attribute", "not_stated"),
    "Class of the data (Mainland)": ("not graded", "grade", "not_graded"),
    "Security grading (Hong Kong)": ("not_graded", "grade_hk", "not_graded"),
    "Category under Law 8/2005 (Macao)": ("not_graded", "grade_mo", "not_graded"),
    "Personal data": ("not stated", "personal_data", "not_stated"),
    "Who may know of it": ("signed_in", "visibility", "signed_in"),
    "Original language": ("en", "original_language", "en"),
}
WHOLE = {"Identifier": "old/1", "Title (English)": "Buses"} | {name: said for name, (said, _, _) in DEFAULTS.items()}


def csv_of(row: dict[str, str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([list(row), list(row.values())])
    return text.getvalue().encode("utf-8-sig")


def xlsx_of(row: dict[str, str]) -> bytes:
    book, target = openpyxl.Workbook(), io.BytesIO()
    book.active.append(list(row))
    book.active.append(list(row.values()))
    book.save(target)
    return target.getvalue()


FILES = pytest.mark.parametrize(("name", "file_of"), [("e.csv", csv_of), ("e.xlsx", xlsx_of)])


def laid_over(name: str, data: bytes, listed: EntryContent = LISTED) -> EntryContent:
    (record,) = read_entries(name, data, manner=Manner(language="en")).records
    return overlaid(listed, record.content, record.said)


@FILES
def test_a_value_that_an_empty_entry_has_is_said_as_any_other(name, file_of):
    after = laid_over(name, file_of(WHOLE))
    assert {member: getattr(after, member) for _said, member, _value in DEFAULTS.values()} == {
        member: value for _said, member, value in DEFAULTS.values()
    }


@FILES
def test_an_empty_cell_leaves_what_is_listed(name, file_of):
    after = laid_over(
        name, file_of(dict.fromkeys(WHOLE, "") | {"Identifier": "old/1", "Title (English)": "Bus routes"})
    )
    assert after == replace(LISTED, title={"en": "Bus routes", "pt": "Autocarros"})


@FILES
def test_a_value_that_no_list_has_leaves_what_is_listed(name, file_of):
    bad = {"Sharing attribute": "perhaps", "Who may know of it": "some", "Issued on": "soon", "Original language": "la"}
    assert laid_over(name, file_of({"Identifier": "old/1", "Title (English)": "Buses"} | bad)) == LISTED


@FILES
def test_what_only_the_old_value_allowed_goes_with_it(name, file_of):
    after = laid_over(name, file_of(WHOLE))
    assert (after.not_shared_basis, after.shown_to, after.general_level) == ({}, (), None)
    same = {
        "Sharing attribute": "not_shared",
        "Who may know of it": "chosen",
        "Class of the data (Mainland)": "general",
    }
    assert laid_over(name, file_of({"Identifier": "old/1", "Title (English)": "Buses"} | same)) == LISTED
    both = {"Sharing attribute": "conditional", "Sharing conditions (English)": "For duties."}
    after = laid_over(name, file_of({"Identifier": "old/1", "Title (English)": "Buses"} | both))
    assert (after.sharing_conditions, after.not_shared_basis) == ({"en": "For duties."}, {})


def test_words_on_the_update_cycle_are_said_as_words():
    after = laid_over("e.csv", csv_of({"Identifier": "old/1", "Title (English)": "Buses", "Update cycle": "每两周"}))
    assert (after.update_cycle, after.update_note) == ("other", "每两周")


def test_items_ways_and_formats_are_said_by_their_columns():
    row = {"Identifier": "old/1", "Title (English)": "Buses", "Item code": "stop", "Item name (English)": "Stop"}
    row |= {"Formats": "JSON", "Download address": "https://example.org/a.json"}
    after = laid_over("e.csv", csv_of(row))
    assert [one.code for one in after.data_items] == ["stop"]
    assert (after.distributions[0].format, after.formats) == ("JSON", ("JSON",))


def test_a_table_of_an_entry_sets_another_back_to_it():
    plain = EntryContent(identifier="old/1", title={"en": "Buses"})
    (heading, row) = rows_of([plain], "en")
    after = laid_over("e.csv", csv_of(dict(zip(heading, row, strict=True))))
    assert replace(after, title=plain.title, update_note="", formats=()) == plain


def test_a_graph_cannot_say_that_something_is_empty():
    (record,) = read_entries("e.ttl", TURTLE, manner=Manner(language="en")).records
    assert record.said is None
    after = overlaid(LISTED, record.content, record.said)
    assert after == replace(LISTED, title=LISTED.title | {"en": "Parking"}, landing_page="https://example.org/d/1")


@pytest.mark.django_db
def test_the_whole_way_in_the_browser():
    desk = Desk()
    listed = make_resource(
        desk.custodian, identifier="old/1", **COMPLETE | {"visibility": "public", "sharing_attribute": "unconditional"}
    )
    client = signed_in(desk.steward)
    row = {"Identifier": "old/1", "Title (English)": listed.title["en"], "Who may know of it": "signed_in"}
    where = uploaded(client, desk, "e.csv", csv_of(row))["Location"]
    assert "visibility" in EntryImport.objects.get().records[0]["said"]
    html = client.get(where).content.decode()
    assert "Everyone signed in" in html
    client.post(where, fields_of(html) | {"then": "apply"})
    content = EntryContent.from_json(EntryChange.objects.get().content)
    assert (content.visibility, content.sharing_attribute) == ("signed_in", "unconditional")


@pytest.mark.django_db
def test_a_file_that_was_uploaded_before_is_read_as_then():
    desk = Desk()
    make_resource(desk.custodian, identifier="old/1", **COMPLETE | {"visibility": "public"})
    client = signed_in(desk.steward)
    row = {"Identifier": "old/1", "Title (English)": "Anew", "Who may know of it": "signed_in"}
    where = uploaded(client, desk, "e.csv", csv_of(row))["Location"]
    kept = EntryImport.objects.get()
    kept.records = [{name: one[name] for name in ("content", "notes")} for one in kept.records]
    kept.save()
    client.post(where, fields_of(client.get(where).content.decode()) | {"then": "apply"})
    assert EntryContent.from_json(EntryChange.objects.get().content).visibility == "public"
