"""Two people at the same moment, on real connections: one wins, the other is told, nothing is half done."""

from __future__ import annotations

import threading
from collections.abc import Callable

import psycopg
import pytest
from django.db import connection

from organisations.domain.errors import Conflict, DomainError
from organisations.models import User
from sharing.models import Decision, Grant, RequestEvent, SharingRequest
from sharing.services import decisions, grants, requests
from tests.factories import sharing as factory
from tests.factories.sharing import World, full_answers
from tests.fixtures.database import owner_url


def race(*calls: Callable[[], object]) -> list[object]:
    """Run the calls at once, each on a connection of its own; give their results or refusals in order."""
    results: list[object] = [None] * len(calls)
    start = threading.Barrier(len(calls))

    def run(number: int, call: Callable[[], object]) -> None:
        try:
            connection.ensure_connection()
            start.wait(timeout=10)
            results[number] = call()
        except DomainError as refusal:
            results[number] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number, call)) for number, call in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return results


def _one_stale_loser(results: list[object]) -> None:
    refusals = [result for result in results if isinstance(result, DomainError)]
    assert len(refusals) == 1, results
    assert isinstance(refusals[0], Conflict)
    assert refusals[0].stale
    assert refusals[0].code == "request.changed"


def _versions_without_gap(request: SharingRequest) -> None:
    versions = list(RequestEvent.objects.filter(request=request).order_by("version").values_list("version", flat=True))
    assert versions == list(range(1, len(versions) + 1))


def _outbox_size() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM led.outbox")
        return cursor.fetchone()[0]


def test_two_approvers_at_once_make_one_decision_and_one_grant(committed_db):
    world = World()
    made = factory.endorsed(world)
    before = _outbox_size()
    results = race(
        *(
            lambda actor=actor: decisions.approve_request(
                actor=actor, request_id=made.pk, expected_version=made.version
            )
            for actor in (world.approver, world.other_approver)
        )
    )
    _one_stale_loser(results)
    assert Decision.objects.filter(request=made, outcome="approved").count() == 1
    assert Grant.objects.filter(request=made).count() == 1
    assert _outbox_size() == before + 1
    _versions_without_gap(made)


def test_approval_against_withdrawal_has_one_winner(committed_db):
    world = World()
    made = factory.endorsed(world)
    results = race(
        lambda: decisions.approve_request(actor=world.approver, request_id=made.pk, expected_version=made.version),
        lambda: requests.withdraw_request(actor=world.requester, request_id=made.pk, expected_version=made.version),
    )
    _one_stale_loser(results)
    made.refresh_from_db()
    assert made.status in ("approved", "withdrawn")
    assert Grant.objects.filter(request=made).exists() == (made.status == "approved")
    assert Decision.objects.filter(request=made, outcome="approved").exists() == (made.status == "approved")
    _versions_without_gap(made)


def test_submitting_twice_at_once_makes_one_version(committed_db):
    world = World()
    made = factory.draft(world)
    results = race(
        *(
            lambda actor=actor: requests.submit_request(actor=actor, request_id=made.pk, expected_version=made.version)
            for actor in (world.requester, world.colleague)
        )
    )
    _one_stale_loser(results)
    assert made.submitted_versions.count() == 1
    assert made.steps.count() == 2
    assert _outbox_size() == 1


def test_saving_while_submitting_never_changes_what_was_submitted(committed_db):
    world = World()
    made = factory.draft(world)
    results = race(
        lambda: requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version),
        lambda: requests.save_answers(
            actor=world.colleague,
            request_id=made.pk,
            expected_version=made.version,
            answers={"scenario": "Something else."},
        ),
    )
    _one_stale_loser(results)
    made.refresh_from_db()
    assert (made.status == "submitted") == (made.scenario == "Plan bus stops near the boundary.")


def test_two_clicks_open_one_draft(committed_db):
    world = World()

    def click():
        return requests.open_request(actor=User.objects.get(pk=world.requester.pk), resource_id=world.resource.pk).pk

    assert len(set(race(click, click, click))) == 1
    assert SharingRequest.objects.count() == 1


def test_revoking_twice_at_once_makes_one_decision(committed_db):
    world = World()
    made = factory.active_grant(world)
    results = race(
        *(
            lambda actor=actor: grants.revoke_grant(
                actor=actor, grant_id=made.pk, expected_version=made.version, **factory.REVOCATION
            )
            for actor in (world.approver, world.other_approver)
        )
    )
    refusals = [result for result in results if isinstance(result, DomainError)]
    assert [(type(one), one.code) for one in refusals] == [(Conflict, "grant.changed")]
    assert Decision.objects.filter(outcome="revoked").count() == 1


def test_two_workers_expire_a_grant_once(committed_db):
    world = World()
    made = factory.active_grant(world)
    later = factory.after(made.ends_on)
    assert sorted(race(lambda: grants.expire_grants(now=later), lambda: grants.expire_grants(now=later))) == [0, 1]
    assert RequestEvent.objects.filter(action="expire").count() == 1


def test_many_requests_get_many_reference_numbers(committed_db):
    world = World()
    drafts = [factory.draft(world) for _ in range(6)]
    results = race(
        *(
            lambda one=one: requests.submit_request(
                actor=world.requester, request_id=one.pk, expected_version=one.version
            )
            for one in drafts
        )
    )
    assert len({one.reference for one in results}) == 6


def test_a_stale_page_is_refused_after_the_fact_too(committed_db):
    world = World()
    made = factory.draft(world)
    requests.save_answers(
        actor=world.colleague,
        request_id=made.pk,
        expected_version=1,
        answers=full_answers(world.resource, scenario="Changed."),
    )
    with pytest.raises(Conflict) as refusal:
        requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=1)
    assert refusal.value.stale


def test_the_guards_hold_a_superuser_who_skips_ordinary_triggers(committed_db):
    made = factory.endorsed(World())
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        owner.execute("SET session_replication_role = replica")
        for statement in (
            "UPDATE sharing_sharingrequest SET status = 'approved', version = version + 1 WHERE id = %s",
            "UPDATE sharing_decision SET reasons = 'x' WHERE request_id = %s",
            "DELETE FROM sharing_participant WHERE request_id = %s",
        ):
            with pytest.raises(psycopg.errors.IntegrityError):
                owner.execute(statement, [made.pk])
