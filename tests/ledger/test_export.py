"""What is in an export: a valid bag, the stored bytes, proofs that verify, the notes, and views that are marked."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import shutil
import warnings
import zipfile
from datetime import date, timedelta
from pathlib import Path

import bagit
import pytest
from openpyxl import load_workbook

from ledger.errors import HeadMissing
from ledger.exporting import work as export_work
from ledger.exporting.assembling import COPIED, VERIFIER, base_name
from ledger.exporting.making import make_export
from ledger.exporting.selection import Selection
from ledger.selectors import entries_at, entry, head, latest_published
from ledger.tlog import merkle, proofs, tiles
from ledger.tlog.notes import Note
from tests.factories.ledger import ACTOR, AT, chain_samples, record_sample
from tests.fixtures.network import Network

from .bags import info_of, problems_of
from .conftest import check

KINDS = {"full": Selection(), "filtered": Selection(from_index=2, to_index=5, src="GD")}


@pytest.fixture(scope="module")
def made_once(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("made")


@pytest.fixture(params=["full", "filtered"])
def bag(made_once, tmp_path, request) -> Path:
    """An export of each kind; each test has a copy of its own of what was made once."""
    made = made_once / request.param
    if not made.exists():
        network = request.getfixturevalue("published_log")
        make_export(actor=ACTOR, out=made, at=AT, selection=KINDS[request.param])
        shutil.copy(network.policy_file, made_once / f"{request.param}.policy")
    return shutil.copytree(made, tmp_path / request.param)


def lines(bag: Path, name: str) -> list[dict]:
    return [json.loads(line) for line in (bag / "data" / name).read_bytes().splitlines()]


def about(bag: Path) -> dict:
    return json.loads((bag / "data/export.json").read_bytes())


def decoded(proof: list[str]) -> list[bytes]:
    return [base64.b64decode(part) for part in proof]


# 1. The bag


def test_it_is_a_valid_bag_by_the_letter_of_rfc_8493(bag):
    assert problems_of(bag) == []


def test_it_is_a_valid_bag_for_the_library_of_congress(bag):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the library's own
        assert bagit.Bag(str(bag)).validate()


@pytest.mark.parametrize("name", ["data/entries.jsonl", "data/entries.csv", "data/README.pt.md", "bag-info.txt"])
def test_our_reading_of_the_rfc_finds_a_changed_byte(bag, name):
    with (bag / name).open("ab") as file:
        file.write(b"\n")
    assert any(name in problem for problem in problems_of(bag))


def test_it_holds_the_files_that_the_format_names_and_no_others(bag):
    names = {path.relative_to(bag / "data").as_posix() for path in (bag / "data").rglob("*") if path.is_file()}
    always = {"export.json", "checkpoint", "policy.txt", "entries.jsonl", "chain.jsonl", "notes.jsonl"}
    views = {"entries.csv", "entries.xlsx", "report.pdf"}
    own = {"tile/0/000.p/7"} if about(bag)["kind"] == "full" else {"proofs.jsonl"}
    assert names == always | views | own | set(COPIED)
    for name in COPIED:
        assert (bag / "data" / name).read_bytes() == (VERIFIER / name).read_bytes()


def test_it_says_what_it_is_to_programs_and_to_people(bag):
    said, info = about(bag), info_of(bag)
    note = (bag / "data/checkpoint").read_text("utf-8")
    assert said["format"] == "digital-bay-area/ledger-export/2"
    assert (said["origin"], str(said["size"])) == tuple(note.splitlines()[:2])
    assert said["root"] == base64.b64decode(note.splitlines()[2]).hex()
    assert (said["disclosed"], said["not_included"], said["made_at"]) == ([], 0, "2026-11-22T09:30:00.123456Z")
    assert info["External-Identifier"] == said["id"]
    assert info["Bagging-Date"] == "2026-11-22"
    if said["kind"] == "full":
        assert (said["count"], "filter" in said) == (7, False)
        assert "no record below it can be missing" in info["External-Description"]
    else:
        assert (said["count"], said["filter"]) == (4, {"from_index": 2, "src": "GD", "to_index": 5})
        assert "It does NOT prove completeness" in info["External-Description"]


# 2. The evidence


def test_its_own_verifier_finds_it_sound_with_the_auditors_own_policy(bag, made_once):
    verdict = check(bag, "--policy", str(made_once / f"{bag.name}.policy"))
    assert verdict.status == 0, verdict.output
    assert about(bag)["root"] in verdict.output
    assert ("COMPLETENESS IS NOT PROVEN" in verdict.output) == (about(bag)["kind"] == "filtered")


def test_leaves_chain_and_tree_follow_from_the_lines(bag):
    said, entries = about(bag), (bag / "data/entries.jsonl").read_bytes().splitlines()
    links, root = lines(bag, "chain.jsonl"), bytes.fromhex(said["root"])
    assert [link["leaf"] for link in links] == [hashlib.sha256(b"\0" + one).hexdigest() for one in entries]
    numbers = [link["i"] for link in links]
    if said["kind"] == "full":
        assert numbers == list(range(7))
        stored = (bag / "data/tile/0/000.p/7").read_bytes()
        assert stored == b"".join(bytes.fromhex(link["leaf"]) for link in links)
        assert merkle.root_of([stored[i : i + 32] for i in range(0, len(stored), 32)]) == root
    else:
        assert numbers == [2, 3, 4, 5]
        for link, proof in zip(links, lines(bag, "proofs.jsonl"), strict=True):
            assert proof["i"] == link["i"]
            leaf = bytes.fromhex(link["leaf"])
            proofs.verify_inclusion(link["i"], said["size"], leaf, decoded(proof["proof"]), root)


def test_the_notes_are_each_beacon_and_the_first_note_over_each_record(bag):
    said, notes = about(bag), lines(bag, "notes.jsonl")
    assert [note["size"] for note in notes] == [3, 7]
    assert all(hashlib.sha256(note["note"].encode()).hexdigest() == note["sha256"] for note in notes)
    assert all(len(Note.parse(note["note"].encode()).signatures) >= 4 for note in notes)
    beacons = {one.get("beacon", {}).get("note") for one in lines(bag, "entries.jsonl")}
    assert beacons - {None} == {notes[0]["sha256"]}
    if said["kind"] == "full":
        assert all("consistency" not in note for note in notes)
    else:
        for note in notes:
            old = base64.b64decode(note["note"].splitlines()[2])
            root = bytes.fromhex(said["root"])
            proofs.verify_consistency(note["size"], said["size"], decoded(note["consistency"]), old, root)


def test_a_log_of_several_tiles_is_exported_whole_and_in_part(ledger_network: Network, tmp_path, monkeypatch):
    monkeypatch.setattr(export_work, "SEGMENT", 100)  # several segments, none of which ends where a tile does
    chain_samples(300)
    ledger_network.publish()
    chain_samples(260)
    ledger_network.publish()
    policy = str(ledger_network.policy_file)
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT)
    assert {
        path.relative_to(tmp_path / "full/data/tile").as_posix()
        for path in (tmp_path / "full").rglob("tile/*/*")
        if path.is_file()
    } == {"0/000", "0/001"}
    assert (tmp_path / "full/data" / tiles.path(0, 2, 48)).stat().st_size == 48 * 32
    assert (tmp_path / "full/data" / tiles.path(1, 0, 2)).stat().st_size == 64
    make_export(actor=ACTOR, out=tmp_path / "part", at=AT, selection=Selection(from_index=250, to_index=520))
    for name in ("full", "part"):
        assert problems_of(tmp_path / name) == []
        verdict = check(tmp_path / name, "--policy", policy)
        assert verdict.status == 0, verdict.output


def test_every_range_of_a_log_verifies(published_log: Network, tmp_path):
    for first, last in [(0, 0), (0, 6), (3, 3), (6, 6), (1, 5), (2, 3)]:
        out = tmp_path / f"{first}-{last}"
        made = make_export(actor=ACTOR, out=out, at=AT, selection=Selection(from_index=first, to_index=last))
        assert made.count == last + 1 - first
        verdict = check(out, "--policy", str(published_log.policy_file))
        assert verdict.status == 0, verdict.output


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"type": "sample.taken"}, 7),
        ({"src": "GD", "dst": "HK"}, 7),
        ({"organisation": "HK-OGCIO", "from_index": 4}, 3),
        ({"from_day": date(2026, 11, 22), "to_day": date(2026, 11, 22)}, 7),
    ],
)
def test_a_filtered_export_holds_what_fits(published_log: Network, tmp_path, chosen, found):
    made = make_export(actor=ACTOR, out=tmp_path / "out", at=AT, selection=Selection(**chosen))
    assert made.count == found
    assert check(tmp_path / "out").status == 0


def test_what_is_not_published_is_not_included_and_its_number_is_said(published_log: Network, tmp_path):
    record_sample(99, at=AT + timedelta(seconds=1))
    published_log.chain()
    make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    said = about(tmp_path / "out")
    assert (head().size, said["size"], said["count"], said["not_included"]) == (8, 7, 7, 1)
    assert "1 newer records were chained" in info_of(tmp_path / "out")["Internal-Sender-Description"]


def test_an_export_of_a_damaged_log_shows_the_damage(published_log: Network, as_superuser, tmp_path):
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET entry = '\\x00ff0a' WHERE idx = 4",
    )
    make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    verdict = check(tmp_path / "out")
    assert verdict.status == 1
    assert "record 4" in verdict.output
    text = (tmp_path / "out/data/entries.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert [row[0] for row in rows[2:]] == [str(index) for index in range(7)]


@pytest.mark.parametrize(
    ("statement", "kind", "said"),
    [
        ("DELETE FROM led.log_entry WHERE idx = 4", "full", "there are only 6"),
        ("DELETE FROM led.log_entry WHERE idx = 4", "filtered", "there are only 3"),
        ("DELETE FROM led.tile", "full", "tile 0/0 is missing"),
        ("DELETE FROM led.tile", "filtered", "tile 0/0 is missing"),
        ("DELETE FROM led.log_head", "full", "led.log_head is empty"),
    ],
)
def test_a_log_with_a_part_missing_is_not_exported(published_log, as_superuser, tmp_path, statement, kind, said):
    as_superuser(f"ALTER TABLE {statement.split()[2]} DISABLE TRIGGER ALL", statement)
    with pytest.raises(HeadMissing, match=said):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT, selection=KINDS[kind])
    assert list(tmp_path.glob("*out*")) == []


@pytest.mark.parametrize("note", ["no checkpoint", "a\\n7\\n!!!\\n", "a\\n7\\nAAAA\\n"])
def test_a_damaged_note_is_named_and_nothing_is_exported(published_log, as_superuser, tmp_path, note):
    as_superuser(
        "ALTER TABLE led.published DISABLE TRIGGER ALL",
        "ALTER TABLE led.published DROP CONSTRAINT published_check",
        f"UPDATE led.published SET note = E'{note}' WHERE size = 7",
    )
    with pytest.raises(HeadMissing, match="damaged"):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)


def test_a_beacon_that_names_no_note_of_ours_adds_none(published_log, as_superuser, tmp_path):
    """Beacons in damaged entries: not hexadecimal, of no note, no object at all."""
    changes = {
        1: '{"beacon":{"note":"zz"}}',
        2: '{"beacon":{"note":"00"}}',
        3: '{"beacon":{"note":7}}',
        4: '{"beacon":1}',
    }
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        *(f"UPDATE led.log_entry SET entry = '{text}' WHERE idx = {index}" for index, text in changes.items()),
    )
    make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    assert [note["size"] for note in lines(tmp_path / "out", "notes.jsonl")] == [3, 7]


# 3. The same records give the same bytes


def test_the_zip_is_the_same_bytes_and_holds_the_bag(published_log: Network, tmp_path, monkeypatch):
    from uuid import UUID

    from ledger.exporting import making

    monkeypatch.setattr(making, "uuid4", lambda: UUID("0198c0de-0000-7000-8000-000000000001"))
    for kind, selection in KINDS.items():
        for name in ("a.zip", "b.zip"):
            made = make_export(actor=ACTOR, out=tmp_path / kind / name, at=AT, selection=selection)
        first, second = ((tmp_path / kind / name).read_bytes() for name in ("a.zip", "b.zip"))
        assert first == second
        with zipfile.ZipFile(tmp_path / kind / "a.zip") as packed:
            assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert packed.testzip() is None
            packed.extractall(tmp_path / kind)
        bag = tmp_path / kind / base_name(made.plan)
        assert bag.name == f"ledger-{kind}-7-0198c0de"
        assert problems_of(bag) == []
        assert check(bag).status == 0


# 4. The views


def test_csv_is_marked_as_a_view_and_is_quoted_with_a_byte_order_mark(bag):
    data = (bag / "data/entries.csv").read_bytes()
    assert data.startswith(b'\xef\xbb\xbf"VIEW ONLY.')
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows[1][:3] == ["index", "event_id", "type"]
    assert [row[0] for row in rows[2:]] == [str(link["i"]) for link in lines(bag, "chain.jsonl")]
    assert rows[2][2] == "sample.taken"


def test_the_workbook_shows_the_same_rows(bag):
    rows = list(csv.reader((bag / "data/entries.csv").read_text("utf-8-sig").splitlines()))[1:]
    with (bag / "data/entries.xlsx").open("rb") as file:
        book = load_workbook(file)
        shown = [
            ["" if value is None else str(value) for value in row]
            for row in book["Records 1"].iter_rows(values_only=True)
        ]
    assert shown == rows


def test_records_are_the_stored_bytes(published_log: Network, tmp_path):
    make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    stored = [one.entry for one in reversed(entries_at(range(7)))]
    assert (tmp_path / "out/data/entries.jsonl").read_bytes().splitlines() == stored
    assert (tmp_path / "out/data/checkpoint").read_text("utf-8") == latest_published().note
    assert entry(0).entry == stored[0]
