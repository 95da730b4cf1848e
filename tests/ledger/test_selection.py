"""What an export was asked to hold: every condition alone and together, days of the three places, damaged bodies."""

from __future__ import annotations

from datetime import date

import pytest

from ledger.exporting.selection import Selection, organisations_of

BODY = {
    "type": "exchange.approved",
    "src": "GD",
    "dst": "HK",
    "at": "2026-11-22T15:59:59.999999Z",  # one microsecond before midnight in Hong Kong
    "actor": {"org": "hk-a", "role": "approver"},
    "exchange": {"custodian": "gd-b", "requester": "hk-c", "decided": [{"org": "gd-d"}, {"org": "gd-e"}]},
}


@pytest.mark.parametrize(
    ("chosen", "fits"),
    [
        ({}, True),
        ({"type": "exchange.approved"}, True),
        ({"type": "exchange.revoked"}, False),
        ({"src": "GD"}, True),
        ({"src": "HK"}, False),
        ({"dst": "HK"}, True),
        ({"dst": "GD"}, False),
        ({"from_day": date(2026, 11, 22)}, True),
        ({"from_day": date(2026, 11, 23)}, False),
        ({"to_day": date(2026, 11, 22)}, True),
        ({"to_day": date(2026, 11, 21)}, False),
        ({"from_day": date(2026, 11, 22), "to_day": date(2026, 11, 22)}, True),
        ({"organisation": "hk-a"}, True),
        ({"organisation": "gd-b"}, True),
        ({"organisation": "hk-c"}, True),
        ({"organisation": "gd-e"}, True),
        ({"organisation": "hk"}, False),
        ({"src": "GD", "organisation": "mo-a"}, False),
        ({"src": "GD", "dst": "HK", "organisation": "hk-a", "type": "exchange.approved"}, True),
    ],
)
def test_a_record_fits_when_all_conditions_hold(chosen, fits):
    assert Selection(**chosen).test()(BODY) is fits


def test_midnight_in_hong_kong_begins_the_next_day():
    body = BODY | {"at": "2026-11-22T16:00:00.000000Z"}
    assert Selection(from_day=date(2026, 11, 23)).test()(body)
    assert not Selection(to_day=date(2026, 11, 22)).test()(body)


@pytest.mark.parametrize(
    "body",
    [{}, {"at": 7}, {"at": None, "actor": "x", "exchange": 7}, {"exchange": {"decided": "x"}, "membership": []}],
)
def test_damaged_bodies_fit_no_condition_and_break_nothing(body):
    for chosen in ({"src": "GD"}, {"from_day": date(2026, 1, 1)}, {"to_day": date(2027, 1, 1)}, {"organisation": "a"}):
        assert not Selection(**chosen).test()(body)
    assert Selection().test()(body)


def test_every_organisation_that_a_record_names_is_found():
    assert organisations_of(BODY) == {"hk-a", "gd-b", "hk-c", "gd-d", "gd-e"}
    assert organisations_of({"membership": {"org": "mo-a"}}) == {"mo-a"}
    assert organisations_of({"exchange": {"decided": [7, {"org": 7}, {}]}}) == set()


@pytest.mark.parametrize(
    ("chosen", "size", "expected"),
    [
        ({}, 10, (0, 10)),
        ({"from_index": 3}, 10, (3, 10)),
        ({"to_index": 3}, 10, (0, 4)),
        ({"from_index": 3, "to_index": 3}, 10, (3, 4)),
        ({"to_index": 99}, 10, (0, 10)),
        ({"from_index": 12}, 10, (12, 12)),
        ({"from_index": 5, "to_index": 3}, 10, (5, 5)),
    ],
)
def test_a_range_includes_both_ends_and_ends_with_the_checkpoint(chosen, size, expected):
    assert Selection(**chosen).within(size) == expected


def test_a_selection_comes_back_from_its_json_as_it_was():
    chosen = Selection(
        type="a.b",
        src="GD",
        dst="HK",
        organisation="gd-a",
        from_index=0,
        to_index=9,
        from_day=date(2026, 1, 2),
        to_day=date(2026, 3, 4),
        disclosed=("decider_name",),
    )
    assert Selection.from_json(chosen.as_json()) == chosen
    assert chosen.as_json()["filter"]["from_day"] == "2026-01-02"
    assert not chosen.full
    assert Selection.from_json(Selection().as_json()) == Selection()
    assert Selection(disclosed=("decider_name",)).full  # disclosing chooses no records
    assert not Selection(from_index=0).full


def test_the_first_and_the_last_day_of_the_calendar_bound_nothing():
    """Whoever types them means "from the beginning" and "to the end"; in another zone they are no days at all."""
    fits = Selection(from_day=date.min, to_day=date.max).test()
    assert fits({"at": "2026-11-22T09:30:00.123456Z"})
    assert not Selection(from_day=date(2026, 11, 23), to_day=date.max).test()({"at": "2026-11-22T09:30:00.123456Z"})
    assert not Selection(from_day=date.min, to_day=date(2026, 11, 21)).test()({"at": "2026-11-22T09:30:00.123456Z"})
