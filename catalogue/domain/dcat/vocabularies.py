"""From our codes to the controlled vocabularies of the EU Publications Office, as DCAT-AP 3 asks (its section 11)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from catalogue.domain.choices import (
    FORMATS,
    LinkKind,
    OpenAttribute,
    SharingAttribute,
    UpdateCycle,
    Visibility,
)
from catalogue.domain.entry import EntryContent
from organisations.domain.choices import Kind, Place

from .terms import IRI

AUTHORITY = "http://publications.europa.eu/resource/authority/"
DATA_THEMES = IRI(f"{AUTHORITY}data-theme")
CHANGES = "http://purl.org/adms/changetype/"
#: What the records follow.
PROFILE = IRI("https://semiceu.github.io/DCAT-AP/releases/3.0.0/")
IANA = "https://www.iana.org/assignments/media-types/"

FREQUENCIES: Mapping[str, str] = {
    UpdateCycle.REAL_TIME: "UPDATE_CONT",
    UpdateCycle.DAILY: "DAILY",
    UpdateCycle.WEEKLY: "WEEKLY",
    UpdateCycle.MONTHLY: "MONTHLY",
    UpdateCycle.QUARTERLY: "QUARTERLY",
    UpdateCycle.HALF_YEARLY: "ANNUAL_2",
    UpdateCycle.YEARLY: "ANNUAL",
    UpdateCycle.OTHER: "OTHER",
    UpdateCycle.NOT_STATED: "UNKNOWN",
}
#: A GTFS feed is a ZIP file; the EU's list has no name for what is in it.
FILE_TYPES: Mapping[str, str] = {
    **{code: code for code in FORMATS},
    "API": "REST",
    "FGDB": "GDB",
    "GTFS": "ZIP",
    "SHAPEFILE": "SHP",
}
LANGUAGE_CODES: Mapping[str, str] = {"en": "ENG", "pt": "POR", "zh-hans": "ZHO", "zh-hant": "ZHO"}
#: Our subject headings; one that is not here is published as itself only.
THEMES: Mapping[str, str] = {
    "transport": "TRAN",
    "weather": "ENVI",
    "environment": "ENVI",
    "population": "SOCI",
    "housing": "REGI",
    "land": "REGI",
    "health": "HEAL",
    "education": "EDUC",
    "economy": "ECON",
    "tourism": "EDUC",
    "border": "TRAN",
    "safety": "JUST",
    "energy": "ENER",
    "government": "GOVE",
}
#: What the nodes of these vocabularies are called, for readers that do not look them up.
ENGLISH: Mapping[str, str] = {
    "TRAN": "Transport",
    "ENVI": "Environment",
    "SOCI": "Population and society",
    "REGI": "Regions and cities",
    "HEAL": "Health",
    "EDUC": "Education, culture and sport",
    "ECON": "Economy and finance",
    "JUST": "Justice, legal system and public safety",
    "ENER": "Energy",
    "GOVE": "Government and public sector",
    "COMPLETED": "Completed",
    "WITHDRAWN": "Withdrawn",
    "created": "Created",
    "updated": "Updated",
    "deleted": "Deleted",
}
#: ADMS's types of publishers for our kinds of organisations. What is not here it has no word for: it asks whether an
#: authority is local, regional or national, which nobody says of a body here.
PUBLISHER_TYPES: Mapping[str, IRI] = {Kind.ENTERPRISE: IRI("http://purl.org/adms/publishertype/Company")}


class PlaceCode(NamedTuple):
    """A place among the areas, and its GB/T 2260 code."""

    name: str
    number: str


PLACES: Mapping[str, PlaceCode] = {
    Place.GUANGDONG: PlaceCode("guangdong", "440000"),
    Place.HONG_KONG: PlaceCode("hong_kong", "810000"),
    Place.MACAO: PlaceCode("macao", "820000"),
}
#: GB/T 2260 codes of the cities (organisations.domain.choices.City).
CITY_CODES: Mapping[str, str] = {
    "guangzhou": "440100",
    "shenzhen": "440300",
    "zhuhai": "440400",
    "foshan": "440600",
    "jiangmen": "440700",
    "zhaoqing": "441200",
    "huizhou": "441300",
    "dongguan": "441900",
    "zhongshan": "442000",
    "hong_kong": "810000",
    "macao": "820000",
}
LINKS: Mapping[str, str] = {
    LinkKind.DERIVED_FROM: "prov:wasDerivedFrom",
    LinkKind.RELATED: "dct:relation",
    LinkKind.REPLACES: "dct:replaces",
}
#: Data types of items as CSVW names them; others are text there.
DATATYPES: Mapping[str, str] = {
    "integer": "xsd:integer",
    "decimal": "xsd:decimal",
    "boolean": "xsd:boolean",
    "date": "xsd:date",
    "time": "xsd:time",
    "datetime": "xsd:dateTime",
}


def authority(table: str, code: str) -> IRI:
    return IRI(f"{AUTHORITY}{table}/{code}")


def access_right(content: EntryContent) -> str:
    """PUBLIC, RESTRICTED or NON_PUBLIC.

    Takes    a content.
    Returns  NON_PUBLIC for what is not shared (Decree 809 art. 14); PUBLIC only where everyone may know of it, sharing
             has no conditions and nothing says that the public may not have it; RESTRICTED otherwise.
    """
    if content.sharing_attribute == SharingAttribute.NOT_SHARED:
        return "NON_PUBLIC"
    open_to_all = content.open_attribute in {OpenAttribute.OPEN, OpenAttribute.NOT_STATED}
    free = content.sharing_attribute == SharingAttribute.UNCONDITIONAL
    return "PUBLIC" if free and open_to_all and content.visibility == Visibility.PUBLIC else "RESTRICTED"
