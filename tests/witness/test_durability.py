"""What was promised is remembered: through races, crashes and restarts, and never by a second process."""

from __future__ import annotations

import http.client
import os
import signal
import sqlite3
import threading

import pytest

from ledger.tlog.messages import origin_hash
from ledger.tlog.notes import Checkpoint, Note
from ledger.tlog.witness import core, state
from ledger.tlog.witness.state import Latest, State, StateInvalid

from .crashing import Running, initialise
from .samples import NOW, ORIGIN, SampleLog, ask, make_witness

LOG_KEY = str(SampleLog().key.verifier())


def add(url, body):
    return ask(f"{url}/add-checkpoint", "POST", body)


# Races


def test_of_two_concurrent_requests_one_is_told_the_others_size(witness, log):
    add(witness.url, log.request(0, 5))
    larger, smaller = log.request(5, 300), log.request(5, 7)
    barrier, answers = threading.Barrier(8), []

    def submit(body: bytes) -> None:
        barrier.wait()
        answers.append(add(witness.url, body))

    threads = [threading.Thread(target=submit, args=[body]) for body in [larger, smaller] * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stands = witness.state.latest(ORIGIN).size
    assert stands in (7, 300)
    assert [answer.status for answer in answers].count(200) == 1
    assert {answer.status for answer in answers} == {200, 409}
    assert {answer.body for answer in answers if answer.status == 409} == {b"%d\n" % stands}


def test_request_that_was_overtaken_between_check_and_write_rolls_nothing_back(witness, log, monkeypatch):
    """The race with its moment chosen: a larger checkpoint is written while the smaller one is being checked."""
    add(witness.url, log.request(0, 5))
    check = witness.witness._check_growth
    overtaken = []

    def check_and_be_overtaken(submission, seen):
        check(submission, seen)
        monkeypatch.setattr(witness.witness, "_check_growth", check)
        overtaken.append(add(witness.url, log.request(5, 300)).status)

    monkeypatch.setattr(witness.witness, "_check_growth", check_and_be_overtaken)
    answer = add(witness.url, log.request(5, 7))
    assert overtaken == [200]
    assert (answer.status, answer.body) == (409, b"300\n")
    assert witness.state.latest(ORIGIN).size == 300


def test_first_checkpoint_is_written_once(witness, log):
    first = Latest(5, log.root(5), log.note(5), NOW)
    assert witness.state.move(ORIGIN, None, first, log.note(5))
    assert not witness.state.move(ORIGIN, None, Latest(3, log.root(3), log.note(3), NOW), log.note(3))
    assert witness.state.latest(ORIGIN) == first


def test_state_moves_only_from_what_was_seen_and_never_back_in_time(witness, log):
    seen = Latest(5, log.root(5), log.note(5), NOW)
    assert witness.state.move(ORIGIN, None, seen, log.note(5))
    new = Latest(9, log.root(9), log.note(9), NOW)
    for wrong in (Latest(4, log.root(5), b"", NOW), Latest(5, log.root(4), b"", NOW)):
        assert not witness.state.move(ORIGIN, wrong, new, log.note(9))
    assert not witness.state.move(ORIGIN, seen, Latest(9, log.root(9), log.note(9), NOW - 1), log.note(9))
    assert witness.state.latest(ORIGIN) == seen
    assert [note.size for note in witness.state.notes(ORIGIN, "cosigned")] == [5]
    assert witness.state.move(ORIGIN, seen, new, log.note(9))


def test_failure_inside_a_transaction_leaves_nothing(witness, log):
    with pytest.raises(sqlite3.IntegrityError):
        witness.state.move(ORIGIN, None, Latest(5, b"too short", b"", NOW), b"")
    assert witness.state.latest(ORIGIN) is None
    assert add(witness.url, log.request(0, 5)).status == 200


# Crashes


@pytest.mark.parametrize(("point", "remembered"), [("before_persist", False), ("after_persist", True)])
def test_kill_9_between_check_and_answer(tmp_path, log, point, remembered):
    folder = tmp_path / "w"
    assert initialise(folder, "--name", "gd.test", "--log", LOG_KEY).returncode == 0
    first = Running(folder)
    assert add(first.url, log.request(0, 5)).status == 200
    assert first.stop() == 0
    dying = Running(folder, TLOG_FAULT=point)
    with pytest.raises((ConnectionError, http.client.HTTPException)):
        add(dying.url, log.request(5, 9))
    assert dying.process.wait(10) == -9
    again = Running(folder)
    shown = Note.parse(ask(f"{again.url}/{origin_hash(ORIGIN)}/checkpoint").body)
    assert Checkpoint.parse(shown.text).size == (9 if remembered else 5)
    if remembered:
        # The caller, who got no answer, asks again and is told where we stand; then the same checkpoint is cosigned.
        assert add(again.url, log.request(5, 9)).body == b"9\n"
        assert add(again.url, log.request(9, 9)).status == 200
        # And a smaller one never again.
        assert add(again.url, log.request(5, 7)).status == 409
    else:
        assert add(again.url, log.request(5, 7)).status == 200
    assert again.stop() == 0


def test_state_survives_a_restart(tmp_path, log, clock):
    before = make_witness(tmp_path / "w", clock=clock)
    before.start()
    add(before.url, log.request(0, 5))
    seen = before.state.latest(ORIGIN)
    before.stop()
    after = make_witness(tmp_path / "w", clock=clock)
    assert after.state.latest(ORIGIN) == seen
    after.state.close()


# What is never done by itself


def test_second_process_on_one_state_is_refused(tmp_path):
    service = make_witness(tmp_path / "w")
    with pytest.raises(StateInvalid, match="another witness is running"):
        State(tmp_path / "w" / "state")
    service.state.close()


def test_lost_state_is_never_made_anew_by_serving(tmp_path):
    make_witness(tmp_path / "w").state.close()
    for file in (tmp_path / "w" / "state").glob("state.sqlite*"):
        file.unlink()
    with pytest.raises(StateInvalid, match="there is no state"):
        make_witness(tmp_path / "w")


def test_state_is_made_once(tmp_path):
    state.create(tmp_path)
    with pytest.raises(StateInvalid, match="a state in"):
        state.create(tmp_path)


def test_damaged_or_newer_state_is_refused(tmp_path):
    state.create(tmp_path)
    with sqlite3.connect(tmp_path / state.DATABASE) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(StateInvalid, match="has the form 2, this program knows 1"):
        State(tmp_path)
    (tmp_path / state.DATABASE).write_bytes(b"no database" * 1000)
    with pytest.raises(StateInvalid, match="cannot be read"):
        State(tmp_path)


def test_place_of_a_crash_is_named_by_the_environment(monkeypatch):
    killed = []
    monkeypatch.setattr(core.os, "kill", lambda *of: killed.append(of))
    monkeypatch.setenv("TLOG_FAULT", "before_persist")
    core.fault("after_persist")
    assert killed == []
    core.fault("before_persist")
    assert killed == [(os.getpid(), signal.SIGKILL)]
