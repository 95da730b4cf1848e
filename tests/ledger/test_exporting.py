"""Making an export: complete or absent, recorded, never over anything that is there."""

from __future__ import annotations

import errno
import hashlib
import os

import pytest
from django.core.management import CommandError, call_command

from ledger import export
from ledger.errors import CannotDecide, HeadMissing
from ledger.export import CannotWrite, FolderExists, NothingToExport, make_export, write_export
from ledger.selectors import entry
from ledger.services import chain_waiting
from tests.factories.ledger import ACTOR, AT, chain_samples

from .conftest import check
from .test_export import EXPORT_ID, _manifest


def test_made_export_is_recorded_and_chained_like_any_event(sound_log, tmp_path):
    made = make_export(actor=ACTOR, folder=tmp_path / "out", at=AT, first=2, end=6)

    chain_waiting()

    recorded = entry(7)
    assert recorded.type == "export.made"
    assert recorded.body["actor"] == {"org": "HK-OGCIO", "role": "approver"}
    assert recorded.body["export"] == {
        "id": str(made.export_id),
        "from": 2,
        "to": 5,
        "count": 4,
        "entries_sha256": hashlib.sha256((tmp_path / "out" / "entries.jsonl").read_bytes()).hexdigest(),
    }
    assert check(tmp_path / "out").status == 0


def test_export_tells_its_progress_and_leaves_nothing_when_cancelled(sound_log, tmp_path, monkeypatch):
    monkeypatch.setattr(export, "BATCH", 3)
    seen: list[tuple[int, int]] = []
    write_export(tmp_path / "all", export_id=EXPORT_ID, made_at=AT, progress=lambda *at: seen.append(at))
    assert seen == [(3, 7), (6, 7), (7, 7)]

    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_export(actor=ACTOR, folder=tmp_path / "none", at=AT, progress=cancel)
    assert os.listdir(tmp_path) == ["all"]


@pytest.mark.parametrize("there", ["folder with a file", "file", "link", "broken link"])
def test_what_is_there_is_left_alone(sound_log, tmp_path, there):
    out, other = tmp_path / "out", tmp_path / "other"
    if there == "folder with a file":
        out.mkdir()
        (out / "mine").touch()
    elif there == "file":
        out.write_text("mine")
    else:
        if there == "link":
            other.mkdir()
        out.symlink_to(other)
    before = sorted(os.listdir(tmp_path))
    with pytest.raises(FolderExists):
        make_export(actor=ACTOR, folder=out, at=AT)
    assert sorted(os.listdir(tmp_path)) == before
    assert there != "folder with a file" or os.listdir(out) == ["mine"]
    assert chain_waiting().chained == 0


def test_empty_folder_is_filled(sound_log, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    made = make_export(actor=ACTOR, folder=out, at=AT)
    assert (made.folder, (out / "manifest.json").is_file()) == (out, True)
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize(("first", "end"), [(0, 8), (7, 7), (5, 3), (-1, 3), (7, None)])
def test_range_without_entries_is_refused(sound_log, tmp_path, first, end):
    with pytest.raises(NothingToExport):
        make_export(actor=ACTOR, folder=tmp_path / "out", at=AT, first=first, end=end)
    assert os.listdir(tmp_path) == []


def test_full_disk_leaves_nothing_behind(sound_log, tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(export.os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        make_export(actor=ACTOR, folder=tmp_path / "out", at=AT)
    assert os.listdir(tmp_path) == []
    assert chain_waiting().chained == 0  # an export that failed is not recorded


def test_name_taken_meanwhile_leaves_nothing_behind(sound_log, tmp_path):
    def take_the_name(done: int, total: int) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "file").touch()

    with pytest.raises(CannotWrite):
        make_export(actor=ACTOR, folder=tmp_path / "out", at=AT, progress=take_the_name)
    assert os.listdir(tmp_path) == ["out"]
    assert os.listdir(tmp_path / "out") == ["file"]
    assert chain_waiting().chained == 1  # recorded, though nobody received it: never the other way round


def test_refused_event_leaves_no_export(sound_log, tmp_path):
    naive = AT.replace(tzinfo=None)
    with pytest.raises(Exception, match="aware"):
        make_export(actor=ACTOR, folder=tmp_path / "out", at=naive)
    assert os.listdir(tmp_path) == []


def test_export_of_a_damaged_log_shows_the_damage(sound_log, as_superuser, tmp_path):
    as_superuser(
        "ALTER TABLE led.log_entry DISABLE TRIGGER ALL",
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET entry = '\\x00ff0a' WHERE idx = 4",
    )
    folder = write_export(tmp_path / "out", export_id=EXPORT_ID, made_at=AT).folder
    assert "record 4: the leaf hash" in check(folder).output


@pytest.mark.parametrize(
    ("statement", "first"),
    [
        ("DELETE FROM led.log_entry WHERE idx = 4", 0),
        ("DELETE FROM led.log_entry WHERE idx = 2", 3),
        ("DELETE FROM led.tile", 3),
        ("DELETE FROM led.log_head", 0),
    ],
)
def test_log_with_a_part_missing_is_not_exported(sound_log, as_superuser, tmp_path, statement, first):
    table = statement.split()[2]
    as_superuser(f"ALTER TABLE {table} DISABLE TRIGGER ALL", statement)
    with pytest.raises(HeadMissing):
        write_export(tmp_path / "out", export_id=EXPORT_ID, made_at=AT, first=first)
    assert os.listdir(tmp_path) == []


def test_export_command_writes_and_names_what_to_check(sound_log, tmp_path, capsys):
    call_command("ledger_export", out=tmp_path / "out", last=4)
    printed = capsys.readouterr().out
    assert "Exported records 0 to 4 (5)" in printed
    assert hashlib.sha256((tmp_path / "out" / "manifest.json").read_bytes()).hexdigest() in printed
    assert _manifest(tmp_path / "out")["tree"]["root"] in printed
    assert check(tmp_path / "out").status == 0


def test_export_command_says_in_one_sentence_why_it_failed(sound_log, tmp_path):
    (tmp_path / "mine").touch()
    with pytest.raises(CommandError, match="something is there already"):
        call_command("ledger_export", out=tmp_path)
    with pytest.raises(CommandError, match="the range holds no record"):
        call_command("ledger_export", out=tmp_path / "out", first=9)


def test_export_without_a_database_is_refused_without_a_trace(sound_log, tmp_path, as_superuser):
    as_superuser("ALTER SCHEMA led RENAME TO gone")
    with pytest.raises(CannotDecide):
        write_export(tmp_path / "out", export_id=EXPORT_ID, made_at=AT)
    assert os.listdir(tmp_path) == []


def test_long_export_crosses_batches(committed_db, tmp_path, monkeypatch):
    monkeypatch.setattr(export, "BATCH", 100)
    chain_samples(600)
    folder = write_export(tmp_path / "out", export_id=EXPORT_ID, made_at=AT, first=259, end=599).folder
    verdict = check(folder)
    assert verdict.status == 0, verdict.output
