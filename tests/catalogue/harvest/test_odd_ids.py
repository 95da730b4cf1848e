"""Identifiers that no database can hold, or that look alike: each record gets its sentence, and the run completes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from catalogue.domain.harvest.settling import Arrival, note, told_id
from catalogue.models import Resource, RunRecord
from tests.factories.harvesting import arrival
from tests.fixtures import portals
from tests.fixtures.portals import Portal

from .test_batches import codes, harvest, outcomes
from .test_running import run_now

pytestmark = pytest.mark.django_db
ODD = ["a\x00b", "c\ud800d", "x" * 400 + "1", "x" * 400 + "2", ""]


def guangdong(*records: dict[str, Any]) -> Any:
    body = json.dumps({"data": {"list": list(records), "total": len(records)}}).encode()
    return lambda *_: (200, "application/json", body)


@pytest.mark.parametrize("title", ["公交线路", ""])
def test_a_source_with_odd_ids(sources, title):
    """With a title they are taken under what can be stored, as far as that is an id; without one they are refused."""
    records = [portals.gd_record(1), *(portals.gd_record(2, resId=one, resTitle=title) for one in ODD)]
    with Portal(guangdong(*records)) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run = run_now(sources, source)
        assert (run.state, run.counts["created"]) == ("done", 3 if title else 1)
        told = outcomes(run)
        assert len(told) == run.counts["read"] == 6
        assert {one: told[one] for one in ("ab", "cd")} == dict.fromkeys(
            ["ab", "cd"], "created" if title else "refused"
        )
        assert all(RunRecord.objects.filter(run=run, outcome="refused").values_list("notes", flat=True))
        again = run_now(sources, source)
    assert (again.state, again.counts["refused"]) == ("done", run.counts["refused"])


def test_two_ids_that_become_one_are_told(sources):
    records = [
        portals.gd_record(1, resId="a"),
        portals.gd_record(2, resId="a\x00"),
        portals.gd_record(3, resId="a\u200b"),
    ]
    with Portal(guangdong(*records)) as portal:
        run = run_now(sources, sources.confirmed("resid", f"{portal.url}/api"))
    assert (run.state, outcomes(run), run.counts["repeated"]) == ("done", {"a": "created"}, 2)
    assert codes(run, "a").count("harvest.same_identifier") == 1


@pytest.mark.parametrize("content", [True, False])
def test_a_batch_takes_any_id(sources, content):
    """Whatever reader there may be: what reaches the batch need not be clean."""
    made = arrival(1)
    odd = [replace(made, remote_id=one, content=made.content if content else None, notes=(note("x"),)) for one in ODD]
    run = harvest(sources, sources.confirmed(), arrival(2), *odd, Arrival("?0.5", None, notes=(note("x"),)))
    assert (run.state, Resource.objects.count()) == ("done", 1)
    told = outcomes(run)
    assert (len(told), list(told.values()).count("refused")) == (6, 5)  # the last has the name of the one without
    why = ["not_storable"] * 2 + ["identifier_too_long"] * 2 + ["no_identifier"]
    reasons = [[f"harvest.{one}"] if content else [] for one in why]
    reasons[-1] = [*reasons[-1], "harvest.same_identifier"]
    assert [codes(run, told_id(one) or "?0.5")[1:] for one in ODD] == reasons


def test_names_for_a_report():
    assert told_id("r/1") == "r/1"
    assert len({told_id(one) for one in ODD}) == len(ODD)
    assert {len(told_id("x" * 301)), len(told_id("x" * 400))} == {298}
    assert told_id("a\x00") != "a"
