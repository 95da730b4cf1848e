"""One package that its portal does not show is one line of the report; a portal that shows none stops the run."""

from __future__ import annotations

import json
from typing import Any

import pytest

from catalogue.harvesting.readers import ckan, showing
from catalogue.harvesting.running import run_harvest
from catalogue.models import Resource, RunRecord, Source, SourceRecord
from catalogue.services.harvest_runs import ask_for_run
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal, as_json

from .test_languages import hong_kong, languages, sentences
from .test_running import run_now

pytestmark = pytest.mark.django_db
UNREADABLE = ["The record could not be read at the source. What was listed before stays as it is."]
NOT_THERE = "The source lists the record and answers that it does not have it."


def packages(number: int) -> list[dict[str, Any]]:
    return [portals.hk_package(one) for one in range(number)]


def without_search(sources: Sources, portal: Portal) -> Source:
    return sources.confirmed("ckan", f"{portal.url}/en-data/api/3/action")


@pytest.mark.parametrize("status", [403, 500])
def test_one_that_is_refused_is_told_and_the_run_completes(sources, status):
    with Portal(portals.ckan(packages(25), search=False)) as portal:
        source = without_search(sources, portal)
        run_now(sources, source)
        portal.answering = portals.ckan(packages(25), search=False, refused={("en", "hk-epd-00003"): status})
        run = run_now(sources, source)
    assert (run.state, run.counts["unchanged"], run.counts["refused"]) == ("done", 24, 1)
    assert sentences(run, "hk-epd-00003") == UNREADABLE
    assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}
    assert Resource.objects.filter(status="published").count() == 25


def test_a_list_of_names_is_handed_on(sources, settings, monkeypatch):
    settings.HARVEST_TURN_S = 0
    monkeypatch.setattr(ckan, "SHOWN_AT_ONCE", 2)
    with Portal(portals.ckan(packages(5), search=False)) as portal:
        source = without_search(sources, portal)
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
        turns = [run_harvest(run_id) for _ in range(3)]
    assert (turns, Resource.objects.count()) == (["goes on", "goes on", "done"], 5)


def test_one_that_no_language_has_is_gone(sources):
    refused = {(language, "hk-epd-00000"): 404 for language in ("en", "tc", "sc")}
    with Portal(portals.ckan(packages(6), search=False)) as portal:
        source = hong_kong(sources, portal)
        run_now(sources, source)
        portal.answering = portals.ckan(packages(6), search=False, refused=refused | {("tc", "hk-epd-00004"): 410})
        run = run_now(sources, source)
    assert (run.state, run.counts["vanished"], run.counts["changed"], run.counts["unchanged"]) == ("done", 1, 1, 4)
    assert sentences(run, "hk-epd-00000")[0] == NOT_THERE
    assert languages(4) == {"en", "zh-hans"}
    assert SourceRecord.objects.get(remote_id="hk-epd-00000").missing_runs == 1


def test_one_whose_leading_language_cannot_be_read_stays_as_it_is(sources):
    changed = portals.hk_package(1, notes="Better")
    with Portal(portals.ckan(packages(3), search=False)) as portal:
        source = hong_kong(sources, portal)
        run_now(sources, source)
        portal.answering = portals.ckan([changed], search=False, refused={("en", "hk-epd-00001"): 403})
        run = run_now(sources, source)
    assert sentences(run, "hk-epd-00001") == UNREADABLE
    assert Resource.objects.get(identifier="hk-epd-00001").abstract["en"] == "Hourly readings"


@pytest.mark.parametrize(
    ("status", "problem"), [(403, "source.none_shown"), (404, "source.none_shown"), (500, "source.status")]
)
def test_a_portal_that_shows_nothing_stops_the_run(sources, monkeypatch, status, problem):
    monkeypatch.setattr(showing, "MOST_NOT_SHOWN", 5)
    monkeypatch.setattr(showing, "MOST_ERRORS", 4)
    with Portal(portals.ckan(packages(8), search=False)) as portal:
        source = without_search(sources, portal)
        run_now(sources, source)
        portal.answering = portals.ckan(packages(8), search=False, refused={("en", "*"): status})
        run = run_now(sources, source)
    assert (run.state, run.problem) == ("failed", problem)
    source.refresh_from_db()
    assert (source.failures, source.next_run_at is None) == (1, False)
    assert set(SourceRecord.objects.values_list("missing_runs", flat=True)) == {0}


@pytest.mark.parametrize("most", [3, 4])
def test_a_few_in_a_row_that_give_no_answer(sources, monkeypatch, most):
    """As many as are too many end the run; one less is as many lines of the report."""
    monkeypatch.setattr(showing, "MOST_SILENT", most)
    honest = portals.ckan(packages(8), search=False)

    def asked(path, query, body):
        if query.get("id") in {"hk-epd-00002", "hk-epd-00003", "hk-epd-00004"}:
            raise ConnectionError  # the line ends without a word
        return honest(path, query, body)

    with Portal(asked) as portal:
        run = run_now(sources, without_search(sources, portal))
    if most == 3:
        assert run.state == "failed"
        assert run.problem in {"source.cut_off", "source.unreachable"}
    else:
        assert (run.state, run.counts["created"], run.counts["refused"]) == ("done", 5, 3)


def test_a_portal_that_asks_for_patience_gets_it(sources):
    def busy(*_):
        return as_json({}, 429)

    honest = portals.ckan(packages(4), search=False)
    with Portal(honest) as portal:
        portal.answering = lambda path, *asked: (busy if path.endswith("show") else honest)(path, *asked)
        portal.patience = 3600
        source = without_search(sources, portal)
        run = run_now(sources, source)
        source.refresh_from_db()
    assert (run.state, run.problem_params) == ("failed", {"status": 429})
    assert (source.next_run_at - run.finished_at).total_seconds() >= 3600
    assert sum("show" in one for one in portal.asked) == 1


@pytest.mark.parametrize("answer", [({}, 403), ({"success": True, "result": {}}, 200)])
def test_a_further_language_without_a_list_of_names_is_asked_for_each(sources, answer):
    honest = portals.ckan(packages(3), search=False)

    def asked(path, query, body):
        return as_json(*answer) if path == "/tc-data/api/3/action/package_list" else honest(path, query, body)

    with Portal(asked) as portal:
        run = run_now(sources, hong_kong(sources, portal))
    assert (run.state, run.counts["created"], languages(1)) == ("done", 3, {"en", "zh-hant", "zh-hans"})


@pytest.mark.parametrize(("language", "status"), [("en", 403), ("tc", 500)])
def test_a_list_of_names_that_fails_stops_the_run(sources, language, status):
    honest = portals.ckan(packages(3), search=False)

    def asked(path, query, body):
        refused = path == f"/{language}-data/api/3/action/package_list"
        return as_json({}, status) if refused else honest(path, query, body)

    with Portal(asked) as portal:
        run = run_now(sources, hong_kong(sources, portal))
    assert (run.state, run.problem) == ("failed", "source.status")


def test_names_that_no_address_can_hold_are_told(sources):
    names = ["hk-epd-00001", "a\x00b", "c\ud800d", 7, None]
    honest = portals.ckan(packages(3), search=False)

    def asked(path, query, body):
        if path.endswith("package_list"):
            return 200, "application/json", json.dumps({"success": True, "result": names}).encode()
        return honest(path, query, body)

    with Portal(asked) as portal:
        run = run_now(sources, without_search(sources, portal))
    assert (run.state, run.counts["created"]) == ("done", 1)
    refused = RunRecord.objects.filter(run=run, outcome="refused")
    assert sorted(refused.values_list("remote_id", flat=True)) == ["7", "ab", "cd"]
    assert sentences(run, "ab") == ["It holds characters or values that cannot be stored."]
