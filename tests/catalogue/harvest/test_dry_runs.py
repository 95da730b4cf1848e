"""A dry run says what the run would do that it stands for: compared with that run itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from catalogue.domain.harvest.settling import Arrival
from catalogue.harvesting.running import run_harvest
from catalogue.models import HarvestRun, Resource, RunRecord, Source, SourceRecord
from catalogue.selectors.harvesting import notes_of
from catalogue.services.harvest_batches import IdsChanged, apply_batch
from catalogue.services.harvest_runs import ask_for_run
from tests.factories.harvesting import Sources, arrival
from tests.fixtures import portals
from tests.fixtures.portals import Portal

from .test_batches import codes, harvest, outcomes
from .test_running import run_now

pytestmark = pytest.mark.django_db


def missing_for(days: int, *remote_ids: str, runs: int = 1) -> None:
    SourceRecord.objects.filter(remote_id__in=remote_ids).update(
        missing_since=timezone.now() - timedelta(days=days), missing_runs=runs
    )


def test_what_would_be_retired_is_told(sources):
    source = sources.confirmed()
    everything = [arrival(number) for number in range(20)]
    harvest(sources, source, *everything)
    missing_for(20, "r/0", "r/1")
    missing_for(3, "r/2")
    kept = list(SourceRecord.objects.order_by("pk").values())
    dry = harvest(sources, source, *everything[4:], dry=True)
    assert {name: outcomes(dry)[name] for name in ("r/0", "r/1", "r/2", "r/3")} == {
        "r/0": "retired",
        "r/1": "retired",
        "r/2": "vanished",
        "r/3": "vanished",
    }
    assert codes(dry, "r/0") == ["harvest.would_retire"]
    assert (dry.counts["due"], dry.counts["retired"], dry.counts["vanished"]) == (2, 2, 2)
    assert list(SourceRecord.objects.order_by("pk").values()) == kept
    assert not Resource.objects.filter(status="retired").exists()
    told = {name: RunRecord.objects.get(run=dry, remote_id=name).notes for name in ("r/2", "r/3")}
    foretold = outcomes(dry)
    real = harvest(sources, source, *everything[4:])
    assert outcomes(real) == foretold
    assert real.counts == dry.counts
    assert {name: RunRecord.objects.get(run=real, remote_id=name).notes for name in told} == told


def test_that_an_administrator_would_be_asked_is_told(sources):
    records = [portals.gd_record(number) for number in range(10)]
    with Portal(portals.guangdong(records)) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_now(sources, source)
        missing_for(20, *(one["resId"] for one in records[5:]))
        portal.answering = portals.guangdong(records[:5])
        dry = run_now(sources, source, dry=True)
        foretold = outcomes(dry)
        real = run_now(sources, source)
    assert (dry.state, real.state) == ("done", "held")
    assert notes_of(dry) == [
        "5 of 10 entries are no longer at the source and would be retired. That is many: an administrator decides."
    ]
    assert (dry.counts["due"], dry.counts["vanished"]) == (5, 5)
    assert outcomes(real) == foretold


def batches(sources: Sources, source: Source, *pages: Sequence[Arrival], dry: bool) -> dict[str, Any]:
    run = sources.running(source, dry=dry)
    for page in pages:
        counts = apply_batch(run=run, arrivals=page, cursor=1)
    HarvestRun.objects.filter(pk=run.pk).update(state="cancelled", finished_at=timezone.now())
    return dict(counts)


@pytest.mark.parametrize("pages", [1, 2])
@pytest.mark.parametrize("dry", [True, False])
def test_records_that_this_run_has_met_are_not_their_old_selves(sources, pages, dry):
    """Ten known records, then ten new ones that say the same: the known ones are there still, so no id has changed."""
    source = sources.confirmed()
    known, new = [titled(one) for one in range(10)], [titled(one + 10) for one in range(10)]
    harvest(sources, source, *known)
    batch = [known, new] if pages == 2 else [[*known, *new]]
    counts = batches(sources, source, *batch, dry=dry)
    assert (counts["unchanged"], counts["created"]) == (10, 10)


@pytest.mark.parametrize("dry", [True, False])
def test_ids_that_did_change_are_noticed(sources, dry):
    source = sources.confirmed()
    harvest(sources, source, *[titled(one) for one in range(10)])
    with pytest.raises(IdsChanged):
        batches(sources, source, [titled(one + 10) for one in range(10)], dry=dry)


def titled(number: int) -> Arrival:
    """Records 3 and 13 say the same."""
    return arrival(number, title=f"Record {number % 10}")


def test_a_dry_run_that_is_handed_on_says_the_same(sources, settings):
    settings.HARVEST_TURN_S = 0
    records = [portals.gd_record(number) for number in range(600)]
    with Portal(portals.guangdong(records)) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk, dry=True)
        turns = [run_harvest(run_id) for _ in range(2)]
    run = HarvestRun.objects.get(pk=run_id)
    assert (turns, run.counts["created"], run.counts["due"]) == (["goes on", "done"], 600, 0)
