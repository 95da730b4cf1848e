"""Words for spans of time, witnesses and filters."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ledger.labels import witness_place, witness_title
from ledger.listing import Filters
from ledger.presentation import chips_of, how_long, parameters_of


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(), "0 s"),
        (timedelta(seconds=119), "119 s"),
        (timedelta(minutes=2), "2 min"),
        (timedelta(minutes=119), "119 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(hours=47), "47 h"),
        (timedelta(days=2), "2 days"),
    ],
)
def test_a_span_is_told_in_the_largest_unit_that_still_says_something(span, words):
    assert how_long(span) == words


@pytest.mark.parametrize(
    ("name", "place", "title"),
    [
        ("gd", "GD", "gd"),
        ("hk.witness.example", "HK", "hk.witness.example"),
        ("neutral", "", "Neutral"),
        ("neutral.witness.example", "", "Neutral"),
        ("w1.example", "", "w1.example"),
        ("hkma", "", "hkma"),
    ],
)
def test_a_witness_is_named_by_its_jurisdiction_when_it_has_one(name, place, title):
    assert witness_place(name) == place
    assert str(witness_title(name)) == title


def test_filters_become_parameters_and_chips_and_nothing_else_does():
    filters = Filters(dst="MO", from_index=0, to_day=date(2026, 11, 22))
    assert parameters_of(filters) == {"dst": "MO", "from_index": "0", "to_day": "2026-11-22"}
    chips = {str(chip.label): (str(chip.value), chip.url) for chip in chips_of(filters, "/l/")}
    assert chips == {
        "To": ("Macao", "/l/?from_index=0&to_day=2026-11-22"),
        "First record": ("0", "/l/?dst=MO&to_day=2026-11-22"),
        "Last day": ("22 November 2026", "/l/?dst=MO&from_index=0"),
    }
    assert chips_of(Filters(), "/l/") == []
