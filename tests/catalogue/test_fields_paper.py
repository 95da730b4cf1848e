"""docs/catalogue-fields.md names every member of an entry once, in order, and where it really is kept."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from catalogue.domain.entry import EntryContent
from catalogue.models import DataItem, Distribution, Resource, ResourceLink

PAPER = Path(__file__).resolve().parents[2] / "docs" / "catalogue-fields.md"
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
