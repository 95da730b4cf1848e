"""What a list of resources is asked for. The address holds all of it, so a search can be kept and sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, Protocol, Self
from urllib.parse import urlencode

from catalogue.domain import choices
from catalogue.domain.tokens import LONGEST_QUERY, words_of
from organisations.domain.choices import Place
from organisations.domain.errors import Invalid
from organisations.domain.inputs import storable
from organisations.domain.texts import LANGUAGES

Order = Literal["relevance", "newest", "title"]
ORDERS: tuple[Order, ...] = ("relevance", "newest", "title")

#: Facet to its closed vocabulary; None when the database knows it (organisations and themes).
FACETS: Mapping[str, tuple[str, ...] | None] = {
    "jurisdiction": tuple(Place.values),
    "sharing": tuple(choices.SharingAttribute.values),
    "theme": None,
    "cycle": tuple(choices.UpdateCycle.values),
    "personal": tuple(choices.PersonalData.values),
    "security": tuple(choices.SecurityLevel.values),
    "format": choices.FORMATS,
    "language": LANGUAGES,
    "organisation": None,
}
#: An open vocabulary's codes look like this; what does not cannot exist.
_LONGEST_CODE = 40
MOST_VALUES = 50
_LAST_PAGE = 1_000_000
_PARAMETERS = frozenset({"q", "order", "page", *FACETS})


class Query(Protocol):
    """A parsed query string: Django's QueryDict, or a test's."""

    def get(self, key: str, default: str, /) -> str: ...

    def getlist(self, key: str, /) -> Sequence[str]: ...


@dataclass(frozen=True)
class ResourceFilters:
    """A checked search. Values of one facet widen it (or), facets narrow each other (and)."""

    q: str = ""
    jurisdiction: tuple[str, ...] = ()
    sharing: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    cycle: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    security: tuple[str, ...] = ()
    format: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    order: Order = "relevance"

    @classmethod
    def parse(cls, query: Query) -> Self:
        """Read a query string.

        Takes    the query; unknown parameters are left alone (:func:`refuse_unknown_names`).
        Raises   Invalid ``search.too_long``, ``search.not_plain``, ``filter.unknown``, ``filter.too_many``; the
                 field is the parameter.
        """
        search = query.get("q", "")
        if len(search) > LONGEST_QUERY:
            raise Invalid("search.too_long", field="q", limit=LONGEST_QUERY)
        if not storable(search):
            raise Invalid("search.not_plain", field="q")
        order = query.get("order", "") or "relevance"
        if order not in ORDERS:
            raise _unknown("order", order)
        values = {facet: _checked(facet, query.getlist(facet)) for facet in FACETS}
        return cls(q=search.strip(), order=order, **values)

    @property
    def words(self) -> tuple[str, ...]:
        """The folded words that are searched for."""
        return words_of(self.q)

    @property
    def active(self) -> tuple[tuple[str, str], ...]:
        """Each chosen value with its facet, in the order of the panel."""
        return tuple((facet, value) for facet in FACETS for value in self.values_of(facet))

    def values_of(self, facet: str) -> tuple[str, ...]:
        values: tuple[str, ...] = getattr(self, facet)
        return values

    def without(self, facet: str, value: str) -> Self:
        """The same search with one chosen value taken out."""
        changes: dict[str, Any] = {facet: tuple(kept for kept in self.values_of(facet) if kept != value)}
        return replace(self, **changes)

    def query_string(self, **more: object) -> str:
        """What goes behind the question mark; defaults are left out. ``more`` is added (``page``)."""
        pairs: list[tuple[str, object]] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                pairs += [(field.name, one) for one in value]
            elif value != field.default:
                pairs.append((field.name, value))
        return urlencode(pairs + list(more.items()))


def refuse_unknown_names(names: Iterable[str]) -> None:
    """For programs, which cannot see that a filter did nothing: a misspelt one must not give the whole catalogue.

    Raises   Invalid ``filter.unknown_name``; the field is the first parameter that is none of ours.
    """
    for name in names:
        if name not in _PARAMETERS:
            raise Invalid("filter.unknown_name", field=_shown(name))


def page_number(text: str | None) -> int:
    """The page asked for; 1 when none is.

    Raises   Invalid ``page.not_a_number``.
    """
    if not text:
        return 1
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(_LAST_PAGE)) and int(text) >= 1):
        raise Invalid("page.not_a_number", field="page")
    return int(text)


def _checked(facet: str, values: Sequence[str]) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(value for value in values if value))
    if len(chosen) > MOST_VALUES:
        raise Invalid("filter.too_many", field=facet)
    known = FACETS[facet]
    for value in chosen:
        if value not in known if known is not None else not _is_code(value):
            raise _unknown(facet, value)
    return chosen


def _is_code(value: str) -> bool:
    return len(value) <= _LONGEST_CODE and value.isascii() and value.replace("-", "").replace("_", "").isalnum()


def _unknown(field: str, value: str) -> Invalid:
    return Invalid("filter.unknown", field=field, value=_shown(value))


def _shown(value: str) -> str:
    """What was sent, only as far as it can be shown."""
    return value[:_LONGEST_CODE].encode("utf-8", "replace").decode().replace("\x00", "?")
