"""Verifications and exports: one at a time, one's own only, cancelled at will, kept for a week."""

from __future__ import annotations

import json
import os
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ledger import job_runner, jobs, selectors, soundness
from ledger.errors import NotPublished
from ledger.job_models import Job
from ledger.labels import FAULTS
from ledger.services import chain_waiting
from organisations.models import Membership, Role
from tests.factories.organisations import make_member, make_organisation

from .conftest import ACTOR, chain_samples, client_of, damage, make_auditor, start_export

pytestmark = pytest.mark.usefixtures("files_dir", "empty_queue")


def ask(client: Client, name: str, data: dict[str, str] | None = None) -> UUID:
    """Press the button of the page; returns the job that the page leads to."""
    answer = client.post(reverse(f"ledger:{name}"), data or {})
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return UUID(answer["Location"].rstrip("/").rsplit("/", 1)[1])


def read(client: Client, name: str, job_id: UUID, query: str = "") -> str:
    answer = client.get(reverse(f"ledger:{name}", args=[job_id]) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def exports_recorded() -> list[dict[str, object]]:
    while chain_waiting().chained:
        pass
    return [entry.body["export"] for entry in selectors.entries() if entry.type == "export.made"]


def test_two_clicks_start_one_job(committed_db, published):
    client = client_of(make_auditor())
    published(1)
    assert ask(client, "verify") == ask(client, "verify")
    assert ask(client, "export-list") == ask(client, "export-list")
    assert Job.objects.count() == 2


def test_many_clicks_at_the_same_moment_start_one_job(committed_db):
    auditor = make_auditor()

    def click(_: int) -> UUID:
        try:
            return jobs.start_verification(owner=str(auditor.pk), actor=ACTOR, at=timezone.now())
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as clicks:
        started = set(clicks.map(click, range(12)))
    assert len(started) == 1


@pytest.mark.django_db
def test_a_waiting_job_says_after_a_while_that_no_worker_answers():
    client = client_of(make_auditor())
    job_id = ask(client, "verify")
    first = client.get(reverse("ledger:verify-job", args=[job_id]))
    assert first["Refresh"] == "2"
    assert "No worker has answered yet" not in first.content.decode()
    Job.objects.update(created_at=timezone.now() - timedelta(seconds=11))
    assert "No worker has answered yet" in read(client, "verify-job", job_id)
    assert "Refresh" not in client.get(reverse("ledger:verify-job", args=[job_id]) + "?still")


def test_a_sound_empty_ledger_is_verified(committed_db):
    client = client_of(make_auditor())
    assert "Not verified yet" in client.get(reverse("ledger:verify")).content.decode()
    job_id = ask(client, "verify")
    assert job_runner.run_job(job_id) == "done"
    assert "The chain is sound" in read(client, "verify-job", job_id)
    assert "The chain is sound" in client.get(reverse("ledger:verify")).content.decode()


def test_a_sound_report_names_size_root_time_and_no_longer_reloads(committed_db):
    chain_samples(20)
    client = client_of(make_auditor())
    job_id = ask(client, "verify")
    job_runner.run_job(job_id)
    answer = client.get(reverse("ledger:verify-job", args=[job_id]))
    text = answer.content.decode()
    assert "The chain is sound" in text
    assert selectors.head().root.hex() in text
    assert "Refresh" not in answer
    assert jobs.last_verification().result["size"] == 20


def test_one_changed_byte_is_found_and_the_page_names_the_record(committed_db):
    chain_samples(20)
    damage(committed_db, 13)
    client = client_of(make_auditor())
    job_id = ask(client, "verify")
    job_runner.run_job(job_id)
    text = read(client, "verify-job", job_id)
    assert "The chain is broken at record 13" in text
    assert 'href="/ledger/13/"' in text
    assert "sound</" not in text
    assert str(FAULTS["leaf"]) in text
    for page in ("verify", "export-list"):
        assert "The chain is broken at record 13" in client.get(reverse(f"ledger:{page}")).content.decode()


def test_whatever_a_verification_can_find_has_words_of_its_own():
    """The docstring of the report lists the kinds; a new one without words would reach the page as a bare code."""
    kinds = re.search(r"one of: ([a-z_,\s]+)\.", soundness.Report.__doc__).group(1)
    found = re.findall(r'Found\([^"]*"([a-z_]+)"', Path(soundness.__file__).read_text("utf-8"))
    assert len(found) > 8
    assert set(found) <= set(re.findall("[a-z_]+", kinds)) == set(FAULTS)


def test_an_export_of_a_range_can_be_downloaded_and_is_recorded_once(committed_db, published, tmp_path):
    import subprocess
    import sys

    published(30)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list", {"from_index": "5", "to_index": "24"})
    assert job_runner.run_job(job_id) == "done"
    assert job_runner.run_job(job_id) == "not to be taken"
    text = read(client, "export-detail", job_id)
    job = Job.objects.get()
    name = f"ledger-filtered-30-{str(job_id)[:8]}"
    assert job.result["sha256"] in text
    assert "It is not proven that no other record fits the choice." in text
    answer = client.get(reverse("ledger:export-download", args=[job_id]))
    content = b"".join(answer.streaming_content)
    assert answer["Content-Disposition"] == f'attachment; filename="{name}.zip"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert len(content) == job.result["bytes"]
    with zipfile.ZipFile(BytesIO(content)) as packed:
        packed.extractall(tmp_path)
    folder = tmp_path / name
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {file["name"] for file in job.result["files"]}
    assert (folder / "data/entries.jsonl").read_bytes().splitlines() == [
        entry.entry for entry in reversed(selectors.entries_at(range(5, 25)))
    ]
    checked = subprocess.run([sys.executable, "-I", "data/verify.py", "."], cwd=folder, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    (recorded,) = exports_recorded()
    assert (recorded["id"], recorded["filter"], recorded["count"]) == (
        str(job_id),
        {"from_index": 5, "to_index": 24},
        20,
    )


def test_the_same_records_packed_again_give_the_same_file(committed_db, published):
    published(10)
    auditor = make_auditor()
    digests = set()
    job_id = start_export(auditor, size=10)
    for _ in range(2):
        Job.objects.filter(id=job_id).update(state="waiting", file="")
        job_runner.run_job(job_id)
        digests.add(Job.objects.get(id=job_id).result["sha256"])
    assert len(digests) == 1


def test_a_changed_byte_in_a_downloaded_export_is_found_by_its_own_verifier(committed_db, published, tmp_path):
    import subprocess
    import sys

    published(10)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list")
    job_runner.run_job(job_id)
    content = b"".join(client.get(reverse("ledger:export-download", args=[job_id])).streaming_content)
    with zipfile.ZipFile(BytesIO(content)) as packed:
        packed.extractall(tmp_path)
    (folder,) = tmp_path.glob("ledger-full-10-*")
    stored = bytearray((folder / "data/entries.jsonl").read_bytes())
    stored[len(stored) // 2] ^= 1
    (folder / "data/entries.jsonl").write_bytes(stored)
    checked = subprocess.run([sys.executable, "-I", "data/verify.py", "."], cwd=folder, capture_output=True, text=True)
    assert checked.returncode == 1, checked.stdout


@pytest.mark.parametrize("kind", ["verify", "export"])
def test_a_cancelled_job_stops_and_leaves_nothing(committed_db, published, files_dir: Path, monkeypatch, kind):
    published(40)
    client = client_of(make_auditor())
    page, button = ("verify-job", "verify") if kind == "verify" else ("export-detail", "export-list")
    job_id = ask(client, button)
    progress = job_runner.Attempt.progress

    def cancelled_on_the_way(self, done, total, phase=""):
        self._next_beat = 0.0
        client.post(reverse(f"ledger:{page}", args=[job_id]))
        progress(self, done, total, phase)

    monkeypatch.setattr(job_runner.Attempt, "progress", cancelled_on_the_way)
    assert job_runner.run_job(job_id) == "lost"
    assert "Cancelled" in read(client, page, job_id)
    assert exports_recorded() == []
    assert list(files_dir.glob("exports/*")) == []
    assert job_runner.run_job(job_id) == "not to be taken"


def test_a_job_cancelled_after_the_file_was_written_records_nothing_and_keeps_no_file(
    committed_db, published, files_dir: Path, monkeypatch
):
    published(3)
    auditor = make_auditor()
    job_id = start_export(auditor, size=3)
    hold = job_runner.Attempt.hold

    def too_late(self):
        jobs.Job.objects.filter(id=job_id).update(state="cancelled", run=None)
        return hold(self)

    monkeypatch.setattr(job_runner.Attempt, "hold", too_late)
    assert job_runner.run_job(job_id) == "lost"
    assert list(files_dir.glob("exports/*")) == []
    assert exports_recorded() == []


@pytest.mark.django_db
def test_cancelling_what_has_ended_changes_nothing():
    auditor = make_auditor()
    client = client_of(auditor)
    job_id = ask(client, "verify")
    Job.objects.update(state="done", result={"ok": True, "size": 0, "milliseconds": 1}, finished_at=timezone.now())
    assert client.post(reverse("ledger:verify-job", args=[job_id])).status_code == 302
    assert Job.objects.get().state == "done"


def test_another_accounts_job_does_not_exist(committed_db, published):
    published(2)
    owner = make_auditor("HK")
    verify = ask(client_of(owner), "verify")
    export = ask(client_of(owner), "export-list")
    job_runner.run_job(export)
    # A colleague in the same role and organisation is another account, too.
    colleague = make_member(Membership.objects.get(user=owner).organisation, Role.AUDITOR)
    for other in (client_of(make_auditor("MO")), client_of(colleague)):
        for name, job_id in (("verify-job", verify), ("export-detail", export)):
            address = reverse(f"ledger:{name}", args=[job_id])
            assert other.get(address).status_code == 404
            assert other.post(address).status_code == 404
        assert other.get(reverse("ledger:export-download", args=[export])).status_code == 404
        assert str(export) not in other.get(reverse("ledger:export-list")).content.decode()
    assert Job.objects.get(id=verify).state == "waiting"
    assert client_of(owner).get(reverse("ledger:verify-job", args=[export])).status_code == 404
    assert client_of(owner).get(reverse("ledger:export-detail", args=[uuid4()])).status_code == 404


def test_who_is_no_auditor_any_more_cannot_download_what_was_made(committed_db, published):
    published(2)
    auditor = make_auditor()
    job_id = ask(client_of(auditor), "export-list")
    job_runner.run_job(job_id)
    address = reverse("ledger:export-download", args=[job_id])
    answer = client_of(auditor).get(address)
    assert answer.status_code == 200
    answer.close()
    Membership.objects.filter(user=auditor).update(ended_at=timezone.now())
    assert client_of(auditor).get(address).status_code == 403


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"from_index": "-1"}, "greater than or equal to 0"),
        ({"from_index": "x"}, "whole number"),
        ({"to_index": "10"}, "Enter a number up to 9, the newest published record."),
        ({"to_index": "9" * 40}, "less than or equal to"),
        ({"from_index": "7", "to_index": "3"}, "Enter a number not greater than the last record."),
        ({"from_index": "12"}, "Enter a number not greater than the last record."),
        ({"from_index": "1.5"}, "whole number"),
        ({"from_day": "2026-02-02", "to_day": "2026-02-01"}, "Enter a day not later than the last day."),
        ({"from_day": "tomorrow"}, "Enter a valid date."),
        ({"organisation": "two words"}, "Enter a valid value."),
        ({"src": "XX"}, "Select a valid choice."),
    ],
)
def test_a_range_that_is_none_is_explained_and_starts_nothing(committed_db, published, data, sentence):
    published(10)
    answer = client_of(make_auditor()).post(reverse("ledger:export-list"), data)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Job.objects.exists()


@pytest.mark.django_db
def test_while_nothing_is_published_nothing_can_be_exported():
    client = client_of(make_auditor())
    assert "Nothing is published yet" in client.get(reverse("ledger:export-list")).content.decode()
    answer = client.post(reverse("ledger:export-list"))
    assert answer.status_code == 422
    assert "No record is published yet. There is nothing to export." in answer.content.decode()
    with pytest.raises(NotPublished):
        start_export(make_auditor(), size=0)


@pytest.mark.django_db
def test_the_service_refuses_a_range_beyond_the_ledger_whoever_calls_it():
    for first, last, size in ((0, 5, 5), (3, 2, 5), (-1, 2, 5), (7, None, 5)):
        with pytest.raises(jobs.RangeOutsideLedger):
            start_export(make_auditor(), size=size, from_index=first, to_index=last)


def test_the_sixth_export_of_an_hour_has_to_wait(committed_db, published):
    published(1)
    client = client_of(make_auditor())
    for _ in range(5):
        job_runner.run_job(ask(client, "export-list"))
    answer = client.post(reverse("ledger:export-list"))
    assert answer.status_code == 422
    assert "You can make 5 exports an hour." in answer.content.decode()
    Job.objects.filter(id=Job.objects.order_by("created_at").first().id).update(
        created_at=timezone.now() - timedelta(minutes=61)
    )
    ask(client, "export-list")


def test_a_file_past_its_day_is_removed_and_the_page_says_so(committed_db, published, files_dir: Path):
    published(2)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list")
    job_runner.run_job(job_id)
    job = Job.objects.get()
    assert timedelta(days=6, hours=23) < job.expires_at - timezone.now() <= timedelta(days=7)
    job_runner.sweep_jobs()
    assert len(list((files_dir / "exports").iterdir())) == 1
    Job.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    job_runner.sweep_jobs()
    assert list((files_dir / "exports").iterdir()) == []
    assert "Expired" in read(client, "export-detail", job_id)
    assert client.get(reverse("ledger:export-download", args=[job_id])).status_code == 404


def test_an_old_file_that_a_job_names_is_kept(committed_db, published, files_dir: Path):
    published(1)
    job_runner.run_job(ask(client_of(make_auditor()), "export-list"))
    (path,) = (files_dir / "exports").iterdir()
    hours_ago = (timezone.now() - timedelta(hours=2)).timestamp()
    os.utime(path, (hours_ago, hours_ago))
    job_runner.sweep_jobs()
    assert path.exists()


def test_a_file_that_no_job_names_is_removed_after_a_while(committed_db, files_dir: Path):
    (files_dir / "exports").mkdir()
    old, new = files_dir / "exports/old.zip", files_dir / "exports/new.zip"
    for path in (old, new):
        path.write_bytes(b"left behind")
    hours_ago = (timezone.now() - timedelta(hours=2)).timestamp()
    os.utime(old, (hours_ago, hours_ago))
    job_runner.sweep_jobs()
    assert not old.exists()
    assert new.exists()


def test_the_file_has_a_name_that_nobody_can_guess_and_no_address(committed_db, published, files_dir: Path):
    published(1)
    client = client_of(make_auditor())
    job_id = ask(client, "export-list")
    job_runner.run_job(job_id)
    (path,) = (files_dir / "exports").iterdir()
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}\.zip", path.name)
    assert path.name not in read(client, "export-detail", job_id)
    for address in (f"/files/exports/{path.name}", f"/media/exports/{path.name}", f"/static/exports/{path.name}"):
        assert client.get(address).status_code == 404


def test_a_job_whose_worker_gave_no_sign_is_taken_again_and_given_up_after_five(committed_db, published, settings):
    published(1)
    job_id = start_export(make_auditor(), size=1)
    for attempt in range(1, 6):
        taken = job_runner.take_job(job_id)
        assert taken.attempts == attempt
        assert job_runner.take_job(job_id) is None, "its holder is alive"
        Job.objects.update(heartbeat_at=timezone.now() - timedelta(seconds=settings.LEDGER_JOB_STALE_S + 1))
        assert job_runner.sweep_jobs() == 1
    assert job_runner.take_job(job_id) is None
    assert Job.objects.get().state == "failed"
    assert exports_recorded() == []


def test_one_job_runs_at_a_time_and_the_next_follows(committed_db, published):
    published(1)
    first, second = make_auditor(), make_auditor("GD")
    running = start_export(first, size=1)
    waiting = start_export(second, size=1)
    held = job_runner.take_job(running)
    assert job_runner.take_job(waiting) is None
    assert "Yours is done after it." in read(client_of(second), "export-detail", waiting)
    job_runner._export(job_runner.Attempt(held))
    assert job_runner.run_job(waiting) == "done"
    assert len(exports_recorded()) == 2


def test_an_attempt_that_was_believed_dead_changes_nothing_any_more(committed_db, published, settings):
    published(1)
    job_id = start_export(make_auditor(), size=1)
    late = job_runner.Attempt(job_runner.take_job(job_id))
    Job.objects.update(heartbeat_at=timezone.now() - timedelta(seconds=settings.LEDGER_JOB_STALE_S + 1))
    assert job_runner.take_job(job_id) is not None
    with pytest.raises(job_runner.JobLost):
        late.progress(1, 1)
    with pytest.raises(job_runner.JobLost):
        job_runner._export(late)
    assert exports_recorded() == []


@pytest.mark.django_db
def test_the_database_refuses_a_running_job_without_a_holder_and_an_export_of_nothing_said():
    from django.db import IntegrityError, transaction

    made = {"owner": "1", "organisation": "o", "role": "auditor", "created_at": timezone.now()}
    for wrong in (
        {"kind": "verify", "state": "running"},
        {"kind": "export"},
        {"kind": "verify", "selection": {"filter": {}, "disclosed": []}},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Job.objects.create(**made, **wrong)


def test_the_application_cannot_write_facts_of_its_own(committed_db):
    import os

    with psycopg.connect(os.environ["DATABASE_URL"]) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("INSERT INTO led.entry_fact VALUES (0, 'x', 'GD', 'HK')")


@pytest.mark.django_db
def test_nothing_of_the_ledger_can_be_changed_in_the_admin():
    from django.apps import apps
    from django.contrib import admin

    assert [model for model in admin.site._registry if model in apps.get_app_config("ledger").get_models()] == []


def test_the_organisation_recorded_for_an_export_is_the_auditors(committed_db, published):
    published(1)
    office = make_organisation("MO", code="mo-audit")
    client = client_of(make_member(office, Role.AUDITOR))
    job_runner.run_job(ask(client, "export-list"))
    while chain_waiting().chained:
        pass
    entry = selectors.entry(1)
    assert entry.type == "export.made"
    assert json.loads(entry.entry)["actor"] == {"org": "mo-audit", "role": "auditor"}
