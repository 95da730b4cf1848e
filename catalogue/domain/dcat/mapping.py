"""One entry as DCAT-AP 3. docs/dcat-mapping.md lists field by field what becomes of it; a test compares both.

Every node has an address below the dataset's, never a blank one: two copies of a graph are equal as they stand, and
pieces of a long export cannot run into each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from catalogue.domain.choices import SharingMethod
from catalogue.domain.entry import DistributionContent, ItemContent, Texts

from .description import Body, Description, ways_of
from .terms import (
    IRI,
    TAGS,
    Graph,
    Literal,
    Term,
    address,
    be,
    day,
    fragment,
    moment,
    name,
    plain,
    say,
    text,
    texts,
    whole,
    words,
)
from .vocabularies import (
    CHANGES,
    CITY_CODES,
    DATA_THEMES,
    DATATYPES,
    ENGLISH,
    FILE_TYPES,
    FREQUENCIES,
    IANA,
    LANGUAGE_CODES,
    LINKS,
    PROFILE,
    PUBLISHER_TYPES,
    THEMES,
    access_right,
    authority,
)


@dataclass
class Triples:
    """What is said of one entry, and of the things that many entries share (bodies, themes, vocabularies)."""

    own: Graph = field(default_factory=dict)
    shared: Graph = field(default_factory=dict)


def dataset_iri(base: str, entry: UUID) -> IRI:
    return IRI(f"{base}/dataset/{entry}")


def catalogue_iri(base: str) -> IRI:
    return IRI(f"{base}/catalog")


def theme_scheme(base: str) -> IRI:
    """The list of the portal's own themes."""
    return IRI(f"{catalogue_iri(base)}#themes")


def describe(entry: Description, *, base: str) -> Triples:
    """The dataset with its parts and its record in the catalogue.

    Takes    entry: what the reader may know; base: where the portal is, without a slash at the end.
    Returns  the triples. A retired entry is a tombstone: what it was called, who kept it, that it is withdrawn and
             since when, and what replaces it.
    """
    made = Triples()
    dataset = be(made.own, dataset_iri(base, entry.id), "dcat:Dataset", "dcat:Resource", "rdfs:Resource")
    _core(made, dataset, entry, base)
    _record(made, dataset, entry)
    if entry.retired_at is None:
        _rights(made, dataset, entry)
        _coverage(made, dataset, entry, base)
        _governance(made, dataset, entry, base)
        _items(made, dataset, entry.content.data_items)
        _distributions(made, dataset, entry, base)
    _links(made, dataset, entry, base)
    return made


def _core(made: Triples, dataset: IRI, entry: Description, base: str) -> None:
    content, graph = entry.content, made.own
    page = be(graph, IRI(f"{base}/catalogue/{entry.id}/"), "foaf:Document", "rdfs:Resource")
    say(graph, dataset, "dct:title", *texts(content.title))
    say(graph, dataset, "dct:description", *(texts(content.abstract) or texts(content.title)))
    say(graph, dataset, "dct:identifier", plain(str(entry.id)), plain(content.identifier), plain(content.resource_code))
    say(graph, dataset, "dct:publisher", _agent(made, entry.custodian, base))
    say(graph, dataset, "dcat:landingPage", page)
    say(graph, dataset, "dcat:version", plain(str(entry.version)))
    code = "WITHDRAWN" if entry.retired_at else "COMPLETED"
    say(
        graph,
        dataset,
        "adms:status",
        _concept(made, authority("dataset-status", code), code),
    )
    own = address(content.landing_page)
    if own is not None and entry.retired_at is None:
        say(graph, dataset, "dcat:landingPage", be(graph, own, "foaf:Document"))


def _record(made: Triples, dataset: IRI, entry: Description) -> None:
    graph = made.own
    record = be(graph, IRI(f"{dataset}#record"), "dcat:CatalogRecord")
    say(graph, record, "foaf:primaryTopic", dataset)
    say(graph, record, "dct:conformsTo", be(made.shared, PROFILE, "dct:Standard"))
    change = "deleted" if entry.retired_at else "created" if entry.version == 1 else "updated"
    say(graph, record, "adms:status", _concept(made, IRI(CHANGES + change), change))
    say(graph, record, "dct:issued", moment(entry.created_at))
    say(graph, record, "dct:modified", moment(entry.changed_at))
    say(graph, record, "dba:originalLanguage", plain(TAGS.get(entry.content.original_language, "")))
    say(graph, record, "dct:language", *_languages(made, entry.content.title))
    if entry.retired_at is not None:
        say(graph, record, "dba:retired", moment(entry.retired_at))
        return
    origin = address(entry.origin_url)
    if origin is not None:
        source = be(graph, IRI(f"{dataset}#source"), "dcat:CatalogRecord")
        say(graph, record, "dct:source", source)
        say(graph, source, "foaf:primaryTopic", be(graph, origin, "dcat:Resource", "rdfs:Resource"))
        say(graph, source, "dct:title", plain(entry.origin_portal))
        say(graph, source, "dct:description", plain(entry.origin_note))
        say(graph, source, "dct:modified", moment(entry.changed_at))


def _rights(made: Triples, dataset: IRI, entry: Description) -> None:
    content, graph = entry.content, made.own
    right = authority("access-right", access_right(content))
    say(graph, dataset, "dct:accessRights", be(made.shared, right, "dct:RightsStatement"))
    say(graph, dataset, "dba:sharingAttribute", plain(content.sharing_attribute))
    say(graph, dataset, "dba:openAttribute", plain(content.open_attribute))
    for part, said in (
        ("conditions", content.sharing_conditions),
        ("basis", content.not_shared_basis),
        ("open-conditions", content.open_conditions),
    ):
        if any(said.values()):
            statement = be(graph, IRI(f"{dataset}#{part}"), "dct:RightsStatement")
            say(graph, dataset, "dct:rights", statement)
            say(graph, statement, "rdfs:label", *texts(said))
    for method in content.sharing_methods:
        say(graph, dataset, "dba:sharingMethod", plain(method))


def _coverage(made: Triples, dataset: IRI, entry: Description, base: str) -> None:
    content, graph, shared = entry.content, made.own, made.shared
    say(graph, dataset, "dcat:keyword", *words(content.keywords))
    for code in content.themes:
        own = be(shared, IRI(f"{catalogue_iri(base)}#theme-{fragment(code)}"), "skos:Concept")
        say(shared, own, "skos:prefLabel", *(texts(entry.theme_names.get(code, {})) or [text(code)]))
        say(shared, own, "skos:notation", plain(code))
        say(shared, own, "skos:inScheme", theme_scheme(base))
        say(graph, dataset, "dcat:theme", own)
        if code in THEMES:
            theirs = _concept(made, authority("data-theme", THEMES[code]), THEMES[code])
            say(shared, theirs, "skos:inScheme", DATA_THEMES)
            say(graph, dataset, "dcat:theme", theirs)
    for code in content.areas:
        place = be(shared, IRI(f"{catalogue_iri(base)}#area-{fragment(code)}"), "dct:Location")
        say(shared, place, "skos:prefLabel", *texts(entry.area_names.get(code, {})))
        say(shared, place, "dct:identifier", plain(CITY_CODES.get(code, "")))
        say(graph, dataset, "dct:spatial", place)
    if content.covers_from or content.covers_until:
        period = be(graph, IRI(f"{dataset}#period"), "dct:PeriodOfTime")
        say(graph, period, "dcat:startDate", day(content.covers_from))
        say(graph, period, "dcat:endDate", day(content.covers_until))
        say(graph, dataset, "dct:temporal", period)
    frequency = authority("frequency", FREQUENCIES[content.update_cycle])
    say(graph, dataset, "dct:accrualPeriodicity", be(shared, frequency, "dct:Frequency"))
    if content.update_note:
        say(graph, dataset, "dba:updateNote", text(content.update_note, content.original_language))
    say(graph, dataset, "dct:issued", day(content.issued_on))
    say(graph, dataset, "dct:modified", day(content.modified_on))
    say(graph, dataset, "dct:language", *_languages(made, content.title))


def _governance(made: Triples, dataset: IRI, entry: Description, base: str) -> None:
    content, graph = entry.content, made.own
    if entry.source_department is not None:
        say(graph, dataset, "dct:creator", _agent(made, entry.source_department, base))
    if any(content.contact.values()) or content.contact_email or content.contact_phone:
        contact = be(graph, IRI(f"{dataset}#contact"), "vcard:Kind", "vcard:Organization")
        say(graph, contact, "vcard:fn", *(texts(content.contact) or texts(entry.custodian.names)))
        if content.contact_email:
            say(graph, contact, "vcard:hasEmail", IRI(f"mailto:{_mailbox(content.contact_email)}"))
        if content.contact_phone:
            say(graph, contact, "vcard:hasTelephone", IRI(f"tel:{_digits(content.contact_phone)}"))
        say(graph, dataset, "dcat:contactPoint", contact)
    for term, value in (
        ("dba:resourceClass", content.resource_class),
        ("dba:classification", content.classification),
        ("dba:grade", content.grade),
        ("dba:gradeHongKong", content.grade_hk),
        ("dba:gradeMacao", content.grade_mo),
        ("dba:personalData", content.personal_data),
        ("dba:securityLevel", entry.security_level),
    ):
        say(graph, dataset, term, plain(value))
    if content.general_level is not None:
        say(graph, dataset, "dba:generalLevel", whole(content.general_level))
    say(graph, dataset, "rdfs:comment", *texts(content.remarks))
    if any(content.quality_notes.values()):
        note = be(graph, IRI(f"{dataset}#quality"), "dqv:QualityAnnotation")
        say(graph, note, "rdfs:comment", *texts(content.quality_notes))
        say(graph, dataset, "dqv:hasQualityAnnotation", note)
    score = be(graph, IRI(f"{dataset}#score"), "dqv:QualityMeasurement")
    say(graph, score, "dqv:value", whole(entry.quality_score))
    say(graph, score, "dqv:isMeasurementOf", name("dba:qualityScore"))
    say(graph, dataset, "dqv:hasQualityMeasurement", score)


def _items(made: Triples, dataset: IRI, items: Iterable[ItemContent]) -> None:
    """Data items as the columns of a table (CSVW), in their order."""
    graph = made.own
    for position, item in enumerate(items, start=1):
        column = be(graph, IRI(f"{dataset}#item-{fragment(item.code)}"), "csvw:Column")
        say(graph, dataset, "dba:dataItem", column)
        say(graph, column, "csvw:name", plain(item.code))
        say(graph, column, "dba:position", whole(position))
        say(graph, column, "csvw:title", *texts(item.names))
        say(graph, column, "dct:description", *texts(item.meanings))
        say(graph, column, "csvw:datatype", name(DATATYPES.get(item.data_type, "xsd:string")))
        say(graph, column, "dba:dataType", plain(item.data_type))
        say(graph, column, "dba:unit", plain(item.unit))
        say(graph, column, "dba:grade", plain(item.sensitivity))
        say(graph, column, "dba:personalData", plain(item.personal_data))
        for one in item.code_list:
            value = be(graph, IRI(f"{column}/{fragment(one.code)}"), "skos:Concept")
            say(graph, value, "skos:notation", plain(one.code))
            say(graph, value, "skos:prefLabel", *(texts(one.names) or [text(one.code)]))
            say(graph, column, "dba:codeValue", value)


def _distributions(made: Triples, dataset: IRI, entry: Description, base: str) -> None:
    content, graph = entry.content, made.own
    for position, way in enumerate(ways_of(content), start=1):
        node = be(graph, IRI(f"{dataset}#distribution-{position}"), "dcat:Distribution")
        say(graph, dataset, "dcat:distribution", node)
        say(graph, node, "dct:title", *texts(way.titles))
        if not (way.access_url or way.download_url):
            say(graph, node, "dct:description", *texts(entry.no_address))
        say(graph, node, "dcat:byteSize", None if way.size is None else whole(way.size, "xsd:nonNegativeInteger"))
        say(graph, node, "dct:format", _format(made, way.format, base))
        if "/" in way.media_type:
            kind = be(made.shared, IRI(IANA + fragment(way.media_type).replace("%2F", "/")), "dct:MediaType")
            say(graph, node, "dcat:mediaType", kind)
        _reach(made, node, entry, way, base)
    if content.sample is not None:
        node = be(graph, IRI(f"{dataset}#sample"), "dcat:Distribution")
        say(graph, dataset, "adms:sample", node)
        say(graph, node, "dct:description", *texts(entry.sample_note))
        say(graph, node, "dct:format", _format(made, "HTML", base))
        say(graph, node, "dba:column", *(text(column) for column in content.sample.columns))
        _reach(made, node, entry, DistributionContent(), base)


def _reach(made: Triples, node: IRI, entry: Description, way: DistributionContent, base: str) -> None:
    """Where it is to be had, and under what licence."""
    graph = made.own
    page = IRI(f"{base}/catalogue/{entry.id}/")
    download = address(way.download_url)
    access = address(way.access_url) or download or page
    say(graph, node, "dcat:accessURL", be(graph, access, "rdfs:Resource"))
    if download is not None:
        say(graph, node, "dcat:downloadURL", be(graph, download, "rdfs:Resource"))
    if any(entry.content.licence.values()):
        licence = be(graph, IRI(f"{dataset_iri(base, entry.id)}#licence"), "dct:LicenseDocument")
        say(graph, licence, "rdfs:label", *texts(entry.content.licence))
        say(graph, node, "dct:license", licence)
    if SharingMethod.INTERFACE in entry.content.sharing_methods and way.format == "API":
        say(graph, node, "dba:sharingMethod", plain(SharingMethod.INTERFACE))


def _links(made: Triples, dataset: IRI, entry: Description, base: str) -> None:
    graph = made.own
    for position, link in enumerate(entry.content.links, start=1):
        if link.target is None:
            end = be(graph, IRI(f"{dataset}#link-{position}"), "rdfs:Resource")
            say(graph, end, "dct:identifier", plain(link.target_code))
        elif link.target in entry.known:
            end = be(graph, dataset_iri(base, link.target), "rdfs:Resource")
        else:
            continue
        say(graph, dataset, LINKS[link.kind], end)
    for other in entry.replaced_by:
        say(graph, dataset, "dct:isReplacedBy", be(graph, dataset_iri(base, other), "rdfs:Resource"))


def _agent(made: Triples, body: Body, base: str) -> IRI:
    agent = be(made.shared, IRI(f"{base}/organisations/{body.code}/#agent"), "foaf:Agent")
    say(made.shared, agent, "foaf:name", *(texts(body.names) or [text(body.code)]))
    say(made.shared, agent, "dct:identifier", plain(body.code))
    kind = be(made.shared, IRI(f"{catalogue_iri(base)}#kind-{fragment(body.kind)}"), "skos:Concept")
    say(made.shared, kind, "skos:prefLabel", *(texts(body.kind_names) or [text(body.kind)]))
    say(made.shared, kind, "skos:closeMatch", PUBLISHER_TYPES.get(body.kind))
    say(made.shared, agent, "dct:type", kind)
    return agent


def _concept(made: Triples, concept: IRI, code: str) -> IRI:
    """One of a vocabulary's, with its name."""
    be(made.shared, concept, "skos:Concept")
    say(made.shared, concept, "skos:prefLabel", Literal(ENGLISH[code], "en"))
    return concept


def _languages(made: Triples, title: Texts) -> list[IRI]:
    codes = dict.fromkeys(LANGUAGE_CODES[language] for language in LANGUAGE_CODES if title.get(language))
    return [be(made.shared, authority("language", code), "dct:LinguisticSystem") for code in codes]


def _format(made: Triples, code: str, base: str) -> IRI | None:
    if not code:
        return None
    if code in FILE_TYPES:
        return be(made.shared, authority("file-type", FILE_TYPES[code]), "dct:MediaTypeOrExtent")
    other = be(made.shared, IRI(f"{catalogue_iri(base)}#format-{fragment(code)}"), "dct:MediaTypeOrExtent")
    say(made.shared, other, "rdfs:label", text(code))
    return other


def _mailbox(value: str) -> str:
    local, _, host = value.rpartition("@")
    return f"{fragment(local)}@{fragment(host)}"


def _digits(value: str) -> str:
    return "".join(
        character for character in value if character.isascii() and (character.isdigit() or character in "+-")
    )


def merged(*graphs: Mapping[IRI, Mapping[IRI, list[Term]]]) -> Graph:
    """One graph of several; each statement once."""
    whole_graph: Graph = {}
    for graph in graphs:
        for subject, said in graph.items():
            there = whole_graph.setdefault(subject, {})
            for predicate, objects in said.items():
                known = there.setdefault(predicate, [])
                known += [one for one in objects if one not in known]
    return whole_graph
