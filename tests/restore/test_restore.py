"""What restore fills, what it gives back, and everything at which it changes nothing."""

from __future__ import annotations

import pytest

from ledger.errors import RestoreRefused
from ledger.restore import restore
from ledger.selectors import latest_published
from ledger.services import chain_waiting
from ledger.tlog.notes import Note
from ledger.verify import verify_stored
from tests.factories.ledger import chain_samples, record_sample

from .cases import KeptMirror


def test_sound_log_is_left_alone_also_when_it_is_longer_than_the_mirror(case):
    before = case.everything()
    done = case.restore()
    assert (done.changed_anything, done.kept, done.refilled, done.size) == (False, 300, 0, 300)
    assert case.everything() == before
    chain_samples(3)
    before = case.everything()
    assert case.restore().changed_anything is False
    assert case.everything() == before


def test_lost_tail_is_filled_byte_for_byte_and_published_again(case):
    before = case.stored()
    case.forget_tail(40)
    assert len(case.stored()) == 40
    done = case.restore()
    assert (done.kept, done.refilled, done.returned, done.replaced) == (40, 260, (), ())
    assert case.stored() == before
    assert verify_stored().ok
    assert latest_published().note.encode() == case.mirror.newest
    assert set(done.cosigned) <= {"gd", "hk", "mo", "neutral"}


def test_everything_lost_is_filled(case):
    before = case.stored()
    case.meddle(
        "DELETE FROM led.published",
        "DELETE FROM led.checkpoint",
        "DELETE FROM led.log_entry",
        "DELETE FROM led.tile",
        "DELETE FROM led.log_head",
    )
    assert case.restore().refilled == 300
    assert case.stored() == before
    assert verify_stored().ok


def test_what_nobody_signed_waits_again_and_what_the_mirror_has_does_not(case):
    waits = case.owner.execute("SELECT event_id FROM led.log_entry WHERE idx = 200").fetchone()[0]
    entry = case.mirror.kept[200]
    still = case.owner.execute("SELECT event_id FROM led.log_entry WHERE idx = 201").fetchone()[0]
    case.forget_tail(40)
    # The dump had two events in its outbox that were chained later; one was chained again, the other waits.
    case.waits(waits, entry)
    new = [record_sample(1000), record_sample(1001)]
    chain_waiting()
    last = record_sample(1002)
    case.waits(still, case.mirror.kept[201])
    done = case.restore()
    assert (done.kept, done.refilled) == (40, 260)
    assert done.returned == tuple(map(str, new))
    assert [bytes(row[3]) for row in case.stored()] == case.mirror.kept
    waiting = case.owner.execute("SELECT event_id FROM led.outbox ORDER BY created").fetchall()
    assert {row[0] for row in waiting} == {*new, last}
    assert verify_stored().ok
    chain_waiting()
    assert verify_stored().size == 303


def test_event_that_waits_with_other_bytes_is_refused(case):
    waits = case.owner.execute("SELECT event_id FROM led.log_entry WHERE idx = 200").fetchone()[0]
    case.forget_tail(40)
    other = case.mirror.kept[200].replace(b'"number":', b'"number":1')
    case.waits(waits, other)
    before = case.everything()
    with pytest.raises(RestoreRefused, match="waits with other bytes"):
        case.restore()
    assert case.everything() == before


DAMAGES = (
    "DELETE FROM led.log_entry WHERE idx = 100",
    "DELETE FROM led.log_entry WHERE idx >= 290",
    "UPDATE led.tile SET hashes = substr(hashes, 1, 32) WHERE level = 0 AND n = 0",
    "DELETE FROM led.tile",
    "UPDATE led.log_head SET root = chain",
    "UPDATE led.log_entry SET chain = leaf WHERE idx = 7",
    "DELETE FROM led.log_head",
)


def test_holes_and_damaged_sums_are_mended(case):
    before = case.stored()
    for damage in DAMAGES:
        case.meddle(damage)
        assert not verify_or_false(), damage
        done = case.restore()
        assert (done.changed_anything, done.replaced) == (True, ()), damage
        assert case.stored() == before, damage
        assert verify_stored().ok, damage


def verify_or_false() -> bool:
    from ledger.errors import HeadMissing

    try:
        return verify_stored().ok
    except HeadMissing:
        return False


def test_signed_entry_that_was_changed_is_evidence_first(case):
    before = case.stored()
    case.meddle(
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'HK', 'MO'), 'UTF8')"
        " WHERE idx = 9",
    )
    changed = case.everything()
    with pytest.raises(RestoreRefused, match="1 entries that were signed have been changed, the first is 9"):
        case.restore()
    assert case.everything() == changed
    done = case.restore(replace_changed=True)
    assert [index for index, _ in done.replaced] == [9]
    assert done.returned == ()
    assert case.stored() == before


def test_mirror_that_is_behind_what_was_signed_is_refused(case):
    case.meddle("DELETE FROM led.log_entry WHERE idx >= 100")
    case.mirror = KeptMirror(case.early, case.mirror.kept[:40])
    before = case.everything()
    with pytest.raises(RestoreRefused, match="300 entries were signed and the mirror has 40"):
        case.restore()
    assert case.everything() == before


def flip(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:]


LIES = (
    ("checkpoint", lambda note: note.replace(b"300", b"301"), "not to be trusted"),
    ("checkpoint", lambda note: b"garbage", "not to be trusted"),
    ("checkpoint", lambda note: Note(Note.parse(note).text, Note.parse(note).signatures[:2]).encode(), "too few"),
    ("checkpoint", lambda note: Note(Note.parse(note).text, Note.parse(note).signatures[:1]).encode(), "nobody"),
    ("tile", lambda hashes: hashes[:-31] + flip(hashes[-31:]), "do not hash to the root"),
    ("tile", lambda hashes: hashes[:-32], "shorter than"),
    ("tile", lambda hashes: hashes[:-1], "shorter than"),
    ("entries", lambda bundle: bundle[:-1], "is damaged"),
    ("entries", lambda bundle: bundle[:-3] + flip(bundle[-3:]), "does not hash to its leaves"),
    ("entries", lambda bundle: b"", "does not hash to its leaves"),
)


def test_mirror_that_lies_changes_nothing(case):
    case.forget_tail(40)
    before = case.everything()
    for what, spoil, words in LIES:
        case.mirror.spoil = {what: spoil}
        with pytest.raises(RestoreRefused, match=words):
            case.restore()
        assert case.everything() == before
    case.mirror.spoil = {}
    with pytest.raises(RestoreRefused, match="of another log"):
        restore(case.owner, case.mirror, case.policy, "another.test/ledger")
    assert case.everything() == before


def test_database_whose_own_checkpoint_contradicts_the_mirror_is_refused(case):
    case.meddle("UPDATE led.checkpoint SET root = sha256('x') WHERE size = 300")
    with pytest.raises(RestoreRefused, match="contradicts the mirror"):
        case.restore()


def test_death_before_the_commit_changes_nothing(case):
    case.forget_tail(40)
    before = case.everything()

    def die() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        case.restore(before_commit=die)
    assert case.everything() == before
    assert verify_stored().ok


def test_log_that_moves_meanwhile_is_left_alone(case):
    case.forget_tail(40)
    case.mirror.spoil["entries"] = lambda bundle: (record_sample(5), chain_waiting()) and bundle
    with pytest.raises(RestoreRefused, match="written to meanwhile"):
        case.restore()
    assert len(case.stored()) == 42  # two bundles were asked for


def test_missing_guard_is_not_accepted(case):
    case.forget_tail(40)
    case.owner.execute("DROP TRIGGER published_stays ON led.published")
    with pytest.raises(RestoreRefused, match=r"published\.published_stays"):
        case.restore()
    assert len(case.stored()) == 40


def test_unsigned_garbage_cannot_wait_and_stops_the_restore(case):
    case.forget_tail(40)
    record_sample(5)
    chain_waiting()
    case.meddle(
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET entry = '{}' WHERE idx = 40",
    )
    with pytest.raises(RestoreRefused, match="cannot wait again"):
        case.restore()


def test_head_that_something_else_writes_over_is_noticed(case):
    case.forget_tail(40)
    case.owner.execute(
        "CREATE FUNCTION led.meddle() RETURNS trigger LANGUAGE plpgsql AS $$"
        " BEGIN NEW.root := sha256('x'); RETURN NEW; END $$"
    )
    case.owner.execute("CREATE TRIGGER zz BEFORE UPDATE ON led.log_head FOR EACH ROW EXECUTE FUNCTION led.meddle()")
    case.owner.execute("ALTER TABLE led.log_head ENABLE ALWAYS TRIGGER zz")
    before = case.everything()
    with pytest.raises(RestoreRefused, match="not what was computed"):
        case.restore()
    assert case.everything() == before
