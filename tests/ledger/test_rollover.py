"""The year ends: the log is closed by its last record, kept to be read, and the next one begins with one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from io import StringIO
from urllib.parse import urlsplit

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError, connection, transaction
from django.urls import reverse

from ledger import job_runner, rollover, selectors
from ledger.errors import HeadBusy, LogClosed, LogHalted, RollOverRefused
from ledger.exporting.making import make_export
from ledger.exporting.selection import Selection
from ledger.guards import EXPECTED_GUARDS
from ledger.job_models import Job
from ledger.proofs import proof_of, verified_proof
from ledger.record import record
from ledger.rollover import archives, close_log, open_log
from ledger.selectors import PUBLISHED, entry, state_of
from ledger.services import chain_waiting
from ledger.verify import verify_stored
from sharing.services.grants import release_grants
from tests.factories import published
from tests.factories.checkpoints import component_row
from tests.factories.ledger import ACTOR, AT, chain_samples, record_sample
from tests.factories.sharing import World, approved, endorsed, noon
from tests.fixtures.database import owner_url
from tests.ledger_pages.conftest import client_of, make_auditor

OLD, NEXT, THIRD = (f"digital-bay-area.test/{name}" for name in ("ledger", "2027", "2028"))
VKEY = f"{NEXT}+3dd578ff+AZsfhHkc/HZjBFhU04netcqVRJ2HXydqg4QLBgqznPxx"
CLOSE = {"next_origin": NEXT, "next_vkey": VKEY, "at": AT}


@pytest.fixture
def as_owner(committed_db, settings, tmp_path):
    """The operator's connection, that of migrations, and a policy that names every log of these tests."""
    logs = []
    for origin in (NEXT, THIRD, OLD):
        settings.LEDGER_ORIGIN = origin
        log, *others = published.policy_text().splitlines()
        logs.append(log)
    settings.LEDGER_POLICY_FILE = tmp_path / "policy.txt"
    settings.LEDGER_POLICY_FILE.write_text("\n".join([*logs, *others, ""]))
    previous = connection.settings_dict["USER"]
    connection.close()
    connection.settings_dict["USER"] = urlsplit(owner_url(committed_db)).username or "postgres"
    yield committed_db
    connection.close()
    connection.settings_dict["USER"] = previous


def test_the_last_record_says_where_the_log_goes_on(as_owner):
    chain_samples(3)
    record_sample(4)  # still waits
    assert close_log(**CLOSE) == 5
    last = entry(4)
    assert last.type == "log.close"
    assert last.body["close"] == {
        "next_origin": NEXT,
        "next_vkey": VKEY,
        "final_size": 4,
        "final_root": _root_of_first(4),
    }
    assert verify_stored().ok


def _root_of_first(size: int) -> str:
    from ledger.stored import snapshot
    from ledger.tlog.merkle import Tree

    tree = Tree()
    with snapshot() as stored:
        for row in stored.rows(0, size):
            tree.push(bytes(row[3]))
    return tree.root().hex()


def test_a_closed_log_takes_nothing_more(as_owner, as_superuser):
    chain_samples(1)
    close_log(**CLOSE)
    with pytest.raises(LogClosed):
        record_sample()
    assert chain_waiting().chained == 0
    forged = (
        "INSERT INTO led.log_entry SELECT 2, gen_random_uuid(), leaf, sha256('\\x03'::bytea || int8send(2::bigint) || "
        "chain || leaf), entry FROM led.log_entry WHERE idx = 1"
    )
    for statement in (
        forged,
        "DELETE FROM led.closed",
        "TRUNCATE led.closed",
        "UPDATE led.closed SET size = 1",
        "INSERT INTO led.closed VALUES (1, gen_random_uuid(), 1, 'x')",
    ):
        with pytest.raises(psycopg.DatabaseError):
            as_superuser("SET session_replication_role = replica", statement)
    with pytest.raises(RollOverRefused, match="closed already"):
        close_log(**CLOSE)
    assert verify_stored().ok


def test_nobody_but_the_owner_closes_a_log(committed_db):
    chain_samples(1)
    with pytest.raises(RollOverRefused, match="as the owner"):
        close_log(**CLOSE)
    with pytest.raises(DatabaseError, match="only the owner"), transaction.atomic():
        record(
            rollover.LogClose(next_origin=NEXT, next_vkey=VKEY, final_size=1, final_root="ab" * 32),
            actor=ACTOR,
            at=AT,
        )
    with (
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        psycopg.connect(os.environ["DATABASE_URL"]) as application,
    ):
        application.execute("INSERT INTO led.closed VALUES (1, gen_random_uuid(), 1, 'x')")
    assert entry(0).type == "sample.taken"


@pytest.mark.parametrize(
    "changes",
    [
        {"next_origin": OLD},
        {"next_origin": "next year"},
        {"next_vkey": VKEY.replace("2027", "2028")},
        {"next_vkey": f"{NEXT}+a key"},
    ],
)
def test_the_next_log_has_a_name_and_a_key_of_its_own(as_owner, changes):
    chain_samples(1)
    with pytest.raises(RollOverRefused):
        close_log(**{**CLOSE, **changes})
    assert record_sample()


def test_a_log_is_called_closed_only_when_its_last_record_says_so(as_owner, as_superuser):
    chain_samples(2)
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
        as_superuser(
            f"INSERT INTO led.closed SELECT 1, event_id, 2, '{NEXT}' FROM led.log_entry WHERE idx = 1"  # noqa: S608
        )


def test_who_records_at_this_moment_is_waited_for(as_owner):
    """What was promised before the close is chained before it; nothing is left behind."""
    chain_samples(1)
    recorded, go = threading.Event(), threading.Event()

    def promise() -> None:
        with psycopg.connect(os.environ["DATABASE_URL"]) as application:
            application.execute(
                "INSERT INTO led.outbox (event_id, entry) SELECT id, convert_to('{\"at\":' || "
                '\'"2026-11-22T09:30:00.123456Z","id":"\' || id || '
                f'\'","log":"{OLD}"}}\', \'UTF8\') FROM (SELECT gen_random_uuid() AS id) AS new'
            )
            recorded.set()
            go.wait(20)

    other = threading.Thread(target=promise)
    other.start()
    assert recorded.wait(20)
    threading.Timer(0.3, go.set).start()
    assert close_log(**CLOSE) == 3
    other.join()
    assert selectors.waiting().count == 0
    assert [entry(index).type for index in range(3)] == ["sample.taken", "", "log.close"]


def test_an_operator_who_meets_a_long_transaction_is_told_to_try_again(as_owner):
    chain_samples(1)
    with psycopg.connect(owner_url(as_owner)) as other:
        other.execute("LOCK TABLE led.outbox IN ROW EXCLUSIVE MODE")  # as whoever records holds it
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '50ms'")
        with pytest.raises(HeadBusy):
            close_log(**CLOSE)
    assert close_log(**CLOSE) == 2


def test_a_database_that_does_not_answer_is_not_hidden(as_owner):
    chain_samples(1)
    with psycopg.connect(owner_url(as_owner)) as other:
        other.execute("LOCK TABLE led.outbox IN ROW EXCLUSIVE MODE")
        connection.cursor().execute("SET statement_timeout = '50ms'")
        with pytest.raises(OperationalError, match="statement timeout"):
            close_log(**CLOSE)
    assert record_sample()


def _roll_over(settings) -> rollover.Archive:
    close_log(**CLOSE)
    published.publish()
    settings.LEDGER_ORIGIN = NEXT
    return open_log(at=AT)


def test_the_next_log_begins_with_the_end_of_the_last(as_owner, settings):
    ids = chain_samples(300)
    archive = _roll_over(settings)

    assert (archive.number, archive.origin, archive.size) == (1, OLD, 301)
    first = entry(0)
    assert (selectors.head().size, first.type, first.body["log"]) == (1, "log.open", NEXT)
    assert "beacon" not in first.body
    with psycopg.connect(owner_url(as_owner)) as owner:
        [(root, note)] = owner.execute(
            "SELECT root, encode(note_sha256, 'hex') FROM led_1.log_head, led_1.published"
        ).fetchall()
    assert first.body["open"] == {
        "prev_origin": OLD,
        "prev_size": 301,
        "prev_root": bytes(root).hex(),
        "prev_note": note,
    }
    assert archive.root == bytes(root)
    later = chain_samples(2)
    assert [state_of(one).state for one in later] == ["chained", "chained"]
    published.publish()
    assert state_of(later[0]).state == PUBLISHED
    assert {state_of(one).state for one in ids[:2]} == {PUBLISHED}
    assert state_of(ids[0]).index is None
    assert selectors.is_published([ids[0], later[0]]) == {ids[0], later[0]}
    assert json.loads(selectors.recorded_bytes(ids[7]))["sample"] == {"number": 7}
    assert verify_stored().ok
    assert archives() == [archive]


def test_the_fresh_tables_are_guarded_and_granted_like_the_first_ones(as_owner, settings):
    rights = (
        "SELECT c.relname, c.relacl::text, array_agg(a.attname || a.attacl::text ORDER BY a.attname) "
        "FILTER (WHERE a.attacl IS NOT NULL), c.relowner::regrole::text FROM pg_class c JOIN pg_attribute a "
        "ON a.attrelid = c.oid WHERE relnamespace = 'led'::regnamespace AND relkind = 'r' GROUP BY 1, 2, 4 ORDER BY 1"
    )
    shape = (
        "SELECT table_name, column_name, data_type, is_nullable, column_default, is_identity "
        "FROM information_schema.columns WHERE table_schema = 'led' ORDER BY 1, ordinal_position"
    )
    limits = (
        "SELECT conrelid::regclass::text, contype::text, pg_get_constraintdef(oid) FROM pg_constraint "
        "WHERE connamespace = 'led'::regnamespace AND contype IN ('c', 'p', 'u', 'f') ORDER BY 1, 2, 3"
    )
    triggers = (
        "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid), tgenabled FROM pg_trigger WHERE NOT tgisinternal "
        "AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'led'::regnamespace) ORDER BY 1, 2"
    )
    indexes = (  # their names do not matter
        r"SELECT regexp_replace(indexdef, 'INDEX \S+', 'INDEX') FROM pg_indexes WHERE schemaname = 'led'"
    )
    chain_samples(1)

    def described() -> list[object]:
        with psycopg.connect(owner_url(as_owner)) as owner:
            return [
                sorted(map(repr, owner.execute(question).fetchall()))  # type: ignore[call-overload]
                for question in (rights, shape, limits, triggers, indexes)
            ]

    before = described()
    _roll_over(settings)
    after = described()
    for was, now in zip(before[1:], after[1:], strict=True):
        assert now == was
    assert [_in_any_order(line) for line in after[0]] == [_in_any_order(line) for line in before[0]]
    assert len(EXPECTED_GUARDS) <= len(before[3]) + 4  # those of per.opening stand elsewhere


def _in_any_order(line: str) -> list[str]:
    """A list of rights has no order."""
    return sorted(line.replace("{", ",").replace("}", ",").split(","))


def test_an_archive_is_read_and_never_written(as_owner, settings, as_superuser):
    chain_samples(2)
    _roll_over(settings)
    with psycopg.connect(os.environ["AUDITOR_DATABASE_URL"]) as auditor:
        assert auditor.execute("SELECT count(*) FROM led_1.log_entry").fetchone() == (3,)
    for role in ("DATABASE_URL", "LEDGER_DATABASE_URL", "PUBLISHER_DATABASE_URL"):
        for table in rollover.TABLES:
            with (
                pytest.raises(psycopg.errors.InsufficientPrivilege),
                psycopg.connect(os.environ[role]) as connection_,
            ):
                connection_.execute(f"DELETE FROM led_1.{table}")  # type: ignore[arg-type]  # noqa: S608
    for table in rollover.TABLES:
        for statement in (
            f"INSERT INTO led_1.{table} SELECT * FROM led_1.{table}",  # noqa: S608
            f"DELETE FROM led_1.{table}",  # noqa: S608
        ):
            with pytest.raises(psycopg.DatabaseError):
                as_superuser("SET session_replication_role = replica", statement)
    with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
        as_superuser("DELETE FROM led.archive")
    settings.LEDGER_ORIGIN = OLD  # a process that was not restarted
    with pytest.raises(DatabaseError, match="names another log"):
        record_sample()


def test_the_next_log_waits_for_the_last_note_of_the_old_one(as_owner, settings):
    chain_samples(2)
    with pytest.raises(RollOverRefused, match="not closed"):
        open_log(at=AT)
    published.publish()
    close_log(**CLOSE)
    with pytest.raises(RollOverRefused, match=r"LEDGER_ORIGIN is digital-bay-area\.test/ledger"):
        open_log(at=AT)
    settings.LEDGER_ORIGIN = NEXT
    with pytest.raises(RollOverRefused, match="not published"):
        open_log(at=AT)
    assert entry(2).type == "log.close"


def test_years_follow_each_other(as_owner, settings):
    first = chain_samples(2)
    _roll_over(settings)
    second = chain_samples(2)
    close_log(next_origin=THIRD, next_vkey=VKEY.replace("2027", "2028"), at=AT)
    published.publish()
    settings.LEDGER_ORIGIN = THIRD
    assert open_log(at=AT).number == 2
    assert [(one.origin, one.size) for one in archives()] == [(OLD, 3), (NEXT, 4)]
    assert entry(0).body["open"]["prev_origin"] == NEXT
    assert {state_of(one).state for one in (*first, *second)} == {PUBLISHED}
    assert verify_stored().ok


def test_what_an_earlier_log_proves_stays_proven(as_owner, settings):
    """With a policy that names both logs."""
    ids = chain_samples(300)
    close_log(**CLOSE)
    published.publish()
    before = proof_of(ids[7])
    settings.LEDGER_ORIGIN = NEXT
    open_log(at=AT)

    assert proof_of(ids[7]) == before
    verified = verified_proof(ids[7])
    assert (verified.checkpoint.origin, verified.checkpoint.size, verified.satisfied) == (OLD, 301, True)
    later = chain_samples(1)
    published.publish()
    assert verified_proof(later[0]).checkpoint.origin == NEXT


def test_a_log_that_lost_what_it_published_is_given_up_for_a_new_one(as_owner, settings):
    """No mirror has the entries: the next log begins with the last note that the world holds."""
    ids = chain_samples(3)
    published.publish()
    unpublished = chain_samples(1)
    waiting = record_sample(9)
    with pytest.raises(RollOverRefused, match="nothing is lost"):
        open_log(at=AT, lost=True)
    component_row("signer", "signer", "halted", reason="database_behind")
    with pytest.raises(LogHalted):
        close_log(**CLOSE)
    with pytest.raises(RollOverRefused, match="origin of its own"):
        open_log(at=AT, lost=True)
    settings.LEDGER_ORIGIN = NEXT
    note = selectors.latest_published()
    call_command("ledger_open", "--lost", stdout=StringIO())

    assert note is not None
    assert entry(0).body["open"]["prev_note"] == note.note_sha256.hex()
    assert [(one.origin, one.size) for one in archives()] == [(OLD, 3)]
    assert selectors.is_published([*ids, *unpublished, waiting]) == set(ids)
    assert selectors.waiting().count == 0
    assert chain_samples(1)
    assert verify_stored().ok
    with psycopg.connect(os.environ["AUDITOR_DATABASE_URL"]) as auditor:
        assert auditor.execute("SELECT count(*) FROM led_1.log_entry").fetchone() == (4,)
        assert auditor.execute("SELECT event_id FROM led_1.outbox").fetchall() == [(waiting,)]


def test_a_log_that_ends_before_its_last_note_is_lost_too(as_owner, settings, as_superuser):
    chain_samples(2)
    with pytest.raises(RollOverRefused, match="nothing is lost"):
        open_log(at=AT, lost=True)  # nothing was published either
    published.publish()
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_head DISABLE TRIGGER ALL",
        "DELETE FROM led.log_entry",
        "UPDATE led.log_head SET size = 0, frontier = '', root = sha256(''), chain = decode(repeat('00', 32), 'hex')",
    )
    settings.LEDGER_ORIGIN = NEXT
    assert open_log(at=AT, lost=True).size == 2


def test_the_page_of_an_event_of_an_earlier_log_offers_its_proof(as_owner, settings):
    event_id = chain_samples(1)[0]
    _roll_over(settings)
    auditor = client_of(make_auditor())
    text = auditor.get(reverse("ledger:event", args=[event_id])).content.decode()
    assert f"stands in the log {OLD}, which was closed" in text
    assert reverse("ledger:proof", args=[event_id]) in text
    first = auditor.get(reverse("ledger:entry-detail", args=[0])).content.decode()
    assert "Log begun" in first
    assert OLD in first


def test_during_the_roll_over_the_portal_says_to_come_back(as_owner, settings):
    """Whatever would be recorded is refused whole: 503, and nothing of it is done."""
    world = World()
    made = endorsed(world)
    while chain_waiting().chained:
        pass
    close_log(**CLOSE)
    answer = client_of(world.approver).post(
        reverse("sharing:request-decide", args=[made.pk]), {"outcome": "approve", "expected_version": made.version}
    )
    assert answer.status_code == 503
    made.refresh_from_db()
    assert made.status == "submitted"


def test_a_grant_that_the_old_log_proved_opens_in_the_new_one(as_owner, settings):
    """Approved and published last year, usable from a day of this year on: also for the guard of the database."""
    world = World()
    made = approved(world)
    while chain_waiting().chained:
        pass
    _roll_over(settings)
    pages = {}
    for when in ("before", "after"):
        address = reverse("sharing:request-detail", args=[made.pk])
        pages[when] = client_of(world.requester).get(address).content.decode()
        assert release_grants(now=noon(made.grant.starts_on)) == (1 if when == "before" else 0)
    made.grant.refresh_from_db()
    assert made.grant.access_given_at is not None
    assert "in an earlier log" in pages["before"]
    assert "Record of an earlier log, published" in pages["after"]
    assert "number None" not in pages["before"] + pages["after"]


def test_the_operator_runs_two_commands(as_owner, settings):
    chain_samples(1)
    said = StringIO()
    with pytest.raises(CommandError, match="No log was opened: the log is not closed"):
        call_command("ledger_open")
    with pytest.raises(CommandError, match="The log was not closed"):
        call_command("ledger_close", next_origin=OLD, next_vkey=VKEY)
    call_command("ledger_close", next_origin=NEXT, next_vkey=VKEY, stdout=said)
    assert "Closed with 2 records" in said.getvalue()
    published.publish()
    settings.LEDGER_ORIGIN = NEXT
    call_command("ledger_open", stdout=said)
    assert "schema led_1" in said.getvalue()


def test_exports_of_both_logs_are_checked_together_outside(as_owner, settings, tmp_path):
    settings.LEDGER_ORIGIN = NEXT
    next_key = str(published.log_key().verifier())
    settings.LEDGER_ORIGIN = OLD
    chain_samples(3)
    close_log(**CLOSE | {"next_vkey": next_key})
    published.publish()
    for refused in ({"actor": ACTOR}, {"selection": Selection(to_index=1)}, {"selection": Selection(disclosed=("x",))}):
        with pytest.raises(LogClosed):
            make_export(**{"actor": None, "out": tmp_path / "last", "at": AT} | refused)
    assert not (tmp_path / "last").exists()
    told = StringIO()
    call_command("ledger_export", out=tmp_path / "last", stdout=told)
    assert "No record tells of this export" in told.getvalue()
    settings.LEDGER_ORIGIN = NEXT
    open_log(at=AT)
    chain_samples(2)
    published.publish()
    call_command("ledger_export", out=tmp_path / "new.zip", stdout=(told := StringIO()))
    assert "No record" not in told.getvalue()
    said = subprocess.run(
        [sys.executable, "-I", "last/data/verify.py", "new.zip", "--previous=last", "--policy=policy.txt", "--lang=en"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert f"SOUND: all 3 records of the log {NEXT}, numbers 0 to 2" in said
    assert f"the log before, {OLD}, all 4 records in the same way: it was closed for this log and its key" in said
    assert "log before" not in said.split("NOT checked:")[1]


def test_an_export_that_was_asked_for_before_the_log_was_closed_ends_with_a_sentence(as_owner, files_dir):
    chain_samples(2)
    published.publish()
    client = client_of(make_auditor())
    address = client.post(reverse("ledger:export-list")).headers["Location"]
    job = Job.objects.get()
    close_log(**CLOSE)
    assert job_runner.run_job(job.pk) == "done"
    page = client.get(address).content.decode()
    assert "The ledger was closed meanwhile and can record nothing more." in page
    assert "Go on" not in page
    job.refresh_from_db()
    assert (job.state, job.file) == (Job.State.FAILED, "")
    assert not any((files_dir / "exports").iterdir())
