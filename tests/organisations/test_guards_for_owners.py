"""The triggers hold for the tables' owner too, so a slip in a migration or a console is refused."""

from __future__ import annotations

import uuid

import psycopg
import pytest

from tests.factories.organisations import make_membership
from tests.fixtures.database import owner_url


def test_the_owner_meets_the_triggers(committed_db: str) -> None:
    membership = make_membership()
    attacks = {
        "UPDATE organisations_membership SET role = 'approver' WHERE id = %s": membership.pk,
        "UPDATE organisations_user SET person = gen_random_uuid() WHERE id = %s": membership.user_id,
    }
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        for statement, key in attacks.items():
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
                owner.execute(statement, [key])


def test_two_ends_at_once_leave_the_group(committed_db: str) -> None:
    """Both see the other's role as long as it is there: the organisation's row makes them queue."""
    import threading

    from django.db import connection

    from organisations.domain.choices import Role
    from organisations.services.memberships import end_membership
    from tests.factories.organisations import make_member, make_organisation, make_user

    body = make_organisation()
    admin, user = make_member(body, Role.ADMINISTRATOR), make_user()
    memberships = [make_membership(user, body, role) for role in (Role.STEWARD, Role.APPROVER)]
    barrier = threading.Barrier(2)
    errors: list[BaseException] = []

    def end(membership_id: uuid.UUID) -> None:
        try:
            barrier.wait()
            end_membership(actor=admin, membership_id=membership_id)
        except BaseException as error:  # noqa: BLE001  shown by the assertion below
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=end, args=(membership.pk,)) for membership in memberships]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert not user.groups.exists()
