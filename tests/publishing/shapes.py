"""What the project's own shapes (tests/vectors/dcat-ap-3-own.ttl) say of what is published."""

from __future__ import annotations

from django.test import Client
from pyshacl import validate
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, SH
from rdflib.term import Node

from catalogue.models import Resource
from tests.architecture.sources import ROOT

from .entries import parsed

AUTHORITY = "http://publications.europa.eu/resource/authority/"
OWN_SHAPES = Graph().parse(ROOT / "tests" / "vectors" / "dcat-ap-3-own.ttl")
#: What is recommended and nobody has said of the catalogue and its entries; never made up (docs/dcat-mapping.md).
UNSAID = """
@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dcatap: <http://data.europa.eu/r5r/> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix offered: <http://publications.europa.eu/resource/authority/planned-availability/> .
<http://testserver/catalog> dct:license <urn:licence> ; dct:issued "2026-01-01" ; dcat:service <urn:service> .
<urn:licence> a dct:LicenseDocument .
<urn:service> a dcat:DataService ; dct:title "A service"@en ; dcat:endpointURL <urn:end> ; dcat:keyword "air"@en ;
    dcat:endpointDescription <urn:end> .
<urn:end> a rdfs:Resource .
offered:STABLE a skos:Concept ; skos:prefLabel "Stable"@en .
"""
AVAILABILITY = URIRef("http://data.europa.eu/r5r/availability")
STABLE = URIRef(f"{AUTHORITY}planned-availability/STABLE")


def read(client: Client, address: str, **headers: str) -> Graph:
    response = client.get(address, headers=headers)
    assert response.status_code == 200, response.content
    return parsed(response.content, address.partition("?")[0].rpartition(".")[2])


def name_of(resource: Resource) -> URIRef:
    return URIRef(f"http://testserver/dataset/{resource.pk}")


def faults(graph: Graph, *, recommended: bool = False) -> str:
    """What pyshacl says against it; "" when it is valid. Missing recommendations count only when asked for."""
    valid, _graph, report = validate(graph, shacl_graph=OWN_SHAPES, inference="none", allow_warnings=not recommended)
    return "" if valid else report


def found(graph: Graph) -> set[tuple[Node, Node]]:
    """Of what (its node, the property) the shapes say anything, warnings too."""
    _valid, report, _text = validate(graph, shacl_graph=OWN_SHAPES, inference="none")
    return {
        (report.value(one, SH.focusNode), report.value(one, SH.resultPath))
        for one in report.subjects(RDF.type, SH.ValidationResult)
    }


def completed(graph: Graph) -> Graph:
    """The catalogue with what nobody has said of it, so that each shape has something to judge."""
    whole = Graph() + graph
    whole.parse(data=UNSAID, format="turtle")
    service, full = URIRef("urn:service"), next(iter(graph.subjects(DCAT.keyword, None)))
    for path in (DCAT.contactPoint, DCAT.theme, DCTERMS.publisher):
        whole.add((service, path, graph.value(full, path)))
    whole.add((service, DCAT.servesDataset, full))
    for one in graph.subjects(RDF.type, DCAT.Distribution):
        whole.add((one, AVAILABILITY, STABLE))
    return whole


def constraints(*names: URIRef) -> set[tuple[URIRef, URIRef, bool]]:
    """Class, property and whether it is only recommended, of each constraint of these kinds in the own shapes."""
    found = set()
    for shape, target in OWN_SHAPES.subject_objects(SH.targetClass):
        for said in OWN_SHAPES.objects(shape, SH.property):
            path = OWN_SHAPES.value(said, SH.path)
            if any((said, name, None) in OWN_SHAPES for name in names):
                found.add((target, path, OWN_SHAPES.value(said, SH.severity) == SH.Warning))
    return found


def short(predicate: URIRef) -> str:
    return predicate.fragment or predicate.rpartition("/")[2]
