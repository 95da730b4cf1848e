"""Whole runs against sources that do harm: each ends in one sentence, nothing is half-imported, nothing retired."""

from __future__ import annotations

import gzip
import json
import socket
import threading

import pytest

from catalogue.domain.entry import EntryContent
from catalogue.fetching.fetch import Limits
from catalogue.harvesting import asking
from catalogue.harvesting.running import run_harvest
from catalogue.models import HarvestRun, Resource, RunRecord, SourceRecord
from catalogue.selectors.harvesting import problem_of
from catalogue.services.harvest_runs import Upload, ask_for_run
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal
from tests.fixtures.sources import Reply, Source, reply

pytestmark = pytest.mark.django_db
UNKNOWN = "This cannot be done."


def body(*numbers: int, total: int) -> bytes:
    return json.dumps({"data": {"list": [portals.gd_record(number) for number in numbers], "total": total}}).encode()


def run_against(sources: Sources, *replies: Reply) -> HarvestRun:
    with Source(*replies) as source:
        registered = sources.confirmed("resid", f"{source.url}api")
        run_id = ask_for_run(actor=sources.steward, source_id=registered.pk)
        run_harvest(run_id)
    return HarvestRun.objects.get(pk=run_id)


def drip(line: socket.socket, end: threading.Event) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    while not end.wait(0.05):
        line.sendall(b" ")


GOOD = body(1, 2, total=3)


@pytest.mark.parametrize(
    ("replies", "problem"),
    [
        ([drip], "source.too_slow"),
        ([lambda _line, end: end.wait(60)], "source.too_slow"),
        ([reply(GOOD, headers={"Content-Length": str(len(GOOD) + 100)})], "source.cut_off"),
        ([reply(GOOD, headers={"Content-Length": str(len(GOOD) - 100)})], "source.wrong_length"),
        ([reply(headers={"Content-Length": str(10**12)})], "source.too_large"),
        ([reply(gzip.compress(b" " * 30_000_000), headers={"Content-Encoding": "gzip"})], "source.too_large"),
        ([reply(b"not packed", headers={"Content-Encoding": "gzip"})], "source.damaged"),
        ([reply(status="302 Found", headers={"Location": "http://169.254.169.254/latest/"})], "source.redirect"),
        ([reply(status="302 Found", headers={"Location": "/again"})], "source.too_many_redirects"),
        ([b"\x16\x03\x01"], "source.not_http"),
        ([reply(GOOD.decode().encode("utf-16"))], "text.encoding"),
        ([reply("公交线路".encode("gbk"))], "text.encoding"),
        ([reply("巴士路線".encode("big5"))], "text.encoding"),
        ([reply(b"\xef\xbb\xbf<html>")], "json.damaged"),
    ],
)
def test_it_ends_in_a_sentence_and_takes_nothing(sources, monkeypatch, replies, problem):
    monkeypatch.setattr(asking, "LIMITS", Limits(seconds=1.5 if problem == "source.too_slow" else 60))
    run = run_against(sources, *replies)
    assert (run.state, run.problem) == ("failed", problem)
    assert problem_of(run) not in {"", UNKNOWN}
    assert "%(" not in problem_of(run)
    assert not Resource.objects.exists()


def test_a_mark_before_the_text_is_no_harm(sources):
    run = run_against(sources, reply(b"\xef\xbb\xbf" + body(1, 2, total=2)))
    assert (run.state, run.counts["created"]) == ("done", 2)


def test_ids_that_change_stop_the_run(sources):
    records = [portals.gd_record(number) for number in range(30)]
    with Portal(portals.guangdong(records)) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_harvest(ask_for_run(actor=None, source_id=source.pk))
        portal.answering = portals.guangdong([{**one, "resId": f"new/{one['resId']}"} for one in records])
        run_id = ask_for_run(actor=None, source_id=source.pk)
        run_harvest(run_id)
    run = HarvestRun.objects.get(pk=run_id)
    assert (run.state, run.problem) == ("failed", "harvest.ids_changed")
    assert "30 of 30 new records" in problem_of(run)
    assert Resource.objects.filter(status="published").count() == 30
    assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}


EVIL_TEXTS = {
    "NUL": "a\x00b",
    "half a character": "a\ud800b",
    "turned direction": "abc\u202ecba",
    "no width": "a\u200bb",
    "beyond the basic plane": "\U00020a6f\U00021c62",
    "marks": "a" + "\u0301" * 100_000,
    "emoji": "\U0001f68c\u200d\U0001f68c",
    "decomposed": "Cafe\u0301",
    "formula": '=HYPERLINK("http://evil.example/")',
    "markup": "<script>alert(1)</script>x",
    "blanks": " \u3000\t ",
    "long": "汉" * 100_000,
}


@pytest.mark.parametrize("kind", ["network", "upload"])
def test_every_evil_text_is_stored_or_refused_with_a_reason(sources, kind):
    if kind == "network":
        records = [
            portals.gd_record(number, resTitle=text, resAbstract=text, keyword=text, officeName=text)
            for number, text in enumerate(EVIL_TEXTS.values())
        ]
        run = run_against(sources, reply(json.dumps({"data": {"list": records, "total": len(records)}}).encode()))
        assert run.state == "done"
    else:
        texts = [text.encode("utf-8", "replace").decode()[:30_000] for text in EVIL_TEXTS.values() if "\0" not in text]
        table = "identifier,title\n" + "".join(
            f'r{number},"{text.replace(chr(34), chr(34) * 2)}"\n' for number, text in enumerate(texts)
        )
        source = sources.confirmed("upload", language="zh-hans")
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk, upload=Upload(body=table.encode(), kind="csv"))
        run_harvest(run_id)
        run = HarvestRun.objects.get(pk=run_id)
        assert run.state == "done"
    for line in RunRecord.objects.filter(run=run):
        assert line.outcome in {"created", "refused"}
        assert line.notes or line.outcome == "created"
    for entry in Resource.objects.all():
        assert EntryContent(title=entry.title).canonical()
        assert all(len(text) <= 300 and "\u202e" not in text and "\0" not in text for text in entry.title.values())
        assert len(entry.title) >= 1
