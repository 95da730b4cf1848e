"""Whole runs against servers on loopback: the shapes of the three places, and sources that misbehave."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.harvesting.running import run_harvest, sweep
from catalogue.models import HarvestRun, Resource, Source, SourceRecord
from catalogue.services.harvest_runs import ask_for_run, take_run
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal, as_json

pytestmark = pytest.mark.django_db


def run_now(sources: Sources, source: Source, *, dry: bool = False) -> HarvestRun:
    run_id = ask_for_run(actor=sources.steward, source_id=source.pk, dry=dry)
    run_harvest(run_id)
    return HarvestRun.objects.get(pk=run_id)


class TestShapes:
    def test_hong_kong_in_three_languages_is_one_record(self, sources):
        with Portal(portals.ckan([portals.hk_package(number) for number in range(105)])) as portal:
            urls = {
                language: f"{portal.url}/{name}-data/api/3/action"
                for language, name in {"en": "en", "zh-hant": "tc", "zh-hans": "sc"}.items()
            }
            source = sources.confirmed("ckan", urls=urls, providers={"hk-epd": sources.organisation.code})
            run = run_now(sources, source)
            assert (run.state, run.counts["created"]) == ("done", 105)
            entry = Resource.objects.get(identifier="hk-epd-00007")
            assert entry.title == {"en": "Air quality 7", "zh-hant": "空氣質素 7", "zh-hans": "空气质素 7"}
            again = run_now(sources, source)
            assert (again.state, again.counts["unchanged"]) == ("done", 105)

    def test_a_portal_without_a_search_is_read_package_by_package(self, sources):
        packages = [portals.hk_package(number) for number in range(25)]
        with Portal(portals.ckan(packages, search=False)) as portal:
            urls = {"en": f"{portal.url}/en-data/api/3/action", "zh-hant": f"{portal.url}/tc-data/api/3/action"}
            run = run_now(sources, sources.confirmed("ckan", urls=urls))
        assert (run.state, run.counts["created"], run.counts["pages"]) == ("done", 25, 2)
        assert Resource.objects.get(identifier="hk-epd-00003").title["zh-hant"] == "空氣質素 3"

    def test_guangdong(self, sources):
        records = [portals.gd_record(number) for number in range(1, 1204)]
        with Portal(portals.guangdong(records)) as portal:
            source = sources.confirmed("resid", f"{portal.url}/api", language="zh-hans")
            run = run_now(sources, source)
        assert (run.state, run.counts["created"], run.counts["pages"]) == ("done", 1203, 3)
        assert Resource.objects.get(identifier="29200/00000007").title == {"zh-hans": "公交线路 7"}

    def test_macao(self, sources):
        with Portal(portals.macao([portals.mo_record(number) for number in range(130)])) as portal:
            run = run_now(sources, sources.confirmed("datadir", f"{portal.url}/datadir/search"))
        assert (run.state, run.counts["created"], run.counts["pages"]) == ("done", 130, 2)
        title = Resource.objects.get(identifier="mo-5").title
        assert title == {"zh-hant": "空氣質量 5", "zh-hans": "空气质量 5", "pt": "Qualidade do ar 5"}


class TestMisbehaviour:
    def page(self, *numbers: int, total: int) -> dict[str, object]:
        return {"data": {"list": [portals.gd_record(number) for number in numbers], "total": total}}

    def test_pages_that_loop_end_the_run_incomplete(self, sources):
        with Portal(lambda *_: as_json(self.page(1, 2, total=1000))) as portal:
            run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
        assert (run.state, run.problem) == ("failed", "harvest.pages_loop")
        assert Resource.objects.count() == 2

    def test_empty_pages_without_end(self, sources):
        def answer(_path, query, _body):
            return as_json({"data": {"list": [{"resId": query["page"]}] if query["page"] == "1" else [], "total": 9}})

        with Portal(answer) as portal:
            run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
        assert run.state == "done"  # an empty page is an end, whatever the total says
        assert run.counts["refused"] == 1

    def test_empty_pages_that_say_that_more_follow(self, sources):
        with Portal(lambda *_: (404, "text/plain", b"")) as portal:
            portal.answering = portals.dcat(portal.url, pages=9, each=0)
            run = run_now(sources, sources.confirmed("dcat", f"{portal.url}/catalog.ttl"))
        assert (run.state, run.problem, run.problem_params) == ("failed", "harvest.empty_pages", {"pages": 3})
        assert len(portal.asked) == 3

    def test_errors_that_pass_are_asked_again(self, sources):
        times = iter([503, 503, 200])

        def answer(*_):
            return as_json(self.page(1, total=1), next(times))

        with Portal(answer) as portal:
            run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
        assert (run.state, len(portal.asked)) == ("done", 3)

    @pytest.mark.parametrize(
        ("body", "problem"),
        [
            (b"<html>", "json.damaged"),
            ("[]".encode("utf-16"), "text.encoding"),
            (b'{"data": 5}', "payload.not_guangdong"),
            (b"[" * 1000, "json.too_deep"),
        ],
    )
    def test_what_is_no_answer_of_its_kind(self, sources, body, problem):
        with Portal(lambda *_: (200, "application/json", body)) as portal:
            run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
        assert run.state == "failed"
        assert run.problem.partition(".")[0] in {"json", "payload", "text"}
        assert run.problem == problem

    def test_a_source_that_fails_is_asked_later_each_time_and_nothing_is_retired(self, sources):
        with Portal(portals.guangdong([portals.gd_record(1), portals.gd_record(2)])) as portal:
            source = sources.confirmed("resid", f"{portal.url}/api")
            run_now(sources, source)
            portal.answering = lambda *_: as_json({}, 404)
            waits = []
            for _ in range(3):
                run = run_now(sources, source)
                assert (run.state, run.problem) == ("failed", "source.status")
                source.refresh_from_db()
                waits.append((source.next_run_at - run.finished_at).total_seconds())
        assert [300 <= waits[0] <= 450, 600 <= waits[1] <= 900, 1200 <= waits[2] <= 1800] == [True] * 3
        assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}
        assert source.failures == 3

    def test_ten_thousand_deletions_stop_and_ask(self, sources):
        """All but a few vanish: marked, and never retired without an administrator."""
        records = [portals.gd_record(number) for number in range(60)]
        with Portal(portals.guangdong(records)) as portal:
            source = sources.confirmed("resid", f"{portal.url}/api")
            run_now(sources, source)
            portal.answering = portals.guangdong(records[:5])
            assert run_now(sources, source).counts["vanished"] == 55
            SourceRecord.objects.filter(missing_runs=1).update(missing_since=timezone.now() - timedelta(days=20))
            run = run_now(sources, source)
        assert (run.state, run.problem) == ("held", "harvest.many_vanished")
        assert run.problem_params == {"due": 55, "listed": 60}
        assert Resource.objects.filter(status="retired").count() == 0

    def test_too_many_records(self, sources, settings):
        settings.HARVEST_MOST_RECORDS = 100
        with Portal(portals.guangdong([portals.gd_record(number) for number in range(600)])) as portal:
            run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
        assert (run.state, run.problem) == ("failed", "harvest.too_many_records")


def test_a_long_run_is_handed_on_and_goes_on_where_it_was(sources, settings):
    settings.HARVEST_TURN_S = 0
    with Portal(portals.guangdong([portals.gd_record(number) for number in range(1200)])) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
        turns = [run_harvest(run_id) for _ in range(3)]
    assert turns == ["goes on", "goes on", "done"]
    assert Resource.objects.count() == 1200
    assert [asked.partition("?")[2] for asked in portal.asked] == [f"page={page}&rows=500" for page in (1, 2, 3)]


def test_a_worker_that_died_after_the_last_batch_reads_nothing_again(sources):
    with Portal(portals.guangdong([portals.gd_record(1)])) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
        HarvestRun.objects.filter(pk=run_id).update(cursor={"at": None, "done": 0})
        assert run_harvest(run_id) == "done"
    assert portal.asked == []


def test_a_dry_run_over_the_network_writes_a_report_only(sources):
    with Portal(portals.guangdong([portals.gd_record(1)])) as portal:
        run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"), dry=True)
    assert (run.state, run.counts["created"]) == ("done", 1)
    assert not Resource.objects.exists()
    assert not SourceRecord.objects.exists()


def test_the_sweep_starts_what_is_due_and_wakes_what_was_forgotten(sources, settings):
    sources.confirmed()
    assert sweep() == 1
    run = HarvestRun.objects.get()
    assert (run.asked, run.state) == ("schedule", "waiting")
    assert sweep() == 0
    take_run(run_id=run.pk)
    settings.HARVEST_STALE_S = 0
    assert sweep() == 1
    assert HarvestRun.objects.count() == 1
