"""Tables that carry whole entries: every field in four languages, data items in further rows or on their own sheet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from catalogue.domain import choices
from catalogue.domain.completeness import missing
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent
from catalogue.domain.harvest.columns import ITEM_SHEET
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.reporting import said
from catalogue.domain.harvest.sheet import page_of_rows
from catalogue.domain.harvest.template import EXAMPLE, rows_of, sheets_of, template_rows
from catalogue.domain.harvest.values import THEME_CODES
from catalogue.domain.validation import validate
from catalogue.harvesting.readers.upload import UploadReader
from catalogue.reading.entries import read_entries
from organisations.domain.choices import City, Place

LANGUAGES = ["en", "zh-hans", "zh-hant", "pt"]
MANNER = Manner(language="zh-hant")
FOUR = {"en": "Water level", "zh-hans": "水位数据", "zh-hant": "水位數據", "pt": "Nível da água"}
ITEM = ItemContent(
    code="level",
    names=FOUR,
    data_type="decimal",
    unit="m",
    meanings={**FOUR, "en": "Above datum; see the notes, part 2"},
    sensitivity="general",
    personal_data="none",
)
CODED = ItemContent(
    code="state",
    names=FOUR,
    data_type="code",
    code_list=(
        CodeValue(code="H", names={"en": "High; flooding", "zh-hans": "高", "zh-hant": "高水位", "pt": "Alto"}),
        CodeValue(code="a=b", names={"pt": "Baixo"}),
    ),
    sensitivity="important",
    personal_data="personal",
)
WHOLE = EntryContent(
    identifier="w/1",
    title=FOUR,
    abstract=FOUR,
    original_language="pt",
    keywords={"en": ("water", "tide"), "zh-hant": ("水位",), "pt": ("água",)},
    resource_class="basic",
    classification="30702",
    resource_code="3070220200043/000089",
    source_department="dsc",
    formats=("API", "CSV"),
    update_cycle="quarterly",
    update_note="after each spring tide",
    sharing_attribute="conditional",
    sharing_conditions=FOUR,
    sharing_methods=("download", "interface"),
    open_attribute="conditional",
    open_conditions=FOUR,
    grade="important",
    grade_hk="restricted",
    grade_mo="personal",
    personal_data="personal",
    themes=("border", "environment"),
    areas=("hong_kong", "macao"),
    covers_from=date(2001, 2, 3),
    covers_until=date(2025, 12, 31),
    issued_on=date(2024, 5, 6),
    modified_on=date(2026, 7, 8),
    contact=FOUR,
    contact_email="water@example.org",
    contact_phone="+853 1234",
    landing_page="https://example.org/water",
    licence=FOUR,
    remarks=FOUR,
    quality_notes=FOUR,
    visibility="chosen",
    shown_to=("dsc", "epd"),
    data_items=(ITEM, CODED),
    distributions=(
        DistributionContent(
            format="CSV", access_url="https://example.org/api", download_url="https://example.org/water.csv"
        ),
    ),
)
GENERAL = replace(
    WHOLE,
    identifier="w/2",
    sharing_attribute="not_shared",
    sharing_conditions={},
    not_shared_basis=FOUR,
    grade="general",
    general_level=3,
    data_items=(
        replace(ITEM, code_list=(CodeValue(code="1"), CodeValue(code="2")), data_type="hydrograph"),
        replace(CODED, sensitivity="not_graded"),
    ),
)
BARE = EntryContent(identifier="w/3", title={"en": "Nothing else"})


def csv_of(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def xlsx_of(*sheets: tuple[str, list[list[str]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_comes_back_from_a_csv_file_as_it_was(language):
    page = read_entries("e.csv", csv_of(rows_of([WHOLE, GENERAL, BARE], language)), manner=MANNER)
    assert (page.refused, page.notes, page.total) == ((), (), 3)
    assert [one.warnings for one in page.records] == [(), (), ()]
    assert [one.content for one in page.records] == [WHOLE, GENERAL, BARE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_comes_back_from_a_workbook_as_it_was(language):
    entries, items = sheets_of([WHOLE, GENERAL, BARE], language)
    data = xlsx_of((ITEM_SHEET[language], items), ("Sheet1", entries))
    page = read_entries("e.xlsx", data, manner=MANNER)
    assert (page.refused, page.notes) == ((), ())
    assert [one.content for one in page.records] == [WHOLE, GENERAL, BARE]
    [uploaded] = UploadReader(data, "xlsx", MANNER, {}).pages(None)
    assert [one.content for one in uploaded.arrivals] == [WHOLE, GENERAL, BARE]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_fills_in_as_much_as_the_template_has_said_all_that_is_asked(language):
    [record] = page_of_rows(template_rows(language), manner=MANNER).records
    assert record.content == EXAMPLE
    assert [missing(record.content, place=place) for place in Place.values] == [[], [], []]
    assert validate(record.content) == []


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("themes", sorted(THEME_CODES)),
        ("areas", City.values),
        ("grade", choices.Grade.values),
        ("grade_hk", choices.HongKongGrade.values),
        ("grade_mo", choices.MacaoGrade.values),
        ("personal_data", choices.PersonalData.values),
        ("resource_class", choices.ResourceClass.values),
        ("visibility", choices.Visibility.values),
        ("update_cycle", choices.UpdateCycle.values),
        ("open_attribute", choices.OpenAttribute.values),
        ("sharing_attribute", choices.SharingAttribute.values),
        ("original_language", LANGUAGES),
    ],
)
def test_every_code_of_every_list_is_read(field, codes):
    for code in codes:
        rows = [["id", field, *(f"title ({one})" for one in LANGUAGES)], ["1", code, *LANGUAGES]]
        [record] = page_of_rows(rows, manner=MANNER).records
        value = getattr(record.content, field)
        assert (value if isinstance(value, str) else list(value)) == (code if isinstance(value, str) else [code])
        assert record.warnings == ()


@pytest.mark.django_db(databases=[])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "vocabulary"),
    [
        ("grade", choices.Grade),
        ("grade_hk", choices.HongKongGrade),
        ("grade_mo", choices.MacaoGrade),
        ("personal_data", choices.PersonalData),
        ("open_attribute", choices.OpenAttribute),
        ("resource_class", choices.ResourceClass),
        ("visibility", choices.Visibility),
        ("areas", City),
        ("sharing_attribute", choices.SharingAttribute),
        ("sharing_methods", choices.SharingMethod),
        ("item_type", choices.DataType),
    ],
)
def test_the_words_of_the_pages_are_understood(language, field, vocabulary):
    from django.utils import translation

    with translation.override(language):
        words = [(code, str(label)) for code, label in vocabulary.choices]
    for code, word in words:
        [record] = page_of_rows([["id", "title", field, "item code"], ["1", "A", word, "x"]], manner=MANNER).records
        value = record.content.data_items[0].data_type if field == "item_type" else getattr(record.content, field)
        assert value in (code, (code,)), word
        assert record.warnings == ()


def test_a_file_that_has_no_format_keeps_its_address():
    rows = [["id", "title", "download address", "formats"], ["1", "A", "https://example.org/x", ""]]
    [record] = page_of_rows(rows, manner=MANNER).records
    [way] = record.content.distributions
    assert (way.format, way.download_url, way.access_url) == ("", "https://example.org/x", "https://example.org/x")
    assert record.warnings == ()
    rows = [["id", "title", "interface address", "formats"], ["1", "A", "https://example.org/api", "API"]]
    [way] = page_of_rows(rows, manner=MANNER).records[0].content.distributions
    assert (way.format, way.download_url, way.access_url) == ("API", "", "https://example.org/api")


def test_what_is_said_about_a_row():
    rows = [
        ["id", "title", "themes", "general level", "grade_hk", "Item code", "Item sensitivity", "Item personal data"],
        ["1", "A", "weather, dragons", "7", "", "a", "very", "yes"],
        ["1", "", "", "", "", "", "", "no"],
        ["1", "", "", "", "", "c", "", ""],
    ]
    rows[0][3] = "general_level"
    [record] = page_of_rows(rows, manner=MANNER).records
    assert [(one.code, one.params["field"], one.params["value"]) for one in record.warnings] == [
        ("record.value", "general_level", "7"),
        ("record.value", "themes", "dragons"),
        ("record.value", "data_items.1", "very"),
    ]
    assert (
        said(record.warnings[2].code, record.warnings[2].params) == "Data items 1: “very” is not a value of the list."
    )
    # Who says nothing does not say that there is none.
    assert [one.personal_data for one in record.content.data_items] == ["personal", "none", "not_stated"]
    assert ("text.missing", "data_items.2.code") in [(one.code, one.field) for one in validate(record.content)]


def test_which_rows_are_data_items_of_an_entry_before_them():
    rows = [
        ["id", "title", "item code", "item name"],
        ["1", "A", "x", "First"],
        ["2", "B", "", ""],
        ["1", "A", "y", "Second"],
        ["1", "Another", "z", "Third"],
        ["1", "A", "", ""],
        ["2", "", "q", "Of two"],
        ["", "", "r", "Of none"],
        ["", "", "s", "Of none"],
    ]
    page = page_of_rows(rows, manner=MANNER)
    assert {one.source_id: [item.code for item in one.content.data_items] for one in page.records} == {
        "1": ["x", "y"],
        "2": ["q"],
    }
    assert [(one.place, one.reason.code) for one in page.refused] == [
        (5, "record.twice"),
        (6, "record.twice"),
        (8, "record.no_id"),
        (9, "record.no_id"),
    ]


def test_a_data_item_more_is_a_change_of_the_record():
    rows = [["id", "title", "item code"], ["1", "A", "x"]]
    [before] = page_of_rows(rows, manner=MANNER).records
    [after] = page_of_rows([*rows, ["1", "", "y"]], manner=MANNER).records
    [plain] = page_of_rows([["id", "title"], ["1", "A"]], manner=MANNER).records
    assert len({before.digest, after.digest, plain.digest}) == 3


def test_codes_of_a_data_item_in_one_line_or_in_several():
    rows = [
        ["id", "title", "item code", "item code list (English)", "item code list (pt)", "item code list"],
        ["1", "A", "x", "1 = One; 2 = Two；=; 3", "2=Dois", "2\n4 = 四"],
    ]
    [record] = page_of_rows(rows, manner=MANNER).records
    assert record.content.data_items[0].code_list == (
        CodeValue(code="1", names={"en": "One"}),
        CodeValue(code="2", names={"en": "Two", "pt": "Dois"}),
        CodeValue(code="3", names={}),
        CodeValue(code="4", names={"zh-hant": "四"}),
    )


class TestTheSheetOfDataItems:
    ENTRIES = [["id", "title", "colour"], ["1", "A"]]

    def page(self, *items: list[str], title: str = "数据项"):
        return read_entries("e.xlsx", xlsx_of(("Entries", self.ENTRIES), (title, list(items))), manner=MANNER)

    def test_rows_of_no_entry_are_named(self):
        page = self.page(["id", "item code", "shade"], ["1", "x"], ["7", "y"], [], ["", "z"])
        assert [item.code for item in page.records[0].content.data_items] == ["x"]
        assert [(one.place, one.source_id, one.reason.code) for one in page.refused] == [
            (3, "7", "record.item_without_entry"),
            (5, "", "record.item_without_entry"),
        ]
        assert [one.params["column"] for one in page.notes] == ["colour", "shade"]

    @pytest.mark.parametrize("heading", [["id", "item name"], ["item code"], ["title"]])
    def test_a_heading_that_does_not_say_which(self, heading):
        with pytest.raises(Unreadable, match=r"sheet\.no_item_columns"):
            self.page(heading)

    def test_an_empty_sheet_and_one_of_another_name_are_left(self):
        assert self.page([]).records[0].content.data_items == ()
        assert self.page(["nothing"], title="Notes").records[0].content.data_items == ()

    def test_more_cells_than_there_may_be(self):
        wide = ["1"] * 200
        with pytest.raises(Unreadable, match=r"sheet\.too_wide"):
            self.page([*wide, "1"])

    def test_a_workbook_of_that_sheet_alone_has_no_titles(self):
        with pytest.raises(Unreadable, match=r"sheet\.no_columns"):
            read_entries("e.xlsx", xlsx_of(("Data items", [["id", "item code"], ["1", "x"]])), manner=MANNER)


@pytest.mark.parametrize(
    ("registered", "said_there", "becomes", "noted"),
    [
        ("signed_in", "public", "signed_in", True),
        ("signed_in", "chosen", "chosen", False),
        ("public", "signed_in", "signed_in", False),
        ("public", "", "public", False),
    ],
)
def test_no_row_is_shown_to_more_people_than_its_source_is_registered_for(registered, said_there, becomes, noted):
    rows = [["id", "title", "visibility"], ["1", "A", said_there]]
    manner = Manner(language="en", visibility=registered, is_widest=True)
    [record] = page_of_rows(rows, manner=manner).records
    assert record.content.visibility == becomes
    assert [one.code for one in record.warnings] == (["record.visibility"] if noted else [])
    [free] = page_of_rows(rows, manner=replace(manner, is_widest=False)).records
    assert free.content.visibility == (said_there or registered)
