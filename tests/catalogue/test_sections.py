"""Every field of an entry is asked for once, in one section."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

from catalogue.domain.entry import EntryContent
from catalogue.domain.sections import SECTION_OF, SECTIONS, section_coded


def test_every_member_of_a_content_is_asked_for_exactly_once():
    asked = Counter(name for section in SECTIONS for name in section.names)
    assert asked == Counter(one.name for one in fields(EntryContent))
    assert set(SECTION_OF) == set(asked)


def test_a_section_is_found_by_its_code():
    assert section_coded("texts") is SECTIONS[0]
    assert section_coded("nothing") is None
