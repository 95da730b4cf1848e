"""The catalogue as a dcat:Catalog: a page of it with Hydra's links, or all of it piece by piece."""

from __future__ import annotations

from collections.abc import Iterable

from .description import CatalogueDescription, Description, PageLinks
from .mapping import Triples, catalogue_iri, dataset_iri, describe, merged, theme_scheme
from .terms import IRI, Graph, Literal, be, moment, plain, say, texts, whole
from .vocabularies import DATA_THEMES, LANGUAGE_CODES, PLACES, authority

#: Who runs the portal is a body of none of the three places; its name is the portal's.
_PUBLISHER = "#portal"


def catalogue(about: CatalogueDescription, *, base: str) -> Graph:
    """The catalogue itself, without what it lists. It has no ``dct:license``: nobody stated one for the records."""
    graph: Graph = {}
    node = be(graph, catalogue_iri(base), "dcat:Catalog", "dcat:Resource", "rdfs:Resource")
    say(graph, node, "dct:title", *texts(about.titles))
    say(graph, node, "dct:description", *texts(about.descriptions))
    portal = be(graph, IRI(f"{node}{_PUBLISHER}"), "foaf:Agent")
    say(graph, portal, "foaf:name", *texts(about.titles))
    say(graph, node, "dct:publisher", portal)
    say(graph, node, "foaf:homepage", be(graph, IRI(f"{base}/catalogue/"), "foaf:Document"))
    if about.changed_at is not None:
        say(graph, node, "dct:modified", moment(about.changed_at))
    for language, code in LANGUAGE_CODES.items():
        if about.titles.get(language):
            say(graph, node, "dct:language", be(graph, authority("language", code), "dct:LinguisticSystem"))
    for place, names in about.place_names.items():
        area = be(graph, IRI(f"{node}#area-{PLACES[place].name}"), "dct:Location")
        say(graph, area, "skos:prefLabel", *texts(names))
        say(graph, area, "dct:identifier", plain(PLACES[place].number))
        say(graph, node, "dct:spatial", area)
    for scheme, titles in (
        (theme_scheme(base), texts(about.theme_titles)),
        (DATA_THEMES, [Literal("Data theme", "en")]),
    ):
        say(graph, be(graph, scheme, "skos:ConceptScheme"), "dct:title", *titles)
        say(graph, node, "dcat:themeTaxonomy", scheme)
    return graph


def listed(entry: Description, *, base: str) -> Triples:
    """An entry, and that the catalogue has it; of a retired one it has only the record, which says so."""
    made = describe(entry, base=base)
    node, dataset = catalogue_iri(base), dataset_iri(base, entry.id)
    if entry.retired_at is None:
        say(made.own, node, "dcat:dataset", dataset)
    say(made.own, node, "dcat:record", IRI(f"{dataset}#record"))
    return made


def page(about: CatalogueDescription, entries: Iterable[Description], links: PageLinks, *, base: str) -> Graph:
    """One page: the catalogue, its entries, and where the next page is (hydra:PartialCollectionView)."""
    pieces = [listed(entry, base=base) for entry in entries]
    graph = merged(catalogue(about, base=base), *(one.own for one in pieces), *(one.shared for one in pieces))
    view = be(graph, IRI(links.this), "hydra:PartialCollectionView")
    collection = be(graph, IRI(links.first.partition("?")[0]), "hydra:Collection")
    say(graph, collection, "hydra:view", view)
    say(graph, collection, "hydra:totalItems", whole(links.total))
    say(graph, view, "hydra:itemsPerPage", whole(links.per_page))
    say(graph, view, "hydra:first", IRI(links.first))
    if links.next is not None:
        say(graph, view, "hydra:next", IRI(links.next))
    return graph
