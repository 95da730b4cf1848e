"""Who keeps a copy of the catalogue learns what was retired; and nobody learns of what they may not know."""

from __future__ import annotations

from datetime import timedelta

import pytest
from rdflib import URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF

from catalogue.domain.harvest.dcat import page_of_graph
from catalogue.domain.harvest.manners import Manner
from catalogue.models import Resource
from catalogue.reading.rdf import read_rdf
from organisations.services.tokens import issue_token
from tests.factories.catalogue import MADE, bulk_resources, make_resource
from tests.factories.organisations import make_member, make_organisation

from .entries import one_of_each
from .shapes import faults, name_of, read

pytestmark = pytest.mark.django_db

STATUS = URIRef("http://www.w3.org/ns/adms#status")
WITHDRAWN = URIRef("http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN")
DELETED = URIRef("http://purl.org/adms/changetype/deleted")
SINCE = (MADE + timedelta(days=1)).isoformat().replace("+00:00", "Z")
LATER = MADE + timedelta(days=2)
GONE = {"status": "retired", "retired_at": LATER, "retired_reason": "withdrawn", "changed_at": LATER}


def told(client, **headers) -> tuple[set[str], set[str]]:
    """What a page names: entries that the catalogue has, and tombstones."""
    graph = read(client, f"/catalog.ttl?modified_since={SINCE}", **headers)
    assert faults(graph) == ""
    gone = set(graph.subjects(STATUS, WITHDRAWN))
    for one in gone:
        record = URIRef(f"{one}#record")
        assert (None, DCAT.record, record) in graph
        assert (record, FOAF.primaryTopic, one) in graph
        assert graph.value(record, STATUS) == DELETED
    return set(map(str, graph.objects(None, DCAT.dataset))), set(map(str, gone))


def test_what_was_retired_since_comes_as_a_tombstone(client):
    changed, gone, long_gone = make_resource(changed_at=LATER), make_resource(**GONE), make_resource()
    Resource.objects.filter(pk=long_gone.pk).update(**GONE | {"retired_at": MADE, "changed_at": MADE})
    assert told(client) == ({str(name_of(changed))}, {str(name_of(gone))})


def test_the_whole_catalogue_has_no_tombstones(client):
    kept, gone = make_resource(), make_resource(**GONE)
    graph = read(client, "/catalog.ttl")
    assert set(graph.objects(None, DCAT.dataset)) == {name_of(kept)}
    assert (name_of(gone), None, None) not in graph


def test_of_what_was_never_everybodys_nothing_is_told(client):
    keeper = make_organisation()
    hidden = make_resource(keeper, visibility="chosen", **GONE)
    closed = make_resource(keeper, visibility="chosen", changed_at=LATER)
    assert told(client) == (set(), set())
    key = {"Authorization": f"Token {issue_token(user=make_member(keeper))}"}
    assert told(client, **key) == ({str(name_of(closed))}, {str(name_of(hidden))})


def test_a_tombstone_says_what_takes_its_place(client):
    entries = one_of_each()
    Resource.objects.filter(pk=entries["retired"].pk).update(changed_at=LATER)
    graph = read(client, f"/catalog.ttl?modified_since={SINCE}")
    replaced = set(graph.objects(name_of(entries["retired"]), DCTERMS.isReplacedBy))
    assert replaced == {name_of(entries["replacing"])}


def test_pages_count_and_follow_tombstones(client):
    bulk_resources(130, items=0)
    Resource.objects.update(visibility="public", changed_at=LATER)
    Resource.objects.filter(pk__in=list(Resource.objects.values_list("pk", flat=True)[:50])).update(**GONE)
    address, seen, numbers = f"/catalog.ttl?modified_since={SINCE}", set(), set()
    while address:
        graph = read(client, address)
        seen |= set(graph.objects(None, FOAF.primaryTopic))
        numbers |= set(graph.objects(None, URIRef("http://www.w3.org/ns/hydra/core#totalItems")))
        links = list(graph.objects(None, URIRef("http://www.w3.org/ns/hydra/core#next")))
        address = str(links[0]).removeprefix("http://testserver") if links else ""
    assert len(seen) == 130
    assert {int(one) for one in numbers} == {130}


def test_our_own_harvester_takes_a_tombstone_for_gone_under_the_name_that_it_had(client):
    entry = make_resource(changed_at=LATER, resource_code="310/4")
    before = page_of_graph(_graph(client), manner=Manner())
    Resource.objects.update(**GONE)
    after = page_of_graph(_graph(client), manner=Manner())
    assert [one.source_id for one in before.records] == [one.source_id for one in after.refused]
    assert [one.reason.code for one in after.refused] == ["record.withdrawn"]
    assert (after.records, after.total) == ((), 1)
    assert entry.identifier


def _graph(client):
    return read_rdf(client.get(f"/catalog.ttl?modified_since={SINCE}").content, "turtle")
