"""Who may use the data, and when: with a grant that is published and begun, until it ends; and under races."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from django.db import connections

from catalogue.selectors.access import has_access
from ledger.selectors import entries_at
from ledger.verify import verify_stored
from organisations.domain.errors import Conflict
from sharing.models import Grant
from sharing.services import grants
from tests.factories import sharing as factory
from tests.factories.sharing import World

from .checks import approves
from .test_races import race


def test_an_approved_and_published_request_gives_its_organisation_access_to_the_data(ledger_network):
    world = World()
    factory.endorsed(world)
    assert not has_access(viewer=world.requester, resource_id=world.resource.pk)
    factory.approved(world)
    ledger_network.publish()
    grants.release_grants()
    assert has_access(viewer=world.requester, resource_id=world.resource.pk)
    assert not has_access(viewer=world.stranger, resource_id=world.resource.pk)


def test_access_opens_with_the_first_day_and_closes_after_the_last(ledger_network):
    world = World()
    first, last = factory.today() + timedelta(days=3), factory.today() + timedelta(days=5)
    made = factory.active_grant(world, starts_on=first, ends_on=last)
    ledger_network.publish()

    def access_after(day):
        grants.release_grants(now=factory.noon(day))
        ended = grants.expire_grants(now=factory.noon(day))
        made.refresh_from_db()
        return ended, has_access(viewer=world.colleague, resource_id=world.resource.pk), made.status

    assert access_after(first - timedelta(days=1)) == (0, False, "active")
    assert access_after(first) == (0, True, "active")
    assert access_after(last) == (0, True, "active")
    assert access_after(last + timedelta(days=1)) == (1, False, "expired")
    assert access_after(last + timedelta(days=2)) == (0, False, "expired")


def test_access_stays_while_another_grant_gives_it(ledger_network):
    world = World()
    one, two = factory.active_grant(world), factory.active_grant(world)
    ledger_network.publish()
    assert grants.release_grants() == 2
    for made, left in ((one, True), (two, False)):
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=2, **factory.REVOCATION)
        assert has_access(viewer=world.requester, resource_id=world.resource.pk) is left


def test_expiry_of_one_grant_and_release_of_another_leave_the_access(ledger_network):
    world = World()
    ending = factory.usable_grant(world, ledger_network, ends_on=factory.today())
    first = ending.ends_on + timedelta(days=1)
    factory.active_grant(world, starts_on=first, ends_on=first)
    ledger_network.publish()
    later = factory.noon(first)
    assert sorted(race(lambda: grants.expire_grants(now=later), lambda: grants.release_grants(now=later))) == [1, 1]
    ending.refresh_from_db()
    assert ending.status == "expired"
    assert has_access(viewer=world.requester, resource_id=world.resource.pk)


def test_two_workers_release_a_grant_once(ledger_network):
    made = factory.active_grant(World())
    ledger_network.publish()
    assert sorted(race(grants.release_grants, grants.release_grants)) == [0, 1]
    made.refresh_from_db()
    assert made.version == 2


def test_a_release_and_a_revocation_leave_no_access(ledger_network):
    world = World()
    made = factory.active_grant(world)
    ledger_network.publish()

    def revoke(version=1):
        try:
            grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=version, **factory.REVOCATION)
        except Conflict:  # the release was faster: what was read is stale
            revoke(version + 1)

    race(grants.release_grants, revoke)
    made.refresh_from_db()
    assert made.status == "revoked"
    assert not has_access(viewer=world.requester, resource_id=world.resource.pk)


def test_two_hundred_approvals_at_once_half_of_them_refused_are_recorded_and_released_once_each(ledger_network):
    worlds = [World() for _ in range(5)]
    cases = [(world, factory.endorsed(world)) for world in worlds for _ in range(20)]

    def chain() -> None:
        try:
            ledger_network.chain()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(16) as pool:
        done = [
            pool.submit(approves, approver, case)
            for world, case in cases
            for approver in (world.approver, world.other_approver)
        ]
        chained = pool.submit(chain)  # while they approve
        assert sum(one.result() for one in done) == len(cases)
        chained.result()

    size = ledger_network.publish().size
    records = entries_at(range(size))
    assert [one.index for one in records] == list(range(size))[::-1], "no gap"
    approved = [one.body["exchange"]["request"] for one in records if one.type == "exchange.approved"]
    assert sorted(approved) == sorted(str(case.pk) for _world, case in cases), "no duplicate and no loss"
    assert verify_stored().ok
    assert (grants.release_grants(), grants.release_grants()) == (len(cases), 0)
    assert not Grant.objects.filter(access_given_at__isnull=True).exists()
    assert all(has_access(viewer=world.requester, resource_id=world.resource.pk) for world in worlds)
