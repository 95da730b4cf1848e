"""Scores age by night: what was fresh is due, then overdue, though nobody touches the entry."""

from __future__ import annotations

import os
import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from catalogue import tasks
from catalogue.domain.choices import FreshnessState, UpdateCycle
from catalogue.domain.entry import EntryContent
from catalogue.domain.quality import freshness, quality_of, stale_from
from catalogue.models import Resource, SearchChange
from catalogue.selectors.contents import content_of
from catalogue.services.indexing import rescore
from catalogue.services.writing import EntryWrite, write_entries
from organisations.models import Organisation
from tests.factories.organisations import make_organisation

MADE = datetime(2026, 3, 2, 1, tzinfo=UTC)
DAY = MADE.date()


def entries(*contents: EntryContent, custodian: Organisation | None = None) -> list[Resource]:
    keeper = custodian or make_organisation()
    return write_entries([EntryWrite(content=one, custodian=keeper) for one in contents], at=MADE)


def content(number: int, **changes: object) -> EntryContent:
    made = EntryContent(
        identifier=f"aging/{number}",
        title={"en": "Aging"},
        sharing_conditions={"en": "For statutory duties only."},
        update_cycle="weekly",
        modified_on=DAY,
        visibility="public",
    )
    return replace(made, **changes)


def scores(*resources: Resource) -> list[int]:
    found = dict(Resource.objects.values_list("pk", "quality_score"))
    return [found[one.pk] for one in resources]


@given(st.sampled_from(UpdateCycle), st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 900))
def test_what_is_not_read_is_fresh_and_always_was(cycle: UpdateCycle, modified: date, later: int) -> None:
    today = modified + timedelta(days=later)
    last = stale_from(today).get(cycle)
    state = freshness(update_cycle=cycle, modified_on=modified, today=today).state
    if last is None:
        assert state is FreshnessState.UNKNOWN
    elif modified > last:
        assert state is FreshnessState.FRESH


@pytest.mark.django_db
def test_a_score_falls_when_the_update_is_due_and_again_when_it_is_overdue() -> None:
    [resource] = entries(content(1))
    [fresh] = scores(resource)
    assert rescore(today=DAY + timedelta(days=6)) == (0, None)
    assert rescore(today=DAY + timedelta(days=7)) == (1, None)
    assert scores(resource) == [fresh - 5]
    assert rescore(today=DAY + timedelta(days=30)) == (1, None)
    assert scores(resource) == [fresh - 10]
    assert rescore(today=DAY + timedelta(days=31)) == (0, None)
    resource.refresh_from_db()
    assert resource.changed_at == MADE
    assert resource.quality_score == quality_of(content_of(resource), today=DAY + timedelta(days=31)).score


@pytest.mark.django_db
def test_nights_without_a_beat_are_made_up_for() -> None:
    resources = entries(*(content(number, update_cycle=cycle) for number, cycle in enumerate(UpdateCycle)))
    today = DAY + timedelta(days=800)
    rescore(today=today)
    expected = [quality_of(content_of(one), today=today).score for one in resources]
    assert scores(*resources) == expected


@pytest.mark.django_db
def test_only_what_can_have_aged_is_read_and_only_what_changed_is_written() -> None:
    entries(content(1), content(2, modified_on=None), content(3, update_cycle="irregular"))
    [retired] = entries(content(4))
    Resource.objects.filter(pk=retired.pk).update(status="retired", retired_at=MADE)
    SearchChange.objects.all().delete()
    assert rescore(today=DAY + timedelta(days=8)) == (1, None)
    assert SearchChange.objects.count() == 1
    assert rescore(today=DAY + timedelta(days=8)) == (0, None)
    assert SearchChange.objects.count() == 1


@pytest.mark.django_db
def test_batches_follow_each_other_to_the_end_and_ask_no_more_for_more_entries() -> None:
    resources = entries(*(content(number) for number in range(7)))
    today, counts, changed, after = DAY + timedelta(days=8), [], 0, None
    while True:
        with CaptureQueriesContext(connection) as queries:
            more, after = rescore(after=after, today=today, batch=3)
        counts.append(len(queries))
        changed += more
        if after is None:
            break
    assert (changed, len(counts)) == (7, 3)
    assert counts[0] == counts[1]
    assert len(set(scores(*resources))) == 1


def test_an_entry_that_somebody_changes_now_is_left_to_them(committed_db: str) -> None:
    one, other = entries(content(1), content(2))
    before = scores(one, other)
    with psycopg.connect(os.environ["DATABASE_URL"]) as session:
        session.execute("SELECT FROM catalogue_resource WHERE id = %s FOR UPDATE", [one.pk])
        assert rescore(today=DAY + timedelta(days=8)) == (1, None)
        assert scores(one, other) == [before[0], before[1] - 5]
    assert rescore(today=DAY + timedelta(days=8)) == (1, None)


@pytest.mark.django_db
def test_the_task_goes_through_all_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[uuid.UUID | None] = []
    ends = [uuid.uuid4(), uuid.uuid4(), None]

    def answer(*, after: uuid.UUID | None = None) -> tuple[int, uuid.UUID | None]:
        asked.append(after)
        return 2, ends[len(asked) - 1]

    monkeypatch.setattr(tasks.indexing, "rescore", answer)
    assert tasks.rescore() == 6
    assert asked == [None, *ends[:2]]


def test_beat_rings_for_it_each_night() -> None:
    names = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert tasks.rescore.name in names
