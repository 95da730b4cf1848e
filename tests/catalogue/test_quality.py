"""The score says how complete and fresh an entry is, and its gains say truly what would raise it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from catalogue.domain.choices import FreshnessState, UpdateCycle
from catalogue.domain.entry import EntryContent
from catalogue.domain.quality import POINTS, SENTENCES, freshness, quality_of
from tests.factories.contents import any_content, complete_content

TODAY = date(2026, 3, 1)


def test_a_complete_and_fresh_entry_has_a_hundred_points() -> None:
    quality = quality_of(complete_content(), today=TODAY)
    assert (quality.score, quality.gains) == (100, ())
    assert sum(POINTS.values()) == 100
    assert set(SENTENCES) == set(POINTS)


def test_an_empty_entry_has_none_and_is_told_everything() -> None:
    quality = quality_of(EntryContent(), today=TODAY)
    assert quality.score == 0
    assert {gain.code: gain.points for gain in quality.gains} == dict(POINTS)
    assert [gain.points for gain in quality.gains] == sorted(POINTS.values(), reverse=True)
    assert all(gain.sentence for gain in quality.gains)


@given(any_content())
def test_score_and_gains_make_a_hundred(content: EntryContent) -> None:
    quality = quality_of(content, today=TODAY)
    assert quality.score + sum(gain.points for gain in quality.gains) == 100


def test_a_part_that_is_half_there_counts_half() -> None:
    content = complete_content(title={"zh-hans": "公交路线", "en": "Bus routes"}, contact_email="", contact_phone="")
    gains = {gain.code: gain.points for gain in quality_of(content, today=TODAY).gains}
    assert gains == {"titles": 4, "contact": 3}


@pytest.mark.parametrize(
    ("cycle", "modified", "today", "state", "due"),
    [
        ("real_time", date(2026, 3, 1), TODAY, FreshnessState.FRESH, date(2026, 3, 2)),
        ("daily", date(2026, 2, 28), TODAY, FreshnessState.DUE, date(2026, 3, 1)),
        ("daily", date(2026, 2, 26), TODAY, FreshnessState.OVERDUE, date(2026, 2, 27)),
        ("weekly", date(2026, 2, 23), TODAY, FreshnessState.FRESH, date(2026, 3, 2)),
        ("monthly", date(2026, 1, 31), TODAY, FreshnessState.DUE, date(2026, 2, 28)),
        ("monthly", date(2025, 12, 31), TODAY, FreshnessState.OVERDUE, date(2026, 1, 31)),
        ("quarterly", date(2025, 11, 30), TODAY, FreshnessState.DUE, date(2026, 2, 28)),
        ("half_yearly", date(2025, 9, 15), TODAY, FreshnessState.FRESH, date(2026, 3, 15)),
        ("yearly", date(2024, 2, 29), TODAY, FreshnessState.OVERDUE, date(2025, 2, 28)),
        ("other", date(2026, 3, 1), TODAY, FreshnessState.UNKNOWN, None),
        ("not_stated", date(2026, 3, 1), TODAY, FreshnessState.UNKNOWN, None),
        ("daily", None, TODAY, FreshnessState.UNKNOWN, None),
    ],
)
def test_freshness(cycle: str, modified: date | None, today: date, state: FreshnessState, due: date | None) -> None:
    found = freshness(update_cycle=cycle, modified_on=modified, today=today)
    assert (found.state, found.due_on) == (state, due)


def test_an_overdue_update_costs_its_points_and_a_due_one_half() -> None:
    content = replace(complete_content(), update_cycle=UpdateCycle.DAILY.value, modified_on=date(2026, 2, 28))
    assert quality_of(content, today=TODAY).score == 95
    assert quality_of(content, today=date(2026, 3, 9)).score == 90
