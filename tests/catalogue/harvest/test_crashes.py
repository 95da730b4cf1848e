"""A worker dies in the middle of a run. Another goes on, and nothing is done twice or by halves."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from catalogue.harvesting.running import run_harvest
from catalogue.models import HarvestRun, Resource, RunRecord
from catalogue.services.harvest_runs import ask_for_run
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal
from tests.fixtures.services import ROOT

CHILD = """
import django; django.setup()
from uuid import UUID
from catalogue.harvesting.running import run_harvest
run_harvest(UUID({run!r}))
"""


@pytest.mark.processes
@pytest.mark.timeout(120)
def test_killed_in_the_middle_it_goes_on_and_does_nothing_twice(committed_db, loopback, settings):
    sources = Sources()
    records = [portals.gd_record(number) for number in range(2000)]
    slow = portals.guangdong(records)
    arrived: list[float] = []

    def answer(path, query, body):
        arrived.append(time.monotonic())
        if len(arrived) == 3:
            time.sleep(30)
        return slow(path, query, body)

    with Portal(answer) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
        child = subprocess.Popen([sys.executable, "-c", CHILD.format(run=str(run_id))], cwd=ROOT, env=os.environ.copy())
        while len(arrived) < 3 and child.poll() is None:
            time.sleep(0.05)
        child.kill()
        child.wait()
        assert Resource.objects.count() == 1000  # two whole batches, and nothing of the third
        assert run_harvest(run_id) == "not to be taken"  # its holder may still live
        settings.HARVEST_STALE_S = 0
        portal.answering = slow
        assert run_harvest(run_id) == "done"
    run = HarvestRun.objects.get(pk=run_id)
    assert run.counts["created"] == Resource.objects.count() == RunRecord.objects.filter(run=run).count() == 2000
    assert "repeated" not in run.counts
