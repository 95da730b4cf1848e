"""Exports on the pages: choosing, going on after a stop, disclosing, printing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.conf import settings as portal_settings
from django.db import connections
from django.urls import reverse
from django.utils import timezone

from ledger import job_runner, jobs
from ledger.exporting import report, storing
from ledger.exporting import work as export_work
from ledger.exporting.selection import Selection
from ledger.job_models import Job
from ledger.stored import Snapshot
from organisations.models import Role
from tests.factories.organisations import make_member, make_organisation
from tests.factories.personal import NAME, PERSON, sign_sample
from tests.fixtures.network import Network
from tests.fixtures.services import ROOT

from .conftest import ACTOR, client_of, make_auditor, start_export
from .test_jobs import ask, exports_recorded, read

pytestmark = pytest.mark.usefixtures("files_dir", "empty_queue")


@pytest.fixture
def small_segments(monkeypatch) -> None:
    monkeypatch.setattr(export_work, "SEGMENT", 10)


@pytest.fixture
def reads(monkeypatch) -> list[int]:
    """Where each reading of records began."""
    began: list[int] = []
    rows = Snapshot.rows

    def seen(self, start=0, end=None):
        began.append(start)
        return rows(self, start, end)

    monkeypatch.setattr(Snapshot, "rows", seen)
    return began


class Killed(BaseException):
    """Nobody catches it, as nobody catches SIGKILL."""


def stop_at(monkeypatch, wanted: int, error: type[BaseException]) -> None:
    """The attempt ends when it has read so many records."""

    def progress(self, done, total, phase=""):
        if done >= wanted:
            raise error

    monkeypatch.setattr(job_runner.Attempt, "progress", progress)


def stale() -> None:
    Job.objects.update(heartbeat_at=timezone.now() - timedelta(seconds=portal_settings.LEDGER_JOB_STALE_S + 1))


# 1. Choosing


def test_chosen_conditions_are_shown_on_the_job_and_held_by_the_file(committed_db, published, files_dir: Path):
    published(5)
    client = client_of(make_auditor())
    chosen = {"type": "sample.taken", "src": "GD", "organisation": "HK-OGCIO", "from_day": "2026-11-22"}
    job_id = ask(client, "export-list", chosen)
    assert "Waiting for a worker" in read(client, "export-detail", job_id)
    assert job_runner.run_job(job_id) == "done"
    text = read(client, "export-detail", job_id)
    for shown in (
        "HK-OGCIO",
        "Guangdong",
        "Export of chosen records",
        "Size in bytes",
        Job.objects.get().result["sha256"],
    ):
        assert shown in text
    with zipfile.ZipFile(files_dir / Job.objects.get().file) as packed:
        (name,) = [name for name in packed.namelist() if name.endswith("/data/export.json")]
        assert json.loads(packed.read(name))["filter"] == chosen
    assert exports_recorded()[0]["filter"] == chosen


def test_the_form_is_filled_from_the_address_of_the_list(committed_db, published):
    published(2)
    text = client_of(make_auditor()).get(reverse("ledger:export-list") + "?src=GD&organisation=hk-a").content.decode()
    assert 'value="hk-a"' in text
    assert '<option value="GD" selected' in text


def test_a_choice_that_no_record_fits_ends_with_a_sentence_and_is_not_tried_again(committed_db, published, files_dir):
    published(2)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list", {"organisation": "nobody"})
    assert job_runner.run_job(job_id) == "done"
    text = read(client, "export-detail", job_id)
    assert "No published record fits the choice." in text
    assert "Go on" not in text
    assert client.post(reverse("ledger:export-detail", args=[job_id]), {"resume": "1"}).status_code == 409
    assert (Job.objects.get().state, Job.objects.get().attempts) == ("failed", 1)
    assert exports_recorded() == []


@pytest.mark.parametrize(
    ("break_it", "sentence"),
    [
        (lambda settings, folder: setattr(settings, "LEDGER_POLICY_FILE", ""), "The portal has no policy file"),
        (lambda settings, folder: (folder / "exports").write_text("in the way"), "The file could not be written."),
        (lambda settings, folder: (folder / "exports-under-way").write_text(""), "The file could not be written."),
    ],
)
def test_a_refused_export_says_why_and_goes_on_when_that_is_mended(
    committed_db, published, files_dir: Path, settings, break_it, sentence
):
    published(3)
    policy = settings.LEDGER_POLICY_FILE
    client = client_of(make_auditor())
    job_id = ask(client, "export-list")
    break_it(settings, files_dir)
    assert job_runner.run_job(job_id) == "done"
    text = read(client, "export-detail", job_id)
    assert sentence in text
    assert "Go on" in text
    settings.LEDGER_POLICY_FILE = policy
    for path in (files_dir / "exports", files_dir / "exports-under-way"):
        if path.is_file():
            path.unlink()
    assert client.post(reverse("ledger:export-detail", args=[job_id]), {"resume": "1"}).status_code == 302
    assert job_runner.run_job(job_id) == "done"
    assert "The export is ready" in read(client, "export-detail", job_id)


# 2. Going on


def test_a_cancelled_export_goes_on_where_it_stopped(committed_db, published, small_segments, reads, monkeypatch):
    published(45)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list")
    with monkeypatch.context() as cancelled:
        stop_at(cancelled, 30, job_runner.JobLost)
        assert job_runner.run_job(job_id) == "lost"
    client.post(reverse("ledger:export-detail", args=[job_id]))
    assert "Go on" in read(client, "export-detail", job_id)
    assert reads == [0, 10, 20]
    assert client.post(reverse("ledger:export-detail", args=[job_id]), {"resume": "1"}).status_code == 302
    job = Job.objects.get()
    assert (job.state, job.attempts, job.finished_at) == ("waiting", 0, None)
    assert job_runner.run_job(job_id) == "done"
    assert reads == [0, 10, 20, 20, 30, 40], "what was finished is not read again"
    assert Job.objects.get().result["count"] == 45
    assert len(exports_recorded()) == 1


KILLED = """
import os, signal, sys, django
django.setup()
from ledger import job_runner
from ledger.exporting import work
work.SEGMENT = 10
def progress(self, done, total, phase=""):
    if done >= 30:
        os.kill(os.getpid(), signal.SIGKILL)
job_runner.Attempt.progress = progress
job_runner.run_job(sys.argv[1])
"""


def test_what_a_killed_worker_had_finished_is_kept_and_the_file_is_the_same(
    committed_db, published, files_dir: Path, small_segments, reads, monkeypatch
):
    published(45)
    whole = start_export(make_auditor("MO"), size=45)
    job_id = start_export(make_auditor(), size=45)
    killed = subprocess.run([sys.executable, "-W", "ignore", "-c", KILLED, str(job_id)], cwd=ROOT, env=dict(os.environ))
    assert killed.returncode == -signal.SIGKILL
    kept = {path.name for path in (files_dir / "exports-under-way" / str(job_id)).iterdir()}
    assert {"plan.json", "00000000.json", "00000001.json"} <= kept
    assert "00000002.json" not in kept
    assert any(name.startswith("00000002.") for name in kept)
    left = files_dir / "exports-under-way" / str(job_id) / "another.bundle.zip"  # killed while it packed
    left.write_bytes(b"half")
    stale()
    with monkeypatch.context() as watched:
        watched.setattr(storing, "forget_work", lambda _: None)
        assert job_runner.run_job(job_id) == "done"
    assert not left.exists()
    assert list(left.parent.glob("*.xlsx")) == []
    assert reads == [20, 30, 40]
    storing.forget_work(UUID(str(job_id)))
    reads.clear()
    # The same export made without a stop gives the same bytes.
    again = Job.objects.get(id=job_id)
    Job.objects.filter(id=whole).delete()
    Job.objects.filter(id=job_id).update(state="waiting", attempts=0)
    assert job_runner.run_job(job_id) == "done"
    assert reads == [0, 10, 20, 30, 40]
    assert Job.objects.get(id=job_id).result["sha256"] == again.result["sha256"]


def _change(folder: Path) -> None:
    (path,) = folder.glob("00000000.*.entries")
    path.write_bytes(path.read_bytes().replace(b"GD", b"HK", 1))


def _remove_part(folder: Path) -> None:
    (path,) = folder.glob("00000000.*.chain")
    path.unlink()


def _spoil_description(folder: Path) -> None:
    (folder / "00000000.json").write_bytes(b"{")


def _change_plan(folder: Path) -> None:
    plan = json.loads((folder / "plan.json").read_bytes())
    (folder / "plan.json").write_text(json.dumps({**plan, "language": "pt"}))


def _spoil_plan(folder: Path) -> None:
    (folder / "plan.json").write_bytes(b"[]")


@pytest.mark.parametrize(
    ("spoil", "read_again"),
    [
        (_change, [0, 20]),
        (_remove_part, [0, 20]),
        (_spoil_description, [0, 20]),
        (_change_plan, [0, 10, 20]),
        (_spoil_plan, [0, 10, 20]),
    ],
)
def test_a_kept_segment_that_is_not_what_was_written_is_written_anew(
    committed_db, published, files_dir: Path, small_segments, reads, monkeypatch, spoil, read_again
):
    published(25)
    job_id = start_export(make_auditor(), size=25)
    with monkeypatch.context() as killed:
        stop_at(killed, 25, Killed)
        with pytest.raises(Killed):
            job_runner.run_job(job_id)
    spoil(files_dir / "exports-under-way" / str(job_id))
    reads.clear()
    stale()
    assert job_runner.run_job(job_id) == "done"
    assert reads == read_again
    assert Job.objects.get().state == "done"


def test_an_export_goes_on_below_the_checkpoint_that_it_began_with(
    committed_db, published, small_segments, monkeypatch
):
    published(15)
    job_id = start_export(make_auditor(), size=15)
    with monkeypatch.context() as killed:
        stop_at(killed, 10, Killed)
        with pytest.raises(Killed):
            job_runner.run_job(job_id)
    published(5)
    stale()
    assert job_runner.run_job(job_id) == "done"
    assert (Job.objects.get().result["size"], Job.objects.get().result["count"]) == (15, 15)


def test_an_attempt_that_was_believed_dead_cannot_spoil_what_the_next_one_writes(
    committed_db, published, files_dir: Path, small_segments, monkeypatch
):
    """Both write the same segment at the same time; the late one stops at its next sign of life."""
    published(25)
    job_id = start_export(make_auditor(), size=25)
    progress = job_runner.Attempt.progress
    late: list[str] = []

    def run_elsewhere() -> str:
        try:
            return job_runner.run_job(job_id)
        finally:
            connections.close_all()

    def overtaken(self, done, total, phase=""):
        if done == 20 and not late:
            late.append("seen")
            stale()
            with ThreadPoolExecutor(1) as another:  # with connections of its own
                assert another.submit(run_elsewhere).result() == "done"
        self._next_beat = 0.0
        progress(self, done, total, phase)

    monkeypatch.setattr(job_runner.Attempt, "progress", overtaken)
    assert job_runner.run_job(job_id) == "lost"
    job = Job.objects.get()
    assert (job.state, job.attempts, job.result["count"]) == ("done", 2, 25)
    with zipfile.ZipFile(files_dir / job.file) as packed:
        assert packed.testzip() is None
    assert len(exports_recorded()) == 1


def test_only_the_owner_goes_on_and_only_with_what_was_stopped(committed_db, published):
    published(2)
    owner = make_auditor()
    client, job_id = client_of(owner), start_export(owner, size=2)
    address = reverse("ledger:export-detail", args=[job_id])
    assert client_of(make_auditor("MO")).post(address, {"resume": "1"}).status_code == 404
    answer = client.post(address, {"resume": "1"})
    assert answer.status_code == 409
    assert "This export has ended. Make a new one." in answer.content.decode()
    client.post(address)
    other = start_export(owner, size=2)
    answer = client.post(address, {"resume": "1"})
    assert answer.status_code == 409
    assert "Another export of yours is under way." in answer.content.decode()
    assert Job.objects.get(id=job_id).state == "cancelled"
    jobs.cancel_job(owner=str(owner.pk), job_id=other, kind="export", at=timezone.now())
    assert client.post(address, {"resume": "1"}).status_code == 302
    with pytest.raises(jobs.JobNotFound):
        jobs.resume_export(owner=str(owner.pk), job_id=uuid4())


def test_what_a_stopped_export_had_read_is_dropped_after_a_day(committed_db, published, files_dir: Path, monkeypatch):
    published(2)
    owner = make_auditor()
    job_id = start_export(owner, size=2)
    with monkeypatch.context() as cancelled:
        stop_at(cancelled, 2, job_runner.JobLost)
        job_runner.run_job(job_id)
    jobs.cancel_job(owner=str(owner.pk), job_id=job_id, kind="export", at=timezone.now())
    nobodys = files_dir / "exports-under-way" / str(uuid4())
    nobodys.mkdir()
    assert {str(one) for one in storing.under_way()} == {str(job_id), nobodys.name}
    job_runner.sweep_jobs()
    assert storing.under_way() == [UUID(str(job_id))]
    Job.objects.update(finished_at=timezone.now() - timedelta(hours=25))
    job_runner.sweep_jobs()
    assert storing.under_way() == []
    jobs.resume_export(owner=str(owner.pk), job_id=job_id)
    assert job_runner.run_job(job_id) == "done"


def test_the_page_tells_reading_from_packing(committed_db, published):
    published(2)
    owner = make_auditor()
    job_id = start_export(owner, size=2)
    attempt = job_runner.Attempt(job_runner.take_job(job_id))
    attempt.progress(1, 2, "reading")
    assert "1 of 2" in read(client_of(owner), "export-detail", job_id)
    attempt._next_beat = 0.0
    attempt.progress(0, 0, "packing")
    assert "Packing the files" in read(client_of(owner), "export-detail", job_id)


# 3. Printing


def test_an_export_has_a_page_to_print_with_what_it_says_itself(committed_db, published):
    published(4)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list", {"from_index": "1", "to_index": "2"})
    address = reverse("ledger:export-print", args=[job_id])
    assert client.get(address).status_code == 404  # not finished
    job_runner.run_job(job_id)
    published(3)
    text = client.get(address).content.decode()
    for shown in (str(job_id), "This paper proves nothing by itself.", "It is not proven that no other record fits"):
        assert shown in text
    assert text.count('<th scope="row" class="govuk-table__header govuk-table__header--numeric">') == 2
    assert "4 records" in text  # its checkpoint, though more are published now
    assert client_of(make_auditor("MO")).get(address).status_code == 404


def test_a_choice_can_be_printed_without_an_export(committed_db, published):
    published(4)
    client = client_of(make_auditor())
    answer = client.post(reverse("ledger:export-list"), {"src": "GD", "from_index": "2", "print": "1"})
    assert answer["Location"] == reverse("ledger:print-list") + "?src=GD&from_index=2"
    text = client.get(answer["Location"]).content.decode()
    assert text.count('<th scope="row" class="govuk-table__header govuk-table__header--numeric">') == 2
    assert not Job.objects.exists()
    assert client.get(reverse("ledger:print-list") + "?src=XX").status_code == 400


def test_more_records_than_a_printed_list_holds_are_said_to_be_too_many(committed_db, published, monkeypatch):
    published(4)
    monkeypatch.setattr(report, "MOST_ROWS", 3)
    text = client_of(make_auditor()).get(reverse("ledger:print-list")).content.decode()
    assert "There are too many records for a printed list." in text
    assert "<tbody" not in text


@pytest.mark.django_db
def test_nothing_published_prints_a_sentence():
    text = client_of(make_auditor()).get(reverse("ledger:print-list")).content.decode()
    assert "Nothing is published yet" in text


@pytest.mark.parametrize("name", ["ledger:print-list", "ledger:export-list"])
@pytest.mark.django_db
def test_only_auditors_print(name):
    client = client_of(make_member(make_organisation("HK"), Role.APPROVER))
    assert client.get(reverse(name)).status_code == 403


def test_where_no_pdf_can_be_drawn_the_page_offers_the_print_view(committed_db, published, files_dir, monkeypatch):
    published(2)
    monkeypatch.setattr(report, "missing", lambda: report.PANGO)
    client = client_of(make_auditor())
    assert "This portal cannot draw PDF files." in client.get(reverse("ledger:export-list")).content.decode()
    job_id = ask(client, "export-list")
    job_runner.run_job(job_id)
    text = read(client, "export-detail", job_id)
    assert "because the portal could not draw one" in text
    assert reverse("ledger:export-print", args=[job_id]) in text
    with zipfile.ZipFile(files_dir / Job.objects.get().file) as packed:
        assert not any(name.endswith("report.pdf") for name in packed.namelist())


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_the_report_is_made_in_the_language_of_who_asked(committed_db, published, language):
    published(1)
    client = client_of(make_auditor())
    client.cookies[portal_settings.LANGUAGE_COOKIE_NAME] = language
    job_id = ask(client, "export-list")
    assert Job.objects.get(id=job_id).language == language
    assert Selection.from_json(Job.objects.get().selection) == Selection()


# 4. Disclosing


def test_personal_data_of_ones_own_place_is_disclosed_and_opens_the_commitments(
    committed_db, ledger_network: Network, files_dir: Path, tmp_path
):
    sign_sample(place="HK")
    sign_sample("何嘉玲", place="MO")
    ledger_network.publish()
    client = client_of(make_auditor("HK"))
    assert "Personal data to disclose" in client.get(reverse("ledger:export-list")).content.decode()
    start = jobs.start_export(
        owner="1",
        actor=ACTOR,
        selection=Selection(disclosed=("signer_name", "signer_person")),
        size=2,
        at=timezone.now(),
        place="HK",
    )
    assert job_runner.run_job(start) == "done"
    with zipfile.ZipFile(files_dir / Job.objects.get().file) as packed:
        packed.extractall(tmp_path)
    (bag,) = tmp_path.glob("ledger-full-2-*")
    openings = [json.loads(line) for line in (bag / "data/openings.jsonl").read_text("utf-8").splitlines()]
    assert [(one["i"], one["field"], one["value"]) for one in openings] == [
        (0, "signer_name", NAME),
        (0, "signer_person", PERSON),
    ]
    checked = subprocess.run(
        [sys.executable, "-I", str(bag / "data/verify.py"), str(bag)], capture_output=True, text=True, encoding="utf-8"
    )
    assert checked.returncode == 0, checked.stdout
    assert "何嘉玲" not in "".join(path.read_text("utf-8", "replace") for path in bag.rglob("*") if path.is_file())
    (recorded,) = exports_recorded()
    assert recorded["disclosed"] == ["signer_name", "signer_person"]
    assert NAME not in json.dumps(recorded, ensure_ascii=False)


def test_the_form_discloses_fields_that_exist_for_the_auditors_own_place(committed_db, published):
    published(1)
    client = client_of(make_auditor("MO"))
    job_id = ask(client, "export-list", {"disclosed": ["decider_name", "member_name"]})
    job = Job.objects.get()
    assert (job.place, job.selection["disclosed"]) == ("MO", ["decider_name", "member_name"])
    assert "Name of who decided" in read(client, "export-detail", job_id)
    assert client.post(reverse("ledger:export-list"), {"disclosed": ["password"]}).status_code == 422
    assert job_runner.run_job(job_id) == "done"
    text = client.get(reverse("ledger:export-print", args=[job_id])).content.decode()
    assert "Name of who decided · Name of the member" in text


def test_nothing_that_was_disclosed_stays_in_what_is_kept_for_going_on(
    committed_db, ledger_network: Network, files_dir: Path, monkeypatch
):
    sign_sample(place="HK")
    ledger_network.publish()
    selection = Selection(disclosed=("signer_name",))
    job_id = jobs.start_export(owner="1", actor=ACTOR, selection=selection, size=1, at=timezone.now(), place="HK")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(storing, "_digest", full)
    assert job_runner.run_job(job_id) == "done"
    assert Job.objects.get().result == {"problem": "ledger.cannot_write"}
    kept = [path for path in files_dir.rglob("*") if path.is_file()]
    assert "plan.json" in {path.name for path in kept}
    assert not [path for path in kept if path.suffix == ".zip"]
    assert not [path for path in kept if NAME.encode() in path.read_bytes()]
