"""Pages of data items: which they are, and where a page's own stand after others changed the draft."""

from __future__ import annotations

import pytest

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.domain.runs import PER_PAGE, page_holding, place_of, run_of, shown_run

ITEMS = tuple(ItemContent(code=f"i{number}") for number in range(1, 61))
NAMES = ("data_items",)


def shown(items, start: int) -> str:
    return shown_run(EntryContent(data_items=items), NAMES, start)


def rows(items) -> list[tuple[str, str]]:
    return [(one.code, one.code) for one in items]


def codes(items) -> list[str]:
    return [one.code for one in items]


@pytest.mark.parametrize(
    ("total", "number", "expected"),
    [
        (0, 1, (1, 1, 0, 0)),
        (PER_PAGE, 1, (1, 1, 0, PER_PAGE)),
        (PER_PAGE + 1, 2, (2, 2, PER_PAGE, PER_PAGE + 1)),
        (60, 2, (2, 3, 25, 50)),
        (60, 99, (3, 3, 50, 60)),
    ],
)
def test_a_page_is_some_of_them_in_a_row(total, number, expected):
    run = run_of(total, number)
    assert (run.number, run.num_pages, run.start, run.end) == expected
    assert run.first == run.start + 1
    assert run.is_last is (run.number == run.num_pages)


def test_each_item_is_on_a_page():
    assert [page_holding(number) for number in (1, 25, 26, 50, 51)] == [1, 1, 2, 2, 3]
    assert page_holding(51, 50) == 2


def test_a_page_that_nobody_touched_is_the_run_that_it_was():
    place = place_of(ITEMS, shown(ITEMS[25:50], 25), ())
    assert (place.before, place.own, place.behind) == (ITEMS[:25], ITEMS[25:50], ITEMS[50:])
    assert place.around(ITEMS[25:26]) == (*ITEMS[:26], *ITEMS[50:])


@pytest.mark.parametrize("now", [ITEMS[3:], (ItemContent(code="first"), *ITEMS), ITEMS[:50], ITEMS[24:51]])
def test_a_page_is_found_where_it_stands_now(now):
    place = place_of(now, shown(ITEMS[25:50], 25), ())
    assert place.own == ITEMS[25:50]
    assert place.around(place.own) == now


def test_of_two_equal_runs_the_nearer_one_is_the_page():
    twice = ITEMS[:2] * 3
    assert len(place_of(twice, shown(ITEMS[:2], 2), ()).before) == 2
    assert len(place_of(twice, shown(ITEMS[:2], 4), ()).before) == 4


def test_what_is_added_to_an_empty_page_comes_to_the_end():
    assert place_of(ITEMS, shown((), 0), ()).around(ITEMS[:1]) == (*ITEMS, ITEMS[0])


def test_a_page_whose_rows_were_all_taken_away_can_have_them_back():
    left = (*ITEMS[:25], *ITEMS[50:])
    assert place_of(left, shown((), 25), rows(ITEMS[25:50])).around(ITEMS[25:50]) == ITEMS


def test_a_page_that_a_colleague_changed_is_known_by_its_codes():
    changed = (*ITEMS[:26], ItemContent(code="theirs"), ItemContent(code="i27", unit="km"), *ITEMS[28:])
    place = place_of(changed, shown(ITEMS[25:50], 25), rows(ITEMS[25:50]))
    assert codes(place.before) == codes(ITEMS[:25])
    assert codes(place.own) == [one.code for one in ITEMS[25:50] if one.code != "i28"]
    assert codes(place.behind) == ["theirs", *codes(ITEMS[50:])]


def test_a_row_is_known_by_the_code_that_it_had_or_has_by_now():
    renamed = (*ITEMS[:25], ItemContent(code="new", unit="km"), *ITEMS[26:])
    mine = [("i26", "newer"), *rows(ITEMS[26:50])]
    assert "i26" not in codes(place_of(renamed, shown(ITEMS[25:50], 25), mine).own)
    saved = [("i26", "new"), *rows(ITEMS[26:50])]
    assert codes(place_of(renamed, shown(ITEMS[25:50], 25), saved).own)[0] == "new"


def test_as_many_items_of_one_code_as_the_page_has_and_the_nearest():
    same = (ItemContent(code="x"), *ITEMS[:3], ItemContent(code="x", unit="m"))
    place = place_of(same, shown((ItemContent(code="x", unit="km"),), 4), [("x", "x")])
    assert place.own == (ItemContent(code="x", unit="m"),)
    assert place.before == same[:4]


@pytest.mark.parametrize("said", ["", "data_items.at:", "data_items.at:x,1", "data_items.at:9999999,1"])
def test_a_page_that_does_not_say_where_it_began_is_known_by_its_codes(said):
    assert place_of(ITEMS, said, rows(ITEMS[1:3])).own == ITEMS[1:3]


def test_a_page_of_which_nothing_is_left_comes_to_where_it_began():
    assert len(place_of(ITEMS[:25], shown(ITEMS[25:50], 25), rows(ITEMS[25:50])).before) == 25
    assert len(place_of(ITEMS[:5], shown(ITEMS[25:50], 25), rows(ITEMS[25:50])).before) == 5


def test_other_fields_say_nothing_of_data_items():
    assert "data_items" not in shown_run(EntryContent(data_items=ITEMS), ("title",), 0)
