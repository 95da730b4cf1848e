"""Every table of evidence against every role, with each switch that turns other people's triggers off.

Tables with guards of their own have more attacks in the tests beside this one; here none is left out.
"""

from __future__ import annotations

import itertools
import os
import uuid

import psycopg
import pytest

from ledger.guards import EXPECTED_GUARDS
from ledger.verify import verify_stored
from tests.factories.ledger import chain_samples, record_sample
from tests.factories.personal import sign_sample
from tests.fixtures.database import owner_url

ADDRESSES = {
    "dba_app": "DATABASE_URL",
    "dba_ledger": "LEDGER_DATABASE_URL",
    "dba_opener": "OPENINGS_DATABASE_URL",
    "dba_auditor": "AUDITOR_DATABASE_URL",
    "dba_signer": "SIGNER_DATABASE_URL",
    "dba_publisher": "PUBLISHER_DATABASE_URL",
}
#: Table → a change of a row that leaves every other rule intact.
TABLES = {
    "led.outbox": "entry = entry",
    "led.log_head": "size = size",
    "led.log_entry": "entry = entry",
    "led.tile": "n = n + 1",
    "led.checkpoint": "note = note",
    "led.cosignature": "line = line",
    "led.published": "note = note",
    "led.degradation": "quorum = 1",
    "led.closed": "size = size",
    "led.archive": "note = note",
    "per.opening": "place = 'MO'",
}
CHANGES = [
    statement
    for table, change in TABLES.items()
    for statement in (f"UPDATE {table} SET {change}", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE")  # noqa: S608
]
#: The application's own work, which is no attack: an appender takes from the outbox, and writes over its head.
OWN_WORK = {("dba_ledger", "DELETE FROM led.outbox")}
UNGUARDING = [
    statement
    for table in TABLES
    for statement in (
        f"ALTER TABLE {table} DISABLE TRIGGER ALL",
        f"CREATE RULE mine AS ON INSERT TO {table} DO INSTEAD NOTHING",
        f"ALTER TABLE {table} OWNER TO CURRENT_USER",
        f"CREATE TRIGGER mine BEFORE UPDATE ON {table} EXECUTE FUNCTION led.deny()",
        f"DROP TABLE {table} CASCADE",
    )
] + [
    "SET session_replication_role = replica",
    "SET ROLE dba_owner",
    "SELECT set_config('session_replication_role', 'replica', false)",
    "SELECT set_config('role', 'dba_owner', false)",
    "CREATE OR REPLACE FUNCTION led.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "CREATE OR REPLACE FUNCTION per.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
]
IGNORED = "SELECT set_config('pgtrigger.ignore', '{{{}:all}}', true)"
REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)


@pytest.fixture
def full(committed_db, ledger_network) -> str:
    """A row in every table: what only a closed log or an agreed period has is put there by the superuser."""
    chain_samples(3)
    ledger_network.publish()
    sign_sample()
    record_sample()
    with psycopg.connect(owner_url(committed_db)) as superuser:
        for table in ("degradation", "closed", "archive"):
            superuser.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER ALL")  # type: ignore[call-overload]
        superuser.execute(
            "INSERT INTO led.degradation (id, quorum, reason, proposed_at, proposed_by, proposed_person, "
            "proposed_organisation, proposed_place, ends_at) VALUES (%s, 2, 'maintenance', now(), 'a', %s, 'o', 'HK', "
            "now() + interval '1 hour')",
            [uuid.uuid4(), uuid.uuid4()],
        )
        superuser.execute("INSERT INTO led.closed VALUES (1, gen_random_uuid(), 3, 'next.test/log')")
        superuser.execute("INSERT INTO led.archive VALUES (1, 'old.test/log', 3, sha256('x'), 'note')")
        for guard in EXPECTED_GUARDS:
            table, name = guard.split(".")
            if table in {"degradation", "closed", "archive"}:
                superuser.execute(f"ALTER TABLE led.{table} ENABLE ALWAYS TRIGGER {name}")  # type: ignore[call-overload]
    return committed_db


def contents(database: str) -> list[object]:
    with psycopg.connect(owner_url(database)) as superuser:
        return [superuser.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES]  # type: ignore[call-overload] # noqa: S608


@pytest.mark.parametrize("role", ADDRESSES)
def test_no_role_of_the_portal_changes_or_unguards_any_table(full, role):
    before = contents(full)
    assert all(before)
    with psycopg.connect(os.environ[ADDRESSES[role]]) as connection:
        for statement in (*CHANGES, *UNGUARDING):
            if (role, statement) in OWN_WORK:
                continue
            for table in TABLES:
                if table in statement:
                    connection.execute(IGNORED.format(table))  # type: ignore[call-overload]
            with pytest.raises(REFUSED):
                connection.execute(statement)  # type: ignore[call-overload]
            connection.rollback()
    assert contents(full) == before


@pytest.mark.parametrize("mode", ["origin", "replica", "local"])
def test_owner_and_superuser_are_stopped_in_every_table(full, mode):
    before = contents(full)
    with psycopg.connect(owner_url(full)) as connection:
        for role, statement in itertools.product(("postgres", "dba_owner"), CHANGES):
            if statement == "DELETE FROM led.outbox":  # what the appender does
                continue
            table = next(table for table in TABLES if f" {table} " in f"{statement} ")
            for switch in (f"SET session_replication_role = {mode}", IGNORED.format(table), f"SET ROLE {role}"):
                connection.execute(switch)  # type: ignore[call-overload]
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
                connection.execute(statement)  # type: ignore[call-overload]
            connection.rollback()
    assert contents(full) == before


def test_every_guard_that_is_switched_off_is_named_by_itself(sound_log):
    with psycopg.connect(owner_url(sound_log), autocommit=True) as superuser:
        for guard in sorted(EXPECTED_GUARDS):
            table, name = guard.split(".")
            place = f"per.{table}" if table == "opening" else f"led.{table}"
            for off in ("DISABLE TRIGGER", "ENABLE TRIGGER", "ENABLE REPLICA TRIGGER"):
                superuser.execute(f"ALTER TABLE {place} {off} {name}")  # type: ignore[call-overload]
                report = verify_stored()
                assert (report.ok, report.problem, report.got) == (False, "guard", guard)
            superuser.execute(f"ALTER TABLE {place} ENABLE ALWAYS TRIGGER {name}")  # type: ignore[call-overload]
    assert verify_stored().ok
