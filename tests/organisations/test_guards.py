"""What the application's role cannot do by SQL, whatever its code says."""

from __future__ import annotations

import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from organisations.models import Jurisdiction, Membership, User
from tests.factories.organisations import SINCE, make_membership, make_user

pytestmark = pytest.mark.django_db

OTHER = uuid.UUID(int=1)


def refused(statement: str, *parameters: object) -> str:
    """The database's refusal of a statement that the application's role runs."""
    with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, parameters)
    return str(caught.value)


def test_these_attacks_run_as_the_applications_role() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, pg_has_role(current_user, 'dba_owner', 'member')")
        assert cursor.fetchone() == ("dba_app", False)


def test_a_person_never_changes() -> None:
    user = make_user()
    assert "never changes" in refused("UPDATE organisations_user SET person = %s WHERE id = %s", uuid.uuid4(), user.pk)
    user.person = uuid.uuid4()
    with pytest.raises(DatabaseError), transaction.atomic():
        user.save()


def test_everything_else_of_an_account_may_change() -> None:
    user = make_user()
    user.language = "pt"
    user.save()
    assert User.objects.get(pk=user.pk).language == "pt"


def test_an_account_is_never_deleted() -> None:
    assert "permission denied" in refused("DELETE FROM organisations_user WHERE id = %s", make_user().pk)


def test_a_membership_is_never_deleted() -> None:
    membership = make_membership()
    assert "permission denied" in refused("DELETE FROM organisations_membership WHERE id = %s", membership.pk)
    assert "permission denied" in refused("TRUNCATE organisations_membership CASCADE")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("user_id", 1),
        ("organisation_id", uuid.uuid4()),
        ("role", "approver"),
        ("started_at", SINCE),
        ("id", uuid.uuid4()),
    ],
)
def test_a_membership_never_moves(column: str, value: object) -> None:
    membership = make_membership()
    statement = f"UPDATE organisations_membership SET {column} = %s WHERE id = %s"
    assert "permission denied" in refused(statement, value, membership.pk)


def test_a_membership_ends_once() -> None:
    membership = make_membership()
    Membership.objects.filter(pk=membership.pk).update(ended_at=SINCE)
    for value in (None, "2030-01-01"):
        statement = "UPDATE organisations_membership SET ended_at = %s WHERE id = %s"
        assert "only be ended, once" in refused(statement, value, membership.pk)


def test_a_membership_does_not_end_before_it_starts() -> None:
    membership = make_membership()
    statement = "UPDATE organisations_membership SET ended_at = '2020-01-01' WHERE id = %s"
    assert "membership_ends_after_start" in refused(statement, membership.pk)


def test_triggers_cannot_be_switched_off() -> None:
    assert "permission denied" in refused("SET session_replication_role = replica")
    assert "must be owner" in refused("ALTER TABLE organisations_user DISABLE TRIGGER ALL")
    assert "must be owner" in refused("ALTER TABLE organisations_membership DISABLE TRIGGER ALL")
    assert "must be owner" in refused("DROP FUNCTION organisations_person_stays() CASCADE")


def test_places_are_given() -> None:
    assert set(Jurisdiction.objects.values_list("code", flat=True)) == {"GD", "HK", "MO"}
    assert "permission denied" in refused("INSERT INTO organisations_jurisdiction VALUES ('XX')")


@pytest.mark.parametrize("table", ["organisations_user", "organisations_organisation"])
def test_two_rows_never_exchange_their_keys(table: str) -> None:
    """Foreign keys wait for the end of the transaction, so they alone would let it pass."""
    make_membership(make_user())
    new = "-1" if table == "organisations_user" else "gen_random_uuid()"
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    assert "never changes" in refused(f"UPDATE {table} SET id = {new}")  # noqa: S608


@pytest.mark.parametrize("change", ["code = 'another'", "jurisdiction_id = 'MO'"])
def test_an_organisation_never_becomes_another(change: str) -> None:
    organisation = make_membership(make_user()).organisation
    assert "never changes" in refused(
        f"UPDATE organisations_organisation SET {change} WHERE id = %s",  # noqa: S608
        organisation.pk,
    )
