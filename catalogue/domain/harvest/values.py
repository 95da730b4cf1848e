"""Days, addresses, formats, update cycles and themes as sources write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from catalogue.domain.choices import FORMATS, UpdateCycle
from catalogue.domain.tokens import fold

from .records import Notes
from .texts import plain

LONGEST_URL = 500
LONGEST_FORMAT = 20

_DAY = re.compile(r"(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})(?!\d)")
_YEARS = range(1800, 2200)
_LAST_SECOND = 4_102_444_800  # 2100


def day_of(value: object, *, field: str, notes: Notes) -> date | None:
    """The day of a date or time: ``2026-11-26T08:00:00``, ``2026/1/5``, ``20260105``, ``2026年1月5日``, or seconds or
    milliseconds since 1970. None when there is none or it cannot be read, which is noted."""
    text = plain(value, field=field, notes=notes, limit=40)
    if not text:
        return None
    if text.isascii() and text.isdecimal() and len(text) in {10, 13}:
        seconds = int(text) // (1000 if len(text) == 13 else 1)
        if seconds < _LAST_SECOND:
            return datetime.fromtimestamp(seconds, UTC).date()
    elif (match := _DAY.match(text)) and int(match[1]) in _YEARS:
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            pass  # the thirteenth month: noted below
    elif re.fullmatch(r"\d{4}", text) and int(text) in _YEARS:
        return date(int(text), 1, 1)
    notes.add("record.day", field=field, value=text)
    return None


def url_of(value: object, *, field: str, notes: Notes) -> str:
    """A web address that can be a link: http or https, with a host, without a name and password. Else "", noted."""
    text = plain(value, field=field, notes=notes, limit=2 * LONGEST_URL)
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        sound = False
    if sound and len(text) <= LONGEST_URL and " " not in text and "\\" not in text:
        return text
    notes.add("record.url", field=field)
    return ""


_FORMATS = {
    "excel": "XLSX",
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "vnd.ms-excel": "XLS",
    "word": "DOCX",
    "vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "shp": "SHAPEFILE",
    "esri shape": "SHAPEFILE",
    "shape": "SHAPEFILE",
    "geo+json": "GEOJSON",
    "vnd.geo+json": "GEOJSON",
    "ld+json": "JSON",
    "json_ld": "JSON",
    "rss+xml": "RSS",
    "rdf_xml": "XML",
    "gml+xml": "GML",
    "vnd.google-earth.kml+xml": "KML",
    "kmz": "KML",
    "plain": "TXT",
    "text": "TXT",
    "htm": "HTML",
    "xhtml": "HTML",
    "gdb": "FGDB",
    "esri file geodatabase": "FGDB",
    "file geodatabase": "FGDB",
    "rest": "API",
    "rest api": "API",
    "web api": "API",
    "webapi": "API",
    "webservice": "API",
    "web service": "API",
    "interface": "API",
    "接口": "API",
    "api接口": "API",
    "数据接口": "API",
    "gtfs-realtime": "GTFS",
    "wms_srvc": "WMS",
    "wfs_srvc": "WFS",
    "vnd.oasis.opendocument.spreadsheet": "ODS",
}


def format_of(value: object, *, notes: Notes) -> str:
    """A format as the portal names it, or in capitals as the source does: ``.csv``, ``text/csv``, ``Excel``, or the
    address of one in a vocabulary."""
    text = plain(value, field="format", notes=notes, limit=200).strip(". ")
    name = re.split(r"[/#]", text.rstrip("/#"))[-1].lower().partition(";")[0].strip()
    return _FORMATS.get(name) or _FORMATS.get(name.removeprefix("x-")) or name.upper()[:LONGEST_FORMAT].rstrip()


def known_formats(names: Iterable[str]) -> tuple[str, ...]:
    """Those of the portal's own vocabulary, each once, sorted: the rest stays with its distribution."""
    return tuple(sorted(set(names) & set(FORMATS)))


#: Guangdong's portals.
CYCLE_CODES = {
    "1": UpdateCycle.REAL_TIME,
    "2": UpdateCycle.DAILY,
    "3": UpdateCycle.WEEKLY,
    "4": UpdateCycle.MONTHLY,
    "5": UpdateCycle.QUARTERLY,
    "6": UpdateCycle.HALF_YEARLY,
    "7": UpdateCycle.YEARLY,
    "99": UpdateCycle.OTHER,
}
#: Words in any of the four languages, folded; the first that a text contains decides, so longer ones stand first.
_CYCLES: tuple[tuple[UpdateCycle, list[str]], ...] = tuple(
    (found, signs.split("|"))
    for found, signs in (
        (
            UpdateCycle.OTHER,
            "two weeks|biweekly|fortnight|每两星期|每两周|两个月|bimonthly|两年|biennial|quinquenni|"
            "five years|五年|十年|decen|as needed|as and when|when necessary|when there|irreg|asneeded|按需|"
            "当有|有需要|不定期|自定义|其他|other|ad hoc|quando necessario|never|一次性|notplanned|"
            "not_planned|三年|trienn",
        ),
        (
            UpdateCycle.REAL_TIME,
            "real time|real-time|realtime|实时|即时|continuous|cont|update_cont|每小时|hourly|hour|分钟|"
            "minute|秒|second|tempo real|hora",
        ),
        (UpdateCycle.HALF_YEARLY, "half-year|half year|半年|semestral|semiannual|annual_2|biannual|p6m"),
        (UpdateCycle.QUARTERLY, "quarter|季|trimestral|p3m"),
        (UpdateCycle.DAILY, "daily|每日|每天|按日|日更新|diari|every day|p1d"),
        (UpdateCycle.WEEKLY, "weekly|每周|每星期|按周|周更新|semanal|every week|p7d|p1w"),
        (UpdateCycle.MONTHLY, "monthly|每月|按月|月更新|mensal|every month|p1m"),
        (UpdateCycle.YEARLY, "yearly|annual|每年|按年|年更新|anual|every year|p1y"),
    )
)


def cycle_of(value: object, *, notes: Notes) -> UpdateCycle:
    """How often the data is updated, from a code of Guangdong, a term of a vocabulary or the source's own words."""
    text = plain(value, field="update_cycle", notes=notes, limit=200)
    if text in CYCLE_CODES:
        return CYCLE_CODES[text]
    words = fold(text.rpartition("/")[2] if text.startswith("http") else text)
    if not words or words == "unknown":
        return UpdateCycle.NOT_STATED
    return next((cycle for cycle, signs in _CYCLES if any(sign in words for sign in signs)), UpdateCycle.OTHER)


#: Subject headings of the three portals and of the European vocabulary, folded, to the portal's own.
_THEMES: tuple[tuple[str, list[str]], ...] = tuple(
    (found, signs.split("|"))
    for found, signs in (
        ("transport", "transport|traffic|交通|运输|道路|tran"),
        ("weather", "climate|weather|气象|天气|气候|meteor"),
        ("environment", "environment|环境|生态|环保|资源环境|ambiente|envi|agri|农业"),
        ("population", "population|人口|社会|社区|society|social|民政|soci|populacao|law|census"),
        ("housing", "housing|building|住房|房屋|建筑|城建|habitacao|物业"),
        ("land", "land|map|土地|地图|地理|国土|规划|development|solos|geo"),
        ("health", "health|food|健康|医疗|卫生|食品|食物|saude|heal"),
        ("education", "education|教育|科技|educ|school"),
        (
            "economy",
            "economy|commerce|finance|trade|经济|金融|商业|贸易|工业|econ|comercio|就业|employment|财政|税|企业",
        ),
        ("tourism", "culture|sport|recreation|tourism|文化|体育|旅游|休闲|康乐|turismo|cultur"),
        ("border", "border|boundary|immigration|通关|出入境|口岸|fronteira"),
        ("safety", "safety|security|law-and-security|公共安全|安全|治安|消防|seguranca|just"),
        ("energy", "energy|能源|电力|ener|水务"),
        ("government", "government|procurement|政府|政务|采购|机构|行政|gove|administra|election"),
    )
)

THEME_CODES = frozenset(code for code, _signs in _THEMES)


def themes_of(values: Iterable[object], *, notes: Notes) -> tuple[str, ...]:
    """The portal's subject headings for the source's groups, categories or themes; those that fit none are left."""
    words = [fold(plain(value, field="themes", notes=notes, limit=200).rpartition("/")[2]) for value in values]
    return tuple(code for code, signs in _THEMES if any(sign in word for word in words for sign in signs))


_MAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")


def mail_of(value: object, *, notes: Notes) -> str:
    """An address of electronic mail, without ``mailto:``. Else "", noted."""
    text = plain(value, field="contact_email", notes=notes, limit=300).removeprefix("mailto:")
    if not text or (_MAIL.fullmatch(text) and len(text) <= 254):
        return text
    notes.add("record.mail")
    return ""


def size_of(value: object, *, notes: Notes) -> int | None:
    """A size in bytes. None when it is not a plain number."""
    text = plain(value, field="size", notes=notes, limit=20).partition(".")[0]
    return int(text) if text.isascii() and text.isdecimal() and int(text) < 2**62 else None
