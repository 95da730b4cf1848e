"""The own shapes ask for all that DCAT-AP 3 makes mandatory and recommends, and each of their constraints can fail."""

from __future__ import annotations

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, SH, SKOS

from catalogue.models import Resource
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_organisation

from .entries import one_of_each
from .shapes import AUTHORITY, AVAILABILITY, OWN_SHAPES, completed, constraints, faults, found, name_of, read, short

pytestmark = pytest.mark.django_db

ADMS_STATUS = URIRef("http://www.w3.org/ns/adms#status")


def test_an_entry_with_everything_has_all_that_is_recommended_and_can_be_known(client):
    """Nobody says how long a distribution will be there; sources describe no way, and not always name its format."""
    name = name_of(one_of_each()["full"])
    graph = read(client, f"{name.removeprefix('http://testserver')}.ttl")
    ways = set(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(ways) == 7
    with_address = {URIRef(f"{name}#distribution-{position}") for position in (1, 2, 3)}
    assert found(graph) == {
        *((one, AVAILABILITY) for one in ways),
        *((one, DCTERMS.description) for one in with_address),
        (URIRef(f"{name}#distribution-2"), DCTERMS["format"]),
    }
    assert faults(graph) == ""


def test_the_catalogue_has_all_that_is_recommended_and_can_be_known(client):
    one_of_each()
    catalogue = URIRef("http://testserver/catalog")
    lacking = found(read(client, "/catalog.ttl"))
    assert {path for node, path in lacking if node == catalogue} == {DCAT.service, DCTERMS.issued, DCTERMS.license}
    assert {path for node, path in lacking if node == URIRef(f"{catalogue}#portal")} == {DCTERMS.type}


def test_what_is_published_of_bodies_records_and_themes(client):
    body = make_organisation("HK", code="hk-firm", kind="enterprise")
    entry = make_resource(body)
    graph, record = read(client, f"/dataset/{entry.pk}.ttl"), URIRef(f"{name_of(entry)}#record")
    kind = graph.value(graph.value(name_of(entry), DCTERMS.publisher), DCTERMS.type)
    assert {str(one) for one in graph.objects(kind, SKOS.prefLabel)} >= {"Enterprise", "企业"}
    assert graph.value(kind, SKOS.closeMatch) == URIRef("http://purl.org/adms/publishertype/Company")
    assert graph.value(record, ADMS_STATUS) == URIRef("http://purl.org/adms/changetype/created")
    Resource.objects.filter(pk=entry.pk).update(version=2)
    graph = read(client, f"/dataset/{entry.pk}.ttl")
    assert graph.value(record, ADMS_STATUS) == URIRef("http://purl.org/adms/changetype/updated")
    graph = read(client, f"/dataset/{one_of_each()['full'].pk}.ttl")
    schemes = {str(one) for one in graph.objects(None, SKOS.inScheme)}
    assert schemes == {"http://testserver/catalog#themes", f"{AUTHORITY}data-theme"}


def test_the_shapes_are_shapes():
    assert validate(Graph(), shacl_graph=OWN_SHAPES, inference="none", meta_shacl=True)[0]


def test_the_shapes_miss_each_statement_that_is_mandatory_or_recommended(client):
    """Each taken out of the catalogue is missed: as a violation, or as a warning where it is only recommended."""
    one_of_each()
    graph = completed(read(client, "/catalog.ttl"))
    assert faults(graph) == ""
    before = found(graph)
    wanted = constraints(SH.minCount)
    assert len(wanted) >= 44
    for target, path, recommended in sorted(wanted):
        less = Graph() + graph
        for instance in set(graph.subjects(RDF.type, target)):
            less.remove((instance, path, None))
        assert len(less) < len(graph), (target, path)
        assert any(at == path and (node, RDF.type, target) in graph for node, at in found(less) - before), (
            target,
            path,
        )
        assert (faults(less) == "") is recommended, (target, path)


def test_the_shapes_refuse_what_leads_to_nothing_known_and_what_is_said_twice(client):
    one_of_each()
    graph = completed(read(client, "/catalog.ttl"))
    for target, path, _recommended in sorted(constraints(SH["class"], SH.pattern)):
        wrong = Graph() + graph
        instance = next(iter(sorted(one for one in graph.subjects(RDF.type, target) if (one, path, None) in graph)))
        wrong.remove((instance, path, None))
        wrong.add((instance, path, URIRef("urn:nothing-known")))
        assert f":{short(path)}\n" in faults(wrong), (target, path)
        # Of the right kind, but not of the list that it must be of.
        if (target, path, False) in constraints(SH.pattern):
            for kind in graph.objects(next(graph.objects(instance, path)), RDF.type):
                wrong.add((URIRef("urn:nothing-known"), RDF.type, kind))
            wrong.add((URIRef("urn:nothing-known"), SKOS.prefLabel, Literal("unlisted", "en")))
            assert f":{short(path)}\n" in faults(wrong), (target, path)
    for target, path, _recommended in sorted(constraints(SH.nodeKind)):
        wrong = Graph() + graph
        instance = next(iter(sorted(one for one in graph.subjects(RDF.type, target) if (one, path, None) in graph)))
        wrong.add((instance, path, URIRef("urn:no-text")))
        assert f":{short(path)}\n" in faults(wrong), (target, path)
    for target, path, _recommended in sorted(constraints(SH.maxCount)):
        wrong = Graph() + graph
        instance = next(iter(sorted(one for one in graph.subjects(RDF.type, target) if (one, path, None) in graph)))
        wrong.add((instance, path, URIRef("urn:one-more")))
        assert f":{short(path)}\n" in faults(wrong), (target, path)
