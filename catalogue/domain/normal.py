"""The one form in which a content is stored: what means the same has the same bytes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from catalogue.domain.choices import FORMATS
from catalogue.domain.entry import (
    CodeValue,
    DistributionContent,
    EntryContent,
    ItemContent,
    LinkContent,
    Sample,
    Texts,
)
from catalogue.domain.titles import one_line
from catalogue.domain.validation import LINES, TEXTS
from organisations.domain.inputs import with_plain_lines

_ONE_LINE = frozenset({"title", "contact"})


def normalised(content: EntryContent) -> EntryContent:
    """The same content with its texts trimmed, blank ones left out, and its sets in order, each value once.

    Lists whose order means something keep it: data items, their codes, distributions, keywords, sample rows.
    """
    texts: dict[str, Any] = {name: _texts(getattr(content, name), one=name in _ONE_LINE) for name in TEXTS}
    lines: dict[str, Any] = {name: getattr(content, name).strip() for name in LINES}
    return replace(
        content,
        **texts,
        **lines,
        keywords=_keywords(content.keywords),
        formats=_set(known if (known := value.strip().upper()) in FORMATS else value for value in content.formats),
        sharing_methods=_set(content.sharing_methods),
        themes=_set(content.themes),
        areas=_set(content.areas),
        shown_to=_set(content.shown_to),
        data_items=tuple(_item(item) for item in content.data_items),
        distributions=tuple(way for one in content.distributions if (way := _way(one)) != DistributionContent()),
        links=_links(content.links),
        sample=content.sample
        and Sample(columns=_cells(content.sample.columns), rows=tuple(_cells(row) for row in content.sample.rows)),
    )


def _texts(texts: Texts, *, one: bool = True) -> dict[str, str]:
    clean = {code: one_line(text) if one else with_plain_lines(text).strip() for code, text in texts.items()}
    return {language: text for language, text in clean.items() if text}


def _set(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value.strip() for value in values} - {""}))


def _keywords(keywords: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    clean = {language: tuple(dict.fromkeys(filter(None, map(one_line, words)))) for language, words in keywords.items()}
    return {language: words for language, words in clean.items() if words}


def _item(item: ItemContent) -> ItemContent:
    return replace(
        item,
        code=item.code.strip(),
        names=_texts(item.names),
        data_type=item.data_type.strip(),
        unit=item.unit.strip(),
        meanings=_texts(item.meanings, one=False),
        code_list=tuple(CodeValue(code=one.code.strip(), names=_texts(one.names)) for one in item.code_list),
    )


def _way(way: DistributionContent) -> DistributionContent:
    known = way.format.strip().upper()
    return replace(
        way,
        titles=_texts(way.titles),
        format=known if known in FORMATS else way.format.strip(),
        access_url=way.access_url.strip(),
        download_url=way.download_url.strip(),
        media_type=way.media_type.strip(),
    )


def _links(links: tuple[LinkContent, ...]) -> tuple[LinkContent, ...]:
    clean = {replace(link, target_code=link.target_code.strip()) for link in links}
    return tuple(sorted(clean, key=lambda link: (link.kind, str(link.target), link.target_code)))


def _cells(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in cells)
