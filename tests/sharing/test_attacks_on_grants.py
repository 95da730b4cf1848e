"""The same for grants: what plain SQL as the application's role cannot do."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection

from tests.factories import sharing as factory
from tests.factories.sharing import World

pytestmark = pytest.mark.django_db


def _run(statement: str, *params: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(params))
        assert cursor.rowcount != 0, "the attack met no row, so it proves nothing"


def test_only_what_is_granted_is_revoked():
    world = World()
    made = factory.rejected(world)
    with pytest.raises(DatabaseError, match="revokes what is active"):
        _run(
            """INSERT INTO sharing_decision (id, request_id, requester_person, outcome, decided_by_id,
                   decided_by_person, organisation_id, role, reason_code, reasons, decided_at)
               VALUES (gen_random_uuid(), %s, %s, 'revoked', %s, %s, %s, 'approver', 'other', 'x', now())""",
            made.pk,
            made.requester_person,
            world.approver.pk,
            world.approver.person,
            world.custodian.pk,
        )


def test_a_grant_is_not_made_without_an_approval():
    world = World()
    made = factory.endorsed(world)
    with pytest.raises(DatabaseError, match="what was approved"):
        _run(
            """INSERT INTO sharing_grant (id, request_id, resource_id, organisation_id, status, version, starts_on,
                   ends_on, granted_at)
               SELECT gen_random_uuid(), id, resource_id, requesting_organisation_id, 'active', 1, starts_on, ends_on,
                   now() FROM sharing_sharingrequest WHERE id = %s""",
            made.pk,
        )


@pytest.mark.parametrize("change", ["ends_on = ends_on + 365", "organisation_id = gen_random_uuid()", "version = 9"])
def test_a_grant_is_not_widened(change):
    made = factory.active_grant(World())
    bump = "" if change.startswith("version") else ", version = version + 1"
    with pytest.raises(DatabaseError, match="never changes"):
        _run(f"UPDATE sharing_grant SET {change}{bump} WHERE id = %s", made.pk)


def test_a_grant_is_not_revoked_without_a_decision():
    made = factory.active_grant(World())
    with pytest.raises(DatabaseError, match="nobody decided that"):
        _run(
            "UPDATE sharing_grant SET status = 'revoked', ended_at = now(), version = version + 1 WHERE id = %s",
            made.pk,
        )


def test_a_grant_does_not_expire_before_its_time():
    made = factory.active_grant(World())
    with pytest.raises(DatabaseError, match="last day has not passed"):
        _run(
            "UPDATE sharing_grant SET status = 'expired', ended_at = now(), version = version + 1 WHERE id = %s",
            made.pk,
        )
