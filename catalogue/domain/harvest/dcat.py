"""Datasets of a DCAT catalogue (DCAT-AP 3) become records. What DCAT-AP does not have, the registration says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from catalogue.domain.choices import OpenAttribute, SharingMethod
from catalogue.domain.entry import DistributionContent, EntryContent, Texts
from catalogue.domain.limits import MOST_DISTRIBUTIONS

from .errors import Unreadable
from .graphs import Graph, Value, of_type
from .manners import Manner, count, page_of
from .records import HarvestedRecord, Notes, Page, RecordRefused, digest_of
from .texts import ABSTRACT, NAME, SHORT, differing, plain, texts_of, words_in
from .values import cycle_of, day_of, format_of, known_formats, mail_of, size_of, themes_of, url_of

DCAT = "http://www.w3.org/ns/dcat#"
DCT = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
VCARD = "http://www.w3.org/2006/vcard/ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
HYDRA = "http://www.w3.org/ns/hydra/core#"
ADMS = "http://www.w3.org/ns/adms#"
ACCESS = "http://publications.europa.eu/resource/authority/access-right/"

_NAMES = (f"{FOAF}name", f"{SKOS}prefLabel", f"{DCT}title", f"{RDFS}label", f"{VCARD}fn", f"{VCARD}organization-name")
_OPENNESS = {
    f"{ACCESS}PUBLIC": OpenAttribute.OPEN,
    f"{ACCESS}RESTRICTED": OpenAttribute.CONDITIONAL,
    f"{ACCESS}NON_PUBLIC": OpenAttribute.NOT_OPEN,
}
#: How a catalogue says that a dataset is gone: of the dataset itself, by the EU's list or ADMS's own; of its record.
_WITHDRAWN = frozenset(
    {
        "http://publications.europa.eu/resource/authority/dataset-status/WITHDRAWN",
        "http://purl.org/adms/status/Withdrawn",
    }
)
_DELETED = "http://purl.org/adms/changetype/deleted"


def page_of_graph(graph: Graph, *, manner: Manner) -> Page:
    """All datasets of one file or one page of a catalogue. Those that it calls withdrawn, or whose records it calls
    deleted, are refused as gone (``record.withdrawn``), whatever else is said of them.

    Returns  ``next``: where Hydra says that the catalogue goes on. The caller checks that address as any other, and
             that it was not there before.
    Raises   Unreadable ``rdf.no_datasets`` for a file without one that has no further page either.
    """
    datasets = of_type(graph, f"{DCAT}Dataset")
    following = _first(graph, [f"{HYDRA}next", f"{HYDRA}nextPage"])
    if not datasets and not following:
        raise Unreadable("rdf.no_datasets")
    deleted = _deleted(graph)

    def make(subject: str) -> HarvestedRecord:
        if subject in deleted or any(one.text in _WITHDRAWN for one in graph[subject].get(f"{ADMS}status", ())):
            raise RecordRefused("record.withdrawn")
        return record_of(graph, subject, manner=manner)

    return page_of(
        datasets,
        make,
        identify=lambda subject: _id_of(graph, subject),
        total=count(_first(graph, [f"{HYDRA}totalItems"])),
        following=following or None,
    )


def _first(graph: Graph, predicates: Iterable[str]) -> str:
    """What the first subject that says any of this says: there is one paging control in a file."""
    found = (one.text for name in predicates for said in graph.values() for one in said.get(name, ()))
    return next(found, "")


def _deleted(graph: Graph) -> frozenset[str]:
    """The datasets whose records in the catalogue say that they were deleted."""
    return frozenset(
        topic.text
        for record in of_type(graph, f"{DCAT}CatalogRecord")
        if any(one.text == _DELETED for one in graph[record].get(f"{ADMS}status", ()))
        for topic in graph[record].get(f"{FOAF}primaryTopic", ())
    )


def _id_of(graph: Graph, subject: str) -> str:
    """What a dataset calls itself, else its address; "" for one that has neither."""
    named = next((one.text for one in graph[subject].get(f"{DCT}identifier", ())), "")
    return named or ("" if subject.startswith("_:") else subject)


def record_of(graph: Graph, subject: str, *, manner: Manner) -> HarvestedRecord:
    """One dataset."""
    notes = Notes()
    said = graph[subject]

    def values(name: str) -> list[Value]:
        return said.get(name, [])

    def one(name: str) -> str:
        return next((value.text for value in values(name)), "")

    def texts(name: str, **how: Any) -> dict[str, str]:
        return _texts(values(name), notes=notes, default=manner.language, **how)

    own = "" if subject.startswith("_:") else subject
    source_id = plain(_id_of(graph, subject), field="id", notes=notes)
    title = texts(f"{DCT}title", field="title")
    distributions = _distributions(graph, values(f"{DCAT}distribution"), manner, notes)
    landing = url_of(one(f"{DCAT}landingPage") or own, field="landing_page", notes=notes)
    cycle = one(f"{DCT}accrualPeriodicity")
    period = _node(graph, values(f"{DCT}temporal"))
    contact = _node(graph, values(f"{DCAT}contactPoint"))
    rights = one(f"{DCT}accessRights")
    openness = _OPENNESS[rights].value if rights in _OPENNESS else manner.open_attribute
    publisher = _node(graph, values(f"{DCT}publisher"))
    content = EntryContent(
        identifier=source_id,
        title=title,
        abstract=differing(texts(f"{DCT}description", field="abstract", limit=ABSTRACT, markup=True), title),
        original_language=next(iter(title), manner.language),
        keywords=_keywords(values(f"{DCAT}keyword"), manner, notes),
        formats=known_formats(one.format for one in distributions),
        update_cycle=cycle_of(cycle, notes=notes).value,
        # An address says nothing to a reader.
        update_note="" if "://" in cycle else plain(cycle, field="update_note", notes=notes, limit=SHORT),
        sharing_attribute=manner.sharing_attribute,
        sharing_conditions=manner.sharing_conditions,
        not_shared_basis=manner.not_shared_basis,
        sharing_methods=_methods(distributions),
        open_attribute=openness,
        open_conditions=_conditions(graph, values(f"{DCT}accessRights"), openness, manner, notes),
        themes=themes_of(_labels(graph, values(f"{DCAT}theme")), notes=notes),
        areas=manner.areas,
        covers_from=day_of(_of(period, f"{DCAT}startDate"), field="covers_from", notes=notes),
        covers_until=day_of(_of(period, f"{DCAT}endDate"), field="covers_until", notes=notes),
        issued_on=day_of(one(f"{DCT}issued"), field="issued_on", notes=notes),
        modified_on=day_of(one(f"{DCT}modified"), field="modified_on", notes=notes),
        contact=_named(contact, "contact", manner, notes),
        contact_email=mail_of(_of(contact, f"{VCARD}hasEmail"), notes=notes),
        contact_phone=plain(
            _of(contact, f"{VCARD}hasTelephone").removeprefix("tel:"), field="contact_phone", notes=notes, limit=40
        ),
        landing_page=landing,
        licence=_licence(graph, values(f"{DCT}license"), manner, notes),
        visibility=manner.visibility,
        distributions=distributions,
    )
    provider = _named(publisher, "provider", manner, notes)
    code = next((value.text for value in values(f"{DCT}publisher") if not value.text.startswith("_:")), "")
    modified = plain(one(f"{DCT}modified"), field="modified", notes=notes, limit=40)
    return HarvestedRecord(
        source_id=source_id,
        content=content,
        # Of what was understood: the statements of a file have no order, and its blank nodes no names.
        digest=digest_of([content.to_json(), provider, modified]),
        modified=modified,
        provider=provider,
        provider_code=plain(code, field="provider", notes=notes, limit=NAME),
        url=landing,
        warnings=notes.all(),
    )


def _texts(values: Iterable[Value], **how: Any) -> dict[str, str]:
    """A tag that is an address is a datatype and says no language."""
    return texts_of([("" if ":" in one.tag else one.tag, one.text) for one in values if not one.is_node], **how)


def _node(graph: Graph, values: list[Value]) -> dict[str, list[Value]]:
    """What is said of the first of these nodes; a bare text is taken for its name."""
    found = next((dict(graph[one.text]) for one in values if one.is_node and one.text in graph), None)
    return {_NAMES[0]: [one for one in values if not one.is_node]} if found is None else found


def _of(node: dict[str, list[Value]], name: str) -> str:
    return next((one.text for one in node.get(name, ())), "")


def _named(node: dict[str, list[Value]], field: str, manner: Manner, notes: Notes) -> Texts:
    values = next((node[name] for name in _NAMES if node.get(name)), [])
    return _texts(values, field=field, notes=notes, default=manner.language, limit=NAME)


def _labels(graph: Graph, values: list[Value]) -> list[str]:
    """Texts, addresses, and the names that the file gives to those addresses."""
    named = [label.text for one in values for name in _NAMES for label in graph.get(one.text, {}).get(name, ())]
    return [*(one.text for one in values), *named]


def _conditions(graph: Graph, values: list[Value], openness: str, manner: Manner, notes: Notes) -> Texts:
    """What DCAT-AP says of conditions is the name of the access right; its address when it has none."""
    if openness != OpenAttribute.CONDITIONAL.value:
        return {}
    named = _named(_node(graph, values), "open_conditions", manner, notes)
    return named or manner.open_conditions or {manner.language: values[0].text}


def _licence(graph: Graph, values: list[Value], manner: Manner, notes: Notes) -> Texts:
    """Its name, in as many languages as the file has; else its address."""
    named = _named(_node(graph, values), "licence", manner, notes)
    address = next((one.text for one in values if one.is_node and "://" in one.text), "")
    shown = url_of(address, field="licence", notes=notes) if not named else ""
    return named or ({manner.language: shown} if shown else {})


def _keywords(values: list[Value], manner: Manner, notes: Notes) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in values:
        for language, text in _texts(
            [one], field="keywords", notes=notes, default=manner.language, limit=SHORT
        ).items():
            found.setdefault(language, []).append(text)
    return {language: words_in(list(words), notes=notes) for language, words in found.items()}


def _distributions(graph: Graph, values: list[Value], manner: Manner, notes: Notes) -> tuple[DistributionContent, ...]:
    if len(values) > MOST_DISTRIBUTIONS:
        notes.add("record.many_resources", limit=MOST_DISTRIBUTIONS)
    return tuple(_distribution(graph, one.text, manner, notes) for one in values[:MOST_DISTRIBUTIONS])


def _distribution(graph: Graph, subject: str, manner: Manner, notes: Notes) -> DistributionContent:
    said = dict(graph.get(subject, {}))
    media = _of(said, f"{DCAT}mediaType")
    kind = next((name for name in _labels(graph, said.get(f"{DCT}format", []))[::-1] if "://" not in name), "")
    return DistributionContent(
        titles=_texts(said.get(f"{DCT}title", []), field="distribution", notes=notes, default=manner.language),
        format=format_of(kind or _of(said, f"{DCT}format") or media, notes=notes),
        access_url=url_of(_of(said, f"{DCAT}accessURL"), field="distribution", notes=notes),
        download_url=url_of(_of(said, f"{DCAT}downloadURL"), field="distribution", notes=notes),
        media_type=plain(media.partition("media-types/")[2] or media, field="media_type", notes=notes, limit=100),
        size=size_of(_of(said, f"{DCAT}byteSize"), notes=notes),
    )


def _methods(distributions: tuple[DistributionContent, ...]) -> tuple[str, ...]:
    interface = any(one.format in {"API", "WMS", "WFS"} for one in distributions)
    download = any(one.download_url for one in distributions)
    return (SharingMethod.INTERFACE.value,) * interface + (SharingMethod.DOWNLOAD.value,) * download
