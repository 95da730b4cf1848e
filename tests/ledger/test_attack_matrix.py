"""Who changes the log how, with which switch: each combination by itself, with the one outcome that it must have.

Either the database refuses, or the change stands and verification names the first record that differs, also when
the intruder has put every guard back as it was.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Callable

import psycopg
import pytest

from ledger.errors import HeadMissing
from ledger.guards import EXPECTED_GUARDS, OF_OTHERS
from ledger.verify import verify_stored

REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)
TABLES = ("log_entry", "log_head", "tile")


def application() -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_URL"])


def writer() -> psycopg.Connection:
    return psycopg.connect(os.environ["LEDGER_DATABASE_URL"])


def superuser() -> psycopg.Connection:
    return psycopg.connect(os.environ["TEST_OWNER_DATABASE_URL"])


def owner() -> psycopg.Connection:
    """The owner itself: a session that cannot become the superuser again, as SET ROLE could."""
    connection = superuser()
    connection.execute("SET SESSION AUTHORIZATION dba_owner")
    return connection


ACTORS: dict[str, Callable[[], psycopg.Connection]] = {
    "application": application,
    "writer": writer,
    "owner": owner,
    "superuser": superuser,
}
#: What is tried before the change. {table}: the one that is attacked.
SWITCHES = {
    "nothing": (),
    "session_replication_role": ("SET session_replication_role = replica",),
    "set_config": (
        "SELECT set_config('pgtrigger.ignore', '{{led.{table}:all}}', true)",
        "SELECT set_config('session_replication_role', 'replica', true)",
    ),
    "disabled trigger": ("ALTER TABLE led.{table} DISABLE TRIGGER USER",),
}
#: table → change → statement, and what verification says of it when it stands.
CHANGES = {
    ("log_entry", "UPDATE"): (
        "UPDATE led.log_entry SET entry = e, leaf = sha256('\\x00'::bytea || e) FROM (SELECT convert_to(replace("
        "convert_from(entry, 'UTF8'), '\"dst\":\"HK\"', '\"dst\":\"MO\"'), 'UTF8') AS e FROM led.log_entry "
        "WHERE idx = 3) AS forged WHERE idx = 3",
        (3, "chain"),
    ),
    ("log_entry", "DELETE"): ("DELETE FROM led.log_entry WHERE idx = 3", (3, "index")),
    ("log_entry", "TRUNCATE"): ("TRUNCATE led.log_entry", (0, "head_size")),
    ("log_head", "UPDATE"): (
        "UPDATE led.log_head SET size = 6, frontier = substr(frontier, 1, 64), chain = (SELECT chain "
        "FROM led.log_entry WHERE idx = 5)",
        (6, "head_size"),
    ),
    ("log_head", "DELETE"): ("DELETE FROM led.log_head", None),
    ("log_head", "TRUNCATE"): ("TRUNCATE led.log_head", None),
    ("tile", "UPDATE"): ("UPDATE led.tile SET hashes = overlay(hashes placing sha256('x') from 129)", (4, "tile")),
    ("tile", "DELETE"): ("DELETE FROM led.tile", (0, "tile")),
    ("tile", "TRUNCATE"): ("TRUNCATE led.tile", (0, "tile")),
}
#: With what who gets through. Everybody else is refused.
GETS_THROUGH = [("owner", "disabled trigger"), ("superuser", "disabled trigger")]
REFUSED_PAIRS = [pair for pair in itertools.product(ACTORS, SWITCHES) if pair not in GETS_THROUGH]


def throw(connection: psycopg.Connection, switch: str, table: str) -> None:
    """Throw the switch; who may not goes on without."""
    for statement in SWITCHES[switch]:
        with contextlib.suppress(psycopg.errors.InsufficientPrivilege), connection.transaction():
            connection.execute(statement.format(table=table))  # type: ignore[call-overload]


def put_guards_back() -> None:
    """As a careful intruder does: nothing in the catalogue tells of the change any more."""
    with superuser() as connection:
        for guard in (*EXPECTED_GUARDS, *OF_OTHERS):
            table, name = guard.split(".")
            if table != "opening":
                connection.execute(f"ALTER TABLE led.{table} ENABLE ALWAYS TRIGGER {name}")  # type: ignore[call-overload]


def stored() -> object:
    with superuser() as connection:
        return [connection.execute(f"SELECT * FROM led.{table} ORDER BY 1, 2").fetchall() for table in TABLES]  # type: ignore[call-overload]  # noqa: S608


@pytest.mark.parametrize(("actor", "switch"), REFUSED_PAIRS)
def test_whoever_does_not_switch_the_triggers_off_is_refused(sound_log, actor, switch):
    before = stored()
    for (table, _), (statement, _) in CHANGES.items():
        with ACTORS[actor]() as connection:
            throw(connection, switch, table)
            with pytest.raises(REFUSED):
                connection.execute(statement)  # type: ignore[call-overload]
            connection.rollback()
    assert stored() == before
    assert verify_stored().ok


@pytest.mark.parametrize(("actor", "switch"), GETS_THROUGH)
@pytest.mark.parametrize(("table", "change"), CHANGES)
def test_what_owner_and_superuser_change_with_the_triggers_off_is_named_when_they_are_on_again(
    sound_log, actor, switch, table, change
):
    statement, verdict = CHANGES[table, change]
    before = stored()
    with ACTORS[actor]() as connection:
        throw(connection, switch, table)
        connection.execute(statement)  # type: ignore[call-overload]
    assert stored() != before
    put_guards_back()

    if verdict is None:
        with pytest.raises(HeadMissing, match="its beginning was removed"):
            verify_stored()
        return
    report = verify_stored()
    assert (report.ok, report.first_bad, report.problem) == (False, *verdict), report
