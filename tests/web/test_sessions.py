"""Sessions end by themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.factories.organisations import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probes")]


@pytest.fixture
def clock(monkeypatch):
    """Move the portal's clock: ``clock(minutes=31)``."""
    real = timezone.now
    shift = [timedelta()]
    monkeypatch.setattr("bayarea.middleware.timezone.now", lambda: real() + shift[0])

    def move(**by: float) -> None:
        shift[0] += timedelta(**by)

    return move


@pytest.fixture
def member():
    client = Client()
    client.force_login(make_user())
    assert is_signed_in(client)
    return client


def is_signed_in(client: Client) -> bool:
    answer = client.get("/accounts/password/change/")
    return answer.status_code == 200 or "login" not in answer["Location"]


def test_half_an_hour_without_a_request_ends_it(member, clock):
    clock(minutes=29)
    assert is_signed_in(member)
    clock(minutes=29)
    assert is_signed_in(member)
    clock(minutes=31)
    assert not is_signed_in(member)


def test_ten_hours_end_it_however_busy(member, clock):
    for _ in range(23):
        clock(minutes=25)
        assert is_signed_in(member)
    clock(minutes=25)
    assert not is_signed_in(member)


def test_its_use_is_written_at_most_once_a_minute(member, clock, django_assert_num_queries):
    member.get("/probe/echo/")
    with django_assert_num_queries(2):  # reads the session and the account, writes nothing
        member.get("/probe/echo/")
    clock(seconds=61)
    expires = Session.objects.get().expire_date
    member.get("/probe/echo/")
    assert Session.objects.get().expire_date > expires


def test_a_visitor_without_a_form_gets_no_session(visitor):
    visitor.get("/probe/echo/")
    visitor.get("/nothing-here/")
    assert not Session.objects.exists()
