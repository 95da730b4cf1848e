"""Two people write in the same draft: nobody's words are overwritten unseen."""

from __future__ import annotations

from dataclasses import replace

from catalogue.domain.entry import EntryContent
from catalogue.domain.three_way import digests, merged

BASE = EntryContent(title={"en": "Buses"}, abstract={"en": "All of them."}, licence={"en": "Free."})
NAMES = ("title", "abstract", "licence")
SHOWN = digests(BASE, NAMES)


def test_what_only_i_changed_is_mine():
    mine = replace(BASE, title={"en": "Bus routes"})
    theirs = replace(BASE, abstract={"en": "Most of them."})
    assert merged(SHOWN, mine, theirs, NAMES) == ({"title": {"en": "Bus routes"}}, ())


def test_what_both_changed_alike_is_no_question():
    mine = theirs = replace(BASE, title={"en": "Bus routes"})
    assert merged(SHOWN, mine, theirs, NAMES) == ({}, ())


def test_what_both_changed_differently_is_asked():
    mine = replace(BASE, title={"en": "Bus routes"}, licence={"en": "Paid."})
    theirs = replace(BASE, title={"en": "Bus lines"})
    assert merged(SHOWN, mine, theirs, NAMES) == ({"licence": {"en": "Paid."}}, ("title",))


def test_a_page_that_lost_its_digests_overwrites_nothing():
    mine = replace(BASE, title={"en": "Bus routes"})
    for shown in ("", "title", "title:x", "nothing here : at all"):
        changes, both = merged(shown, mine, BASE, NAMES)
        assert "title" in both
        assert changes == {}


def test_the_order_of_languages_is_no_change():
    one = replace(BASE, title={"en": "Buses", "pt": "Autocarros"})
    other = replace(BASE, title={"pt": "Autocarros", "en": "Buses"})
    assert digests(one, NAMES) == digests(other, NAMES)
