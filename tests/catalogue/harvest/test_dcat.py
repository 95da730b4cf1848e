"""A DCAT catalogue in RDF becomes records."""

from __future__ import annotations

from datetime import date

import pytest

from catalogue.domain.harvest.dcat import page_of_graph
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.graphs import graph_of
from catalogue.domain.harvest.manners import Manner
from catalogue.harvesting.pages import arrivals_of
from catalogue.reading.rdf import read_rdf

MACAO = Manner(language="zh-hant", sharing_attribute="unconditional", visibility="public", areas=("macao",))
PREFIXES = """
@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix hydra: <http://www.w3.org/ns/hydra/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix eu: <http://publications.europa.eu/resource/authority/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
WHOLE = (
    PREFIXES
    + """
<https://data.example.mo/dataset/1> a dcat:Dataset ;
  dct:identifier "mo/1" ;
  dct:title "空氣質素"@zh-Hant, "空气质素"@zh-Hans, "Qualidade do ar"@pt, "Qualité de l'air"@fr ;
  dct:description "<p>Leituras <b>horárias</b></p>"@pt, "空氣質素" ;
  dcat:keyword "空氣"@zh-Hant, "ar"@pt, "poluição"@pt ;
  dcat:theme eu:data-theme\\/ENVI, <urn:theme> ;
  dct:accrualPeriodicity eu:frequency\\/HOURLY ;
  dct:accessRights eu:access-right\\/PUBLIC ;
  dct:issued "2020-01-02"^^xsd:date ; dct:modified "2026-11-01T08:00:00Z"^^xsd:dateTime ;
  dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2019-01-01"^^xsd:date ; dcat:endDate "2025-12-31"^^xsd:date ] ;
  dct:publisher <https://data.example.mo/org/smg> ;
  dcat:contactPoint [ a vcard:Organization ; vcard:fn "Gabinete de dados"@pt ;
    vcard:hasEmail <mailto:dados@example.mo> ; vcard:hasTelephone <tel:+85312345678> ] ;
  dcat:landingPage <https://data.example.mo/page/1> ;
  dct:license <https://creativecommons.org/licenses/by/4.0/> ;
  dcat:distribution <urn:d1>,
    [ a dcat:Distribution ; dcat:accessURL <https://data.example.mo/api> ; dct:format "API" ] .
<urn:theme> skos:prefLabel "Meteorologia"@pt .
<https://data.example.mo/org/smg> a foaf:Agent ; foaf:name "地球物理氣象局"@zh-Hant,
  "Direcção dos Serviços Meteorológicos"@pt .
<urn:d1> a dcat:Distribution ; dct:title "CSV"@en ; dcat:accessURL <https://data.example.mo/1.csv> ;
  dcat:downloadURL <https://data.example.mo/1.csv> ; dct:format eu:file-type\\/CSV ; dcat:byteSize "2048"^^xsd:decimal ;
  dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> .
<https://data.example.mo/?page=1> a hydra:PartialCollectionView ; hydra:next <https://data.example.mo/?page=2> .
<https://data.example.mo/> hydra:totalItems 7 .
"""
)


def page(turtle: str, manner: Manner = MACAO):
    return page_of_graph(read_rdf(turtle.encode(), "turtle"), manner=manner)


class TestADataset:
    @pytest.fixture(scope="class")
    @classmethod
    def found(cls):
        return page(WHOLE)

    def test_the_page(self, found):
        assert (found.total, found.next, found.refused) == (7, "https://data.example.mo/?page=2", ())
        [record] = found.records
        assert (record.source_id, record.url) == ("mo/1", "https://data.example.mo/page/1")
        assert record.provider == {"zh-hant": "地球物理氣象局", "pt": "Direcção dos Serviços Meteorológicos"}
        assert record.provider_code == "https://data.example.mo/org/smg"
        assert record.modified == "2026-11-01T08:00:00Z"
        assert [note.code for note in record.warnings] == ["record.language"]

    def test_the_texts(self, found):
        content = found.records[0].content
        assert content.title == {"zh-hant": "空氣質素", "zh-hans": "空气质素", "pt": "Qualidade do ar"}
        assert content.abstract == {"pt": "Leituras horárias"}
        assert content.keywords == {"zh-hant": ("空氣",), "pt": ("ar", "poluição")}
        assert content.contact == {"pt": "Gabinete de dados"}
        assert (content.contact_email, content.contact_phone) == ("dados@example.mo", "+85312345678")
        assert content.licence == {"zh-hant": "https://creativecommons.org/licenses/by/4.0/"}

    def test_the_values(self, found):
        content = found.records[0].content
        assert (content.update_cycle, content.update_note) == ("real_time", "")
        assert content.themes == ("weather", "environment")
        assert (content.open_attribute, content.sharing_attribute) == ("open", "unconditional")
        assert (content.covers_from, content.covers_until) == (date(2019, 1, 1), date(2025, 12, 31))
        assert (content.issued_on, content.modified_on) == (date(2020, 1, 2), date(2026, 11, 1))
        assert content.sharing_methods == ("interface", "download")
        assert content.formats == ("API", "CSV")

    def test_the_distributions(self, found):
        file = next(one for one in found.records[0].content.distributions if one.download_url)
        assert (file.titles, file.format, file.size, file.media_type) == ({"en": "CSV"}, "CSV", 2048, "text/csv")

    def test_the_digest_is_of_what_is_said_and_not_of_its_order(self, found):
        lines = WHOLE.strip().rsplit("\n<", 3)
        other = page(lines[0] + "".join(f"\n<{one}" for one in reversed(lines[1:])))
        assert other.records[0].digest == found.records[0].digest
        assert page(WHOLE.replace("2026-11-01T", "2026-11-02T")).records[0].digest != found.records[0].digest


def test_a_dataset_that_says_little():
    found = page(
        PREFIXES
        + """<https://data.example.mo/2> a dcat:Dataset ; dct:title "人口", "Population"@en ; dct:publisher "統計局" ;
        dct:accrualPeriodicity "每月" ; dct:license [ dct:title "Free"@en ] ; dcat:distribution <urn:nowhere> ;
        dcat:keyword <urn:not-a-word> ."""
    )
    [record] = found.records
    assert (record.source_id, record.url) == ("https://data.example.mo/2",) * 2
    assert record.content.title == {"en": "Population", "zh-hant": "人口"}
    assert (record.provider, record.provider_code) == ({"zh-hant": "統計局"}, "統計局")
    assert (record.content.update_cycle, record.content.update_note) == ("monthly", "每月")
    assert record.content.licence == {"en": "Free"}
    assert record.content.open_attribute == "not_stated"
    assert (found.total, found.next) == (None, None)


def test_datasets_that_cannot_be_taken():
    found = page(
        PREFIXES + '[] a dcat:Dataset ; dct:title "x" . <urn:a> a dcat:Dataset . <urn:b> a dcat:Dataset; dct:title "y".'
    )
    assert sorted(one.reason.code for one in found.refused) == ["record.no_id", "record.no_title"]
    assert [one.source_id for one in found.records] == ["urn:b"]
    assert [note.code for note in found.records[0].warnings] == ["record.url"]


@pytest.mark.parametrize(
    "says",
    [
        "<urn:a> adms:status eu:dataset-status\\/WITHDRAWN .",
        "<urn:a> adms:status <http://purl.org/adms/status/Withdrawn> .",
        "<urn:r> a dcat:CatalogRecord; foaf:primaryTopic <urn:a>; adms:status <http://purl.org/adms/changetype/deleted>.",
    ],
)
def test_what_the_catalogue_calls_withdrawn_is_gone_and_not_broken(says):
    found = page(
        PREFIXES
        + "@prefix adms: <http://www.w3.org/ns/adms#> ."
        + '<urn:a> a dcat:Dataset ; dct:identifier "mo/1" . <urn:b> a dcat:Dataset ; dct:title "y" .'
        + "<urn:b> adms:status eu:dataset-status\\/DEPRECATED ."
        + "<urn:s> a dcat:CatalogRecord ; foaf:primaryTopic <urn:b> ;"
        + f"adms:status <http://purl.org/adms/changetype/updated> . {says}"
    )
    assert [(one.source_id, one.reason.code) for one in found.refused] == [("mo/1", "record.withdrawn")]
    assert [one.source_id for one in found.records] == ["urn:b"]
    arrivals = {one.remote_id: one.gone for one in arrivals_of(found, providers={})}
    assert arrivals == {"mo/1": True, "urn:b": False}


def test_access_on_conditions():
    rights = "eu:access-right\\/RESTRICTED"
    plain = f'<urn:a> a dcat:Dataset ; dct:title "x"@en ; dct:accessRights {rights} .'
    [record] = page(PREFIXES + plain).records
    assert record.content.open_attribute == "conditional"
    assert list(record.content.open_conditions.values()) == [
        "http://publications.europa.eu/resource/authority/access-right/RESTRICTED"
    ]
    [named] = page(f'{PREFIXES}{plain} {rights} skos:prefLabel "On request"@en .').records
    assert named.content.open_conditions == {"en": "On request"}


def test_very_many_distributions():
    many = [["urn:a", "http://www.w3.org/ns/dcat#distribution", "node", f"urn:{n}", ""] for n in range(300)]
    kind = ["urn:a", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "node", "http://www.w3.org/ns/dcat#Dataset", ""]
    title = ["urn:a", "http://purl.org/dc/terms/title", "literal", "x", "en"]
    [record] = page_of_graph(graph_of([kind, title, *many]), manner=Manner()).records
    assert len(record.content.distributions) == 100
    assert "record.many_resources" in [note.code for note in record.warnings]


def test_a_file_without_datasets():
    with pytest.raises(Unreadable) as caught:
        page("<urn:a> <urn:b> <urn:c> .")
    assert caught.value.code == "rdf.no_datasets"
    # An empty page in the middle of a catalogue is no mistake.
    assert page(PREFIXES + "<urn:p> hydra:nextPage <https://a.example/?page=3> .").next == "https://a.example/?page=3"
