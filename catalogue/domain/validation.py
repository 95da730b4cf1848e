"""What is wrong with an entry's content, all of it at once. Pure.

Fields are named by path: ``title.en``, ``data_items.3.code`` (the third item), ``distributions.1.access_url``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from catalogue.domain import choices, limits
from catalogue.domain.entry import DistributionContent, EntryContent, ItemContent, LinkContent, Texts
from organisations.domain.choices import City
from organisations.domain.errors import Invalid
from organisations.domain.inputs import storable
from organisations.domain.texts import LANGUAGES

TEXTS = (
    "title",
    "abstract",
    "sharing_conditions",
    "not_shared_basis",
    "open_conditions",
    "contact",
    "licence",
    "remarks",
    "quality_notes",
)
LINES = (
    "identifier",
    "classification",
    "resource_code",
    "source_department",
    "update_note",
    "contact_email",
    "contact_phone",
    "landing_page",
)
CODES: Mapping[str, Collection[str]] = {
    "original_language": LANGUAGES,
    "resource_class": choices.ResourceClass.values,
    "update_cycle": choices.UpdateCycle.values,
    "sharing_attribute": choices.SharingAttribute.values,
    "open_attribute": choices.OpenAttribute.values,
    "grade": choices.Grade.values,
    "grade_hk": choices.HongKongGrade.values,
    "grade_mo": choices.MacaoGrade.values,
    "personal_data": choices.PersonalData.values,
    "visibility": choices.Visibility.values,
}
SETS: Mapping[str, Collection[str] | None] = {
    "sharing_methods": choices.SharingMethod.values,
    "areas": City.values,
    "formats": None,
    "themes": None,
    "shown_to": None,
}
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z]{2,}")
#: They turn the direction of what follows and are not seen, so a text can be made to read as another. No language of
#: the portal needs them; harvested texts come without them.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RANKS = {"not_stated": 0, "none": 0, "personal": 1, "sensitive": 2}
_GRADES = {"not_graded": 0, "general": 1, "important": 2, "core": 3}


def validate(
    content: EntryContent, *, themes: Collection[str] | None = None, organisations: Collection[str] | None = None
) -> list[Invalid]:
    """Everything that is wrong with a content, in the order of its fields; empty when it may be stored.

    Takes    themes, organisations: the codes that exist, when the caller knows them; None leaves them unchecked.
    Source   Decree 809 arts. 13 to 15; the 2017 guide; Hong Kong Security Regulations 161(d)(iii).
    """
    return [
        *_lines(content),
        *_own_texts(content),
        *_keywords(content.keywords),
        *_vocabularies(content, themes, organisations),
        *_law(content),
        *_grades(content),
        *_dates(content),
        *_items(content),
        *_distributions(content.distributions),
        *_links(content.links),
        *_sample(content),
    ]


def _lines(content: EntryContent) -> Iterator[Invalid]:
    if not content.identifier.strip():
        yield Invalid("text.missing", field="identifier")
    for name in LINES:
        yield from _text(getattr(content, name), name, limits.LENGTHS[name])
    if content.contact_email.strip() and not _EMAIL.fullmatch(content.contact_email.strip()):
        yield Invalid("entry.email", field="contact_email")
    yield from _address(content.landing_page, "landing_page")


def _own_texts(content: EntryContent) -> Iterator[Invalid]:
    for name in TEXTS:
        yield from _texts(getattr(content, name), name, limits.LENGTHS[name])
    original = content.original_language
    if original in LANGUAGES and not content.title.get(original, "").strip():
        yield Invalid("entry.original_title", field=f"title.{original}")


def _texts(texts: Texts, path: str, limit: int) -> Iterator[Invalid]:
    for language, text in texts.items():
        if language not in LANGUAGES:
            yield Invalid("entry.unknown_code", field=path, value=_shown(language))
        yield from _text(text, f"{path}.{language}" if language in LANGUAGES else path, limit)


def _text(text: str, path: str, limit: int) -> Iterator[Invalid]:
    if len(text.strip()) > limit:
        yield Invalid("text.too_long", field=path, limit=limit)
    if not storable(text):
        yield Invalid("text.not_plain", field=path)
    if _TURNING.search(text):
        yield Invalid("entry.direction", field=path)


def _keywords(keywords: Mapping[str, tuple[str, ...]]) -> Iterator[Invalid]:
    for language, words in keywords.items():
        if language not in LANGUAGES:
            yield Invalid("entry.unknown_code", field="keywords", value=_shown(language))
            continue
        path = f"keywords.{language}"
        if len(words) > limits.MOST_KEYWORDS:
            yield Invalid("entry.too_many", field=path, limit=limits.MOST_KEYWORDS)
        for word in words:
            yield from _text(word, path, limits.LONGEST_KEYWORD)


def _vocabularies(
    content: EntryContent, themes: Collection[str] | None, organisations: Collection[str] | None
) -> Iterator[Invalid]:
    for name, known in CODES.items():
        yield from _code(getattr(content, name), name, known)
    for name, values in {**SETS, "themes": themes, "shown_to": organisations}.items():
        for value in getattr(content, name):
            yield from _code(value, name, values)
    for value in content.formats:
        yield from _text(value, "formats", limits.FORMAT)
    if content.source_department.strip():
        yield from _code(content.source_department.strip(), "source_department", organisations)


def _code(value: str, path: str, known: Collection[str] | None) -> Iterator[Invalid]:
    if known is not None and value not in known:
        yield Invalid("entry.unknown_code", field=path, value=_shown(value))


def _law(content: EntryContent) -> Iterator[Invalid]:
    """Decree 809 art. 15, the open attribute of the 2017 guide, and who may know of the entry."""
    for attribute, needed in (("conditional", "sharing_conditions"), ("not_shared", "not_shared_basis")):
        texts = getattr(content, needed)
        if content.sharing_attribute == attribute:
            if not any(text.strip() for text in texts.values()):
                yield Invalid(f"entry.{needed}", field=needed)
        elif texts:
            yield Invalid(f"entry.{needed}_unused", field=needed)
    if content.open_attribute == choices.OpenAttribute.CONDITIONAL and not content.open_conditions:
        yield Invalid("entry.open_conditions", field="open_conditions")
    if content.visibility == choices.Visibility.CHOSEN and not content.shown_to:
        yield Invalid("entry.shown_to_missing", field="shown_to")
    if content.visibility != choices.Visibility.CHOSEN and content.shown_to:
        yield Invalid("entry.shown_to_unused", field="shown_to")


def _grades(content: EntryContent) -> Iterator[Invalid]:
    """The gradings of the places against each other and against what the data items say."""
    if content.general_level is not None:
        if content.grade != choices.Grade.GENERAL:
            yield Invalid("entry.general_level_alone", field="general_level")
        if content.general_level not in (1, 2, 3, 4):
            yield Invalid("entry.general_level", field="general_level")
    personal = _RANKS.get(content.personal_data, 0)
    if personal and content.grade_hk == choices.HongKongGrade.UNCLASSIFIED:
        yield Invalid("entry.personal_unclassified", field="grade_hk")
    if personal and content.grade_mo == choices.MacaoGrade.ORDINARY:
        yield Invalid("entry.personal_ordinary", field="grade_mo")
    of_items = max((_RANKS.get(item.personal_data, 0) for item in content.data_items), default=0)
    if content.personal_data != choices.PersonalData.NOT_STATED and of_items > personal:
        yield Invalid("entry.items_personal", field="personal_data")
    sensitivity = max((_GRADES.get(item.sensitivity, 0) for item in content.data_items), default=0)
    if content.grade != choices.Grade.NOT_GRADED and sensitivity > _GRADES.get(content.grade, 0):
        yield Invalid("entry.items_grade", field="grade")


def _dates(content: EntryContent) -> Iterator[Invalid]:
    for first, last in (("covers_from", "covers_until"), ("issued_on", "modified_on")):
        begins, ends = getattr(content, first), getattr(content, last)
        if begins and ends and ends < begins:
            yield Invalid("entry.dates", field=last)


def _items(content: EntryContent) -> Iterator[Invalid]:
    if len(content.data_items) > limits.MOST_ITEMS:
        yield Invalid("entry.too_many", field="data_items", limit=limits.MOST_ITEMS)
    seen: set[str] = set()
    for number, item in enumerate(content.data_items, start=1):
        path = f"data_items.{number}"
        yield from _item_code(item.code, f"{path}.code", seen)
        yield from _item(item, path, content.original_language)


def _item_code(code: str, path: str, seen: set[str]) -> Iterator[Invalid]:
    code = code.strip()
    if not code:
        yield Invalid("text.missing", field=path)
    elif code in seen:
        yield Invalid("entry.twice", field=path, value=_shown(code))
    seen.add(code)
    if any(character.isspace() or not character.isprintable() for character in code):
        yield Invalid("entry.item_code", field=path)
    if len(code) > limits.ITEM_CODE:
        yield Invalid("text.too_long", field=path, limit=limits.ITEM_CODE)


def _item(item: ItemContent, path: str, original: str) -> Iterator[Invalid]:
    yield from _texts(item.names, f"{path}.names", limits.ITEM_NAME)
    if not any(name.strip() for name in item.names.values()):
        yield Invalid("text.missing", field=f"{path}.names.{original}" if original in LANGUAGES else f"{path}.names")
    yield from _texts(item.meanings, f"{path}.meanings", limits.MEANING)
    yield from _text(item.data_type, f"{path}.data_type", limits.DATA_TYPE)
    if not item.data_type.strip():
        yield Invalid("text.missing", field=f"{path}.data_type")
    yield from _text(item.unit, f"{path}.unit", limits.UNIT)
    yield from _code(item.sensitivity, f"{path}.sensitivity", choices.Grade.values)
    yield from _code(item.personal_data, f"{path}.personal_data", choices.PersonalData.values)
    if len(item.code_list) > limits.MOST_CODES:
        yield Invalid("entry.too_many", field=f"{path}.code_list", limit=limits.MOST_CODES)
    seen: set[str] = set()
    for value in item.code_list:
        yield from _item_code(value.code, f"{path}.code_list", seen)
        yield from _texts(value.names, f"{path}.code_list", limits.ITEM_NAME)


def _distributions(ways: tuple[DistributionContent, ...]) -> Iterator[Invalid]:
    if len(ways) > limits.MOST_DISTRIBUTIONS:
        yield Invalid("entry.too_many", field="distributions", limit=limits.MOST_DISTRIBUTIONS)
    for number, way in enumerate(ways, start=1):
        path = f"distributions.{number}"
        yield from _texts(way.titles, f"{path}.titles", limits.WAY_NAME)
        yield from _text(way.format, f"{path}.format", limits.FORMAT)
        yield from _text(way.media_type, f"{path}.media_type", limits.MEDIA_TYPE)
        for name in ("access_url", "download_url"):
            yield from _text(getattr(way, name), f"{path}.{name}", limits.ADDRESS)
            yield from _address(getattr(way, name), f"{path}.{name}")
        if way.size is not None and not 0 <= way.size <= limits.LARGEST_SIZE:
            yield Invalid("entry.size", field=f"{path}.size")


def _links(links: tuple[LinkContent, ...]) -> Iterator[Invalid]:
    if len(links) > limits.MOST_LINKS:
        yield Invalid("entry.too_many", field="links", limit=limits.MOST_LINKS)
    for number, link in enumerate(links, start=1):
        yield from _code(link.kind, f"links.{number}.kind", choices.LinkKind.values)
        yield from _text(link.target_code, f"links.{number}.target_code", limits.LINK_CODE)
        if (link.target is None) == (not link.target_code.strip()):
            yield Invalid("entry.link_end", field=f"links.{number}.target_code")


def _sample(content: EntryContent) -> Iterator[Invalid]:
    sample = content.sample
    if sample is None:
        return
    if content.personal_data != choices.PersonalData.NONE:
        yield Invalid("entry.sample_personal", field="sample")
    if not sample.columns or len(sample.columns) > limits.MOST_COLUMNS:
        yield Invalid("entry.sample_columns", field="sample", limit=limits.MOST_COLUMNS)
    if len(sample.rows) > limits.MOST_ROWS:
        yield Invalid("entry.too_many", field="sample", limit=limits.MOST_ROWS)
    for number, row in enumerate(sample.rows, start=1):
        if len(row) != len(sample.columns):
            yield Invalid("entry.sample_row", field=f"sample.rows.{number}", number=number)
    for cell in (*sample.columns, *(cell for row in sample.rows for cell in row)):
        yield from _text(cell, "sample", limits.LONGEST_CELL)


def _address(address: str, path: str) -> Iterator[Invalid]:
    if address.strip() and not is_web_address(address.strip()):
        yield Invalid("entry.address", field=path)


def is_web_address(address: str) -> bool:
    """Whether it is an http or https address with a host, without a password and without blanks."""
    if any(character.isspace() or not character.isprintable() for character in address):
        return False
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc


def _shown(value: str) -> str:
    """A value of the input inside a sentence: short, and nothing that moves the text around it."""
    return "".join(character if character.isprintable() else "\ufffd" for character in value[:60])
