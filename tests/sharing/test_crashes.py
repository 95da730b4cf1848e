"""The web process dies in an approval: with the commit everything is there, without it nothing is (reference, 6.5)."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from ledger.services import chain_waiting
from ledger.verify import verify_stored
from organisations.domain.errors import Conflict
from sharing.models import Decision, Grant, RequestEvent, SharingRequest
from sharing.services import decisions
from tests.factories.sharing import World, bulk_requests, endorsed
from tests.fixtures.ledger_rows import outbox_types
from tests.fixtures.services import ROOT

from .checks import approves

APPROVE = """
import sys
import django
django.setup()
from organisations.models import User
from sharing.services import decisions
actor = User.objects.get(pk=sys.argv[1])
decisions.approve_request(actor=actor, request_id=sys.argv[2], expected_version=int(sys.argv[3]))
"""


def approve_and_die(world: World, made: SharingRequest, point: str) -> int:
    """Approve in a process of its own that dies at this point. Returns its exit status."""
    arguments = [str(world.approver.pk), str(made.pk), str(made.version)]
    return subprocess.run(
        [sys.executable, "-c", APPROVE, *arguments],
        cwd=ROOT,
        env={**os.environ, "LEDGER_FAULT": point},
        check=False,
        timeout=60,
    ).returncode


@pytest.mark.processes
def test_killed_before_the_commit_nothing_was_decided_and_nothing_recorded(committed_db):
    world = World()
    made = endorsed(world)
    before = outbox_types()

    assert approve_and_die(world, made, "after_outbox") == -9

    assert not Decision.objects.filter(request=made, outcome="approved").exists()
    assert not Grant.objects.filter(request=made).exists()
    assert outbox_types() == before
    decisions.approve_request(actor=world.approver, request_id=made.pk, expected_version=made.version)
    assert outbox_types() == [*before, "exchange.approved"]


@pytest.mark.processes
def test_killed_between_the_commit_and_the_doorbell_the_sweep_chains_it_once(committed_db):
    world = World()
    made = endorsed(world)
    before = outbox_types()

    assert approve_and_die(world, made, "before_doorbell") == -9

    assert Decision.objects.filter(request=made, outcome="approved").count() == 1
    assert outbox_types() == [*before, "exchange.approved"]
    with pytest.raises(Conflict):  # the user, who saw an error, tries again
        decisions.approve_request(actor=world.approver, request_id=made.pk, expected_version=made.version)
    assert chain_waiting().chained == len(before) + 1
    assert outbox_types() == []
    assert verify_stored().ok


@pytest.mark.timeout(180)
def test_two_hundred_concurrent_approvals_with_rollbacks_and_two_appenders(committed_db):
    """Two approvers press at once on each third request: one of them is rolled back, the ledger never hears of it."""
    world = World()
    made = [one.pk for one in bulk_requests(500, world=world)]
    ready = list(SharingRequest.objects.filter(pk__in=made, decisions__outcome="endorsed"))
    assert len(ready) == 200
    before = len(outbox_types())
    presses = [(world.approver, one) for one in ready] + [(world.other_approver, one) for one in ready[::3]]
    presses.sort(key=lambda press: str(press[1].pk))  # the two of one request follow each other
    done = False

    def appender() -> int:
        chained = 0
        try:
            while not done:
                chained += chain_waiting(limit=7).chained
        finally:
            connections.close_all()
        return chained

    with ThreadPoolExecutor(2) as appending, ThreadPoolExecutor(20) as pressing:
        appenders = [appending.submit(appender) for _ in range(2)]
        try:
            approved = sum(pressing.map(approves, *zip(*presses, strict=True)))
        finally:
            done = True
        chained = sum(one.result() for one in appenders)
    while more := chain_waiting().chained:
        chained += more

    assert approved == 200
    assert chained == before + 200
    events = set(RequestEvent.objects.filter(request__in=ready, action="approve").values_list("event_id", flat=True))
    with connection.cursor() as cursor:
        cursor.execute("SELECT event_id FROM led.log_entry WHERE convert_from(entry, 'UTF8') ~ 'exchange.approved'")
        logged = [row[0] for row in cursor.fetchall()]
    assert len(logged) == len(set(logged)) == 200
    assert set(logged) <= events
    assert verify_stored().ok
