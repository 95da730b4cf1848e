"""docs/catalogue-fields.md names every member of an entry once, in order, and where it really is kept."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from catalogue.domain.entry import EntryContent
from catalogue.models import DataItem, Distribution, Resource, ResourceLink

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAPER = DOCS / "catalogue-fields.md"
ROWS = re.findall(r"^\| `(\w+)` \|.*?\| `([\w.]+)` \|[^|]*\|$", PAPER.read_text("utf-8"), flags=re.MULTILINE)


def test_every_member_stands_there_in_order() -> None:
    assert [member for member, _column in ROWS] == [one.name for one in fields(EntryContent)]


def test_every_place_exists() -> None:
    tables = {
        f"{model._meta.db_table.removeprefix('catalogue_')}".replace("_", "")
        for model in (DataItem, Distribution, ResourceLink, Resource.themes.through, Resource.shown_to.through)
    }
    columns = {one.name for one in Resource._meta.get_fields()}
    for _member, kept in ROWS:
        table, _, column = kept.partition(".")
        assert (table == "resource" and column in columns) if column else kept.replace("_", "") in tables, kept


def test_what_is_said_of_dcat_is_what_the_other_paper_says() -> None:
    """That one is compared with what is published (tests/publishing/test_mapping_paper.py)."""
    row = re.compile(r"^\| `(\w+)` \|(?:.*\|)?([^|]*)\|$", flags=re.MULTILINE)
    section = (DOCS / "dcat-mapping.md").read_text("utf-8").split("\n## Fields\n")[1].split("\n## ")[0]
    published = {member: _terms(told) for member, told in row.findall(section)}
    said = {member: _terms(told) for member, told in row.findall(PAPER.read_text("utf-8")) if member in published}
    assert said.keys() == published.keys()
    for member, terms in published.items():
        # The first is the property itself, the others are what stands in it.
        assert said[member][:1] == terms[:1], member
        assert set(said[member]) <= set(terms), member


def _terms(told: str) -> list[str]:
    return re.findall(r"`([a-z]+:\w+)`", told)
