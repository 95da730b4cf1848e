"""Entries written as a table that ``domain.harvest.sheet`` reads again; the template is one of them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent

from .columns import COLUMNS, ITEM_COLUMNS, LANGUAGES, TAGS, Column
from .link_cells import cell_of

#: To be overwritten. Complete: whoever fills in as much can send it for review.
EXAMPLE = EntryContent(
    identifier="29200/00903509",
    title={
        "zh-hans": "深圳范围自动站实况格点数据表",
        "en": "Gridded readings of automatic weather stations, Shenzhen",
    },
    abstract={"zh-hans": "全市自动气象站每小时的温度、湿度与风。"},
    original_language="zh-hans",
    keywords={"zh-hans": ("气象", "自动站")},
    formats=("API", "CSV"),
    update_cycle="daily",
    sharing_attribute="conditional",
    sharing_conditions={"zh-hans": "仅用于防灾减灾。"},
    sharing_methods=("interface",),
    open_attribute="open",
    grade="general",
    general_level=1,
    grade_hk="unclassified",
    grade_mo="ordinary",
    personal_data="none",
    themes=("weather",),
    areas=("shenzhen",),
    covers_from=date(2020, 1, 1),
    modified_on=date(2026, 11, 1),
    links=(LinkContent(kind="related", target_code="29200/00903510"),),
    data_items=(
        ItemContent(
            code="station",
            names={"zh-hans": "站号", "en": "Station"},
            data_type="code",
            meanings={"zh-hans": "自动站的编号"},
            code_list=(
                CodeValue(code="G1", names={"zh-hans": "福田", "en": "Futian"}),
                CodeValue(code="G2", names={"zh-hans": "南山", "en": "Nanshan"}),
            ),
            sensitivity="general",
        ),
        ItemContent(
            code="temperature",
            names={"zh-hans": "气温", "en": "Temperature"},
            data_type="decimal",
            unit="°C",
            sensitivity="general",
        ),
    ),
)
Rows = list[list[str]]


def template_rows(language: str) -> Rows:
    """The template as one table: the headings in this language, and one example.

    Takes    a language of the portal. Codes of lists are written as they are; the words of a list are understood too.
    """
    return rows_of([EXAMPLE], language)


def rows_of(contents: Sequence[EntryContent], language: str) -> Rows:
    """Entries as one table: each further data item of an entry has a row of its own, with the identifier."""
    columns = {**COLUMNS, **ITEM_COLUMNS}
    rows = [_headings(columns, language)]
    for content in contents:
        items = [_item_values(item) for item in content.data_items] or [{}]
        rows.append(_row(columns, _values(content) | items[0]))
        rows += [_row(columns, {"identifier": content.identifier} | item) for item in items[1:]]
    return rows


def sheets_of(contents: Sequence[EntryContent], language: str) -> tuple[Rows, Rows]:
    """Entries as two tables: the entries, and their data items beside the identifiers."""
    of_items: dict[str, Column] = {"identifier": COLUMNS["identifier"], **ITEM_COLUMNS}
    entries = [_headings(COLUMNS, language), *(_row(COLUMNS, _values(content)) for content in contents)]
    items = [
        _row(of_items, {"identifier": content.identifier} | _item_values(item))
        for content in contents
        for item in content.data_items
    ]
    return entries, [_headings(of_items, language), *items]


def _headings(columns: Mapping[str, Column], language: str) -> list[str]:
    return [
        f"{column.names[language]} ({TAGS[language][text]})" if text else column.names[language]
        for column in columns.values()
        for text in _languages(column)
    ]


def _row(columns: Mapping[str, Column], values: Mapping[str, str]) -> list[str]:
    return [values.get(f"{key} {text}".strip(), "") for key, column in columns.items() for text in _languages(column)]


def _languages(column: Column) -> Sequence[str]:
    return LANGUAGES if column.texts else ("",)


def _values(content: EntryContent) -> dict[str, str]:
    values: dict[str, Any] = {key: getattr(content, key, "") for key in COLUMNS}
    values["links"] = cell_of(content.links)
    for way in content.distributions[:1]:
        values |= {"access_url": way.access_url, "download_url": way.download_url}
        values["formats"] = _first(way, content.formats)
    return _texts(values)


def _first(way: DistributionContent, formats: Sequence[str]) -> list[str]:
    """The format of the way to get the data before the others: so it is read again."""
    return [one for one in (way.format, *(other for other in formats if other != way.format)) if one]


def _item_values(item: ItemContent) -> dict[str, str]:
    languages = dict.fromkeys(language for one in item.code_list for language in one.names) or LANGUAGES[:1]
    lists = {
        language: "\n".join(f"{one.code} = {one.names.get(language, '')}".strip() for one in item.code_list)
        for language in languages
    }
    return _texts(
        {
            "item_code": item.code,
            "item_name": item.names,
            "item_type": item.data_type,
            "item_unit": item.unit,
            "item_meaning": item.meanings,
            "item_codes": lists,
            "item_sensitivity": item.sensitivity,
            "item_personal_data": item.personal_data,
        }
    )


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    """By the key of a column, with the language of the text behind it."""
    found: dict[str, str] = {}
    for key, value in values.items():
        if isinstance(value, Mapping):
            found |= {f"{key} {language}": _text(text) for language, text in value.items()}
        else:
            found[key] = _text(value)
    return found


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(value)
    return "" if value is None else str(value)
