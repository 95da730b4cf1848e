"""Restore puts back the published notes that were lost, so that records have their bounds in time again."""

from __future__ import annotations

import hashlib

import pytest
from django.db import connection

from ledger.checkpoints import cosigned_by
from ledger.errors import LogClosed, ProofBroken, RestoreRefused
from ledger.rollover import close_log
from ledger.selectors import entry, latest_published
from ledger.times import interval_of
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.notes import Note, SigningKey
from ledger.tlog.witness.fetch import Unreachable
from ledger.verify import verify_stored
from tests.factories.ledger import AT, chain_samples, record_sample

from .cases import NOW, Case, publish, size_of

NEXT = "digital-bay-area.test/2027"
FORGET = ("DELETE FROM led.published", "DELETE FROM led.cosignature", "DELETE FROM led.checkpoint")


@pytest.fixture
def longer(case):
    """310 and 320 entries follow; the first of the two was published twice."""
    for count, *moments in ((10, 100, 700), (10, 900)):
        chain_samples(count)
        case.mirror.shown += [publish(case.owner, case.log, case.witnesses, NOW + moment) for moment in moments]
    case.mirror.newest = case.mirror.shown[-1]
    rows = case.owner.execute("SELECT entry FROM led.log_entry ORDER BY idx").fetchall()
    case.mirror.kept = [bytes(row[0]) for row in rows]
    return case


def notes(case: Case) -> list[str]:
    return [row[0] for row in case.owner.execute("SELECT note FROM led.published ORDER BY number").fetchall()]


def interval(case: Case, index: int):
    return interval_of(index, entry(index).body, case.policy)


def digest(note: bytes) -> str:
    return hashlib.sha256(note).hexdigest()


def signed_anew(case: Case, size: int, *, root: bytes | None = None, log: SigningKey | None = None) -> bytes:
    """A note that a mirror could make up, with true signatures where it has the keys."""
    log = log or case.log
    true = next(note for note in case.mirror.shown if size_of(note) == size)
    text = Checkpoint(log.name, size, root or Checkpoint.parse(Note.parse(true).text).root).body()
    return Note(text, (log.sign(text), *(key.cosign(text, NOW + 5) for key in case.witnesses))).encode()


def test_every_note_is_published_again_in_its_order(longer):
    before, bounds = notes(longer), [interval(longer, index) for index in (100, 305, 315)]
    who = cosigned_by(latest_published())
    longer.forget_tail(40)
    longer.mirror.shown.reverse()
    done = longer.restore()
    assert (done.refilled, done.notes, done.gone) == (280, 4, ())
    assert notes(longer) == before
    assert [interval(longer, index) for index in (100, 305, 315)] == bounds
    assert all(bound.after and bound.before for bound in bounds)
    assert [name for name, _ in cosigned_by(latest_published())] == ["gd", "hk", "mo", "neutral"]
    assert who == []  # the test's own publishing keeps none apart
    assert verify_stored().ok
    sizes = longer.owner.execute("SELECT size, prev_size FROM led.checkpoint ORDER BY size").fetchall()
    assert sizes == [(40, 0), (300, 40), (310, 300), (320, 310)]
    assert longer.restore().changed_anything is False


def test_moments_of_publication_are_those_of_the_cosignatures(longer):
    longer.forget_tail(40)
    longer.restore()
    moments = "SELECT extract(epoch FROM published_at)::bigint FROM led.published WHERE size = 310 ORDER BY number"
    assert longer.owner.execute(moments).fetchall() == [(NOW + 100,), (NOW + 700,)]
    signed = "SELECT extract(epoch FROM created)::bigint FROM led.checkpoint WHERE size = 310"
    assert longer.owner.execute(signed).fetchall() == [(NOW + 100,)]


def test_note_that_a_record_names_needs_no_quorum_and_one_that_was_merely_seen_does(case):
    chain_samples(10)
    named = publish(case.owner, case.log, case.witnesses[:1], NOW + 100)  # in degraded mode
    chain_samples(10)
    seen = publish(case.owner, case.log, case.witnesses[:2], NOW + 200)
    newest = publish(case.owner, case.log, case.witnesses, NOW + 300)
    case.mirror.shown += [named, seen, newest]
    case.mirror.newest = newest
    rows = case.owner.execute("SELECT entry FROM led.log_entry ORDER BY idx").fetchall()
    case.mirror.kept = [bytes(row[0]) for row in rows]
    case.forget_tail(40)
    assert case.restore().notes == 3
    assert [note.encode() for note in notes(case)] == [case.early, case.mirror.shown[1], named, newest]


def test_notes_are_put_back_also_where_no_entry_is_missing(longer):
    before = notes(longer)
    longer.meddle(*(f"{statement} WHERE size > 300" for statement in FORGET))
    done = longer.restore()
    assert (done.refilled, done.notes, done.changed_anything) == (0, 3, True)
    assert notes(longer) == before


def test_mirror_without_a_note_is_refused_until_told_otherwise(longer):
    lost = longer.mirror.shown.pop(1)  # of 300 entries: the records 300 to 309 name it
    longer.forget_tail(40)
    before = longer.everything()
    with pytest.raises(RestoreRefused, match=f"1 notes that records name.*the first is {digest(lost)}.*without-notes"):
        longer.restore()
    assert longer.everything() == before
    done = longer.restore(without_notes=True)
    assert (done.refilled, done.notes, done.gone) == (280, 3, (digest(lost),))
    assert verify_stored().ok
    assert interval(longer, 100).after is not None
    with pytest.raises(ProofBroken, match="never published"):
        interval(longer, 305)


def test_note_that_publication_has_passed_cannot_be_put_back(longer):
    longer.meddle(
        f"DELETE FROM led.published WHERE note_sha256 = '\\x{digest(longer.mirror.shown[1])}'",
        "DELETE FROM led.log_entry WHERE idx >= 300",
    )
    with pytest.raises(RestoreRefused, match="1 notes that records name"):
        longer.restore()
    assert longer.restore(without_notes=True).gone == (digest(longer.mirror.shown[1]),)
    assert verify_stored().ok


def test_lying_mirrors_notes_are_refused(longer):
    longer.forget_tail(40)
    before, honest = longer.everything(), list(longer.mirror.shown)
    thief, other = SigningKey.generate(longer.origin), SigningKey.generate("another.test/ledger")
    turned = Note.parse(honest[2])
    made_up = {
        "is not to be trusted": [signed_anew(longer, 310, log=thief), signed_anew(longer, 310, log=other), b"garbage"],
        "contradicts its entries at 310": [signed_anew(longer, 310, root=b"r" * 32)],
        "not one that was published": [
            Note(turned.text, turned.signatures[::-1]).encode(),
            beyond(longer),
        ],
    }
    for words, lies in made_up.items():
        for lie in lies:
            longer.mirror.shown = [*honest, lie]
            longer.mirror.spoil = {}
            longer.mirror.claimed = {digest(lie): 315}
            with pytest.raises(RestoreRefused, match=words):
                longer.restore()
            assert longer.everything() == before
    longer.mirror.shown = honest
    for what, spoil, words in (
        ("note", lambda note: note + b"\n", "other bytes as note"),
        ("notes", lambda page: b"\xff", "list of notes is damaged"),
        ("notes", lambda page: b"310\n", "list of notes is damaged"),
        ("notes", lambda page: b"310 xyz\n", "list of notes is damaged"),
    ):
        longer.mirror.spoil = {what: spoil}
        with pytest.raises(RestoreRefused, match=words):
            longer.restore()
        assert longer.everything() == before
    longer.mirror.spoil = {}
    assert longer.restore().notes == 4


def beyond(case: Case) -> bytes:
    """A true signature over more entries than the mirror has."""
    text = Checkpoint(case.origin, 999, b"r" * 32).body()
    return Note(text, (case.log.sign(text), *(key.cosign(text, NOW) for key in case.witnesses))).encode()


def test_list_that_promises_what_is_not_there_and_one_of_many_pages(longer):
    longer.forget_tail(40)
    phantom = b"310 " + b"ab" * 32 + b"\n"
    longer.mirror.spoil["notes"] = lambda page: phantom * 256
    assert longer.restore().notes == 3  # those that records name, and the newest


@pytest.mark.parametrize("what", ["note", "notes"])
def test_mirror_that_breaks_off_changes_nothing(longer, what):
    longer.forget_tail(40)
    before = longer.everything()

    def broken(_data):
        raise Unreachable("the mirror is gone")

    longer.mirror.spoil[what] = broken
    with pytest.raises(Unreachable):
        longer.restore()
    assert longer.everything() == before


def test_mirror_that_lists_nothing_still_gives_what_records_name(longer):
    longer.forget_tail(40)

    def none(_page):
        raise Unreachable("an older mirror", 404)

    longer.mirror.spoil["notes"] = none
    assert longer.restore().notes == 3
    assert interval(longer, 315).after is not None


# A log that was closed after the dump


@pytest.fixture
def closed(case):
    """``log.close`` is the last record, published; the mirror has it."""
    before = connection.settings_dict["USER"]
    connection.close()
    connection.settings_dict["USER"] = case.owner.info.user
    try:
        close_log(next_origin=NEXT, next_vkey=f"{NEXT}+3dd578ff+AZsfhHkc/HZjBFhU04netcqVRJ2HXydqg4QLBgqznPxx", at=AT)
    finally:
        connection.close()
        connection.settings_dict["USER"] = before
    return case


def mirrored(case: Case) -> Case:
    """Publish what there is, and let the mirror have it."""
    case.mirror.newest = publish(case.owner, case.log, case.witnesses, NOW + 100)
    case.mirror.shown.append(case.mirror.newest)
    rows = case.owner.execute("SELECT entry FROM led.log_entry ORDER BY idx").fetchall()
    case.mirror.kept = [bytes(row[0]) for row in rows]
    return case


def said_closed(case: Case) -> list[tuple]:
    return case.owner.execute("SELECT id, event_id, size, next_origin FROM led.closed").fetchall()


def test_log_that_was_closed_after_the_dump_is_closed_again(closed):
    before = said_closed(mirrored(closed))
    assert before[0][2:] == (301, NEXT)
    closed.forget_tail(40)
    assert said_closed(closed) == []
    assert closed.restore().refilled == 261
    assert said_closed(closed) == before
    assert closed.owner.execute("SELECT closed_at FROM led.closed").fetchone() == (AT,)
    assert verify_stored().ok
    with pytest.raises(LogClosed):
        record_sample()


def test_closed_log_that_was_damaged_is_mended_and_stays_closed(closed):
    before = said_closed(mirrored(closed))
    for damage in ("DELETE FROM led.log_entry WHERE idx >= 290", "UPDATE led.log_head SET root = chain"):
        closed.meddle(damage)
        assert closed.restore().changed_anything
        assert said_closed(closed) == before
        assert verify_stored().ok


def test_events_that_a_closed_log_cannot_take_stop_the_restore(closed):
    mirrored(closed).forget_tail(40)
    event = record_sample(7)
    before = closed.everything()
    words = f"closed by its last record, and 1 events wait .* {event}: bring the backup back with the portal stopped"
    with pytest.raises(RestoreRefused, match=words):
        closed.restore()
    assert closed.everything() == before


def test_mirror_that_has_not_seen_the_close_is_refused(closed):
    closed.meddle("DELETE FROM led.log_entry WHERE idx = 290")
    before = closed.everything()
    with pytest.raises(RestoreRefused, match="closed at 301 entries; take a mirror that has them all"):
        closed.restore()
    assert closed.everything() == before
