"""Records that the source itself says are withdrawn: told, counted, and no way to keep a run going for ever."""

from __future__ import annotations

import pytest
from django.utils import timezone

from catalogue.models import Resource, SourceRecord
from tests.factories.harvesting import arrival
from tests.fixtures import portals
from tests.fixtures.portals import Portal, as_json

from .test_batches import codes, harvest, outcomes
from .test_running import run_now

pytestmark = pytest.mark.django_db

WITHDRAWN = "http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN"


def test_each_is_told(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1), arrival(2), arrival(3))
    third = Resource.objects.filter(identifier="r/3")
    third.update(status="retired", retired_at=timezone.now(), retired_reason="mistake")
    gone = [arrival(number, gone=True) for number in (1, 3, 4)]
    run = harvest(sources, source, *gone, arrival(2))
    assert outcomes(run) == {"r/1": "vanished", "r/2": "unchanged", "r/3": "unchanged", "r/4": "refused"}
    assert (run.counts["vanished"], run.counts["refused"], run.counts["unchanged"]) == (1, 1, 2)
    assert codes(run, "r/1")[-1] == "harvest.missing"
    assert dict(SourceRecord.objects.values_list("remote_id", "missing_runs")) == {"r/1": 1, "r/2": 0, "r/3": 0}
    dry = harvest(sources, source, *gone, arrival(2), dry=True)
    assert (dry.counts["vanished"], outcomes(dry)) == (1, outcomes(dry) | {"r/1": "vanished", "r/4": "refused"})


@pytest.mark.parametrize(("repeats", "problem"), [(True, "pages_loop"), (False, "too_many_records")])
def test_they_do_not_keep_a_run_going(sources, settings, repeats, problem):
    settings.HARVEST_MOST_RECORDS = 10

    def answer(_path, query, _body):
        first = 0 if repeats else int(query["start"])
        found = [portals.hk_package(first + one, state="deleted", title="x") for one in range(4)]
        return as_json({"success": True, "result": {"count": 1_000_000, "results": found}})

    with Portal(answer) as portal:
        run = run_now(sources, sources.confirmed("ckan", f"{portal.url}/en-data/api/3/action"))
    assert (run.state, run.problem) == ("failed", f"harvest.{problem}")
    assert len(portal.asked) < 5


def test_one_that_was_listed_and_is_withdrawn_in_a_run_that_fails_has_not_vanished(sources, settings):
    package = portals.hk_package(1)
    with Portal(portals.ckan([package])) as portal:
        source = sources.confirmed("ckan", f"{portal.url}/en-data/api/3/action")
        run_now(sources, source)
        settings.HARVEST_MOST_RECORDS = 0
        portal.answering = portals.ckan([package | {"state": "deleted"}])
        run = run_now(sources, source)
    assert (run.problem, run.counts["vanished"]) == ("harvest.too_many_records", 1)
    assert SourceRecord.objects.get().missing_runs == 0


def test_a_dataset_that_its_catalogue_withdrew_vanishes_and_one_that_cannot_be_read_does_not(sources):
    with Portal(lambda *_: (404, "text/plain", b"")) as portal:
        portal.answering = portals.dcat(portal.url, pages=1, each=3)
        source = sources.confirmed("dcat", f"{portal.url}/catalog.ttl")
        run_now(sources, source)
        _status, kind, body = portal.answering("", {}, b"")
        withdrawn = f"<{portal.url}/dataset/0> <http://www.w3.org/ns/adms#status> <{WITHDRAWN}> .".encode()
        untitled = body.replace(b'"Parking 1"@en, "Estacionamento 1"@pt', b'""')
        portal.answering = lambda *_: (200, kind, untitled + b"\n" + withdrawn)
        run = run_now(sources, source)
    assert outcomes(run) == {"d-0": "vanished", "d-1": "refused", "d-2": "unchanged"}
    assert dict(SourceRecord.objects.values_list("remote_id", "missing_runs")) == {"d-0": 1, "d-1": 0, "d-2": 0}
    assert codes(run, "d-0") == ["record.withdrawn", "harvest.missing"]
