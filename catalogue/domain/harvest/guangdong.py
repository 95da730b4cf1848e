"""Records of the open-data portals of Guangdong and Shenzhen: the shape with ``resId`` and ``resTitle``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from catalogue.domain.choices import OpenAttribute, SharingMethod, UpdateCycle
from catalogue.domain.entry import DistributionContent, EntryContent, Texts
from catalogue.domain.tokens import fold

from .errors import Unreadable
from .manners import Manner, count, mapping, page_of, scalar
from .records import HarvestedRecord, Notes, Page, RecordRefused, digest_of
from .texts import ABSTRACT, NAME, SHORT, differing, plain, texts_of, words_in
from .values import cycle_of, day_of, format_of, known_formats, themes_of, url_of

LANGUAGE = "zh-hans"
_LISTS = ("list", "items", "records", "rows", "content", "result", "data")
_TOTALS = ("total", "totalCount", "totalElements", "count")
_METHODS = (
    (SharingMethod.INTERFACE, ("接口", "api", "服务")),
    (SharingMethod.DOWNLOAD, ("下载", "文件", "download", "file")),
)


def items_of(payload: Any) -> tuple[list[Any], int | None]:
    """The records of an answer, and how many there are in all. One record alone is an answer too (catalogue detail).

    Raises   Unreadable ``payload.not_guangdong``.
    """
    value, total = payload, None
    for _ in range(3):  # {"data": {"list": [...], "total": n}} in any of its variants
        if isinstance(value, list):
            return value, total
        found = mapping(value)
        if "resId" in found:
            return [found], 1
        total = next((number for key in _TOTALS if (number := count(found.get(key))) is not None), total)
        value = next((found[key] for key in _LISTS if isinstance(found.get(key), (list, dict))), None)
    if isinstance(value, list):
        return value, total
    raise Unreadable("payload.not_guangdong")


def page_of_resources(payload: Any, *, manner: Manner, start: int, rows: int) -> Page:
    """One page. ``next`` is the number of the record to go on from. Raises  Unreadable."""
    items, total = items_of(payload)
    more = bool(items) and (start + len(items) < total if total is not None else len(items) >= rows)
    return page_of(
        items,
        lambda item: record_of(item, manner=manner),
        identify=lambda item: scalar(mapping(item).get("resId")),
        total=total,
        following=start + len(items) if more else None,
        first=start + 1,
    )


def record_of(item: Any, *, manner: Manner) -> HarvestedRecord:
    """One record. Ids such as ``29200/01903510`` are kept as they are.

    Raises   RecordRefused ``record.not_an_object``.
    """
    if not isinstance(item, dict):
        raise RecordRefused("record.not_an_object")
    notes = Notes()

    def texts(name: str, **how: Any) -> dict[str, str]:
        return texts_of({LANGUAGE: item.get(name)}, notes=notes, default=LANGUAGE, **how)

    source_id = plain(item.get("resId"), field="id", notes=notes)
    title = texts("resTitle", field="title")
    formats = [format_of(one, notes=notes) for one in words_in(item.get("sourceSuffix"), notes=notes)]
    words = words_in(item.get("keyword"), notes=notes)
    modes = fold(scalar(item.get("openMode")))
    openness = _openness(item, manner)
    cycle = scalar(item.get("updateCycle"))
    cycle_value = cycle_of(cycle, notes=notes)
    landing = url_of(manner.page.replace("{id}", quote(source_id, safe="")), field="landing_page", notes=notes)
    content = EntryContent(
        identifier=source_id,
        title=title,
        abstract=differing(texts("resAbstract", field="abstract", limit=ABSTRACT, markup=True), title),
        original_language=LANGUAGE,
        keywords={LANGUAGE: words} if words else {},
        formats=known_formats(formats),
        update_cycle=cycle_value.value,
        # A bare code says nothing to a reader.
        update_note="" if cycle.isdecimal() else plain(cycle, field="update_note", notes=notes, limit=SHORT),
        sharing_attribute=manner.sharing_attribute,
        sharing_conditions=manner.sharing_conditions,
        not_shared_basis=manner.not_shared_basis,
        sharing_methods=tuple(method.value for method, signs in _METHODS if any(sign in modes for sign in signs)),
        open_attribute=openness,
        open_conditions=_conditions(openness, texts("openLevelName", field="open_conditions"), manner),
        themes=themes_of(words_in(item.get("subjectName"), notes=notes), notes=notes),
        areas=manner.areas,
        issued_on=day_of(item.get("publishDate"), field="issued_on", notes=notes),
        modified_on=day_of(item.get("dataUpdateTime"), field="modified_on", notes=notes),
        contact=texts("address", field="contact", limit=NAME),
        landing_page=landing,
        visibility=manner.visibility,
        distributions=tuple(DistributionContent(format=one, access_url=landing) for one in formats if one),
    )
    if cycle.isdecimal() and cycle_value is UpdateCycle.OTHER and cycle != "99":
        notes.add("record.cycle_code", value=plain(cycle, field="update_cycle", notes=notes, limit=20))
    provider = texts("officeName", field="provider", limit=NAME)
    return HarvestedRecord(
        source_id=source_id,
        content=content,
        digest=digest_of(item),
        modified=plain(item.get("dataUpdateTime"), field="modified", notes=notes, limit=40),
        provider=provider,
        provider_code=source_id.partition("/")[0] if "/" in source_id else "",
        url=landing,
        warnings=notes.all(),
    )


def _conditions(openness: str, level: Texts, manner: Manner) -> Texts:
    """What the portal calls the level is all that it says of the conditions."""
    return (level or manner.open_conditions) if openness == OpenAttribute.CONDITIONAL.value else {}


def _openness(item: Mapping[str, Any], manner: Manner) -> str:
    level = fold(scalar(item.get("openLevelName")))
    if "无条件" in level:
        return OpenAttribute.OPEN.value
    if "有条件" in level or "申请" in level:
        return OpenAttribute.CONDITIONAL.value
    if "不予" in level or "不开放" in level:
        return OpenAttribute.NOT_OPEN.value
    return manner.open_attribute
