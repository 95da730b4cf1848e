"""How many there are of each value among any rows: for what the search index does not know, or while there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, Count, F, Func, JSONField, QuerySet

from catalogue.models import Resource

_COLUMNS: Mapping[str, str] = {
    "jurisdiction": "custodian__jurisdiction_id",
    "sharing": "sharing_attribute",
    "theme": "themes",
    "cycle": "update_cycle",
    "personal": "personal_data",
    "security": "security_level",
    "organisation": "custodian__code",
}
#: Of these a row has several.
_SEVERAL: Mapping[str, str] = {"format": "formats", "language": "languages"}


class _Each(Func):
    """The members of an array, a row for each."""

    function = "unnest"
    set_returning = True


class _Words(Func):
    """The members of the arrays in an object of JSON, a row for each."""

    template = "jsonb_path_query(%(expressions)s, '$.*[*]')"
    set_returning = True


def count_values(rows: QuerySet[Resource], facet: str) -> dict[str, int]:
    """Each value of a facet and how many of the rows have it. One query."""
    value: Any = F(_COLUMNS[facet]) if facet in _COLUMNS else _Each(F(_SEVERAL[facet]), output_field=CharField())
    counted = rows.order_by().annotate(value=value).values("value").annotate(number=Count("pk", distinct=True))
    return {one["value"]: one["number"] for one in counted if one["value"]}


def keywords_in(rows: QuerySet[Resource]) -> set[str]:
    """The keywords of the rows, in any language. One query."""
    words = _Words(F("keywords"), output_field=JSONField())
    return set(rows.order_by().exclude(keywords={}).annotate(value=words).values_list("value", flat=True).distinct())


def count_keywords(rows: QuerySet[Resource], *, most: int | None) -> dict[str, int]:
    """The same for keywords of any language, the most frequent first. One query."""
    words = _Words(F("keywords"), output_field=JSONField())
    counted = rows.order_by().annotate(value=words).values("value").annotate(number=Count("pk", distinct=True))
    return {one["value"]: one["number"] for one in counted.order_by("-number", "value")[:most]}
