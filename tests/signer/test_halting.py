"""What an intruder or a restored database does to the log, and the reason for which the signer halts."""

from __future__ import annotations

import json
import os
import threading

import psycopg
import pytest
from django.db import connections
from psycopg import sql

from ledger import chain
from ledger.log_reader import LogReader
from ledger.selectors import entries, head
from ledger.signer import signing
from ledger.signer.halting import REASONS, Halt
from ledger.tlog import merkle
from tests.factories.ledger import chain_samples
from tests.fixtures.database import owner_url
from tests.fixtures.services import ROOT

from .conftest import Bench


@pytest.fixture
def signed(bench: Bench) -> Bench:
    """Three hundred entries, signed, and a signer that knows them."""
    chain_samples(300)
    bench.start().tick()
    return bench


def rewritten(start: int, *entries_from_start: bytes) -> list[str]:
    """SQL that puts these entries from ``start`` on, with leaves, chain, head and tiles that fit: a perfect forgery."""
    with psycopg.connect(os.environ["SIGNER_DATABASE_URL"]) as reader:
        kept = reader.execute("SELECT entry FROM led.log_entry WHERE idx < %s ORDER BY idx", [start]).fetchall()
    everything = [*(bytes(row[0]) for row in kept), *entries_from_start]
    tree, value, tiles, statements = merkle.Tree(), chain.START, {}, [f"DELETE FROM led.log_entry WHERE idx >= {start}"]
    for index, entry in enumerate(everything):
        leaf = merkle.leaf_hash(entry)
        value = chain.next_value(index, value, leaf)
        for level, position, node in tree.push(leaf):
            tiles.setdefault((level, position // 256), []).append(node)
        if index >= start:
            statements.append(
                "INSERT INTO led.log_entry (idx, event_id, leaf, chain, entry) VALUES "
                f"({index}, gen_random_uuid(), '\\x{leaf.hex()}', '\\x{value.hex()}', '\\x{entry.hex()}')"
            )
    statements.append("DELETE FROM led.tile")
    statements += [
        f"INSERT INTO led.tile VALUES ({level}, {number}, '\\x{b''.join(nodes).hex()}')"
        for (level, number), nodes in tiles.items()
    ]
    statements.append(
        f"UPDATE led.log_head SET size = {tree.size}, root = '\\x{tree.root().hex()}', chain = '\\x{value.hex()}', "
        f"frontier = '\\x{tree.frontier_bytes().hex()}'"
    )
    return statements


def test_what_a_forger_writes_fits_together(bench, meddle):
    """The forgery of these tests is a good one: a signer that has not seen the log before signs it."""
    chain_samples(20)
    before = head()
    meddle(*rewritten(20))
    assert head() == before
    meddle(*rewritten(12, b'{"other":1}'))
    assert bench.start().tick().size == 13


# --- a database that is older, shorter or another


def test_a_database_restored_to_an_older_state_halts_the_signer(bench, committed_db):
    chain_samples(5)
    bench.start().tick()
    older = f"{committed_db}_older"
    with psycopg.connect(owner_url("postgres"), autocommit=True) as cluster:
        connections.close_all()
        for signer in bench.made:
            signer.disconnect()
        cluster.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*map(sql.Identifier, (older, committed_db))))
    try:
        chain_samples(3)
        assert bench.start().tick().size == 8
        os.environ["SIGNER_DATABASE_URL"] = os.environ["SIGNER_DATABASE_URL"].replace(committed_db, older)
        assert bench.halts() == "database_behind"
    finally:
        os.environ["SIGNER_DATABASE_URL"] = os.environ["SIGNER_DATABASE_URL"].replace(older, committed_db)
        for signer in bench.made:
            signer.disconnect()
        with psycopg.connect(owner_url("postgres"), autocommit=True) as cluster:
            cluster.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(older)))


def test_a_tail_that_was_cut_off_halts(signed, meddle):
    meddle(*rewritten(150))
    assert signed.halts() == "database_behind"


def test_a_tail_that_was_cut_off_and_appended_again_to_the_same_length_halts(signed, meddle):
    meddle(*rewritten(299, b'{"another":"entry"}'))
    assert head().size == 300
    assert signed.halts() == "root"


def test_a_log_hashed_again_from_some_entry_on_halts_even_when_it_has_grown(signed, meddle):
    meddle(*rewritten(298, b'{"forged":0}', b'{"forged":1}', b'{"forged":2}'))
    assert head().size == 301
    assert signed.halts() == "chain"


def test_a_log_with_another_root_than_our_tree_halts(signed, meddle):
    chain_samples(1)
    meddle("UPDATE led.log_head SET root = sha256('x')")
    assert signed.halts() == "root"


def test_a_head_with_another_chain_value_halts(signed, meddle):
    meddle("UPDATE led.log_head SET chain = sha256('x')")
    assert signed.halts() == "chain"


def test_a_log_that_is_gone_halts(signed, meddle):
    meddle("DELETE FROM led.log_head")
    assert signed.halts() == "no_log"


# --- entries that were changed, before they were signed and after


@pytest.mark.parametrize("before", [True, False], ids=["before signing", "after signing"])
@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE led.log_entry SET entry = set_bit(entry, 11, 1 - get_bit(entry, 11)) WHERE idx = 1", "leaf"),
        ("UPDATE led.log_entry SET leaf = set_bit(leaf, 11, 1 - get_bit(leaf, 11)) WHERE idx = 1", "leaf"),
        ("UPDATE led.log_entry SET chain = set_bit(chain, 11, 1 - get_bit(chain, 11)) WHERE idx = 1", "chain"),
        ("UPDATE led.tile SET hashes = set_bit(hashes, 270, 1 - get_bit(hashes, 270)) WHERE level = 0", "tile"),
        ("DELETE FROM led.tile WHERE level = 0", "tile"),
        ("DELETE FROM led.log_entry WHERE idx = 1", "missing"),
        (
            "UPDATE led.log_entry a SET entry = b.entry, leaf = b.leaf, event_id = gen_random_uuid() "
            "FROM led.log_entry b WHERE a.idx + b.idx = 3 AND a.idx IN (1, 2)",
            "chain",
        ),
    ],
    ids=["entry", "leaf", "chain", "tile", "no tile", "no entry", "swapped"],
)
def test_one_bit_or_row_that_is_wrong_halts(bench, meddle, before, statement, reason):
    """Before it is signed by reading what is new; afterwards by the patrol, which reads everything again."""
    chain_samples(5)
    if not before:
        bench.start().tick()
    meddle(statement)
    assert bench.halts() == reason


def test_the_last_entry_cut_away_below_its_head_halts(bench, meddle):
    chain_samples(5)
    meddle("DELETE FROM led.log_entry WHERE idx = 4")
    assert bench.halts() == "missing"


def test_entries_beyond_the_head_halt(bench, meddle):
    chain_samples(5)
    bench.start().tick()
    meddle(
        "INSERT INTO led.log_entry VALUES (5, gen_random_uuid(), sha256('x'), sha256('x'), '{}')",
    )
    assert bench.halts() == "missing"


def test_the_patrol_reads_everything_again_bit_by_bit(bench, meddle, monkeypatch):
    monkeypatch.setattr(signing, "PATROL_ROWS", 2)
    chain_samples(5)
    bench.start().tick()
    signer = bench.start()
    assert bench.halts(signer) == ""  # entries 0 and 1 were read
    meddle("UPDATE led.log_entry SET entry = '{}' WHERE idx = 4")
    assert bench.halts(signer) == ""
    assert bench.halts(signer) == "leaf"


def test_a_perfect_forgery_of_what_was_signed_is_found_by_the_patrol(signed, meddle):
    """Everything in the database agrees with the forgery but the head, which the intruder left alone."""
    signer = signed.start()
    forged = [line for line in rewritten(299, b'{"forged":1}') if "log_head" not in line]
    meddle(*forged)
    assert signed.halts(signer) in {"tile", "root"}


def test_the_patrols_own_root_is_compared_in_the_end(bench, monkeypatch):
    """What the patrol walked over fits in itself; it must also be what was signed."""
    chain_samples(2)
    signer = bench.start()
    signer.tick()
    signer.patrol.goal = signer.state
    assert signer.state is not None
    object.__setattr__(signer.state, "root", bytes(32))
    with psycopg.connect(os.environ["SIGNER_DATABASE_URL"]) as connection, pytest.raises(Halt, match="root"):
        signer.patrol.step(10, LogReader(connection))


def test_tiles_are_compared_also_in_the_middle_of_a_long_way(bench, meddle, monkeypatch):
    monkeypatch.setattr("ledger.signer.checking.TOGETHER", 3)
    chain_samples(10)
    assert bench.halts() == ""
    chain_samples(10)
    meddle("UPDATE led.tile SET hashes = set_bit(hashes, 15 * 256, 1 - get_bit(hashes, 15 * 256))")
    assert bench.halts() == "tile"


def test_a_patrol_that_is_under_way_is_not_begun_again(bench, monkeypatch):
    monkeypatch.setattr(signing, "PATROL_ROWS", 2)
    chain_samples(5)
    bench.start().tick()
    signer = bench.start()
    for walked in (2, 4):
        signer._refreshed = float("-inf")
        signer.tick()
        assert signer.patrol.walk.tree.size == walked


def test_a_note_that_somebody_else_wrote_over_is_shown_again(signed):
    good = signed.note
    signer = signed.start()
    signer.tick()
    (signed.folder / "state" / "checkpoint").write_text("another")
    signer._refreshed = float("-inf")
    signer.tick()
    assert signed.note == good


# --- the clock


@pytest.mark.parametrize("restart", [False, True], ids=["running", "restarted"])
def test_a_clock_that_goes_back_a_day_halts(bench, restart):
    chain_samples(1)
    signer = bench.start()
    signer.tick()
    bench.now -= 86_400
    assert bench.halts(bench.start() if restart else signer) == "clock"


def test_a_clock_that_was_away_longer_than_the_last_signature_is_noticed_too(bench):
    """The state is of the first signature; what was said since remembers later times."""
    signer = bench.start()
    signer.tick()
    bench.now += 3_600
    signer.tick()
    bench.now -= 1_800
    assert bench.halts() == "clock"
    (bench.folder / "state" / "status.json").write_text("garbage")
    assert bench.halts() == ""  # the hint is gone, the state's own time is earlier


def test_small_corrections_and_a_clock_that_jumps_ahead_do_not_halt(bench):
    """No time stands in what is signed, so a wrong clock cannot spoil it; coming back from a day ahead halts."""
    signer = bench.start()
    signer.tick()
    bench.now -= signing.CLOCK_TOLERANCE_S
    assert bench.halts(signer) == ""
    bench.now += 86_400
    chain_samples(1)
    assert signer.tick().signed
    bench.now -= 86_400
    assert bench.halts(signer) == "clock"


# --- what a halt is


def test_a_halt_lasts_until_the_operator_has_mended_it(signed, meddle, caplog):
    meddle("UPDATE led.log_head SET chain = sha256('x')")
    first = signed.start()
    signed.now += 1
    stop = threading.Event()
    chain_value = head().chain

    def turn(signer: signing.Signer) -> None:
        runner = threading.Thread(target=signer.run, args=(stop,))
        stop.clear()
        runner.start()
        deadline = threading.Event()
        deadline.wait(0.2)
        stop.set()
        runner.join(10)

    turn(first)
    report = json.loads((signed.folder / "state" / "halted.json").read_text())
    assert (report["reason"], report["meaning"]) == ("chain", REASONS["chain"])
    assert report["got"] == chain_value.hex()
    assert report["runbook"] == "docs/runbook.md#chain"
    assert "CRITICAL" in caplog.text

    good = entries(limit=1)[0].chain
    meddle(f"UPDATE led.log_head SET chain = '\\x{good.hex()}'")
    chain_samples_after = signed.start()
    turn(chain_samples_after)  # mended, but nobody said so
    assert (signed.folder / "state" / "halted.json").exists()
    assert "halted and signs nothing" in caplog.text

    assert signed.command("resume").returncode == 0
    turn(chain_samples_after)
    assert not (signed.folder / "state" / "halted.json").exists()


def test_the_first_reason_of_a_halt_stays_and_is_said_once_a_minute(bench, caplog):
    signer = bench.start()
    signer.halt(Halt("leaf", b"\x01", b"\x02"))
    signer.halt(Halt("root", b"\x01", b"\x02"))
    report = signer.folder.halted()
    assert report is not None
    assert (report["reason"], report["expected"], report["got"]) == ("leaf", "01", "02")
    caplog.clear()
    signer._moaned = float("-inf")
    assert signer.waits()
    assert signer.waits()
    assert caplog.text.count("signs nothing") == 1


def test_resuming_while_the_cause_lasts_halts_again(signed, meddle):
    meddle("UPDATE led.log_head SET chain = sha256('x')")
    assert signed.command("once").returncode == 1
    assert signed.command("resume").returncode == 0
    assert signed.command("once").returncode == 1
    assert json.loads((signed.folder / "state" / "halted.json").read_text())["reason"] == "chain"


def test_resuming_after_a_wrong_clock_goes_on_from_now(bench):
    chain_samples(1)
    bench.now += 10 * 365 * 86_400  # the signer believed to be years ahead
    signer = bench.start()
    signer.tick()
    assert bench.command("once").returncode == 1  # with the true clock
    assert json.loads((bench.folder / "state" / "halted.json").read_text())["reason"] == "clock"
    assert bench.command("resume").returncode == 0
    assert bench.command("once").returncode == 0
    assert bench.command("once").returncode == 0


def test_a_database_that_cannot_be_read_decides_nothing(bench, monkeypatch, caplog):
    monkeypatch.setenv("SIGNER_DATABASE_URL", os.environ["SIGNER_DATABASE_URL"].replace("/test_", "/gone_"))
    signer = bench.start()
    stop = threading.Event()
    runner = threading.Thread(target=signer.run, args=(stop,))
    runner.start()
    for _ in range(200):
        if "cannot be read" in caplog.text:
            break
        threading.Event().wait(0.05)
    stop.set()
    runner.join(15)
    assert "the database cannot be read" in caplog.text
    assert not (bench.folder / "state" / "halted.json").exists()
    status = json.loads((bench.folder / "state" / "status.json").read_text())
    assert (status["state"], status["reason"]) == ("running", "database_unreachable")


def test_every_reason_has_a_section_in_the_runbook():
    sections = (ROOT / "docs" / "runbook.md").read_text("utf-8").splitlines()
    assert [reason for reason in REASONS if f"### {reason}" not in sections] == []
