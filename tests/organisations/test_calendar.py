"""Working days on three calendars."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.calendar import Calendar, day_of
from organisations.domain.choices import Place
from organisations.domain.texts import LANGUAGES
from organisations.models import CalendarYear, Holiday
from organisations.selectors.calendars import calendar_of
from organisations.services.holidays import SHIPPED, load_holidays

WEEKDAYS = Calendar(Place.GUANGDONG)
days = st.dates(min_value=date(2025, 1, 1), max_value=date(2027, 12, 31))
calendars = st.builds(
    Calendar,
    place=st.sampled_from(Place),
    holidays=st.frozensets(days, max_size=30),
    working=st.frozensets(days, max_size=10),
    announced=st.frozensets(st.integers(2025, 2028)),
)


def test_the_day_of_a_moment_is_the_day_of_the_bay_area():
    assert day_of(datetime(2026, 1, 1, 16, 0, tzinfo=UTC)) == date(2026, 1, 2)


def test_the_first_day_is_not_counted_and_weekends_are_not():
    assert WEEKDAYS.add_working_days(date(2026, 3, 5), 1).on == date(2026, 3, 6)
    assert WEEKDAYS.add_working_days(date(2026, 3, 6), 1).on == date(2026, 3, 9)
    assert WEEKDAYS.add_working_days(date(2026, 3, 7), 10).on == date(2026, 3, 20)


def test_a_time_limit_has_a_day():
    with pytest.raises(ValueError, match="at least one"):
        WEEKDAYS.add_working_days(date(2026, 3, 5), 0)


@given(calendars, days, st.integers(1, 40))
def test_what_is_added_is_what_lies_between(calendar, start, number):
    due = calendar.add_working_days(start, number)
    assert calendar.is_working_day(due.on)
    assert calendar.working_days_between(start, due.on) == number
    assert calendar.working_days_between(due.on, start) == -number
    assert (due.calendar, due.calendar_version) == (calendar.place, calendar.version)


@given(calendars, days, st.integers(1, 20), st.integers(1, 20))
def test_two_limits_after_each_other_are_one(calendar, start, first, second):
    after = calendar.add_working_days(calendar.add_working_days(start, first).on, second)
    assert after.on == calendar.add_working_days(start, first + second).on


@given(calendars, days)
def test_one_more_day_makes_another_version(calendar, day):
    other = Calendar(calendar.place, calendar.holidays ^ {day}, calendar.working, calendar.announced)
    assert other.version != calendar.version


def test_a_year_that_is_not_announced_makes_a_date_uncertain():
    known = Calendar(Place.MACAO, announced=frozenset({2026}))
    assert known.add_working_days(date(2026, 12, 1), 10).is_certain
    assert not known.add_working_days(date(2026, 12, 28), 10).is_certain
    assert not WEEKDAYS.add_working_days(date(2026, 3, 5), 1).is_certain


@pytest.mark.django_db
class TestTheThreePlaces:
    @pytest.fixture(autouse=True)
    def _loaded(self):
        call_command("load_holidays")

    @pytest.mark.parametrize(
        ("place", "start", "number", "end"),
        [
            # Spring Festival 2026: the Mainland works on Saturday 14 February and rests for nine days.
            ("GD", "2026-02-12", 3, "2026-02-24"),
            ("HK", "2026-02-12", 3, "2026-02-20"),
            ("MO", "2026-02-12", 3, "2026-02-20"),
            # National Day 2025: eight days on the Mainland, and Saturday 11 October is worked.
            ("GD", "2025-09-30", 3, "2025-10-11"),
            ("HK", "2025-09-30", 3, "2025-10-06"),
            ("MO", "2025-09-30", 3, "2025-10-08"),
            # Easter 2026, with Ching Ming on Easter Sunday.
            ("HK", "2026-04-02", 1, "2026-04-08"),
            ("MO", "2026-04-02", 1, "2026-04-08"),
            ("GD", "2026-04-02", 1, "2026-04-03"),
            # Macao keeps December.
            ("MO", "2026-12-18", 2, "2026-12-28"),
        ],
    )
    def test_the_same_limit_ends_on_each_places_own_day(self, place, start, number, end):
        due = calendar_of(place).add_working_days(date.fromisoformat(start), number)
        assert due.on == date.fromisoformat(end)
        assert due.is_certain

    def test_the_coming_year_is_expected_not_announced(self):
        due = calendar_of("HK").add_working_days(date(2027, 3, 25), 1)
        assert due.on == date(2027, 3, 30)
        assert not due.is_certain

    def test_loading_again_changes_no_version(self):
        before = {place: calendar_of(place).version for place in Place.values}
        load_holidays()
        assert {place: calendar_of(place).version for place in Place.values} == before

    def test_a_file_replaces_its_years_and_leaves_the_others(self, tmp_path):
        data = json.loads(SHIPPED.read_text("utf-8"))
        line = {"place": "HK", "year": 2027, "state": "announced", "source": "a test"}
        data["years"] = [{**line, "holidays": {"2027-01-04": "new_year"}, "working": []}]
        path = tmp_path / "holidays.json"
        path.write_text(json.dumps(data), "utf-8")
        before = calendar_of("HK")
        assert load_holidays(path=path) == 1
        after = calendar_of("HK")
        assert after.announced == {2025, 2026, 2027}
        assert {day for day in after.holidays if day.year == 2027} == {date(2027, 1, 4)}
        assert {day for day in after.holidays if day.year != 2027} == {d for d in before.holidays if d.year != 2027}
        assert after.version != before.version
        assert str(CalendarYear.objects.get(place="HK", year=2027)) == "HK 2027"

    def test_a_day_of_another_year_is_refused_and_nothing_changes(self, tmp_path):
        data = json.loads(SHIPPED.read_text("utf-8"))
        data["years"][0]["holidays"]["2031-01-01"] = "new_year"
        path = tmp_path / "holidays.json"
        path.write_text(json.dumps(data), "utf-8")
        before = calendar_of("GD").version
        with pytest.raises(ValueError, match="another year"):
            load_holidays(path=path)
        assert calendar_of("GD").version == before

    def test_every_day_has_its_name_in_four_languages(self):
        rows = Holiday.objects.all()
        assert len(rows) > 150
        assert all(set(row.names) == set(LANGUAGES) for row in rows)
        row = Holiday.objects.get(place="GD", date=date(2026, 2, 14))
        assert (str(row), row.kind, row.name.value) == ("GD 2026-02-14", "working", "Working day in exchange")

    def test_moved_working_days_are_weekends(self):
        """A moved working day pays for a day off: they are Saturdays and Sundays, and no holiday too."""
        calendar = calendar_of("GD")
        assert all(day.weekday() >= 5 for day in calendar.working)
        assert not calendar.working & calendar.holidays
