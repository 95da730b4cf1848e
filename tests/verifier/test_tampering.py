"""Whatever is done to a bundle, both verifiers see it, agree, and name the same first record or file."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from .builder import (
    LOG_KEY,
    ORIGIN,
    WITNESSES,
    SampleLog,
    Signer,
    b64,
    body_of,
    canonical,
    joined,
    note_over,
    policy_text,
    renew_checksums,
    sha256,
    write_bundle,
)
from .conftest import sample_log
from .forging import (
    RETIRED,
    RETIRED_WITNESS,
    STRANGER,
    Change,
    WeakKey,
    added,
    all_of,
    both_files,
    crlf,
    crlf_everywhere,
    edit,
    flip,
    flipped,
    lines,
    member,
    older_checkpoint,
    other_note,
    rehash,
    remove,
    replace,
    resign,
    respell,
    swap,
    whole_note,
    without,
)

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library

E, C, N, P, O = "entries.jsonl", "chain.jsonl", "notes.jsonl", "proofs.jsonl", "openings.jsonl"  # noqa: E741
NOTES, CHECKPOINT, ABOUT = "file data/notes.jsonl", "file data/checkpoint", "file data/export.json"


@dataclass(frozen=True)
class Case:
    """What is done, the first bad place (its beginning), whether the checksums are made to fit, and the status."""

    change: Change
    where: str
    forged: bool = True
    status: int = 1


change_record = member(E, 9, dst="MO")

# What is done to a full bundle of 270 records; whether the forger then makes the checksums fit; the first bad place.
FULL: dict[str, Case] = {
    "record changed": Case(change_record, "record 9", False),
    "record changed, checksums anew": Case(change_record, "record 9"),
    "record and leaf changed": Case(
        all_of(change_record, lambda f: member(C, 9, leaf=sha256(b"\0", lines(f, E)[9][:-1]).hex())(f)), "record 9"
    ),
    "re-hashed from 9 on": Case(all_of(change_record, rehash), NOTES),
    "time set back": Case(all_of(member(E, 9, at="2026-09-01T00:00:00.000000Z"), rehash), NOTES),
    "last record changed, re-hashed": Case(all_of(member(E, 269, dst="MO"), rehash), NOTES),
    "two lines swapped": Case(edit(E, lambda c: swap(c, 9, 10)), "record 9"),
    "two lines swapped everywhere": Case(
        all_of(edit(E, lambda c: swap(c, 9, 10)), edit(C, lambda c: swap(c, 9, 10))),
        "record 9",
    ),
    "two records swapped, re-hashed": Case(all_of(edit(E, lambda c: swap(c, 9, 10)), rehash), NOTES),
    "line removed": Case(edit(E, lambda c: c.pop(9)), "record 9"),
    "line removed everywhere": Case(both_files(lambda c: c[:9] + c[10:]), "record 9"),
    "line inserted": Case(edit(E, lambda c: c.insert(9, c[12])), "record 9"),
    "line repeated": Case(edit(E, lambda c: c.insert(9, c[9])), "record 10"),
    "event told twice, re-hashed": Case(all_of(edit(E, lambda c: c.__setitem__(2, c[1])), rehash), "file"),
    "tail cut": Case(edit(E, lambda c: c[:200]), "record 200"),
    "tail cut everywhere": Case(both_files(lambda c: c[:200]), "record 200"),
    "records added": Case(edit(E, lambda c: [*c, c[0]]), "record 270"),
    "records added everywhere": Case(both_files(lambda c: [*c, c[0]]), "record 270"),
    "records emptied": Case(edit(E, lambda c: []), "record 0"),
    "line endings converted": Case(crlf("data/entries.jsonl"), "record 0"),
    "line endings of the chain converted": Case(crlf("data/chain.jsonl"), "record 0"),
    "line endings of the notes converted": Case(crlf("data/notes.jsonl"), NOTES),
    "line endings of the checkpoint converted": Case(crlf("data/checkpoint"), CHECKPOINT),
    "line endings of the manifest converted": Case(crlf("manifest-sha256.txt"), "file manifest-sha256.txt", False),
    "byte order mark": Case(edit(E, lambda c: [b"\xef\xbb\xbf", *c]), "record 0"),
    "line endings of every text converted": Case(crlf_everywhere, "file bagit.txt", False),
    "line endings of every text converted, checksums anew": Case(crlf_everywhere, "file bagit.txt"),
    "last line feed cut": Case(edit(E, lambda c: [*c[:-1], c[-1][:-1]]), "record 269"),
    "spelt differently": Case(all_of(respell(b'"v":1', b'"v": 1'), rehash), "record 9"),
    "null": Case(all_of(respell(b'"v":1}', b'"v":1,"w":null}'), rehash), "record 9"),
    "float": Case(all_of(respell(b'"v":1}', b'"v":1.0}'), rehash), "record 9"),
    "record of another log": Case(all_of(member(E, 9, log="another.test/ledger"), rehash), "record 9"),
    "no event id": Case(all_of(member(E, 9, id="none"), rehash), "record 9"),
    "chain value changed": Case(member(C, 9, chain="11" * 32), "record 9"),
    "leaf changed": Case(member(C, 9, leaf="11" * 32), "record 9"),
    "number changed": Case(member(C, 9, i=10), "record 9"),
    "chain line in another form": Case(edit(C, lambda c: c.__setitem__(9, b" " + c[9])), "record 9"),
    "manifest dropped": Case(remove("manifest-sha256.txt"), "file manifest-sha256.txt", False),
    "tag manifest dropped": Case(remove("tagmanifest-sha256.txt"), "file tagmanifest-sha256.txt", False),
    "bag declaration dropped": Case(remove("bagit.txt"), "file bagit.txt", False),
    "entries dropped": Case(remove("data/entries.jsonl"), "file data/entries.jsonl", False),
    "entries dropped, checksums anew": Case(remove("data/entries.jsonl"), "file data/entries.jsonl"),
    "notes dropped, checksums anew": Case(remove("data/notes.jsonl"), NOTES),
    "checkpoint dropped, checksums anew": Case(remove("data/checkpoint"), CHECKPOINT),
    "description dropped, checksums anew": Case(remove("data/export.json"), ABOUT),
    "file added": Case(lambda folder: (folder / "data/more.txt").write_text("x"), "file data/more.txt", False),
    "file added beside": Case(lambda folder: (folder / "more.txt").write_text("x"), "file more.txt"),
    "link added": Case(lambda folder: (folder / "data/link").symlink_to("/etc/passwd"), "file data/link", False),
    "view changed": Case(replace("entries.csv", b"view", b"vieW"), "file data/entries.csv", False),
    "root changed": Case(member("export.json", 0, root="11" * 32), ABOUT),
    "size changed": Case(member("export.json", 0, size=271, count=271), ABOUT),
    "count changed": Case(member("export.json", 0, count=269), ABOUT),
    "origin changed": Case(member("export.json", 0, origin="another.test/ledger"), ABOUT),
    "called filtered": Case(member("export.json", 0, kind="filtered"), "file data/tile/0/000"),
    "another format": Case(member("export.json", 0, format="another/1"), "", True, 2),
    "description is no JSON": Case(edit("export.json", lambda c: [b"{"]), ABOUT),
    "tile changed": Case(flipped("data/tile/0/000"), "file data/tile/0/000"),
    "tile of level 1 changed": Case(added("data/tile/1/000.p/1"), "file data/tile/1/000.p/1"),
    "tile cut": Case(added("data/tile/0/001.p/14"), "file data/tile/0/001.p/14"),
    "tile removed": Case(remove("data/tile/1/000.p/1"), "file data/tile/1/000.p/1"),
    "tile added": Case(added("data/tile/0/002"), "file data/tile/0/002"),
    "note by a retired key": Case(resign(log=RETIRED), CHECKPOINT),
    "note by an unknown key": Case(resign(log=Signer("other.test/ledger", "other", 1)), CHECKPOINT),
    "cosigned by strangers": Case(resign(witnesses=[STRANGER] * 1), CHECKPOINT),
    "cosigned by a witness's retired key": Case(
        resign(witnesses=[WITNESSES["gd"], WITNESSES["hk"], RETIRED_WITNESS]), CHECKPOINT
    ),
    "below the quorum": Case(resign(witnesses=[WITNESSES["gd"], WITNESSES["hk"]]), CHECKPOINT),
    "one witness three times": Case(resign(witnesses=[WITNESSES["gd"]] * 3), CHECKPOINT),
    "note of another log": Case(resign(origin="another.test/ledger"), CHECKPOINT),
    "note over another root": Case(resign(root=bytes(32)), ABOUT),
    "note over another size": Case(resign(size=269), ABOUT),
    "note without signatures": Case(edit("checkpoint", lambda c: c[:4]), CHECKPOINT),
    "signature changed": Case(
        edit("checkpoint", lambda c: c.__setitem__(5, c[5][:-12] + b"AAAA" + c[5][-8:])), CHECKPOINT
    ),
    "size with a leading zero": Case(edit("checkpoint", lambda c: c.__setitem__(1, b"0270\n")), CHECKPOINT),
    "notes swapped": Case(edit(N, lambda c: swap(c, 0, 1)), NOTES),
    "checkpoint is an older note": Case(older_checkpoint, ABOUT),
    "earlier note changed": Case(member(N, 0, note=lambda text: text.replace("3", "4", 1)), NOTES),
    "earlier note below the quorum": Case(whole_note(0, lambda text: b"".join(text.splitlines(True)[:-2])), NOTES),
    "earlier note's digest changed": Case(member(N, 0, sha256="11" * 32), NOTES),
    "earlier note's size changed": Case(member(N, 0, size=4), NOTES),
    "earlier note with another member": Case(member(N, 0, more=1), NOTES),
    "earlier note of another history": Case(
        whole_note(0, lambda text: other_note(ORIGIN)),
        NOTES,
    ),
    "earlier note of another log": Case(
        whole_note(0, lambda text: other_note("another.test/ledger")),
        NOTES,
    ),
    "beacon's note removed": Case(edit(N, lambda c: c.pop(0)), "record 3"),
    "opening with another value": Case(member(O, 0, value="陳小文"), "record 3"),
    "opening with another salt": Case(member(O, 0, salt="11" * 32), "record 3"),
    "opening of another field": Case(member(O, 0, field="address"), "record 3"),
    "opening of another record": Case(member(O, 0, i=2), "record 2"),
    "opening of a record without commitments": Case(member(O, 3, i=7), "record 7"),
    "opening of a record that is not here": Case(member(O, 3, i=270), "record 270"),
    "opening twice": Case(edit(O, lambda c: c.insert(0, c[0])), "record 3"),
    "openings out of order": Case(edit(O, lambda c: swap(c, 0, 3)), ""),
    "opening with a short salt": Case(member(O, 0, salt="11"), "file data/openings.jsonl"),
    "policy without quorum": Case(replace("policy.txt", b"quorum final\n", b""), "", True, 2),
    "policy with a wrong key id": Case(replace("policy.txt", b"gd.witness", b"hd.witness"), "", True, 2),
    "policy with a weak key": Case(
        lambda f: (f / "data/policy.txt").write_text(policy_text(log=WeakKey(ORIGIN, "weak", 1))),
        "",
        True,
        2,
    ),
}


CHOSEN: dict[str, Case] = {
    "record changed": Case(member(E, 2, dst="MO"), "record 5"),
    "record and leaf changed": Case(
        all_of(member(E, 2, dst="MO"), lambda f: member(C, 2, leaf=sha256(b"\0", lines(f, E)[2][:-1]).hex())(f)),
        "record 5",
    ),
    "number changed": Case(all_of(member(C, 4, i=201), member(P, 4, i=201)), "record 201"),
    "number beyond the tree": Case(all_of(member(C, 5, i=271), member(P, 5, i=271)), "record 271"),
    "two records swapped": Case(all_of(*(edit(name, lambda c: swap(c, 1, 4)) for name in (E, C, P))), "record 5"),
    "record repeated": Case(all_of(*(edit(name, lambda c: c.insert(1, c[1])) for name in (E, C, P))), "record 4"),
    "record removed, said so": Case(
        all_of(*(edit(name, lambda c: c[:4] + c[5:]) for name in (E, C, P)), member("export.json", 0, count=5)),
        "",
        True,
        0,
    ),
    "record removed": Case(all_of(*(edit(name, lambda c: c[:4] + c[5:]) for name in (E, C, P))), ABOUT),
    "record removed from a range": Case(member("export.json", 0, filter={"from_index": 1, "to_index": 265}), ABOUT),
    "chain between neighbours": Case(member(C, 2, chain="11" * 32), "record 5"),
    "proof too short": Case(member(P, 4, proof=lambda p: p[:-1]), "record 200"),
    "proof too long": Case(member(P, 4, proof=lambda p: [*p, p[-1]]), "record 200"),
    "proof of another record": Case(member(P, 4, proof=lambda p: [b64(bytes(32)), *p[1:]]), "record 200"),
    "proof under another number": Case(member(P, 4, i=201), "record 200"),
    "proofs swapped": Case(edit(P, lambda c: swap(c, 0, 4)), "record 1"),
    "proof of a short hash": Case(member(P, 4, proof=lambda p: [b64(bytes(31)), *p[1:]]), "record 200"),
    "proof missing": Case(edit(P, lambda c: c.pop(5)), "record 265"),
    "proof without a record": Case(edit(P, lambda c: [*c, c[-1]]), "file data/proofs.jsonl"),
    "proofs dropped": Case(remove("data/proofs.jsonl"), "file data/proofs.jsonl"),
    "consistency of a note changed": Case(member(N, 0, consistency=lambda p: [b64(bytes(32)), *p[1:]]), NOTES),
    "consistency of a note cut": Case(member(N, 0, consistency=lambda p: p[:-1]), NOTES),
    "consistency of a note left out": Case(without("notes.jsonl", 0, "consistency"), NOTES),
    "called full": Case(member("export.json", 0, kind="full"), ABOUT),
    "tile added": Case(added("data/tile/0/000"), "file data/tile/0/000"),
    "opening with another value": Case(member(O, 0, value="陳小文"), "record 4"),
}


@pytest.mark.parametrize("name", FULL)
def test_each_change_to_a_full_bundle(full, both, name):
    case = FULL[name]
    case.change(full)
    if case.forged:
        renew_checksums(full)

    verdict = both(full)

    assert (verdict.status, verdict.where.startswith(case.where)) == (case.status, True), verdict.output


@pytest.mark.parametrize("name", CHOSEN)
def test_each_change_to_a_filtered_bundle(chosen, both, name):
    case = CHOSEN[name]
    case.change(chosen)
    if case.forged:
        renew_checksums(chosen)

    verdict = both(chosen)

    assert (verdict.status, verdict.where.startswith(case.where)) == (case.status, True), verdict.output


@pytest.mark.parametrize("kind", ["full", "chosen"])
def test_a_byte_changed_in_any_file(made_once, both, kind, tmp_path):
    folder = tmp_path / "bundle"
    write_bundle(folder, sample_log(), None if kind == "full" else [1, 4, 200], disclose=True)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        sound = path.read_bytes()
        path.write_bytes(flip(sound, len(sound) // 2))
        assert both(folder).status == 1, path
        path.write_bytes(sound)
    assert both(folder).status == 0


def test_signatures_of_strangers_beside_a_quorum_do_not_count_and_are_named(full, both):
    resign(witnesses=[*WITNESSES.values(), STRANGER])(full)
    verdict = both(renew_checksums(full))
    assert verdict.status == 0
    assert "stranger.test/witness" in verdict.output.split("NOT checked:")[1]


def test_a_swapped_policy_is_found_by_ones_own(tmp_path, both, own_policy):
    """The portal makes keys of its own, signs another history with them and ships a policy that names them."""
    forged = SampleLog(log=Signer(ORIGIN, "forged", 1))
    forged.witnesses = [Signer(f"{place}.witness.digital-bay-area.test", f"forged-{place}") for place in WITNESSES]
    forged.add(5)
    forged.publish()
    policy = policy_text(forged.log, dict(zip(WITNESSES, forged.witnesses, strict=True)))
    bundle = write_bundle(tmp_path / "forged", forged, policy=policy)

    believed = both(bundle)
    assert believed.status == 0
    assert "this policy came from the portal" in believed.output.split("NOT checked:")[1]
    refused = both(bundle, "--policy", own_policy)
    assert (refused.status, refused.where) == (1, CHECKPOINT)


class TestSince:
    """The auditor's own earlier note against what is shown today."""

    def test_a_log_that_grew_continues_every_earlier_note(self, full, both, log, tmp_path):
        for note in log.notes:
            (tmp_path / "note").write_bytes(note.text)
            verdict = both(full, "--since", tmp_path / "note")
            assert verdict.status == 0
            assert f"your earlier note over {note.size} records" in verdict.output

    def test_a_split_view_is_found(self, full, both, tmp_path):
        """The same keys signed another history for somebody else: at a size that a note here has, and between."""
        other = SampleLog()
        for size in (3, 100):
            other.add(size - len(other.entries), dst="MO")
            (tmp_path / "note").write_bytes(other.publish().text)
            verdict = both(full, "--since", tmp_path / "note")
            assert (verdict.status, verdict.where) == (1, CHECKPOINT)
            assert "Keep both" in verdict.output

    def test_a_log_that_was_cut_back_cannot_be_told_from_an_old_bundle(self, full, both, tmp_path):
        longer = sample_log()
        (tmp_path / "note").write_bytes(longer.publish().text)
        verdict = both(full, "--since", tmp_path / "note")
        assert verdict.status == 2
        assert "the log was cut back" in verdict.output

    def test_a_note_of_another_log_or_no_note_decides_nothing(self, full, both, tmp_path):
        (tmp_path / "note").write_bytes(note_over(body_of("other.test/log", 1, bytes(32)), LOG_KEY, []))
        assert both(full, "--since", tmp_path / "note").status == 2
        (tmp_path / "note").write_bytes(b"nothing")
        assert both(full, "--since", tmp_path / "note").status == 2
        assert both(full, "--since", tmp_path / "missing").status == 2

    def test_a_filtered_bundle_cannot_tell(self, chosen, both, log, tmp_path):
        (tmp_path / "note").write_bytes(log.notes[0].text)
        assert both(chosen, "--since", tmp_path / "note").status == 2


def test_an_event_told_twice_in_a_log_that_was_signed_so(tmp_path, both):
    log = SampleLog()
    log.add(3)
    log.entries.append(log.entries[1])
    log.publish()
    verdict = both(write_bundle(tmp_path / "bundle", log))
    assert (verdict.status, verdict.where) == (1, "record 3")
    verdict = both(write_bundle(tmp_path / "chosen", log, [1, 3]))
    assert (verdict.status, verdict.where) == (1, "record 3")


@pytest.mark.parametrize("beacon", ["later", "unknown", "wrong size", "no hash", "extra member"])
def test_a_beacon_that_cannot_be(tmp_path, both, beacon):
    log = SampleLog()
    log.add(3)
    note = log.publish()
    value: dict[str, object] = {
        "later": {"note": note.digest, "size": note.size},
        "unknown": {"note": "11" * 32, "size": 3},
        "wrong size": {"note": note.digest, "size": 2},
        "no hash": {"note": "x", "size": 3},
        "extra member": {"note": note.digest, "size": 3, "time": 1},
    }[beacon]
    if beacon == "later":  # a record that the note covers names it: it was made after, and put in before
        log.entries[2] = canonical(json.loads(log.entries[2]) | {"beacon": value})
        log.notes.clear()
        log.notes.append(note)
        log.publish()
    else:
        log.add(1, beacon=value)
        log.publish()
    bundle = write_bundle(tmp_path / "bundle", log)
    verdict = both(bundle)
    if beacon == "later":
        assert (verdict.status, verdict.where) == (1, "record 2"), verdict.output
    else:
        assert (verdict.status, verdict.where) == (1, "record 3"), verdict.output


def test_joined_lines_are_what_the_builder_writes(log, full):
    """The suite stands on the builder: an unchanged bundle is the log's own bytes."""
    assert (full / "data/entries.jsonl").read_bytes() == joined(log.entries[:270])
