"""What the page of a resource says about time is what was measured, of what the reader may know."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.domain.actions import DecisionTime
from catalogue.selectors.actions import decision_time
from organisations.domain.calendar import day_of
from organisations.selectors.calendars import calendar_of
from sharing.selectors.timing import DAYS
from sharing.services import decisions
from tests.factories.catalogue import make_resource
from tests.factories.sharing import World, approved, endorsed, rejected, submitted

pytestmark = pytest.mark.django_db


def test_nothing_decided_is_no_time() -> None:
    world = World()
    submitted(world)
    assert decision_time(viewer=AnonymousUser(), resource=world.resource) is None


def test_the_median_counts_approvals_and_refusals_of_the_custodian(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World()
    rejected(world)
    sent = timezone.now() - timedelta(days=10)
    with monkeypatch.context() as past:
        past.setattr(timezone, "now", lambda: sent)
        waiting = endorsed(world)
    decisions.approve_request(actor=world.approver, request_id=waiting.pk, expected_version=waiting.version)
    today = day_of(timezone.now())
    long = calendar_of("GD").working_days_between(day_of(sent), today)
    other = make_resource(world.custodian)
    with CaptureQueriesContext(connection) as queries:
        time = decision_time(viewer=AnonymousUser(), resource=other)
    assert time == DecisionTime(-(-long // 2), 2, DAYS)
    assert len(queries) <= 4
    page = client.get(f"/catalogue/{other.pk}/").content.decode()
    assert "Median of 2 requests that this custodian decided in the last 90 days." in page


def test_decisions_about_hidden_resources_are_not_counted() -> None:
    world = World()
    approved(world)
    type(world.resource)._default_manager.filter(pk=world.resource.pk).update(visibility="chosen")
    other = make_resource(world.custodian)
    assert decision_time(viewer=AnonymousUser(), resource=other) is None
    assert decision_time(viewer=world.approver, resource=other) == DecisionTime(0, 1, DAYS)
