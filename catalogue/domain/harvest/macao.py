"""Records of data.gov.mo (``POST /datadir/search``): asked once for each language, and merged by their ids.

Each language's list is in the order of its own names, so no two of them have the same records on a page, and there is
no asking for one record. So the lists of the other languages are read first, and of them only the texts are kept.

A name may hold several languages joined by ☯; which language a ``lang`` really answers in is not documented, so the
text itself decides between Chinese and Portuguese.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from catalogue.domain.choices import SharingMethod
from catalogue.domain.entry import DistributionContent, EntryContent
from catalogue.domain.titles import JOINT

from .errors import Unreadable
from .manners import Manner, count, mapping, page_of, scalar
from .records import HarvestedRecord, Notes, Page, RecordRefused, digest_of
from .texts import ABSTRACT, NAME, differing, plain, script_of, texts_of
from .values import day_of, url_of

#: ``lang`` of the question, by the portal's language. Traditional first: it is the language of the originals.
LANGUAGES = {"zh-hant": "TC", "zh-hans": "CHS", "pt": "PT"}
LEADING = "zh-hant"
_FLAGS = (
    ("isApi", SharingMethod.INTERFACE, "API"),
    ("isFile", SharingMethod.DOWNLOAD, ""),
    ("isUrl", SharingMethod.INTERFACE, ""),
)


_PARTS = frozenset(
    {"id", "name", "deptName", "deptId", "updateTime", "description", *(flag for flag, _method, _kind in _FLAGS)}
)
_LONGEST_PART = 2 * ABSTRACT


def question(*, page: int, rows: int) -> dict[str, Any]:
    """The body of one question. Pages are counted from 0 here and from 1 in the answer."""
    return {"key": "", "page": page, "rows": rows, "orderBy": "asc", "sortBy": "name", "url": False}


def items_of(payload: Any) -> tuple[list[Any], int | None, int | None]:
    """The records of an answer, how many there are in all, and how many pages.

    Raises   Unreadable ``payload.not_macao``.
    """
    data = mapping(mapping(payload).get("data"))
    if not isinstance(data.get("items"), list):
        raise Unreadable("payload.not_macao")
    return data["items"], count(data.get("total")), count(data.get("pageTotal"))


def parts_of(item: Any) -> dict[str, str]:
    """What is read of a record, and no more of each part than is ever shown."""
    said = {name: "1" if value is True else scalar(value) for name, value in mapping(item).items() if name in _PARTS}
    return {name: text[:_LONGEST_PART] for name, text in said.items() if text}


def page_of_items(
    payload: Any,
    *,
    manner: Manner,
    page: int,
    rows: int,
    others: Mapping[str, Mapping[str, Any]] | None = None,
    unread: Collection[str] = (),
) -> Page:
    """One page of the leading language's list.

    Takes    page: from 0. others: by language, what the other lists hold, by id. unread: languages whose lists ended
             early: what they lack may be there.
    Returns  ``next`` is the number of the page to go on with.
    Raises   Unreadable.
    """
    items, total, _pages = items_of(payload)
    return page_of(
        items,
        lambda item: _merged(LEADING, item, others or {}, unread, manner),
        identify=id_of,
        total=total,
        following=page + 1 if goes_on(payload, page=page, rows=rows) else None,
        first=page * rows + 1,
    )


def page_of_others(
    ids: Iterable[str], *, manner: Manner, others: Mapping[str, Mapping[str, Any]], unread: Collection[str] = ()
) -> Page:
    """Records that the leading list does not have, from the other lists. Takes  others, unread: as page_of_items."""

    def make(key: str) -> HarvestedRecord:
        language = next(one for one in others if key in others[one])
        return _merged(language, others[language][key], others, unread, manner)

    return page_of(ids, make, identify=str)


def goes_on(payload: Any, *, page: int, rows: int) -> bool:
    """Whether a list has another page. Takes  page: the number of this one, from 0. Raises  Unreadable."""
    items, _total, pages = items_of(payload)
    return bool(items) and (page + 1 < pages if pages is not None else len(items) >= rows)


def id_of(item: Any) -> str:
    """The same in all languages."""
    return scalar(mapping(item).get("id"))


def _merged(
    first: str, item: Any, others: Mapping[str, Mapping[str, Any]], unread: Collection[str], manner: Manner
) -> HarvestedRecord:
    key = id_of(item)
    same = {language: found[key] for language, found in others.items() if key and key in found}
    record = record_of({first: item, **same}, manner=manner)
    return replace(record, unread=tuple(one for one in unread if one not in same))


def record_of(items: Mapping[str, Any], *, manner: Manner) -> HarvestedRecord:
    """One record from the same item in one or more languages.

    Raises   RecordRefused ``record.not_an_object``.
    """
    if not all(isinstance(one, dict) for one in items.values()):
        raise RecordRefused("record.not_an_object")
    notes = Notes()
    item = next(iter(items.values()))

    def texts(name: str, **how: Any) -> dict[str, str]:
        values = {language: one.get(name) for language, one in items.items()}
        return texts_of(_as_written(values), notes=notes, default="zh-hant", **how)

    source_id = plain(item.get("id"), field="id", notes=notes)
    title = texts("name", field="title")
    ways = [(method, kind) for flag, method, kind in _FLAGS if scalar(item.get(flag)) == "1" or item.get(flag) is True]
    landing = url_of(manner.page.replace("{id}", quote(source_id, safe="")), field="landing_page", notes=notes)
    content = EntryContent(
        identifier=source_id,
        title=title,
        abstract=differing(texts("description", field="abstract", limit=ABSTRACT, markup=True), title),
        original_language="zh-hant" if "zh-hant" in title else next(iter(title), "zh-hant"),
        formats=("API",) if any(kind == "API" for _, kind in ways) else (),
        sharing_attribute=manner.sharing_attribute,
        sharing_conditions=manner.sharing_conditions,
        not_shared_basis=manner.not_shared_basis,
        sharing_methods=tuple(dict.fromkeys(method.value for method, _ in ways)),
        open_attribute=manner.open_attribute,
        open_conditions=manner.open_conditions,
        areas=manner.areas,
        modified_on=day_of(item.get("updateTime"), field="modified_on", notes=notes),
        landing_page=landing,
        visibility=manner.visibility,
        distributions=tuple(DistributionContent(format=kind, access_url=landing) for _, kind in ways),
    )
    return HarvestedRecord(
        source_id=source_id,
        content=content,
        # Visits count up with every reader, ours included; they are no change.
        digest=digest_of(
            {language: {k: v for k, v in one.items() if k != "visits"} for language, one in items.items()}
        ),
        modified=plain(item.get("updateTime"), field="modified", notes=notes, limit=40),
        provider=texts("deptName", field="provider", limit=NAME),
        provider_code=plain(item.get("deptId"), field="provider", notes=notes, limit=NAME),
        url=landing,
        warnings=notes.all(),
    )


def _as_written(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without the answers that are not in their language: the portal answers in Traditional Chinese where it has no
    other text, and a Chinese title must not pass for a Portuguese one."""
    return {language: value for language, value in values.items() if _is_in(scalar(value), language)}


def _is_in(text: str, language: str) -> bool:
    chinese = any("\u3400" <= character <= "\u9fff" for character in text)
    if not chinese or JOINT in text or language == "zh-hant":
        return True
    return language == "zh-hans" and script_of(text, default="zh-hans") == "zh-hans"
