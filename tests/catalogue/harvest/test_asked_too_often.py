"""A source is somebody else's machine: people start only so many runs of it within an hour."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.services import harvest_runs as runs
from organisations.domain.errors import Conflict
from organisations.domain.messages import message

from .test_pages import address, client_of

pytestmark = pytest.mark.django_db


def test_people_wait_and_the_clock_and_the_command_line_do_not(sources):
    source, other = sources.confirmed(), sources.confirmed()
    now = timezone.now()

    def ask(minutes: int, source=source, actor=sources.steward):
        run_id = runs.ask_for_run(actor=actor, source_id=source.pk, dry=True, at=now + timedelta(minutes=minutes))
        assert runs.cancel_run(actor=sources.administrator, run_id=run_id)

    for minute in range(runs.MOST_ASKED):
        ask(minute)
    with pytest.raises(Conflict, match=r"harvest\.too_often") as refused:
        ask(30)
    assert "6 runs" in message(refused.value)
    ask(31, source=other)
    ask(32, actor=None)
    # The first two are an hour ago.
    ask(61)
    ask(61)
    with pytest.raises(Conflict, match=r"harvest\.too_often"):
        ask(61)


def test_the_page_says_so(sources):
    source = sources.confirmed()
    client = client_of(sources.steward)
    for _ in range(runs.MOST_ASKED):
        run_id = runs.ask_for_run(actor=sources.steward, source_id=source.pk)
        runs.cancel_run(actor=sources.steward, run_id=run_id)
    answer = client.post(address("run-start", source.code), {"dry": "1"}, follow=True)
    assert "People have started 6 runs of this source within an hour." in answer.content.decode()
    assert source.runs.count() == runs.MOST_ASKED
