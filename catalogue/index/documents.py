"""An entry as a document of the index."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import chain
from typing import Any
from uuid import UUID

import tantivy
from django.conf import settings
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.module_loading import import_string

from catalogue.domain.choices import Visibility
from catalogue.domain.tokens import fold, index_tokens
from catalogue.index.schema import COLUMNS, PART, VALUE
from catalogue.models import DataItem, Resource, Theme
from organisations.domain.texts import LANGUAGES
from organisations.models import Organisation

_FIELDS = (
    "id",
    "identifier",
    "resource_code",
    "title",
    "abstract",
    "keywords",
    "original_language",
    "custodian_id",
    "formats",
    "update_cycle",
    "sharing_attribute",
    "personal_data",
    "security_level",
    "languages",
    "modified_on",
    "created_at",
    "changed_at",
    "contact",
    "contact_email",
    "contact_phone",
    "visibility",
)
#: What is found by nothing but the whole of it, as the parts of an address of mail would find half the catalogue;
#: identifiers also by their parts.
_WHOLE = ("id", "identifier", "resource_code", "contact_email", "contact_phone")
#: Between these the newest weighs up to FRESHNESS more; no clock, so an index does not age.
_OLD, _NEW = date(2006, 1, 1).toordinal(), date(2036, 1, 1).toordinal()
FRESHNESS, USE = 0.3, 0.3
_MOST_USED = 1_000
#: Characters of the folded titles that the order by title looks at. Whoever has the same is ordered by the key, so that
#: the order is one on every host and in every generation.
_ORDER_LENGTH, _KEY_LENGTH = 60, 12

PUBLIC, SIGNED_IN = "public", "signed_in"


def organisation_class(organisation_id: UUID) -> str:
    """The visibility class of an organisation's members."""
    return f"org:{organisation_id.hex}"


def documents(ids: Sequence[UUID]) -> Iterator[tantivy.Document]:
    """Documents of those of the entries that are listed.

    Takes    at most some thousand ids.
    Returns  one document each; none for entries that are gone or retired. Seven queries.
    """
    rows = list(Resource.objects.listed().filter(pk__in=ids).values(*_FIELDS))
    keepers = {
        organisation.pk: organisation
        for organisation in Organisation.objects.filter(pk__in={row["custodian_id"] for row in rows})
    }
    names = {pk: _tokens_of([*_told(keeper.names), (keeper.code, "en")]) for pk, keeper in keepers.items()}
    items: dict[UUID, list[str]] = defaultdict(list)
    # As the text of their JSON: most data items come again and again, and are read and taken apart once.
    texts = (Cast("names", TextField()), Cast("meanings", TextField()))
    for entry, *item in DataItem.objects.filter(resource_id__in=ids).values_list("resource_id", "code", *texts):
        items[entry] += _tokens_of_item(*item)
    themes = _pairs(Resource.themes.through.objects.filter(resource_id__in=ids).values_list("resource_id", "theme_id"))
    shown = _pairs(
        Resource.shown_to.through.objects.filter(resource_id__in=ids).values_list("resource_id", "organisation_id")
    )
    called = {code: _tokens_of(_told(texts)) for code, texts in Theme.objects.values_list("code", "names")}
    used = use_of([row["id"] for row in rows])
    for row in rows:
        keeper = keepers[row["custodian_id"]]
        document = tantivy.Document()
        document.add_bytes("id", row["id"].bytes)
        around = chain(items[row["id"]], *(called[code] for code in sorted(themes[row["id"]])))
        _add_words(document, row, names[keeper.pk], around)
        for one in visibility_classes(row["visibility"], keeper.pk, shown[row["id"]]):
            document.add_text("visible", one)
        _add_facets(document, facets_of(row, keeper, themes[row["id"]]))
        document.add_text("order_title", _order_key(row["title"], row["id"]))
        document.add_integer("order_newest", newest_key(row["modified_on"], row["created_at"]))
        document.add_integer("order_changed", changed_key(row["changed_at"]))
        # tantivy multiplies a score with log2(2 + this).
        document.add_float("weight", 2 ** weight(row["modified_on"], used.get(row["id"], 0)) - 2)
        yield document


def use_of(ids: Sequence[UUID]) -> Mapping[UUID, int]:
    """How often entries are asked for or granted, told by the callable in ``CATALOGUE_USE``; nothing without one.

    Raises   ImportError when the setting names something that does not exist.
    """
    path: str = getattr(settings, "CATALOGUE_USE", "")
    told: Mapping[UUID, int] = import_string(path)(ids) if path and ids else {}
    return told


def visibility_classes(visibility: str, keeper: UUID, shown_to: Iterable[UUID]) -> set[str]:
    """Who may know of an entry, as ``ResourceQuerySet.visible_to`` says it, in terms of an index."""
    if visibility == Visibility.PUBLIC:
        return {PUBLIC}
    classes = {organisation_class(keeper)}
    if visibility == Visibility.SIGNED_IN:
        classes.add(SIGNED_IN)
    if visibility == Visibility.CHOSEN:
        classes |= {organisation_class(organisation) for organisation in shown_to}
    return classes


def facets_of(row: Mapping[str, Any], keeper: Organisation, themes: Iterable[Any]) -> dict[str, list[str]]:
    """Facet to the entry's values of it."""
    return {
        "jurisdiction": [str(keeper.jurisdiction_id)],
        "organisation": [keeper.code],
        "theme": sorted(map(str, themes)),
        "sharing": [row["sharing_attribute"]],
        "cycle": [row["update_cycle"]],
        "format": sorted(set(row["formats"])),
        "personal": [row["personal_data"]],
        "language": row["languages"],
        "security": [row["security_level"]],
    }


def newest_key(modified_on: date | None, created_at: datetime) -> int:
    """A number that orders as ``modified_on`` (none is oldest), then ``created_at``."""
    return ((modified_on.toordinal() if modified_on else 0) << 36) + int(created_at.timestamp())


def changed_key(changed_at: datetime) -> int:
    """A number that orders as ``changed_at``: microseconds."""
    return int(changed_at.timestamp() * 1_000_000)


def weight(modified_on: date | None, used: int) -> float:
    """What a score is multiplied with: 1 for old and unused, up to 1 + FRESHNESS + USE."""
    day = modified_on.toordinal() if modified_on else _OLD
    fresh = min(1.0, max(0.0, (day - _OLD) / (_NEW - _OLD)))
    return 1 + FRESHNESS * fresh + USE * min(1.0, math.log1p(used) / math.log1p(_MOST_USED))


def _add_words(
    document: tantivy.Document, row: Mapping[str, Any], keeper: Iterable[str], around: Iterable[str]
) -> None:
    """Takes  the tokens of the keeper's names, and of what lies around the entry: data items, themes."""
    keywords = ((word, language) for language, words in row["keywords"].items() for word in words)
    identifiers = ((row[column], "en") for column in ("identifier", "resource_code"))
    fields: dict[str, Iterable[str]] = {
        "title": _tokens_of(_told(row["title"])),
        "keywords": _tokens_of(keywords),
        "body": chain(_tokens_of(_told(row["abstract"])), around, _tokens_of(_told(row["contact"]))),
        "names": chain(keeper, _tokens_of(identifiers)),
    }
    for field, told in fields.items():
        # Both scripts of one text mostly fold to the same.
        for tokens in dict.fromkeys(told):
            document.add_text(field, tokens)
    for word in {word for words in row["keywords"].values() for word in words}:
        document.add_text("tag", word)
    for whole in {fold(str(row[column])) for column in _WHOLE} - {""}:
        document.add_text("exact", whole)


def _tokens_of(told: Iterable[tuple[str, str]]) -> list[str]:
    return [" ".join(index_tokens(text, language)) for text, language in told]


@lru_cache(maxsize=20_000)
def _tokens_of_item(code: str, names: str, meanings: str) -> tuple[str, ...]:
    """Takes  the code, and two objects in JSON."""
    return tuple(_tokens_of([*_told(json.loads(names)), (code, "en"), *_told(json.loads(meanings))]))


def _add_facets(document: tantivy.Document, values: Mapping[str, list[str]]) -> None:
    for facet, chosen in values.items():
        for value in chosen:
            document.add_text("facet", facet_term(facet, value))
    for column, facets in COLUMNS.items():
        document.add_text(column, PART.join(VALUE.join(values[facet]) for facet in facets))


def facet_term(facet: str, value: str) -> str:
    """The term that filters by a facet's value."""
    return f"{facet}:{value}"


def _told(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Texts with their languages, in the portal's order: the database does not keep one."""
    return ((texts[language], language) for language in LANGUAGES if texts.get(language))


def _order_key(title: Mapping[str, str], key: UUID) -> str:
    folded = "\n".join(fold(text) for text, _ in _told(title))[:_ORDER_LENGTH]
    return f"{folded}\n{key.hex[:_KEY_LENGTH]}"


def _pairs(rows: Iterable[tuple[UUID, Any]]) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = defaultdict(list)
    for entry, other in rows:
        found[entry].append(other)
    return found
