"""Nobody changes what was written: refused by grant, refused by trigger, or found and named by verification."""

from __future__ import annotations

import itertools
import os
import uuid

import psycopg
import pytest

from ledger.services import chain_waiting
from ledger.verify import verify_stored
from tests.factories.ledger import chain_samples, record_sample
from tests.fixtures.database import owner_url

ROLE_ADDRESSES = {
    "dba_app": "DATABASE_URL",
    "dba_ledger": "LEDGER_DATABASE_URL",
    "dba_auditor": "AUDITOR_DATABASE_URL",
}
TABLES = (
    "outbox",
    "log_head",
    "log_entry",
    "tile",
    "checkpoint",
    "cosignature",
    "published",
    "component",
    "degradation",
)
#: What each role may do; everything else must be refused for lack of the right.
MAY = {
    "dba_app": {("outbox", "INSERT"), ("degradation", "INSERT"), ("degradation", "UPDATE")},
    "dba_ledger": {
        ("outbox", "DELETE"),
        ("log_entry", "INSERT"),
        ("log_head", "UPDATE"),
        ("tile", "INSERT"),
        ("tile", "UPDATE"),
    },
    "dba_publisher": {
        ("checkpoint", "INSERT"),
        ("cosignature", "INSERT"),
        ("published", "INSERT"),
        ("component", "INSERT"),
        ("component", "UPDATE"),
    },
    "dba_signer": set(),
    "dba_auditor": set(),
}
RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN")


def _as(role: str, *statements: str) -> None:
    """Run statements over a connection of this role and commit them."""
    with psycopg.connect(os.environ[ROLE_ADDRESSES[role]]) as connection:
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]


def test_each_role_has_exactly_the_rights_of_the_design(committed_db):
    question = (
        "SELECT has_table_privilege(%s, %s, %s) OR CASE WHEN %s = ANY ('{SELECT,INSERT,UPDATE,REFERENCES}') "
        "THEN has_any_column_privilege(%s, %s, %s) ELSE false END"
    )
    with psycopg.connect(owner_url(committed_db)) as connection:
        for role, table in itertools.product(MAY, TABLES):
            name = f"led.{table}"
            held = {
                right
                for right in RIGHTS
                if connection.execute(question, [role, name, right, right, role, name, right]).fetchone()[0]
            }
            assert held == {"SELECT"} | {right for place, right in MAY[role] if place == table}, (role, table)


def test_application_cannot_say_when_an_event_arrived(committed_db):
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        _as("dba_app", "INSERT INTO led.outbox (event_id, created, entry) VALUES (gen_random_uuid(), now(), '{}')")


ATTACKS = (
    "UPDATE led.log_entry SET entry = 'x' WHERE idx = 3",
    "DELETE FROM led.log_entry WHERE idx = 3",
    "TRUNCATE led.log_entry",
    "TRUNCATE led.outbox, led.log_head, led.log_entry, led.tile",
    "DELETE FROM led.log_head",
    "INSERT INTO led.log_head VALUES (1, 0, sha256(''), decode(repeat('00', 32), 'hex'), '')",
    "DELETE FROM led.tile",
    "UPDATE led.outbox SET entry = 'x'",
    "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
    "DROP TABLE led.log_entry",
    "DROP SCHEMA led CASCADE",
    "CREATE TABLE led.mine (id int)",
    "CREATE OR REPLACE FUNCTION led.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "DROP TRIGGER entry_stays ON led.log_entry",
    "SET session_replication_role = replica",
    "SET ROLE dba_owner",
    "SET SESSION AUTHORIZATION dba_owner",
    "COPY led.log_entry FROM PROGRAM 'cat /dev/null'",
)


@pytest.mark.parametrize("role", ["dba_app", "dba_ledger", "dba_auditor"])
def test_no_role_of_the_portal_can_change_or_unguard_the_log(sound_log, role):
    for statement in ATTACKS:
        with pytest.raises((psycopg.errors.InsufficientPrivilege, psycopg.errors.IntegrityConstraintViolation)):
            _as(role, statement)
    assert verify_stored().ok


CHANGES = (
    "UPDATE led.log_entry SET entry = 'x' WHERE idx = 3",
    "DELETE FROM led.log_entry WHERE idx = 3",
    "TRUNCATE led.log_entry",
    "DELETE FROM led.log_head",
    "TRUNCATE led.log_head",
    "UPDATE led.log_head SET size = 0, frontier = '', chain = decode(repeat('00', 32), 'hex')",
    "UPDATE led.log_head SET root = sha256('x')",
    "DELETE FROM led.tile",
    "TRUNCATE led.tile",
    "UPDATE led.tile SET hashes = substr(hashes, 1, 32)",
    "UPDATE led.tile SET hashes = sha256('x') || hashes",
    "UPDATE led.tile SET n = 5",
    "UPDATE led.outbox SET created = now()",
    "TRUNCATE led.outbox",
)
SWITCHES = ("SELECT set_config('pgtrigger.ignore', '{led.log_entry:all}', true)", "SELECT 1")


@pytest.mark.parametrize("mode", ["origin", "replica", "local"])
def test_owner_and_superuser_are_stopped_by_the_triggers(sound_log, as_superuser, mode):
    record_sample(99)
    for role, switch, statement in itertools.product(("postgres", "dba_owner"), SWITCHES, CHANGES):
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
            as_superuser(f"SET session_replication_role = {mode}", switch, f"SET ROLE {role}", statement)
    assert verify_stored().ok


FORGED = (
    "sha256('\\x03'::bytea || int8send(7::bigint) || (SELECT chain FROM led.log_head) || sha256('\\x00'::bytea || 'x'))"
)


@pytest.mark.parametrize(
    "values",
    [
        f"(9, gen_random_uuid(), sha256('\\x00'::bytea || 'xx'), {FORGED}, 'xx')",  # a gap
        "(7, gen_random_uuid(), sha256('\\x00'::bytea || 'xx'), sha256('x'), 'xx')",  # a chain of its own
        f"(7, gen_random_uuid(), sha256('xx'), {FORGED}, 'xx')",  # a leaf that is not of these bytes
        f"(3, gen_random_uuid(), sha256('\\x00'::bytea || 'xx'), {FORGED}, 'xx')",  # a place that is taken
        f"(-1, gen_random_uuid(), sha256('\\x00'::bytea || 'xx'), {FORGED}, 'xx')",
    ],
)
def test_writer_can_only_continue_the_log(sound_log, values):
    with pytest.raises(psycopg.IntegrityError):
        _as("dba_ledger", f"INSERT INTO led.log_entry (idx, event_id, leaf, chain, entry) VALUES {values}")
    assert verify_stored().ok


@pytest.mark.parametrize(
    "entry",
    [b"{}", b'{"id":"00000000-0000-7000-8000-000000000000"}', b"no json", b"\xff\xfe", b'"text"', b""],
)
def test_application_cannot_promise_an_entry_that_names_another_event(committed_db, entry):
    with pytest.raises((psycopg.IntegrityError, psycopg.DataError)), psycopg.connect(os.environ["DATABASE_URL"]) as c:
        c.execute("INSERT INTO led.outbox (event_id, entry) VALUES (gen_random_uuid(), %s)", [entry])


NAMED = '"id":"{id}","log":"digital-bay-area.test/ledger"'
TIMED = f'"at":"2026-11-22T09:30:00.123456Z",{NAMED}'
UNKNOWN = "ab" * 32


@pytest.mark.parametrize(
    "entry",
    [
        f'{{{NAMED},"name":"Chan Tai Man"}}',  # free text
        f'{{{NAMED},"name":"\u9673"}}',
        f'{{{NAMED},"name":""}}',
        f'{{{NAMED}, "number":1}}',  # one of many ways to write it
        f'{{"z":1,{NAMED}}}',
        f'{{"a":1,"a":1,{NAMED}}}',
        f'{{"\\u0061":1,{NAMED}}}',
        f'{{"A":1,{NAMED}}}',
        f'{{"a":1.5,{NAMED}}}',
        f'{{"a":1e2,{NAMED}}}',
        f'{{"a":-0,{NAMED}}}',
        f'{{"a":null,{NAMED}}}',
        f'{{"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk":1,{NAMED}}}',
        f'{{"a":9007199254740992,{NAMED}}}',
        f'{{"a":{"[" * 9}{"]" * 9},{NAMED}}}',
        f'{{"a":{"[" * 7000}{"]" * 7000},{NAMED}}}',
        f'{{{NAMED},"type":"{"x" * 12_000}"}}',  # longer than an index takes
        f'{{{NAMED},"src":{{"place":"GD"}}}}',
        f'{{{NAMED},"list":[{",".join(["1"] * 9000)}]}}',  # more than 16 KiB
        '{"id":"{id}"}',
        '{"id":"{id}","log":"another.test/ledger"}',
        '[{"id":"{id}"}]',
    ],
)
def test_application_cannot_promise_what_verification_would_refuse(sound_log, entry):
    """It would stand in the log for ever, and every verification would call the log tampered with."""
    _refused(entry, "canonical bytes|names another")


def _refused(entry: str, why: str) -> None:
    event_id = str(uuid.uuid4())
    statement = "INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)"
    with (
        pytest.raises(psycopg.errors.IntegrityConstraintViolation, match=why),
        psycopg.connect(os.environ["DATABASE_URL"]) as c,
    ):
        c.execute(statement, [event_id, entry.replace("{id}", event_id).encode()])


@pytest.mark.parametrize(
    "entry",
    [
        f"{{{NAMED}}}",  # no time
        f'{{"at":5,{NAMED}}}',
        f'{{"at":"yesterday",{NAMED}}}',
        f'{{"at":"2026-11-22T09:30:00Z",{NAMED}}}',
        f'{{"at":"2026-02-30T09:30:00.123456Z",{NAMED}}}',
        f'{{"at":"2026-11-22T09:30:60.123456Z",{NAMED}}}',
        f'{{"at":"9999-12-31T23:59:59.999999Z",{NAMED}}}',  # no time at all in Hong Kong
        f"{{{TIMED}}}".replace(',"id"', ',"beacon":5,"id"'),
        f"{{{TIMED}}}".replace(',"id"', f',"beacon":{{"note":"{UNKNOWN}"}},"id"'),
        f"{{{TIMED}}}".replace(',"id"', f',"beacon":{{"note":"{UNKNOWN}","size":1}},"id"'),  # never published
        f"{{{TIMED}}}".replace(',"id"', ',"commit":5,"id"'),
        f"{{{TIMED}}}".replace(',"id"', ',"commit":{"member":"x"},"id"'),
    ],
)
def test_application_cannot_promise_a_time_beacon_or_commitment_that_no_verifier_accepts(sound_log, entry):
    """Verifiers ask for more than canonical bytes: such a record would spoil every export of this log for ever."""
    _refused(entry, "no time that can be|beacon that was not published|commitments that are none")


@pytest.mark.parametrize(
    "more",
    [
        '{"a":[],"at":"2026-11-22T09:30:00.123456Z","b":{},"c":[{"x":1,"y":[true,false]},-5,9007199254740991]',
        '{"a_b":1,"ab":2,"at":"2024-02-29T23:59:59.000000Z","b":"2026-11-22T09:30:00.123456Z","ba":"853+/a@b"',
        '{"a":' + "[" * 7 + "]" * 7 + ',"at":"2999-12-31T00:00:00.000000Z"',
    ],
)
def test_application_can_promise_whatever_is_canonical(sound_log, more):
    event_id = str(uuid.uuid4())
    entry = f"{more},{NAMED.replace('{id}', event_id)}}}".encode()
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        connection.execute("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)", [event_id, entry])
    assert chain_waiting().chained == 1
    assert verify_stored().ok


def test_event_that_is_chained_cannot_be_promised_again(sound_log):
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation), psycopg.connect(os.environ["DATABASE_URL"]) as c:
        c.execute("INSERT INTO led.outbox (event_id, entry) SELECT event_id, entry FROM led.log_entry WHERE idx = 2")


def _rewrite(index: int, **columns: str) -> str:
    return f"UPDATE led.log_entry SET {', '.join(f'{k} = {v}' for k, v in columns.items())} WHERE idx = {index}"


CHANGED = "convert_to(replace(convert_from(entry, 'UTF8'), '\"dst\":\"HK\"', '\"dst\":\"MO\"'), 'UTF8')"
UNGUARD = [
    *(f"ALTER TABLE led.{table} DISABLE TRIGGER ALL" for table in TABLES),
    "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
    "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_event_id_key",
    "ALTER TABLE led.log_head DROP CONSTRAINT log_head_check",
]
RECHAIN = """
DO $$ DECLARE previous bytea := decode(repeat('00', 32), 'hex'); one record; BEGIN
    FOR one IN SELECT idx, entry FROM led.log_entry ORDER BY idx LOOP
        previous := sha256('\\x03'::bytea || int8send(one.idx) || previous || sha256('\\x00'::bytea || one.entry));
        UPDATE led.log_entry SET leaf = sha256('\\x00'::bytea || one.entry), chain = previous WHERE idx = one.idx;
    END LOOP;
    UPDATE led.log_head SET chain = previous;
END $$"""
#: What a superuser who has switched everything off does, and what verification says: (first bad, problem).
TAMPERING = {
    "a byte of an entry": ([_rewrite(3, entry=CHANGED)], (3, "leaf")),
    "an entry and its leaf": (
        [_rewrite(3, entry=CHANGED), _rewrite(3, leaf="sha256('\\x00'::bytea || entry)")],
        (3, "chain"),
    ),
    "an entry, all leaves and chains": ([_rewrite(3, entry=CHANGED), RECHAIN], (3, "tile")),
    "an entry, leaves, chains, without tiles": (
        [_rewrite(3, entry=CHANGED), RECHAIN, "DELETE FROM led.tile"],
        (0, "tile"),
    ),
    "the leaf of an entry": ([_rewrite(3, leaf="sha256('x')")], (3, "leaf")),
    "a chain value": ([_rewrite(3, chain="sha256('x')")], (3, "chain")),
    "an event id": ([_rewrite(3, event_id="gen_random_uuid()")], (3, "event_id")),
    "bytes that are not JSON": ([_rewrite(3, entry="'\\xff00'"), RECHAIN], (3, "not_canonical")),
    "another spelling": (
        [_rewrite(3, entry="convert_to(replace(convert_from(entry, 'UTF8'), ',', ', '), 'UTF8')"), RECHAIN],
        (3, "not_canonical"),
    ),
    "another log": (
        [
            _rewrite(3, entry="convert_to(replace(convert_from(entry, 'UTF8'), 'area.test', 'area.fake'), 'UTF8')"),
            RECHAIN,
        ],
        (3, "log"),
    ),
    "an entry removed": (["DELETE FROM led.log_entry WHERE idx = 3"], (3, "index")),
    "the first entry removed": (["DELETE FROM led.log_entry WHERE idx = 0"], (0, "index")),
    "the tail cut off": (["DELETE FROM led.log_entry WHERE idx > 3"], (4, "head_size")),
    "everything removed": (["DELETE FROM led.log_entry"], (0, "head_size")),
    "the tail and the head cut back": (
        [
            "DELETE FROM led.log_entry WHERE idx > 3",
            "UPDATE led.log_head SET size = 4, chain = (SELECT chain FROM led.log_entry WHERE idx = 3)",
        ],
        (3, "tile"),
    ),
    "two entries exchanged": (
        [_rewrite(3, idx="100"), _rewrite(4, idx="3"), "UPDATE led.log_entry SET idx = 4 WHERE idx = 100"],
        (3, "chain"),
    ),
    "an entry told twice": (
        [
            "UPDATE led.log_entry new SET (event_id, entry, leaf) = (SELECT event_id, entry, leaf "
            "FROM led.log_entry WHERE idx = 2) WHERE idx = 3"
        ],
        (3, "repeated"),
    ),
    "an entry beyond the head": (
        ["INSERT INTO led.log_entry SELECT 7, gen_random_uuid(), leaf, chain, entry FROM led.log_entry WHERE idx = 3"],
        (7, "head_size"),
    ),
    "a tile": (["UPDATE led.tile SET hashes = overlay(hashes placing sha256('x') from 65)"], (2, "tile")),
    "a longer tile": (["UPDATE led.tile SET hashes = hashes || sha256('x')"], (6, "tile")),
    "a tile removed": (["DELETE FROM led.tile"], (0, "tile")),
    "a tile too many": (["INSERT INTO led.tile VALUES (1, 0, sha256('x'))"], (None, "tile_count")),
    "the root": (["UPDATE led.log_head SET root = sha256('x')"], (None, "root")),
    "the right edge": (["UPDATE led.log_head SET frontier = frontier || sha256('x')"], (None, "frontier")),
    "the head's chain": (["UPDATE led.log_head SET chain = sha256('x')"], (None, "head_chain")),
    "the head's size": (["UPDATE led.log_head SET size = 9"], (7, "head_size")),
    "nothing but the guards": ([], (None, "guard")),
}


@pytest.mark.parametrize("name", TAMPERING)
def test_superuser_who_switches_the_guards_off_is_found_and_named(sound_log, as_superuser, name):
    statements, verdict = TAMPERING[name]
    as_superuser(*UNGUARD, *statements)

    report = verify_stored()

    assert (report.ok, report.first_bad, report.problem) == (False, *verdict), report
    assert report.expected
    assert report.got


def test_column_rewritten_below_the_triggers_is_found(sound_log, as_superuser):
    as_superuser(
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "ALTER TABLE led.log_entry ALTER COLUMN entry TYPE bytea USING 'tampered'::bytea",
    )
    report = verify_stored()
    assert (report.first_bad, report.problem) == (0, "not_canonical")


def test_sound_log_stays_sound_while_it_grows(sound_log):
    first = verify_stored()
    chain_samples(300)
    second = verify_stored()
    assert (first.ok, first.size, second.ok, second.size) == (True, 7, True, 307)
    assert chain_waiting().chained == 0


def test_single_dropped_trigger_is_named(sound_log, as_superuser):
    as_superuser("ALTER TABLE led.log_entry ENABLE REPLICA TRIGGER entry_stays")
    report = verify_stored()
    assert (report.problem, report.got) == ("guard", "log_entry.entry_stays")
