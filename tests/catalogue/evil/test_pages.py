"""Tests 40 and 47 of the evil ones, for pages: no file that carries a formula, no address or form that is worked on."""

from __future__ import annotations

import csv
import json
import re
import time
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from ledger.exporting.csv_view import cell
from organisations.models import Role
from tests.factories import changes as factory
from tests.factories.catalogue import make_resource
from tests.factories.changes import Desk
from tests.factories.organisations import make_membership

pytestmark = pytest.mark.django_db

CATALOGUE = Path(__file__).resolve().parents[3] / "catalogue"
FORMULAS = [
    '=HYPERLINK("http://evil.example","x")',
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "|x",
]
#: What no page may do: wait for the database as long as a statement may run.
PATIENCE_S = 30


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    make_membership(desk.steward, desk.custodian, Role.ADMINISTRATOR)
    return desk


@pytest.fixture
def page(desk: Desk) -> Client:
    client = Client()
    client.force_login(desk.steward)
    return client


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_the_table_to_fill_in_has_no_cell_that_a_spreadsheet_would_work_out(page, language):
    answer = page.get(reverse("catalogue:import-template"), headers={"accept-language": language})
    rows = list(csv.reader(answer.content.decode("utf-8-sig").splitlines()))
    assert len(rows) >= 2
    assert all(cell(text) == text for row in rows for text in row)


def test_no_other_page_of_the_catalogue_hands_out_a_table():
    """Entries leave as HTML, RDF, JSON and Atom. Whoever adds a table has to make its cells safe, and say so here."""
    makers = re.compile(r"text/csv|spreadsheetml|xlsxwriter|csv\.writer", re.IGNORECASE)
    found = {
        path.relative_to(CATALOGUE).as_posix()
        for path in CATALOGUE.rglob("*.py")
        if makers.search(path.read_text("utf-8"))
    }
    # The template; the box with sample rows, which is a form field; what is read, never written.
    assert found == {"views/imports.py", "forms/entry.py", "domain/harvest/values.py"}


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_a_title_is_text_everywhere(page, desk, text):
    entry = make_resource(desk.custodian, title={"en": text}, abstract={"en": text})
    assert json.loads(page.get(f"/dataset/{entry.pk}.jsonld").content)
    package = page.get("/api/3/action/package_show", {"id": str(entry.pk)}).json()["result"]
    assert package["title"].strip() == text.strip()
    detail = page.get(f"/catalogue/{entry.pk}/")
    assert detail.status_code == 200
    assert '<a href="http://evil.example' not in detail.content.decode()


NUMBERS = ["-1", "0", "1e18", "1000000000000000000", "1.5", "١", "0x10", "", "9" * 400, "1;DROP TABLE x"]


def addresses(desk: Desk) -> list[str]:
    change = factory.draft(desk)
    return [
        reverse("catalogue:resource-list"),
        reverse("catalogue:desk"),
        reverse("catalogue:bulk"),
        reverse("catalogue:change-list"),
        reverse("catalogue:correction-queue"),
        reverse("catalogue:synonym-list"),
        reverse("catalogue:source-list"),
        reverse("catalogue:search-list"),
        reverse("catalogue:desk-change", args=[change.pk]),
        reverse("catalogue:version-list", args=[desk.resource.pk]),
        "/catalogue/feed.atom",
        "/catalog.ttl",
    ]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_number_that_is_none_is_refused_or_not_asked_about(page, desk, number):
    for address in addresses(desk):
        for name in ("page", "before", "after"):
            began = time.monotonic()
            answer = page.get(address, {name: number})
            assert answer.status_code in {200, 400, 404}, (address, name, number)
            assert time.monotonic() - began < PATIENCE_S


def test_a_search_of_a_million_characters_and_thousands_of_filters_are_refused(page, desk):
    for address in addresses(desk):
        assert page.get(f"{address}?q={'x' * 1_000_000}").status_code in {400, 414}, address
        many = "&".join(f"organisation=o{number}" for number in range(5_000))
        assert page.get(f"{address}?{many}").status_code in {400, 414}, address


def test_forms_with_ten_thousand_fields_are_refused_and_nothing_is_saved(page, desk):
    change = factory.draft(desk)
    many = {f"a{number}": "1" for number in range(10_000)}
    for address in (
        reverse("catalogue:desk-section", args=[change.pk, "names"]),
        reverse("catalogue:bulk-edit"),
        reverse("catalogue:desk-open"),
        reverse("catalogue:change-submit", args=[change.pk]),
        reverse("catalogue:correction-list", args=[desk.resource.pk]),
        reverse("catalogue:search-save"),
    ):
        assert page.post(address, many).status_code in {400, 413}, address
    change.refresh_from_db()
    assert (change.status, change.revision) == ("draft", 1)


@pytest.mark.parametrize("depth", [1_000, 100_000])
def test_deep_json_is_refused(page, depth):
    deep = "[" * depth + "]" * depth
    for address in ("/api/v1/changes/", "/api/3/action/package_search"):
        answer = page.post(address, deep, content_type="application/json")
        assert answer.status_code in {400, 401, 403, 409, 413}, address
    nested = '{"content":' + '{"title":' * depth + "1" + "}" * depth + "}"
    assert page.post("/api/v1/changes/", nested, content_type="application/json").status_code in {400, 403, 413}
