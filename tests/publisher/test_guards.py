"""Checkpoints, cosignatures and notes only grow: refused by grant, refused by trigger, or named by verification."""

from __future__ import annotations

import itertools
import os

import psycopg
import pytest

from ledger.verify import verify_stored
from tests.factories.checkpoints import publish_rows
from tests.factories.ledger import chain_samples
from tests.fixtures.database import owner_url

ADDRESSES = {
    "dba_app": "DATABASE_URL",
    "dba_ledger": "LEDGER_DATABASE_URL",
    "dba_signer": "SIGNER_DATABASE_URL",
    "dba_auditor": "AUDITOR_DATABASE_URL",
    "dba_publisher": "PUBLISHER_DATABASE_URL",
}
GROWING = ("checkpoint", "cosignature", "published")
TABLES = (*GROWING, "component", "log_entry", "log_head", "tile", "outbox")
MAY = {(table, "INSERT") for table in GROWING} | {("component", "INSERT"), ("component", "UPDATE")}
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN")
CHANGES = (
    "UPDATE led.{} SET size = size",
    "DELETE FROM led.{}",
    "TRUNCATE led.{} CASCADE",
)


@pytest.fixture
def published_rows(committed_db, ledger_network) -> str:
    chain_samples(3)
    ledger_network.publish()
    return committed_db


def test_the_publisher_writes_its_tables_only_and_the_signer_nothing(committed_db):
    held = {}
    with psycopg.connect(owner_url(committed_db)) as connection:
        for role, table in itertools.product(("dba_signer", "dba_publisher"), TABLES):
            held[role, table] = {
                right
                for right in RIGHTS
                if connection.execute(
                    "SELECT has_table_privilege(%s, %s, %s)", [role, f"led.{table}", right]
                ).fetchone()[0]
            }
    for table in TABLES:
        assert held["dba_signer", table] == {"SELECT"}
        assert held["dba_publisher", table] == {"SELECT"} | {right for name, right in MAY if name == table}


@pytest.mark.parametrize("role", ADDRESSES)
def test_no_role_can_change_what_was_published(published_rows, role):
    attacks = [change.format(table) for change, table in itertools.product(CHANGES, GROWING)]
    attacks += [
        "ALTER TABLE led.published DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "SET ROLE dba_owner",
        "DROP TABLE led.cosignature",
    ]
    for statement in attacks:
        with (
            pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)),
            psycopg.connect(os.environ[ADDRESSES[role]]) as connection,
        ):
            connection.execute(statement)  # type: ignore[call-overload]
    assert verify_stored().ok


@pytest.mark.parametrize("mode", ["origin", "replica", "local"])
@pytest.mark.parametrize("switch", ["SELECT set_config('pgtrigger.ignore', '{led.published:all}', true)", "SELECT 1"])
def test_owner_and_superuser_are_stopped_by_the_triggers(published_rows, mode, switch):
    for role, change, table in itertools.product(("postgres", "dba_owner"), CHANGES, GROWING):
        with psycopg.connect(owner_url(published_rows)) as connection:
            for statement in (f"SET session_replication_role = {mode}", switch, f"SET ROLE {role}"):
                connection.execute(statement)  # type: ignore[call-overload]
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
                connection.execute(change.format(table))  # type: ignore[call-overload]
            connection.rollback()
    assert verify_stored().ok


@pytest.mark.parametrize("guard", ["checkpoint.checkpoint_stays", "published.published_continues"])
def test_a_guard_that_was_switched_off_is_named(published_rows, guard):
    table, trigger = guard.split(".")
    with psycopg.connect(owner_url(published_rows)) as connection:
        connection.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER {trigger}")  # type: ignore[call-overload]
    report = verify_stored()
    assert (report.problem, report.got) == ("guard", guard)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO led.checkpoint (size, root, note, prev_size) VALUES (5, sha256('x'), 'n', 3)",  # beyond the log
        "INSERT INTO led.checkpoint (size, root, note, prev_size) VALUES (4, sha256('x'), 'n', 0)",  # leaves one out
        "INSERT INTO led.checkpoint (size, root, note, prev_size) VALUES (2, sha256('x'), 'n', 1)",  # goes back
        "INSERT INTO led.checkpoint (size, root, note, prev_size) VALUES (4, 'short', 'n', 3)",
        "INSERT INTO led.published (size, note, note_sha256) VALUES (3, 'other', sha256('other'))",  # another note
        "INSERT INTO led.published (size, note, note_sha256) SELECT size, note, sha256('x') FROM led.checkpoint",
        "INSERT INTO led.cosignature (size, witness, key_id, cosigned_at, line) VALUES (9, 'gd', 'abcd', 1, 'x')",
    ],
)
def test_a_publisher_can_only_continue(published_rows, statement):
    chain_samples(1)
    with (
        pytest.raises(psycopg.errors.IntegrityError),
        psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as connection,
    ):
        connection.execute(statement)  # type: ignore[call-overload]


def test_an_older_size_is_not_published_after_a_newer_one(published_rows):
    chain_samples(1)
    publish_rows(4)
    with (
        pytest.raises(psycopg.errors.IntegrityConstraintViolation),
        psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as connection,
    ):
        connection.execute(
            "INSERT INTO led.published (size, note, note_sha256) SELECT size, note || 'x', "
            "sha256(convert_to(note || 'x', 'UTF8')) FROM led.checkpoint WHERE size = 3"
        )
