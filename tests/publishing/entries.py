"""One entry of every kind that is published, and what rdflib reads in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from rdflib import Graph

from catalogue.domain.entry import (
    CodeValue,
    DistributionContent,
    EntryContent,
    ItemContent,
    LinkContent,
    Sample,
)
from catalogue.models import Resource
from catalogue.services.writing import EntryWrite, Origin, write_entries
from organisations.models import Organisation
from tests.factories.catalogue import MADE, make_theme
from tests.factories.organisations import make_organisation

PARSERS = {"ttl": "turtle", "jsonld": "json-ld", "rdf": "xml"}
FOUR = {"en": "Air quality", "zh-hans": "空气质量", "zh-hant": "空氣質素", "pt": "Qualidade do ar"}
CONDITIONS = {"en": "For statutory duties only."}
#: Everything that some syntax must escape.
AWKWARD = 'a "quoted" \\ back\r\nslash <b>&amp;</b>\t]]> \x0bunit 😀 {"@id": "x"}'


def parsed(text: str | bytes, ending: str) -> Graph:
    return Graph().parse(data=text, format=PARSERS[ending], publicID="http://testserver/")


def full_content(other: Resource, hidden: Resource) -> EntryContent:
    """Every member of a content has a value."""
    return EntryContent(
        identifier="full/1",
        title=FOUR,
        abstract={**FOUR, "en": AWKWARD},
        original_language="zh-hant",
        keywords={"en": ("air", "ozone"), "zh-hant": ("空氣",)},
        resource_class="theme",
        classification="3/07/12",
        resource_code="307012/000001",
        source_department="mo-source",
        formats=("CSV", "API", "GTFS", "OWN-FORMAT"),
        update_cycle="half_yearly",
        update_note="每半年",
        sharing_attribute="conditional",
        sharing_conditions=FOUR,
        not_shared_basis={"en": "None."},
        sharing_methods=("interface", "download"),
        open_attribute="conditional",
        open_conditions=FOUR,
        grade="important",
        general_level=3,
        grade_hk="restricted",
        grade_mo="personal",
        personal_data="personal",
        themes=("environment", "unmapped"),
        areas=("shenzhen", "hong_kong"),
        covers_from=date(2020, 1, 1),
        covers_until=date(2025, 12, 31),
        issued_on=date(2026, 1, 1),
        modified_on=date(2026, 2, 1),
        contact=FOUR,
        contact_email="air+data@epd.example",
        contact_phone="+852 2594 6000",
        landing_page="https://www.epd.example/air quality?a=<b>",
        licence=FOUR,
        remarks=FOUR,
        quality_notes=FOUR,
        visibility="public",
        shown_to=("mo-source",),
        data_items=(
            ItemContent(
                code="pm 2.5/µg",
                names=FOUR,
                data_type="decimal",
                unit="µg/m³",
                meanings=FOUR,
                code_list=(CodeValue(code="1", names=FOUR), CodeValue(code="x y")),
                sensitivity="general",
                personal_data="none",
            ),
            ItemContent(code="odd", data_type="unheard-of"),
        ),
        distributions=(
            DistributionContent(
                titles=FOUR,
                format="CSV",
                access_url="https://www.epd.example/air",
                download_url="https://www.epd.example/air.csv?x=1&y={2}",
                media_type="text/csv",
                size=12345,
            ),
            DistributionContent(download_url="https://www.epd.example/空氣.json", media_type="unreadable"),
            DistributionContent(access_url="ftp://not.the.web/file", format="ZIP"),
        ),
        links=(
            LinkContent(kind="derived_from", target=other.pk),
            LinkContent(kind="related", target=hidden.pk),
            LinkContent(kind="related", target_code="SEE-ALSO"),
            LinkContent(kind="replaces", target_code="OLD-1"),
        ),
        sample=Sample(columns=("station", "pm25"), rows=(("Central", "12"),)),
    )


def one_of_each(custodian: Organisation | None = None) -> Mapping[str, Resource]:
    """Entries by their kind; ``hidden`` is for chosen organisations only."""
    custodian = custodian or make_organisation("HK", code="hk-custodian", names=FOUR)
    make_organisation("MO", code="mo-source", names={"pt": "Direcção do Ambiente"})
    make_theme("environment", **{"en": "Environment", "zh-hant": "環境"})
    make_theme("unmapped")
    hidden, retired = _write(
        custodian,
        EntryContent(identifier="hidden", title={"en": "Hidden"}, sharing_conditions=CONDITIONS, visibility="chosen"),
        EntryContent(
            identifier="retired",
            title=FOUR,
            sharing_conditions=CONDITIONS,
            visibility="public",
            contact_email="someone@epd.example",
        ),
    )
    retired.status, retired.retired_at = "retired", datetime(2026, 3, 1, tzinfo=UTC)
    retired.save()
    minimal, closed, languages, replacing, opened = _write(
        custodian,
        EntryContent(identifier="minimal", title={"en": "Minimal"}, sharing_conditions=CONDITIONS, visibility="public"),
        EntryContent(
            identifier="closed",
            title={"zh-hans": "不予共享"},
            original_language="zh-hans",
            sharing_attribute="not_shared",
            not_shared_basis={"zh-hans": "国务院令第809号第十四条"},
            visibility="public",
        ),
        EntryContent(
            identifier="four",
            title=FOUR,
            abstract=FOUR,
            sharing_conditions=CONDITIONS,
            visibility="public",
            contact=FOUR,
        ),
        EntryContent(
            identifier="replacing",
            contact_phone="+86 755 1234",
            title={"pt": "Substituição"},
            original_language="pt",
            sharing_attribute="unconditional",
            visibility="public",
            covers_from=date(2026, 1, 1),
            links=(LinkContent(kind="replaces", target=retired.pk),),
        ),
        EntryContent(
            identifier="open",
            title={"zh-hant": "開放數據"},
            original_language="zh-hant",
            sharing_attribute="unconditional",
            open_attribute="open",
            formats=("JSON",),
            visibility="public",
        ),
    )
    (full,) = _write(custodian, full_content(minimal, hidden))
    (harvested,) = write_entries(
        [
            EntryWrite(
                content=EntryContent(
                    identifier="h/1", title={"zh-hant": "收割"}, sharing_conditions=CONDITIONS, visibility="public"
                ),
                custodian=custodian,
                origin=Origin("DATA.GOV.HK", "https://data.gov.hk/en-data/dataset/h-1", "the list of 2026"),
            )
        ],
        at=MADE,
    )
    return {
        "minimal": minimal,
        "full": full,
        "not shared": closed,
        "retired": retired,
        "harvested": harvested,
        "four languages": languages,
        "replacing": replacing,
        "open": opened,
        "hidden": hidden,
    }


def _write(custodian: Organisation, *contents: EntryContent) -> list[Resource]:
    return write_entries([EntryWrite(content=content, custodian=custodian) for content in contents], at=MADE)
