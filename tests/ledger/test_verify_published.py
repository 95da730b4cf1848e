"""Verification asks what the world has seen: a log that was rewritten consistently is another log than the note's."""

from __future__ import annotations

import hashlib

import pytest
from django.conf import settings as portal

from ledger import selectors
from ledger.chain import START
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.merkle import Tree, leaf_hash
from ledger.tlog.notes import Note
from ledger.verify import verify_stored
from tests.factories.ledger import chain_samples
from tests.factories.published import log_key, publish, write_policy
from tests.ledger_pages.conftest import superuser


@pytest.fixture
def policy_file(settings, tmp_path):
    path = write_policy(tmp_path)
    settings.LEDGER_POLICY_FILE = str(path)
    return path


def rewrite(database: str, entries: list[bytes]) -> None:
    """Make the database hold another log, consistent in itself, with all triggers in place again."""
    tree, chain, rows = Tree(), START, []
    for index, entry in enumerate(entries):
        leaf = leaf_hash(entry)
        chain = hashlib.sha256(b"\x03" + index.to_bytes(8, "big") + chain + leaf).digest()
        tree.push(leaf)
        rows.append((leaf, chain, entry, index))
    with superuser(database) as connection:
        tables = ("log_entry", "log_head", "tile")
        for table in tables:
            connection.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER ALL")
        connection.execute("DELETE FROM led.log_entry WHERE idx >= %s", [len(entries)])
        for row in rows:
            connection.execute("UPDATE led.log_entry SET leaf = %s, chain = %s, entry = %s WHERE idx = %s", row)
        connection.execute(
            "UPDATE led.log_head SET size = %s, root = %s, chain = %s, frontier = %s",
            [len(entries), tree.root(), chain, tree.frontier_bytes()],
        )
        connection.execute("UPDATE led.tile SET hashes = %s", [b"".join(row[0] for row in rows)])
        for table in tables:
            connection.execute(f"ALTER TABLE led.{table} ENABLE TRIGGER ALL")
            # ENABLE TRIGGER forgets ALWAYS: put it back as the migrations made it.
            for (name,) in connection.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [f"led.{table}"]
            ).fetchall():
                connection.execute(f"ALTER TABLE led.{table} ENABLE ALWAYS TRIGGER {name}")


def stored_entries() -> list[bytes]:
    return [entry.entry for entry in reversed(selectors.entries())]


def republish(database: str, note: bytes) -> None:
    with superuser(database) as connection:
        connection.execute("ALTER TABLE led.published DISABLE TRIGGER ALL")
        connection.execute(
            "UPDATE led.published SET note = %s, note_sha256 = %s", [note.decode(), hashlib.sha256(note).digest()]
        )
        connection.execute("ALTER TABLE led.published ENABLE ALWAYS TRIGGER published_continues")
        connection.execute("ALTER TABLE led.published ENABLE ALWAYS TRIGGER published_stays")
        connection.execute("ALTER TABLE led.published ENABLE ALWAYS TRIGGER published_is_never_truncated")


def test_a_published_log_is_sound_also_when_it_has_grown_since(committed_db, policy_file):
    chain_samples(300)
    publish()
    chain_samples(3)
    report = verify_stored()
    assert (report.ok, report.size) == (True, 303)


def test_a_record_changed_and_everything_hashed_again_is_found(committed_db, policy_file):
    chain_samples(5)
    publish()
    entries = stored_entries()
    seen = selectors.head().root.hex()
    entries[2] = entries[2].replace(b'"HK"', b'"MO"')
    rewrite(committed_db, entries)
    report = verify_stored()
    assert (report.ok, report.problem, report.first_bad) == (False, "published", None)
    assert (report.expected, report.got) == (seen, selectors.head().root.hex())


def test_the_same_is_found_without_a_policy(committed_db, settings):
    settings.LEDGER_POLICY_FILE = ""
    chain_samples(3)
    publish()
    assert verify_stored().ok
    entries = stored_entries()
    entries[0] = entries[0].replace(b'"HK"', b'"MO"')
    rewrite(committed_db, entries)
    assert verify_stored().problem == "published"


def test_a_tail_cut_off_cleanly_is_found(committed_db, policy_file):
    chain_samples(5)
    publish()
    rewrite(committed_db, stored_entries()[:3])
    report = verify_stored()
    assert (report.problem, report.expected, report.got) == ("published", "5 records", "3 records")


def test_before_the_first_note_there_is_nothing_to_compare(committed_db, policy_file):
    chain_samples(3)
    rewrite(committed_db, stored_entries()[:2])
    assert verify_stored().ok


def test_a_note_that_nobody_signed_is_found(committed_db, policy_file):
    chain_samples(3)
    note = publish()
    republish(committed_db, note.replace(b"\n3\n", b"\n2\n"))
    report = verify_stored()
    assert (report.ok, report.problem) == (False, "note")


def test_a_note_of_another_log_is_found(committed_db, settings):
    settings.LEDGER_POLICY_FILE = ""
    chain_samples(1)
    publish()
    text = Checkpoint("another.example/log", 1, selectors.head().root).body()
    republish(committed_db, Note(text, (log_key().sign(text),)).encode())
    report = verify_stored()
    assert (report.problem, report.expected, report.got) == (
        "published",
        "another.example/log",
        portal.LEDGER_ORIGIN,
    )
