"""The mirror keeps each note that an entry names as its beacon, and says so when it cannot."""

from __future__ import annotations

import hashlib

import pytest

from ledger.tlog.beacons import beacon_of
from ledger.tlog.messages import origin_hash
from ledger.tlog.notes import SigningKey
from ledger.tlog.witness.answers import refusal
from ledger.tlog.witness.mirror_notes import LINES_PER_PAGE

from .samples import ORIGIN, ask

PLACE = f"mirror/{origin_hash(ORIGIN)}"


def read(service, place):
    return ask(f"{service.url}/{PLACE}/{place}")


def listed(service, page=0):
    return [tuple(line.split()) for line in read(service, f"notes/{page}").body.decode().splitlines()]


def alarms(service):
    return [alarm for alarm in ask(f"{service.url}/health").body.decode().splitlines() if "notes: " in alarm]


def asked(log):
    return [place for place in log.asked if place.startswith("note/")]


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (b'{"beacon":{"note":"%s","size":3}}' % (b"ab" * 32), "ab" * 32),
        (b'{"beacon":{"note":"%s","size":3}}' % (b"AB" * 32), ""),
        (b'{"beacon":{"note":"%s/../x","size":3}}' % (b"ab" * 32), ""),
        (b'{"beacon":{"note":7}}', ""),
        (b'{"beacon":{"size":3}}', ""),
        (b'{"beacon":null}', ""),
        (b'["beacon"]', ""),
        (b'"beacon', ""),
        (b'{"beacon":' + b"[" * 60_000, ""),
        (b'{"i":"1"}', ""),
        (b"", ""),
    ],
)
def test_entry_names_a_note_or_none(entry, found):
    assert beacon_of(entry) == found


def test_notes_that_entries_name_and_those_that_were_shown_are_kept_and_served(mirroring, log):
    witness = mirroring()
    first = log.publish(3, 3, 4, 300)
    second = log.publish(200, 301)
    log.count = 600
    witness.mirror_once()
    assert witness.troubles == {}
    assert sorted(asked(log)) == sorted([f"note/{first}", f"note/{second}"])  # each once
    for digest in (first, second):
        answer = read(witness, f"note/{digest}")
        assert (answer.status, answer.body) == (200, log.published[digest])
        assert answer.content_type == "text/plain; charset=utf-8"
        assert "immutable" in answer.headers["Cache-Control"]
    shown = hashlib.sha256(log.note(600)).hexdigest()
    assert read(witness, f"note/{shown}").body == log.note(600)
    assert set(listed(witness)) == {("3", first), ("200", second), ("600", shown)}
    log.asked.clear()
    witness.mirror_once()
    assert asked(log) == []
    # A later entry that names a note which was shown needs no fetch.
    log.beacons[601] = shown
    log.count = 602
    witness.mirror_once()
    assert (asked(log), witness.troubles, len(listed(witness))) == ([], {}, 4)


@pytest.mark.parametrize("place", ["note/x", f"note/{'0' * 64}", "note/../checkpoint", "notes/1", "notes/01", "notes/"])
def test_other_places_are_404(mirroring, log, place):
    witness = mirroring()
    log.count = 3
    witness.mirror_once()
    assert read(witness, place).status == 404


def test_note_that_cannot_be_had_is_an_alarm_is_asked_for_again_and_holds_up_nothing(mirroring, log):
    witness = mirroring()
    gone, there = log.publish(3, 5), log.publish(4, 6)
    note = log.published.pop(gone)
    log.count = 9
    witness.mirror_once()
    assert witness.mirrors[ORIGIN].size == 9
    assert read(witness, f"note/{there}").status == 200
    assert witness.troubles["notes"].startswith("1 notes that records name as their beacons are not kept yet: ")
    assert len(alarms(witness)) == 1
    log.count = 20
    witness.mirror_once()
    assert witness.mirrors[ORIGIN].size == 20
    log.published[gone] = note
    witness.mirror_once()
    assert read(witness, f"note/{gone}").body == note
    assert (witness.troubles, alarms(witness)) == ({}, [])


def test_notes_of_a_log_that_lies_are_refused(mirroring, log):
    witness = mirroring()
    log.count = 300
    thief = SigningKey.from_seed(ORIGIN, b"T" * 32)
    lies = {
        "other bytes as note": log.note(3) + b"x",
        "not the log's": log.note(3, key=thief),
        "only 300 are mirrored": log.note(301),
        "another root for its first 7 entries": log.note(7, root=b"r" * 32),
    }
    for index, (words, lie) in enumerate(lies.items()):
        digest = hashlib.sha256(lie[:-1] if words.startswith("other") else lie).hexdigest()
        log.beacons = {10 + index: digest}
        log.published = {digest: lie}
        again = mirroring(name=f"w{index}.test")
        assert again.witness.add_checkpoint(log.request(0, 300)).status == 200
        again.mirror_once()
        assert again.mirrors[ORIGIN].size == 300
        assert words in again.troubles["notes"]
        assert read(again, f"note/{digest}").status == 404
        assert len(listed(again)) == 1
        # The log's own signature under another root is more than an alarm.
        again.gossip_once()
        assert bool(again.gossip.evidence.all()) is words.startswith("another root")
    assert witness.mirrors[ORIGIN].size == 0


def test_log_that_does_not_answer_is_not_asked_for_each_note(mirroring, log):
    witness = mirroring()
    for index in range(5):
        log.publish(index + 1, 10 + index)
    log.count = 20
    mirror = witness.mirrors[ORIGIN]
    mirror.advance()
    log.stop()
    log.server = None
    witness.mirror_once()
    assert witness.troubles["notes"].startswith("5 notes")
    assert len(mirror.collect_notes()) == 1


def test_a_round_is_short_and_the_next_one_goes_on(mirroring, log):
    witness = mirroring()
    for index in range(3):
        log.publish(index + 1, 10 + index)
    log.count = 20
    notes = witness.mirrors[ORIGIN].notes
    notes.round_s = -1.0  # over after the first note
    for left in (2, 1, 0, 0):
        witness.mirror_once()
        assert len(notes.missing) == left
        assert witness.troubles == {}


def test_what_is_missing_survives_a_restart_and_a_damaged_memory_is_made_again(mirroring, log):
    witness = mirroring()
    gone = log.publish(3, 5)
    note = log.published.pop(gone)
    log.count = 9
    witness.mirror_once()
    mirror = witness.mirrors[ORIGIN]
    again = type(mirror)(mirror.folder, mirror.keys, mirror.source)
    assert (again.notes.missing, again.notes.scanned) == ({gone: 5}, 9)
    for damage in (b"[]", b"{", b'{"missing": {}, "scanned": 700}', b'{"missing": [], "scanned": 1}'):
        (mirror.folder / "beacons.json").write_bytes(damage)
        again = type(mirror)(mirror.folder, mirror.keys, mirror.source)
        found = again.collect_notes()
        assert (len(found), again.notes.scanned) == (int(b"700" not in damage), 9)
    (mirror.folder / "beacons.json").unlink()
    log.published[gone] = note
    again = type(mirror)(mirror.folder, mirror.keys, mirror.source)
    assert again.collect_notes() == []
    assert again.answer(f"note/{gone}", "").body == note


def test_mirror_that_kept_no_notes_yet_collects_them(mirroring, log):
    witness = mirroring()
    digest = log.publish(3, 5)
    log.count = 9
    mirror = witness.mirrors[ORIGIN]
    mirror.advance()
    for place in [*(mirror.folder / "notes").iterdir(), *(mirror.folder / "note").glob("*/*")]:
        place.unlink()
    again = type(mirror)(mirror.folder, mirror.keys, mirror.source)
    assert again.collect_notes() == []
    shown = hashlib.sha256(log.note(9)).hexdigest()
    assert again.answer("notes/0", "").body.decode().split() == ["9", shown, "3", digest]


def test_list_has_pages(mirroring, log):
    witness = mirroring()
    notes = witness.mirrors[ORIGIN].notes
    for size in range(LINES_PER_PAGE + 2):
        notes.keep(b"note %d" % size, size)
    notes.keep(b"note %d" % (LINES_PER_PAGE + 1), LINES_PER_PAGE + 1)  # twice is once
    assert [len(listed(witness, page)) for page in (0, 1)] == [LINES_PER_PAGE, 2]
    assert read(witness, "notes/2").status == 404
    mirror = witness.mirrors[ORIGIN]
    again = type(mirror)(mirror.folder, mirror.keys, mirror.source)
    again.notes.keep(b"after a restart", 999)
    assert listed(witness, 1)[-1][0] == "999"


def test_disk_that_refuses_is_an_alarm(mirroring, log, monkeypatch):
    witness = mirroring()
    log.publish(3, 5)
    log.count = 9
    witness.mirrors[ORIGIN].advance()
    monkeypatch.setattr("ledger.tlog.witness.mirror_notes.write_durably", full)
    witness.mirror_once()
    assert witness.troubles == {"notes": "the disk is full"}


def full(*_arguments, **_named):
    raise OSError("the disk is full")


def test_another_mirror_can_be_the_source(mirroring, log, open_witness, tmp_path):
    witness = mirroring()
    digest = log.publish(3, 5)
    log.count = 9
    witness.mirror_once()
    source = type(witness.mirrors[ORIGIN].source)(f"{witness.url}/{PLACE}")
    assert source.note(digest) == log.published[digest]
    assert source.notes(0).decode().split()[3] == digest
    log.server.answer = lambda *_: refusal(500, "broken")
    witness.mirror_once()
    assert "notes" not in witness.troubles  # nothing is missing, so nothing is asked for
