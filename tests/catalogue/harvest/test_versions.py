"""What a run changes is a new version, with a readable difference, and the ledger's digest is over these versions."""

from __future__ import annotations

import json
from datetime import timedelta
from hashlib import sha256

import pytest
from django.utils import timezone

from catalogue.models import EntryVersion, Resource, SourceRecord
from catalogue.selectors.versions import compare_versions, versions_of
from tests.factories.harvesting import arrival

from .test_batches import harvest, recorded

pytestmark = pytest.mark.django_db


def test_a_change_at_the_source_is_a_new_version_with_its_difference(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1), arrival(2))
    assert not EntryVersion.objects.exists()  # kept as soon as something changes
    harvest(sources, source, arrival(1, title="Better"), arrival(2))
    entry = Resource.objects.get(identifier="r/1")
    assert entry.version == 2
    _resource, old, new, lines = compare_versions(viewer=sources.steward, resource_id=entry.pk, before=1, after=2)
    assert [(line.field, line.before, line.after) for line in lines] == [("title", "Record 1", "Better")]
    assert old.at < new.at == entry.changed_at
    assert Resource.objects.get(identifier="r/2").version == 1
    harvest(sources, source, arrival(1, title="Best"), arrival(2))
    assert [one.number for one in versions_of(viewer=sources.steward, resource_id=entry.pk)[1]] == [3, 2, 1]


def test_another_address_at_the_source_is_no_new_version(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1, url="https://example.org/a"))
    harvest(sources, source, arrival(1, url="https://example.org/b"))
    entry = Resource.objects.get()
    assert (entry.version, entry.origin_url) == (1, "https://example.org/b")
    assert not EntryVersion.objects.exists()


def test_a_dry_run_makes_no_version(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1))
    harvest(sources, source, arrival(1, title="Better"), dry=True)
    assert Resource.objects.get().version == 1
    assert not EntryVersion.objects.exists()


def test_the_ledger_names_the_versions_of_a_batch(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1), arrival(2))
    harvest(sources, source, arrival(1, title="Better"), arrival(2, title="Other"))
    applied = [body for body in recorded() if body["type"] == "harvest.applied"][-1]
    lines = sorted(f"{one.resource_id} {one.number} {one.digest}" for one in EntryVersion.objects.filter(number=2))
    assert applied["harvest"]["digest"] == sha256("\n".join(lines).encode()).hexdigest()
    assert applied["harvest"]["counts"] == {"created": 0, "changed": 2}


def test_what_vanishes_keeps_what_it_said_and_returns_as_it_is(sources):
    source = sources.confirmed()
    everything = [arrival(number) for number in range(1, 12)]
    harvest(sources, source, *everything)
    harvest(sources, source, *everything[1:])
    SourceRecord.objects.filter(remote_id="r/1").update(missing_since=timezone.now() - timedelta(days=15))
    harvest(sources, source, *everything[1:])
    kept = EntryVersion.objects.get()
    assert json.loads(bytes(kept.snapshot))["title"] == {"en": "Record 1"}
    assert (kept.resource.status, kept.number) == ("retired", 1)
    harvest(sources, source, arrival(1, title="Back"), *everything[1:])
    back = Resource.objects.get(identifier="r/1")
    assert (back.status, back.version) == ("published", 2)


def test_what_a_steward_adds_is_a_version_too(sources, around):
    source = sources.confirmed()
    harvest(sources, source, arrival(1))
    entry = Resource.objects.get()
    change = around.added(entry, title={"pt": "Registo 1"})
    assert [one.number for one in EntryVersion.objects.all()] == [1, 2]
    harvest(sources, source, arrival(1))
    entry.refresh_from_db()
    assert (entry.version, entry.title["pt"]) == (2, "Registo 1")
    _resource, _old, _new, lines = compare_versions(viewer=sources.steward, resource_id=entry.pk, before=1, after=2)
    assert [(line.field, line.language, line.after) for line in lines] == [("title", "pt", "Registo 1")]
    assert EntryVersion.objects.get(number=2).change == change
