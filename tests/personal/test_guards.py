"""Who may do what with openings, tried in SQL: refused by grant, refused by trigger, or found by verification."""

from __future__ import annotations

import itertools
import os
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import transaction

from ledger import openings
from ledger.erasure import PersonalErased
from ledger.errors import OpeningDamaged
from ledger.record import record
from ledger.services import chain_waiting
from ledger.verify import verify_stored
from tests.factories.ledger import AT, record_sample
from tests.factories.personal import OFFICER, sign_sample
from tests.fixtures.database import owner_url

ADDRESSES = {
    "dba_app": "DATABASE_URL",
    "dba_opener": "OPENINGS_DATABASE_URL",
    "dba_ledger": "LEDGER_DATABASE_URL",
    "dba_auditor": "AUDITOR_DATABASE_URL",
    "dba_signer": "SIGNER_DATABASE_URL",
    "dba_publisher": "PUBLISHER_DATABASE_URL",
}
MAY = {"dba_app": {"INSERT"}, "dba_opener": {"SELECT"}}
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN")


def _as(role: str, statement: str, *values: object) -> None:
    with psycopg.connect(os.environ[ADDRESSES[role]]) as connection:
        connection.execute(statement, values)  # type: ignore[call-overload]


def test_each_role_has_exactly_the_rights_of_the_design(committed_db):
    question = (
        "SELECT has_table_privilege(%s, 'per.opening', %s) OR CASE WHEN %s = ANY ('{SELECT,INSERT,UPDATE,REFERENCES}') "
        "THEN has_any_column_privilege(%s, 'per.opening', %s) ELSE false END"
    )
    with psycopg.connect(owner_url(committed_db)) as connection:
        for role in ADDRESSES:
            held = {
                right
                for right in RIGHTS
                if connection.execute(question, [role, right, right, role, right]).fetchone()[0]  # type: ignore[index]
            }
            assert held == MAY.get(role, set()), role
            may_use = connection.execute("SELECT has_schema_privilege(%s, 'per', 'USAGE')", [role]).fetchone()
            assert may_use == (role in MAY,), role
            on_ledger = connection.execute("SELECT has_schema_privilege('dba_opener', 'led', 'USAGE')").fetchone()
            assert on_ledger == (False,)


ATTACKS = (
    "SELECT sealed FROM per.opening",
    "SELECT count(*) FROM per.opening",
    "UPDATE per.opening SET sealed = decode(repeat('00', 80), 'hex')",
    "UPDATE per.opening SET erased_at = now(), erased_by = gen_random_uuid(), sealed = NULL",
    "UPDATE per.opening SET place = 'MO'",
    "DELETE FROM per.opening",
    "TRUNCATE per.opening",
    "ALTER TABLE per.opening DISABLE TRIGGER ALL",
    "DROP SCHEMA per CASCADE",
    "CREATE TABLE per.mine (id int)",
    "CREATE OR REPLACE FUNCTION per.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "SET session_replication_role = replica",
    "SET ROLE dba_owner",
    "SET ROLE dba_opener",
    "COPY per.opening TO STDOUT",
    "SELECT per.erase(gen_random_uuid())",
    "SELECT per.body_of(gen_random_uuid())",
)


@pytest.mark.parametrize("role", ["dba_app", "dba_ledger", "dba_auditor", "dba_signer", "dba_publisher"])
def test_no_role_of_the_portal_reads_or_changes_an_opening(committed_db, role):
    event_id = sign_sample()
    for statement in ATTACKS:
        with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)):
            _as(role, statement)
    assert [one.erased_at for one in openings.states_of(event_id)] == [None, None]


def test_who_reads_openings_writes_none_and_sees_no_ledger(committed_db):
    event_id = sign_sample()
    for statement in (*ATTACKS[2:13], *ATTACKS[15:], "SELECT * FROM led.log_entry", _insert("signer_name")):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            _as("dba_opener", statement)
    assert [one.erased_at for one in openings.states_of(event_id)] == [None, None]


def _insert(field: str, event: UUID | None = None, sealed: str = "decode(repeat('00', 80), 'hex')") -> str:
    return (
        "INSERT INTO per.opening (event_id, field, place, key_id, sealed) "
        f"VALUES ('{event or uuid4()}', '{field}', 'HK', '1', {sealed})"
    )


def test_openings_come_only_with_their_record(committed_db):
    """Not for a record without this commitment, not afterwards, not for one that nobody made, and never empty."""
    plain, signed, chained = record_sample(), sign_sample(chained=False), sign_sample()
    waiting = sign_sample(chained=False)
    for statement in (
        _insert("signer_name"),
        _insert("signer_name", plain),
        _insert("signer_name", chained),
        _insert("another", waiting),
        _insert("signer_name", signed, "NULL"),
        _insert("signer_name", waiting),  # it has one
        _insert("signer_name", waiting, "'short'"),
    ):
        with pytest.raises(psycopg.IntegrityError):
            _as("dba_app", statement)
    for column in ("created", "erased_at", "erased_by"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            _as("dba_app", f"INSERT INTO per.opening (event_id, field, place, key_id, {column}) VALUES "
                           f"('{waiting}', 'x', 'HK', '1', NULL)")  # fmt: skip


def _erasing(event: UUID, *names: str, place: str = "HK") -> UUID:
    """Record an erasure and erase nothing: what the application could do by mistake or malice."""
    erased = PersonalErased(event=event, names=names, place=place, basis="unlawful")
    with transaction.atomic():
        return record(erased, actor=OFFICER.actor, at=AT)


def test_the_database_erases_what_a_record_says_and_nothing_else(committed_db):
    event_id, other = sign_sample(), sign_sample()
    for wrong in (
        uuid4(),
        other,  # a record, but of another kind
        _erasing(event_id, "signer_name", place="MO"),
        _erasing(event_id, "signer_name", "never_there"),
        _erasing(event_id),
        _erasing(uuid4(), "signer_name"),
    ):
        with pytest.raises(psycopg.IntegrityError):
            _as("dba_app", "SELECT per.erase(%s)", wrong)
    assert {one.erased_at for one in openings.states_of(event_id)} == {None}
    order = _erasing(event_id, "signer_name")
    _as("dba_app", "SELECT per.erase(%s)", order)
    with pytest.raises(psycopg.IntegrityError):
        _as("dba_app", "SELECT per.erase(%s)", order)
    assert [one.erased_by for one in openings.states_of(event_id)] == [order, None]
    assert {one.erased_at for one in openings.states_of(other)} == {None}


CHANGES = (
    "UPDATE per.opening SET sealed = decode(repeat('00', 80), 'hex')",
    "UPDATE per.opening SET sealed = NULL, erased_at = now(), erased_by = gen_random_uuid()",
    "UPDATE per.opening SET sealed = NULL, erased_at = now(), erased_by = event_id",
    "UPDATE per.opening SET event_id = gen_random_uuid()",
    "UPDATE per.opening SET field = 'other'",
    "UPDATE per.opening SET place = 'MO'",
    "UPDATE per.opening SET key_id = '2'",
    "UPDATE per.opening SET created = now()",
    "DELETE FROM per.opening",
    "TRUNCATE per.opening",
    _insert("signer_name"),
)


@pytest.mark.parametrize("mode", ["origin", "replica", "local"])
def test_owner_and_superuser_are_stopped_by_the_triggers(committed_db, as_superuser, mode):
    event_id = sign_sample()
    for role, statement in itertools.product(("postgres", "dba_owner"), CHANGES):
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
            as_superuser(f"SET session_replication_role = {mode}", f"SET ROLE {role}", statement)
    assert {one.erased_at for one in openings.states_of(event_id)} == {None}


def test_what_was_erased_cannot_be_brought_back(committed_db, as_superuser):
    event_id = sign_sample()
    _as("dba_app", "SELECT per.erase(%s)", _erasing(event_id, "signer_name", "signer_person"))
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
        as_superuser(
            "UPDATE per.opening SET sealed = decode(repeat('00', 80), 'hex'), erased_at = NULL, erased_by = NULL"
        )


def test_a_guard_that_is_switched_off_is_named_by_verification(committed_db, as_superuser):
    sign_sample()
    as_superuser("ALTER TABLE per.opening DISABLE TRIGGER opening_is_only_erased")
    report = verify_stored()
    assert (report.problem, report.got) == ("guard", "opening.opening_is_only_erased")


def test_ciphertext_moved_to_another_event_does_not_open(committed_db, as_superuser):
    first, second = sign_sample("A"), sign_sample("B")
    as_superuser(
        "ALTER TABLE per.opening DISABLE TRIGGER opening_is_only_erased",
        f"UPDATE per.opening o SET sealed = (SELECT sealed FROM per.opening WHERE event_id = '{first}' "
        f"AND field = o.field) WHERE event_id = '{second}'",
    )
    assert openings.opened(first, fields=["signer_name"], place="HK")["signer_name"].words == "A"
    with pytest.raises(OpeningDamaged):
        openings.opened(second, fields=["signer_name"], place="HK")


def test_chaining_goes_on_when_openings_were_damaged(committed_db, as_superuser):
    sign_sample(chained=False)
    as_superuser("ALTER TABLE per.opening DISABLE TRIGGER opening_stays", "DELETE FROM per.opening")
    assert chain_waiting().chained == 1
