"""Contents of entries: one complete example, and any valid one (hypothesis)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from catalogue.domain import choices
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from organisations.domain.choices import City
from organisations.domain.texts import LANGUAGES


def complete_content(**changes: Any) -> EntryContent:
    """Every member filled, nothing wrong with it, 100 points of quality on 1 March 2026."""
    four = {"en": "Bus routes", "zh-hans": "公交路线", "zh-hant": "巴士路線", "pt": "Carreiras"}
    values: dict[str, Any] = {
        "identifier": "3070220200043/000089",
        "title": four,
        "abstract": {language: f"{text}." for language, text in four.items()},
        "original_language": "zh-hans",
        "keywords": {"en": ("bus", "timetable"), "zh-hans": ("公交",)},
        "resource_class": "theme",
        "classification": "3070220200043",
        "resource_code": "3070220200043/000089",
        "formats": ("CSV", "JSON"),
        "update_cycle": "monthly",
        "update_note": "每月",
        "sharing_conditions": {"en": "For statutory duties only."},
        "sharing_methods": ("download", "interface"),
        "open_attribute": "conditional",
        "open_conditions": {"en": "With a key."},
        "grade": "general",
        "general_level": 2,
        "grade_hk": "unclassified",
        "grade_mo": "ordinary",
        "personal_data": "none",
        "areas": ("shenzhen",),
        "covers_from": date(2020, 1, 1),
        "covers_until": date(2025, 12, 31),
        "issued_on": date(2020, 2, 1),
        "modified_on": date(2026, 2, 20),
        "contact": {"en": "Data office"},
        "contact_email": "data@example.gov.cn",
        "contact_phone": "+86 755 1234",
        "landing_page": "https://example.gov.cn/bus",
        "licence": {"en": "Free with attribution."},
        "remarks": {"en": "Complete since 2020."},
        "quality_notes": {"en": "Stops are checked yearly."},
        "visibility": "public",
        "themes": ("transport",),
        "data_items": (
            ItemContent(
                code="direction",
                names={"en": "Direction"},
                data_type="code",
                meanings={"en": "Which way the bus goes."},
                code_list=(CodeValue(code="0", names={"en": "Out"}), CodeValue(code="1", names={"en": "Back"})),
                sensitivity="general",
            ),
        ),
        "distributions": (
            DistributionContent(
                titles={"en": "All routes"},
                format="CSV",
                access_url="https://example.gov.cn/bus",
                download_url="https://example.gov.cn/bus.csv",
                media_type="text/csv",
                size=1024,
            ),
        ),
        "links": (LinkContent(kind="derived_from", target_code="29200/00403600"),),
        "sample": Sample(columns=("direction",), rows=(("0",), ("1",))),
    } | changes
    return EntryContent(**values)


_word = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=0, max_size=12)
_texts = st.dictionaries(st.sampled_from(LANGUAGES), _word, max_size=4)
_day = st.none() | st.dates(date(1850, 1, 1), date(2100, 1, 1))
_format = st.sampled_from((*choices.FORMATS, "csv", "odd", ""))


def _of(values: Any) -> Any:
    return st.sampled_from([str(value) for value in values])


def _sets(values: Any) -> Any:
    return st.lists(_of(values), max_size=3).map(tuple)


_item_parts = st.fixed_dictionaries(
    {
        "names": _texts,
        "data_type": st.sampled_from(("text", " code ", "blob")),
        "unit": _word,
        "meanings": _texts,
        "code_list": st.lists(st.builds(CodeValue, code=_word, names=_texts), max_size=2).map(tuple),
        "sensitivity": _of(choices.Grade.values),
        "personal_data": _of(choices.PersonalData.values),
    }
)
_items = st.lists(_item_parts, max_size=3).map(
    lambda parts: tuple(ItemContent(code=f"field_{number}", **part) for number, part in enumerate(parts))
)
_ways = st.lists(
    st.builds(
        DistributionContent,
        titles=_texts,
        format=_format,
        access_url=st.sampled_from(("", " https://example.org/a ")),
        media_type=_word,
        size=st.none() | st.integers(0, 2**40),
    ),
    max_size=3,
).map(tuple)
_links = st.lists(
    st.builds(LinkContent, kind=_of(choices.LinkKind.values), target_code=_word.map(lambda code: f"x{code}")),
    max_size=3,
).map(tuple)


def any_content() -> st.SearchStrategy[EntryContent]:
    """Contents that the rows can hold, tidy or not. Dates are in order, conditions and bases stated (the database
    asks for them); the law's other rules may be broken."""
    return _contents().map(_stated)


def _stated(content: EntryContent) -> EntryContent:
    said = {"en": "Stated."}
    if content.sharing_attribute == "conditional":
        return replace(content, sharing_conditions={**content.sharing_conditions, **said})
    if content.sharing_attribute == "not_shared":
        return replace(content, not_shared_basis=said)
    return content


def _contents() -> st.SearchStrategy[EntryContent]:
    return st.builds(
        EntryContent,
        identifier=_word.map(lambda code: f"id{code}"),
        title=_texts,
        abstract=_texts,
        original_language=_of(LANGUAGES),
        keywords=st.dictionaries(st.sampled_from(LANGUAGES), st.lists(_word, max_size=3).map(tuple), max_size=3),
        resource_class=_of(choices.ResourceClass.values),
        formats=st.lists(_format, max_size=3).map(tuple),
        update_cycle=_of(choices.UpdateCycle.values),
        update_note=_word,
        sharing_attribute=_of(choices.SharingAttribute.values),
        sharing_conditions=_texts,
        sharing_methods=_sets(choices.SharingMethod.values),
        grade=_of(choices.Grade.values),
        general_level=st.none() | st.integers(1, 4),
        personal_data=_of(choices.PersonalData.values),
        themes=_sets(("transport", "health")),
        shown_to=_sets(("shown-a", "shown-b")),
        source_department=st.sampled_from(("", "shown-a")),
        areas=_sets(City.values),
        covers_from=st.none(),
        covers_until=_day,
        issued_on=st.none(),
        modified_on=_day,
        contact=_texts,
        contact_phone=_word,
        remarks=_texts,
        data_items=_items,
        distributions=_ways,
        links=_links,
        sample=st.none()
        | st.builds(
            Sample,
            columns=st.lists(_word, min_size=1, max_size=2).map(tuple),
            rows=st.lists(st.lists(_word, max_size=2).map(tuple), max_size=2).map(tuple),
        ),
    )
