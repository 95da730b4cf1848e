"""Making an export: complete or absent, recorded, never over anything that is there."""

from __future__ import annotations

import errno
import hashlib
import os
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from ledger.errors import CannotDecide, HeadMissing, NotPublished, PolicyMissing
from ledger.exporting import bag
from ledger.exporting import gathering as export_gather
from ledger.exporting.making import CannotWrite, FolderExists, NothingToExport, make_export
from ledger.exporting.selection import Selection
from ledger.selectors import entry
from ledger.services import chain_waiting
from tests.factories.ledger import ACTOR, AT, chain_samples

from .bags import problems_of
from .conftest import check

pytestmark = pytest.mark.usefixtures("committed_db")
published = pytest.mark.usefixtures("published_log")


def left_in(folder: Path) -> list[str]:
    """What an export left, beside the network's own folder."""
    return sorted(set(os.listdir(folder)) - {"network"})


@published
def test_made_export_is_recorded_and_chained_like_any_event(tmp_path):
    chosen = Selection(from_index=2, to_day=date(2026, 11, 30), disclosed=("decider_name",))
    made = make_export(actor=ACTOR, out=tmp_path / "out", at=AT, selection=chosen, place="HK")
    chain_waiting()
    recorded = entry(7)
    assert recorded.type == "export.made"
    assert recorded.body["actor"] == {"org": "HK-OGCIO", "role": "approver"}
    assert recorded.body["export"] == {
        "id": str(made.plan.id),
        "kind": "filtered",
        "size": 7,
        "count": 5,
        "filter": {"from_index": 2, "to_day": "2026-11-30"},
        "disclosed": ["decider_name"],
        "entries_sha256": hashlib.sha256((tmp_path / "out/data/entries.jsonl").read_bytes()).hexdigest(),
    }
    assert check(tmp_path / "out").status == 0


@published
def test_a_full_export_is_recorded_without_conditions(tmp_path):
    make_export(actor=None, out=tmp_path / "out", at=AT)
    chain_waiting()
    body = entry(7).body
    assert "actor" not in body
    assert set(body["export"]) == {"id", "kind", "size", "count", "entries_sha256"}


@published
def test_export_tells_its_progress_and_leaves_nothing_when_cancelled(tmp_path, monkeypatch):
    monkeypatch.setattr(export_gather, "BATCH", 3)
    seen: list[tuple[int, int, str]] = []
    make_export(actor=ACTOR, out=tmp_path / "all", at=AT, progress=lambda *at: seen.append(at))
    assert seen[:3] == [(3, 7, "reading"), (6, 7, "reading"), (7, 7, "reading")]
    assert {phase for _, _, phase in seen[3:]} == {"packing"}

    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int, phase: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_export(actor=ACTOR, out=tmp_path / "none", at=AT, progress=cancel)
    assert left_in(tmp_path) == ["all"]


@published
@pytest.mark.parametrize("there", ["folder with a file", "file", "link", "broken link", "empty folder for a zip"])
def test_what_is_there_is_left_alone(tmp_path, there):
    out, other = tmp_path / ("out.zip" if "zip" in there else "out"), tmp_path / "other"
    if there.endswith(("folder with a file", "zip")):
        out.mkdir()
        if "file" in there:
            (out / "mine").touch()
    elif there == "file":
        out.write_text("mine")
    else:
        if there == "link":
            other.mkdir()
        out.symlink_to(other)
    before = left_in(tmp_path)
    with pytest.raises(FolderExists):
        make_export(actor=ACTOR, out=out, at=AT)
    assert left_in(tmp_path) == before
    assert there != "folder with a file" or os.listdir(out) == ["mine"]
    assert chain_waiting().chained == 0


@published
def test_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    assert problems_of(tmp_path / "out") == []
    assert left_in(tmp_path) == ["out"]


@published
@pytest.mark.parametrize("chosen", [{"from_index": 7}, {"from_index": 5, "to_index": 3}, {"type": "exchange.approved"}])
def test_choice_that_no_record_fits_is_refused(tmp_path, chosen):
    with pytest.raises(NothingToExport):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT, selection=Selection(**chosen))
    assert left_in(tmp_path) == []


@published
def test_full_disk_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(bag.os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    assert left_in(tmp_path) == []
    assert chain_waiting().chained == 0  # an export that failed is not recorded


@published
def test_name_taken_meanwhile_leaves_nothing_behind(tmp_path):
    def take_the_name(done: int, total: int, phase: str) -> None:
        (tmp_path / "out").mkdir(exist_ok=True)
        (tmp_path / "out" / "file").touch()

    with pytest.raises(CannotWrite):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT, progress=take_the_name)
    assert left_in(tmp_path) == ["out"]
    assert os.listdir(tmp_path / "out") == ["file"]
    assert chain_waiting().chained == 1  # recorded, though nobody received it: never the other way round


@published
def test_refused_event_leaves_no_export(tmp_path):
    with pytest.raises(Exception, match="aware"):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT.replace(tzinfo=None))
    assert left_in(tmp_path) == []


@published
def test_without_a_policy_nobody_could_check_so_nothing_is_exported(tmp_path, settings):
    settings.LEDGER_POLICY_FILE = ""
    with pytest.raises(PolicyMissing):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    assert left_in(tmp_path) == []


@published
def test_export_command_writes_and_names_what_to_check(tmp_path, capsys):
    call_command("ledger_export", out=tmp_path / "out", to_index=4)
    printed = capsys.readouterr().out
    assert "Exported 5 records (filtered)" in printed
    assert hashlib.sha256((tmp_path / "out/manifest-sha256.txt").read_bytes()).hexdigest() in printed
    assert "not that no other record fits" in printed
    assert "no checkpoint covers them yet: 0" in printed
    assert check(tmp_path / "out").status == 0


@published
def test_export_command_takes_every_condition_and_writes_a_zip(tmp_path, capsys):
    call_command(
        "ledger_export",
        f"--out={tmp_path / 'out.zip'}",
        "--type=sample.taken",
        "--src=GD",
        "--dst=HK",
        "--organisation=HK-OGCIO",
        "--from=1",
        "--from-day=2026-11-22",
        "--to-day=2026-11-22",
        "--disclose=decider_name",
        "--place=HK",
        "--language=pt",
    )
    assert "Exported 6 records (filtered)" in capsys.readouterr().out
    call_command("ledger_export", f"--out={tmp_path / 'all.zip'}")
    assert "(full)" in capsys.readouterr().out
    assert left_in(tmp_path) == ["all.zip", "out.zip"]


@published
def test_export_command_says_in_one_sentence_why_it_failed(tmp_path):
    (tmp_path / "mine").touch()
    with pytest.raises(CommandError, match="something is there already"):
        call_command("ledger_export", out=tmp_path)
    with pytest.raises(CommandError, match="no published record fits"):
        call_command("ledger_export", out=tmp_path / "out", from_index=9)
    with pytest.raises(CommandError, match="--disclose needs --place"):
        call_command("ledger_export", f"--out={tmp_path / 'out'}", "--disclose=decider_name")


@published
def test_export_without_a_database_is_refused_without_a_trace(tmp_path, as_superuser):
    as_superuser("ALTER SCHEMA led RENAME TO gone")
    with pytest.raises(CannotDecide):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    assert left_in(tmp_path) == []


@published
def test_published_notes_that_someone_removed_refuse_the_export(tmp_path, as_superuser):
    as_superuser("ALTER TABLE led.published DISABLE TRIGGER ALL", "DELETE FROM led.published")
    with pytest.raises(NotPublished):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)


@published
def test_a_checkpoint_over_more_than_there_is_refuses_the_export(tmp_path, as_superuser):
    as_superuser("ALTER TABLE led.log_entry DISABLE TRIGGER ALL", "DELETE FROM led.log_entry WHERE idx = 6")
    with pytest.raises(HeadMissing, match="only 6"):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)


def test_before_the_first_checkpoint_an_export_is_refused_with_a_sentence(tmp_path):
    chain_samples(1)
    with pytest.raises(NotPublished):
        make_export(actor=ACTOR, out=tmp_path / "out", at=AT)
    with pytest.raises(CommandError, match="no checkpoint is published yet"):
        call_command("ledger_export", out=tmp_path / "out")
    assert left_in(tmp_path) == []
