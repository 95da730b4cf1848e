"""Witnesses that are slow, answer garbage, lie, forget, or hold evidence: who stops whom, and what is written down."""

from __future__ import annotations

import time

import pytest

from ledger.errors import LogHalted
from ledger.publisher.fanout import Desk
from ledger.selectors import components, latest_published
from ledger.services import chain_waiting
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.messages import AddCheckpoint
from ledger.tlog.notes import Note, SigningKey
from ledger.tlog.witness import keys
from tests.factories.ledger import chain_samples, record_sample

from .conftest import rows


def state_of_part(name: str = "neutral") -> tuple[str, str]:
    [found] = [(part.state, part.reason) for part in components() if part.name == name]
    return found


def signed(network, count: int = 3) -> None:
    chain_samples(count)
    network.sign()


def signed_note(key: SigningKey, size: int, root: bytes) -> bytes:
    text = Checkpoint(key.name, size, root).body()
    return Note(text, (key.sign(text),)).encode()


def own_cosigner(network, name: str = "neutral") -> Cosigner:
    return keys.load(network.folder / name / "key", f"{name}.witness.test")[0]


@pytest.mark.parametrize("manner", ["silent", "drip", "closed", "redirect"])
def test_a_slow_or_broken_witness_does_not_hold_up_the_others(ledger_network, another_publisher, hostile, manner):
    hostile.manner, hostile.says = manner, (200, b"")
    signed(ledger_network)
    publisher = another_publisher(witness_s=2.0)
    began = time.monotonic()
    assert publisher.tick() is True
    assert time.monotonic() - began < 20
    published = latest_published()
    assert published is not None
    assert "neutral.witness.test" not in published.note
    signed(ledger_network)
    assert publisher.tick() is True


GARBAGE = {
    "empty": (200, b"", "garbage"),
    "noise": (200, bytes(range(256)), "garbage"),
    "html": (200, b"<html>hello</html>\n", "garbage"),
    "no line feed": (200, "— a b".encode(), "garbage"),
    "too long": (200, b"x" * 200_000, "more than 65536 bytes"),
    "stranger": (200, "— stranger AAAAAAAAAAAAAAAA\n".encode(), "no_cosignature"),
    "error": (500, b"oops", "http_500"),
    "not found": (404, b"unknown log", "http_404"),
    "forbidden": (403, b"no", "http_403"),
    "not a size": (409, b"many\n", "garbage"),
    "the same size": (409, b"0\n", "garbage"),
    "refuses": (422, b"inconsistent", "http_422"),
    "more than there is": (409, b"99999\n", "claims_more"),
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_garbage_of_one_witness_is_named_and_stops_nobody(ledger_network, hostile, kind):
    status, body, reason = GARBAGE[kind]
    hostile.says = (status, body)
    signed(ledger_network)
    published = ledger_network.publish()
    assert set(published.note.split("\n\n")[1].split()) >= {f"{name}.witness.test" for name in ("gd", "hk", "mo")}
    ledger_network.publisher.tick()
    deadline = time.monotonic() + 10
    while state_of_part() == ("running", "") and time.monotonic() < deadline:
        ledger_network.publisher.tick()
    assert state_of_part()[1] == reason
    assert state_of_part("publisher") == ("running", "")


def test_a_cosignature_that_does_not_verify_is_not_kept(ledger_network, hostile):
    cosigner = own_cosigner(ledger_network)

    def says(body: bytes) -> tuple[int, bytes]:
        text = Note.parse(AddCheckpoint.parse(body).note).text
        return 200, cosigner.cosign(text + b"x\n", 1_700_000_000).line().encode()

    hostile.says = says
    signed(ledger_network)
    published = ledger_network.publish()
    assert "neutral.witness.test" not in published.note
    assert rows("SELECT DISTINCT witness FROM led.cosignature ORDER BY 1") == [("gd",), ("hk",), ("mo",)]
    assert state_of_part() == ("refused", "bad_signature")


def test_a_cosignature_of_another_witness_and_of_no_time_are_refused(ledger_network, hostile):
    cosigner = own_cosigner(ledger_network)
    other = own_cosigner(ledger_network, "gd")
    answers = [
        lambda text: other.cosign(text, 1_700_000_000),
        lambda text: cosigner.cosign(text, 2**50),
        lambda text: cosigner.cosign(text, 32_503_680_000),
    ]
    reasons = []
    for answer in answers:
        hostile.says = lambda body, answer=answer: (
            200,
            answer(Note.parse(AddCheckpoint.parse(body).note).text).line().encode(),
        )
        signed(ledger_network)
        ledger_network.publisher.tick()
        ledger_network.publish()
        reasons.append(state_of_part()[1])
        ledger_network.publisher.fanout.desks["neutral"].not_before = float("-inf")
    assert reasons == ["no_cosignature", "bad_time", "bad_time"]


def test_a_witness_that_changes_its_mind_for_ever_is_left_alone(ledger_network, hostile):
    sizes = iter([1, 2, 0, 1, 2, 0, 1, 2, 0] * 20)
    hostile.says = lambda body: (409, b"%d\n" % next(sizes))
    signed(ledger_network)
    ledger_network.publish()
    deadline = time.monotonic() + 10
    while state_of_part()[0] != "refused" and time.monotonic() < deadline:
        ledger_network.publisher.tick()
    assert state_of_part() == ("refused", "garbage")
    assert len(hostile.asked) <= 8


def test_a_witness_that_forgot_is_brought_back_from_where_it_is_and_named(ledger_network):
    """Its state was restored from a backup. It cosigns again; that its memory proves little is kept in sight."""
    import shutil

    signed(ledger_network, 2)
    ledger_network.publish()
    ledger_network.stop_witness("neutral")
    folder = ledger_network.folder / "neutral" / "state"
    shutil.copytree(folder, folder.with_name("backup"))
    ledger_network.start_witness("neutral")
    signed(ledger_network, 300)
    ledger_network.publish()
    ledger_network.stop_witness("neutral")
    shutil.rmtree(folder)
    shutil.copytree(folder.with_name("backup"), folder)
    ledger_network.start_witness("neutral")

    signed(ledger_network, 3)
    published = ledger_network.publish()
    assert "neutral.witness.test" in published.note
    ledger_network.publisher.tick()
    assert state_of_part() == ("running", "rolled_back")


def test_an_answer_that_was_lost_is_given_again(ledger_network, command):
    """The witness is ahead of what we know: it says where it stands, and signs the same size again."""
    signed(ledger_network)
    assert command("once", LEDGER_FAULT="publisher_after_answer").returncode == -9
    assert rows("SELECT count(*) FROM led.cosignature") == [(0,)]
    assert len(ledger_network.publish().note.splitlines()) == 3 + 1 + 1 + 4


def test_a_claim_without_a_note_to_show_stops_nobody(ledger_network, hostile):
    hostile.says, hostile.shows_manner = (409, b"99999\n"), "closed"
    signed(ledger_network)
    ledger_network.publish()
    deadline = time.monotonic() + 10
    while state_of_part()[0] != "refused" and time.monotonic() < deadline:
        ledger_network.publisher.tick()
    assert state_of_part() == ("refused", "claims_more")


# --- evidence: a note that our own key signed


def test_a_witness_that_holds_a_newer_note_of_ours_stops_publication_and_appending(ledger_network, hostile):
    signed(ledger_network, 3)
    hostile.says, hostile.shows = (409, b"9\n"), signed_note(ledger_network.key, 9, bytes(32))
    publisher = ledger_network.publisher
    publisher.tick()
    deadline = time.monotonic() + 10
    while state_of_part("publisher")[0] != "halted" and time.monotonic() < deadline:
        publisher.tick()
    assert state_of_part("publisher") == ("halted", "conflict")
    assert state_of_part() == ("conflict", "ahead")
    [(evidence,)] = rows("SELECT detail ->> 'note' FROM led.component WHERE name = 'neutral'")
    assert evidence == hostile.shows.decode()
    before = rows("SELECT count(*) FROM led.published")
    record_sample()
    with pytest.raises(LogHalted, match="conflict"):
        chain_waiting()
    assert publisher.tick() is False
    assert rows("SELECT count(*) FROM led.published") == before


def test_a_split_view_lasts_until_a_person_has_looked_into_it(ledger_network, another_publisher, hostile, command):
    signed(ledger_network, 3)
    other = signed_note(ledger_network.key, 3, bytes(32))
    hostile.says, hostile.shows = (422, b"inconsistent"), other
    ledger_network.publisher.tick()
    deadline = time.monotonic() + 10
    while state_of_part() != ("conflict", "split_view") and time.monotonic() < deadline:
        ledger_network.publisher.tick()
    assert state_of_part() == ("conflict", "split_view")

    # The liar makes peace; the evidence stays, and a new publisher knows of it too.
    cosigner = own_cosigner(ledger_network)
    hostile.shows = b""
    hostile.says = lambda body: (
        200,
        cosigner.cosign(Note.parse(AddCheckpoint.parse(body).note).text, int(time.time())).line().encode(),
    )
    publisher = another_publisher()
    publisher.tick()
    assert state_of_part("publisher") == ("halted", "conflict")
    assert state_of_part() == ("conflict", "split_view")

    assert command("settle").returncode == 2
    assert command("settle", "hk").returncode == 2
    assert command("settle", "neutral").returncode == 0
    publisher.tick()
    publisher.tick()
    assert state_of_part("publisher") == ("running", "")
    newest = latest_published()
    assert newest is not None
    assert newest.size == 3


def test_a_witness_that_was_ahead_is_at_peace_when_the_log_has_caught_up(ledger_network, meddle):
    """The database was restored, refilled from a mirror and has passed what the witness had seen."""
    signed(ledger_network, 3)
    ledger_network.publish()
    meddle(
        "INSERT INTO led.component (name, kind, state, reason, detail) VALUES "
        "('hk', 'witness', 'conflict', 'ahead', '{\"size\": 5}') ON CONFLICT (name) DO UPDATE "
        "SET state = 'conflict', reason = 'ahead', detail = '{\"size\": 5}'"
    )
    publisher = ledger_network.publisher
    assert publisher.tick() is False
    assert state_of_part("publisher") == ("halted", "conflict")
    meddle("UPDATE led.component SET state = 'running', reason = '' WHERE name = 'publisher'")
    signed(ledger_network, 4)
    deadline = time.monotonic() + 10
    while latest_published().size < 7 and time.monotonic() < deadline:
        publisher.tick()
    assert latest_published().size == 7
    publisher.tick()
    assert state_of_part("hk") == ("running", "")


def test_a_witness_that_is_confused_but_agrees_stops_nobody(ledger_network, hostile):
    """It says 409 with more than we have, and shows a note of ours that fits the log."""
    signed(ledger_network, 3)
    hostile.says = (409, b"9\n")
    root = rows("SELECT root FROM led.log_head")[0][0]
    hostile.shows = signed_note(ledger_network.key, 3, bytes(root))  # type: ignore[arg-type]
    ledger_network.publish()
    deadline = time.monotonic() + 10
    while state_of_part()[0] != "refused" and time.monotonic() < deadline:
        ledger_network.publisher.tick()
    assert state_of_part() == ("refused", "claims_more")
    assert state_of_part("publisher") == ("running", "")


def test_pauses_grow_up_to_a_minute_and_end_with_an_answer(ledger_network):
    desk = Desk(ledger_network.policy.witnesses["gd"])
    pauses = []
    for _ in range(12):
        desk.failed("unreachable", "too slow", 0.0)
        pauses.append(desk.not_before)
    assert pauses[:4] == [0.5, 1.0, 2.0, 4.0]
    assert pauses[-1] == 60.0
    desk.answered(7, 1.0)
    assert (desk.state, desk.reason, desk.size, desk.failures, desk.not_before) == ("running", "", 7, 0, float("-inf"))
