"""What ``package_search`` is asked for: CKAN's parameters, and the part of Solr's language that its clients use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self

from catalogue.domain.filters import FACETS, MOST_VALUES, Order, ResourceFilters
from catalogue.domain.tokens import LONGEST_QUERY
from organisations.domain.errors import Invalid

from .inputs import listed, text_of, whole

MOST_ROWS = 1000
#: All clauses of a search together: fifty codes of every field are shorter.
LONGEST_CLAUSES = 10_000
_ROWS = 10
#: CKAN's name of a field to our facet.
FIELDS: Mapping[str, str] = {
    "organization": "organisation",
    "owner_org": "organisation",
    "groups": "theme",
    "res_format": "format",
    "jurisdiction": "jurisdiction",
    "sharing_attribute": "sharing",
    "update_cycle": "cycle",
    "personal_data": "personal",
    "language": "language",
    "security_level": "security",
}
#: A keyword, in whichever language.
TAGS = "tags"
#: Asked for by CKAN's clients, but licences are texts here, not one of a list.
_NEVER_COUNTED = "license_id"
#: Fields that have the same value in every entry that is listed.
_SAME = {"type": "dataset", "dataset_type": "dataset", "state": "active"}
#: An entry has one value of these, so that "not this" is "one of the others".
_SINGLE = {"jurisdiction", "sharing", "cycle", "personal", "security"}
_BY_INDEX: Mapping[str, Order] = {"score desc": "relevance", "metadata_modified desc": "newest", "title asc": "title"}
#: Orders that the rows themselves know; searches by words have only those above.
_BY_ROW = {
    "id": "pk",
    "name": "pk",
    "metadata_modified": "changed_at",
    "metadata_created": "created_at",
    "title": "search_title",
}
_CLAUSE = re.compile(
    r"\s*(?:AND\s+)?(?P<sign>[+-]?)(?P<field>\*|\w+):"
    r'(?P<value>"[^"]*"|\([^()]*\)|\[[^\[\]]*\]|[^\s()"\[\]]+)'
)
_WORD = re.compile(r'"([^"]*)"|(\S+)')
_RANGE = re.compile(r"\[\s*(\S+)\s+TO\s+\*\s*\]\Z")


@dataclass(frozen=True)
class PackageQuery:
    """A checked search.

    ``none``    asks for what no entry is. ``since``: only what changed since then. ``tags``: one keyword of each.
                ``order``: columns, for searches without words; empty for the usual order.
    """

    filters: ResourceFilters
    start: int = 0
    rows: int = _ROWS
    none: bool = False
    since: datetime | None = None
    tags: tuple[tuple[str, ...], ...] = ()
    order: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    facet_limit: int = 50

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> Self:
        """Read the parameters of an action.

        Takes    parameters that are ``checked``.
        Raises   Invalid ``search.too_long``, ``ckan.text``, ``ckan.number``, ``ckan.query``, ``ckan.sort``,
                 ``ckan.field``, ``filter.too_many``, ``entry.too_many``; the field is the parameter.
        """
        words = _words(text_of(data, "q"))
        asked = cls(
            ResourceFilters(q=words),
            start=whole(data, "start", 0),
            rows=min(whole(data, "rows", _ROWS), MOST_ROWS),
            facet_limit=whole(data, "facet.limit", 50, least=-1),
        )
        if text_of(data, "facet", "true").lower() == "true":
            asked = replace(asked, fields=_facet_fields(listed(data, "facet.field")))
        texts = (*listed(data, "fq"), *listed(data, "fq_list"))
        if sum(map(len, texts)) > LONGEST_CLAUSES:
            raise Invalid("search.too_long", field="fq", limit=LONGEST_CLAUSES)
        for text in texts:
            for clause in clauses(text):
                asked = asked._with(*clause)
        return asked._sorted(text_of(data, "sort"))

    @property
    def by_rows_alone(self) -> bool:
        """Whether it asks for something that the search index does not know."""
        return self.since is not None

    @property
    def by_index(self) -> bool:
        """Whether the search index finds what is asked for, and in the order that is asked for."""
        return bool(self.filters.q) or bool(self.tags) and not self.by_rows_alone and not self.order

    def _with(self, field: str, values: tuple[str, ...], negated: bool) -> Self:
        if field == "*":
            return self
        if field in _SAME:
            fits = _SAME[field] in values
            return replace(self, none=self.none or fits == negated)
        if field == "metadata_modified" and not negated:
            return replace(self, since=_since(values))
        if len(values) > MOST_VALUES:
            raise Invalid("filter.too_many", field="fq")
        if field == TAGS and not negated and values and "*" not in values:
            return replace(self, tags=(*self.tags, values))
        facet = FIELDS.get(field)
        if facet is None:
            raise Invalid("ckan.field", field="fq", name=field[:40])
        if values == ("*",):
            return replace(self, none=self.none or negated)
        known = FACETS[facet]
        if facet == "format":
            values = tuple(value.upper() for value in values)
        if negated:
            if facet not in _SINGLE or known is None:
                raise Invalid("ckan.query", field="fq")
            values = tuple(value for value in known if value not in values)
        elif known is not None:
            values = tuple(value for value in values if value in known)
        there = self.filters.values_of(facet)
        if there:
            values = tuple(value for value in values if value in there)
        changes: dict[str, Any] = {facet: values}
        return replace(self, filters=replace(self.filters, **changes), none=self.none or not values)

    def _sorted(self, sort: str) -> Self:
        parts = [" ".join(part.split()).replace("title_string", "title") for part in sort.split(",") if part.strip()]
        if self.filters.q:
            if self.by_rows_alone:
                raise Invalid("ckan.query", field="fq")
            if parts and parts[0] not in _BY_INDEX:
                raise Invalid("ckan.sort", field="sort")
            return replace(self, filters=replace(self.filters, order=_BY_INDEX[parts[0]] if parts else "relevance"))
        order = []
        for part in parts:
            field, _, direction = part.partition(" ")
            if field == "score":
                continue
            if field not in _BY_ROW or direction not in {"", "asc", "desc"}:
                raise Invalid("ckan.sort", field="sort")
            order.append(("-" if direction == "desc" else "") + _BY_ROW[field])
        return replace(self, order=(*order, "pk") if order else ())


def clauses(text: str) -> Iterable[tuple[str, tuple[str, ...], bool]]:
    """``field:value``, ``field:"a b"``, ``field:(a OR b)``, ``+``, ``-``, ``AND`` between them.

    Returns  field, values, and whether it is forbidden.
    Raises   Invalid ``ckan.query`` for anything else.
    """
    position = 0
    text = text.strip()
    while position < len(text):
        found = _CLAUSE.match(text, position)
        if found is None:
            raise Invalid("ckan.query", field="fq")
        value = found["value"]
        if value.startswith("["):
            values: tuple[str, ...] = (value,)
        else:
            inner = value[1:-1] if value.startswith("(") else value
            words = [quoted or bare for quoted, bare in _WORD.findall(inner)]
            if "AND" in words or "NOT" in words:
                raise Invalid("ckan.query", field="fq")
            values = tuple(word for word in words if word != "OR")
        yield found["field"], values, found["sign"] == "-"
        position = found.end()


def _words(text: str) -> str:
    text = text.strip()
    if text in {"*:*", "*"}:
        return ""
    if len(text) > LONGEST_QUERY:
        raise Invalid("search.too_long", field="q", limit=LONGEST_QUERY)
    return text


def _facet_fields(asked: Sequence[str]) -> tuple[str, ...]:
    fields = tuple(dict.fromkeys(asked))
    for field in fields:
        if field not in FIELDS and field not in {TAGS, _NEVER_COUNTED}:
            raise Invalid("ckan.field", field="facet.field", name=field[:40])
    return fields


def _since(values: tuple[str, ...]) -> datetime:
    found = _RANGE.match(values[0]) if values else None
    if found is None:
        raise Invalid("ckan.query", field="fq")
    try:
        moment = datetime.fromisoformat(found[1].strip('"'))
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise Invalid("ckan.query", field="fq") from error
