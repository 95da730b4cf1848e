"""A source sends ten thousand deletions: the real number, in transactions that commit as in earnest."""

from __future__ import annotations

from copy import copy
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from catalogue.domain.harvest.judging import MOST_AT_ONCE
from catalogue.models import Resource, SourceRecord
from catalogue.services.rows import insert_rows
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal

from .test_running import run_now


@pytest.mark.timeout(300)
def test_ten_thousand_deletions_in_earnest(committed_db, loopback):
    """The real number: nothing is retired, an administrator is asked."""
    sources = Sources()
    few = [portals.gd_record(number) for number in range(20)]
    with Portal(portals.guangdong(few)) as portal:
        source = sources.confirmed("resid", f"{portal.url}/api")
        run_now(sources, source)
        _multiply(MOST_AT_ONCE)
        SourceRecord.objects.filter(remote_id__startswith="more").update(
            missing_since=timezone.now() - timedelta(days=20), missing_runs=1
        )
        run = run_now(sources, source)
    assert (run.state, run.problem) == ("held", "harvest.many_vanished")
    assert run.problem_params == {"due": MOST_AT_ONCE, "listed": MOST_AT_ONCE + 20}
    assert not Resource.objects.filter(status="retired").exists()


def _multiply(number: int) -> None:
    """So many entries more, like one that was harvested."""
    record = SourceRecord.objects.select_related("resource").earliest("remote_id")
    for first in range(0, number, 1000):
        resources, records = [], []
        for one in range(first, min(first + 1000, number)):
            resource = copy(record.resource)
            resource.pk, resource.identifier = uuid4(), f"more/{one}"
            said = copy(record)
            said.pk, said.remote_id, said.resource = uuid4(), f"more/{one}", resource
            resources.append(resource)
            records.append(said)
        insert_rows(resources)
        insert_rows(records)
