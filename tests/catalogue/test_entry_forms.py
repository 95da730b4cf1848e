"""Each section's form gives back what it was filled with, and keeps shape only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from django.http import QueryDict

from catalogue.domain import choices
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from catalogue.domain.sections import SECTIONS, Shape, section_coded
from catalogue.forms.entry import SectionForm, applied
from catalogue.forms.rows import rows_content, rows_of

OFFERED = {
    "source_department": [("hk-td", "Transport Department")],
    "shown_to": [("hk-td", "Transport Department"), ("mo-dsat", "DSAT")],
    "themes": [("transport", "Transport"), ("health", "Health")],
}
TARGET = uuid4()
FULL = EntryContent(
    identifier="29200/01903510",
    title={"zh-hans": "公交路线", "en": "Bus routes"},
    abstract={"zh-hans": "全部线路。\n每日更新。"},
    original_language="zh-hans",
    keywords={"zh-hans": ("公交", "路线"), "en": ("bus",)},
    classification="307",
    resource_code="307/000089",
    source_department="hk-td",
    formats=("CSV", "JSON"),
    update_cycle="daily",
    update_note="凌晨",
    sharing_conditions={"zh-hans": "仅限履职。"},
    sharing_methods=("interface",),
    grade="general",
    general_level=2,
    grade_hk="restricted",
    personal_data="none",
    themes=("transport",),
    areas=("shenzhen",),
    covers_from=date(2020, 1, 1),
    issued_on=date(2020, 2, 3),
    contact={"zh-hans": "数据处"},
    contact_email="data@example.org",
    contact_phone="0755-1234",
    landing_page="https://example.org/a?b=c",
    visibility="chosen",
    shown_to=("hk-td", "mo-dsat"),
    data_items=(
        ItemContent(
            code="route",
            names={"zh-hans": "线路", "pt": "Carreira"},
            data_type="code",
            unit="",
            meanings={"zh-hans": "线路名"},
            code_list=(CodeValue(code="1", names={"zh-hans": "一路", "en": "One"}), CodeValue(code="2")),
            sensitivity="general",
        ),
        ItemContent(code="when", names={"zh-hans": "时间"}, data_type="of the source"),
    ),
    distributions=(
        DistributionContent(
            titles={"zh-hans": "全部", "en": "All"}, format="CSV", download_url="https://example.org/a.csv", size=12
        ),
        DistributionContent(format="SHP.GZ", access_url="https://example.org/b"),
    ),
    links=(LinkContent(kind="derived_from", target=TARGET), LinkContent(kind="related", target_code="x/1")),
    sample=Sample(columns=("线路", "时间"), rows=(("1", "06:00"), ("2", "有,号"))),
)


def posted(page: SectionForm, rows: dict[str, object]) -> QueryDict:
    """What a browser sends for the page as it was shown."""
    data = QueryDict(mutable=True)
    for part in (page, *(part for one in rows.values() for part in (one.management_form, *one.forms))):
        for bound in part:
            value = bound.value()
            if isinstance(value, (list, tuple)):
                data.setlist(bound.html_name, [str(one) for one in value])
            elif value is not None and value is not False:
                data[bound.html_name] = value.isoformat() if isinstance(value, date) else str(value)
    return data


def sections_of(code: str, content: EntryContent, data: QueryDict | None = None):
    section = section_coded(code)
    assert section is not None
    rows = {one.name: rows_of(one.name, content, data) for one in section.fields if one.shape is Shape.ROWS}
    return SectionForm(section, content, 3, OFFERED, data), rows


def sent(code: str, content: EntryContent, data: QueryDict) -> EntryContent:
    form, rows = sections_of(code, content, data)
    assert form.is_valid(), form.errors
    for one in rows.values():
        assert one.is_valid(), one.errors
    return applied(content, form.changes() | {name: rows_content(one) for name, one in rows.items()})


@pytest.mark.parametrize("code", [section.code for section in SECTIONS])
@pytest.mark.parametrize("content", [FULL, EntryContent()], ids=["full", "empty"])
def test_what_a_page_shows_it_gives_back(code, content):
    again = sent(code, content, posted(*sections_of(code, content)))
    assert again.canonical() == content.canonical()


def test_every_field_is_on_the_page_of_its_section():
    for section in SECTIONS:
        form, rows = sections_of(section.code, FULL)
        for asked, name, parts in form.groups():
            assert str(name)
            assert parts or asked.name in rows


def test_unknown_codes_bad_days_and_unstorable_text_are_refused_in_sentences():
    data = posted(*sections_of("identity", FULL))
    data["covers_from"], data["resource_class"], data["identifier"] = "31/12/2020", "magic", "a\x00b"
    form, _rows = sections_of("identity", FULL, data)
    assert not form.is_valid()
    assert set(form.errors) == {"covers_from", "resource_class", "identifier"}
    assert form.errors["covers_from"] == ["Enter a date, for example 2027-03-31."]


def test_keywords_are_parted_by_the_signs_of_either_script():
    data = posted(*sections_of("texts", EntryContent()))
    data["keywords.zh-hans"], data["keywords.en"] = "公交、路线，公交；时刻", "bus, bus; line"
    assert sent("texts", EntryContent(), data).keywords == {"zh-hans": ("公交", "路线", "时刻"), "en": ("bus", "line")}


def test_a_row_is_added_changed_and_taken_away():
    data = posted(*sections_of("items", FULL))
    data["data_items-1-DELETE"] = "on"
    data["data_items-0-code_list"] = "1 一号线\n3 三号线\n"
    data["data_items-2-code"], data["data_items-2-names.zh-hans"] = "stop", "车站"
    items = sent("items", FULL, data).data_items
    assert [item.code for item in items] == ["route", "stop"]
    assert items[0].code_list == (
        CodeValue(code="1", names={"en": "One", "zh-hans": "一号线"}),
        CodeValue(code="3", names={"zh-hans": "三号线"}),
    )
    assert items[1] == ItemContent(code="stop", names={"zh-hans": "车站"}, personal_data="not_stated")


def test_rows_that_a_colleague_added_meanwhile_are_no_rows_of_this_page():
    before = replace(FULL, data_items=FULL.data_items[:1])
    data = posted(*sections_of("items", before))
    data["data_items-1-code"] = "mine"
    assert [item.code for item in sent("items", FULL, data).data_items] == ["route", "mine"]


def test_a_tampered_count_of_rows_is_refused_not_crashed():
    data = posted(*sections_of("items", FULL))
    data["data_items-INITIAL_FORMS"] = "x"
    _form, rows = sections_of("items", FULL, data)
    assert not rows["data_items"].is_valid()


def test_a_sample_with_rows_of_different_length_is_refused():
    data = posted(*sections_of("quality", FULL))
    data["sample"] = "a,b\n1\n"
    form, _rows = sections_of("quality", FULL, data)
    assert form.errors["sample"] == ["Give every row of the sample as many columns as its first line."]


def test_a_link_is_known_by_the_address_of_its_page():
    data = posted(*sections_of("quality", EntryContent()))
    data["links-0-kind"], data["links-0-target"] = "related", f"https://portal.example/catalogue/{TARGET}/"
    assert sent("quality", EntryContent(), data).links == (LinkContent(kind="related", target=TARGET),)


def test_every_vocabulary_of_a_section_is_a_vocabulary_of_the_content():
    known = {
        "resource_class": choices.ResourceClass,
        "update_cycle": choices.UpdateCycle,
        "visibility": choices.Visibility,
        "grade_mo": choices.MacaoGrade,
    }
    for section in SECTIONS:
        for asked in section.fields:
            if asked.name in known:
                assert [code for code, _label in asked.choices or ()] == known[asked.name].values
