"""What a run reads: everything, or what changed; and what is judged from it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from catalogue.domain.harvest.judging import OVERLAP, WHOLE_EVERY, changes_since
from catalogue.harvesting.running import run_harvest
from catalogue.models import HarvestRun, Resource, Source, SourceRecord
from catalogue.selectors.harvesting import notes_of
from catalogue.services.harvest_runs import Upload, apply_preview, ask_for_run
from catalogue.services.harvest_schedule import start_due_runs
from catalogue.services.harvest_sources import SourceSettings, change_source, confirm_source
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal, as_json

from .test_running import run_now

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def scheduled(source: Source) -> HarvestRun:
    """The run that the schedule begins now."""
    Source.objects.filter(pk=source.pk).update(next_run_at=timezone.now())
    (run_id,) = start_due_runs()
    run_harvest(run_id)
    return HarvestRun.objects.get(pk=run_id)


def long_ago(source: Source, **ago: float) -> None:
    """As if what the source did until now had been some time before."""
    for run in HarvestRun.objects.filter(source=source):
        HarvestRun.objects.filter(pk=run.pk).update(started_at=run.started_at - timedelta(**ago))


def test_from_when_on_changes_are_asked_for():
    day = timedelta(days=1)
    assert changes_since(at=NOON, whole=None, last=None) is None
    assert changes_since(at=NOON, whole=NOON - day, last=NOON) == NOON - OVERLAP
    assert changes_since(at=NOON, whole=NOON - WHOLE_EVERY, last=NOON) is None


class TestCkan:
    def of(self, sources: Sources, portal: Portal) -> Source:
        return sources.confirmed("ckan", f"{portal.url}/en-data/api/3/action")

    def test_the_schedule_asks_for_what_changed_and_misses_nothing_else(self, sources):
        packages = [portals.hk_package(number) for number in range(4)]
        with Portal(portals.ckan(packages)) as portal:
            source = self.of(sources, portal)
            assert scheduled(source).whole
            changed = portals.hk_package(2, notes="Better", metadata_modified="2999-01-01T00:00:00")
            portal.answering = portals.ckan([packages[0], changed])  # two are in no list of changes
            portal.asked.clear()
            run = scheduled(source)
            assert "fq=metadata_modified" in portal.asked[0]
        assert (run.state, run.whole, run.counts["changed"], run.counts["read"]) == ("done", False, 1, 1)
        assert "vanished" not in run.counts
        assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}
        assert Resource.objects.get(identifier="hk-epd-00002").abstract == {"en": "Better"}

    def test_everything_is_read_when_a_person_asks_and_once_a_week(self, sources):
        packages = [portals.hk_package(number) for number in range(4)]
        with Portal(portals.ckan(packages)) as portal:
            source = self.of(sources, portal)
            scheduled(source)
            portal.answering = portals.ckan(packages[:3])
            assert run_now(sources, source).counts["vanished"] == 1
            assert not scheduled(source).whole
            long_ago(source, days=7)
            run = scheduled(source)
        assert (run.whole, run.counts["vanished"]) == (True, 1)

    def test_after_a_change_of_the_settings_everything_is_read(self, sources):
        with Portal(portals.ckan([portals.hk_package(1)])) as portal:
            source = self.of(sources, portal)
            assert scheduled(source).whole
            source.refresh_from_db()
            settings = SourceSettings(names=source.names, urls=source.urls, portal="another name of the origin")
            changed = change_source(
                actor=sources.administrator,
                source_id=source.pk,
                expected_version=source.version,
                settings=settings,
            )
            confirm_source(actor=sources.other, source_id=source.pk, expected_version=changed.version)
            assert scheduled(source).whole
            assert not scheduled(source).whole


class TestOneDocument:
    @pytest.mark.parametrize("kind", ["dcat", "resid"])
    def test_it_is_not_sent_again_while_it_is_the_same(self, sources, kind):
        with Portal(lambda *_: (404, "text/plain", b""), etag='"one"') as portal:
            records = [portals.gd_record(number) for number in range(3)]
            portal.answering = (
                portals.guangdong(records) if kind == "resid" else portals.dcat(portal.url, pages=1, each=3)
            )
            source = sources.confirmed(kind, f"{portal.url}/catalog.ttl")
            assert scheduled(source).counts["created"] == 3
            for _ in range(2):  # what to ask with is handed on
                run = scheduled(source)
                assert (run.state, run.whole, run.counts["read"]) == ("done", False, 0)
                assert notes_of(run) == ["The source says that nothing in it has changed since the last run."]
            assert run_now(sources, source).counts["unchanged"] == 3
            portal.etag = '"two"'
            assert scheduled(source).counts["unchanged"] == 3
        assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}

    def test_a_catalogue_of_several_pages_is_always_read(self, sources):
        with Portal(lambda *_: (404, "text/plain", b""), etag='"one"') as portal:
            portal.answering = portals.dcat(portal.url, pages=2, each=3)
            source = sources.confirmed("dcat", f"{portal.url}/catalog.ttl")
            assert scheduled(source).counts["created"] == 6
            assert scheduled(source).counts["unchanged"] == 6

    def test_not_modified_to_who_asked_for_everything_is_no_answer(self, sources):
        with Portal(lambda *_: (304, "text/turtle", b"")) as portal:
            run = run_now(sources, sources.confirmed("dcat", f"{portal.url}/catalog.ttl"))
        assert (run.state, run.problem) == ("failed", "source.not_http")


def test_a_portal_that_cannot_say_what_changed_is_read_whole_each_time(sources):
    with Portal(portals.macao([portals.mo_record(1)])) as portal:
        source = sources.confirmed("datadir", f"{portal.url}/datadir/search")
        assert [scheduled(source).whole for _ in range(2)] == [True, True]


class TestWhatIsSaidOfTheReading:
    def test_a_source_that_sends_fewer_than_it_says_loses_nothing(self, sources):
        with Portal(portals.guangdong([portals.gd_record(number) for number in range(9)])) as portal:
            source = sources.confirmed("resid", f"{portal.url}/api")
            run_now(sources, source)

            def lying(_path, query, _body):
                records = [portals.gd_record(1)] if query["page"] == "1" else []
                return as_json({"data": {"list": records, "total": 9}})

            portal.answering = lying
            run = run_now(sources, source)
        assert (run.state, run.whole) == ("done", False)
        assert notes_of(run) == [
            "The source says that it has 9 records, and sent 1. So nothing was taken to have vanished."
        ]
        assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}

    def test_a_page_that_cannot_be_read_is_told_with_what_was_read_before(self, sources):
        good = portals.guangdong([portals.gd_record(number) for number in range(1200)])

        def answer(path, query, body):
            return good(path, query, body) if query["page"] != "3" else (200, "application/json", b"<html>")

        with Portal(answer) as portal:
            run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
        assert (run.state, run.problem) == ("failed", "json.damaged")
        assert notes_of(run) == ["1000 records had been read by then. What follows in the source was not read."]

    def test_a_column_that_is_not_known(self, sources):
        source = sources.confirmed("upload")
        body = b"identifier,title,colour\na,Bus,red\n"
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk, upload=Upload(body=body, kind="csv"))
        run_harvest(run_id)
        run = HarvestRun.objects.get(pk=run_id)
        assert run.counts["created"] == 1
        assert notes_of(run) == ["The column “colour” is not known and was left out."]


class TestUploads:
    def upload(self, sources: Sources, source: Source, names: str, *, whole: bool) -> HarvestRun:
        body = "identifier,title\n" + "".join(f"{name},Bus {name}\n" for name in names)
        upload = Upload(body=body.encode(), kind="csv", whole=whole)
        dry = ask_for_run(actor=sources.steward, source_id=source.pk, dry=True, upload=upload)
        run_harvest(dry)
        run_id = apply_preview(actor=sources.steward, run_id=dry)
        run_harvest(run_id)
        return HarvestRun.objects.get(pk=run_id)

    def test_changes_alone_never_make_anything_vanish(self, sources):
        source = sources.confirmed("upload")
        self.upload(sources, source, "abcdefgh", whole=False)
        run = self.upload(sources, source, "ai", whole=False)
        assert (run.state, run.counts["created"], run.counts["unchanged"]) == ("done", 1, 1)
        assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}

    def test_a_whole_list_does(self, sources):
        source = sources.confirmed("upload")
        self.upload(sources, source, "abcdefgh", whole=True)
        assert self.upload(sources, source, "abcdefg", whole=True).counts["vanished"] == 1
        assert SourceRecord.objects.get(remote_id="h").missing_runs == 1
