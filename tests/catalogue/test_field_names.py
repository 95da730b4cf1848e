"""Every member of an entry's content has a name that people read."""

from __future__ import annotations

from dataclasses import fields

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.domain.field_names import FIELD_NAMES, ITEM_NAMES


def test_every_member_of_a_content_is_named():
    assert list(FIELD_NAMES) == [one.name for one in fields(EntryContent)]


def test_every_member_of_a_data_item_is_named():
    assert list(ITEM_NAMES) == [one.name for one in fields(ItemContent)]
