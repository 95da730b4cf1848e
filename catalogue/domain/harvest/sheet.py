"""Entries as the rows of a table: one entry a row, columns named in any of the four languages.

The template that the page offers has exactly these columns (``domain.harvest.template``); docs/catalogue-upload.md
describes them. A column that nobody knows is left out and said; a value that a list does not have is noted and left
out. What a table cannot say of an entry: sample rows, more than one way to get the data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from catalogue.domain import choices
from catalogue.domain.entry import DistributionContent, EntryContent
from catalogue.domain.tokens import fold
from organisations.domain.choices import City

from .columns import COLUMNS, Headings, headings_of, language_named
from .item_rows import Line, add_items, items_of, lines_of, marked_first
from .link_cells import links_of
from .manners import Manner, page_of
from .records import HarvestedRecord, Note, Notes, Page, digest_of
from .texts import ABSTRACT, LONG, NAME, SHORT, TITLE, guessed, plain, texts_of, words_in
from .values import THEME_CODES, cycle_of, day_of, format_of, known_formats, mail_of, themes_of, url_of
from .words import value_of

_NOTHING = EntryContent()
#: Members with a column of their own name, of which the empty value is no value.
_PLAIN = tuple(one.name for one in fields(EntryContent) if one.name in COLUMNS and one.name != "original_language")
#: From the widest.
_WIDTHS = tuple(choices.Visibility.values)


def page_of_rows(
    rows: Sequence[Sequence[str]],
    *,
    manner: Manner,
    numbers: Sequence[int] = (),
    items: Sequence[Sequence[str]] = (),
    item_numbers: Sequence[int] = (),
) -> Page:
    """All entries of a table.

    Takes    rows: the heading first. numbers: of each row in its file, for the report; else they are counted from 1.
             items: the same of the sheet of data items, if there is one.
    Returns  one page; ``place`` of a refused row is its number in the file.
    Raises   Unreadable for a heading.
    """
    headings = headings_of(rows[0] if rows else ())
    lines = lines_of(rows[1:], (numbers or range(1, len(rows) + 1))[1:], headings)
    lost = []
    if items:
        of_items = headings_of(items[0], items=True)
        lost = add_items(lines, items[1:], (item_numbers or range(1, len(items) + 1))[1:], of_items)
        headings = replace(headings, unknown=(*headings.unknown, *of_items.unknown))
    places = {number: line.place for number, line in enumerate(lines, start=1)}
    page = page_of(
        lines,
        lambda line: record_of(line, headings, manner=manner),
        identify=lambda line: plain(line.identifier, field="id", notes=Notes()),
    )
    refused = (*(replace(one, place=places[one.place]) for one in page.refused), *lost)
    notes = tuple(Note(code="sheet.unknown_column", params={"column": one}) for one in headings.unknown)
    return Page(records=page.records, refused=refused, total=len(lines), notes=notes)


def record_of(line: Line, headings: Headings, *, manner: Manner) -> HarvestedRecord:
    """One entry."""
    notes = Notes()
    cells, said = line.own, set[str]()
    if len(line.row) > max((*headings.keys, len(headings.keys) + len(headings.unknown) - 1)) + 1:
        notes.add("record.extra_cells")

    def cell(key: str) -> str:
        return cells.get(key, {}).get("", "")

    def line_of(key: str, limit: int = SHORT) -> str:
        return plain(cell(key), field=key, notes=notes, limit=limit)

    def day(key: str) -> Any:
        return day_of(cell(key), field=key, notes=notes)

    def texts(key: str, limit: int = TITLE) -> dict[str, str]:
        return texts_of(marked_first(cells.get(key, {})), field=key, notes=notes, default=manner.language, limit=limit)

    def listed(key: str, vocabulary: Any, default: str) -> str:
        found = value_of(cell(key), key, vocabulary, notes)
        said.update([key] if found else [])
        return found or default

    def several(key: str, vocabulary: Any) -> tuple[str, ...]:
        found = (value_of(one, key, vocabulary, notes) for one in words_in(cell(key), notes=notes))
        return tuple(dict.fromkeys(filter(None, found)))

    title = texts("title")
    named = language_named(cell("original_language"))
    original = named or next(iter(title), manner.language)
    source_id = plain(cell("identifier"), field="id", notes=notes)
    formats = [format_of(one, notes=notes) for one in words_in(cell("formats"), notes=notes)]
    cycle = cell("update_cycle")
    coded = value_of(cycle, "", choices.UpdateCycle, notes)
    sharing = listed("sharing_attribute", choices.SharingAttribute, manner.sharing_attribute)
    same = manner if sharing == manner.sharing_attribute else Manner()  # the registration's conditions fit no other
    opening = listed("open_attribute", choices.OpenAttribute, manner.open_attribute)
    opened = manner if opening == manner.open_attribute else Manner()
    content = EntryContent(
        identifier=source_id,
        title=title,
        abstract=texts("abstract", ABSTRACT),
        original_language=original,
        keywords=_keywords(cells.get("keywords", {}), manner, notes),
        resource_class=listed("resource_class", choices.ResourceClass, choices.ResourceClass.DEPARTMENT.value),
        classification=line_of("classification", 40),
        resource_code=line_of("resource_code", 64),
        source_department=line_of("source_department", 40),
        formats=known_formats(formats),
        update_cycle=coded or cycle_of(cycle, notes=notes).value,
        # The source's own words say more than the code that they became; a code alone says no more than itself.
        update_note=line_of("update_note") or ("" if cycle == coded else line_of("update_cycle")),
        sharing_attribute=sharing,
        sharing_conditions=texts("sharing_conditions", LONG) or same.sharing_conditions,
        not_shared_basis=texts("not_shared_basis", LONG) or same.not_shared_basis,
        sharing_methods=several("sharing_methods", choices.SharingMethod),
        open_attribute=opening,
        open_conditions=texts("open_conditions", LONG) or opened.open_conditions,
        grade=listed("grade", choices.Grade, choices.Grade.NOT_GRADED.value),
        general_level=_level(cell("general_level"), notes),
        grade_hk=listed("grade_hk", choices.HongKongGrade, choices.HongKongGrade.NOT_GRADED.value),
        grade_mo=listed("grade_mo", choices.MacaoGrade, choices.MacaoGrade.NOT_GRADED.value),
        personal_data=listed("personal_data", choices.PersonalData, choices.PersonalData.NOT_STATED.value),
        themes=_themes(cell("themes"), notes),
        areas=several("areas", City) or manner.areas,
        covers_from=day("covers_from"),
        covers_until=day("covers_until"),
        issued_on=day("issued_on"),
        modified_on=day("modified_on"),
        contact=texts("contact", TITLE),
        contact_email=mail_of(cell("contact_email"), notes=notes),
        contact_phone=line_of("contact_phone", 40),
        landing_page=url_of(cell("landing_page"), field="landing_page", notes=notes),
        licence=texts("licence", LONG),
        remarks=texts("remarks", ABSTRACT),
        quality_notes=texts("quality_notes", ABSTRACT),
        visibility=_visibility(listed("visibility", choices.Visibility, ""), manner, notes),
        shown_to=words_in(cell("shown_to"), notes=notes),
        data_items=items_of(line.items, language=manner.language, notes=notes),
        links=links_of(cell("links"), here=not manner.is_widest, notes=notes),
        distributions=_ways(cell("access_url"), cell("download_url"), formats, notes),
    )
    # A list's value counts whatever it is; another cell when something of it could be kept.
    said |= {name for name in _PLAIN if name in cells and getattr(content, name) != getattr(_NOTHING, name)}
    said |= {name for name in ("update_note", "data_items", "distributions") if getattr(content, name)}
    said |= {name for name, cell_says in (("update_cycle", cycle), ("original_language", named)) if cell_says}
    provider = line_of("provider", NAME)
    raw: list[Any] = [list(line.row), sorted(headings.keys.items())]
    return HarvestedRecord(
        source_id=source_id,
        content=content,
        digest=digest_of([*raw, line.items] if line.items else raw),
        modified=cell("modified_on")[:40],
        provider={guessed(provider, default=manner.language): provider} if provider else {},
        url=content.landing_page,
        said=frozenset(said),
        warnings=notes.all(),
    )


def _keywords(cells: Mapping[str, str], manner: Manner, notes: Notes) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, cell in cells.items():
        if words := words_in(cell, notes=notes):
            found.setdefault(language or guessed(words[0], default=manner.language), words)
    return found


def _themes(cell: str, notes: Notes) -> tuple[str, ...]:
    found: list[str] = []
    for word in words_in(cell, notes=notes):
        code = fold(word)
        of_word = (code,) if code in THEME_CODES else themes_of([word], notes=notes)
        if not of_word:
            notes.add("record.value", field="themes", value=plain(word, field="themes", notes=notes, limit=40))
        found += of_word
    return tuple(dict.fromkeys(found))


def _level(cell: str, notes: Notes) -> int | None:
    """The level within general data, 1 to 4."""
    if cell in {"1", "2", "3", "4"}:
        return int(cell)
    if cell:
        notes.add(
            "record.value",
            field="general_level",
            value=plain(cell, field="general_level", notes=notes, limit=40),
        )
    return None


def _visibility(said: str, manner: Manner, notes: Notes) -> str:
    """Who may know of the entry: nobody whom the registration of a source keeps out."""
    if said and manner.is_widest and _WIDTHS.index(said) < _WIDTHS.index(manner.visibility):
        notes.add("record.visibility")
        return manner.visibility
    return said or manner.visibility


def _ways(access: str, download: str, formats: Sequence[str], notes: Notes) -> tuple[DistributionContent, ...]:
    """One way to get the data, in the first of the formats; whether or not there is one."""
    page = url_of(access, field="distribution", notes=notes)
    file = url_of(download, field="download_url", notes=notes)
    if not page and not file:
        return ()
    return (DistributionContent(format=next(iter(formats), ""), access_url=page or file, download_url=file),)
