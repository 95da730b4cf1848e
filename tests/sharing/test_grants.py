"""Grants: when access opens and closes, who revokes, and what comes second."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from sharing.services import access, changes, grants
from sharing.tasks import expire_grants as expire_task
from tests.factories import sharing as factory
from tests.factories.sharing import World

from .checks import refused

pytestmark = pytest.mark.django_db


def test_a_grant_whose_whole_period_was_missed_only_expires():
    world = World()
    first = factory.today() + timedelta(days=3)
    made = factory.active_grant(world, starts_on=first, ends_on=first)
    long_after = factory.noon(first + timedelta(days=9))
    assert (grants.release_grants(now=long_after), grants.expire_grants(now=long_after)) == (0, 1)
    made.refresh_from_db()
    assert (made.status, made.access_given_at) == ("expired", None)


@pytest.mark.parametrize("who", ["requester", "head", "steward"])
def test_only_the_custodians_approver_revokes(who):
    world = World()
    made = factory.active_grant(world)
    with refused(Forbidden, "role.required"):
        grants.revoke_grant(actor=getattr(world, who), grant_id=made.pk, expected_version=1, **factory.REVOCATION)


def test_strangers_meet_no_grant():
    world = World()
    made = factory.active_grant(world)
    with refused(NotFound, "not_found"):
        grants.revoke_grant(actor=world.stranger, grant_id=made.pk, expected_version=1, **factory.REVOCATION)


def test_a_stale_or_second_revocation_is_refused():
    world = World()
    made = factory.active_grant(world)
    with refused(Conflict, "grant.changed") as refusal:
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=7, **factory.REVOCATION)
    assert refusal.value.stale
    made = grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=1, **factory.REVOCATION)
    with refused(Conflict, "grant.changed"):
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=1, **factory.REVOCATION)
    with refused(Conflict, "grant.state"):
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=2, **factory.REVOCATION)


def test_revoking_needs_reasons():
    world = World()
    made = factory.active_grant(world)
    with refused(Invalid, "choice.unknown", "reason_code"):
        grants.revoke_grant(
            actor=world.approver, grant_id=made.pk, expected_version=1, reason_code="no_basis", reasons="x"
        )


def test_a_worker_that_comes_second_finds_nothing_to_do():
    made = factory.revoked_grant(World())
    assert grants._expire(made.pk, at=timezone.now()) is False
    assert grants._release(made.pk, at=timezone.now()) is False
    made.refresh_from_db()
    assert made.version == 2


def test_the_task_asks_the_service():
    made = factory.active_grant(World())
    assert expire_task() == 0
    made.refresh_from_db()
    assert made.status == "active"


def test_the_steps_below_the_services_refuse_what_the_table_lacks():
    made = factory.rejected(World())
    with pytest.raises(Conflict, match="request.state"):
        changes.transition(made, "submit", at=timezone.now())
    grant = factory.revoked_grant(World())
    with pytest.raises(Conflict, match="grant.state"):
        access.end(grant, "expire", at=timezone.now())
