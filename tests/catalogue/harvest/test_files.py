"""DCAT catalogues in pages, and files that a person uploads: read whole or refused in one sentence."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from catalogue.harvesting.running import run_harvest
from catalogue.models import HarvestRun, Resource
from catalogue.selectors.harvesting import problem_of
from catalogue.services.harvest_runs import Upload, apply_preview, ask_for_run, drop_files
from tests.fixtures import portals
from tests.fixtures.portals import Portal

from .test_pages import address, client_of
from .test_running import run_now

pytestmark = pytest.mark.django_db


def test_dcat_in_pages(sources):
    with Portal(lambda *_: (404, "text/plain", b"")) as portal:
        portal.answering = portals.dcat(portal.url, pages=3, each=4)
        source = sources.confirmed("dcat", f"{portal.url}/catalog.ttl")
        run = run_now(sources, source)
        assert (run.state, run.counts["created"], run.counts["pages"]) == ("done", 12, 3)
        portal.answering = portals.dcat(portal.url, pages=3, each=4, loops=True)
        run = run_now(sources, source)
    assert (run.state, run.problem) == ("failed", "source.next_page")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "big5", "utf-16"])
def test_a_table_in_whatever_encoding_is_previewed_and_applied(sources, encoding):
    source = sources.confirmed("upload", language="zh-hant")
    text = "identifier,title\n" + "".join(f"a-{number},巴士路線 {number} 號\n" for number in range(30))
    upload = Upload(body=text.encode(encoding), kind="csv")
    dry = ask_for_run(actor=sources.steward, source_id=source.pk, dry=True, upload=upload)
    run_harvest(dry)
    assert HarvestRun.objects.get(pk=dry).counts["created"] == 30
    assert not Resource.objects.exists()
    run_id = apply_preview(actor=sources.steward, run_id=dry)
    assert run_harvest(run_id) == "done"
    assert Resource.objects.get(identifier="a-7").title["zh-hant"] == "巴士路線 7 號"
    assert drop_files() == 1


@pytest.mark.parametrize("body", [b"\x00\x01\x02", b"identifier;x\n\xff\xfe\xfd", b"%PDF-1.7", b"a,b\n1,2\n"])
def test_a_file_that_is_not_read_imports_nothing_and_says_why(sources, body):
    source = sources.confirmed("upload")
    run_id = ask_for_run(actor=sources.steward, source_id=source.pk, upload=Upload(body=body, kind="csv"))
    assert run_harvest(run_id) == "failed"
    run = HarvestRun.objects.get(pk=run_id)
    assert problem_of(run) not in {"", "This cannot be done."}
    assert not Resource.objects.exists()


def test_upload_preview_apply(sources):
    source = sources.confirmed("upload")
    client = client_of(sources.steward)
    start = address("run-start", source.code)
    assert client.post(start).status_code == 422
    wrong = client.post(start, {"file": SimpleUploadedFile("a.exe", b"x")})
    assert (wrong.status_code, b"Choose a CSV" in wrong.content) == (422, True)
    client.post(start, {"file": SimpleUploadedFile("a.csv", b"identifier,title\na,Bus\n")})
    dry = HarvestRun.objects.get()
    assert run_harvest(dry.pk) == "done"
    page = client.get(address("run-detail", dry.pk)).content.decode()
    assert "Apply this file" in page
    client.post(address("run-act", dry.pk, "apply"))
    assert run_harvest(HarvestRun.objects.get(dry=False).pk) == "done"
    assert Resource.objects.get().title == {"en": "Bus"}
