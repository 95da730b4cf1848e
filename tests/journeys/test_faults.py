"""What the clock and a lost queue do to decisions, with the real web server, worker and beat."""

from __future__ import annotations

import http.client
import re
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest
from celery.beat import PersistentScheduler
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bayarea.celery import app
from bayarea.env import celery_broker
from bayarea.local.services import Redis, reachable_home, service_account
from catalogue.selectors.access import has_access
from ledger.selectors import entries, state_of, waiting
from ledger.verify import verify_stored
from organisations.models import User
from sharing.models import Grant, SharingRequest
from sharing.services import decisions, grants, requests
from tests.factories import sharing as factory
from tests.factories.sharing import World, full_answers, today
from tests.fixtures.network import Network
from tests.fixtures.processes import Portal, Process

pytestmark = [pytest.mark.processes, pytest.mark.timeout(150)]

LONGEST_S = 3


def until(condition: Callable[[], bool], what: str, *, patience_s: float = 60) -> None:
    deadline = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < deadline, f"not within {patience_s} s: {what}"
        time.sleep(0.1)


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    took_s: float


class Browser:
    """Somebody signed in at the running portal; every answer is timed."""

    def __init__(self, portal: Portal, user: User) -> None:
        client = Client()
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        name = settings.SESSION_COOKIE_NAME
        self.cookie = f"{name}={client.cookies[name].value}"
        self.host = urlsplit(portal.url).netloc

    def ask(self, method: str, path: str, **fields: object) -> Answer:
        began = time.monotonic()
        connection = http.client.HTTPConnection(self.host, timeout=30)
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, path, urlencode(fields) if fields else None, headers)
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return Answer(response.status, text, time.monotonic() - began)

    def post(self, path: str, **fields: object) -> Answer:
        """Send the form of the page that was opened last, perhaps before anything broke."""
        return self.ask("POST", path, csrfmiddlewaretoken=self.token, **fields)

    def open(self, path: str) -> Answer:
        answer = self.ask("GET", path)
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', answer.text)
        assert found, answer.text
        self.token = found[1]
        return answer


@pytest.fixture
def own_redis(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Redis]:
    """A Redis that only this test and its processes use, so it may be stopped. Named before them in the arguments."""
    account = service_account()
    redis = Redis(reachable_home(tmp_path_factory.mktemp("redis"), account), account)
    redis.start()
    monkeypatch.setenv("REDIS_URL", redis.url())
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", celery_broker(redis.url()))
    try:
        yield redis
    finally:
        if redis.process and redis.process.poll() is None:
            redis.process.send_signal(signal.SIGCONT)
        redis.stop()


def take_away(redis: Redis, how: signal.Signals) -> None:
    assert redis.process
    redis.process.send_signal(how)
    if how is signal.SIGKILL:
        redis.process.wait()


def bring_back(redis: Redis, how: signal.Signals) -> None:
    assert redis.process
    if how is signal.SIGKILL:
        redis.start()
    else:
        redis.process.send_signal(signal.SIGCONT)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP], ids=["dead", "frozen"])
def test_an_approval_on_the_page_stands_while_redis_is_away_and_is_released_when_it_returns(
    own_redis: Redis,
    ledger_network: Network,
    live_portal: Portal,
    celery_worker_process: Process,
    celery_beat_process: Process,
    how: signal.Signals,
) -> None:
    world = World()
    case = factory.endorsed(world)
    until(lambda: waiting().count == 0, "what happened before is chained")
    approver = Browser(live_portal, world.approver)
    page = reverse("sharing:request-decide", args=[case.pk])
    approver.open(page)

    take_away(own_redis, how)
    decided = approver.post(page, expected_version=case.version, outcome="approve")
    after = [approver.ask("GET", path) for path in (page.removesuffix("decision/"), "/", "/catalogue/")]

    assert decided.status == 302, decided.text
    assert [answer.status for answer in after] == [200] * 3
    assert max(answer.took_s for answer in (decided, *after)) < LONGEST_S
    made = SharingRequest.objects.get(pk=case.pk)
    assert (made.status, made.grant.status) == ("approved", "active")
    assert not has_access(viewer=world.requester, resource_id=world.resource.pk)
    event_id = made.events.get(action="approve").event_id
    assert event_id is not None
    assert state_of(event_id).state == "recorded"
    assert "Recorded, waiting to be chained" in after[0].text

    bring_back(own_redis, how)
    until(lambda: state_of(event_id).state == "chained", "the sweep finds it by itself")
    ledger_network.publish()
    until(lambda: has_access(viewer=world.requester, resource_id=world.resource.pk), "the sweep releases it by itself")
    assert verify_stored().ok
    assert [entry.type for entry in entries()].count("exchange.approved") == 1


@pytest.fixture
def beat_slept(tmp_path: Path) -> None:
    """Beat's own file of the last times, an hour old: a beat that starts now finds everything due, and nobody waits
    a minute.
    """
    scheduler = PersistentScheduler(app, schedule_filename=str(tmp_path / "beat-schedule"))
    for entry in scheduler.schedule.values():
        entry.last_run_at = entry.default_now() - timedelta(hours=1)
    scheduler.close()


def grant_that_ended_yesterday(world: World) -> Grant:
    """Asked for and approved three days ago for three days, by the services' own clock."""
    then = timezone.now() - timedelta(days=3)
    answers = full_answers(world.resource, starts_on=today() - timedelta(days=3), ends_on=today() - timedelta(days=1))
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk, answers=answers, now=then)
    made = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version, now=then)
    for actor in (world.head, world.approver):
        made = decisions.approve_request(actor=actor, request_id=made.pk, expected_version=made.version, now=then)
    return made.grant


def release(network: Network) -> None:
    """Publish, and open the access as the portal would have done three days ago."""
    network.publish()
    assert grants.release_grants(now=timezone.now() - timedelta(days=3)) == 1


def test_a_grant_past_its_end_expires_by_itself(
    ledger_network: Network, beat_slept: None, celery_worker_process: Process, request: pytest.FixtureRequest
) -> None:
    world, other = World(), World()
    ended, running = grant_that_ended_yesterday(world), factory.active_grant(other)
    release(ledger_network)
    assert has_access(viewer=world.requester, resource_id=world.resource.pk)

    request.getfixturevalue("celery_beat_process")
    until(lambda: Grant.objects.get(pk=ended.pk).status == "expired", "beat asks for it, the worker does it")
    until(lambda: waiting().count == 0, "everything is chained")

    assert not has_access(viewer=world.requester, resource_id=world.resource.pk)
    assert Grant.objects.get(pk=running.pk).status == "active"
    expired = [entry for entry in entries() if entry.type == "exchange.expired"]
    assert [entry.body["exchange"]["request"] for entry in expired] == [str(ended.request_id)]
    assert "actor" not in expired[0].body
    assert verify_stored().ok
